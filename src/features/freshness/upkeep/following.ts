/** One standing for each database, built when it is first asked and kept in step by the log of changes and by what the desk reads. */
import type { Db } from '../../../platform/database/index.ts'
import { Pace } from '../../search/index.ts'
import { Standing } from './standing.ts'
import { findDeskChanges, streamStands, type DeskCursor, type Known } from './store.ts'

type Followed = { standing: Standing; cursor: DeskCursor }

const followed = new WeakMap<Db, Promise<Followed>>()

/** As the database stands now. */
export async function currentStanding(db: Db): Promise<Standing> {
  const next = (followed.get(db) ?? build(db)).then((known) => catchUp(db, known))
  followed.set(db, next)
  // What failed once is tried anew.
  next.catch(() => followed.delete(db))
  return (await next).standing
}

async function build(db: Db): Promise<Followed> {
  const { cursor } = await findDeskChanges(db)
  const standing = new Standing()
  const pace = new Pace()
  for await (const part of streamStands(db)) {
    for (const known of part) {
      if (pace.isOver()) await pace.rest()
      put(standing, known)
    }
  }
  return { standing, cursor }
}

async function catchUp(db: Db, { standing, cursor: from }: Followed): Promise<Followed> {
  const { cursor, ids } = await findDeskChanges(db, from)
  if (cursor.epoch !== from.epoch) return build(db)
  const changed = []
  if (ids.length > 0) for await (const part of streamStands(db, ids)) changed.push(...part)
  // Without a pause between: nobody sees an entry gone that was only changed.
  for (const id of ids) standing.remove(id)
  for (const known of changed) put(standing, known)
  return { standing, cursor }
}

function put(standing: Standing, { id, networks, isRead, stand }: Known) {
  standing.setNetworks(id, networks)
  if (!isRead) standing.expect(id)
  if (stand) standing.put(stand)
}
