/** The controlled vocabularies: themes, phases, spaces, groups, types; data that editors change without a release. */
export { routes } from './routes.tsx'
export { countUses, findConceptVersions, findUsers, findVocabulary, lockVocabularies, orderConcepts, saveVocabulary, writeConcepts } from './store.ts'
export { mayEditVocabularies } from './policy.ts'
export type { Action, ConceptVersion } from './version.ts'
export { readVocabularyFile, toVocabularyFile, type VocabularyFile, type VocabularyProblem } from './file.ts'
export { Vocabulary, type Concept, type Scheme } from './vocabulary.ts'
export { conceptIri, schemeIri, toSkosJsonLd, toSkosTurtle } from './skos.ts'
