/** How many typing mistakes lie between two words, and which known words are near. */
import type { Dictionary } from './dictionary.ts'

const shortestMended = 4
const shortestMendedTwice = 8

export function mostTypos(folded: string): number {
  if (folded.length < shortestMended || /[^\p{L}]/u.test(folded)) return 0
  return folded.length < shortestMendedTwice ? 1 : 2
}

/**
 * Spellings at most so many mistakes away: a letter left out, added or exchanged, or two neighbours swapped.
 * Walks the alphabetical list; what two neighbours there have in common is compared once, and hopeless beginnings are leapt over.
 */
export function nearSpellings(dictionary: Dictionary, word: string, most: number): { spelling: number; distance: number }[] {
  const found: { spelling: number; distance: number }[] = []
  const { spellings } = dictionary
  const sorted = dictionary.alphabetical()
  const longest = word.length + most
  // rows[depth][j]: mistakes between the first letters of the spelling and the first j of the word.
  const rows = Array.from({ length: longest + 1 }, () => new Uint8Array(word.length + 1).fill(longest))
  for (let j = 0; j <= word.length; j++) rows[0][j] = j
  let path = ''
  for (let place = 0; place < sorted.length; ) {
    const spelling = spellings[sorted[place]]
    let depth = common(path, spelling)
    let isHopeless = false
    while (depth < spelling.length && !isHopeless) {
      depth++
      isHopeless = depth > longest || fillRow(rows, depth, spelling, word) > most
    }
    path = spelling.slice(0, depth)
    if (isHopeless) {
      // The next beginning of this length; one letter on, as no letter lies between.
      place = dictionary.firstFrom(sorted, place + 1, path.slice(0, -1) + String.fromCharCode(path.charCodeAt(depth - 1) + 1))
      path = path.slice(0, -1)
      continue
    }
    if (rows[depth][word.length] <= most) found.push({ spelling: sorted[place], distance: rows[depth][word.length] })
    place++
  }
  return found
}

/** Only the cells near the diagonal can stay within the bound; the others keep a number too large. Answers the least. */
function fillRow(rows: Uint8Array[], depth: number, spelling: string, word: string): number {
  const most = rows.length - 1 - word.length
  const row = rows[depth]
  const above = rows[depth - 1]
  const letter = spelling.charCodeAt(depth - 1)
  const first = Math.max(1, depth - most)
  const last = Math.min(word.length, depth + most)
  row[0] = depth
  if (first > 1) row[first - 1] = rows.length
  let least = first === 1 ? row[0] : rows.length
  for (let j = first; j <= last; j++) {
    let mistakes = Math.min(above[j - 1] + (word.charCodeAt(j - 1) === letter ? 0 : 1), row[j - 1] + 1, above[j] + 1)
    const isSwapped = depth > 1 && j > 1 && word.charCodeAt(j - 2) === letter && word.charCodeAt(j - 1) === spelling.charCodeAt(depth - 2)
    if (isSwapped) mistakes = Math.min(mistakes, rows[depth - 2][j - 2] + 1)
    row[j] = mistakes
    if (mistakes < least) least = mistakes
  }
  if (last < word.length) row[last + 1] = rows.length
  return least
}

function common(a: string, b: string): number {
  const most = Math.min(a.length, b.length)
  let length = 0
  while (length < most && a.charCodeAt(length) === b.charCodeAt(length)) length++
  return length
}
