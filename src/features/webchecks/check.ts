/**
 * The weekly round: every web address once, one host at a time, and what follows from it. It is cut into slices, each of which takes up where the last one stopped.
 * A hundred thousand addresses that answer in half a second, eight at once, take about two hours: five slices. Where a fifth keeps silent for ten seconds each, it is nine hours. Both fit into the night to Sunday and the day after.
 */
import type { Services } from '../../services.ts'
import { entryKind, fieldsOf, findPublished, hasSuggested, newKey, saveDraft, submit } from '../publishing/index.ts'
import { askAddress, type Reach } from './ask.ts'
import { findNamed, findNaming, findWebAddresses, forgetOthers, saveWebAddress } from './store.ts'
import { texts } from './texts.ts'
import { byHost, hasMoved, withFinding, type WebAddress } from './web-address.ts'

type Checking = Pick<Services, 'db' | 'clock' | 'kinds' | 'search' | 'settings'>

const hostsAtOnce = 8
const pauseMs = 1_000
/** Reviewers have other work too. */
const mostProposals = 20

export type Checked = { asked: number; failed: number; proposed: number; /** Addresses of this round that wait for the next slice. */ left: number }

export async function checkWebAddresses(services: Checking, { round, signal, reach = {}, pause = pauseMs }: { /** When it began: what was asked since then is not asked again. */ round?: Date; signal?: AbortSignal; reach?: Partial<Reach>; pause?: number } = {}): Promise<Checked> {
  const { db, clock } = services
  const fields = urlFields(services)
  const urls = await findNamed(db, fields)
  const known = await findWebAddresses(db, urls)
  const found: WebAddress[] = []
  const due = urls.filter((url) => round === undefined || (known.get(url)?.checkedAt ?? 0) < round)
  const hosts = byHost(due)
  const work = async () => {
    for (let host = hosts.shift(); host !== undefined && !signal?.aborted; host = hosts.shift()) {
      for (const [place, url] of host.entries()) {
        if (place > 0) await new Promise((later) => setTimeout(later, pause))
        if (signal?.aborted) return
        const finding = await askAddress(url, { userAgent: userAgentOf(services.settings), signal, ...reach })
        if (signal?.aborted) return
        const address = withFinding(known.get(url) ?? { url }, finding, clock.now())
        await saveWebAddress(db, address, clock.now())
        found.push(address)
      }
    }
  }
  await Promise.all(Array.from({ length: hostsAtOnce }, work))
  const left = due.length - found.length
  if (left === 0) await forgetOthers(db, urls)
  return { asked: found.length, failed: found.filter(({ failure }) => failure !== undefined).length, proposed: await proposeMoved(services, found, fields), left }
}

const urlFields = ({ kinds }: Pick<Services, 'kinds'>): string[] => [...new Set(kinds.flatMap(({ entry }) => (entry ? fieldsOf(entry).filter(({ control }) => control === 'url').map(({ name }) => name) : [])))]

/** Whoever finds us in their log can ask what we want. */
export const userAgentOf = ({ baseUrl, operator }: Services['settings']): string => `Resilienznetz-Adressen/1 (+${baseUrl}${operator.email === undefined ? '' : `; ${operator.email}`})`

/** What has moved for good is handed to the reviewers as a correction, once. */
async function proposeMoved(services: Checking, addresses: readonly WebAddress[], fields: readonly string[]): Promise<number> {
  let proposed = 0
  for (const address of addresses) {
    if (!hasMoved(address, services.clock.now()) || address.movedTo === undefined) continue
    for (const { entry, field } of await findNaming(services.db, address.url, fields)) {
      if (proposed >= mostProposals) return proposed
      if (await propose(services, entry, field, address.url, address.movedTo)) proposed++
    }
  }
  return proposed
}

async function propose(services: Checking, entry: string, field: string, from: string, to: string): Promise<boolean> {
  const published = await findPublished(services.db, entry)
  if (!published || (await hasSuggested(services.db, { entry, author: texts.by, field, value: to }))) return false
  const key = newKey()
  const by = { function: texts.by }
  const payload = { ...published.payload, [field]: to }
  // What could not be published as it stands would only be a riddle at the desk.
  if ('faults' in entryKind(services, published.kind).check(payload, services.search().vocabulary)) return false
  await saveDraft(services, { key, kind: published.kind, version: 0, payload, by, entry, basedOn: published.number, origin: 'suggestion' })
  const submitted = await submit(services, { key, version: 1, message: texts.moved(from, to), by })
  return submitted.outcome === 'submitted'
}
