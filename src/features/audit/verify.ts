/** Walks the chain from its first event. */
import { beginning, breakIn, type AuditEvent, type Break, type Link } from './event.ts'

export type Verified = {
  /** How many are right, before the first that is not. */
  right: number
  last: Link
  broken?: { number: number; why: Break }
  /** The number of the event that bears the hash somebody noted; undefined where none does. */
  noted?: number
}

export async function verify(events: AsyncIterable<AuditEvent>, noted?: string): Promise<Verified> {
  let last = beginning
  let found: number | undefined
  for await (const event of events) {
    const why = breakIn(event, last)
    if (why !== undefined) return { right: last.number, last, broken: { number: event.number ?? last.number + 1, why }, noted: found }
    last = { number: last.number + 1, hash: event.hash }
    if (event.hash === noted) found = last.number
  }
  return { right: last.number, last, noted: found }
}
