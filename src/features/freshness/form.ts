/** What the pages of a letter send. */
import { z } from 'zod'
import { goneReasons, type GoneReason } from './gone.ts'

const longestNote = 2000

const text = z.string().catch('').transform((value) => value.replace(/\r\n?/g, '\n').replaceAll('\u0000', '').trim())

export const sentForm = z.object({ step: text, entry: text, reason: text, note: text, rhythm: text })

export type GoneFault = 'reason' | 'note' | 'long'

export type GoneSent = { reason: GoneReason; note: string } | { fault: GoneFault }

export function readGone({ reason, note }: { reason: string; note: string }): GoneSent {
  const known = goneReasons.find((name) => name === reason)
  if (known === undefined) return { fault: 'reason' }
  if (note.length > longestNote) return { fault: 'long' }
  // Dissolved says it all; the others leave the question what is right then.
  return note === '' && known !== 'dissolved' ? { fault: 'note' } : { reason: known, note }
}
