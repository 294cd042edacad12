/** Projects: who worked on what with whom, paid by whom, and what stays of it. */
export { kind } from './kind.tsx'
export { routes } from './routes.tsx'
export { importCordis, isCordis } from './cordis/import.ts'
