import { sql } from 'kysely'
import { z } from 'zod'
import type { Db } from '../../platform/database/index.ts'
import { dayAt } from '../../platform/calendar.ts'
import type { PersonalData } from '../../platform/personal-data.ts'
import type { Rhythm } from '../../platform/rhythm.ts'
import { rhythms, type LetterRhythm, type Recipient } from './due.ts'
import { goneReasons, type Decision, type GoneReason } from './gone.ts'

/** An entry nobody has confirmed for longer than its kind allows. */
export type Stale = { id: string; kind: string; owner?: string; since: string; /** The public address of its owner, in lower case. */ mailbox?: string }

/** The day since which an entry stands unconfirmed: its last confirmation, or when it was published first. */
const since = sql<string>`coalesce((select max(confirmed_on) from confirmations where entry_id = e.id), (select min(published_at at time zone 'Europe/Berlin')::date from revisions where entry_id = e.id and state = 'published'))`

const rhythmTable = (rhythm: Rhythm) => sql`(select * from unnest(${Object.keys(rhythm)}::text[], ${Object.values(rhythm)}::int[]) as r (kind, months))`

const ownerOf = sql`case when e.kind = 'actor' then e.id else e.owner end`

/** Of everybody, or of some owners only. */
export async function findStale(db: Db, rhythm: Rhythm, today: string, owners?: readonly string[]): Promise<Stale[]> {
  const { rows } = await sql<{ id: string; kind: string; owner: string | null; since: string; mailbox: string | null }>`
    select stale.*, lower(p.payload ->> 'email') as mailbox
      from (select e.id, e.kind, ${ownerOf} as owner, ${since} as since from entries e
             where e.published_revision is not null and e.withdrawn_at is null) as stale
      join ${rhythmTable(rhythm)} as r on r.kind = stale.kind
      left join entries o on o.id = stale.owner and o.withdrawn_at is null
      left join revisions p on p.entry_id = o.id and p.number = o.published_revision
     where stale.since + make_interval(months => r.months) <= ${today}::date
       and (${owners === undefined}::boolean or stale.owner = any(${[...(owners ?? [])]}::text[]))
     order by stale.since, stale.id`.execute(db)
  return rows.map(({ owner, mailbox, ...row }) => ({ ...row, owner: owner ?? undefined, mailbox: mailbox ?? undefined }))
}

/** As above, of these entries, however fresh. */
export async function findPublishedOf(db: Db, entries: readonly string[]): Promise<Stale[]> {
  const { rows } = await sql<{ id: string; kind: string; owner: string | null; since: string; mailbox: string | null }>`
    select told.*, lower(p.payload ->> 'email') as mailbox
      from (select e.id, e.kind, ${ownerOf} as owner, ${since} as since from entries e
             where e.published_revision is not null and e.withdrawn_at is null and e.id = any(${[...entries]}::text[])) as told
      left join entries o on o.id = told.owner and o.withdrawn_at is null
      left join revisions p on p.entry_id = o.id and p.number = o.published_revision
     order by told.since, told.id`.execute(db)
  return rows.map(({ owner, mailbox, ...row }) => ({ ...row, owner: owner ?? undefined, mailbox: mailbox ?? undefined }))
}

/** Who was asked about which entry on which day, in the present round of each. */
export type Asked = { entry: string; address: string; day: string; deputy: boolean; mailbox: boolean }

export async function findAsked(db: Db, entries: readonly { id: string; since: string }[]): Promise<Asked[]> {
  const { rows } = await sql<{ entry: string; address: string; promised_at: Date; deputy: boolean; mailbox: boolean }>`
    select a.entry_id as entry, l.address, l.promised_at, a.deputy, l.account is null as mailbox
      from freshness_asks a join freshness_letters l on l.key = a.letter
      join unnest(${entries.map(({ id }) => id)}::text[], ${entries.map(({ since }) => since)}::date[]) as given (id, since) on given.id = a.entry_id and given.since = a.round_since`.execute(db)
  return rows.map(({ promised_at, ...row }) => ({ ...row, day: dayAt(promised_at) }))
}

