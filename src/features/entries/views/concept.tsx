import type { VNode } from 'preact'
import { alertAddress, paths, twinsBelow } from '../../../platform/addresses.ts'
import type { Language } from '../../../platform/language.ts'
import type { Frame } from '../../../ui/frame.ts'
import { Hyphenated } from '../../../ui/hyphenated.tsx'
import { Page } from '../../../ui/page.tsx'
import type { Concept, Scheme } from '../../vocabularies/index.ts'
import { texts } from '../texts.ts'

type Props = { frame: Frame; language: Language; scheme: Scheme; concept: Concept; /** The broadest first. */ broader: Concept[]; narrower: Concept[]; belonging?: VNode; /** All that belongs to it in one list; none where that list is not narrowed by the scheme. */ everything?: string }

export const ConceptPage = ({ frame, language, scheme, concept, broader, narrower, belonging, everything }: Props) => {
  const words = texts[language].concept
  const { notation, prefLabel, altLabel, definition_de, definition_en } = concept
  const own = language === 'de' ? definition_de : definition_en
  const definition = own ?? definition_de ?? definition_en
  const place = twinsBelow(paths.vocabularies, scheme.id)
  const at = (one: string) => twinsBelow(place, one)
  return (
    <Page frame={frame} title={`${prefLabel[language]} (${scheme.prefLabel[language]})`} description={own?.slice(0, 300)} alternates={at(notation)} breadcrumb={[{ href: place[language], text: scheme.prefLabel[language] }, ...broader.map((one) => ({ href: at(one.notation)[language], text: one.prefLabel[language] }))]}>
      <h1><Hyphenated text={prefLabel[language]} /></h1>
      {definition !== undefined && <p class="lead" lang={own === undefined ? (definition === definition_de ? 'de' : 'en') : undefined}>{definition}</p>}
      {altLabel[language].length > 0 && <p class="quiet">{words.synonyms} {altLabel[language].join(', ')}</p>}
      {narrower.length > 0 && (
        <nav aria-label={words.narrower}>
          <h2>{words.narrower}</h2>
          <ul class="chips">{narrower.map((one) => <li><a class="chip" href={at(one.notation)[language]}>{one.prefLabel[language]}</a></li>)}</ul>
        </nav>
      )}
      <div class="entry-page">{belonging ?? <p>{words.nothing}</p>}</div>
      <p class="concept-ways">
        {everything !== undefined && <><a href={everything}>{words.everything}</a> · <a href={alertAddress(everything, language)}>{texts[language].alert}</a> · </>}
        <a href={`${place[language]}#${notation}`}>{words.inVocabulary}</a>
      </p>
    </Page>
  )
}
