/** One import of vocabularies: all good concepts in one transaction, the others given back. */
import { writeFile } from 'node:fs/promises'
import { findVocabulary, readVocabularyFile, saveVocabulary, type VocabularyFile } from '../vocabularies/index.ts'
import { Outcome } from './outcome.ts'
import type { Import } from './run.ts'
import { texts } from './texts.ts'
import { UnreadableFile } from './unreadable.ts'

/** @throws UnreadableFile */
export async function importVocabularies({ db, source, dryRun = false, rejectsFile }: Omit<Import, 'today' | 'listener'>): Promise<Outcome> {
  const known = await findVocabulary(db)
  const file = readVocabularyFile(await readJson(source), known)
  if (!file) throw new UnreadableFile('not_vocabulary')
  const { schemes, concepts, problems } = file
  const outcome = new Outcome()
  outcome.read = schemes.length + concepts.length + problems.length
  for (const problem of problems) outcome.reject(problem.at, [problem])
  if (dryRun) return outcome
  if (problems.length > 0) await writeFile((outcome.rejectsFile = await rejectsFile()), toRejects(problems))
  const created = schemes.filter(({ id }) => !known.schemes.has(id)).length + concepts.filter(({ scheme, notation }) => !known.find(scheme, notation)).length
  const { saved } = await saveVocabulary(db, schemes, concepts)
  outcome.count(created, saved - created, schemes.length + concepts.length - saved)
  return outcome
}

async function readJson(source: AsyncIterable<Uint8Array>): Promise<unknown> {
  const pieces: Uint8Array[] = []
  for await (const piece of source) pieces.push(piece)
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(pieces)))
  } catch (error) {
    throw new UnreadableFile('not_json', error instanceof Error ? error.message : '')
  }
}

/** The same form again; the members that say why are ignored when it is imported. */
function toRejects(problems: VocabularyFile['problems']): string {
  const named = problems.map(({ at, element, column, value, ...problem }) => {
    const why = { at, column, value, reason: texts.de.reasons[problem.reason]({ value, ...problem }), reason_en: texts.en.reasons[problem.reason]({ value, ...problem }) }
    return { at, element: typeof element === 'object' && element !== null && !Array.isArray(element) ? { ...element, rejected: why } : element }
  })
  const of = (list: string) => named.filter(({ at }) => at.startsWith(list)).map(({ element }) => element)
  return `${JSON.stringify({ schemes: of('schemes'), concepts: of('concepts') }, undefined, 1)}\n`
}
