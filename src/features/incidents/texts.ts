/** Everything that is said about damage events, in both languages. */
import type { Language, Localized } from '../../platform/language.ts'
import { dayInWords } from '../../ui/day.ts'
import type { ListWords } from '../publishing/index.ts'

const de = {
  title: 'Schadensereignisse',
  lead: 'Was geschehen ist, in Zahlen mit Quelle, und alles, was daraus gelernt wurde.',
  description: 'Schadensereignisse mit Zeitraum, Gebiet, Gefahren und Zahlen, dazu die Erkenntnisse und die gute Praxis, die daraus entstanden.',
  noun: (count: number): string => (count === 1 ? 'Schadensereignis' : 'Schadensereignisse'),
  none: 'Kein Schadensereignis',
  all: 'Alle Schadensereignisse zeigen',
  only: 'nur diese Schadensereignisse zeigen',
  searchHint: 'Ereignis, Ort oder Gefahr, zum Beispiel Stromausfall Berlin, Hochwasser 2021',
} satisfies ListWords

const en = {
  title: 'Damage events',
  lead: 'What happened, in figures with a source, and everything that was learned from it.',
  description: 'Damage events with period, area, hazards and figures, and the lessons and good practice that came of them.',
  noun: (count: number): string => (count === 1 ? 'damage event' : 'damage events'),
  none: 'No damage event',
  all: 'Show all damage events',
  only: 'show these damage events only',
  searchHint: 'Event, place or hazard, for example power cut Berlin, flood 2021',
} satisfies ListWords

export const listTexts = { de, en }

export const kindTexts = { one: { de: 'Schadensereignis', en: 'Damage event' }, new: { de: 'Neues Schadensereignis eintragen', en: 'Enter a new damage event' } } satisfies Record<string, Localized>

export const landPhrase = { de: (lands: string) => `in ${lands}`.replace('in Saarland', 'im Saarland'), en: (lands: string) => `in ${lands}` }

type Words = { label: Localized; help?: Localized }

export const fieldTexts = {
  begun: { label: { de: 'Beginn', en: 'Beginning' }, help: { de: 'Jahr, Monat oder Tag, so genau er bekannt ist.', en: 'Year, month or day, as exactly as it is known.' } },
  ended: { label: { de: 'Ende', en: 'End' }, help: { de: 'Nur, wenn es bekannt ist und nicht am selben Tag liegt.', en: 'Only if it is known and not on the same day.' } },
  areas: { label: { de: 'Gebiet', en: 'Area' }, help: { de: 'Je Land eine Zeile, mit Kreisen oder Orten, soweit bekannt.', en: 'One row a federal state, with districts or places as far as known.' } },
  course: { label: { de: 'Verlauf', en: 'Course' }, help: { de: 'Was geschah, in welcher Reihenfolge. Funktionen statt Personen, nichts Genaues zu empfindlichen Anlagen.', en: 'What happened, in which order. Functions instead of persons, nothing exact about sensitive sites.' } },
  figures: { label: { de: 'Zahlen', en: 'Figures' }, help: { de: 'Jede Zahl mit ihrer Quelle. Ist sie gerundet, schreiben Sie es dazu: rund 250.000.', en: 'Each figure with its source. If it is rounded, say so: about 250,000.' } },
} satisfies Record<string, Words>

export const columnTexts = {
  state: { label: { de: 'Land', en: 'Federal state' } },
  places: { label: { de: 'Kreise oder Orte', en: 'Districts or places' } },
  what: { label: { de: 'Was', en: 'What' } },
  value: { label: { de: 'Wert', en: 'Value' } },
  unit: { label: { de: 'Einheit', en: 'Unit' } },
  source: { label: { de: 'Quelle', en: 'Source' } },
  as_of: { label: { de: 'Stand', en: 'As of' } },
} satisfies Record<string, Words>

export const legends = {
  title: { legend: { de: 'Was geschah', en: 'What happened' } },
  when: { legend: { de: 'Wann und wo', en: 'When and where' } },
  course: { legend: { de: 'Verlauf', en: 'Course' } },
  figures: { legend: { de: 'Zahlen', en: 'Figures' } },
} satisfies Record<string, { legend: Localized; help?: Localized }>

export const faultTexts = {
  begun: { de: 'Geben Sie an, wann es begann. Das Jahr genügt.', en: 'Say when it began. The year is enough.' },
  ended: { de: 'Das Ende liegt vor dem Beginn.', en: 'The end lies before the beginning.' },
} satisfies Record<string, Localized>

export const gapTexts = [
  { field: 'areas', reason: { de: 'Wer nach einem Land filtert, findet das Ereignis nicht.', en: 'Whoever filters by federal state does not find the event.' } },
  { field: 'figures', reason: { de: 'Ohne Zahlen lässt sich das Ausmaß nicht vergleichen.', en: 'Without figures the extent cannot be compared.' } },
  { field: 'themes', reason: { de: 'Ohne Gefahr wird das Ereignis unter keinem Thema gefunden.', en: 'Without a hazard the event is found under no theme.' } },
  { field: 'source_urls', reason: { de: 'Ohne Quelle kann niemand nachlesen.', en: 'Without a source nobody can read more.' } },
] satisfies { field: string; reason: Localized }[]

export const topTexts = {
  de: { when: 'Zeitraum', where: 'Gebiet', unknown: 'nicht bekannt' },
  en: { when: 'Period', where: 'Area', unknown: 'not known' },
}

/** «14. Juli 2021», «3. Januar 2026 bis 7. Januar 2026» */
export function periodInWords({ begun, ended }: { begun?: string; ended?: string }, language: Language): string {
  const words = { de: { to: 'bis' }, en: { to: 'to' } }[language]
  if (begun === undefined) return topTexts[language].unknown
  return ended === undefined || ended === begun ? dayInWords(begun, language) : `${dayInWords(begun, language)} ${words.to} ${dayInWords(ended, language)}`
}
