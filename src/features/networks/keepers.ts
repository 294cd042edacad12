/** Who keeps an entry: the holders of its editorship. */
import type { Db } from '../../platform/database/index.ts'
import { findHolders, type Holder } from '../appointments/index.ts'

/** The keepers of every actor that has any. */
export async function findKeepers(db: Db): Promise<Map<string, Holder[]>> {
  const keepers = new Map<string, Holder[]>()
  for (const holder of await findHolders(db, { role: 'editor' })) if (holder.actor !== undefined) keepers.set(holder.actor, [...(keepers.get(holder.actor) ?? []), holder])
  return keepers
}

export const isKept = async (db: Db, actor: string): Promise<boolean> => (await findHolders(db, { actor, role: 'editor' })).length > 0
