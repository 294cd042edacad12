/** Whom each row means: the entries that may be meant, found as the desk finds them. */
import type { Services } from '../../../services.ts'
import { findLikeMany, isProbablySame } from '../../duplicates/index.ts'
import { termReader } from '../../imports/index.ts'
import { entryKind } from '../../publishing/index.ts'
import { cardOf } from '../room.ts'
import { lookAt, payloadOf, valuesOf, type MemberList, type Seen } from './list.ts'
import type { Candidate, ListRow } from './row.ts'
import { writeCandidates } from './store.ts'

type Matching = Pick<Services, 'db' | 'kinds' | 'search'>

const mostCandidates = 4

/** The rows, looked at anew as the directory is now. */
export function seenIn(services: Matching, list: MemberList, rows: readonly ListRow[]): Seen[] {
  const index = services.search()
  const kind = entryKind(services, 'actor')
  return lookAt(list, rows, {
    network: list.network,
    readTerm: termReader(index.vocabulary),
    isListed: (id) => cardOf(index, id) !== undefined,
    faultsOf: (payload) => {
      const checked = kind.check(payload, index.vocabulary)
      return 'faults' in checked ? checked.faults : []
    },
  })
}

/** Never within a transaction: the stock that is searched belongs to the whole site. */
export async function match(services: Matching, list: MemberList, rows: readonly ListRow[]): Promise<void> {
  const findLike = await findLikeMany(services)
  const kind = entryKind(services, 'actor')
  const readTerm = termReader(services.search().vocabulary)
  const found: { number: number; candidates: Candidate[] }[] = []
  for (const row of rows) {
    const values = valuesOf(list, row)
    const like = values.name === '' ? [] : findLike({ kind, payload: payloadOf(values, list.network, readTerm) })
    const others = like.filter(({ traces }) => traces.id !== list.network)
    const named = kind.findRelated(values.name, services.search(), {})
    const [first, second] = others
    const isSure = ({ traces, likeness }: (typeof others)[number]) => traces.id === first.traces.id && (isProbablySame(likeness) || traces.id === named) && (second === undefined || second.likeness.weight < likeness.weight)
    const candidates = others.map((other) => ({ id: other.traces.id, sure: isSure(other) }))
    // What is called exactly so comes first, unless several are.
    if (named !== undefined && named !== list.network && !candidates.some(({ id }) => id === named)) candidates.unshift({ id: named, sure: others.length === 0 })
    found.push({ number: row.number, candidates: candidates.slice(0, mostCandidates) })
  }
  await writeCandidates(services.db, list.key, found)
}
