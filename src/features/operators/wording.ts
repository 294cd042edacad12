/** The words of letters as the operator writes them: which places must stay, which are known. Pure. */
import type { Language } from '../../platform/language.ts'
import { placeholdersIn, placeholdersOf, type LetterKind, type LetterValues, type Wording } from '../../platform/letters.ts'
import type { Content, Fault, SettingGroup } from './setting.ts'

const nameOf = (letter: string): string => `letter-${letter}`

export const letterGroup = (kind: LetterKind): SettingGroup => ({
  name: nameOf(kind.name),
  slug: { de: `brief-${kind.name}`, en: `letter-${kind.name}` },
  title: { de: spokenSubject(kind, 'de'), en: spokenSubject(kind, 'en') },
  lead: kind.about,
  fields: [
    { name: 'subject_de', control: 'line', longest: 150, language: 'de', label: { de: 'Betreff (Deutsch)', en: 'Subject (German)' }, help: { de: 'Ein Brief hat einen Betreff: diesen.', en: 'A letter has one subject: this one.' } },
    { name: 'text_de', control: 'paragraphs', longest: 5_000, language: 'de', label: { de: 'Text (Deutsch)', en: 'Text (German)' } },
    { name: 'text_en', control: 'paragraphs', longest: 5_000, language: 'en', label: { de: 'Text (Englisch)', en: 'Text (English)' }, help: { de: 'Steht in jedem Brief unter dem deutschen Text.', en: 'Stands below the German text in every letter.' } },
  ],
})

/** The subject with what stands in each place said in words: «Antwort zu: ‹Titel des Eintrags›». */
function spokenSubject(kind: LetterKind, language: Language): string {
  const places = placeholdersOf(kind)
  return placeholdersIn(kind.subject[language]).reduce((said, name) => said.replaceAll(`{${name}}`, `‹${places[name]?.[language] ?? name}›`), kind.subject[language])
}

/** What comes with the program, as the form shows it. */
export const suppliedContent = ({ subject, text }: Wording): Content => ({ subject_de: subject.de, text_de: text.de, text_en: text.en })

export function wordingIn(letter: string, held: ReadonlyMap<string, Content>): Wording | undefined {
  const { subject_de: subject, text_de: de, text_en: en } = held.get(nameOf(letter)) ?? {}
  return subject && de && en ? { subject: { de: subject, en: subject }, text: { de, en } } : undefined
}

/** A letter without its link would be of no use: these must stay, in each language. */
export const requiredIn = (kind: LetterKind): string[] => placeholdersIn(kind.text.de).filter((name) => /(^|_)link$/.test(name))

export function letterFaults(kind: LetterKind, content: Content): Fault[] {
  const known = Object.keys(placeholdersOf(kind))
  return (['subject_de', 'text_de', 'text_en'] as const).flatMap((field): Fault[] => {
    const text = content[field] ?? ''
    if (text === '') return [{ field, reason: 'half' }]
    const named = placeholdersIn(text)
    // Whatever else stands in braces is a mistyped place: it would go out as it is.
    const strange = [...text.matchAll(/\{[^{}]*\}?|\}/g)].map(([whole]) => whole).filter((whole) => !known.some((name) => whole === `{${name}}`))
    const missing = field === 'subject_de' ? [] : requiredIn(kind).filter((name) => !named.includes(name))
    return [
      ...missing.slice(0, 1).map((name): Fault => ({ field, reason: 'placeholder-missing', detail: `{${name}}` })),
      ...(missing.length === 0 ? strange : []).slice(0, 1).map((whole): Fault => ({ field, reason: 'placeholder-unknown', detail: whole.slice(0, 60) })),
    ]
  })
}

/** Values for the preview: links look like links, everything else says what will stand there. */
export const exampleValues = (kind: LetterKind, baseUrl: string): LetterValues =>
  Object.fromEntries(Object.entries(kind.placeholders).map(([name, meaning]) => [name, /(^|_)link$/.test(name) ? `${baseUrl}/…` : { de: `‹${meaning.de}›`, en: `‹${meaning.en}›` }]))
