/** The words of the vocabularies, and where they stand in a text. */
import { languages, type Language } from '../../platform/language.ts'
import { analysers, Compounds, german, isStopWord, wordsOf } from '../search/index.ts'
import type { Vocabulary } from '../vocabularies/index.ts'
import { conceptColumns } from '../actors/index.ts'
import type { ConceptField } from './draft.ts'

export type Match = { field: ConceptField; notation: string; words: string; weight: number }

type Name = { field: ConceptField; notation: string; language: Language; stems: string[]; weight: number; isCapitals: boolean; label: string }

const strong = 3
const weak = 2
const partial = 1
const faint = 0.6
/** So long a word means one thing. */
const tellingLength = 10
const shortestTelling = 5
/** Words that are used for everything. */
const common = new Set(
  'projekt daten karten politik verwaltung gesetz schule kinder hilfe einsatz planung ubung lernen boden haushalt bauen wissenschaft strasse betreiber integration reaktion auswertung abwehr vorsorge stadt gemeinde kreis region land bund deutschland datenschutz offentlichkeitsarbeit zustandigkeiten archiv studie institut akademie kommission projekte bereiche risiken ereignisse verein vereine verbande unternehmen behorde lander engagement ausbildung schulung review response planning state city town region county district education training research government industry committee board association strategy data environment construction transport public fuel water projekt global ausland international review relief maps rescue school library museum hospital risks threats topics sectors domains drugs integration essential grants snow ice heat cold wald pflege museum bibliothek warnung quartier versicherung forderung bahn logistik governance municipal'.split(' '),
)

export class VocabularyWords {
  private readonly byFirst = new Map<string, Name[]>()
  private readonly single = new Map<string, Name[]>()
  private readonly compounds: Compounds

  constructor(vocabulary: Vocabulary) {
    this.compounds = Compounds.of(vocabulary, [])
    for (const [field, scheme] of fieldsWithSchemes) {
      for (const { notation, prefLabel, altLabel, retired, broader } of vocabulary.concepts(scheme)) {
        // Actors are described by the lower level only.
        const isParent = broader === undefined && vocabulary.narrower(scheme, notation).length > 0
        if (retired || isParent) continue
        for (const language of languages) {
          const label = prefLabel[language]
          this.learn({ field, notation, language, label, isPreferred: true }, strong)
          for (const part of partsOf(label, this.compounds)) this.learn({ field, notation, language, label: part }, wordsOf(part).length > 1 || part.length >= tellingLength ? strong : weak)
          for (const other of altLabel[language]) for (const name of [other, ...partsOf(other, this.compounds)]) this.learn({ field, notation, language, label: name }, weightOf(name))
        }
      }
    }
  }

  private learn({ field, notation, language, label, isPreferred = false }: Pick<Name, 'field' | 'notation' | 'language' | 'label'> & { isPreferred?: boolean }, weight: number) {
    const stems = stemsOf(label, language)
    if (stems.length === 0 || (stems.length === 1 && stems[0].length < 2)) return
    const isCapitals = /^[\p{Lu}\d-]{2,}$/u.test(label)
    const name = { field, notation, language, stems, weight: !isPreferred && stems.length === 1 && common.has(german.fold(label)) ? faint : weight, isCapitals, label }
    const key = `${language} ${stems[0]}`
    const known = this.byFirst.get(key) ?? []
    if (known.some((other) => other.notation === notation && other.field === field && other.stems.join(' ') === stems.join(' '))) return
    this.byFirst.set(key, [...known, name])
    if (language === 'de' && stems.length === 1 && label.length >= 5 && !common.has(german.fold(label))) this.single.set(stems[0], [...(this.single.get(stems[0]) ?? []), name])
  }

