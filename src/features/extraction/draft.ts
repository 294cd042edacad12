/** What is read from a page: facts with the words that led to them. Unknown stays unknown. */
import { conceptColumns, type ActorPayload } from '../actors/index.ts'
import { toSlug } from '../../platform/slug.ts'

/** `stated`: the page says so where it should. `likely`: read from the text. `doubtful`: somebody should look. */
export type Confidence = 'stated' | 'likely' | 'doubtful'

export type Evidence = { value: string; words: string[]; confidence: Confidence }

export const conceptFields = ['type', 'themes', 'spaces', 'phases', 'groups'] as const satisfies (keyof typeof conceptColumns)[]
export type ConceptField = (typeof conceptFields)[number]

/** In the order of the columns of a CSV file. */
export const draftFields = [
  'id', 'name', 'short_name', 'type', 'street', 'postal_code', 'city', 'state', 'country', 'phone', 'email', 'website', 'lat', 'lon',
  'description_de', 'description_en', 'themes', 'spaces', 'phases', 'groups', 'source_url',
] as const satisfies (keyof ActorPayload | 'id')[]
export type DraftField = (typeof draftFields)[number]

/** What somebody should know who takes the draft over; the words stand in texts.ts. */
export const notes = ['person_left_out', 'personal_address', 'several_addresses', 'several_mailboxes', 'description_cut', 'page_cut'] as const
export type Note = (typeof notes)[number]

export type PageDraft = {
  fields: Partial<Pick<ActorPayload, Exclude<DraftField, 'id'>>>
  evidence: Partial<Record<DraftField, Evidence[]>>
  notes: Note[]
}

/** The draft as JSON with the names of the CSV columns. */
export function toJson({ fields, evidence, notes }: PageDraft): Record<string, unknown> {
  const id = toSlug(fields.short_name ?? '') || toSlug(fields.name ?? '')
  const given: Record<string, unknown> = { id: id === '' ? undefined : id, ...fields }
  const known = draftFields.filter((name) => given[name] !== undefined)
  return { ...Object.fromEntries(known.map((name) => [name, given[name]])), evidence, notes }
}
