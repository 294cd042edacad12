/** What changed between two texts, word by word. Pure. */

export type Piece = { kind: 'same' | 'removed' | 'added'; text: string }

/** Beyond this the table of the longest common part would be too large: the middle counts as replaced. */
const mostCells = 4_000_000

const wordsOf = (text: string): string[] => text.match(/\s+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? []

export function compareTexts(before: string, after: string): Piece[] {
  const [old, fresh] = [wordsOf(before), wordsOf(after)]
  let start = 0
  while (start < old.length && start < fresh.length && old[start] === fresh[start]) start++
  let end = 0
  while (end < old.length - start && end < fresh.length - start && old[old.length - 1 - end] === fresh[fresh.length - 1 - end]) end++
  const pieces: Piece[] = []
  add(pieces, 'same', old.slice(0, start).join(''))
  for (const { kind, text } of middleOf(old.slice(start, old.length - end), fresh.slice(start, fresh.length - end))) add(pieces, kind, text)
  add(pieces, 'same', old.slice(old.length - end).join(''))
  return joinAcrossSpace(pieces)
}

function middleOf(old: string[], fresh: string[]): Piece[] {
  const [before, after] = [old.join(''), fresh.join('')]
  const replaced: Piece[] = [{ kind: 'removed', text: before }, { kind: 'added', text: after }]
  if (old.length * fresh.length > mostCells) return replaced
  const pieces = byCommonWords(old, fresh)
  const kept = pieces.reduce((sum, { kind, text }) => sum + (kind === 'same' ? lettersIn(text) : 0), 0)
  const isRewritten = Math.min(old.length, fresh.length) > mostTokensOfPhrase && kept < leastKept * Math.min(lettersIn(before), lettersIn(after))
  return isRewritten ? replaced : pieces
}

/** A sentence that has little more than »der« and »und« in common with the one before is read as a new one, not as a hail of words. */
const leastKept = 0.35
const mostTokensOfPhrase = 16

const lettersIn = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0

/** By the longest common sequence of words. */
function byCommonWords(old: string[], fresh: string[]): Piece[] {
  const pieces: Piece[] = []
  const width = fresh.length + 1
  const common = new Uint16Array((old.length + 1) * width)
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = fresh.length - 1; j >= 0; j--)
      common[i * width + j] = old[i] === fresh[j] ? common[(i + 1) * width + j + 1] + 1 : Math.max(common[(i + 1) * width + j], common[i * width + j + 1])
  let [i, j] = [0, 0]
  while (i < old.length || j < fresh.length) {
    if (i < old.length && j < fresh.length && old[i] === fresh[j]) {
      add(pieces, 'same', old[i])
      i++
      j++
    } else if (i < old.length && (j === fresh.length || common[(i + 1) * width + j] >= common[i * width + j + 1])) {
      add(pieces, 'removed', old[i++])
    } else {
      add(pieces, 'added', fresh[j++])
    }
  }
  return pieces
}

/** What is removed and added in one place stands together: first all that went, then all that came. */
function add(pieces: Piece[], kind: Piece['kind'], text: string) {
  if (text === '') return
  const last = pieces.at(-1)
  const beforeLast = pieces.at(-2)
  if (last?.kind === kind) last.text += text
  else if (kind === 'removed' && last?.kind === 'added' && beforeLast?.kind === 'removed') beforeLast.text += text
  else if (kind === 'removed' && last?.kind === 'added') pieces.splice(-1, 0, { kind, text })
  else pieces.push({ kind, text })
}

/** A single space between two changed places is read as part of them: whole phrases, not a hail of words. */
function joinAcrossSpace(pieces: Piece[]): Piece[] {
  const joined: Piece[] = []
  for (const [at, piece] of pieces.entries()) {
    const between = piece.kind === 'same' && /^\s+$/.test(piece.text) && at > 0 && at < pieces.length - 1
    if (between) {
      add(joined, 'removed', piece.text)
      add(joined, 'added', piece.text)
    } else {
      add(joined, piece.kind, piece.text)
    }
  }
  return joined
}
