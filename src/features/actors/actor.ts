/** An actor: an organisation, authority, network or body that does something in disaster risk management. Never a person. */
import { z } from 'zod'
import { entryId, notations, optional, text } from '../entries/index.ts'
import type { CommonFacet } from '../search/index.ts'
import { picture } from '../publishing/index.ts'
import type { Membership } from './membership.ts'

/** The columns that hold concepts, with the scheme each one draws from. */
export const conceptColumns = { type: 'type', themes: 'theme', spaces: 'space', phases: 'phase', groups: 'group' } as const satisfies Record<string, CommonFacet>

/** What an empty list says is what no list says: nothing. So entries stay the same that were published before the column was there. */
const others = z.array(entryId).transform((ids) => (ids.length === 0 ? undefined : ids)).optional()

/** The published payload. Field names are those of the CSV columns and of the API. */
export const actorPayload = z.object({
  name: text(300).min(1, 'missing'),
  short_name: optional(60),
  type: text(100).min(1, 'missing'),
  street: optional(200),
  postal_code: optional(20),
  city: optional(120),
  state: z.string().regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/, 'state_form').optional(),
  country: z.string().regex(/^[A-Z]{2}$/, 'country_form').optional(),
  phone: optional(60),
  email: z.email('email_form').max(200).optional(),
  website: z.url({ protocol: /^https?$/, error: 'website_form' }).max(500).optional(),
  lat: z.number('number').min(-90, 'range').max(90, 'range').optional(),
  lon: z.number('number').min(-180, 'range').max(180, 'range').optional(),
  /** Whom it is responsible for: official municipality key of a Land (2 digits), a district (5) or a municipality (8). */
  ags: z.string().regex(/^\d{2}(?:\d{3}(?:\d{3})?)?$/, 'ags_form').optional(),
  description_de: optional(20_000),
  description_en: optional(20_000),
  themes: notations,
  spaces: notations,
  phases: notations,
  groups: notations,
  /** Ids of actors, who may come later. */
  member_of: z.array(entryId).default([]),
  /** Organisationally part of; takes part in as a partner. Where nobody has sorted it out, both stand in `member_of`. */
  part_of: others,
  partner_in: others,
  source_url: z.url({ protocol: /^https?$/, error: 'website_form' }).max(1000).optional(),
  /** Year, month or day, as far as known. */
  source_date: z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'date_form').optional(),
  classified_by: z.enum(['source', 'editorial', 'self'], 'classified_by_form').optional(),
  /** Not in the CSV: a file of lines holds no pictures. */
  logo: picture.optional(),
})

export type ActorPayload = z.infer<typeof actorPayload>

/** A published actor with what the publishing knows about it. `confirmed_on` is the last confirmation, an ISO day. */
export type Actor = ActorPayload & { id: string; confirmed_on?: string; published_on: string; /** What is known of its memberships beyond the payload. */ memberships?: Membership[] }

/** What a list shows of an actor; kept in the search index (`Document.card`). */
export type ActorCard = Pick<
  ActorPayload,
  'name' | 'short_name' | 'type' | 'city' | 'state' | 'country' | 'lat' | 'lon' | 'themes' | 'spaces' | 'phases' | 'groups' | 'member_of' | 'part_of' | 'partner_in' | 'website' | 'ags' | 'source_url' | 'source_date'
> & { id: string; /** The name of its file. */ logo?: string; summary_de?: string; summary_en?: string; confirmed_on?: string; published_on: string; kind: 'actor' }

/** Cards come back from the search as JSON; only `toCard` writes those of this kind. */
export const isActorCard = (card: unknown): card is ActorCard =>
  typeof card === 'object' && card !== null && 'kind' in card && card.kind === 'actor'
