/** What stands beside the actors on a stick: what others know, chosen by the same filters. */
import type { Db } from '../../platform/database/index.ts'
import { isEntryCard, type EntryCard, type Filter } from '../entries/index.ts'
import { select, type Origin } from '../exports/index.ts'
import { streamEntries, type Entry, type EntryKind, type Kind } from '../publishing/index.ts'
import type { SearchIndex } from '../search/index.ts'

export type OtherPage = { card: EntryCard; /** Its number among them all. */ page: number }
export type Others = { kind: Kind & { entry: EntryKind }; entries: OtherPage[] }

const isWritten = (kind: Kind): kind is Kind & { entry: EntryKind } => kind.entry !== undefined && kind.shown !== undefined

/** Only what is for everybody. A kind that knows nothing of a filter is left out: it would come in full. */
export function othersFor(kinds: readonly Kind[], filter: Filter, parameters: URLSearchParams, index: SearchIndex, origin: Origin): Others[] {
  const asked = Object.entries(filter.facets).flatMap(([facet, values = []]) => (values.length > 0 ? [facet] : []))
  let page = 0
  return kinds.filter(isWritten).flatMap((kind) => {
    if (kind.inMenu !== 'knowledge' || !asked.every((facet) => kind.list.facets.some((one) => one.facet === facet))) return []
    const cards = select(parameters, index, kind.list, origin).cards.filter(isEntryCard)
    return cards.length === 0 ? [] : [{ kind, entries: cards.map((card) => ({ card, page: (page += 1) })) }]
  })
}

/** Looked at again as it is read: what was narrowed meanwhile does not go out. */
export async function* streamOpen(db: Db, { kind, entries }: Others): AsyncGenerator<Entry> {
  for await (const entry of streamEntries(db, kind.name, entries.map(({ card }) => card.id))) if (!entry.readers) yield entry
}
