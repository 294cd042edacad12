/** The portal around the directory: home, service pages, cookie notice, refusals, and what machines ask for. */
export { showError } from './refusal.tsx'
export { routes } from './routes.tsx'
