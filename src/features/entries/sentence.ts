/** One sentence that says what is shown: «24 Akteure zu Hochwasser in der Phase Vorbereitung». */
import type { Language } from '../../platform/language.ts'
import type { Label, List } from '../publishing/index.ts'
import type { Facet } from '../search/index.ts'
import { orderOf, type Filter } from './form.ts'
import { texts } from './texts.ts'

/** The order in which people would say it; what only some kinds have comes after the kind. */
const spoken: readonly Facet[] = ['kind', 'type', 'theme', 'phase', 'space', 'group', 'state', 'network', 'actor']

type Shown = { total: number; filter: Filter; list: List; language: Language; label: Label; placeFound: boolean }

export function sentenceOf({ total, filter, list, language, label, placeFound }: Shown): string {
  const { sentence, number } = texts[language]
  const words = list.words[language]
  const beginning = total === 0 ? words.none : `${number(total)} ${words.noun(total)}`
  const near = placeFound && filter.radius !== undefined ? [sentence.radius(filter.place, filter.radius)] : []
  const sorted = near.length === 0 && placeFound && orderOf(filter, placeFound, list.order) === 'distance' ? `, ${sentence.distance(filter.place)}` : ''
  return [beginning, ...conditionsOf({ filter, list, language, label }), ...near].join(' ') + sorted
}

/** The same without a number: «Akteure zu Hochwasser in der Phase Vorbereitung». */
export const whatOf = (shown: Omit<Shown, 'total' | 'placeFound'>): string => [shown.list.words[shown.language].noun(2), ...conditionsOf(shown)].join(' ')

function conditionsOf({ filter, list, language, label }: Omit<Shown, 'total' | 'placeFound'>): string[] {
  const { sentence, or } = texts[language]
  const own = list.facets.filter(({ facet }) => !spoken.includes(facet))
  const conditions = [...own, ...spoken.flatMap((facet) => list.facets.find((one) => one.facet === facet) ?? [])].flatMap(({ facet, phrase }) => {
    const values = filter.facets[facet] ?? []
    return values.length === 0 ? [] : [phrase[language](or(values.map((value) => label(facet, value))), values.length)]
  })
  return [...(filter.text === '' ? [] : [sentence.text(filter.text)]), ...conditions]
}
