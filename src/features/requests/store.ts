import { sql } from 'kysely'
import { z } from 'zod'
import type { Db } from '../../platform/database/index.ts'
import type { PersonalData } from '../../platform/personal-data.ts'
import type { Reason } from './asking/matching.ts'
import { outcomes, type Outcome } from './request.ts'

const outcomeOf = z.enum(outcomes)

const reasonsOf: z.ZodType<Reason[]> = z.array(
  z.discriminatedUnion('kind', [
    z.object({ kind: z.enum(['practice', 'lesson']), entry: z.string(), title: z.string() }),
    z.object({ kind: z.literal('topic'), themes: z.array(z.string()), phases: z.array(z.string()) }),
    z.object({ kind: z.literal('network'), network: z.string() }),
  ]),
)

/** An organisation that was asked, and what came of it. */
export type Ask = { key: string; request: string; actor: string; reasons: Reason[]; askedBy: string; askedAt: Date; forwardedBy?: string; outcome?: Outcome; note?: string; settledBy?: string; settledAt?: Date; remindedAt?: Date }

const asks = (db: Db) => db.selectFrom('request_asks').selectAll()
type AskRow = Awaited<ReturnType<ReturnType<typeof asks>['execute']>>[number]
const toAsk = (row: AskRow): Ask => ({
  key: row.key, request: row.request, actor: row.actor, reasons: reasonsOf.parse(row.reasons), askedBy: row.asked_by, askedAt: row.asked_at,
  forwardedBy: row.forwarded_by ?? undefined, outcome: row.outcome === null ? undefined : outcomeOf.parse(row.outcome), note: row.note ?? undefined,
  settledBy: row.settled_by ?? undefined, settledAt: row.settled_at ?? undefined, remindedAt: row.reminded_at ?? undefined,
})

/** False where this organisation was asked before. */
export async function insertAsk(db: Db, { key, request, actor, reasons, askedBy, askedAt, forwardedBy }: Ask): Promise<boolean> {
  const row = await db
    .insertInto('request_asks')
    .values({ key, request, actor, reasons: JSON.stringify(reasons), asked_by: askedBy, asked_at: askedAt, forwarded_by: forwardedBy ?? null })
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .executeTakeFirst()
  return row !== undefined
}

export async function findAsk(db: Db, key: string): Promise<Ask | undefined> {
  const row = await asks(db).where('key', '=', key).executeTakeFirst()
  return row && toAsk(row)
}

/** Everybody who was asked this, in the order in which they were. */
export const findAsks = async (db: Db, request: string): Promise<Ask[]> => (await asks(db).where('request', '=', request).orderBy('asked_at').orderBy('actor').execute()).map(toAsk)

/** What these organisations were asked and have not settled, as long as the request is public and not closed. */
export async function findOpenAsks(db: Db, actors: readonly string[]): Promise<Ask[]> {
  const { rows } = await sql<AskRow>`
    select a.* from request_asks a join entries e on e.id = a.request join revisions r on r.entry_id = e.id and r.number = e.published_revision
     where a.actor = any(${[...actors]}::text[]) and a.outcome is null and e.withdrawn_at is null and r.payload ->> 'request_state' <> 'abgeschlossen'
     order by a.asked_at, a.key`.execute(db)
  return rows.map(toAsk)
}

/** How often each organisation was asked since. */
export async function countAsked(db: Db, since: Date): Promise<Map<string, number>> {
  const { rows } = await sql<{ actor: string; count: number }>`select actor, count(*) as count from request_asks where asked_at > ${since} group by actor`.execute(db)
  return new Map(rows.map(({ actor, count }) => [actor, count]))
}

/** False where it was settled before. */
export async function settleAsk(db: Db, { key, outcome, note, by, at }: { key: string; outcome: Outcome; note?: string; by: string; at: Date }): Promise<boolean> {
  const row = await db.updateTable('request_asks').set({ outcome, note: note ?? null, settled_by: by, settled_at: at }).where('key', '=', key).where('outcome', 'is', null).returning('key').executeTakeFirst()
  return row !== undefined
}

/** Asks that nobody has settled, of requests nobody has answered that are needed within three days, or without a day have waited for ten; reminded from here on. */
export async function takeReminders(db: Db, { now, today }: { now: Date; today: string }): Promise<Ask[]> {
  const { rows } = await sql<AskRow>`
    update request_asks a set reminded_at = ${now}
      from entries e join revisions r on r.entry_id = e.id and r.number = e.published_revision
     where e.id = a.request and a.outcome is null and a.reminded_at is null and e.withdrawn_at is null and r.payload ->> 'request_state' in ('offen', 'tagesordnung')
       and a.asked_at < ${now}::timestamptz - interval '20 hours'
       and case when r.payload ->> 'needed_by' is null then a.asked_at < ${now}::timestamptz - interval '10 days'
                else (r.payload ->> 'needed_by')::date between ${today}::date and ${today}::date + 3 end
    returning a.*`.execute(db)
  return rows.map(toAsk)
}

