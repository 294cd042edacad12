/** What each published entry lacks, for all of them at once: counts, what can be chosen, and the order in which to look. Pure. */
import { plusMonths } from '../../../platform/calendar.ts'
import { monthsFor, type Rhythm } from '../../../platform/rhythm.ts'
import { concernKeys, concerns, scoreOf, signals, weightOf, type Chosen, type Concern, type FilterKey, type Scope } from './upkeep.ts'

/** An entry as the desk knows it. `since`: the day since which it stands unconfirmed. */
export type Stand = { id: string; kind: string; owner?: string; state?: string; since: string; isConfirmed: boolean; sourceYear?: number; hasGaps: boolean; isAmber: boolean; lookedAt: Date }

/** What is few and changes by itself is asked anew each time. */
export type Question = {
  scope: Scope
  chosen: Chosen
  rhythm: Rhythm
  kinds: readonly string[]
  today: string
  /** Sources from before this year count as old where nobody has confirmed an entry. */
  oldBefore: number
  /** Actors with a living editor. */
  kept: ReadonlySet<string>
  reported: ReadonlySet<string>
  silent: ReadonlySet<string>
}

export type Placed = { id: string; score: number }
/** Told a part at a time: the list may hold every entry. */
export type Ranking = { length: number; slice(from: number, to?: number): Placed[] }
export type Overview = { counts: Record<Concern | 'total', number>; offers: Record<FilterKey, { value: string; count: number }[]>; placed: Ranking }

const mostOffered = 300
const masks = concernKeys.map((concern) => [concern, scoreOf(concerns[concern])] as const)
const [reportedWeight, silentWeight, staleWeight, oldWeight, orphanedWeight, incompleteWeight] = signals.map(weightOf)
const scores = 2 ** signals.length

type Kept = { stand: Stand; isGone: boolean }

export class Standing {
  private readonly stands = new Map<string, Kept>()
  private readonly networks = new Map<string, readonly string[]>()
  /** Published, and not read by the desk since. */
  private readonly pending = new Set<string>()
  private readonly numbers = { kind: new Numbers(), state: new Numbers(), network: new Numbers(), owner: new Numbers() }
  /** Those that stand unconfirmed the longest first; without what came since. */
  private inOrder: Kept[] = []
  private late: Kept[] = []
  /** Undefined since something changed. */
  private columns: Columns | undefined

  put(stand: Stand) {
    this.drop(stand.id)
    const kept = { stand, isGone: false }
    this.stands.set(stand.id, kept)
    this.late.push(kept)
    this.columns = undefined
  }

  remove(id: string) {
    this.pending.delete(id)
    if (this.networks.delete(id)) this.columns = undefined
    this.drop(id)
  }

  setNetworks(actor: string, networks: readonly string[]) {
    this.networks.set(actor, networks)
    this.columns = undefined
  }

  expect(id: string) {
    this.pending.add(id)
  }

  /** What has to be read: changed since, or looked at for the last time before this day. */
  unread(before: Date, most: number): string[] {
    const ids = [...this.pending].slice(0, most)
    for (const { stand: { id, lookedAt } } of this.stands.values()) {
      if (ids.length >= most) break
      if (lookedAt < before && !this.pending.has(id)) ids.push(id)
    }
    return ids
  }

