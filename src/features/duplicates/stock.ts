/** All published entries by their traces: finds the few that may be the same without comparing every pair. Pure. */
import { Pace } from '../search/index.ts'
import { compare, isProbablySame, mayBeSame, type Likeness } from './likeness.ts'
import type { Traces } from './traces.ts'

export type Found = { traces: Traces; likeness: Likeness }
export type Pair = { one: Traces; other: Traces; likeness: Likeness }

/** A trace that more share leads nowhere: common words, the host of a town hall. */
const mostSharers = { exact: 300, word: 60, part: 25 }

export class Stock {
  private readonly entries = new Map<string, Traces>()
  private readonly holders = new Map<string, Set<string>>()
  /** Of each entry those that are probably the same; each pair stands at both. */
  private readonly partners = new Map<string, Map<string, Pair>>()
  private unpaired = new Set<string>()
  private sizeWhenPaired = 0
  private pairing?: Promise<void>
  private sorted?: readonly Pair[]

  get size(): number {
    return this.entries.size
  }

  put(traces: Traces): void {
    this.remove(traces.id)
    this.entries.set(traces.id, traces)
    this.unpaired.add(traces.id)
    for (const mark of marksOf(traces)) {
      const holders = this.holders.get(mark)
      if (holders) holders.add(traces.id)
      else this.holders.set(mark, new Set([traces.id]))
    }
  }

  remove(id: string): void {
    const known = this.entries.get(id)
    if (!known) return
    this.entries.delete(id)
    this.unpaired.delete(id)
    for (const other of this.partners.get(id)?.keys() ?? []) this.partners.get(other)?.delete(id)
    if (this.partners.delete(id)) this.sorted = undefined
    for (const mark of marksOf(known)) {
      const holders = this.holders.get(mark)
      holders?.delete(id)
      if (holders?.size === 0) this.holders.delete(mark)
    }
  }

  /** The likeliest first. */
  find(asked: Traces, limit = 5): Found[] {
    return this.candidates(asked)
      .flatMap((traces) => {
        const likeness = compare(asked, traces, this.measures)
        return mayBeSame(likeness) ? [{ traces, likeness }] : []
      })
      .sort(byWeight)
      .slice(0, limit)
  }

  /**
   * Pairs of the whole stock that are probably the same, the likeliest first. Looking through a hundred thousand entries takes
   * half a minute, in slices; afterwards only those that came or changed are looked at.
   */
  async pairs(): Promise<readonly Pair[]> {
    this.pairing ??= this.pair().finally(() => (this.pairing = undefined))
    await this.pairing
    this.sorted ??= [...this.partners].flatMap(([id, others]) => [...others].flatMap(([other, pair]) => (id < other ? [pair] : []))).sort((a, b) => byWeight(a, b) || inGerman.compare(a.one.name, b.one.name))
    return this.sorted
  }

  private async pair(): Promise<void> {
    // How rare a word is changes with the stock, and with it what is probable.
    if (Math.abs(this.size - this.sizeWhenPaired) > Math.max(driftAllowed.entries, this.sizeWhenPaired * driftAllowed.share)) {
      this.partners.clear()
      this.unpaired = new Set(this.entries.keys())
      this.sizeWhenPaired = this.size
    }
    const pace = new Pace()
    // What comes meanwhile is looked at as well.
    for (const id of this.unpaired) {
      if (pace.isOver()) await pace.rest()
      this.unpaired.delete(id)
      this.sorted = undefined
      const asked = this.entries.get(id)
      for (const found of asked ? this.candidates(asked) : []) {
        const [one, other] = asked && asked.id < found.id ? [asked, found] : [found, asked ?? found]
        const likeness = compare(one, other, this.measures)
        if (!isProbablySame(likeness)) continue
        this.partnersOf(one.id).set(other.id, { one, other, likeness })
        this.partnersOf(other.id).set(one.id, { one, other, likeness })
      }
    }
  }

  private partnersOf(id: string): Map<string, Pair> {
    const known = this.partners.get(id) ?? new Map<string, Pair>()
    this.partners.set(id, known)
    return known
  }

  private candidates(asked: Traces): Traces[] {
    const ids = new Set<string>()
    for (const mark of marksOf(asked)) {
      const holders = this.holders.get(mark)
      if (holders && holders.size <= mostSharers[sortOf(mark)]) for (const id of holders) ids.add(id)
    }
    ids.delete(asked.id)
    return [...ids].flatMap((id) => this.entries.get(id) ?? []).filter(({ kind }) => kind === asked.kind)
  }

  private readonly measures = {
    rarity: (word: string): number => 1 / (1 + Math.log2(1 + (this.holders.get(`word ${word}`)?.size ?? 0))),
    crowd: (host: string): number => this.holders.get(`host ${host}`)?.size ?? this.holders.get(`domain ${host}`)?.size ?? 0,
  }
}

/** How much larger or smaller the stock may get before all pairs are looked for anew. */
const driftAllowed = { entries: 100, share: 0.1 }

const inGerman = new Intl.Collator('de')

const byWeight = (a: { likeness: Likeness }, b: { likeness: Likeness }): number => b.likeness.weight - a.likeness.weight

const sortOf = (mark: string): keyof typeof mostSharers => (mark.startsWith('word ') ? 'word' : mark.startsWith('begins ') || mark.startsWith('ends ') ? 'part' : 'exact')

/** Everything by which an entry can be looked up; the beginning of a word finds it in spite of a slip further on. */
function marksOf({ words, key, letters, short, initials, host, email, domain, phone }: Traces): string[] {
  const long = words.filter((word) => word.length >= 6)
  return [
    key && `name ${key}`,
    letters && `letters ${letters}`,
    ...words.map((word) => `word ${word}`),
    ...long.flatMap((word) => [`begins ${word.slice(0, 5).replace('.', '')}`, `ends ${word.slice(-5)}`]),
    short && `short ${short}`,
    // A name of one word may be somebody's short name, and the other way round.
    words.length === 1 ? `short ${key}` : initials && `short ${initials}`,
    host && `host ${host}`,
    email && `email ${email}`,
    domain && `domain ${domain}`,
    phone && `phone ${phone}`,
  ].filter((mark) => mark !== '')
}
