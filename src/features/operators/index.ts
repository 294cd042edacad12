/** Operators: what administrators set in the browser: names, legal texts, colour, logo, the words of letters; with history. */
export { routes } from './routes.tsx'
export { followSettings } from './follow.ts'