  overview({ scope, chosen, rhythm, kinds, today, oldBefore, kept, reported, silent }: Question): Overview {
    const columns = (this.columns ??= this.laidOut())
    const { kind, state, since, sourceYear, incomplete, isAmber, owner, firstNetwork, network } = columns
    const { numbers } = this
    const staleBefore = numbers.kind.names.map((name) => (kinds.includes(name) ? dayNumber(plusMonths(today, -monthsFor(rhythm, name))) : -1))
    const wanted = chosen.concern === undefined ? scores - 1 : scoreOf(concerns[chosen.concern])
    const [wantedKind, wantedState, wantedNetwork] = [numbers.kind.wanted(chosen.kind), numbers.state.wanted(chosen.state), numbers.network.wanted(chosen.network)]
    const [isKept, isScoped, isWithin] = [numbers.owner.marked(kept), numbers.owner.marked(scope === 'all' ? [] : scope), numbers.network.marked(scope === 'all' ? [] : scope)]
    const named = columns.marked(reported, reportedWeight)
    columns.marked(silent, silentWeight, named)
    const offered = { kind: numbers.kind.counts(), state: numbers.state.counts(), network: numbers.network.counts() }
    const counted = new Float64Array(scores)
    const placed = new Uint8Array(kind.length)

    for (let at = 0; at < kind.length; at++) {
      const before = staleBefore[kind[at]]
      if (before < 0) continue
      const [first, end] = [firstNetwork[at], firstNetwork[at + 1]]
      // Entries of these networks and their members; never what a member shares with named organisations only.
      if (scope !== 'all' && isScoped[owner[at]] === 0 && (isAmber[at] === 1 || !someIn(network, first, end, isWithin))) continue
      const score = named[at] + incomplete[at] + (since[at] <= before ? staleWeight : 0) + (sourceYear[at] < oldBefore ? oldWeight : 0) + (isKept[owner[at]] === 0 ? orphanedWeight : 0)
      if (score === 0) continue

      const fitsKind = wantedKind === undefined || kind[at] === wantedKind
      const fitsState = wantedState === undefined || state[at] === wantedState
      const fitsNetwork = wantedNetwork === undefined || isIn(network, first, end, wantedNetwork)
      const fitsAll = fitsKind && fitsState && fitsNetwork
      if (fitsAll) counted[score]++
      if ((score & wanted) === 0) continue
      if (fitsState && fitsNetwork) offered.kind[kind[at]]++
      if (fitsKind && fitsNetwork) offered.state[state[at]]++
      if (fitsKind && fitsState) for (let one = first; one < end; one++) offered.network[network[one]]++
      if (fitsAll) placed[at] = score
    }
    const countOf = (mask: number) => counted.reduce((sum, count, score) => ((score & mask) === 0 ? sum : sum + count), 0)
    const counts = { total: countOf(scores - 1), reported: 0, doubtful: 0, stale: 0, orphaned: 0, incomplete: 0 }
    for (const [concern, mask] of masks) counts[concern] = countOf(mask)
    return { counts, offers: { kind: most(offered.kind, numbers.kind), state: most(offered.state, numbers.state), network: most(offered.network, numbers.network) }, placed: ranking(columns.ids, placed) }
  }

  private drop(id: string) {
    const known = this.stands.get(id)
    if (!known) return
    known.isGone = true
    this.stands.delete(id)
    this.columns = undefined
  }

  /** The order is kept from change to change; what came since is put in its place, so that no page sorts them all. */
  private laidOut(): Columns {
    const isThere = ({ isGone }: Kept) => !isGone
    this.inOrder = merged(this.inOrder.filter(isThere), this.late.filter(isThere).sort(longestFirst))
    this.late = []
    return new Columns(this.inOrder.map(({ stand }) => stand), this.numbers, this.networks)
  }
}

const nothing: readonly string[] = []

/** The stands side by side as numbers: a question runs over them without looking anything up. */
class Columns {
  readonly ids: readonly string[]
  readonly kind: Uint16Array
  readonly state: Uint16Array
  readonly owner: Uint32Array
  readonly since: Uint32Array
  /** Of the source of what nobody has confirmed; else later than any. */
  readonly sourceYear: Uint16Array
  readonly incomplete: Uint8Array
  readonly isAmber: Uint8Array
  readonly firstNetwork: Uint32Array
  readonly network: Uint32Array
  private places: Map<string, number> | undefined

