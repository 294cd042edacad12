/** What the glossary says around its terms, in both languages. */
const de = {
  title: 'Glossar',
  description: 'Begriffe der Krisen- und Katastrophenvorsorge, kurz erklärt, mit Quelle; national und international, wo beides verschieden ist.',
  lead: 'Was Begriffe der Krisen- und Katastrophenvorsorge bedeuten, in eigenen Worten. Die amtliche Fassung steht in der Quelle und geht im Zweifel vor.',
  search: 'Begriff suchen',
  submit: 'Suchen',
  letters: 'Anfangsbuchstaben',
  found: (count: number, query: string) => (count === 0 ? `Zu „${query}“ ist nichts erklärt.` : `${count} ${count === 1 ? 'Begriff' : 'Begriffe'} zu „${query}“`),
  all: 'Alle Begriffe zeigen',
  national: 'In Deutschland',
  international: 'International (Vereinte Nationen)',
  source: 'Quelle',
  unverified: 'nicht erneut geprüft',
  synonyms: 'Auch:',
  related: 'Verwandt:',
  entries: 'Einträge dazu',
  edit: 'Begriffe bearbeiten',
  asVocabulary: 'Das Glossar ist ein Vokabular:',
  vocabulary: 'zitieren und herunterladen',
}

const en: typeof de = {
  title: 'Glossary',
  description: 'Terms of crisis management and disaster risk reduction, explained briefly, with sources; national and international where these differ.',
  lead: 'What terms of crisis management and disaster risk reduction mean, in our own words. The official wording stands in the source and prevails in case of doubt.',
  search: 'Look for a term',
  submit: 'Search',
  letters: 'First letters',
  found: (count, query) => (count === 0 ? `Nothing is explained for “${query}”.` : `${count} ${count === 1 ? 'term' : 'terms'} for “${query}”`),
  all: 'Show all terms',
  national: 'In Germany',
  international: 'International (United Nations)',
  source: 'Source',
  unverified: 'not checked again',
  synonyms: 'Also:',
  related: 'Related:',
  entries: 'Entries about it',
  edit: 'Edit the terms',
  asVocabulary: 'The glossary is a vocabulary:',
  vocabulary: 'cite and download it',
}

export const texts = { de, en }

/** As a kind of what the search over everything finds. */
export const listTexts = {
  de: { title: de.title, lead: de.lead, description: de.description, one: 'Begriff im Glossar', noun: (count: number): string => (count === 1 ? 'Begriff' : 'Begriffe'), none: 'Kein Begriff', all: de.all, only: 'nur Begriffe des Glossars zeigen', searchHint: 'Begriff, zum Beispiel Lagebild' },
  en: { title: en.title, lead: en.lead, description: en.description, one: 'Term in the glossary', noun: (count: number): string => (count === 1 ? 'term' : 'terms'), none: 'No term', all: en.all, only: 'show terms of the glossary only', searchHint: 'Term, for example situation picture' },
}
