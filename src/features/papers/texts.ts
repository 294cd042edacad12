/** Everything that is said about papers, in both languages. */
import type { Language, Localized } from '../../platform/language.ts'
import type { ListWords } from '../publishing/index.ts'

const de = {
  title: 'Papiere',
  lead: 'Strategien, Recht, Leitlinien und Positionen: was darin steht, ob es noch gilt und wo das Original liegt.',
  description: 'Strategien, Gesetze und Erlasse, Leitlinien und Positionspapiere zu Krisenmanagement und urbaner Sicherheit, mit Stand, Lizenz und Adresse.',
  noun: (count: number): string => (count === 1 ? 'Papier' : 'Papiere'),
  none: 'Kein Papier',
  all: 'Alle Papiere zeigen',
  only: 'nur diese Papiere zeigen',
  searchHint: 'Titel, Thema oder Herausgeber, zum Beispiel Resilienzstrategie, Hitzeaktionsplan',
} satisfies ListWords

const en = {
  title: 'Papers',
  lead: 'Strategies, law, guidelines and positions: what they say, whether they still apply and where the original is.',
  description: 'Strategies, laws and decrees, guidelines and position papers on crisis management and urban security, with their standing, licence and address.',
  noun: (count: number): string => (count === 1 ? 'paper' : 'papers'),
  none: 'No paper',
  all: 'Show all papers',
  only: 'show these papers only',
  searchHint: 'Title, theme or publisher, for example resilience strategy, heat action plan',
} satisfies ListWords

export const listTexts = { de, en }
export const listPaths = { de: '/papiere', en: '/en/papers' } satisfies Localized

export const kindTexts = { one: { de: 'Papier', en: 'Paper' }, new: { de: 'Neues Papier eintragen', en: 'Enter a new paper' } } satisfies Record<string, Localized>

export const facetTexts = {
  genre: { name: { de: 'Art des Papiers', en: 'Kind of paper' }, parameter: { de: 'papierart', en: 'genre' }, phrase: { de: (values: string) => `der Art „${values}“`, en: (values: string) => `of the kind “${values}”` } },
  level: { name: { de: 'Ebene des Herausgebers', en: 'Level of the publisher' }, parameter: { de: 'ebene', en: 'level' }, phrase: { de: (values: string) => `der Ebene „${values}“`, en: (values: string) => `of the level “${values}”` } },
  standing: { name: { de: 'Geltung', en: 'Standing' }, parameter: { de: 'geltung', en: 'standing' }, phrase: { de: (values: string) => `mit der Geltung „${values}“`, en: (values: string) => `with the standing “${values}”` } },
}

export const areaTexts = {
  municipality: { de: 'eine Stadt, eine Gemeinde oder ein Kreis', en: 'a town, a municipality or a district' },
  land: { de: 'ein Land', en: 'a federal state' },
  bund: { de: 'Deutschland', en: 'Germany' },
  eu: { de: 'Europäische Union', en: 'European Union' },
  international: { de: 'weltweit', en: 'worldwide' },
} satisfies Record<string, Localized>

export const accessibleTexts = {
  yes: { de: 'PDF ist barrierefrei', en: 'the PDF is accessible' },
  partly: { de: 'PDF ist teilweise barrierefrei', en: 'the PDF is partly accessible' },
  no: { de: 'PDF ist nicht barrierefrei', en: 'the PDF is not accessible' },
  html: { de: 'liegt als Webseite vor, kein PDF nötig', en: 'is a web page, no PDF needed' },
} satisfies Record<string, Localized>

export const languageCodes = ['de', 'en', 'fr', 'es', 'it', 'nl', 'pl', 'cs', 'da', 'sv', 'pt', 'uk'] as const
export const languageName = (code: string, language: Language): string => new Intl.DisplayNames([language], { type: 'language' }).of(code) ?? code

type Words = { label: Localized; help?: Localized }

