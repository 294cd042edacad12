/** Keeps what the desk knows in step with what is published. */
import type { Services } from '../../../services.ts'
import { entryKind } from '../../publishing/index.ts'
import { findUnread, saveRead } from './store.ts'
import { derived } from './upkeep.ts'

export const readingJob = 'upkeep-reading'

const atOnce = 500
/** What counts as a gap may change with a new version: each entry is looked at again once a month. */
const daysKept = 30
const dayLength = 86_400_000

export const readAgainBefore = (now: Date): Date => new Date(now.getTime() - daysKept * dayLength)

type Reading = Pick<Services, 'db' | 'clock' | 'kinds'>

/** Reads at most so many entries, of all or of some. Answers whether all are read. */
export async function readEntries(services: Reading, { most, among, signal }: { most: number; among?: readonly string[]; signal?: AbortSignal }): Promise<boolean> {
  const now = services.clock.now()
  const known = new Set(services.kinds.flatMap(({ entry }) => entry?.name ?? []))
  for (let read = 0; read < most; read += atOnce) {
    if (signal?.aborted) return false
    const unread = await findUnread(services.db, { limit: Math.min(atOnce, most - read), before: readAgainBefore(now), kinds: [...known], among })
    await saveRead(services.db, unread.map(({ id, revision, kind, payload }) => ({ id, revision, ...derived(entryKind(services, kind), payload) })), now)
    if (unread.length < atOnce) return true
  }
  return false
}
