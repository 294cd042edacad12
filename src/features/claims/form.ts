/** What the forms about claims send. */
import { z } from 'zod'
import { textIn, type Body } from '../editing/index.ts'
import { fits, readAddress, type Ways } from './ways.ts'

export type FaultName = 'address' | 'unfit' | 'note' | 'note_long' | 'proof' | 'reason' | 'reason_long'
export type Faulty = { field: 'email' | 'note' | 'proof' | 'reason'; fault: FaultName }

const longest = { note: 2_000, proof: 500, typed: 300 }
const webAddress = z.url({ protocol: /^https?$/ }).max(longest.proof)

export type SentLetter = { typed: string; email?: string; faults: Faulty[] }

/** `email` only where it is an address that would do. */
export function readLetter(body: Body, ways: Ways): SentLetter {
  const typed = textIn(body, 'email')
  const email = readAddress(typed)
  const fault: FaultName | undefined = email === undefined ? 'address' : fits(email, ways) ? undefined : 'unfit'
  return { typed: typed.slice(0, longest.typed), ...(fault === undefined ? { email } : {}), faults: fault === undefined ? [] : [{ field: 'email', fault }] }
}

export type SentRequest = { note: string; proof: string; faults: Faulty[] }

/** `needsProof`: nobody there knows them, so a page has to show that they belong. */
export function readRequest(body: Body, needsProof: boolean): SentRequest {
  const [note, proof] = ['note', 'proof'].map((name) => textIn(body, name).replace(/\r\n?/g, '\n'))
  const found: [Faulty, boolean][] = [
    [{ field: 'note', fault: 'note' }, note.length < 3],
    [{ field: 'note', fault: 'note_long' }, note.length > longest.note],
    [{ field: 'proof', fault: 'proof' }, (needsProof || proof !== '') && !webAddress.safeParse(proof).success],
  ]
  return { note, proof, faults: found.flatMap(([faulty, is]) => (is ? [faulty] : [])) }
}

export type SentVerdict = { step: 'holder' | 'deputy' | 'decline' | 'withdraw' | undefined; reason: string; faults: Faulty[] }

export function readVerdict(body: Body): SentVerdict {
  const step = (['holder', 'deputy', 'decline', 'withdraw'] as const).find((known) => known === textIn(body, 'step'))
  const reason = textIn(body, 'reason').replace(/\r\n?/g, '\n')
  const fault: FaultName | undefined = step !== 'decline' ? undefined : reason.length < 3 ? 'reason' : reason.length > longest.note ? 'reason_long' : undefined
  return { step, reason, faults: fault === undefined ? [] : [{ field: 'reason', fault }] }
}