export const fieldTexts = {
  genre: { label: { de: 'Art des Papiers', en: 'Kind of paper' } },
  level: { label: { de: 'Ebene des Herausgebers', en: 'Level of the publisher' }, help: { de: 'Wer spricht: eine Stadt, ein Verband, ein Land, der Bund oder eine Stelle darüber.', en: 'Who speaks: a town, an association, a federal state, the federal level or a body above.' } },
  dated: { label: { de: 'Datum', en: 'Date' }, help: { de: 'Tag des Beschlusses oder der Veröffentlichung; Jahr oder Monat genügt.', en: 'Day of the decision or publication; year or month is enough.' } },
  area: { label: { de: 'Geltungsbereich', en: 'Area of validity' }, help: { de: 'Wofür es gilt oder gelten soll. Bei einem Land nennen Sie unten, welches.', en: 'What it applies to or is meant for. For a federal state, say below which one.' } },
  standing: { label: { de: 'Geltung', en: 'Standing' }, help: { de: 'Ob es noch gilt. Leer lassen, wenn es nicht geprüft ist.', en: 'Whether it still applies. Leave empty where nobody has checked.' } },
  replaced_by: { label: { de: 'Ersetzt durch', en: 'Replaced by' }, help: { de: 'Das Papier, das an seine Stelle trat, wie es hier eingetragen ist.', en: 'The paper that took its place, as listed here.' } },
  url: { label: { de: 'Adresse des Originals', en: 'Address of the original' }, help: { de: 'Möglichst die Seite des Herausgebers, nicht eine Kopie.', en: 'The publisher’s page if possible, not a copy.' } },
  licence: { label: { de: 'Lizenz', en: 'Licence' }, help: { de: 'Wie der Herausgeber sie nennt, zum Beispiel CC BY 4.0, oder amtliches Werk.', en: 'As the publisher names it, for example CC BY 4.0, or official work.' } },
  language: { label: { de: 'Sprache', en: 'Language' } },
  pages: { label: { de: 'Seiten', en: 'Pages' } },
  accessible: { label: { de: 'Barrierefreiheit', en: 'Accessibility' }, help: { de: 'Ob ein Vorleseprogramm Überschriften, Reihenfolge und Bilder versteht. Leer lassen, wenn es nicht geprüft ist.', en: 'Whether a screen reader understands headings, order and pictures. Leave empty where nobody has checked.' } },
  keywords: { label: { de: 'Stichworte', en: 'Keywords' }, help: { de: 'Eines je Zeile, nur wo die Themen nicht genügen.', en: 'One a line, only where the themes are not enough.' } },
} satisfies Record<string, Words>

/** The common fields say here who published it. */
export const publisherTexts = {
  owner: { label: { de: 'Herausgeber', en: 'Publisher' }, help: { de: 'Die Organisation, die es veröffentlicht hat: Name oder Kurzname, wie hier eingetragen.', en: 'The organisation that published it: name or short name, as listed here.' } },
  organisation: { label: { de: 'Herausgeber laut Quelle', en: 'Publisher as the source names it' }, help: { de: 'Nur, wenn er hier nicht als Akteur eingetragen ist oder nicht allein herausgibt.', en: 'Only where it is not listed here as an actor or does not publish alone.' } },
} satisfies Record<string, Words>

export const legends = {
  title: { legend: { de: 'Worum es geht', en: 'What it is about' }, help: { de: 'Fassen Sie in eigenen Worten zusammen; der Text selbst bleibt beim Herausgeber.', en: 'Sum it up in your own words; the text itself stays with the publisher.' } },
  paper: { legend: { de: 'Art und Geltung', en: 'Kind and standing' } },
  original: { legend: { de: 'Das Original', en: 'The original' } },
  publisher: { legend: { de: 'Herausgeber und Ort', en: 'Publisher and place' } },
} satisfies Record<string, { legend: Localized; help?: Localized }>

export const faultTexts = {
  genre: { de: 'Wählen Sie die Art des Papiers.', en: 'Choose the kind of paper.' },
  standing: { de: 'Sie nennen ein Papier, das dieses ersetzt. Wählen Sie dann die Geltung „ersetzt“.', en: 'You name a paper that replaces this one. Choose the standing “replaced” then.' },
  land: { de: 'Wählen Sie das Land, in dem es gilt.', en: 'Choose the federal state it applies in.' },
} satisfies Record<string, Localized>

export const gapTexts = [
  { field: 'url', reason: { de: 'Ohne Adresse findet niemand das Original.', en: 'Without an address nobody finds the original.' } },
  { field: 'dated', reason: { de: 'Ohne Datum steht es in der Liste am Ende.', en: 'Without a date it stands at the end of the list.' } },
  { field: 'standing', reason: { de: 'Wer sich darauf stützt, weiß nicht, ob es noch gilt.', en: 'Whoever relies on it does not know whether it still applies.' } },
  { field: 'licence', reason: { de: 'Es bleibt offen, was andere mit dem Text dürfen.', en: 'It stays open what others may do with the text.' } },
  { field: 'accessible', reason: { de: 'Wer ein Vorleseprogramm nutzt, öffnet es auf gut Glück.', en: 'Whoever uses a screen reader opens it on the off chance.' } },
] satisfies { field: string; reason: Localized }[]

export const topTexts = {
  de: { unknown: 'nicht bekannt', unchecked: 'nicht geprüft', original: 'Original', open: (host: string) => `Öffnen bei ${host}`, replacedBy: 'ersetzt durch' },
  en: { unknown: 'not known', unchecked: 'not checked', original: 'Original', open: (host: string) => `Open at ${host}`, replacedBy: 'replaced by' },
}