  constructor(stands: readonly Stand[], numbers: Record<'kind' | 'state' | 'network' | 'owner', Numbers>, networks: ReadonlyMap<string, readonly string[]>) {
    this.ids = stands.map(({ id }) => id)
    this.kind = Uint16Array.from(stands, ({ kind }) => numbers.kind.of(kind))
    this.state = Uint16Array.from(stands, ({ state }) => numbers.state.of(state))
    this.owner = Uint32Array.from(stands, ({ owner }) => numbers.owner.of(owner))
    this.since = Uint32Array.from(stands, ({ since }) => dayNumber(since))
    this.sourceYear = Uint16Array.from(stands, ({ isConfirmed, sourceYear }) => (isConfirmed ? undefined : sourceYear) ?? laterThanAny)
    this.incomplete = Uint8Array.from(stands, ({ hasGaps }) => (hasGaps ? incompleteWeight : 0))
    this.isAmber = Uint8Array.from(stands, (stand) => (stand.isAmber ? 1 : 0))
    this.firstNetwork = new Uint32Array(stands.length + 1)
    const all: number[] = []
    for (const [at, { owner }] of stands.entries()) {
      for (const network of owner === undefined ? nothing : (networks.get(owner) ?? nothing)) all.push(numbers.network.of(network))
      this.firstNetwork[at + 1] = all.length
    }
    this.network = Uint32Array.from(all)
  }

  /** A weight for each of these, beside what is there. */
  marked(ids: ReadonlySet<string>, weight: number, marks: Uint8Array = new Uint8Array(this.kind.length)): Uint8Array {
    if (ids.size > 0) this.places ??= new Map(this.ids.map((id, at) => [id, at]))
    for (const id of ids) {
      const at = this.places?.get(id)
      if (at !== undefined) marks[at] += weight
    }
    return marks
  }
}

const laterThanAny = 65_535

function someIn(values: Uint32Array, first: number, end: number, marks: Uint8Array): boolean {
  for (let at = first; at < end; at++) if (marks[values[at]] === 1) return true
  return false
}

function isIn(values: Uint32Array, first: number, end: number, wanted: number): boolean {
  for (let at = first; at < end; at++) if (values[at] === wanted) return true
  return false
}

/** Words as numbers one can count by. The first stands for none. */
class Numbers {
  readonly names = ['']
  private readonly numbers = new Map<string, number>()

  of(name: string | undefined): number {
    if (name === undefined) return 0
    const known = this.numbers.get(name)
    if (known !== undefined) return known
    this.numbers.set(name, this.names.length)
    return this.names.push(name) - 1
  }

  /** Undefined where nothing was chosen; a word nobody bears fits nothing. */
  wanted = (name: string | undefined): number | undefined => (name === undefined ? undefined : (this.numbers.get(name) ?? -1))

  counts = () => new Uint32Array(this.names.length)

  marked(names: Iterable<string>): Uint8Array {
    const marks = new Uint8Array(this.names.length)
    for (const name of names) {
      const number = this.numbers.get(name)
      if (number !== undefined) marks[number] = 1
    }
    return marks
  }
}

const most = (counted: Uint32Array, { names }: Numbers) =>
  [...counted].flatMap((count, at) => (count === 0 || at === 0 ? [] : [{ value: names[at], count }])).sort((a, b) => b.count - a.count || compare(a.value, b.value)).slice(0, mostOffered)

/** The highest score first; within one the order in which they stand. */
function ranking(ids: readonly string[], placed: Uint8Array): Ranking {
  const sizes = new Uint32Array(scores)
  for (const score of placed) sizes[score]++
  const starts = new Uint32Array(scores)
  for (let score = scores - 2; score > 0; score--) starts[score] = starts[score + 1] + sizes[score + 1]
  const length = placed.length - sizes[0]
  const order = new Uint32Array(length)
  for (let at = 0; at < placed.length; at++) if (placed[at] > 0) order[starts[placed[at]]++] = at
  return { length, slice: (from, to) => Array.from(order.subarray(from, to), (at) => ({ id: ids[at], score: placed[at] })) }
}

function merged(some: Kept[], others: readonly Kept[]): Kept[] {
  if (others.length === 0) return some
  const both: Kept[] = []
  let at = 0
  for (const other of others) {
    while (at < some.length && longestFirst(some[at], other) <= 0) both.push(some[at++])
    both.push(other)
  }
  while (at < some.length) both.push(some[at++])
  return both
}

const dayNumber = (day: string): number => Number(day.replaceAll('-', ''))

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const longestFirst = ({ stand: a }: Kept, { stand: b }: Kept): number => compare(a.since, b.since) || compare(a.id, b.id)