export type Answer = { key: string; request: string; ask?: string; actor: string; author: string; authorAccount?: string; answer: string; madeAt: Date; helpfulAt?: Date; helpfulBy?: string }

export async function insertAnswer(db: Db, { key, request, ask, actor, author, authorAccount, answer, madeAt }: Answer): Promise<boolean> {
  const row = await db
    .insertInto('request_answers')
    .values({ key, request, ask: ask ?? null, actor, author, author_account: authorAccount ?? null, answer, made_at: madeAt })
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .executeTakeFirst()
  return row !== undefined
}

const answers = (db: Db) => db.selectFrom('request_answers').selectAll()
type AnswerRow = Awaited<ReturnType<ReturnType<typeof answers>['execute']>>[number]
const toAnswer = (row: AnswerRow): Answer => ({ key: row.key, request: row.request, ask: row.ask ?? undefined, actor: row.actor, author: row.author, authorAccount: row.author_account ?? undefined, answer: row.answer, madeAt: row.made_at, helpfulAt: row.helpful_at ?? undefined, helpfulBy: row.helpful_by ?? undefined })

export const findAnswers = async (db: Db, request: string): Promise<Answer[]> => (await answers(db).where('request', '=', request).orderBy('made_at').orderBy('key').execute()).map(toAnswer)

export async function findAnswer(db: Db, key: string): Promise<Answer | undefined> {
  const row = await answers(db).where('key', '=', key).executeTakeFirst()
  return row && toAnswer(row)
}

/** Says that an answer of this request helped, or takes it back. */
export async function markHelpful(db: Db, { key, request, by, at }: { key: string; request: string; by?: string; at: Date }): Promise<boolean> {
  const row = await db
    .updateTable('request_answers')
    .set(by === undefined ? { helpful_at: null, helpful_by: null } : { helpful_at: at, helpful_by: by })
    .where('key', '=', key)
    .where('request', '=', request)
    .where('helpful_at', by === undefined ? 'is not' : 'is', null)
    .returning('key')
    .executeTakeFirst()
  return row !== undefined
}

export type Harvest = { request: string; draft: string; kind: string; by: string; at: Date }

export async function insertHarvest(db: Db, { request, draft, kind, by, at }: Harvest): Promise<void> {
  await db.insertInto('request_harvests').values({ request, draft, kind, made_by: by, made_at: at }).execute()
}

/** What answers became: drafts, and entries once they are published. */
export async function findHarvests(db: Db, request: string): Promise<{ draft: string; kind: string; entry?: string; state: string }[]> {
  const rows = await db.selectFrom('request_harvests').innerJoin('drafts', 'drafts.key', 'draft').select(['draft', 'request_harvests.kind', 'entry_id', 'state']).where('request', '=', request).where('state', '<>', 'discarded').orderBy('made_at').execute()
  return rows.map(({ draft, kind, entry_id, state }) => ({ draft, kind, entry: state === 'published' ? (entry_id ?? undefined) : undefined, state }))
}

export async function stopAsking(db: Db, account: string, at: Date): Promise<void> {
  await db.insertInto('request_stops').values({ account, stopped_at: at }).onConflict((conflict) => conflict.doNothing()).execute()
}

export async function askAgain(db: Db, account: string): Promise<void> {
  await db.deleteFrom('request_stops').where('account', '=', account).execute()
}

/** Accounts that do not want to be asked. */
export const findStopped = async (db: Db): Promise<Set<string>> => new Set((await db.selectFrom('request_stops').select('account').execute()).map(({ account }) => account))

/** Two organisations became one: what one was asked and answered is the other's. */
export async function moveAsks(db: Db, { from, to }: { from: string; to: string }): Promise<void> {
  await sql`update request_asks a set actor = ${to} where actor = ${from} and not exists (select from request_asks o where o.request = a.request and o.actor = ${to})`.execute(db)
  await db.updateTable('request_answers').set({ actor: to }).where('actor', '=', from).execute()
}

export const personalData: PersonalData = {
  name: 'requests',
  remains: { de: 'Antworten auf Anfragen bleiben ohne Ihr Konto erhalten: Sie gehören der Organisation, für die Sie geantwortet haben.', en: 'Answers to requests stay without your account: they belong to the organisation you answered for.' },
  async find(db, account) {
    return {
      answers: await db.selectFrom('request_answers').select(['request', 'actor', 'answer', 'made_at']).where('author_account', '=', account).orderBy('made_at').execute(),
      not_asked_since: (await db.selectFrom('request_stops').select('stopped_at').where('account', '=', account).executeTakeFirst())?.stopped_at,
    }
  },
  async forget(db, account) {
    await db.updateTable('request_answers').set({ author_account: null }).where('author_account', '=', account).execute()
    await db.deleteFrom('request_stops').where('account', '=', account).execute()
  },
}
