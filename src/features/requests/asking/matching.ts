/** Who is likely to know: from signs in what is published to a short list, each with its reasons. Pure. */

export type Reason =
  /** They have published it, and it fits the words of the question. */
  | { kind: 'practice' | 'lesson'; entry: string; title: string }
  /** They work on the same themes and phases. */
  | { kind: 'topic'; themes: string[]; phases: string[] }
  | { kind: 'network'; network: string }

export type Sign = { actor: string; reason: Reason; weight: number }

/** What is known of an organisation that could be asked. */
export type Standing = {
  /** May read the request: nobody else is asked. */
  isReader: boolean
  /** Somebody keeps it who can be written to and has not asked to be left alone. */
  isReachable: boolean
  /** How often it was asked lately (`daysCounted`). */
  asked: number
}

export type Likely = { actor: string; reasons: Reason[]; isReachable: boolean }

export const mostSuggested = 8
export const mostUnreachable = 3
export const mostAsked = 3
export const daysCounted = 30
/** Many organisations stand behind one entry: they know the same. */
const mostOfOneEntry = 2
const mostReasons = 4

export const isAskedEnough = ({ asked }: Pick<Standing, 'asked'>): boolean => asked >= mostAsked

type Asking = { signs: readonly Sign[]; asker?: string; /** Who was asked this before. */ before: ReadonlySet<string>; standingOf(actor: string): Standing }

/** The likeliest first; of equals whoever was asked less. Those nobody reaches come last and are few: they can be telephoned. */
export function likely({ signs, asker, before, standingOf }: Asking): Likely[] {
  const candidates = [...byActor(signs)]
    .filter(([actor]) => actor !== asker && !before.has(actor))
    .map(([actor, own]) => ({ actor, own, standing: standingOf(actor), weight: weightOf(own) }))
    .filter(({ standing }) => standing.isReader && !isAskedEnough(standing))
    .sort((a, b) => b.weight - a.weight || a.standing.asked - b.standing.asked || (a.actor < b.actor ? -1 : 1))
  const taken = new Map<string, number>()
  const spread = candidates.filter(({ own }) => {
    const entries = entriesOf(own)
    if (entries.length > 0 && entries.every((entry) => (taken.get(entry) ?? 0) >= mostOfOneEntry)) return false
    for (const entry of entries) taken.set(entry, (taken.get(entry) ?? 0) + 1)
    return true
  })
  const told = spread.map(({ actor, own, standing }): Likely => ({ actor, reasons: reasonsOf(own), isReachable: standing.isReachable }))
  return [...told.filter(({ isReachable }) => isReachable).slice(0, mostSuggested), ...told.filter(({ isReachable, reasons }) => !isReachable && reasons.some(({ kind }) => kind !== 'network')).slice(0, mostUnreachable)]
}

function byActor(signs: readonly Sign[]): Map<string, Sign[]> {
  const found = new Map<string, Sign[]>()
  for (const sign of signs) found.set(sign.actor, [...(found.get(sign.actor) ?? []), sign])
  return found
}

/** A second sign of the same kind says less than the first. */
function weightOf(signs: readonly Sign[]): number {
  const seen = new Map<string, number>()
  return heaviestFirst(signs).reduce((sum, { reason: { kind }, weight }) => {
    const before = seen.get(kind) ?? 0
    seen.set(kind, before + 1)
    return sum + weight / 2 ** before
  }, 0)
}

const keyOf = (reason: Reason): string => JSON.stringify(reason)
const heaviestFirst = (signs: readonly Sign[]): Sign[] => [...signs].sort((a, b) => b.weight - a.weight || (keyOf(a.reason) < keyOf(b.reason) ? -1 : 1))
const reasonsOf = (signs: readonly Sign[]): Reason[] => [...new Map(heaviestFirst(signs).map(({ reason }) => [keyOf(reason), reason])).values()].slice(0, mostReasons)
const entriesOf = (signs: readonly Sign[]): string[] => [...new Set(signs.flatMap(({ reason }) => ('entry' in reason ? [reason.entry] : [])))]

/** What one word of a question found among the entries of a kind. */
export type Found = { word: string; total: number; hits: readonly { entry: string; themes: readonly string[] }[] }

const mostFitting = 12

/** Entries that fit a question: rare words count more; two of them must be met, or one and a theme. The best first, with their weight from 0 to 1. */
export function fitting(found: readonly Found[], themes: readonly string[]): { entry: string; weight: number }[] {
  const most = Math.max(0, ...found.map(({ total }) => total))
  const scores = new Map<string, { words: number; score: number; shares: boolean }>()
  for (const { total, hits } of found) {
    for (const { entry, themes: its } of hits) {
      const known = scores.get(entry) ?? { words: 0, score: 0, shares: its.some((theme) => themes.includes(theme)) }
      scores.set(entry, { ...known, words: known.words + 1, score: known.score + Math.log(2 + most / Math.max(1, total)) })
    }
  }
  const fit = [...scores].filter(([, { words, shares }]) => words >= 2 || shares).map(([entry, { score, shares }]) => ({ entry, score: score * (shares ? 1.5 : 1) }))
  const best = Math.max(0, ...fit.map(({ score }) => score))
  return fit.sort((a, b) => b.score - a.score || (a.entry < b.entry ? -1 : 1)).slice(0, mostFitting).map(({ entry, score }) => ({ entry, weight: score / best }))
}
