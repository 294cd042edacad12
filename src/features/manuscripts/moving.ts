import { inTransaction, type Db } from '../../platform/database/index.ts'
import { moveInvited } from './asked/store.ts'
import { moveLead } from './store.ts'

/** Two entries became one: its papers and what it was asked go along. */
export const movePapers = (db: Db, move: { from: string; to: string }): Promise<void> =>
  inTransaction(db, async (transaction) => {
    await moveLead(transaction, move)
    await moveInvited(transaction, move)
  })
