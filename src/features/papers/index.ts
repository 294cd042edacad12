/** Papers: strategies, law, guidelines and positions, and where to read them; the wording of those that were written here. */
export { kind } from './kind.tsx'
export { routes } from './routes.ts'
export { demandsIn, demandStates, followupsOf, paperPayload, stateOf, type DemandState, type Followup, type PaperPayload, type Part } from './paper.ts'
export { demandStateTexts, listPaths } from './texts.ts'
