/** A book that would be too large to set at once, as several: whole Länder together, a large one by its letters. Pure. */
import type { Language } from '../../platform/language.ts'
import type { Book, Chapter, Listed } from './book.ts'

export type Volume = { /** Of ASCII alone, for every computer. */ file: string; /** »Bayern, Berlin« or »Bayern A–K« */ holds: string; book: Book }

type Share = { label: string; entries: Listed[] }

export function volumesOf(book: Book, most: number, titleOf: (number: number, of: number, holds: string) => string): Volume[] {
  const packed = packedIn(book.lands.flatMap((land) => sharesOf(land, most, book.language)), most)
  return packed.map((shares, at) => {
    const number = at + 1
    const holds = shares.map(({ label }) => label).join(', ')
    return { file: `${book.language === 'de' ? 'band' : 'volume'}${number}.pdf`, holds, book: { ...narrowed(book, shares.flatMap(({ entries }) => entries)), title: `${book.title}. ${titleOf(number, packed.length, holds)}` } }
  })
}

/** As even as can be: no volume with three who were left over. */
function sharesOf({ label, entries }: Chapter, most: number, language: Language): Share[] {
  if (entries.length <= most) return [{ label, entries }]
  const size = Math.ceil(entries.length / Math.ceil(entries.length / most))
  return Array.from({ length: Math.ceil(entries.length / size) }, (_, at) => {
    const own = entries.slice(at * size, (at + 1) * size)
    return { label: `${label} ${initialOf(own.at(0), language)}–${initialOf(own.at(-1), language)}`, entries: own }
  })
}

const initialOf = (listed: Listed | undefined, language: Language): string => [...(listed?.card.name ?? '')].slice(0, 2).join('').toLocaleUpperCase(language)

/** In their order, as many as fit. */
function packedIn(shares: readonly Share[], most: number): Share[][] {
  const volumes: Share[][] = []
  let size = Infinity
  for (const share of shares) {
    if (size + share.entries.length > most) {
      volumes.push([])
      size = 0
    }
    volumes.at(-1)?.push(share)
    size += share.entries.length
  }
  return volumes
}

function narrowed(book: Book, entries: readonly Listed[]): Book {
  const within = new Set(entries)
  const isWithin = (listed: Listed) => within.has(listed)
  const chapters = (all: readonly Chapter[]) => all.map((chapter) => ({ ...chapter, entries: chapter.entries.filter(isWithin) })).filter((chapter) => chapter.entries.length > 0)
  return {
    ...book,
    entries: book.entries.filter(isWithin),
    themes: chapters(book.themes),
    phases: chapters(book.phases),
    lands: chapters(book.lands),
    find(id) {
      const listed = book.find(id)
      return listed && isWithin(listed) ? listed : undefined
    },
    membersOf: (id) => book.membersOf(id).filter(isWithin),
  }
}
