/** The net of a list: who of the selection belongs to whom, drawn once for each state of the index. */
import { pictureBeside, type Gallery, type Joint, type Picture, type Portion } from '../graphs/index.ts'
import type { Kind, List } from '../publishing/index.ts'
import { Pace, type Query, type SearchIndex } from '../search/index.ts'
import { isEntryCard } from './card.ts'

/** More nobody can tell apart. */
const mostDrawn = 300
const width = 1000
/** Entries that are read at once. */
const slice = 500

type Asked = { index: SearchIndex; list: List; kinds: readonly Kind[]; query: Query; gallery: Gallery }

/** Of what is for everybody, whoever asks: so one picture does for all. */
export function netOfList({ index, list, kinds, query, gallery }: Asked): Promise<Picture> {
  const { text, language, facets, from, within } = query
  // The order of what is chosen changes nothing.
  const chosen = Object.entries(facets ?? {}).filter(([, values = []]) => values.length > 0).map(([facet, values = []]) => `${facet}=${[...values].sort().join(',')}`)
  const key = JSON.stringify([text ?? '', text ? language : '', chosen.sort(), within === undefined ? [] : [from, within], query.ids ?? []])
  return gallery.show(index, key, async () => {
    const pace = new Pace()
    return pictureBeside(portionsOf(cardsOf(index, { text, language, facets, from, within, ids: query.ids }, pace), list), async () => ({ joints: await jointsIn(index, kinds, pace), most: mostDrawn, width }))
  })
}

async function* portionsOf(slices: AsyncIterable<unknown[]>, list: List): AsyncGenerator<Portion> {
  for await (const cards of slices) {
    const known = cards.flatMap((card) => list.net?.nodeOf(card) ?? [])
    yield { nodes: known.map(({ ties: _, ...node }) => node), ties: known.flatMap(({ id: from, ties }) => ties.map((tie) => ({ ...tie, from }))) }
  }
}

async function jointsIn(index: SearchIndex, kinds: readonly Kind[], pace: Pace): Promise<Joint[]> {
  const joints: Joint[] = []
  for (const { name, joins } of kinds) {
    if (joins === undefined) continue
    for await (const cards of cardsOf(index, { language: 'de', facets: { kind: [name] } }, pace)) for (const card of cards) if (isEntryCard(card)) joints.push({ id: card.id, name: card.name, members: joins(card) })
  }
  return joints
}

/** Everything a question finds, by name, a slice at a time; what changes in between is read once. */
async function* cardsOf(index: SearchIndex, query: Query, pace: Pace): AsyncGenerator<unknown[]> {
  const read = new Set<string>()
  for (let offset = 0; ; offset += slice) {
    const { hits, total } = index.search({ ...query, order: 'name', offset, limit: slice, counts: false })
    const fresh = hits.filter(({ id }) => !read.has(id))
    for (const { id } of fresh) read.add(id)
    yield fresh.map(({ card }) => card)
    if (offset + slice >= total) return
    if (pace.isOver()) await pace.rest()
  }
}
