/** From bytes to text, whatever the program wrote that saved the page. */
import { Unusable } from './unusable.ts'

/** A page is read at once, while others wait. */
const largest = 3 * 1024 * 1024
const longestHead = 4096

export function decode(bytes: Uint8Array): string {
  if (bytes.length > largest) throw new Unusable('too_large')
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return read('utf-8', bytes)
  if (a === 0xff && b === 0xfe) return read('utf-16le', bytes)
  if (a === 0xfe && b === 0xff) return read('utf-16be', bytes)
  const head = read('latin1', bytes.subarray(0, longestHead))
  if (/^%PDF-|^PK\u0003\u0004|^\u00d0\u00cf\u0011\u00e0|^\u0089PNG|^\u00ff\u00d8\u00ff|^GIF8|^\{\\rtf/.test(head)) throw new Unusable('not_a_page')
  const zeros = head.split('\u0000').length - 1
  if (zeros > head.length / 4) return read(head.startsWith('\u0000') ? 'utf-16be' : 'utf-16le', bytes)
  if (zeros > 0) throw new Unusable('not_a_page')
  // Valid UTF-8 with letters beyond ASCII is no accident, whatever the page declares.
  return strict(bytes) ?? read(declared(head) ?? 'windows-1252', bytes)
}

function strict(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function declared(head: string): string | undefined {
  const name = head.match(/<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)|<\?xml[^>]+encoding=["']([\w-]+)/i)
  const encoding = (name?.[1] ?? name?.[2])?.toLowerCase()
  return encoding === undefined || /^utf-?(8|16)/.test(encoding) || !isKnown(encoding) ? undefined : encoding
}

function isKnown(encoding: string): boolean {
  try {
    return new TextDecoder(encoding).encoding !== ''
  } catch {
    return false
  }
}

const read = (encoding: string, bytes: Uint8Array): string => new TextDecoder(encoding).decode(bytes)
