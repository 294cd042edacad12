/** Everything that is said about projects, in both languages. */
import type { Localized } from '../../platform/language.ts'
import type { ListWords } from '../publishing/index.ts'

const de = {
  title: 'Projekte',
  lead: 'Wer woran mit wem gearbeitet hat, wer es bezahlt und was davon zu finden ist.',
  description: 'Forschungs- und Umsetzungsprojekte zu Krisenmanagement und urbaner Sicherheit: Programm, Laufzeit, Verbund und Ergebnisse.',
  noun: (count: number): string => (count === 1 ? 'Projekt' : 'Projekte'),
  none: 'Kein Projekt',
  all: 'Alle Projekte zeigen',
  only: 'nur diese Projekte zeigen',
  searchHint: 'Name, Kurzname oder Thema, zum Beispiel PanReflex, Bahnhofsviertel',
} satisfies ListWords

const en = {
  title: 'Projects',
  lead: 'Who worked on what with whom, who pays for it and what of it can be found.',
  description: 'Research and implementation projects on crisis management and urban security: programme, period, consortium and outcomes.',
  noun: (count: number): string => (count === 1 ? 'project' : 'projects'),
  none: 'No project',
  all: 'Show all projects',
  only: 'show these projects only',
  searchHint: 'Name, acronym or theme, for example PanReflex, station district',
} satisfies ListWords

export const listTexts = { de, en }

export const kindTexts = { one: { de: 'Projekt', en: 'Project' }, new: { de: 'Neues Projekt eintragen', en: 'Enter a new project' } } satisfies Record<string, Localized>

export const facetTexts = {
  programme: { name: { de: 'Förderprogramm', en: 'Funding programme' }, parameter: { de: 'programm', en: 'programme' }, phrase: { de: (values: string) => `aus dem Programm „${values}“`, en: (values: string) => `of the programme “${values}”` } },
  year: { name: { de: 'Läuft im Jahr', en: 'Running in the year' }, parameter: { de: 'jahr', en: 'year' }, phrase: { de: (values: string) => `mit Laufzeit in ${values}`, en: (values: string) => `running in ${values}` } },
  country: { name: { de: 'Staat', en: 'Country' }, parameter: { de: 'staat', en: 'country' }, phrase: { de: (values: string) => `in ${values}`, en: (values: string) => `in ${values}` } },
}

export const roleTexts = {
  coordinator: { de: 'Koordination', en: 'Coordinator' },
  partner: { de: 'Partner', en: 'Partner' },
  associated: { de: 'assoziiert', en: 'associated' },
  funder: { de: 'Förderung', en: 'Funding' },
} satisfies Record<string, Localized>

export const outcomeTexts = {
  publication: { de: 'Veröffentlichung', en: 'publication' },
  tool: { de: 'Werkzeug', en: 'tool' },
  training: { de: 'Schulung', en: 'training' },
  data: { de: 'Daten', en: 'data' },
  website: { de: 'Webseite', en: 'website' },
  other: { de: 'anderes', en: 'other' },
} satisfies Record<string, Localized>

type Words = { label: Localized; help?: Localized }

export const fieldTexts = {
  acronym: { label: { de: 'Kurzname', en: 'Acronym' } },
  website: { label: { de: 'Webseite des Projekts', en: 'Website of the project' } },
  start: { label: { de: 'Beginn', en: 'Start' }, help: { de: 'Jahr, Monat oder Tag, so genau er bekannt ist.', en: 'Year, month or day, as exactly as it is known.' } },
  end: { label: { de: 'Ende', en: 'End' }, help: { de: 'Auch ein geplantes. Leer lassen, wenn es nicht bekannt ist.', en: 'A planned one as well. Leave empty where it is not known.' } },
  programme: { label: { de: 'Förderprogramm', en: 'Funding programme' } },
  programme_name: { label: { de: 'Programm laut Quelle', en: 'Programme as the source names it' }, help: { de: 'Mit dem Förderkennzeichen, wenn es bekannt ist.', en: 'With the number of the grant if it is known.' } },
  call: { label: { de: 'Aufruf', en: 'Call' }, help: { de: 'Die Bekanntmachung, auf die sich der Antrag bezog.', en: 'The call the proposal answered.' } },
  budget: { label: { de: 'Gesamtkosten', en: 'Total cost' }, help: { de: 'Eine Zahl ohne Punkte, zum Beispiel 1500000.', en: 'A number without separators, for example 1500000.' } },
  funding: { label: { de: 'Davon gefördert', en: 'Of this funded' } },
  currency: { label: { de: 'Währung', en: 'Currency' } },
  budget_source: { label: { de: 'Quelle der Beträge', en: 'Source of the amounts' }, help: { de: 'Eine Internetadresse, unter der sie nachzulesen sind.', en: 'A web address where they can be read.' } },
  associated: { label: { de: 'Assoziierte Akteure', en: 'Associated actors' }, help: { de: 'Wer mitwirkt, ohne Partner zu sein.', en: 'Who takes part without being a partner.' } },
  consortium: { label: { de: 'Weitere laut Quelle', en: 'Others as the source names them' }, help: { de: 'Nur, wer hier nicht als Akteur eingetragen ist.', en: 'Only those not listed here as actors.' } },
  results: { label: { de: 'Ergebnisse', en: 'Results' }, help: { de: 'Was herauskam, in eigenen Worten.', en: 'What came of it, in your own words.' } },
  outcomes: { label: { de: 'Was man findet', en: 'What can be found' }, help: { de: 'Berichte, Werkzeuge, Schulungen mit einer Adresse, die nach dem Projekt noch besteht.', en: 'Reports, tools, trainings with an address that outlives the project.' } },
  keywords: { label: { de: 'Stichworte', en: 'Keywords' }, help: { de: 'Eines je Zeile, nur wo die Themen nicht genügen.', en: 'One a line, only where the themes are not enough.' } },
} satisfies Record<string, Words>

