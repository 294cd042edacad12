/** A reminder to many at once: who gets which letter, and who is spared. Pure. */
import { obstacleTo, type Obstacle, type Recipient } from '../due.ts'
import { addresseesOf, type Keeper } from '../keepers.ts'
import type { Asked, Stale } from '../store.ts'

export type BatchLetter = { address: string; account?: string; owner: string; entries: { id: string; since: string; deputy: boolean }[] }
export type Spared = { entry: string; why: Obstacle | 'nobody' }

type Known = { entries: readonly Stale[]; keepers: ReadonlyMap<string, readonly Keeper[]>; asked: readonly Asked[]; recipients: ReadonlyMap<string, Recipient>; today: string }

/** One letter for each address. Those who keep an entry; their deputies where nobody else does; the public mailbox as a last resort. */
export function planBatch({ entries, keepers, asked, recipients, today }: Known): { letters: BatchLetter[]; spared: Spared[] } {
  const askedAbout = new Map<string, Asked[]>()
  for (const one of asked) askedAbout.set(one.entry, [...(askedAbout.get(one.entry) ?? []), one])
  const letters = new Map<string, BatchLetter>()
  const spared: Spared[] = []
  for (const entry of entries) {
    const all = addresseesOf(entry, keepers, askedAbout.get(entry.id) ?? [])
    const first = all.filter(({ reader }) => reader.role !== 'deputy')
    const readers = first.length > 0 ? first : all
    const obstacles: Spared['why'][] = []
    for (const { address, account, reader, asked } of readers) {
      const obstacle = obstacleTo(recipients.get(address) ?? { stopped: false, rhythm: 'each' }, asked, today)
      if (obstacle !== undefined) {
        obstacles.push(obstacle)
        continue
      }
      const key = `${address} ${account ?? ''}`
      const letter = letters.get(key) ?? { address, account, owner: entry.owner ?? entry.id, entries: [] }
      letter.entries.push({ id: entry.id, since: entry.since, deputy: reader.role === 'deputy' })
      letters.set(key, letter)
    }
    if (obstacles.length === readers.length) spared.push({ entry: entry.id, why: obstacles.at(0) ?? 'nobody' })
  }
  return { letters: [...letters.values()], spared }
}
