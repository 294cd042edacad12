/** Codes of six digits from an app (RFC 6238, SHA-1, 30 seconds, as every app has them), and the codes for when it is lost. Pure but for chance. */
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

const secondsOfAStep = 30
const digits = 6
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

export const newSecret = (): string => base32(randomBytes(20))

export const stepAt = (now: Date): number => Math.floor(now.getTime() / 1000 / secondsOfAStep)

export function codeOf(secret: string, step: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const hash = createHmac('sha1', bytesOf(secret)).update(counter).digest()
  const offset = hash[hash.length - 1] & 0x0f
  return String((hash.readUInt32BE(offset) & 0x7fffffff) % 10 ** digits).padStart(digits, '0')
}

/** The step a code belongs to; a clock may be half a minute wrong. */
export function stepOf(secret: string, code: string, now: Date): number | undefined {
  const current = stepAt(now)
  return [current, current - 1, current + 1].find((step) => isSame(codeOf(secret, step), code))
}

const isSame = (one: string, other: string): boolean => one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))

/** What the app reads from the picture. A colon would end the name. */
export function addressOf(secret: string, email: string, site: string): string {
  const issuer = encodeURIComponent(site.replaceAll(':', ' '))
  return `otpauth://totp/${issuer}:${encodeURIComponent(email)}?secret=${secret}&issuer=${issuer}`
}

export const inGroups = (text: string): string => text.match(/.{1,4}/g)?.join(' ') ?? ''

/** Six digits as typed, with or without blanks; undefined where it is something else. */
export const typedCode = (typed: string): string | undefined => typed.replace(/\s/g, '').match(/^\d{6}$/)?.[0]

const recoveryCodes = 10

export const newRecoveryCodes = (): string[] => Array.from({ length: recoveryCodes }, () => base32(randomBytes(10)).toLowerCase().replace(/(.{4})(?=.)/g, '$1-'))

export const hashOfRecoveryCode = (typed: string): string => createHash('sha256').update(typed.toLowerCase().replace(/[^a-z2-7]/g, '')).digest('hex')

function base32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{5}/g) ?? []).map((five) => alphabet[Number.parseInt(five, 2)]).join('')
}

function bytesOf(text: string): Buffer {
  const bits = [...text].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}
