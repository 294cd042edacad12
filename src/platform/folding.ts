/** One spelling for all ways to write a German word. Nothing but the language: it runs in the browser as well. */

// Not after a vowel or q: neue, Feuer, Quelle keep their e.
const digraph = /(?<![aeiouyäöüq])([aou])e/g
const marks = /\p{M}/gu
const beyondAscii = /[^\0-\x7f]/
const eachBeyondAscii = /[^\0-\x7f]/gu
/** Letters that Unicode does not take apart. */
const letters: Record<string, string> = { ß: 'ss', æ: 'a', œ: 'o', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' }

/** Müller, Mueller and Muller become muller. */
export const foldGerman = (word: string): string => strip(compose(word).replace(digraph, '$1'))

export const foldEnglish = (word: string): string => strip(compose(word))

function compose(word: string): string {
  const lower = word.toLowerCase()
  return beyondAscii.test(lower) ? lower.normalize('NFC') : lower
}

function strip(lower: string): string {
  return beyondAscii.test(lower) ? lower.replace(eachBeyondAscii, plain) : lower
}

/** A few dozen letters make up nearly all texts: taken apart once each. */
const plainLetters = new Map<string, string>()
const mostLetters = 10_000

function plain(letter: string): string {
  let known = plainLetters.get(letter)
  if (known === undefined) {
    if (plainLetters.size >= mostLetters) plainLetters.clear()
    known = (letters[letter] ?? letter).normalize('NFD').replace(marks, '')
    plainLetters.set(letter, known)
  }
  return known
}
