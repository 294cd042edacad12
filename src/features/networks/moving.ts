/** Two entries became one: what networks keep of the one that went goes along, in the transaction that merges. */
import type { Db } from '../../platform/database/index.ts'
import { moveLetters } from './letters/store.ts'
import { moveLists } from './lists/store.ts'
import { moveMemberships } from './store.ts'

export async function moveBelongings(db: Db, move: { from: string; to: string; at: Date }): Promise<void> {
  await moveMemberships(db, move)
  await moveLetters(db, move)
  await moveLists(db, move)
}
