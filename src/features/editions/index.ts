/** Editions to take along: what a list finds as one file that is read and searched without the site, for a crisis staff without power or network. */
export { routes } from './routes.tsx'
export { jobs } from './jobs.ts'
