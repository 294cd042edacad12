/** The entries of one kind from a file, as its export writes them. */
import { createReadStream } from 'node:fs'
import { fieldsOf, publish, type Kind, type Publication } from '../publishing/index.ts'
import { findVocabulary } from '../vocabularies/index.ts'
import { entryRowReader, isKnownOf, namedIn, requiredOf, toPublication, type ReadEntry } from './entry-row.ts'
import type { Outcome } from './outcome.ts'
import { importRows, type Import, type RowKind } from './run.ts'
import { findExisting, findTakenIds } from './store.ts'
import { importVocabularies } from './vocabularies.ts'

/** @throws UnreadableFile */
export async function importEntries(kind: Kind, given: Import): Promise<Outcome> {
  await ensureVocabulary(kind, given)
  return importRows(rowsOf(kind), given)
}

function rowsOf({ name, entry, shown }: Kind): RowKind<ReadEntry, Publication> {
  if (!entry || !shown) throw new Error(`Entries of the kind ${name} are not read from their export.`)
  const describing = { entry, shown }
  return {
    name,
    required: requiredOf(describing),
    isKnown: isKnownOf(describing),
    reader: (given) => entryRowReader({ ...describing, ...given }),
    named: namedIn(describing),
    async prepare(db, reads, vocabulary) {
      const existing = await findExisting(db, name, reads.map(({ id }) => id))
      return reads.map((read) => ({ read, warnings: [], ...toPublication(describing, read, existing.get(read.id)?.payload, vocabulary) }))
    },
    publish: (db, publications, author) => publish(db, name, publications, author),
    existing: findTakenIds,
  }
}

/** On a fresh database the lists a kind needs are not there before its entries. */
async function ensureVocabulary({ entry, vocabularyFile }: Kind, { db, rejectsFile }: Pick<Import, 'db' | 'rejectsFile'>): Promise<void> {
  if (!entry || vocabularyFile === undefined) return
  const { schemes } = await findVocabulary(db)
  if (schemes.size === 0 || fieldsOf(entry).every(({ scheme }) => scheme === undefined || schemes.has(scheme))) return
  await importVocabularies({ db, source: createReadStream(new URL(`../../../data/${vocabularyFile}`, import.meta.url)), rejectsFile })
}
