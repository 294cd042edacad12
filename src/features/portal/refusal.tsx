/** Turns refusals into pages, and everything unforeseen into one apology that leaks nothing. */
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { problem, wantsProblem } from '../../platform/problem.ts'
import { Forbidden, Gone, NotFound, TooManyRequests } from '../../platform/refusals.ts'
import type { Services } from '../../services.ts'
import { frameFor } from '../../ui/frame.ts'
import { html } from '../../ui/render.ts'
import { RefusalPage, type Refusal } from './views/refusal.tsx'

const secondsToWait = 60

export const showError =
  ({ settings, assets, log }: Pick<Services, 'settings' | 'assets' | 'log'>) =>
  (error: Error, c: Context) => {
    const refusal = refusalOf(error)
    const id = requestIdOf(c)
    if (refusal.status === 500) log.error({ id, method: c.req.method, path: c.req.path, err: error }, 'request failed')
    if (refusal.status === 429) c.header('retry-after', String(secondsToWait))
    c.header('cache-control', 'no-store')
    if (wantsProblem(c.req.path)) return problem(refusal.status, refusal.status === 500 ? { instance: `urn:request:${id}` } : {}, refusal.status === 429 ? { 'retry-after': String(secondsToWait) } : {})
    return html(c, <RefusalPage frame={frameFor(c, settings, assets)} refusal={refusal} requestId={id} />, refusal.status)
  }

function refusalOf(error: Error): Refusal {
  if (error instanceof NotFound) return { status: 404 }
  if (error instanceof Gone) return { status: 410, what: error.what, withdrawnOn: error.withdrawnOn }
  if (error instanceof Forbidden) return { status: 403 }
  if (error instanceof TooManyRequests) return { status: 429 }
  // What the security middleware refuses: a form sent from another site, a body too large.
  if (error instanceof HTTPException && error.status === 403) return { status: 403 }
  if (error instanceof HTTPException && error.status === 413) return { status: 413 }
  return { status: 500 }
}

function requestIdOf(c: Context): string {
  const id: unknown = c.get('requestId')
  return typeof id === 'string' ? id : ''
}
