/** Where to after signing in, and who has to go elsewhere first. */
import type { Context } from 'hono'
import { paths } from '../../platform/addresses.ts'
import type { Language } from '../../platform/language.ts'
import { viewerOf, type Viewer } from '../../platform/viewer.ts'
import { frameOf } from '../../ui/frame.ts'
import { pathOnThisSite } from './account.ts'
import { address, places } from './places.ts'
import { sessionOf } from './session.ts'

export type SignedInAccount = NonNullable<Viewer['account']>

export const nextIn = (c: Context): string | undefined => pathOnThisSite(c.req.query('weiter'))

/** The next page of the way in: the second factor, setting one up, or where somebody wanted to go. */
export function wayOn(c: Context, next: string | undefined): string {
  const { language } = frameOf(c)
  const standing = sessionOf(c)?.standing
  if (standing === undefined) return address(places.signIn, language, { weiter: next })
  if (standing === 'asked') return address(places.factor, language, { weiter: next })
  if (standing === 'missing') return address(places.codes, language, { weiter: next })
  return next ?? paths.mine[language]
}

/** After the cookie is set: the next request knows who asks, and goes on from there. */
export const onward = (c: Context, next: string | undefined): Response => c.redirect(address(places.onward, frameOf(c).language, { weiter: next }), 303)

/** Who is signed in and has shown their second factor, if they have one; the others are sent to where they do so. */
export function holderOr(c: Context): { account: SignedInAccount; session: NonNullable<ReturnType<typeof sessionOf>> } | Response {
  const { account } = viewerOf(c)
  const session = sessionOf(c)
  if (account && session && session.standing !== 'asked') return { account, session }
  return c.redirect(wayOn(c, c.req.method === 'GET' ? pathOnThisSite(new URL(c.req.url).pathname) : undefined), 303)
}

export type WayIn = { step: 'signIn' | 'secondFactor'; href: string }

/** For whoever is refused a page: what might open it. Undefined where nothing is left to do. */
export function wayIn(c: Context, language: Language): WayIn | undefined {
  if (c.req.method !== 'GET') return undefined
  const { pathname, search } = new URL(c.req.url)
  const weiter = pathOnThisSite(pathname + search)
  if (!viewerOf(c).account) return { step: 'signIn', href: address(places.signIn, language, { weiter }) }
  const standing = sessionOf(c)?.standing
  return standing === 'asked' || standing === 'missing' ? { step: 'secondFactor', href: address(places.onward, language, { weiter }) } : undefined
}
