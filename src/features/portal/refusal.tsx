/** Turns refusals into pages, and everything unforeseen into one apology that leaks nothing. */
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { Language } from '../../platform/language.ts'
import { problem, wantsProblem } from '../../platform/problem.ts'
import { Forbidden, Gone, NotFound, TooManyRequests } from '../../platform/refusals.ts'
import type { Services } from '../../services.ts'
import { frameFor } from '../../ui/frame.ts'
import { html } from '../../ui/render.ts'
import { wayIn } from '../accounts/index.ts'
import { findMerged } from '../publishing/index.ts'
import { RefusalPage, type Refusal } from './views/refusal.tsx'

const secondsToWait = 60

export const showError =
  ({ db, settings, operator, assets, log }: Pick<Services, 'operator' | 'assets' | 'log'> & { settings: Pick<Services['settings'], 'baseUrl' | 'rhythm'> } & Partial<Pick<Services, 'db'>>) =>
  async (error: Error, c: Context) => {
    const moved = db && error instanceof Gone && (c.req.method === 'GET' || c.req.method === 'HEAD') ? await survivorAddress(db, c).catch(() => undefined) : undefined
    if (moved !== undefined) {
      if (wantsProblem(c.req.path)) c.header('access-control-allow-origin', '*')
      return c.redirect(moved, 301)
    }
    const frame = frameFor(c, { ...settings, operator: operator() }, assets)
    const refusal = refusalOf(error, c, frame.language)
    const id = requestIdOf(c)
    if (refusal.status === 500) log.error({ id, method: c.req.method, path: c.req.path, err: error }, 'request failed')
    if (refusal.status === 429) c.header('retry-after', String(secondsToWait))
    c.header('cache-control', 'no-store')
    if (wantsProblem(c.req.path)) return problem(refusal.status, refusal.status === 500 ? { instance: `urn:request:${id}` } : {}, refusal.status === 429 ? { 'retry-after': String(secondsToWait) } : {})
    return html(c, <RefusalPage frame={frame} refusal={refusal} requestId={id} />, refusal.status)
  }

/** What was merged answers at the survivor's address: its page, its data, its history, in both languages. */
async function survivorAddress(db: Services['db'], c: Context): Promise<string | undefined> {
  const { pathname, search } = new URL(c.req.url)
  const parts = pathname.split('/')
  const merged = await findMerged(db, parts.map((part) => part.replace(/\.\w+$/, '')))
  return merged && parts.map((part) => (part.replace(/\.\w+$/, '') === merged.id ? merged.into + part.slice(merged.id.length) : part)).join('/') + search
}

function refusalOf(error: Error, c: Context, language: Language): Refusal {
  if (error instanceof NotFound) return { status: 404 }
  if (error instanceof Gone) return { status: 410, what: error.what, withdrawnOn: error.withdrawnOn }
  if (error instanceof Forbidden) return { status: 403, way: wayIn(c, language) }
  if (error instanceof TooManyRequests) return { status: 429 }
  // What the security middleware refuses: a form sent from another site, a body too large.
  if (error instanceof HTTPException && error.status === 403) return { status: 403 }
  if (error instanceof HTTPException && error.status === 413) return { status: 413 }
  if (isUnreadable(error)) return { status: c.req.method === 'GET' || c.req.method === 'HEAD' ? 404 : 400 }
  return { status: 500 }
}

/** How the database refuses the character NUL, in text and in documents. No browser sends it, and nothing here bears it in its name. */
const refusedCharacters = ['22021', '22P05']

/** A form in pieces, or with what no text holds: the fault of who sent it. */
const isUnreadable = (error: Error): boolean =>
  ('code' in error && refusedCharacters.some((code) => code === error.code)) || (error instanceof TypeError && /FormData|multipart|boundary|Content-Type/i.test(error.message))

function requestIdOf(c: Context): string {
  const id: unknown = c.get('requestId')
  return typeof id === 'string' ? id : ''
}
