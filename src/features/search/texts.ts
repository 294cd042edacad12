/** All texts of an index that is being built, in both languages: from words to postings. */
import { languages, type Language } from '../../platform/language.ts'
import { PostingsBuilder } from './builder.ts'
import { Compounds, mayBePart } from './compounds.ts'
import { Dictionary, type SavedDictionary } from './dictionary.ts'
import type { Lexicon } from './matching.ts'
import type { Pace } from './pace.ts'
import { Postings, type SavedPostings } from './postings.ts'
import type { Document } from './search.ts'

/** Of one entry; `isOpen`: for everybody. */
export type Text = { text: Document['text']; isOpen: boolean }

export type Read = { compounds: Compounds; lexica: Record<Language, Lexicon> }

/** The same as plain values, for another thread. */
export type SavedRead = { words: string[]; lexica: Record<Language, { dictionary: SavedDictionary; postings: SavedPostings }> }

export class Texts {
  private readonly builders = { de: new PostingsBuilder(new Dictionary('de')), en: new PostingsBuilder(new Dictionary('en')) }

  /** Entries come in the order of their numbers. */
  add(text: Text): void {
    for (const language of languages) this.builders[language].add(text)
  }

  /** Compounds are taken apart with `known` words and those of the texts for everybody: how a word is taken apart shows in answers. */
  async read(known: Iterable<string>, pace: Pace): Promise<Read> {
    const { dictionary: german } = this.builders.de
    const compounds = new Compounds([...known, ...german.spellings.filter((word, spelling) => german.isOpen(spelling) && mayBePart(word))])
    const lexicon = async ({ dictionary }: PostingsBuilder, postings: Promise<Postings>): Promise<Lexicon> => ({ dictionary, postings: await postings })
    const { de, en } = this.builders
    return { compounds, lexica: { de: await lexicon(de, de.postings(compounds, pace)), en: await lexicon(en, en.postings(compounds, pace)) } }
  }
}

export function save({ compounds, lexica }: Read): SavedRead {
  const lexicon = ({ dictionary, postings }: Lexicon) => ({ dictionary: dictionary.saved(), postings: postings.saved() })
  return { words: [...compounds.words], lexica: { de: lexicon(lexica.de), en: lexicon(lexica.en) } }
}

export function restore({ words, lexica }: SavedRead): Read {
  const lexicon = (language: Language): Lexicon => ({ dictionary: Dictionary.from(language, lexica[language].dictionary), postings: Postings.from(lexica[language].postings) })
  return { compounds: new Compounds(words), lexica: { de: lexicon('de'), en: lexicon('en') } }
}
