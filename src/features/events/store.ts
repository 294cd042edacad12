import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '../../platform/database/index.ts'
import type { PersonalData } from '../../platform/personal-data.ts'
import { active, states, type Counts, type Registration, type State } from './registration.ts'

/** Which revision of each is published, and since when. */
export async function findStands(db: Db, ids: readonly string[]): Promise<Map<string, { number: number; publishedAt: Date }>> {
  const { rows } = await sql<{ id: string; number: number; published_at: Date }>`
    select e.id, r.number, r.published_at from entries e join revisions r on r.entry_id = e.id and r.number = e.published_revision
     where e.kind = 'event' and e.id = any(${[...ids]}::text[])`.execute(db)
  return new Map(rows.map(({ id, number, published_at }) => [id, { number, publishedAt: published_at }]))
}

const select = (db: Db) => db.selectFrom('event_registrations').selectAll()
type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number]

const toRegistration = (row: Row): Registration => ({
  key: row.key,
  event: row.event,
  state: states.find((state) => state === row.state) ?? 'cancelled',
  language: row.language === 'en' ? 'en' : 'de',
  account: row.account ?? undefined,
  email: row.email ?? undefined,
  name: row.name ?? undefined,
  organisation: row.organisation,
  actor: row.actor ?? undefined,
  function: row.function ?? undefined,
  needs: row.needs ?? undefined,
  createdAt: row.created_at,
  since: row.since ?? undefined,
  offeredUntil: row.offered_until ?? undefined,
  told: row.told ?? undefined,
})

