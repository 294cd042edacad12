/** Everything that is said about tools, in both languages. */
import type { Localized } from '../../platform/language.ts'
import type { ListWords } from '../publishing/index.ts'

const de = {
  title: 'Werkzeuge',
  lead: 'Handbücher, Checklisten, Vorlagen und Programme, die andere schon gemacht haben.',
  description: 'Werkzeuge für Krisenmanagement und urbane Sicherheit: Handbücher, Checklisten, Vorlagen, Apps und Trainings mit Herausgeber, Aufwand, Lizenz und Barrierefreiheit.',
  noun: (count: number): string => (count === 1 ? 'Werkzeug' : 'Werkzeuge'),
  none: 'Kein Werkzeug',
  all: 'Alle Werkzeuge zeigen',
  only: 'nur diese Werkzeuge zeigen',
  searchHint: 'Zweck, Art oder Herausgeber, zum Beispiel Checkliste Veranstaltung, Hitzeaktionsplan, Risikoanalyse',
} satisfies ListWords

const en = {
  title: 'Tools',
  lead: 'Handbooks, checklists, templates and programs that others have made already.',
  description: 'Tools for crisis management and urban security: handbooks, checklists, templates, apps and trainings with publisher, effort, licence and accessibility.',
  noun: (count: number): string => (count === 1 ? 'tool' : 'tools'),
  none: 'No tool',
  all: 'Show all tools',
  only: 'show these tools only',
  searchHint: 'Purpose, kind or publisher, for example checklist event, heat action plan, risk analysis',
} satisfies ListWords

export const listTexts = { de, en }

export const kindTexts = { one: { de: 'Werkzeug', en: 'Tool' }, new: { de: 'Neues Werkzeug eintragen', en: 'Enter a new tool' } } satisfies Record<string, Localized>

const quoted = (de: string, en: string) => ({ de: (values: string) => `${de} „${values}“`, en: (values: string) => `${en} “${values}”` })

export const facetTexts = {
  kind: { name: { de: 'Art des Werkzeugs', en: 'Kind of tool' }, parameter: { de: 'werkzeugart', en: 'tool_kind' }, phrase: quoted('der Art', 'of the kind') },
  accessibility: { name: { de: 'Barrierefreiheit', en: 'Accessibility' }, parameter: { de: 'barrierefreiheit', en: 'accessibility' }, phrase: quoted('mit der Barrierefreiheit', 'with the accessibility') },
  language: { name: { de: 'Sprache', en: 'Language' }, parameter: { de: 'sprache', en: 'in_language' }, phrase: quoted('in der Sprache', 'in the language') },
}

type Words = { label: Localized; help?: Localized }

export const fieldTexts = {
  tool_kind: { label: { de: 'Art des Werkzeugs', en: 'Kind of tool' } },
  description: { label: { de: 'Beschreibung', en: 'Description' }, help: { de: 'Wobei es hilft, und was man dafür braucht.', en: 'What it helps with, and what it takes.' } },
  target_groups: { label: { de: 'Für wen', en: 'For whom' }, help: { de: 'Eine Gruppe je Zeile.', en: 'One group a line.' } },
  url: { label: { de: 'Adresse', en: 'Address' }, help: { de: 'Wo man es bekommt, am besten beim Herausgeber.', en: 'Where to get it, best at its publisher.' } },
  file_size: { label: { de: 'Dateigröße und Umfang', en: 'File size and extent' }, help: { de: 'Zum Beispiel 2,4 MB, 36 Seiten.', en: 'For example 2.4 MB, 36 pages.' } },
  accessibility: { label: { de: 'Barrierefreiheit', en: 'Accessibility' }, help: { de: 'Von PDF, Seite oder Programm. Was niemand geprüft hat, ist nicht bekannt.', en: 'Of the PDF, page or program. What nobody has checked is not known.' } },
  languages: { label: { de: 'Sprachen', en: 'Languages' } },
  effort: { label: { de: 'Aufwand', en: 'Effort' }, help: { de: 'Zeit, Personal und Kosten, um es zu nutzen.', en: 'Time, staff and costs to use it.' } },
  licence: { label: { de: 'Lizenz', en: 'Licence' }, help: { de: 'Was andere damit dürfen.', en: 'What others may do with it.' } },
  users: { label: { de: 'Wer es nutzt', en: 'Who uses it' }, help: { de: 'Akteure, die hier eingetragen sind; einer je Zeile.', en: 'Actors that are listed here, one a line.' } },
  used_by: { label: { de: 'Wer es sonst nutzt', en: 'Who else uses it' } },
  practices: { label: { de: 'Gute Praxis damit', en: 'Good practice with it' }, help: { de: 'Titel der Praxis; eine je Zeile.', en: 'Title of the practice, one a line.' } },
} satisfies Record<string, Words>

export const legends = {
  title: { legend: { de: 'Worum es geht', en: 'What it is about' } },
  getting: { legend: { de: 'Bekommen und nutzen', en: 'Getting and using it' } },
  effort: { legend: { de: 'Aufwand', en: 'Effort' } },
  users: { legend: { de: 'Im Gebrauch', en: 'In use' } },
} satisfies Record<string, { legend: Localized; help?: Localized }>

export const gapTexts = [
  { field: 'url', reason: { de: 'Ohne Adresse kommt niemand daran.', en: 'Without an address nobody gets it.' } },
  { field: 'licence', reason: { de: 'Es bleibt offen, ob andere es übernehmen dürfen.', en: 'It stays open whether others may adopt it.' } },
  { field: 'effort', reason: { de: 'Ohne Aufwand lässt es sich nicht planen.', en: 'Without the effort it cannot be planned.' } },
  { field: 'target_groups', reason: { de: 'Es ist nicht gesagt, für wen es gedacht ist.', en: 'It is not said for whom it is meant.' } },
] satisfies { field: string; reason: Localized }[]

export const topTexts = {
  de: { get: 'Zum Werkzeug', size: 'Dateigröße und Umfang', unknown: 'nicht bekannt' },
  en: { get: 'To the tool', size: 'File size and extent', unknown: 'not known' },
}