/** The common fields say here who coordinates and who are partners. */
export const consortiumTexts = {
  owner: { label: { de: 'Koordination', en: 'Coordinator' }, help: { de: 'Wer das Projekt leitet: Name oder Kurzname, wie hier eingetragen.', en: 'Who leads the project: name or short name, as listed here.' } },
  partners: { label: { de: 'Partner', en: 'Partners' } },
  organisation: { label: { de: 'Koordination laut Quelle', en: 'Coordinator as the source names it' }, help: { de: 'Nur, wenn sie hier nicht als Akteur eingetragen ist oder nicht allein koordiniert.', en: 'Only where it is not listed here as an actor or does not coordinate alone.' } },
} satisfies Record<string, Words>

export const columnTexts = {
  name: { label: { de: 'Name', en: 'Name' } },
  role: { label: { de: 'Rolle', en: 'Role' } },
  title: { label: { de: 'Titel', en: 'Title' } },
  url: { label: { de: 'Adresse', en: 'Address' } },
  kind: { label: { de: 'Art', en: 'Kind' } },
} satisfies Record<string, Words>

export const legends = {
  title: { legend: { de: 'Worum es geht', en: 'What it is about' } },
  period: { legend: { de: 'Laufzeit und Programm', en: 'Period and programme' } },
  money: { legend: { de: 'Geld', en: 'Money' }, help: { de: 'Beträge nur mit Währung und Quelle.', en: 'Amounts only with currency and source.' } },
  consortium: { legend: { de: 'Verbund', en: 'Consortium' } },
  results: { legend: { de: 'Was bleibt', en: 'What stays' } },
} satisfies Record<string, { legend: Localized; help?: Localized }>

export const faultTexts = {
  end: { de: 'Das Ende liegt vor dem Beginn.', en: 'The end lies before the start.' },
  currency: { de: 'Wählen Sie die Währung der Beträge.', en: 'Choose the currency of the amounts.' },
  source: { de: 'Nennen Sie, wo die Beträge nachzulesen sind.', en: 'Say where the amounts can be read.' },
  funding: { de: 'Die Förderung ist höher als die Gesamtkosten.', en: 'The funding is higher than the total cost.' },
} satisfies Record<string, Localized>

export const gapTexts = [
  { field: 'end', reason: { de: 'Es bleibt offen, ob das Projekt noch läuft.', en: 'It stays open whether the project still runs.' } },
  { field: 'programme', reason: { de: 'Wer Fördermittel sucht, sieht nicht, woher das Geld kam.', en: 'Whoever looks for funding does not see where the money came from.' } },
  { field: 'partners', reason: { de: 'Niemand findet das Projekt über die Beteiligten.', en: 'Nobody finds the project by those who took part.' } },
  { field: 'outcomes', reason: { de: 'Ohne Adressen geht verloren, was herauskam.', en: 'Without addresses what came of it is lost.' } },
] satisfies { field: string; reason: Localized }[]

export const courseTexts = {
  planned: { de: 'geplant', en: 'planned' },
  running: { de: 'läuft', en: 'running' },
  ended: { de: 'beendet', en: 'ended' },
  unknown: { de: 'Laufzeit nicht vollständig bekannt', en: 'period not fully known' },
} satisfies Record<string, Localized>

export const topTexts = {
  de: { period: 'Laufzeit', from: 'ab', until: 'bis', to: 'bis', money: 'Geld', of: 'davon gefördert', source: 'Quelle', consortium: 'Verbund', unknown: 'nicht bekannt', asNamed: 'wie die Quelle sie nennt' },
  en: { period: 'Period', from: 'from', until: 'until', to: 'to', money: 'Money', of: 'of this funded', source: 'Source', consortium: 'Consortium', unknown: 'not known', asNamed: 'as the source names it' },
}
