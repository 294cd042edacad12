/** The words of the letters the site writes by itself: a kind of letter is data, so that operators can change its words. */
import { languages, type Language, type Localized } from './language.ts'

export type Wording = { subject: Localized; text: Localized }

export type LetterKind = Wording & {
  name: string
  /** When it is sent and to whom, for the operator who changes its words. */
  about: Localized
  /** What stands for what in `{braces}`, beside what every letter knows. */
  placeholders: Readonly<Record<string, Localized>>
}

/** What every letter knows. */
const always = { site: { de: 'Name dieser Website', en: 'name of this website' } } as const

export const placeholdersOf = ({ placeholders }: LetterKind): Readonly<Record<string, Localized>> => ({ ...placeholders, ...always })

/** The same in every language, or one for each. */
export type LetterValues = Readonly<Record<string, string | Localized>>

export type Letters = {
  /** German first, English below: nobody's language is known. A paragraph left empty by its values is dropped. */
  compose(kind: LetterKind, values: LetterValues): { subject: string; text: string }
}

/** `wordingOf`: what the operator wrote in place of ours; undefined where nothing. `site`: what the site is called now. */
export const createLetters = (site: () => Localized, wordingOf: (name: string) => Wording | undefined = () => undefined): Letters => ({
  compose(kind, given) {
    const values = { ...given, site: site() }
    const { subject, text } = wordingOf(kind.name) ?? kind
    return { subject: oneLine(fill(subject.de, values, 'de')), text: languages.map((language) => paragraphs(text[language], values, language)).join('\n\n---\n\n') }
  },
})

/** The names in braces. */
export const placeholdersIn = (text: string): string[] => [...new Set([...text.matchAll(placeholder)].map(([, name]) => name))]

const placeholder = /\{([a-z_]+)\}/g

function fill(text: string, values: LetterValues, language: Language): string {
  return text.replace(placeholder, (whole, name: string) => {
    const value = values[name]
    if (value === undefined) return whole
    return typeof value === 'string' ? value : value[language]
  })
}

const paragraphs = (text: string, values: LetterValues, language: Language): string =>
  text.split(/\n{2,}/).map((paragraph) => fill(paragraph, values, language).trim()).filter((paragraph) => paragraph !== '').join('\n\n')

/** A line break in a subject would begin another header. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()