type RecipientRow = { address: string; rhythm: string; last_letter_at: Date | null; stopped_at: Date | null }
const rhythmOf = z.enum(rhythms)
const toRecipient = ({ address, rhythm, last_letter_at, stopped_at }: RecipientRow): Recipient => ({ address, rhythm: rhythmOf.parse(rhythm), last: last_letter_at === null ? undefined : dayAt(last_letter_at), stopped: stopped_at !== null })

export async function findRecipients(db: Db, addresses?: readonly string[]): Promise<Map<string, Recipient>> {
  const rows = await db.selectFrom('freshness_recipients').selectAll().$if(addresses !== undefined, (query) => query.where('address', 'in', [...(addresses ?? []), ''])).execute()
  return new Map(rows.map((row) => [row.address, toRecipient(row)]))
}

/** Whoever else decides about letters to this address waits until the transaction ends. */
export async function lockRecipient(db: Db, address: string): Promise<Recipient> {
  await db.insertInto('freshness_recipients').values({ address }).onConflict((conflict) => conflict.doNothing()).execute()
  return toRecipient(await db.selectFrom('freshness_recipients').selectAll().where('address', '=', address).forUpdate().executeTakeFirstOrThrow())
}

export async function setRhythm(db: Db, address: string, rhythm: LetterRhythm): Promise<void> {
  await db.updateTable('freshness_recipients').set({ rhythm }).where('address', '=', address).execute()
}

export async function stopLetters(db: Db, address: string, at: Date): Promise<void> {
  await db.updateTable('freshness_recipients').set({ stopped_at: at }).where('address', '=', address).where('stopped_at', 'is', null).execute()
}

export type Promised = { key: string; address: string; account?: string; batch?: string; at: Date; entries: readonly { id: string; since: string; deputy: boolean }[] }

/** The letter and what it asks; its sending is promised in the same transaction. */
export async function writeLetter(db: Db, { key, address, account, batch, at, entries }: Promised): Promise<void> {
  await db.insertInto('freshness_letters').values({ key, address, account: account ?? null, batch: batch ?? null, promised_at: at }).execute()
  await db.insertInto('freshness_asks').values(entries.map(({ id, since, deputy }) => ({ letter: key, entry_id: id, round_since: since, deputy }))).execute()
  await db.updateTable('freshness_recipients').set({ last_letter_at: at }).where('address', '=', address).execute()
}

export type Question = { entry: string; round: string; since: string; answer?: 'confirmed' | 'gone'; answeredAt?: Date; withdrawn: boolean }
export type FreshnessLetter = { key: string; address: string; account?: string; /** Of the account, as long as there is one. */ email?: string; batch?: string; sentAt?: Date; promisedAt: Date; rhythm: LetterRhythm; stopped: boolean; /** How often this address was asked before about any of these, in this round. */ before: number; questions: Question[] }

const answerOf = z.enum(['confirmed', 'gone'])

