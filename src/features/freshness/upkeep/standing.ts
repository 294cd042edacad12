/** What each published entry lacks, for all of them at once: counts, what can be chosen, and the order in which to look. Pure. */
import { plusMonths } from '../../../platform/calendar.ts'
import { monthsFor, type Rhythm } from '../../../platform/rhythm.ts'
import { concernKeys, concerns, scoreOf, signals, type Chosen, type Concern, type FilterKey, type Scope, type Signal } from './upkeep.ts'

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
export type Overview = { counts: Record<Concern | 'total', number>; offers: Record<FilterKey, { value: string; count: number }[]>; placed: Placed[] }

const mostOffered = 300
const masks = concernKeys.map((concern) => [concern, scoreOf(concerns[concern])] as const)
const none: readonly string[] = []

export class Standing {
  private readonly stands = new Map<string, Stand>()
  private readonly networks = new Map<string, readonly string[]>()
  /** Published, and not read by the desk since. */
  private readonly pending = new Set<string>()
  private inOrder: Stand[] | undefined = []

  put(stand: Stand) {
    this.stands.set(stand.id, stand)
    this.inOrder = undefined
  }

  remove(id: string) {
    this.pending.delete(id)
    this.networks.delete(id)
    if (this.stands.delete(id)) this.inOrder = undefined
  }

  setNetworks(actor: string, networks: readonly string[]) {
    this.networks.set(actor, networks)
  }

  expect(id: string) {
    this.pending.add(id)
  }

  /** What has to be read: changed since, or looked at for the last time before this day. */
  unread(before: Date, most: number): string[] {
    const ids = [...this.pending].slice(0, most)
    for (const { id, lookedAt } of this.stands.values()) {
      if (ids.length >= most) break
      if (lookedAt < before && !this.pending.has(id)) ids.push(id)
    }
    return ids
  }

  overview({ scope, chosen, rhythm, kinds, today, oldBefore, kept, reported, silent }: Question): Overview {
    const staleBefore = new Map(kinds.map((kind) => [kind, plusMonths(today, -monthsFor(rhythm, kind))]))
    const wanted = chosen.concern === undefined ? undefined : scoreOf(concerns[chosen.concern])
    const within = scope === 'all' ? undefined : new Set(scope)
    const counts = { total: 0, reported: 0, doubtful: 0, stale: 0, orphaned: 0, incomplete: 0 }
    const offered: Record<FilterKey, Map<string, number>> = { kind: new Map(), state: new Map(), network: new Map() }
    const ranks = new Map<number, Placed[]>()
    const add = (key: FilterKey, value: string) => offered[key].set(value, (offered[key].get(value) ?? 0) + 1)

    for (const stand of this.sorted()) {
      const { id, kind, owner, state } = stand
      const before = staleBefore.get(kind)
      if (before === undefined) continue
      const networks = owner === undefined ? none : (this.networks.get(owner) ?? none)
      // Entries of these networks and their members; never what a member shares with named organisations only.
      if (within && !(owner !== undefined && within.has(owner)) && (stand.isAmber || !networks.some((network) => within.has(network)))) continue
      const has: Record<Signal, boolean> = {
        reported: reported.has(id),
        silent: silent.has(id),
        stale: stand.since <= before,
        old: !stand.isConfirmed && stand.sourceYear !== undefined && stand.sourceYear < oldBefore,
        orphaned: owner === undefined || !kept.has(owner),
        incomplete: stand.hasGaps,
      }
      let score = 0
      for (const signal of signals) score = score * 2 + (has[signal] ? 1 : 0)
      if (score === 0) continue

      const fitsConcern = wanted === undefined || (score & wanted) !== 0
      const fitsKind = chosen.kind === undefined || kind === chosen.kind
      const fitsState = chosen.state === undefined || state === chosen.state
      const fitsNetwork = chosen.network === undefined || networks.includes(chosen.network)
      if (fitsKind && fitsState && fitsNetwork) {
        counts.total++
        for (const [concern, mask] of masks) if ((score & mask) !== 0) counts[concern]++
      }
      if (!fitsConcern) continue
      if (fitsState && fitsNetwork) add('kind', kind)
      if (fitsKind && fitsNetwork && state !== undefined) add('state', state)
      if (fitsKind && fitsState) for (const network of networks) add('network', network)
      if (!fitsKind || !fitsState || !fitsNetwork) continue
      const rank = ranks.get(score)
      if (rank) rank.push({ id, score })
      else ranks.set(score, [{ id, score }])
    }
    const most = (counted: Map<string, number>) => [...counted].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count || compare(a.value, b.value)).slice(0, mostOffered)
    return { counts, offers: { kind: most(offered.kind), state: most(offered.state), network: most(offered.network) }, placed: [...ranks].sort(([a], [b]) => b - a).flatMap(([, rank]) => rank) }
  }

  /** Those that stand unconfirmed the longest first. Within a score this order is kept, so that no page sorts them all. */
  private sorted(): readonly Stand[] {
    return (this.inOrder ??= [...this.stands.values()].sort((a, b) => compare(a.since, b.since) || compare(a.id, b.id)))
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
