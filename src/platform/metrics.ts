/** Figures for Prometheus, at /metrics. One registry per app, so that tests do not share theirs. */
import type { MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'

export type Metrics = { registry: Registry; measure: MiddlewareHandler }

export function createMetrics(): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const seconds = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to answer, by route and status',
    labelNames: ['route', 'status'],
    buckets: [0.001, 0.002, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5],
    registers: [registry],
  })
  return {
    registry,
    measure: async (c, next) => {
      const started = performance.now()
      await next()
      seconds.observe({ route: routePath(c, -1), status: c.res.status }, (performance.now() - started) / 1000)
    },
  }
}
