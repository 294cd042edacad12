/** npm run export -- [FILE]: what the import reads; without FILE to the standard output. */
import { createWriteStream } from 'node:fs'
import { rename } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { hasOtherRelations, streamActors } from '../src/features/actors/index.ts'
import { toActorsCsv } from '../src/features/exports/index.ts'
import { findVocabulary, toVocabularyFile } from '../src/features/vocabularies/index.ts'
import { Misused, runCommand } from './command.ts'

const kinds = ['actors', 'vocabularies'] as const

await runCommand(
  'export',
  `[FILE] [--kind ${kinds.join('|')}]`,
  [0, 1],
  async ({ database: { db }, args: [file], options }) => {
    const kind = options.kind === undefined ? (/\.json$/i.test(file ?? '') ? 'vocabularies' : 'actors') : kinds.find((kind) => kind === options.kind)
    if (!kind) throw new Misused(`--kind is one of ${kinds.join(', ')}.`)
    const content = kind === 'actors' ? toActorsCsv(streamActors(db), { others: await hasOtherRelations(db) }) : [toVocabularyFile(await findVocabulary(db))]
    if (file === undefined) {
      await pipeline(Readable.from(content), process.stdout, { end: false })
      return 0
    }
    // The file appears only when it is whole.
    const unfinished = `${file}.unfinished`
    await pipeline(Readable.from(content), createWriteStream(unfinished))
    await rename(unfinished, file)
    console.error(`Written: ${file}`)
    return 0
  },
  { kind: { type: 'string' } },
)
