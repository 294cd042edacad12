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

  get size(): number {
    return this.entries.size
  }

  put(traces: Traces): void {
    this.remove(traces.id)
    this.entries.set(traces.id, traces)
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

  /** Pairs of the whole stock that are probably the same, the likeliest first. In slices: what changes meanwhile is looked at as it is then. */
  async pairs(): Promise<Pair[]> {
    const pairs: Pair[] = []
    const pace = new Pace()
    for (const id of [...this.entries.keys()]) {
      if (pace.isOver()) await pace.rest()
      const one = this.entries.get(id)
      if (!one) continue
      for (const other of this.candidates(one)) {
        if (one.id >= other.id) continue
        const likeness = compare(one, other, this.measures)
        if (isProbablySame(likeness)) pairs.push({ one, other, likeness })
      }
    }
    return pairs.sort((a, b) => byWeight(a, b) || a.one.name.localeCompare(b.one.name, 'de'))
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
