/** The sentences of the vocabulary pages. */

const de = {
  title: 'Begriffe',
  edit: 'Diese Begriffsliste bearbeiten',
  lead: 'Mit diesen Begriffslisten sind alle Einträge eingeordnet. Jeder Begriff hat eine dauerhafte Adresse und darf zitiert werden.',
  description: 'Die Begriffslisten des Verzeichnisses: Themen, Aktionsräume, Handlungsphasen, Akteursgruppen und Arten von Organisationen, mit Erklärungen auf Deutsch und Englisch.',
  schemeTitle: (label: string) => `${label}: Begriffsliste`,
  concepts: (count: number, shown: string) => (count === 1 ? '1 Begriff' : `${shown} Begriffe`),
  synonyms: 'Auch gefunden mit:',
  source: 'Quelle',
  proposal: 'Vorschlag der Redaktion, angeregt durch die Quelle',
  retired: 'Dieser Begriff wird nicht mehr vergeben.',
  replacedBy: 'Stattdessen:',
  noDefinition: 'Noch ohne Erklärung.',
  here: 'Auf dieser Seite',
  alert: 'Benachrichtigen',
  page: 'alles dazu',
  cite: 'Zitieren und weiterverwenden',
  permanent: 'Dauerhafte Adresse',
  permanentConcept: 'Ein einzelner Begriff hat die Adresse der Liste mit # und seinem Kürzel.',
  files: 'Als Datei',
  formats: { ttl: 'SKOS in Turtle', jsonld: 'SKOS in JSON-LD' },
}

export type Texts = typeof de

const en = {
  title: 'Vocabularies',
  edit: 'Edit this vocabulary',
  lead: 'All entries are classified by these vocabularies. Each concept has a permanent address and may be cited.',
  description: 'The vocabularies of the directory: themes, areas of action, phases, actor groups and types of organisation, explained in German and English.',
  schemeTitle: (label) => `${label}: vocabulary`,
  concepts: (count, shown) => (count === 1 ? '1 concept' : `${shown} concepts`),
  synonyms: 'Also found by:',
  source: 'Source',
  proposal: 'Proposed by the editors, suggested by the source',
  retired: 'This concept is no longer given.',
  replacedBy: 'Instead:',
  noDefinition: 'Not explained yet.',
  here: 'On this page',
  alert: 'Alert me',
  page: 'all about it',
  cite: 'Cite and reuse',
  permanent: 'Permanent address',
  permanentConcept: 'A single concept has the address of the list with # and its notation.',
  files: 'As a file',
  formats: { ttl: 'SKOS in Turtle', jsonld: 'SKOS in JSON-LD' },
} satisfies Texts

export const texts = { de, en }
