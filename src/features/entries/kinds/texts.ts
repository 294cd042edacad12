/** What the form and the page of every kind of entry say, in both languages. */
import type { Localized } from '../../../platform/language.ts'
import { dayInWords } from '../../../ui/day.ts'

type Words = { label: Localized; help?: Localized }

/** Neighbours and partners first named; whatever else is entered already is offered by the form all the same. */
export const countries = ['DE', 'AT', 'BE', 'CH', 'CZ', 'DK', 'ES', 'FI', 'FR', 'GB', 'IE', 'IT', 'LI', 'LU', 'NL', 'NO', 'PL', 'PT', 'SE', 'US'] as const

export const fieldTexts = {
  title: { label: { de: 'Titel', en: 'Title' }, help: { de: 'Worum es geht, in einer Zeile und ohne Abkürzungen.', en: 'What it is about, in one line and without abbreviations.' } },
  summary: { label: { de: 'Zusammenfassung', en: 'Summary' }, help: { de: 'Ein bis drei Sätze. Sie stehen in jeder Liste.', en: 'One to three sentences. They stand in every list.' } },
  themes: { label: { de: 'Themen', en: 'Themes' }, help: { de: 'Wenige treffende Themen werden besser gefunden.', en: 'A few fitting themes are found more easily.' } },
  spaces: { label: { de: 'Aktionsräume', en: 'Areas of action' } },
  phases: { label: { de: 'Handlungsphasen', en: 'Phases of action' } },
  groups: { label: { de: 'Akteursgruppen', en: 'Actor groups' } },
  owner: { label: { de: 'Verantwortlicher Akteur', en: 'Responsible actor' }, help: { de: 'Die Organisation, der dieser Eintrag gehört: Name oder Kurzname, wie hier eingetragen.', en: 'The organisation this entry belongs to: name or short name, as listed here.' } },
  partners: { label: { de: 'Beteiligte Akteure', en: 'Actors taking part' } },
  organisation: { label: { de: 'Organisation laut Quelle', en: 'Organisation as the source names it' }, help: { de: 'Nur, wenn sie hier nicht als Akteur eingetragen ist.', en: 'Only where it is not listed here as an actor.' } },
  place: { label: { de: 'Ort', en: 'Place' } },
  state: { label: { de: 'Land', en: 'Federal state' } },
  country: { label: { de: 'Staat', en: 'Country' } },
  source_urls: { label: { de: 'Quellen', en: 'Sources' }, help: { de: 'Wo jeder nachlesen kann, was hier steht: eine Internetadresse je Zeile.', en: 'Where everybody can read what is said here: one web address a line.' } },
  source_date: { label: { de: 'Stand der Quelle', en: 'Date of the source' }, help: { de: 'Jahr, Monat oder Tag: 2025, 2025-03 oder 2025-03-06.', en: 'Year, month or day: 2025, 2025-03 or 2025-03-06.' } },
  recorded_by: { label: { de: 'Erfasst durch', en: 'Recorded by' } },
  unsure: { label: { de: 'Was unsicher ist', en: 'What is uncertain' }, help: { de: 'Was nicht belegt ist oder sich geändert haben kann, ein Satz je Zeile.', en: 'What is not documented or may have changed, one sentence a line.' } },
  valid_until: { label: { de: 'Gültig bis', en: 'Valid until' }, help: { de: 'Spätestens dann wird geprüft, ob alles noch stimmt.', en: 'By then at the latest it is checked whether all is still right.' } },
  visibility: { label: { de: 'Weitergabestufe', en: 'Sharing level' }, help: { de: 'Nach TLP 2.0. Was als VS-NfD oder höher eingestuft ist, gehört nicht hierher.', en: 'After TLP 2.0. What is classified VS-NfD or higher does not belong here.' } },
  audience: { label: { de: 'Wer es lesen darf', en: 'Who may read it' }, help: { de: 'Nur bei der Stufe Amber: die Organisationen, für die der Eintrag bestimmt ist.', en: 'With level amber only: the organisations the entry is meant for.' } },
} satisfies Record<string, Words>

export const legends = {
  classification: { legend: { de: 'Einordnung', en: 'Classification' }, help: { de: 'Danach wird gesucht und gefiltert.', en: 'This is what people search and filter by.' } },
  owner: { legend: { de: 'Wer und wo', en: 'Who and where' } },
  source: { legend: { de: 'Herkunft und Gültigkeit', en: 'Origin and validity' } },
  sharing: { legend: { de: 'Weitergabe', en: 'Sharing' } },
} satisfies Record<string, { legend: Localized; help?: Localized }>

