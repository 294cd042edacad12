/** Terms as the search over everything finds them. They come from their vocabulary, are no entries, and have no list beside the glossary itself. */
import { z } from 'zod'
import { paths, termAddress } from '../../platform/addresses.ts'
import { languages } from '../../platform/language.ts'
import type { CardView, Kind, ListWords } from '../publishing/index.ts'
import type { Document } from '../search/index.ts'
import { termsOf, type Term } from './glossary.ts'
import { listTexts } from './texts.ts'

const name = 'term'
/** No id of an entry holds a colon: a term never takes the place of one. */
const idOf = (notation: string): string => `${name}:${notation}`
const notationOf = (id: string): string => id.slice(name.length + 1)

const inBoth = z.object({ de: z.string(), en: z.string() })
const termCard = z.object({ id: z.string(), kind: z.literal(name), called: inBoth, meaning: inBoth })

function toDocument({ notation, name: called, synonyms, national, international }: Term): Document {
  const meanings = (language: 'de' | 'en') => [national, ...(international ? [international] : [])].map(({ text }) => text[language]).join('\n')
  return {
    id: idOf(notation),
    kind: name,
    name: called.de,
    text: { name: called.de, concepts: synonyms.de.join('\n'), description: meanings('de'), concepts_en: [called.en, ...synonyms.en].join('\n'), description_en: meanings('en') },
    facets: { kind: [name] },
    card: { id: idOf(notation), kind: name, called, meaning: national.text } satisfies z.infer<typeof termCard>,
  }
}

const TermCard: CardView = ({ hit, language }) => {
  const { data } = termCard.safeParse(hit.card)
  if (!data) return null
  const { id, called, meaning } = data
  return (
    <li class="actor">
      <h2><a href={termAddress(notationOf(id), language)}>{called[language]}</a></h2>
      <p class="quiet">{listTexts[language].one}</p>
      <p class="summary">{meaning[language]}</p>
    </li>
  )
}

export const kind: Kind = {
  name,
  list: { kind: name, paths: paths.glossary, words: listTexts satisfies Record<(typeof languages)[number], ListWords>, facets: [], orders: ['name'], order: 'name', formats: [] },
  /** Where a word of a vocabulary changes the index is built anew: terms never come one by one. */
  async *documents(_db, vocabulary, ids) {
    if (ids === undefined) for (const term of termsOf(vocabulary)) yield toDocument(term)
  },
  Card: TermCard,
  addressOf: (id, language) => termAddress(notationOf(id), language),
}
