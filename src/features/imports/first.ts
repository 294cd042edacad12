/** What a fresh installation begins with: the vocabularies and actors that come with it. */
import { createReadStream } from 'node:fs'
import type { Db } from '../../platform/database/index.ts'
import { findActorIds } from '../actors/index.ts'
import { findVocabulary } from '../vocabularies/index.ts'
import { importActors } from './run.ts'
import { texts } from './texts.ts'
import { importVocabularies } from './vocabularies.ts'

const comesWithIt = (name: string) => createReadStream(new URL(`../../../data/${name}`, import.meta.url))

/** Only where there is nothing yet: what has been changed since is never written over. */
export async function loadFirstData(db: Db, { tell, clock }: { tell(what: string): void; clock: { now(): Date } }): Promise<void> {
  const words = texts.en
  const rejectsFile = async () => {
    throw new Error('The data that come with the program have been changed and are no longer all right. Import them by hand to see what is wrong.')
  }
  if ((await findVocabulary(db)).schemes.size === 0) {
    await importVocabularies({ db, source: comesWithIt('vocabularies.json'), rejectsFile })
    const vocabulary = await findVocabulary(db)
    const schemes = [...vocabulary.schemes.keys()]
    tell(words.firstVocabulary(schemes.length, schemes.flatMap((scheme) => vocabulary.concepts(scheme)).length))
  }
  if ((await findActorIds(db)).size === 0) {
    const today = clock.now().toISOString().slice(0, 10)
    const { created } = await importActors({ db, source: comesWithIt('actors.csv'), today, listener: { onLayout: () => {}, onProgress: () => {} }, rejectsFile })
    tell(words.firstActors(created))
  }
}
