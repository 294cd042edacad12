/** Lists of this site on the pages of others: as HTML to be put in, and by a small script. */
export { routes } from './routes.tsx'
