/** Reports: what a network asked, answered, adopted, learned, held and wrote in a period, for its office. */
export { routes } from './routes.tsx'