export async function findLetter(db: Db, key: string): Promise<FreshnessLetter | undefined> {
  const letter = await db
    .selectFrom('freshness_letters')
    .innerJoin('freshness_recipients', 'freshness_recipients.address', 'freshness_letters.address')
    .leftJoin('accounts', 'accounts.id', 'account')
    .selectAll('freshness_letters')
    .select(['rhythm', 'stopped_at', 'email'])
    .where('key', '=', key)
    .executeTakeFirst()
  if (!letter) return undefined
  const { rows } = await sql<{ entry_id: string; round_since: string; since: string; answer: string | null; answered_at: Date | null; withdrawn: boolean; before: number }>`
    select a.*, ${since} as since, e.withdrawn_at is not null as withdrawn,
           (select count(*)::int from freshness_asks b join freshness_letters l on l.key = b.letter
             where b.entry_id = a.entry_id and b.round_since = a.round_since and l.address = ${letter.address} and l.promised_at < ${letter.promised_at}) as before
      from freshness_asks a join entries e on e.id = a.entry_id where a.letter = ${key} order by a.round_since, a.entry_id`.execute(db)
  return {
    key,
    address: letter.address,
    account: letter.account ?? undefined,
    email: letter.email ?? undefined,
    batch: letter.batch ?? undefined,
    promisedAt: letter.promised_at,
    sentAt: letter.sent_at ?? undefined,
    rhythm: rhythmOf.parse(letter.rhythm),
    stopped: letter.stopped_at !== null,
    before: Math.max(0, ...rows.map(({ before }) => before)),
    questions: rows.map(({ entry_id, round_since, since, answer, answered_at, withdrawn }) => ({ entry: entry_id, round: round_since, since, answer: answer === null ? undefined : answerOf.parse(answer), answeredAt: answered_at ?? undefined, withdrawn })),
  }
}

export async function markSent(db: Db, key: string, at: Date): Promise<void> {
  await db.updateTable('freshness_letters').set({ sent_at: at }).where('key', '=', key).execute()
}

/** False where the question was answered before, or never asked in this letter. */
export async function answer(db: Db, { letter, entry, answer, at }: { letter: string; entry: string; answer: 'confirmed' | 'gone'; at: Date }): Promise<boolean> {
  const done = await db.updateTable('freshness_asks').set({ answer, answered_at: at }).where('letter', '=', letter).where('entry_id', '=', entry).where('answer', 'is', null).returning('entry_id').executeTakeFirst()
  return done !== undefined
}

export type Batch = { key: string; entries: string[]; author: string; authorAccount?: string; createdAt: Date; sentAt?: Date; doneAt?: Date }

export async function findBatch(db: Db, key: string): Promise<Batch | undefined> {
  const row = await db.selectFrom('reminder_batches').selectAll().select(sql<string[]>`entries`.as('chosen')).where('key', '=', key).executeTakeFirst()
  return row && { key: row.key, entries: row.chosen, author: row.author, authorAccount: row.author_account ?? undefined, createdAt: row.created_at, sentAt: row.sent_at ?? undefined, doneAt: row.done_at ?? undefined }
}

export async function insertBatch(db: Db, { key, entries, author, authorAccount, createdAt }: Omit<Batch, 'sentAt' | 'doneAt'>): Promise<void> {
  await sql`insert into reminder_batches (key, entries, author, author_account, created_at) values (${key}, ${entries}::text[], ${author}, ${authorAccount ?? null}, ${createdAt})`.execute(db)
}

/** False where somebody pressed before. */
export async function startBatch(db: Db, key: string, at: Date): Promise<boolean> {
  const done = await db.updateTable('reminder_batches').set({ sent_at: at }).where('key', '=', key).where('sent_at', 'is', null).returning('key').executeTakeFirst()
  return done !== undefined
}

export async function finishBatch(db: Db, key: string, at: Date): Promise<void> {
  await db.updateTable('reminder_batches').set({ done_at: at }).where('key', '=', key).execute()
}

/** What became of a reminder. */
export async function findProgress(db: Db, batch: string): Promise<{ promised: number; sent: number; confirmed: number; gone: number; open: number }> {
  const { rows } = await sql<{ promised: number; sent: number; confirmed: number; gone: number; open: number }>`
    select count(distinct l.key)::int as promised, count(distinct l.key) filter (where l.sent_at is not null)::int as sent,
           count(distinct a.entry_id) filter (where a.answer = 'confirmed')::int as confirmed, count(distinct a.entry_id) filter (where a.answer = 'gone')::int as gone, count(distinct a.entry_id) filter (where a.answer is null)::int as open
      from freshness_letters l join freshness_asks a on a.letter = l.key where l.batch = ${batch}`.execute(db)
  return rows[0]
}

