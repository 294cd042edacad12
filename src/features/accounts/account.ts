/** Who can sign in, and from where they are signed in. Pure. */
import { z } from 'zod'

export type Account = { id: string; name: string; email: string }

export type Session = { id: string; since: Date; lastUsed: Date; browser?: string; isThis: boolean }

/** Letters about entries that an account holder can end. */
export const letterSorts = ['questions', 'appraisals'] as const
export type LetterSort = (typeof letterSorts)[number]

export const longestEmail = 254

/** An address in the one spelling it is kept in. No blanks and line breaks: it goes into the header of a letter. */
export const emailAddress = z.string().max(1_000).transform((value) => value.trim().toLowerCase()).pipe(z.email().max(longestEmail))

const longestPath = 500
const nowhere = 'http://site.invalid'

/** Where somebody wanted to go before they had to sign in: a path on this site, else nowhere. */
export function pathOnThisSite(wanted: unknown): string | undefined {
  if (typeof wanted !== 'string' || wanted.length > longestPath || !/^\/[^\\\u0000-\u0020\u007f]*$/.test(wanted)) return undefined
  if (!URL.canParse(wanted, nowhere)) return undefined
  const { origin, pathname, search, hash } = new URL(wanted, nowhere)
  // «//host» is another site, and dots may hide it: «/.//host».
  return origin === nowhere && !pathname.startsWith('//') ? `${pathname}${search}${hash}` : undefined
}
