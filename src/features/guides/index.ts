/** Guides: from a newcomer's task to the places that help with it. */
export { routes } from './routes.tsx'
