/** What belongs to an actor, a theme or a phase from all other kinds; and what refers to an entry. */
import type { Context } from 'hono'
import { viewerOf } from '../../platform/viewer.ts'
import type { Services } from '../../services.ts'
import { frameOf } from '../../ui/frame.ts'
import { readable } from '../accounts/index.ts'
import { findReferrers } from '../publishing/index.ts'
import type { Facet } from '../search/index.ts'
import { isEntryCard } from './card.ts'
import { addressOf, emptyFilter, narrowedTo } from './form.ts'
import { texts } from './texts.ts'
import { BelongingBox } from './views/belonging.tsx'

const mostShown = 3

/** For each kind that has something how much, the newest, and the way to all; nothing where none has. A new kind joins by its list. On the page of an actor the actors are left out. */
export function belongingTo({ kinds, search }: Services, c: Context, { facet, value }: { facet: Facet; value: string }) {
  const index = search()
  const { language } = frameOf(c)
  const mine = readable(viewerOf(c))
  const groups = kinds.filter(({ name }) => facet !== 'actor' || name !== 'actor').flatMap(({ name, list, roleOf }) => {
    if (!list.facets.some((one) => one.facet === facet)) return []
    const { total, hits } = index.search({ language, readable: mine, facets: { kind: [name], [facet]: [value] }, order: 'latest', limit: mostShown, counts: false })
    return total === 0 ? [] : [{ list, total, cards: hits.flatMap(({ card }) => (isEntryCard(card) ? [{ id: card.id, name: card.name, role: facet === 'actor' ? roleOf?.(card, value, language) : undefined }] : [])), all: addressOf(narrowedTo(emptyFilter, facet, value), list, language) }]
  })
  return groups.length === 0 ? undefined : <BelongingBox {...{ groups, language }} heading={facet === 'actor' ? undefined : texts[language].concept.belonging} />
}

/** Entries of other kinds, and of its own, that name this one: as far as whoever looks may know of them. */
export async function referringTo({ db, kinds, search }: Services, c: Context, id: string) {
  const index = search()
  const { language } = frameOf(c)
  const mine = readable(viewerOf(c))
  const cards = (await findReferrers(db, id)).map((one) => index.card(one, mine)).filter(isEntryCard)
  const groups = kinds.flatMap(({ name, list }) => {
    const its = cards.filter(({ kind }) => kind === name)
    return its.length === 0 ? [] : [{ list, total: its.length, cards: its }]
  })
  return groups.length === 0 ? undefined : <BelongingBox {...{ groups, language }} heading={texts[language].referring} />
}
