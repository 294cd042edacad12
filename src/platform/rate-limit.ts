/** Keeps one client from using up the site for the others. */
import type { Context, MiddlewareHandler } from 'hono'
import { getConnInfo } from '@hono/node-server/conninfo'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { createAttempts } from './attempts.ts'
import type { Db } from './database/index.ts'
import { TooManyRequests } from './refusals.ts'

const requestsPerMinute = 1_200
/** Who asks for so much in a minute is counted by all processes together, this many requests at a time: readers cost no look into the database. */
const told = 60

type Needs = { db: Db; settings: { trustProxy: boolean }; log: { warn(fields: object, message: string): void } }

/** People behind one town hall share an address, so the limit is wide: it stops loops, not readers. */
export function limitRequests({ db, settings: { trustProxy }, log }: Needs): MiddlewareHandler {
  const here = new RateLimiterMemory({ points: requestsPerMinute, duration: 60 })
  const everywhere = createAttempts(db, { name: 'requests', most: requestsPerMinute, seconds: 60 })

  /** Nobody waits for it: what all of them counted holds from the next request on. */
  async function tell(address: string) {
    try {
      const wait = await everywhere.count(address, told)
      if (wait > 0) await here.block(address, wait)
    } catch (error) {
      log.warn({ error: String(error) }, 'requests are counted by this process alone')
    }
  }

  return async (c, next) => {
    const address = clientAddress(c, trustProxy)
    // The operator's own machine: monitoring, exports, benchmarks.
    if (address && !isLoopback(address)) {
      try {
        const { consumedPoints } = await here.consume(address)
        if (consumedPoints % told === 0) void tell(address)
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
