/** The names of concepts, in all languages, to be suggested as they are typed. */
import { languages } from '../../platform/language.ts'
import type { Vocabulary } from '../vocabularies/index.ts'
import { foldedLine } from './analysis.ts'
import type { Meaning } from './recognition.ts'
import { commonFacets } from './search.ts'

/** A name of a concept from one of its words on. */
type Start = { text: string; concept: number; fit: number }

export class Labels {
  private readonly concepts: Meaning[]
  /** In the order of their texts, so that all that begin alike stand together. */
  private readonly starts: Start[]

  constructor(vocabulary: Vocabulary) {
    const labelled = commonFacets.flatMap((scheme) => vocabulary.concepts(scheme).filter(({ retired }) => !retired).map((concept) => ({ ...concept, scheme })))
    this.concepts = labelled.map(({ scheme, notation }) => ({ scheme, notation }))
    this.starts = labelled
      .flatMap(({ prefLabel, altLabel }, concept) => languages.flatMap((language) => [prefLabel[language], ...altLabel[language]]).flatMap((label) => startsOf(foldedLine(label), concept)))
      .sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0))
  }

  /** Concepts with a name that begins so, or goes on so at one of its words. */
  beginningWith(beginning: string): (Meaning & { fit: number })[] {
    if (beginning === '') return []
    const best = new Map<number, number>()
    for (let at = this.firstFrom(beginning); at < this.starts.length && this.starts[at].text.startsWith(beginning); at++) {
      const { concept, fit } = this.starts[at]
      best.set(concept, Math.min(fit, best.get(concept) ?? fit))
    }
    return [...best].sort(([a], [b]) => a - b).map(([concept, fit]) => ({ ...this.concepts[concept], fit }))
  }

  private firstFrom(text: string): number {
    let low = 0
    let high = this.starts.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.starts[middle].text < text) low = middle + 1
      else high = middle
    }
    return low
  }
}

function startsOf(line: string, concept: number): Start[] {
  const words = line.split(' ')
  return words.map((_, place) => ({ text: words.slice(place).join(' '), concept, fit: place === 0 ? 0 : 1 }))
}
