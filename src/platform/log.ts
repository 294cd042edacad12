/** Structured logs, one JSON line an event. No addresses of clients, no search texts: nobody needs them to keep the site running. */
import type { MiddlewareHandler } from 'hono'
import { pino, type Logger } from 'pino'

export const createLog = (level: string): Logger => pino({ level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime })

export const logRequests =
  (log: Logger): MiddlewareHandler =>
  async (c, next) => {
    const started = performance.now()
    await next()
    log.debug({ id: c.get('requestId'), method: c.req.method, path: c.req.path, status: c.res.status, ms: Math.round(performance.now() - started) }, 'request')
  }
