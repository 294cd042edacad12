/** The glossary: terms with what they mean here and internationally, found in texts at their first mention. Pure; the words themselves are a vocabulary that is edited like the others. */
import type { Language, Localized } from '../../platform/language.ts'
import { languages } from '../../platform/language.ts'
import type { Concept, Vocabulary } from '../vocabularies/index.ts'

export const glossaryScheme = 'glossary'

export type Definition = { text: Localized; source?: string; /** Nobody has looked at the source again. */ unverified: boolean }
export type Term = { notation: string; name: Localized; synonyms: Record<Language, string[]>; national: Definition; international?: Definition; related: string[] }

/** A narrower concept is what the United Nations mean by the same word. */
export function termsOf(vocabulary: Vocabulary): Term[] {
  const concepts = vocabulary.top(glossaryScheme).filter(({ retired }) => !retired)
  const find = finderFor(concepts)
  const mentions = new Map(concepts.map((concept) => [concept.notation, new Set(find(concept.definition_de ?? '', 'de').flatMap((piece) => (typeof piece === 'string' || piece.notation === concept.notation ? [] : [piece.notation])))]))
  return concepts.map((concept) => {
    const { notation, prefLabel: name, altLabel: synonyms } = concept
    const international = vocabulary.narrower(glossaryScheme, notation).map((narrower) => vocabulary.find(glossaryScheme, narrower)).find((one) => one !== undefined && !one.retired)
    const related = concepts.map((one) => one.notation).filter((other) => other !== notation && ((mentions.get(notation)?.has(other) ?? false) || (mentions.get(other)?.has(notation) ?? false)))
    return { notation, name, synonyms, national: definitionOf(concept), ...(international ? { international: definitionOf(international) } : {}), related }
  })
}

const definitionOf = ({ definition_de, definition_en, source, evidence }: Concept): Definition => ({
  text: { de: definition_de ?? definition_en ?? '', en: definition_en ?? definition_de ?? '' },
  ...(source !== undefined && /^https?:/.test(source) ? { source } : {}),
  unverified: evidence === 'unverified',
})

/** A piece of a text that names a term, as it stands there. */
export type Mention = { words: string; notation: string }
type Find = (text: string, language: Language) => (string | Mention)[]

/** Endings under which a word stays the same word. */
const endings = { de: '(?:e?s|en?|n)?', en: "(?:'s|s)?" } satisfies Localized
const shortest = 3
const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Whole words, the longest name first; German as it is written, English in any case. */
function finderFor(concepts: readonly Pick<Concept, 'notation' | 'prefLabel' | 'altLabel'>[]): Find {
  const known = languages.map((language) => {
    const names = new Map(concepts.flatMap(({ notation, prefLabel, altLabel }) => [prefLabel[language], ...altLabel[language]].filter((name) => name.length >= shortest).map((name): [string, string] => [keyOf(name, language), notation])))
    const words = [...names.keys()].sort((a, b) => b.length - a.length).map(escaped)
    // Nothing matches where there are no terms.
    const pattern = new RegExp(words.length === 0 ? '(?!)' : `(?<![\\p{L}\\p{N}-])(${words.join('|')})${endings[language]}(?![\\p{L}\\p{N}-])`, language === 'de' ? 'gu' : 'giu')
    return { language, names, pattern }
  })
  return (text, language) => {
    const { names, pattern } = known.find((one) => one.language === language) ?? known[0]
    const pieces: (string | Mention)[] = []
    let end = 0
    for (const match of text.matchAll(pattern)) {
      const notation = names.get(keyOf(match[1], language))
      if (notation === undefined) continue
      pieces.push(text.slice(end, match.index), { words: match[0], notation })
      end = match.index + match[0].length
    }
    return [...pieces, text.slice(end)].filter((piece) => piece !== '')
  }
}

const keyOf = (name: string, language: Language) => (language === 'de' ? name : name.toLowerCase())

