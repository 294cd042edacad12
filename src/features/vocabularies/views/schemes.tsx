import { paths } from '../../../platform/addresses.ts'
import { numberInWords } from '../../../ui/day.ts'
import type { Frame } from '../../../ui/frame.ts'
import { Page } from '../../../ui/page.tsx'
import { texts } from '../texts.ts'
import type { Vocabulary } from '../vocabulary.ts'

export const SchemesPage = ({ frame, vocabulary }: { frame: Frame; vocabulary: Vocabulary }) => {
  const { language } = frame
  const words = texts[language]
  return (
    <Page frame={frame} title={words.title} description={words.description}>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <ul class="schemes">
        {[...vocabulary.schemes.values()].map(({ id, prefLabel }) => {
          const concepts = vocabulary.concepts(id)
          return (
            <li class="card">
              <h2>
                <a href={`${paths.vocabularies[language]}/${id}`}>{prefLabel[language]}</a>
              </h2>
              <p class="quiet">{words.concepts(concepts.length, numberInWords(concepts.length, language))}</p>
              <p>{examplesOf(vocabulary, id).map((notation) => vocabulary.label(id, notation, language)).join(', ')}{concepts.length > mostExamples && '\u00a0…'}</p>
            </li>
          )
        })}
      </ul>
    </Page>
  )
}

const mostExamples = 5

/** The concepts entries are described with: in a hierarchy, those at its ends. */
function examplesOf(vocabulary: Vocabulary, scheme: string): string[] {
  const notations = vocabulary.concepts(scheme).map(({ notation }) => notation)
  const ends = notations.filter((notation) => vocabulary.narrower(scheme, notation).length === 0)
  return ends.slice(0, mostExamples)
}
