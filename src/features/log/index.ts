/** Log: the page of the audit log, for administrators. The log itself is in `audit`. */
export { routes } from './routes.tsx'
