/** Entries that use a concept whose place another one took get that one: a new revision each, in batches. */
import { z } from 'zod'
import type { Job } from '../../platform/jobs.ts'
import type { Services } from '../../services.ts'
import { record } from '../audit/index.ts'
import { amend, fieldsOf, type EntryKind, type Payload } from '../publishing/index.ts'
import { countUses, findUsers, findVocabulary } from '../vocabularies/index.ts'
import { texts } from './texts.ts'

export const reclassifyJob = 'concept-merged'
const sweepJob = 'concepts-merged'
const batchSize = 100

/** As which function the revisions are signed. */
export const signedAs = 'Redaktion (Vokabular)'

const given = z.object({ scheme: z.string(), notation: z.string() })

export const jobs = (services: Services): Job[] => [
  {
    name: reclassifyJob,
    async run(data, signal) {
      const { scheme, notation } = given.parse(data)
      await reclassify(services, scheme, notation, signal)
    },
  },
  {
    // Drafts that were begun before, files that were read meanwhile.
    name: sweepJob,
    every: '40 2 * * *',
    async run(_, signal) {
      const vocabulary = await findVocabulary(services.db)
      for (const scheme of vocabulary.schemes.keys()) for (const notation of (await countUses(services.db, scheme)).keys()) if (vocabulary.successor(scheme, notation) !== undefined) await reclassify(services, scheme, notation, signal)
    },
  },
]

async function reclassify(services: Services, scheme: string, notation: string, signal: AbortSignal): Promise<void> {
  const { db } = services
  const vocabulary = await findVocabulary(db)
  // It may be given again meanwhile, or lead on to another one.
  const successor = vocabulary.successor(scheme, notation)
  if (successor === undefined) return
  const message = texts.de.reclassified(vocabulary.label(scheme, notation, 'de'), vocabulary.label(scheme, successor, 'de'))
  const done: string[] = []
  let left = 0
  for (let last = ''; !signal.aborted; ) {
    const entries = await findUsers(db, scheme, notation, last, batchSize)
    if (entries.length === 0) break
    const written: string[] = []
    for (const entry of entries) {
      const change = (payload: Payload) => services.kinds.reduce((next, { entry: kind }) => (kind ? replaced(kind, next, scheme, notation, successor) : next), payload)
      const { outcome } = await amend(services, { entry, by: { function: signedAs }, message, change })
      if (outcome === 'published') written.push(entry)
      // What its own kind refuses for another reason stays as it is, and is counted on the page of the concept.
      else if (outcome === 'faults') left++
    }
    await services.refresh(written)
    done.push(...written)
    last = entries[entries.length - 1]
  }
  if (done.length + left > 0) await record(db, { at: services.clock.now(), by: { function: signedAs }, action: 'entries-reclassified', subject: `${scheme}/${notation}`, details: { into: successor, entries: done.length, left } })
}

function replaced(kind: EntryKind, payload: Payload, scheme: string, old: string, fresh: string): Payload {
  const next: Record<string, unknown> = { ...payload }
  for (const { name, control, scheme: chosenFrom } of fieldsOf(kind)) {
    if (chosenFrom !== scheme || (control !== 'concept' && control !== 'concepts')) continue
    const value = payload[name]
    if (value === old) next[name] = fresh
    else if (Array.isArray(value)) next[name] = [...new Set(value.map((one: unknown) => (one === old ? fresh : one)))]
  }
  return next
}
