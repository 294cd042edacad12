import { has } from './bitset.ts'
import { firstBy } from './ordering.ts'
import type { Parts } from './parts.ts'
import { wholeRarity } from './ranking.ts'
import type { Scratch } from './scratch.ts'
import { facets, type Facet } from './search.ts'

export type Similar = { id: string; card: unknown; shared: Partial<Record<Facet, string[]>> }

export function similarEntries(id: string, limit: number, { entries, columns, vocabulary }: Parts, scratch: Scratch): Similar[] {
  const self = entries.find(id)
  if (self === undefined) return []
  const schemes = facets.filter((facet) => vocabulary.schemes.has(facet))
  const scores = scratch.numbers().fill(0)
  for (const scheme of schemes) {
    const column = columns[scheme]
    const own = new Map(Array.from(column.valuesOf(self), (value) => [value, wholeRarity(entries.size, column.count(value))]))
    column.addPerSet(scores, entries.count, (members) => {
      let score = 0
      for (const member of members) score += own.get(member) ?? 0
      return score
    })
  }
  const [kind] = columns.kind.valuesOf(self)
  const candidates = scratch.list()
  let count = 0
  for (let entry = 0; entry < entries.count; entry++) {
    if (scores[entry] > 0 && entry !== self && has(entries.alive, entry) && columns.kind.valuesOf(entry)[0] === kind) candidates[count++] = entry
  }
  const found = firstBy(candidates.subarray(0, count), limit, (a, b) => scores[b] - scores[a] || entries.rank(a) - entries.rank(b))
  return found.map((entry) => ({ id: entries.id(entry), card: entries.cards.read(entry), shared: shared(self, entry) }))

  /** A shared broader concept says nothing new beside the narrower one. */
  function shared(a: number, b: number): Similar['shared'] {
    const result: Similar['shared'] = {}
    for (const scheme of schemes) {
      const column = columns[scheme]
      const theirs = new Set(column.valuesOf(b))
      const common = Array.from(column.valuesOf(a)).filter((value) => theirs.has(value)).map((value) => column.values[value])
      const implied = new Set(common.flatMap((value) => vocabulary.withBroader(scheme, value).filter((broader) => broader !== value)))
      const own = new Set(common.filter((value) => !implied.has(value)))
      if (own.size > 0) result[scheme] = column.inOrder().filter((value) => own.has(value))
    }
    return result
  }
}
