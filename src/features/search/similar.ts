import { has, intersect, sizeOf } from './bitset.ts'
import type { FacetGroup } from './facets.ts'
import { firstBy } from './ordering.ts'
import { groupOf, type Parts } from './parts.ts'
import type { Permitted } from './permitted.ts'
import { wholeRarity } from './ranking.ts'
import type { Scratch } from './scratch.ts'
import type { Facet } from './search.ts'

export type Similar = { id: string; card: unknown; shared: Partial<Record<Facet, string[]>> }

export function similarEntries(id: string, limit: number, parts: Parts, scratch: Scratch, permitted: Permitted): Similar[] {
  const { entries, groups, vocabulary, facets } = parts
  const self = entries.find(id)
  if (self === undefined || !has(permitted.bits, self)) return []
  const schemes = facets.filter((facet) => vocabulary.schemes.has(facet))
  const scores = scratch.numbers().fill(0)
  for (const group of groups) {
    const weights = new Float64Array(group.keys.length)
    for (const value of valuesOf(group, self)) weights[value] = wholeRarity(permitted.size, countOf(group, value))
    group.addWeights(scores, entries.count, weights)
  }
  const kinds = scratch.numbers().fill(0)
  const kindGroup = groupOf(parts, 'kind')
  const kindWeights = new Float64Array(kindGroup.keys.length)
  kindGroup.inOrder('kind').forEach(({ number }, place) => (kindWeights[number] = place + 1))
  kindGroup.addWeights(kinds, entries.count, kindWeights)
  const candidates = scratch.list()
  let count = 0
  for (let entry = 0; entry < entries.count; entry++) {
    if (scores[entry] > 0 && kinds[entry] === kinds[self] && entry !== self && has(permitted.bits, entry)) candidates[count++] = entry
  }
  const found = firstBy(candidates.subarray(0, count), limit, (a, b) => scores[b] - scores[a] || entries.rank(a) - entries.rank(b))
  return found.map((entry) => ({ id: entries.id(entry), card: entries.cards.read(entry), shared: shared(self, entry) }))

  function countOf(group: FacetGroup, value: number): number {
    if (permitted.who === 'all') return group.count(value)
    const holders = scratch.bits()
    group.addTo(holders, value)
    intersect(holders, permitted.bits)
    return sizeOf(holders)
  }

  /** Values of concepts; kinds, places and networks are no likeness. */
  function valuesOf(group: FacetGroup, entry: number): number[] {
    const counting = new Set(schemes.filter((scheme) => group.facets.includes(scheme)).flatMap((scheme) => group.inOrder(scheme).map(({ number }) => number)))
    return Array.from(group.valuesOf(entry)).filter((value) => counting.has(value))
  }

  /** A shared broader concept says nothing new beside the narrower one. */
  function shared(a: number, b: number): Similar['shared'] {
    const result: Similar['shared'] = {}
    for (const scheme of schemes) {
      const group = groupOf(parts, scheme)
      const ofBoth = commonOf(group.valuesOf(a), group.valuesOf(b))
      const common = group.inOrder(scheme).filter(({ number }) => ofBoth.has(number)).map(({ id }) => id)
      const implied = new Set(common.flatMap((value) => vocabulary.withBroader(scheme, value).filter((broader) => broader !== value)))
      const own = common.filter((value) => !implied.has(value))
      if (own.length > 0) result[scheme] = own
    }
    return result
  }
}

function commonOf(a: Uint32Array, b: Uint32Array): Set<number> {
  return new Set(a.filter((value) => b.includes(value)))
}
