/** Good rows go in, batch by batch; each knows whether it is in, so that work that was cut off goes on where it was. */
import type { Db } from '../../platform/database/index.ts'
import type { Services } from '../../services.ts'
import { insertSubmitted, inTransaction, newKey, publish } from '../publishing/index.ts'
import { outlook, type Looked } from './check.ts'
import { readingOf } from './checking.ts'
import { signatureOf, type Import, type ImportRow } from './import.ts'
import { countOutcomes, findExisting, findImport, findNextToTake, findTakenIds, lockImport, updateImport, writeOutcomes, type Written } from './store.ts'

type Taking = Pick<Services, 'db' | 'kinds' | 'search' | 'clock'>

const batchSize = 500

/** Done when nothing is left, or when somebody has stopped it. May run twice, even at the same time. */
export async function takeAll(services: Taking, key: string, signal?: AbortSignal): Promise<void> {
  const one = await findImport(services.db, key)
  if (one?.state !== 'taking' && one?.state !== 'aborting') return
  const context = readingOf(services, one)
  while (!signal?.aborted && (await takeBatch(services, key, context))) continue
}

/** False where there is nothing more to do. */
async function takeBatch(services: Taking, key: string, context: ReturnType<typeof readingOf>): Promise<boolean> {
  return inTransaction(services.db, async (db) => {
    const one = await lockImport(db, key)
    const at = services.clock.now()
    if (one?.state !== 'taking' && one?.state !== 'aborting') return false
    const rows = one.state === 'aborting' ? [] : await findNextToTake(db, key, batchSize)
    if (rows.length === 0) {
      await updateImport(db, key, { state: one.state === 'aborting' ? 'aborted' : 'taken', finishedAt: at, counts: await countOutcomes(db, key) }, at)
      return false
    }
    await writeOutcomes(db, key, await take(db, one, rows, context, at))
    await updateImport(db, key, { done: one.done + rows.length }, at)
    return true
  })
}

type Ready = { row: ImportRow; id: string; way: 'new' | 'update'; publication: Extract<ReturnType<typeof outlook>, { publication: unknown }>['publication'] }

async function take(db: Db, one: Import, rows: readonly ImportRow[], context: ReturnType<typeof readingOf>, at: Date): Promise<Written[]> {
  const existing = await findExisting(db, one.kind, rows.flatMap(({ match }) => match?.id ?? []))
  const ready: Ready[] = []
  const written: Written[] = []
  for (const row of rows) {
    const looked = again(context, row)
    const seen = outlook(context, looked, row.match && existing.get(row.match.id), undefined)
    // Between the preview and now somebody may have changed the entry or the vocabulary.
    if ('publication' in seen) ready.push({ row, id: seen.stand === 'update' && row.match ? row.match.id : (looked.id ?? ''), way: seen.stand, publication: seen.publication })
    else written.push({ number: row.number, outcome: seen.stand === 'unchanged' ? 'unchanged' : 'rejected', entry: seen.stand === 'unchanged' ? row.match?.id : undefined, problems: seen.problems })
  }
  const result = one.mode === 'publish' ? await publishRows(db, one, await withFreeIds(db, ready)) : await handIn(db, one, ready, existing, at)
  return [...written, ...result]
}

function again({ reader }: ReturnType<typeof readingOf>, row: ImportRow): Looked {
  const read = reader.read(row)
  const known = { row, warnings: [], match: row.match, given: reader.valueOf(row, 'id') !== '' }
  return 'problems' in read ? { ...known, id: read.id, problems: read.problems } : { ...known, id: read.id, payload: read.payload, confirmedOn: read.confirmed_on, problems: [] }
}

/** Who said «new entry» though the address is taken gets the next free one. */
async function withFreeIds(db: Db, ready: readonly Ready[]): Promise<Ready[]> {
  const wanted = ready.filter(({ way, row }) => way === 'new' && row.match)
  const candidates = (id: string) => Array.from({ length: mostTries }, (_, at) => (at === 0 ? id : `${id.slice(0, longestId)}-${at + 1}`))
  const taken = await findTakenIds(db, wanted.flatMap(({ id }) => candidates(id)))
  for (const { id, way, row } of ready) if (!(way === 'new' && row.match)) taken.add(id)
  return ready.map((one) => {
    if (!wanted.includes(one)) return one
    const id = candidates(one.id).find((candidate) => !taken.has(candidate)) ?? one.id
    taken.add(id)
    return { ...one, id }
  })
}

const mostTries = 50
const longestId = 96

async function publishRows(db: Db, one: Import, ready: readonly Ready[]): Promise<Written[]> {
  const published = await publish(db, one.kind, ready.map(({ id, publication }) => ({ id, ...publication })), signatureOf(one))
  const outcomeOf = new Map<string, Written['outcome']>([
    ...published.created.map((id) => [id, 'created'] as const), ...published.changed.map((id) => [id, 'changed'] as const), ...published.unchanged.map((id) => [id, 'unchanged'] as const),
  ])
  return ready.map(({ row: { number }, id }) => {
    const outcome = outcomeOf.get(id)
    return outcome === undefined ? { number, outcome: 'rejected', problems: [{ column: 'id', value: id, reason: 'withdrawn' }] } : { number, outcome, entry: id }
  })
}

async function handIn(db: Db, one: Import, ready: readonly Ready[], existing: Awaited<ReturnType<typeof findExisting>>, at: Date): Promise<Written[]> {
  const drafts = ready.map(({ row, id, way, publication }) => ({
    number: row.number,
    entry: way === 'update' ? id : undefined,
    draft: { key: newKey(), kind: one.kind, payload: Object.fromEntries(Object.entries(publication.payload)), ...(way === 'update' ? { entry: id, basedOn: existing.get(id)?.revision } : {}) },
  }))
  await insertSubmitted(db, drafts.map(({ draft }) => draft), { by: { function: one.author, account: one.authorAccount }, message: `Import ${one.fileName}`, at })
  return drafts.map(({ number, entry, draft }) => ({ number, outcome: 'drafted', entry, draftKey: draft.key }))
}
