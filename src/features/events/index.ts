/** Events: dates, places, who comes, and what remains. */
export { kind } from './kind.tsx'
export { routes } from './routes.tsx'
