/** What is new and what waits for confirmation: asked once a minute, and nobody waits for it, so that the home page costs the database next to nothing. */
import type { Services } from '../../services.ts'
import { findNews } from './store.ts'

export type News = Awaited<ReturnType<typeof findNews>>

const validFor = 60_000

export function newsOf({ db, clock, search, log }: Pick<Services, 'db' | 'clock' | 'search' | 'log'>): () => Promise<News> {
  let known: { news: News; until: number; size: number } | undefined
  let running: Promise<News> | undefined

  const ask = () => {
    running ??= findNews(db)
      .then((news) => {
        known = { news, until: clock.now().getTime() + validFor, size: search().size }
        return news
      })
      .finally(() => (running = undefined))
    return running
  }

  return async () => {
    // Entries came or went: what is known would be wrong. Only grown old, it does for one more visitor.
    if (known === undefined || known.size !== search().size) return ask()
    if (known.until <= clock.now().getTime()) ask().catch((error: unknown) => log.warn({ err: error }, 'news of the home page not found'))
    return known.news
  }
}
