import { sql } from 'kysely'
import { z } from 'zod'
import type { Db } from '../../platform/database/index.ts'
import { visibilities, type Visibility } from '../publishing/index.ts'

const visibilityOf = z.enum(visibilities)
const when = z.string().nullish().transform((value) => value ?? undefined)

/** For whom an entry is, as far as it is not for everybody. */
export type Shared = { owner?: string; visibility: Visibility; audience: string[] }
type SharedRow = { owner: string | null; visibility: string; audience: string[] }
const toShared = ({ owner, visibility, audience }: SharedRow): Shared => ({ owner: owner ?? undefined, visibility: visibilityOf.parse(visibility), audience })

const own = z.object({ lesson_state: when, event_on: when, validated_on: when, start: when, start_time: when, end: when, end_time: when, cancelled_on: when })

export type OwnEntry = Shared & { id: string; kind: string; title: string; firstAt: Date; answeredAt?: Date; own: z.infer<typeof own> }

/** What is published and belongs to these organisations, beside the organisations themselves; with the moment it was published first. */
export async function findOwned(db: Db, organisations: readonly string[]): Promise<OwnEntry[]> {
  const { rows } = await sql<SharedRow & { id: string; kind: string; title: string; first_at: Date; answered_at: Date | null; own: unknown }>`
    select e.id, e.kind, e.owner, e.visibility, e.audience, r.payload ->> 'title' as title,
           (select min(f.published_at) from revisions f where f.entry_id = e.id and f.state = 'published') as first_at,
           (select min(a.made_at) from request_answers a where a.request = e.id and a.actor is distinct from e.owner) as answered_at,
           jsonb_build_object('lesson_state', r.payload -> 'lesson_state', 'event_on', r.payload -> 'event_on', 'validated_on', r.payload -> 'validated_on', 'start', r.payload -> 'start', 'start_time', r.payload -> 'start_time', 'end', r.payload -> 'end', 'end_time', r.payload -> 'end_time', 'cancelled_on', r.payload -> 'cancelled_on') as own
      from entries e join revisions r on r.entry_id = e.id and r.number = e.published_revision
     where e.owner = any(${[...organisations]}::text[]) and e.kind <> 'actor' and e.withdrawn_at is null`.execute(db)
  return rows.map((row) => ({ ...toShared(row), id: row.id, kind: row.kind, title: row.title, firstAt: row.first_at, answeredAt: row.answered_at ?? undefined, own: own.parse(row.own) }))
}

/** What somebody did with an entry that may be another's. */
export type About = { actor: string; entry: Shared & { id: string; title: string } }

/** Every answer of these organisations to a request that is published. */
export async function findAnswersBy(db: Db, organisations: readonly string[]): Promise<(About & { madeAt: Date })[]> {
  const { rows } = await sql<SharedRow & { actor: string; made_at: Date; id: string; title: string }>`
    select a.actor, a.made_at, e.id, e.owner, e.visibility, e.audience, r.payload ->> 'title' as title
      from request_answers a join entries e on e.id = a.request join revisions r on r.entry_id = e.id and r.number = e.published_revision
     where a.actor = any(${[...organisations]}::text[]) and e.withdrawn_at is null`.execute(db)
  return rows.map((row) => ({ actor: row.actor, madeAt: row.made_at, entry: { ...toShared(row), id: row.id, title: row.title } }))
}

/** Practices these organisations took over, with the day they began to: whoever only noticed one or asked about it has not yet. */
export async function findAdoptedBy(db: Db, organisations: readonly string[]): Promise<(About & { visibility: Visibility; on: string })[]> {
  const { rows } = await sql<SharedRow & { adopter: string; said_for: string; on_day: string; id: string; title: string }>`
    select a.adopter, a.visibility as said_for, min(s.on_day)::text as on_day, e.id, e.owner, e.visibility, e.audience, r.payload ->> 'title' as title
      from adoptions a join adoption_steps s on s.adoption = a.key join entries e on e.id = a.practice join revisions r on r.entry_id = e.id and r.number = e.published_revision
     where a.adopter = any(${[...organisations]}::text[]) and a.withdrawn_at is null and e.withdrawn_at is null and s.step not in ('noticed', 'asked')
     group by a.key, a.adopter, a.visibility, e.id, e.owner, e.visibility, e.audience, r.payload`.execute(db)
  return rows.map((row) => ({ actor: row.adopter, visibility: visibilityOf.parse(row.said_for), on: row.on_day, entry: { ...toShared(row), id: row.id, title: row.title } }))
}

/** A paper in the making, and who signed it. `entry`: what became of it, where that is published. */
export type Paper = { key: string; lead: string; title: string; begunAt: Date; invited: string[]; entry?: Shared & { id: string }; signed: { actor: string; at: Date }[] }

/** Silence is no signature, and what a later text made void is none any more. */
export async function findPapers(db: Db, organisations: readonly string[]): Promise<Paper[]> {
  const ids = [...organisations]
  const { rows } = await sql<{ key: string; lead: string; title: string; begun_at: Date; invited: string[]; id: string | null; owner: string | null; visibility: string | null; audience: string[] | null }>`
    select m.key, m.lead, m.title, m.begun_at, e.id, e.owner, e.visibility, e.audience,
           array(select distinct i.organisation from manuscript_invitations i join manuscript_rounds r on r.key = i.round where r.manuscript = m.key order by i.organisation) as invited
      from manuscripts m left join entries e on e.id = m.entry and e.withdrawn_at is null and e.published_revision is not null
     where m.state <> 'withdrawn'
       and (m.lead = any(${ids}::text[]) or exists (select from manuscript_rounds r join manuscript_signatures s on s.round = r.key where r.manuscript = m.key and s.organisation = any(${ids}::text[])))`.execute(db)
  const signatures = await sql<{ manuscript: string; organisation: string; signed_at: Date }>`
    select r.manuscript, s.organisation, max(s.signed_at) as signed_at from manuscript_signatures s join manuscript_rounds r on r.key = s.round
     where s.vote <> 'silence' and coalesce(r.outcome, 'closed') = 'closed' and s.organisation = any(${ids}::text[]) group by r.manuscript, s.organisation`.execute(db)
  return rows.map(({ key, lead, title, begun_at, invited, id, owner, visibility, audience }) => ({
    key, lead, title, begunAt: begun_at, invited,
    ...(id === null || visibility === null ? {} : { entry: { id, ...toShared({ owner, visibility, audience: audience ?? [] }) } }),
    signed: signatures.rows.filter(({ manuscript }) => manuscript === key).map(({ organisation, signed_at }) => ({ actor: organisation, at: signed_at })),
  }))
}
