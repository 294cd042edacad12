/** A request as the pages around it need it, for whoever may read it. */
import type { Context } from 'hono'
import { Gone, NotFound } from '../../platform/refusals.ts'
import type { Services } from '../../services.ts'
import type { Readable } from '../accounts/index.ts'
import { findEntry } from '../publishing/index.ts'
import { mayBeRead } from '../search/index.ts'
import { requestPayload, type Open } from './request.ts'

/** Undefined where it is not public any more. Asks nobody whether they may know: see `requestFor`. */
export async function findRequest({ db }: Pick<Services, 'db'>, id: string): Promise<Open | undefined> {
  const found = await findEntry(db, 'request', id)
  return found?.state === 'published' ? toOpen(found.entry) : undefined
}

/** Whoever may not read it is not told that it is there. */
export async function requestFor({ db }: Pick<Services, 'db'>, id: string, readable: Readable): Promise<Open> {
  const found = await findEntry(db, 'request', id)
  if (!found || !mayBeRead(found.entry.readers, readable)) throw new NotFound()
  const open = toOpen(found.entry)
  if (found.state === 'withdrawn') throw new Gone(open.payload.title, found.withdrawn_on)
  return open
}

type Found = NonNullable<Awaited<ReturnType<typeof findEntry>>>['entry']
const toOpen = ({ id, payload, owner, networks, visibility, readers }: Found): Open => ({ id, payload: requestPayload.parse(payload), owner, networks, visibility, readers })

/** What one person may read is no answer for another. */
export const keepPrivate = (c: Context): void => c.header('cache-control', 'private, no-store')
