/** Says in a form when it was opened, signed, so that what fills it in faster than anybody can type is noticed without a riddle. */
import { createHmac, timingSafeEqual } from 'node:crypto'

export function stampForm(secret: string, now: Date): string {
  const opened = now.getTime().toString(36)
  return `${opened}.${sign(secret, opened)}`
}

/** Seconds since the form was opened; undefined where the stamp is not ours. */
export function secondsSince(secret: string, stamp: string, now: Date): number | undefined {
  const [, opened, signature] = stamp.match(/^([0-9a-z]{1,12})\.([\w-]{43})$/) ?? []
  if (opened === undefined || signature === undefined) return undefined
  const [given, right] = [Buffer.from(signature), Buffer.from(sign(secret, opened))]
  return timingSafeEqual(given, right) ? (now.getTime() - Number.parseInt(opened, 36)) / 1_000 : undefined
}

const sign = (secret: string, opened: string): string => createHmac('sha256', secret).update(opened).digest('base64url')