export const recorderTexts = {
  editorial: { de: 'die Redaktion, aus öffentlichen Quellen', en: 'the editors, from public sources' },
  self: { de: 'die Organisation selbst', en: 'the organisation itself' },
} satisfies Record<string, Localized>

export const visibilityTexts = {
  clear: { de: 'Offen (TLP:CLEAR): für alle', en: 'Open (TLP:CLEAR): for everybody' },
  green: { de: 'Netzwerk (TLP:GREEN): für Mitglieder unserer Netzwerke', en: 'Network (TLP:GREEN): for members of our networks' },
  amber: { de: 'Benannte (TLP:AMBER): nur für genannte Organisationen', en: 'Named (TLP:AMBER): for named organisations only' },
} satisfies Record<string, Localized>

/** By the words of the schemas. */
export const faultTexts: Record<string, Localized> = {
  missing: { de: 'Diese Angabe fehlt.', en: 'This is missing.' },
  formula: { de: 'Die Angabe beginnt wie eine Formel (=, @, + oder -). Schreiben Sie ein Wort davor.', en: 'This begins like a formula (=, @, + or -). Write a word before it.' },
  control_character: { de: 'Die Angabe enthält ein unsichtbares Steuerzeichen. Geben Sie sie neu ein.', en: 'This contains an invisible control character. Type it anew.' },
  bar: { de: 'Das Zeichen | trennt in Tabellen die Werte und kann hier nicht stehen.', en: 'The character | separates values in tables and cannot stand here.' },
  email_form: { de: 'Geben Sie eine E-Mail-Adresse ein, zum Beispiel post@stadt.example.', en: 'Enter an e-mail address, for example post@town.example.' },
  website_form: { de: 'Geben Sie eine Internetadresse ein, die mit https:// beginnt.', en: 'Enter a web address that begins with https://.' },
  state_form: { de: 'Wählen Sie ein Land aus der Liste.', en: 'Choose a federal state from the list.' },
  country_form: { de: 'Wählen Sie einen Staat aus der Liste.', en: 'Choose a country from the list.' },
  date_form: { de: 'Geben Sie ein Jahr, einen Monat oder einen Tag ein: 2025, 2025-03 oder 2025-03-06.', en: 'Enter a year, a month or a day: 2025, 2025-03 or 2025-03-06.' },
  hour_form: { de: 'Geben Sie eine Uhrzeit ein: 09:30.', en: 'Enter a time: 09:30.' },
  day_form: { de: 'Geben Sie einen Tag ein: 2026-03-06.', en: 'Enter a day: 2026-03-06.' },
  number: { de: 'Geben Sie eine Zahl ein.', en: 'Enter a number.' },
  range: { de: 'Diese Zahl ist hier nicht möglich.', en: 'This number is not possible here.' },
  too_many: { de: 'Das sind zu viele Angaben.', en: 'These are too many.' },
  concept_unknown: { de: 'Diesen Begriff gibt es nicht. Wählen Sie einen aus der Liste.', en: 'There is no such term. Choose one from the list.' },
  owner_needed: { de: 'Wer mit Netzwerk oder Benannten teilt, muss sagen, welchem Akteur der Eintrag gehört.', en: 'Whoever shares with a network or named organisations has to say which actor the entry belongs to.' },
  audience_needed: { de: 'Nennen Sie die Organisationen, die den Eintrag lesen dürfen.', en: 'Name the organisations that may read the entry.' },
  classified: { de: 'Der Text trägt den Vermerk einer Verschlusssache (VS-NfD oder höher). Solche Inhalte dürfen hier nicht gespeichert werden: Die Plattform ist dafür nicht freigegeben. Nehmen Sie sie heraus, oder lassen Sie die Einstufung von der herausgebenden Stelle aufheben.', en: 'The text bears the mark of classified information (VS-NfD or higher). Such content must not be stored here: the platform is not approved for it. Take it out, or have the classification lifted by the issuing body.' },
  figure: { de: 'Geben Sie eine Zahl an, zum Beispiel 250.000 oder rund 250.000.', en: 'Enter a number, for example 250,000 or about 250,000.' },
  form: { de: 'Diese Angabe hat nicht die erwartete Form.', en: 'This does not have the expected form.' },
}

export const tooLong = (most: number): Localized => ({ de: `Das ist zu lang. Erlaubt sind ${most} Zeichen.`, en: `This is too long. ${most} characters are allowed.` })
export const inRow = (row: number, column: Localized, message: Localized): Localized => ({ de: `Zeile ${row}, ${column.de}: ${message.de}`, en: `Row ${row}, ${column.en}: ${message.en}` })

export const nameless = { de: 'Noch ohne Titel', en: 'Still without a title' } satisfies Localized

