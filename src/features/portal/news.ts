/** What is new and what waits for confirmation: asked once a minute, so that the home page costs the database nothing. */
import type { Services } from '../../services.ts'
import { findNews } from './store.ts'

export type News = Awaited<ReturnType<typeof findNews>>

const validFor = 60_000

export function newsOf({ db, clock, search }: Pick<Services, 'db' | 'clock' | 'search'>): () => Promise<News> {
  let known: { until: number; size: number; news: Promise<News> } | undefined
  return () => {
    const now = clock.now().getTime()
    const { size } = search()
    if (known === undefined || known.until <= now || known.size !== size) {
      known = { until: now + validFor, size, news: findNews(db) }
      // A failed question is not remembered.
      known.news.catch(() => (known = undefined))
    }
    return known.news
  }
}
