/** What a reviewer decides, as the browser sends it. */
import type { Remark } from '../publishing/index.ts'
import { momentInBerlin } from '../editing/index.ts'

type Body = Record<string, string | File | (string | File)[]>

export const verdicts = ['accept', 'return', 'reject'] as const
export type VerdictStep = (typeof verdicts)[number]

export type Sent = {
  step: VerdictStep | undefined
  version: number
  reason: string
  exception: string
  /** As typed, to show it again. */
  publishAt: string
  comments: Remark[]
}

export const remarkName = (field: string): string => `anmerkung.${field}`

const longest = 4_000

export function readVerdict(body: Body, fields: readonly string[]): Sent {
  const textIn = (name: string): string => {
    const value = body[name]
    return typeof value === 'string' ? value.replace(/\r\n?/g, '\n').trim().slice(0, longest) : ''
  }
  return {
    step: verdicts.find((step) => step === textIn('step')),
    version: /^\d{1,9}$/.test(textIn('version')) ? Number(textIn('version')) : 0,
    reason: textIn('reason'),
    exception: textIn('exception'),
    publishAt: textIn('publish_at'),
    comments: fields.flatMap((field) => {
      const comment = textIn(remarkName(field))
      return comment === '' ? [] : [{ field, comment }]
    }),
  }
}

export type VerdictFault = 'step' | 'reason' | 'publish_at' | 'exception'

/** Returning and rejecting need a reason, a time has to come yet, an administrator's exception has to be explained. */
export function faultsOf({ step, reason, publishAt, exception }: Sent, { now, needsException }: { now: Date; needsException: boolean }): VerdictFault[] {
  if (step === undefined) return ['step']
  if (step !== 'accept') return reason === '' ? ['reason'] : []
  const at = publishAt === '' ? undefined : momentInBerlin(publishAt)
  const badTime = publishAt !== '' && (at === undefined || at <= now)
  return [...(badTime ? (['publish_at'] as const) : []), ...(needsException && exception === '' ? (['exception'] as const) : [])]
}
