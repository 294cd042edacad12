/** What a question may be answered from. Of the other entries nothing may show: no hit, no count, no word, no value. Pure. */
import { sizeOf, type Bits } from './bitset.ts'
import type { Readable } from './search.ts'

/** `who`: the answers for all and for the public are worth remembering, those for somebody in particular are not. */
export type Permitted = { who: 'all' | 'public' | 'some'; bits: Bits; size: number }

export const permitted = (who: Permitted['who'], bits: Bits): Permitted => ({ who, bits, size: sizeOf(bits) })

const actorKey = (id: string) => `actor:${id}`
const networkKey = (id: string) => `network:${id}`

/** The marks an entry bears for those who may read it. */
export const readerKeys = ({ networks = [], actors = [] }: { networks?: readonly string[]; actors?: readonly string[] }): string[] => [...new Set([...networks.map(networkKey), ...actors.map(actorKey)])]

/** The marks somebody looks for. */
export const keysOf = ({ networks, actors }: Readable): string[] => readerKeys({ networks, actors })

/** The same question for a single entry. */
export const mayBeRead = (readers: readonly string[] | undefined, readable: Readable | undefined): boolean =>
  readers === undefined || (readable !== undefined && (readable.all || keysOf(readable).some((key) => readers.includes(key))))
