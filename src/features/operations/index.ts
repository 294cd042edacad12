/** For machines that watch the site: alive, ready, figures. */
export { routes } from './routes.ts'
