/** What the forms of questions send. */
import { textIn, type Body } from '../editing/index.ts'
import { keepName } from '../entries/index.ts'
import { sorts, type Sort } from './question.ts'

export type FaultName = 'asker' | 'content' | 'answer' | 'reason' | 'long'
export type Faulty = { field: 'asker' | 'content' | 'answer' | 'reason'; fault: FaultName }

const longest = 5_000
const shortest = 3

const written = (body: Body, name: string): string => textIn(body, name).replace(/\r\n?/g, '\n')

export type Asked = { asker: string; sort: Sort; content: string; keeps: boolean; faults: Faulty[] }

export const keepsIn = (body: Body): boolean => textIn(body, keepName) !== ''

/** One alone for whom somebody may ask is not asked for. */
export function readQuestion(body: Body, askers: readonly string[]): Asked {
  const asker = askers.length === 1 ? askers[0] : textIn(body, 'asker')
  const content = written(body, 'content')
  const found: [Faulty, boolean][] = [
    [{ field: 'asker', fault: 'asker' }, !askers.includes(asker)],
    [{ field: 'content', fault: 'content' }, content.length < shortest],
    [{ field: 'content', fault: 'long' }, content.length > longest],
  ]
  return { asker, sort: sorts.find((known) => known === textIn(body, 'sort')) ?? 'question', content, keeps: keepsIn(body), faults: found.flatMap(([faulty, is]) => (is ? [faulty] : [])) }
}

export const readText = (body: Body, field: 'answer' | 'reason'): { text: string; faults: Faulty[] } => {
  const text = written(body, field)
  return { text, faults: text.length < shortest ? [{ field, fault: field }] : text.length > longest ? [{ field, fault: 'long' }] : [] }
}
