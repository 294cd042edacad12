/** A vocabulary as those see it who change it: in order, with uses, one step up or down at a time. */
import { below, paths, twinsBelow } from '../../../platform/addresses.ts'
import { numberInWords } from '../../../ui/day.ts'
import type { Frame } from '../../../ui/frame.ts'
import { Hyphenated } from '../../../ui/hyphenated.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import type { Concept, Scheme, Vocabulary } from '../../vocabularies/index.ts'
import { stateOf } from '../compare.ts'
import { texts } from '../texts.ts'

type Props = { frame: Frame; vocabulary: Vocabulary; scheme: Scheme; uses: ReadonlyMap<string, number>; saved: boolean }

export const ConceptsPage = ({ frame, vocabulary, scheme, uses, saved }: Props) => {
  const { language } = frame
  const words = texts[language]
  const label = scheme.prefLabel[language]
  const twins = twinsBelow(paths.vocabularies, scheme.id, below.edit)
  return (
    <Page frame={frame} mainClass="writing" title={words.title(label)} alternates={twins} index={false} breadcrumb={[{ href: `${paths.vocabularies[language]}/${scheme.id}`, text: label }]}>
      <h1>{words.title(label)}</h1>
      {saved && <div role="status"><Notice kind="done"><p>{words.saved}</p></Notice></div>}
      <p class="lead">{words.lead}</p>
      <p><a class="kern-btn kern-btn--primary" href={twinsBelow(paths.vocabularies, scheme.id, below.new)[language]}>{words.new}</a></p>
      <Rows {...{ frame, vocabulary, scheme, uses }} concepts={vocabulary.top(scheme.id)} depth={0} />
    </Page>
  )
}

type RowsProps = Omit<Props, 'saved'> & { concepts: Concept[]; depth: number }

const Rows = ({ concepts, depth, ...shared }: RowsProps) => {
  const { frame: { language }, vocabulary, scheme, uses } = shared
  const words = texts[language]
  const twins = twinsBelow(paths.vocabularies, scheme.id, below.edit)
  return (
    <ul class="concepts">
      {concepts.map((concept, at) => {
        const { notation, prefLabel, retired } = concept
        const count = uses.get(notation) ?? 0
        const narrower = vocabulary.narrower(scheme.id, notation).map((child) => vocabulary.find(scheme.id, child)).filter((child) => child !== undefined)
        return (
          <li id={notation}>
            <div class={depth > 0 ? 'concept-row concept-row--below' : 'concept-row'}>
              <span>
                <a href={`${twins[language]}/${encodeURIComponent(notation)}`}><Hyphenated text={prefLabel[language]} /></a>{' '}
                <span class="quiet">{words.uses(count, numberInWords(count, language))}{retired && `, ${stateOf(concept, vocabulary, language)}`}</span>
              </span>
              <form method="post" action={twinsBelow(paths.vocabularies, scheme.id, below.order)[language]}>
                <input type="hidden" name="concept" value={notation} />
                <Step direction="up" name={words.up(prefLabel[language])} idle={at === 0} />
                <Step direction="down" name={words.down(prefLabel[language])} idle={at === concepts.length - 1} />
              </form>
            </div>
            {narrower.length > 0 && <Rows {...shared} concepts={narrower} depth={depth + 1} />}
          </li>
        )
      })}
    </ul>
  )
}

const Step = ({ direction, name, idle }: { direction: 'up' | 'down'; name: string; idle: boolean }) => (
  <button class="kern-btn kern-btn--secondary kern-btn--small" name="direction" value={direction} disabled={idle} aria-label={name}>{direction === 'up' ? '↑' : '↓'}</button>
)
