/** Proposals: which concepts the words of a page stand for, and which words those are. */
import type { Language } from '../../platform/language.ts'
import { conceptColumns } from '../actors/index.ts'
import type { Vocabulary } from '../vocabularies/index.ts'
import { conceptFields, type ConceptField, type Evidence } from './draft.ts'
import type { Item } from './items.ts'
import type { Label } from './labels.ts'
import { typesIn } from './types.ts'
import { VocabularyWords, type Match } from './vocabulary-words.ts'

export type Proposals = Partial<Record<ConceptField, Evidence[]>>

/** How much must speak for a concept before it is proposed. */
const enough: Record<ConceptField, number> = { type: 3, themes: 2, spaces: 2.4, phases: 2.4, groups: 2.4 }
const most: Record<ConceptField, number> = { type: 1, themes: 8, spaces: 4, phases: 4, groups: 3 }
const mostWords = 5

const labelOf: Record<ConceptField, Label> = { type: 'type', themes: 'theme', spaces: 'space', phases: 'phase', groups: 'group' }

export function proposalsIn({ items, name, description, language, vocabulary }: { items: Item[]; name: string; description: string; language: Language; vocabulary: Vocabulary }): Proposals {
  const words = new VocabularyWords(vocabulary)
  const inName = words.matchesIn(name, language)
  const inText = words.matchesIn(description, language)
  const proposals: Proposals = {}
  for (const field of conceptFields) {
    const stated = statedIn(items, field, words)
    const found = stated.length > 0 ? stated : field === 'type' ? likelyType({ name, description, language, vocabulary, words }) : likely(field, inName, inText)
    if (found.length > 0) proposals[field] = found.filter(({ value }) => vocabulary.find(conceptColumns[field], value) !== undefined).slice(0, stated.length > 0 ? 40 : most[field])
  }
  const group = proposals.groups === undefined ? typesIn(name, description).group : undefined
  if (group !== undefined && vocabulary.find('group', group.value)) proposals.groups = [group]
  return Object.fromEntries(Object.entries(proposals).filter(([, list]) => list.length > 0))
}

function likely(field: ConceptField, inName: Match[], inText: Match[]): Evidence[] {
  const scores = new Map<string, { score: number; words: Map<string, { weight: number; count: number }> }>()
  const add = ({ notation, words, weight }: Match, factor: number) => {
    const known = scores.get(notation) ?? { score: 0, words: new Map<string, { weight: number; count: number }>() }
    const word = known.words.get(words) ?? { weight: 0, count: 0 }
    known.words.set(words, { weight: Math.max(word.weight, weight * factor), count: word.count + 1 })
    scores.set(notation, known)
  }
  for (const match of inName) if (match.field === field) add(match, 1.5)
  for (const match of inText) if (match.field === field) add(match, 1)
  return [...scores]
    .map(([value, { words }]) => ({ value, words: [...words], score: [...words.values()].reduce((sum, { weight, count }) => sum + weight * (1 + Math.log2(count) / 2), 0) }))
    .filter(({ score }) => score >= enough[field])
    .sort((a, b) => b.score - a.score)
    .map(({ value, words, score }) => ({ value, words: words.sort((a, b) => b[1].weight - a[1].weight).slice(0, mostWords).map(([word]) => word), confidence: score >= 2 * enough[field] ? 'likely' : 'doubtful' }))
}

function likelyType({ name, description, language, vocabulary, words }: { name: string; description: string; language: Language; vocabulary: Vocabulary; words: VocabularyWords }): Evidence[] {
  const byName = typesIn(name, description).type
  if (byName !== undefined && vocabulary.find('type', byName.value)) return [byName]
  const beginning = description.slice(0, 600)
  return likely('type', words.matchesIn(name, language).map((match) => ({ ...match, weight: match.weight + 1.5 })), words.matchesIn(beginning, language))
}

/** What stands under «Thema», «Aktionsraum» and so on; a heading without values says nothing. */
function statedIn(items: Item[], field: ConceptField, words: VocabularyWords): Evidence[] {
  const found = new Map<string, Evidence>()
  for (const item of items) {
    if (item.label !== labelOf[field] || item.isAside) continue
    const values = item.value !== '' && item.text.endsWith(item.value) ? [item.value] : []
    for (let at = item.at + 1; values.length < 60 && item.text.length < 60 && at < items.length; at++) {
      const next = items[at]
      if (next.label !== undefined || next.kind === 'heading' || next.region !== item.region || next.text.length > 200) break
      // One value that is none of ours may stand between; running text ends the list.
      if (valuesOf(next.text).every((value) => words.named(field, value) === undefined)) {
        if (/[.!?]$/.test(next.text) || next.isNoise) break
        continue
      }
      values.push(next.text)
    }
    for (const value of values.flatMap(valuesOf)) {
      const notation = words.named(field, value)
      if (notation !== undefined && !found.has(notation)) found.set(notation, { value: notation, words: [value], confidence: 'stated' })
    }
  }
  return [...found.values()]
}

const valuesOf = (text: string): string[] => [text, ...text.split(/\s*[;|•·]\s*|,\s+(?!\p{Ll})|\s+\/\s+|,\s*/u)].map((value) => value.trim()).filter((value, at, all) => value !== '' && all.indexOf(value) === at)
