/**
 * Files people bring, named by their content. Pictures (`storePicture`) are drawn anew and shown; documents (`storeDocument`) are kept as they came and handed over to be saved.
 * A feature keeps the name it is given in its own data, and says in `fileUses` of `app.ts` which names those are.
 */
import { createHash } from 'node:crypto'
import { Hono, type Context } from 'hono'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Db } from './database/index.ts'
import type { Job } from './jobs.ts'
import { redraw, type PictureFault } from './pictures.ts'
import { NotFound } from './refusals.ts'
import { sniff } from './sniff.ts'

const extensions = { 'image/png': 'png', 'image/jpeg': 'jpg', 'application/pdf': 'pdf' } as const
export type MediaType = keyof typeof extensions

/** `1f…e0.png`: the name that features keep. */
export const pictureName = z.string().regex(/^[0-9a-f]{64}\.(?:png|jpg)$/, 'form')

export const filesPath = '/dateien'
export const fileAddress = (name: string): string => `${filesPath}/${name}`
/** The same picture for lists, at most 128 pixels. */
export const smallAddress = (name: string): string => `${filesPath}/${hashIn(name)}-klein.webp`

export const largestDocument = 20 * 1024 * 1024

export type DocumentFault = 'empty' | 'too_large' | 'type' | 'broken'
type Keeping = { now: Date; /** Closed files are not served by their address. */ open?: boolean }
export type Stored<Fault> = { file: string } | { fault: Fault }

/** PNG, JPEG, WebP, GIF (its first picture) and SVG; without anything but the picture. */
export async function storePicture(db: Db, given: Uint8Array, keeping: Keeping): Promise<Stored<PictureFault>> {
  const picture = await redraw(given)
  return 'fault' in picture ? picture : { file: await store(db, picture, keeping) }
}

/** PDF, to the byte. */
export async function storeDocument(db: Db, given: Uint8Array, keeping: Keeping): Promise<Stored<DocumentFault>> {
  if (given.length === 0) return { fault: 'empty' }
  if (given.length > largestDocument) return { fault: 'too_large' }
  if (sniff(given) !== 'pdf') return { fault: 'type' }
  const bytes = Buffer.from(given)
  // Every complete file ends so; readers allow a little behind it.
  if (!bytes.subarray(-2_048).includes('%%EOF')) return { fault: 'broken' }
  return { file: await store(db, { mediaType: 'application/pdf', bytes }, keeping) }
}

export type KeptFile = { mediaType: MediaType; bytes: Buffer; small?: Buffer; open: boolean }

export async function findFile(db: Db, name: string): Promise<KeptFile | undefined> {
  const row = await db.selectFrom('files').select(['media_type', 'bytes', 'small', 'open']).where('hash', '=', hashIn(name)).executeTakeFirst()
  const mediaType = mediaTypes.find((known) => known === row?.media_type)
  return row && mediaType && { mediaType, bytes: row.bytes, small: row.small ?? undefined, open: row.open }
}

const mediaTypes: MediaType[] = ['image/png', 'image/jpeg', 'application/pdf']
const hashIn = (name: string): string => name.slice(0, 64)

async function store(db: Db, { mediaType, bytes, small }: { mediaType: MediaType; bytes: Buffer; small?: Buffer }, { now, open = true }: Keeping): Promise<string> {
  const hash = createHash('sha256').update(bytes).digest('hex')
  await db
    .insertInto('files')
    .values({ hash, media_type: mediaType, size: bytes.length, bytes, small: small ?? null, open, created_at: now, brought_at: now })
    .onConflict((conflict) => conflict.column('hash').doUpdateSet({ brought_at: now, open: sql<boolean>`files.open or excluded.open` }))
    .execute()
  return `${hash}.${extensions[mediaType]}`
}

const year = 31_536_000

export function fileRoutes({ db }: { db: Db }) {
  return new Hono().get(`${filesPath}/*`, async (c) => {
    const [, hash, ending] = c.req.path.match(/^\/dateien\/([0-9a-f]{64})(\.png|\.jpg|\.pdf|-klein\.webp)$/) ?? []
    if (hash === undefined) throw new NotFound()
    const file = await findFile(db, hash)
    if (!file?.open) throw new NotFound()
    const small = ending === '-klein.webp'
    if (!small && ending !== `.${extensions[file.mediaType]}`) throw new NotFound()
    return small ? send(c, `${hash}-klein`, file.small, 'image/webp') : send(c, hash, file.bytes, file.mediaType)
  })
}

/** What a name stands for never changes: whoever has it need not ask again. */
function send(c: Context, tag: string, bytes: Buffer | undefined, mediaType: string): Response {
  if (!bytes) throw new NotFound()
  const headers = { etag: `"${tag}"`, 'cache-control': `public, max-age=${year}, immutable`, ...(mediaType === 'application/pdf' ? { 'content-disposition': 'attachment' } : {}) }
  const known = c.req.header('if-none-match')?.split(',').some((candidate) => candidate.trim().replace(/^W\//, '') === `"${tag}"`)
  return known ? c.body(null, 304, headers) : c.body(new Uint8Array(bytes), 200, { 'content-type': mediaType, ...headers })
}

/** The names a feature uses, in whatever it keeps: what is published, what was, drafts. */
export type FileUse = (db: Db) => Promise<Iterable<string>>

const monthsGrace = '30 days'

/** Lets go what no feature uses, a month after somebody brought it last: until then a form may still be open. */
export async function forgetFiles(db: Db, uses: readonly FileUse[], now: Date): Promise<number> {
  const used = new Set<string>()
  for (const use of uses) for (const name of await use(db)) used.add(hashIn(name))
  const { numAffectedRows = 0n } = await sql`
    delete from files where brought_at < ${now}::timestamptz - ${monthsGrace}::interval and not (hash = any(${[...used]}::text[]))`.execute(db)
  return Number(numAffectedRows)
}

export const fileJobs = ({ db, clock }: { db: Db; clock: { now(): Date } }, uses: readonly FileUse[]): Job[] => [
  {
    name: 'forget-files',
    every: '41 3 * * *',
    run: async () => {
      await forgetFiles(db, uses, clock.now())
    },
  },
]
