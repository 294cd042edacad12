/** One stock for each database, built when it is first asked and kept in step by the log of changes. */
import type { Db } from '../../platform/database/index.ts'
import type { Services } from '../../services.ts'
import { Pace } from '../search/index.ts'
import { findChanges, findEnd, type Cursor, type EntryKind, type Payload } from '../publishing/index.ts'
import { Stock, type Found, type Pair } from './stock.ts'
import { findDistinct, pairKey, streamKnown } from './store.ts'
import { tracesOf } from './traces.ts'

type Followed = { stock: Stock; cursor: Cursor }
type Asked = Pick<Services, 'db' | 'kinds'>

const stocks = new WeakMap<Db, Promise<Followed>>()

async function current(services: Asked): Promise<Stock> {
  const next = (stocks.get(services.db) ?? build(services)).then((followed) => catchUp(services, followed))
  stocks.set(services.db, next)
  // What failed once is tried anew.
  next.catch(() => stocks.delete(services.db))
  return (await next).stock
}

async function build(services: Asked): Promise<Followed> {
  const cursor = await findEnd(services.db)
  const stock = new Stock()
  await load(services, stock)
  return { stock, cursor }
}

async function load({ db, kinds }: Asked, stock: Stock, ids?: string[]) {
  const byName = new Map(kinds.flatMap(({ entry }) => (entry ? [[entry.name, entry] as const] : [])))
  const pace = new Pace()
  for await (const known of streamKnown(db, [...byName.keys()], ids)) {
    for (const { id, kind, payload } of known) {
      if (pace.isOver()) await pace.rest()
      const entry = byName.get(kind)
      if (entry) stock.put(tracesOf(entry, id, payload))
    }
  }
}

async function catchUp(services: Asked, followed: Followed): Promise<Followed> {
  const { stock } = followed
  let { cursor } = followed
  while (true) {
    const changes = await findChanges(services.db, cursor)
    if (changes.epochChanged) return build(services)
    cursor = changes.cursor
    for (const id of changes.ids) stock.remove(id)
    if (changes.ids.length > 0) await load(services, stock, changes.ids)
    else if (!changes.vocabulary) return { stock, cursor }
  }
}

/** What is being entered. `entry`: its own id, where it has one. */
type Entered = { kind: EntryKind; payload: Payload; entry?: string }

/** Published entries that may be the same as what is being entered. */
export const findLike = async (services: Asked, entered: Entered): Promise<Found[]> => (await findLikeMany(services))(entered)

/** The same for many, against what is published now. */
export async function findLikeMany(services: Asked): Promise<(entered: Entered) => Found[]> {
  const distinct = await findDistinct(services.db)
  const stock = await current(services)
  return ({ kind, payload, entry = '' }) => stock.find(tracesOf(kind, entry, payload)).filter(({ traces }) => !distinct.has(pairKey(entry, traces.id)))
}

/** Pairs of the whole stock that nobody has looked at yet. */
export async function findPairs(services: Asked): Promise<Pair[]> {
  const distinct = await findDistinct(services.db)
  return (await (await current(services)).pairs()).filter(({ one, other }) => !distinct.has(pairKey(one.id, other.id)))
}
