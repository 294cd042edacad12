/** The facts of several actors, side by side, with what is said about their differences. */
import type { Language } from '../../platform/language.ts'
import { dayInWords, numberInWords } from '../../ui/day.ts'
import { relationColumns, relations, type Actor } from '../actors/index.ts'
import type { Kind, Label } from '../publishing/index.ts'
import type { SearchIndex } from '../search/index.ts'
import { compared, type Verdict } from './shortlist.ts'
import { texts } from './texts.ts'

/** `link`: of a value that leads somewhere. */
export type Value = { text: string; link?: string }
export type Row = { name: string; values: Value[][]; verdict: Verdict }

type Asked = { actors: readonly Actor[]; index: SearchIndex; kinds: readonly Kind[]; language: Language; label: Label; nameOf(id: string): string }

const classification = { theme: 'themes', space: 'spaces', phase: 'phases', group: 'groups' } as const
const facets = ['theme', 'space', 'phase', 'group'] as const

export function comparisonOf({ actors, index, kinds, language, label, nameOf }: Asked): Row[] {
  if (actors.length === 0) return []
  const words = texts[language].comparison
  const row = (name: string, valuesOf: (actor: Actor) => (Value | undefined)[]): Row => {
    const values = actors.map((actor) => valuesOf(actor).filter((value) => value !== undefined))
    return { name, values, verdict: compared(values.map((cell) => cell.map(({ text }) => text))) }
  }
  const given = (text: string | undefined, link?: string): Value | undefined => (text === undefined || text === '' ? undefined : { text, link })
  const count = (found: number): Value => ({ text: numberInWords(found, language) })
  const howMany = (kind: string, facet: string, id: string) => index.search({ language, facets: { kind: [kind], [facet]: [id] }, limit: 0, counts: false }).total
  const contributing = kinds.filter(({ name, list }) => name !== 'actor' && list.facets.some(({ facet }) => facet === 'actor'))
  return [
    row(words.rows.type, ({ type }) => [given(label('type', type))]),
    row(words.rows.place, ({ city, state }) => [given(city), given(state && label('state', state))].filter((value, at, all) => at === 0 || value?.text !== all[0]?.text)),
    ...facets.map((facet) => row(words.rows[facet], (actor) => actor[classification[facet]].map((value) => given(label(facet, value))))),
    row(words.rows.belongs, (actor) => relations.flatMap((relation) => actor[relationColumns[relation]] ?? []).map((id) => given(nameOf(id)))),
    row(words.rows.members, ({ id }) => [count(howMany('actor', 'network', id))]),
    ...contributing.map(({ name, list }) => row(list.words[language].title, ({ id }) => [count(howMany(name, 'actor', id))])),
    row(words.rows.phone, ({ phone }) => [given(phone, phone && `tel:${phone.replace(/[^+\d]/g, '')}`)]),
    row(words.rows.email, ({ email }) => [given(email, email && `mailto:${email}`)]),
    row(words.rows.website, ({ website }) => [given(website, website)]),
    row(words.rows.confirmed, ({ confirmed_on }) => [{ text: confirmed_on === undefined ? words.never : dayInWords(confirmed_on, language) }]),
    row(words.rows.source, ({ source_date }) => [given(source_date && dayInWords(source_date, language))]),
  ]
}
