/** Keeps a search index in step with the database: the log of changes is the truth, read twice a second. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Db } from '../../platform/database/index.ts'
import { readSnapshot, SearchIndex, type Document, type Snapshot } from '../search/index.ts'
import { findVocabulary, type Vocabulary } from '../vocabularies/index.ts'
import type { Kind } from './kind.ts'
import { findChanges, findEnd, hasUnread, measureWhenGrown, type Cursor } from './store.ts'

export type Follower = {
  index(): SearchIndex
  /** Makes what was just written searchable here, before the answer is sent. */
  refresh(ids: string[]): Promise<void>
  /** Reads the log now instead of at the next turn: what was committed before is found afterwards. */
  catchUp(): Promise<void>
  /** Seconds since the log was last read to its end: what was published before that is found here. */
  behind(): number
  stop(): Promise<void>
}

type Log = { info(fields: object, message: string): void; warn(fields: object, message: string): void }
type Options = { db: Db; kinds: readonly Kind[]; /** The file that the index is kept in. */ snapshot?: string; /** What it held, where that was read already. */ saved?: Promise<Snapshot | undefined>; log: Log; pollMs?: number; quietMs?: number; onSearch?(milliseconds: number): void }

const mostTries = 400
const msBetweenTries = 25

/** From so many entries on, and so many times as many as there were, the index is built anew. */
const grownFrom = { entries: 200, times: 3 }

export async function followChanges({ db, kinds, snapshot, saved: reading, log, pollMs = 400, quietMs = 20_000, onSearch }: Options): Promise<Follower> {
  const declared = kinds.flatMap(({ list }) => list.facets.map(({ facet }) => facet))
  const loaded = await loadSnapshot()
  let { index, cursor } = loaded ?? (await build())
  let readAt = performance.now()
  // What was just loaded is on the disk already.
  let unsavedSince = loaded ? undefined : performance.now()
  let stopped = false
  let sizeWhenBuilt = index.size
  let rebuilding: Promise<void> | undefined

  // One after the other: an older reading must never be applied over a newer one.
  let queue: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = queue.then(work)
    queue = turn.catch(() => {})
    return turn
  }

  async function build() {
    const started = performance.now()
    const cursor = await findEnd(db)
    const vocabulary = await findVocabulary(db)
    await measureWhenGrown(db)
    const index = await SearchIndex.build(vocabulary, all(vocabulary), declared)
    index.watch = onSearch
    log.info({ entries: index.size, ms: Math.round(performance.now() - started) }, 'search index built')
    return { index, cursor }
  }

  async function* all(vocabulary: Vocabulary, ids?: string[]) {
    for (const kind of kinds) yield* kind.documents(db, vocabulary, ids)
  }

  async function loadSnapshot(): Promise<{ index: SearchIndex; cursor: Cursor } | undefined> {
    if (!snapshot) return undefined
    const end = await findEnd(db)
    const vocabulary = await findVocabulary(db)
    const saved = SearchIndex.from(await (reading ?? readSnapshot(snapshot)), vocabulary, declared)
    reading = undefined // a copy of the whole file: not to be kept as long as the site runs
    if (!saved) return undefined
    const cursor = readStamp(saved.stamp)
    if (cursor?.epoch !== end.epoch) return undefined
    saved.index.watch = onSearch
    log.info({ entries: saved.index.size }, 'search index loaded')
    return { index: saved.index, cursor }
  }

  async function apply(ids: string[]) {
    const documents: Document[] = []
    for await (const document of all(index.vocabulary, ids)) documents.push(document)
    const found = new Set(documents.map(({ id }) => id))
    index.put(documents)
    index.remove(ids.filter((id) => !found.has(id)))
    unsavedSince ??= performance.now()
  }

  async function readLog() {
    while (!stopped) {
      const changes = await findChanges(db, cursor)
      if (changes.vocabulary || changes.epochChanged) {
        ;({ index, cursor } = await build())
        sizeWhenBuilt = index.size
        unsavedSince ??= performance.now()
      } else if (changes.ids.length > 0) {
        await apply(changes.ids)
        cursor = changes.cursor
      } else {
        // The index is left alone: what was worked out from it still holds, and there is nothing to save.
        cursor = changes.cursor
        readAt = performance.now()
        return rebuildWhenGrown()
      }
    }
  }

  /** Compounds are taken apart with the words of the entries there were at the building; many more entries bring many more words. */
  function rebuildWhenGrown() {
    if (rebuilding || index.size < grownFrom.entries || index.size < grownFrom.times * sizeWhenBuilt) return
    // Beside the others: nobody who publishes waits for it. What is written meanwhile is read from the log afterwards.
    rebuilding = build()
      .then((built) => inTurn(async () => {
        if (stopped) return
        ;({ index, cursor } = built)
        sizeWhenBuilt = index.size
        unsavedSince ??= performance.now()
        await readLog()
      }))
      .catch((error) => log.warn({ error: String(error) }, 'the search index could not be built anew; the present one goes on'))
      .finally(() => (rebuilding = undefined))
  }

  async function save() {
    if (!snapshot || unsavedSince === undefined) return
    unsavedSince = undefined
    await index.save(snapshot, JSON.stringify(cursor))
  }

  let reachable = true
  const poll = async () => {
    try {
      await inTurn(readLog)
      if (unsavedSince !== undefined && performance.now() - unsavedSince > quietMs) await inTurn(save)
      reachable = true
    } catch (error) {
      // The index goes on answering while the database is away.
      if (reachable) log.warn({ error: String(error) }, 'the log of changes cannot be read; trying again')
      reachable = false
    }
    if (!stopped) timer = setTimeout(poll, pollMs)
  }
  let timer = setTimeout(poll, pollMs)

  return {
    index: () => index,
    refresh: (ids) => inTurn(() => apply(ids)),
    async catchUp() {
      // What is committed is read once all that began before it has ended, on the whole server: another database may hold it up.
      for (let tries = 0; tries < mostTries; tries++) {
        await inTurn(readLog)
        if (stopped || !(await hasUnread(db, cursor))) return
        await sleep(msBetweenTries)
      }
    },
    behind: () => (performance.now() - readAt) / 1000,
    async stop() {
      stopped = true
      clearTimeout(timer)
      await rebuilding
      await inTurn(save).catch((error) => log.warn({ error: String(error) }, 'search index not saved; it will be built at the next start'))
    },
  }
}

function readStamp(stamp: string): Cursor | undefined {
  try {
    const { epoch, xid, seq }: Partial<Cursor> = JSON.parse(stamp)
    return epoch !== undefined && xid !== undefined && seq !== undefined ? { epoch, xid, seq } : undefined
  } catch {
    return undefined
  }
}
