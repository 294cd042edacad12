/** npm run import -- --from-page: a page in, a draft as JSON out; nothing is written anywhere. */
import { readFile } from 'node:fs/promises'
import type { Db } from '../../platform/database/index.ts'
import { findVocabulary, readVocabularyFile, Vocabulary } from '../vocabularies/index.ts'
import { decode } from './bytes.ts'
import { toJson } from './draft.ts'
import { extract } from './extract.ts'
import { texts } from './texts.ts'
import { Unusable } from './unusable.ts'

type Asked = { db: Db; bytes: Uint8Array; address?: string; print(json: string): void; tell(sentence: string): void }

/** The exit code: 0 with a draft, 1 where nothing usable was found. */
export async function printDraft({ db, bytes, address, print, tell }: Asked): Promise<0 | 1> {
  const words = texts.en.command
  const stored = await findVocabulary(db)
  if (stored.schemes.size === 0) tell(words.suppliedVocabulary)
  try {
    const draft = extract(decode(bytes), stored.schemes.size === 0 ? await suppliedVocabulary() : stored, { address })
    print(`${JSON.stringify(toJson(draft), null, 2)}\n`)
    for (const note of draft.notes) tell(texts.en.notes[note])
    return 0
  } catch (error) {
    if (!(error instanceof Unusable)) throw error
    tell(texts.en.unusable[error.reason])
    return 1
  }
}

/** Before the first start there is only what comes with the program. */
async function suppliedVocabulary(): Promise<Vocabulary> {
  const file = readVocabularyFile(JSON.parse(await readFile(new URL('../../../data/vocabularies.json', import.meta.url), 'utf8')))
  return new Vocabulary(file?.schemes ?? [], file?.concepts ?? [])
}
