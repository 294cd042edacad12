import type { Book } from '../book.ts'
import { texts } from './texts.ts'

/** Whoever stands without power must know what the folder cannot tell. */
export function missingIn({ entries, language }: Pick<Book, 'entries' | 'language'>, unreachable: number, { hasOthers = false, hasLogos = false }): string[] {
  const { missing } = texts[language]
  const unconfirmed = entries.filter(({ card }) => card.confirmed_on === undefined).length
  return [missing.later, ...(hasOthers ? [] : [missing.knowledge]), missing.others, ...(hasLogos ? [] : [missing.logos]), missing.pictures, missing.closed, ...(unreachable > 0 ? [missing.unreachable(unreachable)] : []), ...(unconfirmed > 0 ? [missing.unconfirmed(unconfirmed)] : [])]
}
