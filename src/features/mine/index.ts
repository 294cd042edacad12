/** »Mein Bereich«: the first page after signing in. What waits for me, my organisations, my functions, my account. */
export { routes } from './routes.tsx'
