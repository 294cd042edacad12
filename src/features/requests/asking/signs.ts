/** Where signs come from: what is published and may be read by whoever asks. A further source is one function and one word in `sources`. */
import { z } from 'zod'
import { isActorCard } from '../../actors/index.ts'
import { isStopWord, wordsOf, type Readable, type SearchIndex } from '../../search/index.ts'
import { fitting, type Sign } from './matching.ts'
import type { RequestPayload } from '../request.ts'

export type Asked = { index: SearchIndex; readable: Readable; question: Pick<RequestPayload, 'title' | 'summary' | 'themes' | 'phases' | 'owner'>; /** Those the asker is a member of. */ networks: readonly string[] }

const weights = { entry: 6, topic: 3, network: 1 }

/** Everything that says that somebody may know. */
export const signsFor = (asked: Asked): Sign[] => sources.flatMap((source) => source(asked))

const sources: readonly ((asked: Asked) => Sign[])[] = [fromEntries('practice'), fromEntries('lesson'), fromTopics, fromNetworks]

const seen = z.object({ id: z.string(), name: z.string(), owner: z.string().optional(), themes: z.array(z.string()) })
const mostWords = 12
const mostHits = 30

/** Whoever has published something that fits the words. */
function fromEntries(kind: 'practice' | 'lesson') {
  return ({ index, readable, question }: Asked): Sign[] => {
    const cards = new Map<string, z.infer<typeof seen>>()
    const found = wordsIn(question).map((word) => {
      const { hits, total, corrected } = index.search({ text: word, language: 'de', facets: { kind: [kind] }, readable, limit: mostHits, counts: false })
      // A mended word is another word than the one that was asked.
      const known = corrected === undefined ? hits.flatMap(({ card }) => seen.safeParse(card).data ?? []) : []
      for (const card of known) cards.set(card.id, card)
      return { word, total, hits: known.map(({ id: entry, themes }) => ({ entry, themes })) }
    })
    return fitting(found, question.themes).flatMap(({ entry, weight }) => {
      const card = cards.get(entry)
      return card?.owner === undefined ? [] : [{ actor: card.owner, reason: { kind, entry, title: card.name }, weight: weight * weights.entry }]
    })
  }
}

/** The words of title and question that say something, the longest first: in German they are the ones that mean one thing. */
export function wordsIn({ title, summary }: Pick<RequestPayload, 'title' | 'summary'>): string[] {
  const words = wordsOf(`${title} ${summary}`).filter((word) => word.length > 3 && !isStopWord(word.toLowerCase(), 'de'))
  return [...new Map(words.map((word) => [word.toLowerCase(), word])).values()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).slice(0, mostWords)
}

/** Whoever works on the same themes; who does little else, more so. */
function fromTopics({ index, readable, question: { themes, phases } }: Asked): Sign[] {
  if (themes.length === 0) return []
  const { hits } = index.search({ language: 'de', facets: { kind: ['actor'], theme: [...themes] }, readable, limit: 500, counts: false })
  return hits.flatMap(({ card }) => {
    if (!isActorCard(card)) return []
    const shared = card.themes.filter((theme) => themes.includes(theme))
    const inPhases = card.phases.filter((phase) => phases.includes(phase))
    if (shared.length === 0) return []
    const closeness = shared.length / Math.sqrt(themes.length * card.themes.length)
    return [{ actor: card.id, reason: { kind: 'topic', themes: shared, phases: inPhases }, weight: weights.topic * (closeness + (inPhases.length > 0 ? 0.2 : 0)) }]
  })
}

function fromNetworks({ index, readable, networks }: Asked): Sign[] {
  return networks.flatMap((network) => {
    const { hits } = index.search({ language: 'de', facets: { kind: ['actor'], network: [network] }, readable, limit: 500, counts: false })
    return hits.map(({ id: actor }): Sign => ({ actor, reason: { kind: 'network', network }, weight: weights.network }))
  })
}
