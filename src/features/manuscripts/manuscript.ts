/** A paper that organisations write together: its paragraphs, versions and states. Pure. */
import { createHash } from 'node:crypto'
import { merge, type EntryField, type Payload } from '../publishing/index.ts'

// As a network does it; the steps after the joint rules of procedure of the federal ministries (GGO, sections 19, 47, 51, 53).
export const states = ['draft', 'consultation', 'revising', 'signing', 'adopted', 'published', 'withdrawn'] as const
export type State = (typeof states)[number]

export const paragraphKinds = ['heading', 'text', 'demand'] as const
export type ParagraphKind = (typeof paragraphKinds)[number]

/** What somebody writes in a paragraph. A demand says to whom it is addressed. */
export type Wording = { kind: ParagraphKind; text: string; addressee?: string }
/** A paragraph as it stands in a version: headings have no number. */
export type Numbered = Wording & { id: string; number?: number }

export type Manuscript = {
  key: string
  lead: string
  title: string
  purpose: string
  state: State
  edition: number
  begunAt: Date
  begunBy: string
  adoptedAt?: Date
  adoptedBy?: string
  adoptionNote?: string
  draft?: string
  entry?: string
}

export type Paragraph = Wording & { id: string; position: number; edition: number; changedBy: string; changedAt: Date; removedAt?: Date }

export type Version = { number: number; title: string; purpose: string; paragraphs: Numbered[]; hash: string; frozenAt: Date; frozenBy: string }

export const longest = { title: 300, purpose: 1_000, text: 8_000, addressee: 200, reason: 2_000 } as const

/** Numbers run through the whole paper, so that «Absatz 7» means one place. */
export function numbered(paragraphs: readonly (Wording & { id: string })[]): Numbered[] {
  let last = 0
  return paragraphs.map(({ id, kind, text, addressee }) => ({ id, kind, text, ...(addressee === undefined ? {} : { addressee }), ...(kind === 'heading' ? {} : { number: ++last }) }))
}

/** What is signed: title and every word, in order. The same text has the same hash, whoever froze it when. */
export const hashOf = ({ title, paragraphs }: Pick<Version, 'title' | 'paragraphs'>): string =>
  createHash('sha256').update(JSON.stringify([title, paragraphs.map(({ id, kind, number, text, addressee }) => [id, kind, number ?? null, text, addressee ?? null])])).digest('hex')

/** Enough of a hash to compare by eye. */
export const shortHash = (hash: string): string => hash.slice(0, 12)

const label = { de: '', en: '' }
export const wordingFields: readonly EntryField[] = [{ name: 'kind', control: 'choice', label }, { name: 'text', control: 'paragraphs', label }, { name: 'addressee', control: 'line', label }]

export type MergedWording = { wording: Wording; /** What only the other one changed. */ taken: string[]; /** What both changed, differently; the wording holds mine. */ conflicts: string[] }

/** Two people changed the same paragraph: as with drafts of entries. */
export function mergeWording(base: Wording, mine: Wording, theirs: Wording): MergedWording {
  const { merged, taken, conflicts } = merge(wordingFields, toPayload(base), toPayload(mine), toPayload(theirs))
  const kind = paragraphKinds.find((known) => known === merged.kind) ?? mine.kind
  const text = typeof merged.text === 'string' ? merged.text : mine.text
  const addressee = typeof merged.addressee === 'string' ? merged.addressee : undefined
  return { wording: { kind, text, ...(addressee === undefined ? {} : { addressee }) }, taken: taken.map(({ name }) => name), conflicts: conflicts.map(({ name }) => name) }
}

const toPayload = ({ kind, text, addressee }: Wording): Payload => ({ kind, text, ...(addressee === undefined ? {} : { addressee }) })

export const isSameWording = (a: Wording, b: Wording): boolean => a.kind === b.kind && a.text === b.text && a.addressee === b.addressee

/** The ids in their new order: one place up or down among those that are there. */
export function moved(ids: readonly string[], id: string, direction: 'up' | 'down'): string[] {
  const at = ids.indexOf(id)
  const to = direction === 'up' ? at - 1 : at + 1
  if (at < 0 || to < 0 || to >= ids.length) return [...ids]
  const next = ids.filter((one) => one !== id)
  next.splice(to, 0, id)
  return next
}

export type ParagraphChange = { id: string; before?: Numbered; after?: Numbered; how: 'same' | 'changed' | 'added' | 'removed' | 'moved' }

/** Two versions, paragraph by paragraph in the order of the later one; what was taken out stands where it stood. */
export function changesBetween(before: readonly Numbered[], after: readonly Numbered[]): ParagraphChange[] {
  const [old, fresh] = [new Map(before.map((one) => [one.id, one])), new Map(after.map((one) => [one.id, one]))]
  const stayed = longestCommon(before.map(({ id }) => id), after.map(({ id }) => id))
  const changes: ParagraphChange[] = []
  let at = 0
  const gone = (until: number) => {
    for (; at < until; at++) if (!fresh.has(before[at].id)) changes.push({ id: before[at].id, before: before[at], how: 'removed' })
  }
  for (const one of after) {
    const was = old.get(one.id)
    if (was && stayed.has(one.id)) gone(before.indexOf(was))
    changes.push({ id: one.id, before: was, after: one, how: was === undefined ? 'added' : !isSameWording(was, one) ? 'changed' : stayed.has(one.id) ? 'same' : 'moved' })
    if (was && stayed.has(one.id)) at = before.indexOf(was) + 1
  }
  gone(before.length)
  return changes
}

/** The ids that keep their order: everything else was moved. */
function longestCommon(old: readonly string[], fresh: readonly string[]): Set<string> {
  const width = fresh.length + 1
  const common = new Uint16Array((old.length + 1) * width)
  for (let i = old.length - 1; i >= 0; i--) for (let j = fresh.length - 1; j >= 0; j--) common[i * width + j] = old[i] === fresh[j] ? common[(i + 1) * width + j + 1] + 1 : Math.max(common[(i + 1) * width + j], common[i * width + j + 1])
  const kept = new Set<string>()
  for (let i = 0, j = 0; i < old.length && j < fresh.length; ) {
    if (old[i] === fresh[j]) {
      kept.add(old[i])
      i++
      j++
    } else if (common[(i + 1) * width + j] >= common[i * width + j + 1]) i++
    else j++
  }
  return kept
}