  /** Every name of a concept that stands in the text, the longest at each place. */
  matchesIn(text: string, language: Language): Match[] {
    const words = wordsOf(text)
    const wholes = completedAt(text, this.compounds)
    const stems = words.map((word) => stemOf(word, language))
    const found: Match[] = []
    for (let at = 0; at < words.length; at++) {
      const whole = wholes.get(words[at])
      const names = this.namesAt(stems, at, language)
      const longestHere = Math.max(0, ...names.map((name) => name.stems.length))
      const here = names.filter((name) => name.stems.length === longestHere && (!name.isCapitals || words[at] === name.label))
      for (const { field, notation, weight, stems } of here) found.push({ field, notation, weight, words: words.slice(at, at + stems.length).join(' ') })
      if (whole !== undefined) for (const name of this.namesAt([stemOf(whole.word, 'de')], 0, 'de')) found.push({ ...matchOf(name), words: whole.words })
      if (language === 'de' && here.length === 0) for (const part of new Set(this.compounds.partsWithin(german.fold(words[at])))) for (const name of this.single.get(german.stem(part)) ?? []) found.push({ ...matchOf(name), weight: Math.min(name.weight, partial), words: words[at] })
    }
    return found
  }

  /** The concept a value is called, word for word. */
  named(field: ConceptField, value: string): string | undefined {
    for (const language of languages) {
      const stems = stemsOf(value, language)
      const name = (this.byFirst.get(`${language} ${stems[0] ?? ''}`) ?? []).find((name) => name.field === field && name.stems.join(' ') === stems.join(' '))
      if (name) return name.notation
    }
    return undefined
  }

  private namesAt(stems: string[], at: number, language: Language): Name[] {
    return (this.byFirst.get(`${language} ${stems[at]}`) ?? []).filter((name) => name.stems.every((stem, i) => stems[at + i] === stem))
  }
}

const matchOf = ({ field, notation, weight }: Name) => ({ field, notation, weight })

const fieldsWithSchemes: [ConceptField, string][] = [['type', conceptColumns.type], ['themes', conceptColumns.themes], ['spaces', conceptColumns.spaces], ['phases', conceptColumns.phases], ['groups', conceptColumns.groups]]

const stemOf = (word: string, language: Language): string => analysers[language].stem(analysers[language].fold(word))
const stemsOf = (label: string, language: Language): string[] => wordsOf(label.replace(/\([^)]*\)/g, ' ')).map((word) => stemOf(word, language))

const weightOf = (label: string): number => (wordsOf(label).length > 1 || label.length >= tellingLength || /^[\p{Lu}\d-]{3,}$/u.test(label) ? strong : label.length >= shortestTelling ? weak : partial)

/** «Krisenmanagement und Stabsarbeit» is called by either half; «Wald- und Vegetationsbrand» by both in full. */
function partsOf(label: string, compounds: Compounds): string[] {
  const plain = label.replace(/\([^)]*\)/g, '').trim()
  const [, first, second] = plain.match(/^(\p{L}+)- (?:und|oder) (\p{L}+)$/u) ?? []
  const head = second === undefined ? undefined : compounds.split(german.fold(second)).at(-1)
  if (head !== undefined) return [first + head, second]
  const parts = plain.split(/\s+(?:und|oder|and|or)\s+|,\s*/).map((part) => part.trim())
  return parts.length < 2 ? [] : parts.filter((part) => part.length > 3 && !part.endsWith('-') && !isStopWord(part, 'de') && (part.includes(' ') || (/^\p{Lu}/u.test(part) && !lonelyAdjective.test(part))))
}

/** «Europäische oder internationale Einrichtung»: half of it alone says nothing. */
const lonelyAdjective = /^(?:\p{L}+(?:ische|iche|ale|ive|ige)r?|State|County|Town|City|Fire|Heavy|Animal|Urban|Research|Business|Municipal|Foundation|European|Committee|Initiative|Wasser|Natur|Recht|Verwaltung|Raum-|Bildung|Soziales|Strategie|Übung)$/u

/** «Kriminal- und Radikalisierungsprävention» → Kriminal: kriminalprävention. */
function completedAt(text: string, compounds: Compounds): Map<string, { word: string; words: string }> {
  const wholes = new Map<string, { word: string; words: string }>()
  for (const [words, first, second] of text.matchAll(/(\p{L}{3,})-(?:,|\/|\s+(?:und|oder|sowie|bzw\.))\s*(?:\p{L}+-(?:,|\s+(?:und|oder|sowie))\s*)?(\p{L}{6,})/gu)) {
    const head = compounds.split(german.fold(second)).at(-1)
    if (head !== undefined) wholes.set(first, { word: german.fold(first) + head, words })
  }
  return wholes
}
