/** What a fresh installation begins with: the vocabularies and actors that come with it. */
import { createReadStream } from 'node:fs'
import { dayAt } from '../../platform/calendar.ts'
import { inTransaction, type Db } from '../../platform/database/index.ts'
import { findActorIds, streamActors } from '../actors/index.ts'
import { countryName, states } from '../entries/index.ts'
import { hasEntries, publish, type FirstData, type Kind } from '../publishing/index.ts'
import { findVocabulary } from '../vocabularies/index.ts'
import { author, importActors } from './run.ts'
import { texts } from './texts.ts'
import { importVocabularies } from './vocabularies.ts'

const comesWithIt = (name: string) => createReadStream(new URL(`../../../data/${name}`, import.meta.url))

/** Only where there is nothing yet: what has been changed since is never written over. */
export async function loadFirstData(db: Db, { tell, clock, kinds = [] }: { tell(what: string): void; clock: { now(): Date }; kinds?: readonly Kind[] }): Promise<void> {
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
    const today = dayAt(clock.now())
    // Both or none: where there are actors already, none is added at the next start.
    const created = await inTransaction(db, async (transaction) => {
      const outcomes = []
      for (const file of ['actors.csv', 'districts.csv']) outcomes.push(await importActors({ db: transaction, source: comesWithIt(file), today, listener: { onLayout: () => {}, onProgress: () => {} }, rejectsFile }))
      return outcomes.reduce((sum, { created }) => sum + created, 0)
    })
    tell(words.firstActors(created))
  }
  if (!(await findVocabulary(db)).schemes.has('glossary')) await importVocabularies({ db, source: comesWithIt('glossary.json'), rejectsFile })
  let asked: FirstData | undefined
  for (const { name, list, vocabularyFile, firstData } of kinds) {
    if (await hasEntries(db, name)) continue
    if (vocabularyFile !== undefined) await importVocabularies({ db, source: comesWithIt(vocabularyFile), rejectsFile })
    if (firstData === undefined) continue
    asked ??= await namesFrom(db)
    const { created } = await publish(db, name, [...(await firstData(asked))], author)
    tell(words.firstEntries(created.length, list.words.en.noun(created.length)))
  }
}

/** By exact name: what is only similar may be somebody else. */
async function namesFrom(db: Db): Promise<FirstData> {
  const actors = new Map<string, string>()
  for await (const { id, name, short_name } of streamActors(db)) for (const called of [name, short_name]) if (called !== undefined) actors.set(folded(called), id)
  const lands = new Map(Object.entries(states).map(([code, { de }]) => [folded(de), code]))
  const countries = new Map(europe.map((code) => [folded(countryName(code, 'de')), code]))
  return { actorCalled: (name) => actors.get(folded(name)), stateCalled: (name) => lands.get(folded(name)), countryCalled: (name) => countries.get(folded(name)) }
}

const folded = (name: string) => name.trim().toLocaleLowerCase('de')
const europe = ['DE', 'AT', 'BE', 'BG', 'CH', 'CY', 'CZ', 'DK', 'EE', 'ES', 'FI', 'FR', 'GB', 'GR', 'HR', 'HU', 'IE', 'IS', 'IT', 'LI', 'LT', 'LU', 'LV', 'MT', 'NL', 'NO', 'PL', 'PT', 'RO', 'SE', 'SI', 'SK', 'UA', 'US', 'JP', 'CA', 'AU', 'NZ'] as const
