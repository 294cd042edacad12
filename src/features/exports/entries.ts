/** Files of kinds that `defineKind` describes: what is for everybody, in the formats people and programs use. */
import type { Db } from '../../platform/database/index.ts'
import { Gone, NotFound } from '../../platform/refusals.ts'
import { findEntry, streamEntries, type Entry, type Kind, type Shown } from '../publishing/index.ts'
import { toEntriesCsv } from './csv.ts'
import { toItems } from './json.ts'
import { context, toGraph } from './linked.ts'
import type { Taken } from './selection.ts'

/** Looked at again as it is read: what was narrowed meanwhile does not go out. */
async function* openEntries(db: Db, kind: string, { cards }: Taken): AsyncIterable<Entry> {
  for await (const entry of streamEntries(db, kind, cards.map(({ id }) => id))) if (!entry.readers) yield entry
}

async function* mapped<T>(entries: AsyncIterable<Entry>, of: (entry: Entry) => T): AsyncIterable<T> {
  for await (const entry of entries) yield of(entry)
}

type Writer = (taken: Taken, kind: string, shown: Shown, db: Db) => AsyncIterable<string>

export const fileWriters: Readonly<Record<string, Writer>> = {
  csv: (taken, kind, shown, db) => toEntriesCsv(shown, openEntries(db, kind, taken)),
  json: (taken, kind, shown, db) => toItems(taken, mapped(openEntries(db, kind, taken), (entry) => shown.toAnswer(entry, taken))),
  jsonld: (taken, kind, shown, db) => toGraph(mapped(openEntries(db, kind, taken), (entry) => shown.toLinked(entry, taken.baseUrl))),
}

/** `beside`: what other features say of it. */
export const shownFormats: Readonly<Record<string, (shown: Shown, entry: Entry, at: Pick<Taken, 'baseUrl' | 'language' | 'measure'>, beside: object) => string>> = {
  json: (shown, entry, at, beside) => JSON.stringify({ ...shown.toAnswer(entry, at), ...beside }, undefined, 1),
  jsonld: (shown, entry, { baseUrl }) => JSON.stringify({ '@context': context, ...shown.toLinked(entry, baseUrl) }, undefined, 1),
}

/** @throws NotFound, also where there is one that is not for everybody; Gone */
export async function findOpen(db: Db, kind: Kind, id: string): Promise<Entry> {
  const found = await findEntry(db, kind.name, id)
  if (!found || found.entry.readers) throw new NotFound()
  if (found.state === 'withdrawn') throw new Gone(kind.entry?.titleOf(found.entry.payload) ?? id, found.withdrawn_on)
  return found.entry
}
