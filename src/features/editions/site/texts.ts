/** What the edition on a stick says, in both languages. */
import { numberInWords } from '../../../ui/day.ts'

const actors = (count: number) => (count === 1 ? 'ein Akteur' : `${numberInWords(count, 'de')} Akteure`)
const english = (count: number) => (count === 1 ? 'one actor' : `${numberInWords(count, 'en')} actors`)

const de = {
  name: 'Resilienznetz zum Mitnehmen',
  skip: 'Zum Inhalt springen',
  registers: 'Register',
  start: 'Start und Suche',
  names: 'Namen von A bis Z',
  themes: 'Themen',
  phases: 'Handlungsphasen',
  places: 'Länder und Orte',
  asOf: (moment: string) => `Stand: ${moment}`,
  frozen: 'Diese Ausgabe ändert sich nicht mehr.',
  source: 'Aktuelle Fassung',
  search: {
    heading: 'Suchen',
    label: 'Wonach suchen Sie?',
    help: 'Name, Thema oder Ort, zum Beispiel Hochwasser oder Feuerwehr Köln',
    any: 'alle',
    button: 'Suchen',
    one: '1 Akteur gefunden',
    found: '# Akteure gefunden',
    none: 'Nichts gefunden. Versuchen Sie ein anderes Wort oder schlagen Sie in den Registern nach.',
    without: 'Dazu kommt nirgends vor:',
    more: 'Gezeigt sind die ersten 100. Ein Wort mehr grenzt ein.',
    withoutScript: 'Ohne JavaScript führen die Register zu allen Einträgen.',
  },
  holds: (count: number) => `Diese Ausgabe enthält ${actors(count)}.`,
  conditions: 'Ausgewählt nach',
  count: (count: number) => actors(count),
  withoutTown: 'Ohne Ort',
  missing: {
    heading: 'Was hier fehlt',
    later: 'alles, was nach dem Stand geändert wurde',
    others: 'gute Praxis, Erkenntnisse, Papiere und Veranstaltungen',
    pictures: 'Logos, Karte und Netzansicht',
    closed: 'Einträge, die nicht öffentlich sind',
    unreachable: (count: number) => (count === 1 ? 'Telefon und E-Mail von einem Akteur: Sie sind uns nicht bekannt' : `Telefon und E-Mail von ${numberInWords(count, 'de')} Akteuren: Sie sind uns nicht bekannt`),
    unconfirmed: (count: number) => (count === 1 ? 'die Bestätigung eines Eintrags: Niemand hat ihn bisher bestätigt' : `die Bestätigung von ${numberInWords(count, 'de')} Einträgen: Niemand hat sie bisher bestätigt`),
  },
  booklet: { contents: 'Inhalt', page: 'Seite', names: 'Register der Namen', themes: 'Register der Themen', places: 'Register der Orte' },
  rights: 'Herkunft und Rechte',
  publisher: (name: string) => `Herausgegeben von ${name}.`,
  actor: {
    contact: 'Kontakt', address: 'Anschrift', phone: 'Telefon', email: 'E-Mail', website: 'Internet', unknown: 'nicht bekannt',
    facts: 'Einordnung', theme: 'Thema', space: 'Aktionsraum', phase: 'Handlungsphase', group: 'Akteursgruppe', type: 'Art der Organisation', area: 'Zuständig für', areaKey: (ags: string) => `Gebiet mit dem Gemeindeschlüssel ${ags}`,
    what: 'Was dieser Akteur macht', noDescription: 'Eine Beschreibung liegt nicht vor.',
    relations: 'Beziehungen', belongsTo: { 'member-of': 'Mitglied von oder beteiligt an', 'part-of': 'Teil von', 'partner-in': 'Beteiligt an' }, members: 'Mitglieder und Beteiligte in dieser Ausgabe', elsewhere: 'nicht in dieser Ausgabe',
    provenance: 'Stand und Herkunft', confirmed: 'Zuletzt bestätigt', never: 'noch nie', source: 'Quelle', sourceDate: (day: string) => `Stand der Quelle: ${day}`, noSourceDate: 'ohne Datum', published: 'Hier veröffentlicht', permanent: 'Aktuell im Netz',
  },
}

export type Texts = typeof de

const en = {
  name: 'Resilienznetz to take along',
  skip: 'Skip to content',
  registers: 'Registers',
  start: 'Start and search',
  names: 'Names from A to Z',
  themes: 'Themes',
  phases: 'Phases of action',
  places: 'Federal states and towns',
  asOf: (moment) => `As of ${moment}`,
  frozen: 'This edition no longer changes.',
  source: 'Current version',
  search: {
    heading: 'Search',
    label: 'What are you looking for?',
    help: 'Name, theme or place, for example flood or fire service Cologne',
    any: 'all',
    button: 'Search',
    one: '1 actor found',
    found: '# actors found',
    none: 'Nothing found. Try another word or look it up in the registers.',
    without: 'Occurs nowhere beside that:',
    more: 'These are the first 100. One word more narrows it down.',
    withoutScript: 'Without JavaScript the registers lead to all entries.',
  },
  holds: (count) => `This edition holds ${english(count)}.`,
  conditions: 'Chosen by',
  count: (count) => english(count),
  withoutTown: 'Without a town',
  missing: {
    heading: 'What is missing here',
    later: 'whatever was changed later',
    others: 'practices, lessons, papers and events',
    pictures: 'logos, map and network view',
    closed: 'entries that are not public',
    unreachable: (count) => (count === 1 ? 'telephone and e-mail of one actor: we do not know them' : `telephone and e-mail of ${numberInWords(count, 'en')} actors: we do not know them`),
    unconfirmed: (count) => (count === 1 ? 'the confirmation of one entry: nobody has confirmed it so far' : `the confirmation of ${numberInWords(count, 'en')} entries: nobody has confirmed them so far`),
  },
  booklet: { contents: 'Contents', page: 'Page', names: 'Register of names', themes: 'Register of themes', places: 'Register of towns' },
  rights: 'Origin and rights',
  publisher: (name) => `Published by ${name}.`,
  actor: {
    contact: 'Contact', address: 'Address', phone: 'Telephone', email: 'E-mail', website: 'Website', unknown: 'not known',
    facts: 'Classification', theme: 'Theme', space: 'Area of action', phase: 'Phase of action', group: 'Actor group', type: 'Type of organisation', area: 'Responsible for', areaKey: (ags) => `Area with the municipality key ${ags}`,
    what: 'What this actor does', noDescription: 'There is no description.',
    relations: 'Relations', belongsTo: { 'member-of': 'Member of or taking part in', 'part-of': 'Part of', 'partner-in': 'Partner in' }, members: 'Members and participants in this edition', elsewhere: 'not in this edition',
    provenance: 'Date and origin', confirmed: 'Last confirmed', never: 'never yet', source: 'Source', sourceDate: (day) => `date of the source: ${day}`, noSourceDate: 'undated', published: 'Published here', permanent: 'Current on the web',
  },
} satisfies Texts

export const texts = { de, en }
