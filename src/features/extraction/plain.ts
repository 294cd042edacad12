/** Plain text → lines. A paragraph may have been wrapped by the program it was copied from. */
import { clean, mostLines, type Line, type Page } from './page.ts'
import { labelled } from './labels.ts'
import { pieces } from './pieces.ts'

const wrappedFrom = 45
const bullet = /^\s*(?:[•‣▪●◦·*–]|-)\s+(?=\p{L})/u

export function readPlain(text: string): Page {
  const raw = text.replace(/\r\n?|\u2028|\u2029|\f/g, '\n').split('\n')
  const lines: Line[] = []
  let block = 0
  const blocks = blocksOf(raw.slice(0, mostLines))
  for (const rows of blocks) {
    block++
    for (const row of joined(rows)) {
      const heading = row.match(/^#{1,6}\s+(.*)$/)
      const isItem = bullet.test(row)
      for (const piece of pieces(clean((heading?.[1] ?? row).replace(bullet, '')))) {
        lines.push({ text: piece, kind: heading ? 'heading' : isItem ? 'item' : 'text', level: heading ? row.indexOf(' ') : 0, region: 'main', block })
      }
    }
  }
  return { lines, links: [], facts: [], isCut: raw.length > mostLines }
}

function blocksOf(rows: string[]): string[][] {
  const blocks: string[][] = [[]]
  for (const row of rows) {
    // A tab stands between a name and its value in a table that was copied.
    const cells = row.split(/\t+/).filter((cell) => clean(cell) !== '')
    if (cells.length === 0) blocks.push([])
    else blocks.at(-1)?.push(...cells)
  }
  return blocks.filter((block) => block.length > 0)
}

/** Long lines that go on in the next one are one paragraph. */
function joined(rows: string[]): string[] {
  const result: string[] = []
  let last = ''
  for (const row of rows) {
    const goesOn = result.length > 0 && last.length >= wrappedFrom && !/[.!?:;]["”“)]?\s*$/.test(last) && /\p{L}/u.test(row) && !bullet.test(row) && isRunning(last) && labelled(row.trim()) === undefined && (/(?:^|\s)\p{Ll}{2,}/u.test(row) || /\p{L}[.!?]\s*$/u.test(row))
    if (goesOn) result[result.length - 1] = `${result.at(-1)?.trimEnd() ?? ''} ${row.trimStart()}`.replace(/(\p{Ll})- (\p{Ll})(?!nd )/u, '$1-$2')
    else result.push(row)
    last = row
  }
  return result
}

/** Running text has small words; names and addresses have few. */
const isRunning = (row: string): boolean => (row.match(/(?:^|\s)\p{Ll}{2,}/gu) ?? []).length >= 3
