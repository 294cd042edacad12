/** What a file would silently bring back: memberships that were ended since it was written. */
import type { Db } from '../../platform/database/index.ts'
import type { Payload } from '../publishing/index.ts'
import type { Problem } from './row.ts'
import { findEnded } from './store.ts'

/** Hints for entries as the file has them. */
export async function endedFinder(db: Db, ids: readonly string[]): Promise<(id: string, payload: Payload) => Problem[]> {
  const ended = await findEnded(db, ids)
  return (id, payload) => ended.filter(({ member, column, network }) => member === id && [payload[column] ?? []].flat().includes(network)).map(({ column, network, until }) => ({ column, value: network, reason: 'membership_ended', detail: until }))
}
