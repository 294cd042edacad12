/** What anybody suggests, and what looks like no person did. Pure. */
import { createHash } from 'node:crypto'
import type { Payload } from '../publishing/index.ts'

export const suspicions = ['trap', 'fast', 'stamp', 'links', 'markup'] as const
export type Suspicion = (typeof suspicions)[number]

export type Suggestion = {
  key: string
  kind: string
  /** None: a new entry is suggested. */
  entry?: string
  basedOn?: number
  payload: Payload
  source: string
  note?: string
  email?: string
  account?: string
  suspicions: Suspicion[]
  contentHash: string
  /** The draft at the desk; none until the address is confirmed. */
  draft?: string
  createdAt: Date
}

export const mostLinks = 3
/** Nobody reads the form and writes a sentence faster. */
export const fastest = 3
export const daysToConfirm = 7
export const daysRemembered = 30

/** Programs fill in what people do not see, are fast, and leave links. What looks so is not thrown away: it lies in a place of its own. */
export function suspicionsOf({ trap, seconds, texts }: { trap: string; seconds: number | undefined; texts: readonly string[] }): Suspicion[] {
  const written = texts.join('\n')
  const found: [Suspicion, boolean][] = [
    ['trap', trap !== ''],
    ['stamp', seconds === undefined],
    ['fast', seconds !== undefined && seconds < fastest],
    ['links', (written.match(/https?:\/\/|\bwww\./gi) ?? []).length > mostLinks],
    ['markup', /<a\s|<script|\[url[=\]]/i.test(written)],
  ]
  return found.flatMap(([suspicion, is]) => (is ? [suspicion] : []))
}

/** The same for suggestions that say the same of the same entry. */
export function contentHashOf({ kind, entry = '', values }: { kind: string; entry?: string; values: Payload }): string {
  const sorted = Object.entries(values).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)).map(([name, value]) => [name, Array.isArray(value) ? [...value].sort() : value]).sort()
  return createHash('sha256').update(JSON.stringify([kind, entry, sorted])).digest('hex')
}
