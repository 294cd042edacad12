/** The beginning of a text, for lists. Pure. */
const summaryLength = 240

/** The beginning of a text, never ending within a word. */
export function summary(text: string, longest = summaryLength): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= longest) return line
  const lastSpace = line.lastIndexOf(' ', longest - 1)
  // A single endless word has to be cut somewhere, though not between the halves of a surrogate pair.
  const cut = lastSpace > longest / 2 ? line.slice(0, lastSpace) : line.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '')
  return `${cut.replace(/[\s,;:–-]+$/, '')}…`
}