/** Of several who want a place of the same event at once each waits for the one before. */
export async function lockPlaces(db: Db, event: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`places of ${event}`}, 0))`.execute(db)
}

/** An offered place is held. */
export async function countPlaces(db: Db, event: string): Promise<Counts> {
  const { rows } = await sql<Counts>`
    select count(*) filter (where state in ('registered', 'offered'))::int as taken, count(*) filter (where state = 'waiting')::int as waiting
      from event_registrations where event = ${event}`.execute(db)
  return rows[0]
}

export async function insertRegistration(db: Db, { key, event, state, language, account, email, name, organisation, actor, function: held, needs, createdAt, since, told }: Registration): Promise<void> {
  await db
    .insertInto('event_registrations')
    .values({ key, event, state, language, account: account ?? null, email: email ?? null, name: name ?? null, organisation, actor: actor ?? null, function: held ?? null, needs: needs ?? null, created_at: createdAt, since: since ?? null, told: told ?? null })
    .execute()
}

export async function findRegistration(db: Db, key: string): Promise<Registration | undefined> {
  const row = await select(db).where('key', '=', key).executeTakeFirst()
  return row && toRegistration(row)
}

/** The one with which they hold a place or wait for one. `email` in any spelling of capitals. */
export async function findActive(db: Db, event: string, { account, email }: { account?: string; email?: string }): Promise<Registration | undefined> {
  const { rows } = await sql<{ key: string }>`
    select r.key from event_registrations r left join accounts a on a.id = r.account
     where r.event = ${event} and r.state in ('registered', 'waiting', 'offered')
       and (r.account = ${account ?? null}::text or lower(coalesce(r.email, a.email)) = lower(${email ?? null}::text)) limit 1`.execute(db)
  return rows[0] && findRegistration(db, rows[0].key)
}

export async function findOwn(db: Db, account: string): Promise<Registration[]> {
  return (await select(db).where('account', '=', account).where('state', 'in', active).orderBy('since').execute()).map(toRegistration)
}

/** Everybody who holds a place or waits, the longest first. */
export async function findParticipants(db: Db, event: string): Promise<Registration[]> {
  return (await select(db).where('event', '=', event).where('state', 'in', active).orderBy('since').orderBy('key').execute()).map(toRegistration)
}

export async function findWaiting(db: Db, event: string, limit: number): Promise<Registration[]> {
  return (await select(db).where('event', '=', event).where('state', '=', 'waiting').orderBy('since').orderBy('key').limit(limit).execute()).map(toRegistration)
}

export async function deleteRegistration(db: Db, key: string): Promise<void> {
  await db.deleteFrom('event_registrations').where('key', '=', key).execute()
}

/** From one state into another: false where it was in another already. */
export async function move(db: Db, key: string, { from, to, at, offeredUntil, told }: { from: readonly State[]; to: State; at: Date; offeredUntil?: Date; told?: string }): Promise<boolean> {
  const ends = to === 'cancelled' || to === 'lapsed'
  const row = await db
    .updateTable('event_registrations')
    .set({ state: to, offered_until: offeredUntil ?? null, ...(ends ? { ended_at: at } : {}), ...(from.includes('asked') ? { since: at } : {}), ...(told === undefined ? {} : { told }) })
    .where('key', '=', key)
    .where('state', 'in', from)
    .returning('key')
    .executeTakeFirst()
  return row !== undefined
}

/** Who registers within the last days needs no reminder of what they just read. */
export async function markReminded(db: Db, key: string, due: 'week' | 'day', at: Date): Promise<void> {
  await sql`update event_registrations set reminded_week_at = coalesce(reminded_week_at, ${at}), reminded_day_at = case when ${due === 'day'} then ${at}::timestamptz else reminded_day_at end where key = ${key}`.execute(db)
}

/** Those who hold a place and have not had this reminder; from now on they have. */
export async function takeUnreminded(db: Db, event: string, due: 'week' | 'day', at: Date): Promise<string[]> {
  const { rows } =
    due === 'day'
      ? await sql<{ key: string }>`update event_registrations set reminded_day_at = ${at}, reminded_week_at = coalesce(reminded_week_at, ${at}) where event = ${event} and state = 'registered' and reminded_day_at is null returning key`.execute(db)
      : await sql<{ key: string }>`update event_registrations set reminded_week_at = ${at} where event = ${event} and state = 'registered' and reminded_week_at is null returning key`.execute(db)
  return rows.map(({ key }) => key)
}

/** Those who were told another time or place; from now on they are told this one. */
export async function takeUntold(db: Db, event: string, told: string): Promise<string[]> {
  const { rows } = await sql<{ key: string }>`update event_registrations set told = ${told} where event = ${event} and state in ('registered', 'waiting', 'offered') and told is distinct from ${told} returning key`.execute(db)
  return rows.map(({ key }) => key)
}

/** Those who do not know yet that it is called off; from now on they do. */
export async function takeNotCalledOff(db: Db, event: string, at: Date): Promise<string[]> {
  const { rows } = await sql<{ key: string }>`update event_registrations set called_off_at = ${at} where event = ${event} and state in ('registered', 'waiting', 'offered') and called_off_at is null returning key`.execute(db)
  return rows.map(({ key }) => key)
}

export async function findLapsed(db: Db, now: Date): Promise<Registration[]> {
  return (await select(db).where('state', '=', 'offered').where('offered_until', '<=', now).execute()).map(toRegistration)
}

/** Events for which somebody is registered or waits, or of whom something is still kept. */
export async function findTended(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('event_registrations').select('event').distinct().where('forgotten_at', 'is', null).execute()
  return rows.map(({ event }) => event)
}

export async function forgetNeeds(db: Db, event: string): Promise<void> {
  await db.updateTable('event_registrations').set({ needs: null }).where('event', '=', event).where('needs', 'is not', null).execute()
}

/** Which organisations came is kept, nobody's name. */
export async function forgetPeople(db: Db, event: string, at: Date): Promise<void> {
  await db.updateTable('event_registrations').set({ needs: null, name: null, function: null, email: null, account: null, forgotten_at: at }).where('event', '=', event).where('forgotten_at', 'is', null).execute()
  await db.deleteFrom('event_access').where('event', '=', event).execute()
}

export async function forgetEnded(db: Db, { askedBefore, endedBefore }: { askedBefore: Date; endedBefore: Date }): Promise<void> {
  await db.deleteFrom('event_registrations').where('state', '=', 'asked').where('created_at', '<', askedBefore).execute()
  await db.deleteFrom('event_registrations').where('state', 'in', ['cancelled', 'lapsed']).where('ended_at', '<', endedBefore).execute()
}

export async function findAccess(db: Db, event: string): Promise<string | undefined> {
  return (await db.selectFrom('event_access').select('access').where('event', '=', event).executeTakeFirst())?.access
}

export async function writeAccess(db: Db, event: string, access: string, at: Date): Promise<void> {
  if (access === '') await db.deleteFrom('event_access').where('event', '=', event).execute()
  else await db.insertInto('event_access').values({ event, access, changed_at: at }).onConflict((known) => known.column('event').doUpdateSet({ access, changed_at: at })).execute()
}

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')

/** The one before no longer works. */
export async function writeCalendar(db: Db, account: string, secret: string, at: Date): Promise<void> {
  const hash = hashOf(secret)
  await db.insertInto('event_calendars').values({ account, hash, created_at: at }).onConflict((known) => known.column('account').doUpdateSet({ hash, created_at: at })).execute()
}

export async function deleteCalendar(db: Db, account: string): Promise<void> {
  await db.deleteFrom('event_calendars').where('account', '=', account).execute()
}

export async function findCalendarOwner(db: Db, secret: string): Promise<string | undefined> {
  return (await db.selectFrom('event_calendars').select('account').where('hash', '=', hashOf(secret)).executeTakeFirst())?.account
}

export async function hasCalendar(db: Db, account: string): Promise<boolean> {
  return (await db.selectFrom('event_calendars').select('account').where('account', '=', account).executeTakeFirst()) !== undefined
}

export const personalData: PersonalData = {
  name: 'events',
  async find(db, account) {
    return {
      registrations: await db.selectFrom('event_registrations').select(['event', 'state', 'name', 'organisation', 'function', 'needs', 'created_at']).where('account', '=', account).execute(),
      calendar: await db.selectFrom('event_calendars').select('created_at').where('account', '=', account).executeTakeFirst(),
    }
  },
  /** Their place is free again; the next who waits is offered it when the events are tended. */
  async forget(db, account) {
    await db.deleteFrom('event_registrations').where('account', '=', account).execute()
    await db.deleteFrom('event_calendars').where('account', '=', account).execute()
  },
}
