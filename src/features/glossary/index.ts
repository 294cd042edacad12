/** The glossary: what words mean, and where texts use them. */
export { kind } from './kind.tsx'
export { routes } from './routes.tsx'
export { linkerFor, termsOf, type Linker } from './glossary.ts'
export { Linked } from './views/linked.tsx'