export const pageTexts = {
  de: {
    facts: 'Einordnung',
    unknown: 'nicht bekannt',
    by: 'Von',
    partners: 'Mit',
    notListed: 'hier nicht eingetragen',
    editorial: 'Redaktionell erfasst',
    alike: (town: string, why: string) => `${town}: ${why}`,
    editorialText: 'Aus öffentlichen Quellen zusammengestellt, in eigenen Worten. Die Organisation hat den Eintrag nicht bestätigt.',
    unsure: 'Was unsicher ist',
    similar: 'Ähnliche Einträge',
    shared: (labels: string) => `gemeinsam: ${labels}`,
    moreReasons: (count: number) => `${count} weitere Merkmale`,
    provenance: 'Stand und Herkunft',
    sources: 'Quellen',
    sourceDate: (date: string) => `Stand der Quelle: ${dayInWords(date, 'de')}`,
    recordedBy: 'Erfasst durch',
    confirmed: 'Zuletzt bestätigt',
    published: 'Hier veröffentlicht',
    history: 'Verlauf',
    validUntil: 'Gültig bis',
    expired: (day: string) => `Die Gültigkeit endete am ${dayInWords(day, 'de')}. Ob noch alles stimmt, hat seither niemand gesagt.`,
    permanent: 'Dauerhafte Adresse',
    sharing: 'Weitergabestufe',
    restricted: 'Nicht für alle: Geben Sie den Inhalt nur an die weiter, für die er bestimmt ist.',
    report: 'Fehler melden oder bestätigen',
    reportText: 'Stimmt etwas nicht mehr, oder stimmt alles noch? Eine kurze Nachricht genügt.',
    reportLink: 'Nachricht schreiben',
    reportSubject: (title: string) => `Eintrag ${title}`,
    edit: 'Eintrag bearbeiten',
    alert: 'Bei Änderungen benachrichtigen',
    asData: 'Dieser Eintrag als Daten',
    germanOnly: 'Dieser Eintrag liegt auf Deutsch vor.',
  },
  en: {
    facts: 'Classification',
    unknown: 'not known',
    by: 'By',
    partners: 'With',
    notListed: 'not listed here',
    editorial: 'Recorded by the editors',
    alike: (town: string, why: string) => `${town}: ${why}`,
    editorialText: 'Put together from public sources, in our own words. The organisation has not confirmed the entry.',
    unsure: 'What is uncertain',
    similar: 'Similar entries',
    shared: (labels: string) => `in common: ${labels}`,
    moreReasons: (count: number) => `${count} more features`,
    provenance: 'Date and origin',
    sources: 'Sources',
    sourceDate: (date: string) => `date of the source: ${dayInWords(date, 'en')}`,
    recordedBy: 'Recorded by',
    confirmed: 'Last confirmed',
    published: 'Published here',
    history: 'history',
    validUntil: 'Valid until',
    expired: (day: string) => `The validity ended on ${dayInWords(day, 'en')}. Nobody has said since whether all is still right.`,
    permanent: 'Permanent address',
    sharing: 'Sharing level',
    restricted: 'Not for everybody: pass the content on only to those it is meant for.',
    report: 'Report a mistake or confirm',
    reportText: 'Is something no longer right, or is everything still right? A short message is enough.',
    reportLink: 'Write a message',
    reportSubject: (title: string) => `Entry ${title}`,
    edit: 'Edit entry',
    alert: 'Alert me to changes',
    asData: 'This entry as data',
    germanOnly: 'This entry is written in German.',
  },
}

const markNames = {
  person: { de: 'Name einer Person', en: 'name of a person' },
  phone: { de: 'Telefonnummer', en: 'telephone number' },
  email: { de: 'E-Mail-Adresse', en: 'e-mail address' },
  street: { de: 'Straße und Hausnummer', en: 'street and number' },
  site: { de: 'empfindliche Anlage mit Ort', en: 'sensitive site with its place' },
} satisfies Record<string, Localized>

export const keepText: Localized = { de: 'Ich habe es noch einmal angesehen: Es bleibt so.', en: 'I have looked at it again: it stays as it is.' }

/** What was marked in a text, in its own words. */
export const markHint = (marks: readonly { kind: keyof typeof markNames; text: string }[]): Localized => ({
  de: `${marks.map(({ kind, text }) => `„${text}“ (${markNames[kind].de})`).join(', ')}. Nennen Sie Funktionen statt Personen. Wo empfindliche Anlagen genau stehen, gehört nicht in einen Text, der weitergegeben wird. Ist es keines von beidem, lassen Sie es stehen.`,
  en: `“${marks.map(({ kind, text }) => `${text}” (${markNames[kind].en})`).join(', “')}. Name functions instead of persons. Where sensitive sites are exactly does not belong in a text that is shared. If it is neither, leave it as it is.`,
})
