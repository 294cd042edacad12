/** What was recorded beside an action, in words. Pure. */
import type { Language } from '../../platform/language.ts'
import { dayInWords, numberInWords } from '../../ui/day.ts'
import { detailTexts } from './texts.ts'

/** What stands for something only a program can follow; the CSV and the chain hold it. */
const keys = new Set(['draft', 'claim', 'manuscript', 'round', 'comment', 'comments', 'invitation', 'appointment', 'question', 'report', 'reminder', 'adoption', 'hash', 'demand'])

export type Naming = {
  language: Language
  /** The title of an entry, its identifier where there is none. */
  title(entry: string): string
  kind(name: string): string
  concept(scheme: string, notation: string): string
}

const actors = new Set(['organisation', 'organisations', 'asker', 'adopter', 'lead', 'member', 'other', 'absorbed', 'silent'])

export function detailsInWords(details: object, naming: Naming): string[] {
  const { language } = naming
  const { names } = detailTexts[language]
  return Object.entries(details).flatMap(([name, value]: [string, unknown]) => {
    const known: Record<string, string> = names
    // A list of keys is worth its number.
    if (keys.has(name)) return Array.isArray(value) ? [`${known[name] ?? name}: ${numberInWords(value.length, language)}`] : []
    if (value === false || value === null || value === undefined || value === '') return []
    if (Array.isArray(value) && value.length === 0) return []
    if (value === true) return [known[name] ?? name]
    return [`${known[name] ?? name}: ${valueInWords(name, value, naming)}`]
  })
}

function valueInWords(name: string, value: unknown, naming: Naming): string {
  const { language, title, kind, concept } = naming
  if (Array.isArray(value)) return value.map((one) => valueInWords(name, one, naming)).join(', ')
  if (typeof value === 'number') return numberInWords(value, language)
  if (typeof value !== 'string') return JSON.stringify(value)
  if (actors.has(name)) return title(value)
  if (name === 'kind') return kind(value)
  if (name === 'before' || name === 'evidence') return concept('evidence', value)
  if (/^\d{4}(-\d{2}){0,2}$/.test(value)) return dayInWords(value, language)
  const { values } = detailTexts[language]
  const words: Record<string, string> = values
  return words[value] ?? value
}
