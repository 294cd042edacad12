/** Figures for Prometheus, at /metrics. One registry per app, so that tests do not share theirs. */
import type { MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

export type Metrics = {
  registry: Registry
  measure: MiddlewareHandler
  /** Tells how long a search took. */
  searched(milliseconds: number): void
  /** A figure that is asked for whenever somebody looks; without an answer it is left out. */
  gauge(name: string, help: string, labels: readonly string[], read: () => Promise<{ labels: Record<string, string>; value: number }[]>): void
}

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
  const searches = new Histogram({
    name: 'search_duration_seconds',
    help: 'Time of a search in the index, without what is made of its answer',
    buckets: [0.0001, 0.0002, 0.0005, 0.001, 0.002, 0.005, 0.01, 0.05, 0.1],
    registers: [registry],
  })
  return {
    registry,
    searched: (milliseconds) => searches.observe(milliseconds / 1000),
    gauge(name, help, labels, read) {
      const gauge = new Gauge({
        name,
        help,
        labelNames: [...labels],
        registers: [registry],
        async collect() {
          gauge.reset()
          // Whoever watches must be answered above all when the database is away.
          for (const { labels, value } of await read().catch(() => [])) gauge.set(labels, value)
        },
      })
    },
    measure: async (c, next) => {
      const started = performance.now()
      await next()
      seconds.observe({ route: routePath(c, -1), status: c.res.status }, (performance.now() - started) / 1000)
    },
  }
}
