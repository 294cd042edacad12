/** Keeps one client from using up the site for the others. */
import type { Context, MiddlewareHandler } from 'hono'
import { getConnInfo } from '@hono/node-server/conninfo'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { TooManyRequests } from './refusals.ts'

const requestsPerMinute = 1_200

/** People behind one town hall share an address, so the limit is wide: it stops loops, not readers. */
export function limitRequests({ trustProxy }: { trustProxy: boolean }): MiddlewareHandler {
  const limiter = new RateLimiterMemory({ points: requestsPerMinute, duration: 60 })
  return async (c, next) => {
    const address = clientAddress(c, trustProxy)
    // The operator's own machine: monitoring, exports, benchmarks.
    if (address && !isLoopback(address)) {
      try {
        await limiter.consume(address)
      } catch {
        throw new TooManyRequests()
      }
    }
    await next()
  }
}

/** Where a request comes from; undefined where nobody can say. */
export function clientAddress(c: Context, trustProxy: boolean): string | undefined {
  const forwarded = trustProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  if (forwarded) return forwarded
  try {
    return getConnInfo(c).remote.address
  } catch {
    return undefined // called as a function, without a connection
  }
}

const isLoopback = (address: string) => address === '::1' || address.startsWith('127.') || address.startsWith('::ffff:127.')
