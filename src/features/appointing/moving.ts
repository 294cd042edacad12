/** Two entries became one: the functions held at the one that went are held at the one that stays, and whoever holds them is told. */
import type { Services } from '../../services.ts'
import { moveAppointments, moveInvitations } from '../appointments/index.ts'
import type { Signature } from '../publishing/index.ts'
import { toldJob, type Told } from './jobs.ts'

/** `db`: the transaction that merges. */
export async function moveFunctions({ db, jobs }: Services, move: { from: string; to: string; by: Signature; at: Date }): Promise<void> {
  for (const { account, role, deputy } of await moveAppointments(db, move)) {
    const told: Told = { account, what: 'moved', by: move.by.function, role, actor: move.to, deputy }
    await jobs.enqueue(toldJob, told, { within: db })
  }
  await moveInvitations(db, move)
}
