/** What was done to a concept in the browser, the newest first. */
import { below, paths, twinsBelow } from '../../../platform/addresses.ts'
import { signatureIn } from '../../../platform/signature.ts'
import type { Frame } from '../../../ui/frame.ts'
import { momentInWords } from '../../../ui/moment.ts'
import { Page } from '../../../ui/page.tsx'
import { Comparison } from '../../editing/index.ts'
import type { Concept, ConceptVersion, Scheme, Vocabulary } from '../../vocabularies/index.ts'
import { changesIn } from '../compare.ts'
import { texts } from '../texts.ts'

type Props = { frame: Frame; vocabulary: Vocabulary; scheme: Scheme; concept: Concept; versions: ConceptVersion[] }

export const ConceptHistoryPage = ({ frame, vocabulary, scheme, concept, versions }: Props) => {
  const { language } = frame
  const words = texts[language]
  const list = twinsBelow(paths.vocabularies, scheme.id, below.edit)
  const own = twinsBelow(list, encodeURIComponent(concept.notation))
  const title = words.historyTitle(concept.prefLabel[language])
  return (
    <Page frame={frame} mainClass="writing" title={title} alternates={twinsBelow(own, below.history)} index={false} breadcrumb={[{ href: `${paths.vocabularies[language]}/${scheme.id}`, text: scheme.prefLabel[language] }, { href: list[language], text: words.edit }, { href: own[language], text: concept.prefLabel[language] }]}>
      <h1>{title}</h1>
      {versions.length === 0 && <p>{words.historyNone}</p>}
      {versions.map(({ number, action, before, after, function: by, at }) => {
        const changes = changesIn(before, after, vocabulary, language)
        return (
          <section aria-labelledby={`version-${number}`}>
            <h2 id={`version-${number}`}>{number}: {words.actions[action]}</h2>
            <p class="quiet"><time datetime={at.toISOString()}>{momentInWords(at, language)}</time>, {signatureIn(by, language)}</p>
            {changes.length > 0 && <Comparison {...{ changes, language }} caption={words.changedIn(number)} heads={{ before: words.before, after: words.after }} />}
          </section>
        )
      })}
    </Page>
  )
}
