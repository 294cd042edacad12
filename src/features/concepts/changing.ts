/** What else changes when one concept does. Pure. */
import type { Action, Concept, Vocabulary } from '../vocabularies/index.ts'

export type Change = { before: Concept; after: Concept; action: Action }

/** Concepts with the same broader one, in their order; retired ones keep their place. */
export function siblingsOf(vocabulary: Vocabulary, { scheme, notation }: Concept): string[] {
  const { broader } = vocabulary.find(scheme, notation) ?? {}
  return broader !== undefined && vocabulary.find(scheme, broader) ? vocabulary.narrower(scheme, broader) : vocabulary.top(scheme).map((concept) => concept.notation)
}

/** The order after one step; undefined where there is nowhere to go. */
export function moved(siblings: readonly string[], notation: string, direction: 'up' | 'down'): string[] | undefined {
  const at = siblings.indexOf(notation)
  const to = direction === 'up' ? at - 1 : at + 1
  if (at < 0 || to < 0 || to >= siblings.length) return undefined
  const order = [...siblings]
  ;[order[at], order[to]] = [order[to], order[at]]
  return order
}

/**
 * A concept is no longer given; with `into`, that one takes its place: its narrower ones move below it, and whatever led to the old one leads to it at once.
 * Without, narrower ones move up to what was above.
 */
export function retired(vocabulary: Vocabulary, concept: Concept, into?: string): Change[] {
  const { scheme, notation } = concept
  const changes: Change[] = [{ before: concept, after: { ...concept, retired: true, ...(into === undefined ? {} : { replaced_by: into }) }, action: into === undefined ? 'retired' : 'merged' }]
  for (const child of vocabulary.concepts(scheme)) {
    if (child.broader === notation && !child.retired) changes.push({ before: child, after: withBroader(child, child.notation === into ? concept.broader : (into ?? concept.broader)), action: 'moved' })
    if (child.replaced_by === notation && into !== undefined && child.notation !== into) changes.push({ before: child, after: { ...child, replaced_by: into }, action: 'changed' })
  }
  // What takes its place must not end up below itself.
  const chain = into === undefined ? [] : vocabulary.withBroader(scheme, into)
  const at = chain.indexOf(notation)
  if (at > 1) {
    const branch = vocabulary.find(scheme, chain[at - 1])
    return branch === undefined ? changes : changes.map((change) => (change.before.notation === branch.notation ? { ...change, after: withBroader(change.before, concept.broader) } : change))
  }
  return changes
}

export function revived({ replaced_by: _, retired: __, ...concept }: Concept): Concept {
  return concept
}

function withBroader({ broader: _, ...concept }: Concept, broader: string | undefined): Concept {
  return broader === undefined ? concept : { ...concept, broader }
}

/** Concepts that may take the place of this one. */
export const successorsFor = (vocabulary: Vocabulary, { scheme, notation }: Concept): Concept[] => vocabulary.concepts(scheme).filter((one) => one.notation !== notation && !one.retired)

/** Concepts that may stand above this one: none of those below it. */
export const parentsFor = (vocabulary: Vocabulary, scheme: string, notation?: string): Concept[] =>
  vocabulary.concepts(scheme).filter((one) => !one.retired && (notation === undefined || !vocabulary.withBroader(scheme, one.notation).includes(notation)))
