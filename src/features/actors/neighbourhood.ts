/** One actor with those it is connected with, in one step: drawn once for each state of the index. */
import { drawingOf, netOf, type Gallery, type Joint, type Picture } from '../graphs/index.ts'
import { isEntryCard } from '../entries/index.ts'
import type { Kind } from '../publishing/index.ts'
import type { SearchIndex } from '../search/index.ts'
import { netRules } from './net.ts'

/** With the actor itself. */
const mostDrawn = 40
const width = 600
/** Networks have thousands of members: among so many the best connected are found. */
const mostRead = 500

type Asked = { id: string; index: SearchIndex; kinds: readonly Kind[]; /** Whom it names, and who names it. */ others: readonly string[]; gallery: Gallery }

export function neighbourhoodOf({ id, index, kinds, others, gallery }: Asked): Promise<Picture> {
  return gallery.show(index, id, async () => {
    const members = index.search({ language: 'de', facets: { kind: ['actor'], network: [id] }, order: 'name', limit: mostRead, counts: false }).hits.map((hit) => hit.id)
    const joints = kinds.flatMap(({ name, joins }): Joint[] => {
      if (joins === undefined) return []
      const { hits } = index.search({ language: 'de', facets: { kind: [name], actor: [id] }, order: 'name', limit: mostRead, counts: false })
      return hits.flatMap(({ card }) => (isEntryCard(card) ? [{ id: card.id, name: card.name, members: joins(card) }] : []))
    })
    const around = [...new Set([id, ...others, ...members, ...joints.flatMap((joint) => joint.members)])]
    const known = around.flatMap((one) => netRules.nodeOf(index.card(one)) ?? [])
    const net = netOf({ nodes: known.map(({ ties: _, ...node }) => node), ties: known.flatMap(({ id: from, ties }) => ties.map((tie) => ({ ...tie, from }))), joints }, mostDrawn)
    return { net, drawing: await drawingOf(net, width) }
  })
}
