/** Who asks, and being signed in. */
import type { Context, MiddlewareHandler } from 'hono'
import { APIError } from 'better-auth/api'
import { setViewer, type Appointment } from '../../platform/viewer.ts'
import type { Services } from '../../services.ts'
import { authOf, hasSessionCookie } from './auth.ts'
import { effective, standingOf, type Standing } from './standing.ts'
import { hasPasskeys } from './store.ts'

type SignedIn = { id: string; since: Date; standing: Standing }

declare module 'hono' {
  interface ContextVariableMap {
    session?: SignedIn
  }
}

/** The session of this request; undefined for visitors. */
export const sessionOf = (c: Context): SignedIn | undefined => c.get('session')

export type FindAppointments = (account: string) => Promise<readonly Appointment[]>

/** Without a session cookie nothing is asked of the database. */
export function withViewer(services: Services, findAppointments: FindAppointments): MiddlewareHandler {
  return async (c, next) => {
    if (!hasSessionCookie(c.req.header('cookie'))) return next()
    const found = await findSession(services, c)
    if (found) {
      const { user, session } = found
      const appointments = await findAppointments(user.id)
      const facts = { passed: Boolean(session.secondFactorAt), codes: Boolean(user.secondFactorEnabled), appointments }
      setViewer(c, { account: { id: user.id, name: user.name, email: user.email, secondFactor: facts.passed }, appointments: effective(facts) })
      c.set('session', { id: session.id, since: session.createdAt, standing: standingOf({ ...facts, passkeys: facts.passed || (await hasPasskeys(services.db, user.id)) }) })
    }
    await next()
    if (found) c.header('cache-control', 'private, no-store')
  }
}

async function findSession(services: Services, c: Context) {
  const auth = await authOf(services)
  try {
    const { headers, response } = await auth.api.getSession({ headers: c.req.raw.headers, returnHeaders: true })
    passOn(c, headers)
    return response
  } catch (error) {
    // Ended by somebody else while it was read.
    if (error instanceof APIError) return null
    throw error
  }
}

/** Signs somebody in whose account was just proved: by a link in a letter, a passkey. The session is a new one. */
export async function signInThrough(services: Services, c: Context, account: string, { secondFactorAt }: { secondFactorAt?: Date } = {}): Promise<void> {
  const auth = await authOf(services)
  const { headers } = await auth.api.beginSession({ headers: c.req.raw.headers, body: { account, secondFactorAt }, returnHeaders: true })
  passOn(c, headers)
}

export async function signOut(services: Services, c: Context): Promise<void> {
  const auth = await authOf(services)
  const { headers } = await auth.api.signOut({ headers: c.req.raw.headers, returnHeaders: true })
  passOn(c, headers)
}

/** The cookies better-auth wants set. */
export function passOn(c: Context, headers: Headers): void {
  for (const cookie of headers.getSetCookie()) c.header('set-cookie', cookie, { append: true })
}
