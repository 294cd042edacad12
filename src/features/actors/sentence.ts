/** One sentence that says what is shown: «24 Akteure zu Hochwasser in der Phase Vorbereitung». */
import type { Language } from '../../platform/language.ts'
import { orderOf, type Filter, type List } from './form.ts'
import { texts } from './texts.ts'
import type { Facet } from '../search/index.ts'

export type Label = (facet: Facet, value: string) => string

/** The order in which people would say it. */
const spoken = ['kind', 'type', 'theme', 'phase', 'space', 'group', 'state', 'network'] as const satisfies Facet[]

type Shown = { total: number; filter: Filter; list: List; language: Language; label: Label; placeFound: boolean }

export function sentenceOf({ total, filter, list, language, label, placeFound }: Shown): string {
  const { sentence, number, or } = texts[language]
  const beginning = total === 0 ? sentence.none[list] : `${number(total)} ${sentence.nouns[list](total)}`
  const conditions = spoken.flatMap((facet) => {
    const values = filter.facets[facet] ?? []
    return values.length === 0 ? [] : [sentence[facet](or(values.map((value) => label(facet, value))), values.length)]
  })
  const text = filter.text === '' ? [] : [sentence.text(filter.text)]
  const sorted = placeFound && orderOf(filter, placeFound) === 'distance' ? `, ${sentence.distance(filter.place)}` : ''
  return [beginning, ...text, ...conditions].join(' ') + sorted
}
