/** Whether a row speaks of an entry that is there already, by its id or as the finder of duplicates sees it. */
import type { Services } from '../../services.ts'
import { findLikeMany, isReason, type Reason } from '../duplicates/index.ts'
import { kindIn } from '../entries/index.ts'
import type { Payload } from '../publishing/index.ts'
import type { ImportKind } from './kinds.ts'

/** By what it was recognised: the id, and everything both have in common. */
export type Match = { id: string; by: readonly ('id' | Reason)[] }
type Wanted = { id: string; payload: Payload }
export type DuplicateFinder = (wanted: Wanted) => Match | undefined

/** Whoever brings in a kind of which something may be shared with a few only may read all of it. */
const everything = { all: true, networks: [], actors: [] }

/** Sees what was published until this moment. */
export async function duplicateFinder(services: Pick<Services, 'db' | 'kinds' | 'search'>, { entry }: ImportKind): Promise<DuplicateFinder> {
  const index = services.search()
  const findLike = await findLikeMany(services)
  return ({ id, payload }) => {
    const found = findLike({ kind: entry, payload })
    if (kindIn(index.card(id, everything)) === entry.name) return { id, by: ['id', ...(found.find(({ traces }) => traces.id === id)?.likeness.reasons ?? [])] }
    const [likeliest] = found
    return likeliest && { id: likeliest.traces.id, by: likeliest.likeness.reasons }
  }
}

/** As it is kept. */
export const matchWords = ({ by }: Match): string => by.join(' ')
export const readMatch = (id: string, words: string): Match => ({ id, by: words.split(' ').filter((word): word is 'id' | Reason => word === 'id' || isReason(word)) })
