/** better-auth on our tables: it keeps sessions and their cookies and speaks to the login of an organisation. What people see is ours (docs/decisions/0010). */
import { betterAuth } from 'better-auth'
import { createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { genericOAuth } from 'better-auth/plugins'
import { z } from 'zod'
import { paths } from '../../platform/addresses.ts'
import type { Services } from '../../services.ts'
import { securityJob } from './letters.ts'
import { findAccount, findSecret } from './store.ts'

const days = 86_400
export const sessionDays = 14
const cookiePrefix = 'resilienznetz'

/** Part of the address the organisation's login is told to come back to. */
export const organisation = 'organisation'
export const organisationPath = `${paths.signIn.de}/${organisation}`

type Needs = Pick<Services, 'db' | 'settings' | 'log' | 'jobs' | 'clock'>

export type Auth = ReturnType<typeof createAuth>

function createAuth({ db, settings, log, jobs, clock }: Needs, secret: string) {
  const { oidc } = settings
  /** Accounts that are being made by the very login that is then kept with them. */
  const born = new Set<string>()
  return betterAuth({
    appName: 'Resilienznetz',
    baseURL: settings.baseUrl,
    basePath: organisationPath,
    secret,
    database: { db, type: 'postgres' },
    user: {
      modelName: 'accounts',
      fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
      additionalFields: { secondFactorEnabled: { type: 'boolean', fieldName: 'second_factor_enabled', defaultValue: false, input: false } },
    },
    session: {
      modelName: 'sessions',
      fields: { userId: 'account_id', expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at', ipAddress: 'ip_address', userAgent: 'user_agent' },
      additionalFields: { secondFactorAt: { type: 'date', required: false, fieldName: 'second_factor_at', input: false } },
      expiresIn: sessionDays * days,
      // «Zuletzt benutzt» is right to the hour.
      updateAge: 3_600,
    },
    account: {
      modelName: 'account_logins',
      fields: {
        userId: 'account_id', providerId: 'provider', accountId: 'subject', accessToken: 'access_token', refreshToken: 'refresh_token', idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at', refreshTokenExpiresAt: 'refresh_token_expires_at', createdAt: 'created_at', updatedAt: 'updated_at',
      },
      storeStateStrategy: 'cookie',
      updateAccountOnSignIn: false,
      accountLinking: { enabled: true, requireLocalEmailVerified: true },
    },
    verification: { modelName: 'verifications', fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' } },
    databaseHooks: {
      // Only who somebody is there is kept, nothing that opens the other side.
      account: {
        create: {
          before: async (login) => ({ data: { ...login, accessToken: null, refreshToken: null, idToken: null, accessTokenExpiresAt: null, refreshTokenExpiresAt: null } }),
          async after({ userId }) {
            const email = born.delete(userId) ? undefined : (await findAccount(db, userId))?.email
            if (email !== undefined) await jobs.enqueue(securityJob, { email, what: 'login-linked', at: clock.now() })
          },
        },
      },
      user: {
        create: {
          before: async (person) => (person.emailVerified ? { data: { ...person, name: person.name ?? '', image: null } } : false),
          after: async ({ id }) => void born.add(id),
        },
      },
    },
    advanced: {
      cookiePrefix,
      useSecureCookies: settings.baseUrl.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' },
      ipAddress: { disableIpTracking: true },
    },
    // Counted by ourselves, before anything is done.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { level: 'error', log: (_level, message) => log.warn({ message }, 'signing in') },
    onAPIError: { errorURL: organisationPath },
    plugins: [
      sessionsOfOurs,
      ...(oidc
        ? [genericOAuth({ config: [{ providerId: organisation, name: oidc.name, discoveryUrl: `${oidc.issuer}/.well-known/openid-configuration`, clientId: oidc.clientId, clientSecret: oidc.clientSecret, scopes: ['openid', 'email', 'profile'], requireEmailVerification: true, requireIdTokenVerification: true }] })]
        : []),
    ],
  })
}

/** A session after a link, a passkey or a second factor. Called by us only, never over HTTP. */
const sessionsOfOurs = {
  id: 'sessions-of-ours',
  endpoints: {
    beginSession: createAuthEndpoint.serverOnly(
      { method: 'POST', requireHeaders: true, body: z.object({ account: z.string(), secondFactorAt: z.date().optional() }) },
      async (ctx) => {
        const { internalAdapter, authCookies, secret } = ctx.context
        const user = await internalAdapter.findUserById(ctx.body.account)
        if (!user) throw new Error('There is no such account.')
        // Never the session there was before: somebody else might know it.
        const previous = await ctx.getSignedCookie(authCookies.sessionToken.name, secret)
        if (previous) await internalAdapter.deleteSession(previous)
        const session = await internalAdapter.createSession(user.id, false, { secondFactorAt: ctx.body.secondFactorAt ?? null })
        await setSessionCookie(ctx, { session, user })
        return { session: session.id }
      },
    ),
  },
}

const opened = new WeakMap<object, Promise<Auth>>()

/** One for each site; made when it is first needed, because the secret lies in the database. */
export function authOf(services: Needs): Promise<Auth> {
  const known = opened.get(services.db)
  if (known) return known
  const made = findSecret(services.db, 'sessions').then((secret) => createAuth(services, secret))
  opened.set(services.db, made)
  made.catch(() => opened.delete(services.db))
  return made
}

/** Before the database is asked anything. */
export const hasSessionCookie = (cookies: string | undefined): boolean => cookies?.includes(`${cookiePrefix}.session_token=`) ?? false