// A vocabulary is replaced as a whole when a word of it changes.
const finders = new WeakMap<Vocabulary, Find>()

function finderOf(vocabulary: Vocabulary): Find {
  const known = finders.get(vocabulary) ?? finderFor(vocabulary.top(glossaryScheme).filter(({ retired }) => !retired))
  finders.set(vocabulary, known)
  return known
}

export type Linker = {
  /** Terms in a plain text, each at its first mention on the page. */
  text(text: string, language: Language): (string | Mention)[]
  /** The same in HTML that was made safe: never in links or headings. */
  html(html: string, language: Language): string
}

/** One for each page: what was linked once is not linked again. */
export function linkerFor(vocabulary: Vocabulary, hrefOf: (notation: string) => string): Linker {
  const find = finderOf(vocabulary)
  const seen = new Set<string>()
  const text = (given: string, language: Language) =>
    find(given, language).map((piece) => {
      if (typeof piece === 'string') return piece
      if (seen.has(piece.notation)) return piece.words
      seen.add(piece.notation)
      return piece
    })
  return {
    text,
    html(html, language) {
      let inside = 0
      return html.split(/(<[^>]*>)/).map((part) => {
        const [, closing, tag] = part.match(/^<(\/?)(a|h[1-6])(?=[\s>])/) ?? []
        if (tag !== undefined) inside += closing === '/' ? -1 : 1
        if (part.startsWith('<') || inside > 0) return part
        return text(part, language).map((piece) => (typeof piece === 'string' ? piece : `<a class="term" href="${hrefOf(piece.notation)}">${piece.words}</a>`)).join('')
      }).join('')
    },
  }
}

/** By first letter, umlauts with their vowels, in the order of the language. */
export function byLetter(terms: readonly Term[], language: Language): { letter: string; terms: Term[] }[] {
  const collator = new Intl.Collator(language)
  const letterOf = ({ name }: Term) => name[language].normalize('NFD').charAt(0).toLocaleUpperCase(language)
  const sorted = [...terms].sort((a, b) => collator.compare(a.name[language], b.name[language]))
  return [...new Set(sorted.map(letterOf))].map((letter) => ({ letter, terms: sorted.filter((term) => letterOf(term) === letter) }))
}

/** Terms whose names or definitions hold every word that is looked for, in either language. */
export function matching(terms: readonly Term[], query: string): Term[] {
  const words = folded(query).split(/\s+/).filter((word) => word !== '')
  return terms.filter(({ name, synonyms, national, international }) => {
    const text = folded([name.de, name.en, ...synonyms.de, ...synonyms.en, national.text.de, national.text.en, international?.text.de ?? '', international?.text.en ?? ''].join(' '))
    return words.every((word) => text.includes(word))
  })
}

const folded = (text: string) => text.toLocaleLowerCase('de').replace(/ä/g, 'ae').replace(/ö/g, 'oe').replace(/ü/g, 'ue').replace(/ß/g, 'ss')

/** As a schema.org DefinedTermSet. */
export function toLinked(terms: readonly Term[], { iri, name, hrefOf }: { iri: string; name: Localized; hrefOf(notation: string): string }): object {
  const inBoth = ({ de, en }: Localized) => [{ '@value': de, '@language': 'de' }, { '@value': en, '@language': 'en' }]
  return {
    '@context': 'https://schema.org',
    '@id': iri,
    '@type': 'DefinedTermSet',
    name: inBoth(name),
    hasDefinedTerm: terms.map(({ notation, name: own, synonyms, national, international }) => ({
      '@id': hrefOf(notation),
      '@type': 'DefinedTerm',
      termCode: notation,
      name: inBoth(own),
      alternateName: [...synonyms.de, ...synonyms.en],
      description: [national, ...(international ? [international] : [])].flatMap(({ text }) => inBoth(text)),
      inDefinedTermSet: iri,
      subjectOf: [national.source, international?.source].filter((source) => source !== undefined),
    })),
  }
}
