/** Extraction: the page of an organisation becomes a draft, with the words that led to it. Never published by itself. */
export { printDraft } from './command.ts'
export { routes } from './routes.tsx'
