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

/** The wording as PDF, below the page of the paper. */
export const pdfName = { de: 'wortlaut.pdf', en: 'wording.pdf' } as const satisfies Localized

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
  body: { label: { de: 'Wortlaut', en: 'Wording' } },
  text_version: { label: { de: 'Fassung', en: 'Version' } },
  text_hash: { label: { de: 'Prüfsumme der Fassung', en: 'Checksum of the version' } },
  signatures: { label: { de: 'Mitzeichnungen', en: 'Signatures' } },
  adoption_note: { label: { de: 'Umgang mit Gegenmeinungen', en: 'How dissent was dealt with' } },
  followups: { label: { de: 'Stand der Forderungen', en: 'State of the demands' } },
} satisfies Record<string, Words>

export const partTexts = { heading: { de: 'Überschrift', en: 'heading' }, text: { de: 'Absatz', en: 'paragraph' }, demand: { de: 'Forderung', en: 'demand' } } satisfies Record<string, Localized>

export const voteTexts = {
  agree: { de: 'mitgezeichnet', en: 'signed' },
  remark: { de: 'mitgezeichnet mit Anmerkung', en: 'signed with a remark' },
  dissent: { de: 'nicht mitgezeichnet', en: 'not signed' },
  silence: { de: 'keine Äußerung bis zur Frist; gilt nicht als Zustimmung', en: 'no statement until the deadline; does not count as consent' },
} satisfies Record<string, Localized>

export const demandStateTexts = {
  open: { de: 'offen', en: 'open' },
  taken_up: { de: 'aufgegriffen', en: 'taken up' },
  fulfilled: { de: 'erfüllt', en: 'fulfilled' },
  rejected: { de: 'abgelehnt', en: 'rejected' },
  outdated: { de: 'überholt', en: 'outdated' },
} satisfies Record<string, Localized>

export const columnTexts = {
  id: { label: { de: 'Kennung', en: 'Identifier' } },
  kind: { label: { de: 'Art', en: 'Kind' } },
  number: { label: { de: 'Nummer', en: 'Number' } },
  addressee: { label: { de: 'richtet sich an', en: 'addressed to' } },
  text: { label: { de: 'Text', en: 'Text' } },
  organisation: { label: { de: 'Organisation', en: 'Organisation' } },
  vote: { label: { de: 'Ergebnis', en: 'Outcome' } },
  remark: { label: { de: 'Anmerkung oder Gegenmeinung', en: 'Remark or dissenting opinion' } },
  signed_by: { label: { de: 'gezeichnet als', en: 'signed as' } },
  signed_on: { label: { de: 'am', en: 'on' } },
  demand: { label: { de: 'Forderung', en: 'Demand' } },
  state: { label: { de: 'Stand', en: 'State' } },
  since: { label: { de: 'seit', en: 'since' } },
  note: { label: { de: 'Was geschehen ist', en: 'What has happened' } },
  source_url: { label: { de: 'Quelle', en: 'Source' } },
  recorded_on: { label: { de: 'festgehalten am', en: 'recorded on' } },
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
  wording: { legend: { de: 'Wortlaut und Mitzeichnungen', en: 'Wording and signatures' } },
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
  de: { unknown: 'nicht bekannt', unchecked: 'nicht geprüft', original: 'Original', here: 'Wortlaut auf dieser Seite', open: (host: string) => `Öffnen bei ${host}`, replacedBy: 'ersetzt durch' },
  en: { unknown: 'not known', unchecked: 'not checked', original: 'Original', here: 'Wording on this page', open: (host: string) => `Open at ${host}`, replacedBy: 'replaced by' },
}

/** The wording of a paper that was written here. */
export const wordingTexts = {
  de: {
    heading: 'Wortlaut', version: (number: number) => `Fassung ${number}`, hash: 'Prüfsumme', pdf: 'Wortlaut als PDF (barrierefrei)', contents: 'Inhalt', place: (number: number | undefined) => `Absatz ${number}`, demand: 'Forderung', addressed: (to: string) => `richtet sich an: ${to}`,
    signatures: 'Wer mitgezeichnet hat', signaturesText: 'Gezeichnet wurde genau diese Fassung. Wer sich bis zur Frist nicht geäußert hat, ist so aufgeführt; das gilt nicht als Zustimmung.', none: 'Dieses Papier wurde ohne Mitzeichnung beschlossen.', note: 'Wie damit umgegangen wurde',
    demands: 'Was aus den Forderungen geworden ist', source: 'Quelle', since: (day: string) => `seit ${day}`, earlier: 'Früher', nothing: 'noch nichts festgehalten', demandAt: (number: number | undefined) => `Forderung ${number}`, page: 'Seite', organisation: 'Organisation', outcome: 'Ergebnis', as: 'Als',
  },
  en: {
    heading: 'Wording', version: (number: number) => `Version ${number}`, hash: 'checksum', pdf: 'Wording as PDF (accessible)', contents: 'Contents', place: (number: number | undefined) => `Paragraph ${number}`, demand: 'Demand', addressed: (to: string) => `addressed to: ${to}`,
    signatures: 'Who has signed', signaturesText: 'What was signed is exactly this version. Whoever said nothing until the deadline is listed as that; it does not count as consent.', none: 'This paper was adopted without signatures.', note: 'How this was dealt with',
    demands: 'What has become of the demands', source: 'Source', since: (day: string) => `since ${day}`, earlier: 'Earlier', nothing: 'nothing recorded yet', demandAt: (number: number | undefined) => `Demand ${number}`, page: 'Page', organisation: 'Organisation', outcome: 'Outcome', as: 'As',
  },
}