/** Reminders somebody prepared and never sent. */
export async function forgetBatches(db: Db, before: Date): Promise<void> {
  await db.deleteFrom('reminder_batches').where('sent_at', 'is', null).where('created_at', '<', before).execute()
}

export type GoneReport = { key: string; entry: string; reason: GoneReason; note: string; author: string; authorAccount?: string; madeAt: Date }

export async function insertGoneReport(db: Db, { key, entry, reason, note, author, authorAccount, madeAt }: GoneReport): Promise<void> {
  await db.insertInto('gone_reports').values({ key, entry_id: entry, reason, note, author, author_account: authorAccount ?? null, made_at: madeAt }).execute()
}

const goneReports = (db: Db) => db.selectFrom('gone_reports').innerJoin('entries', 'entries.id', 'entry_id').selectAll('gone_reports').where('decided_at', 'is', null).where('withdrawn_at', 'is', null)
type GoneRow = Awaited<ReturnType<ReturnType<typeof goneReports>['execute']>>[number]
const toGoneReport = ({ key, entry_id, reason, note, author, author_account, made_at }: GoneRow): GoneReport => ({ key, entry: entry_id, reason: z.enum(goneReasons).parse(reason), note, author, authorAccount: author_account ?? undefined, madeAt: made_at })

/** What waits for a reviewer, the oldest first. */
export async function findGoneReports(db: Db): Promise<GoneReport[]> {
  return (await goneReports(db).orderBy('made_at').orderBy('key').execute()).map(toGoneReport)
}

export async function findGoneReport(db: Db, key: string): Promise<GoneReport | undefined> {
  const row = await goneReports(db).where('key', '=', key).executeTakeFirst()
  return row && toGoneReport(row)
}

/** False where somebody decided before. */
export async function closeGoneReport(db: Db, { key, by, decision, at }: { key: string; by: string; decision: Decision; at: Date }): Promise<boolean> {
  const done = await db.updateTable('gone_reports').set({ decided_at: at, decided_by: by, decision }).where('key', '=', key).where('decided_at', 'is', null).returning('key').executeTakeFirst()
  return done !== undefined
}

export const personalData: PersonalData = {
  name: 'freshness',
  remains: { de: 'Bestätigungen und Meldungen zu Einträgen bleiben ohne Ihr Konto erhalten: Sie gehören zum Eintrag.', en: 'Confirmations of entries and reports about them stay without your account: they belong to the entry.' },
  async find(db, account) {
    const letters = await db.selectFrom('freshness_letters').select(['address', 'promised_at', 'sent_at']).where('account', '=', account).orderBy('promised_at').execute()
    const reports = await db.selectFrom('gone_reports').select(['entry_id', 'reason', 'note', 'made_at', 'decided_at']).where('author_account', '=', account).orderBy('made_at').execute()
    return { letters, reports }
  },
  async forget(db, account) {
    await sql`delete from freshness_recipients where address = (select lower(email) from accounts where id = ${account})`.execute(db)
    await db.updateTable('freshness_letters').set({ account: null }).where('account', '=', account).execute()
    await db.updateTable('gone_reports').set({ author_account: null }).where('author_account', '=', account).execute()
    await db.updateTable('reminder_batches').set({ author_account: null }).where('author_account', '=', account).execute()
  },
}

/** Two entries became one: who was asked about the one that went is asked about the one that stays, and a report that it is gone waits there. */
export async function moveQuestions(db: Db, { from, to }: { from: string; to: string }): Promise<void> {
  const sinceOf = (id: string) => sql`(select ${since} from entries e where e.id = ${id})`
  await sql`
    update freshness_asks a set entry_id = ${to}, round_since = ${sinceOf(to)} where entry_id = ${from} and answer is null and round_since = ${sinceOf(from)}
       and not exists (select from freshness_asks o where o.letter = a.letter and o.entry_id = ${to})`.execute(db)
  await sql`update gone_reports set entry_id = ${to} where entry_id = ${from} and decided_at is null`.execute(db)
}
