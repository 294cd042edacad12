/** The names of concepts, in all languages, to be suggested as they are typed. */
import { languages } from '../../platform/language.ts'
import type { Vocabulary } from '../vocabularies/index.ts'
import { foldedLine } from './analysis.ts'
import type { Meaning } from './recognition.ts'
import { facets } from './search.ts'

type Labelled = Meaning & { lines: string[] }

export class Labels {
  private readonly all: Labelled[]

  constructor(vocabulary: Vocabulary) {
    this.all = facets.flatMap((scheme) =>
      vocabulary
        .concepts(scheme)
        .filter(({ retired }) => !retired)
        .map(({ notation, prefLabel, altLabel }) => ({ scheme, notation, lines: languages.flatMap((language) => [prefLabel[language], ...altLabel[language]]).map((label) => ` ${foldedLine(label)}`) })),
    )
  }

  /** Concepts with a name that begins so, or goes on so at one of its words. */
  beginningWith(beginning: string): (Meaning & { fit: number })[] {
    if (beginning === '') return []
    const word = ` ${beginning}`
    return this.all
      .map(({ scheme, notation, lines }) => ({ scheme, notation, fit: lines.some((line) => line.startsWith(word)) ? 0 : lines.some((line) => line.includes(word)) ? 1 : 2 }))
      .filter(({ fit }) => fit < 2)
  }
}
