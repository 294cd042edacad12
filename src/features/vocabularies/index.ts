/** The controlled vocabularies: themes, phases, spaces, groups, types; data that editors change without a release. */
export { findVocabulary, saveVocabulary } from './store.ts'
export { Vocabulary, type Concept, type Scheme } from './vocabulary.ts'
export { conceptIri, schemeIri, toSkosJsonLd, toSkosTurtle } from './skos.ts'
