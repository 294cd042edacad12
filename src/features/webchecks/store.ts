import { sql } from 'kysely'
import { z } from 'zod'
import type { Db } from '../../platform/database/index.ts'
import { failures, isBroken, type WebAddress } from './web-address.ts'

/** Every web address that published entries name in one of these fields. */
export async function findNamed(db: Db, fields: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ url: string }>`
    select distinct r.payload ->> field as url
      from entries e join revisions r on r.entry_id = e.id and r.number = e.published_revision
      cross join unnest(${[...fields]}::text[]) as field
     where e.withdrawn_at is null and r.payload ->> field ~ '^https?:' and length(r.payload ->> field) <= 1000 order by 1`.execute(db)
  return rows.map(({ url }) => url)
}

/** Which entries name an address, and in which field. */
export async function findNaming(db: Db, url: string, fields: readonly string[]): Promise<{ entry: string; field: string }[]> {
  const { rows } = await sql<{ entry: string; field: string }>`
    select e.id as entry, field from entries e join revisions r on r.entry_id = e.id and r.number = e.published_revision cross join unnest(${[...fields]}::text[]) as field
     where e.withdrawn_at is null and r.payload ->> field = ${url} order by 1, 2`.execute(db)
  return rows
}

const failureOf = z.enum(failures)

export async function findWebAddresses(db: Db, urls: readonly string[]): Promise<Map<string, WebAddress>> {
  if (urls.length === 0) return new Map()
  const { rows } = await sql<{ url: string; checked_at: Date | null; last_ok_at: Date | null; failing_since: Date | null; last_failure_at: Date | null; failure: string | null; status: number | null; moved_to: string | null; moved_since: Date | null }>`
    select * from web_addresses where url = any(${[...urls]}::text[])`.execute(db)
  return new Map(
    rows.map((row): [string, WebAddress] => [
      row.url,
      {
        url: row.url, checkedAt: row.checked_at ?? undefined, lastOk: row.last_ok_at ?? undefined, failingSince: row.failing_since ?? undefined, lastFailure: row.last_failure_at ?? undefined,
        failure: row.failure === null ? undefined : failureOf.parse(row.failure), status: row.status ?? undefined, movedTo: row.moved_to ?? undefined, movedSince: row.moved_since ?? undefined,
      },
    ]),
  )
}

/** Since which day an address does not answer; only for those that count as broken. */
export async function findSilent(db: Db, urls: readonly (string | undefined)[]): Promise<Map<string, Date>> {
  const known = await findWebAddresses(db, urls.filter((url) => url !== undefined))
  return new Map([...known.values()].flatMap((address): [string, Date][] => (isBroken(address) && address.failingSince ? [[address.url, address.failingSince]] : [])))
}

export async function saveWebAddress(db: Db, { url, lastOk, failingSince, lastFailure, failure, status, movedTo, movedSince }: WebAddress, at: Date): Promise<void> {
  const row = {
    checked_at: at, last_ok_at: lastOk ?? null, failing_since: failingSince ?? null, last_failure_at: lastFailure ?? null, failure: failure ?? null, status: status ?? null,
    moved_to: movedTo?.slice(0, 1000) ?? null, moved_since: movedTo === undefined ? null : (movedSince ?? at),
  }
  await db.insertInto('web_addresses').values({ url, ...row }).onConflict((conflict) => conflict.column('url').doUpdateSet(row)).execute()
}

/** What no entry names any more. */
export async function forgetOthers(db: Db, urls: readonly string[]): Promise<void> {
  await sql`delete from web_addresses where not url = any(${[...urls]}::text[])`.execute(db)
}

/** All addresses that count as broken, with the moment since when they do not answer. */
export async function findBroken(db: Db): Promise<{ url: string; since: Date }[]> {
  const rows = await db.selectFrom('web_addresses').select(['url', 'failing_since', 'last_failure_at']).where('failing_since', 'is not', null).execute()
  return rows.flatMap(({ url, failing_since, last_failure_at }) => (failing_since && isBroken({ failingSince: failing_since, lastFailure: last_failure_at ?? undefined }) ? [{ url, since: failing_since }] : []))
}
