/** Shortlists: what somebody marked, kept in the address alone; actors side by side. */
export { routes } from './routes.tsx'
