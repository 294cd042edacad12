import { alertAddress, below, paths, twinsBelow } from '../../../platform/addresses.ts'
import type { Language } from '../../../platform/language.ts'
import { numberInWords } from '../../../ui/day.ts'
import type { Frame } from '../../../ui/frame.ts'
import { Hyphenated } from '../../../ui/hyphenated.tsx'
import { Page } from '../../../ui/page.tsx'
import { texts } from '../texts.ts'
import type { Concept, Scheme, Vocabulary } from '../vocabulary.ts'
import { schemeIri } from '../skos.ts'

export type KindCounts = { counts: ReadonlyMap<string, number>; noun(count: number): string; address(notation: string): string }

type Props = {
  frame: Frame
  scheme: Scheme
  vocabulary: Vocabulary
  /** How many entries have a concept, for each kind whose list can be narrowed by the scheme. */
  counts: readonly KindCounts[]
  mayEdit: boolean
}

export const SchemePage = ({ frame, scheme, vocabulary, counts, mayEdit }: Props) => {
  const { language, settings } = frame
  const words = texts[language]
  const label = scheme.prefLabel[language]
  const top = vocabulary.top(scheme.id)
  const total = vocabulary.concepts(scheme.id).length
  const nested = top.some(({ notation }) => vocabulary.narrower(scheme.id, notation).length > 0)
  return (
    <Page frame={frame} title={words.schemeTitle(label)} description={words.description} breadcrumb={[{ href: paths.vocabularies[language], text: words.title }]}>
      <h1><Hyphenated text={label} /></h1>
      <p class="quiet">{words.concepts(total, numberInWords(total, language))}</p>
      {language === 'de' && scheme.note_de && <p class="lead">{scheme.note_de}</p>}
      {mayEdit && <p><a href={twinsBelow(paths.vocabularies, scheme.id, below.edit)[language]}>{words.edit}</a></p>}
      {nested && (
        <nav class="here" aria-label={words.here}>
          <ul>
            {top.map(({ notation, prefLabel }) => (
              <li><a href={`#${notation}`}><Hyphenated text={prefLabel[language]} /></a></li>
            ))}
          </ul>
        </nav>
      )}
      <ul class="concepts">
        {top.map((concept) => (
          <ConceptItem {...{ concept, vocabulary, counts, language }} level={2} />
        ))}
      </ul>
      <section class="prose cite" aria-labelledby="zitieren">
        <h2 id="zitieren">{words.cite}</h2>
        <p>{words.permanent}: <a href={schemeIri(settings.baseUrl, scheme.id)}>{schemeIri(settings.baseUrl, scheme.id)}</a></p>
        <p>{words.permanentConcept}</p>
        <p>
          {words.files}: <a href={`${paths.vocabularies.de}/${scheme.id}.ttl`}>{words.formats.ttl}</a>, <a href={`${paths.vocabularies.de}/${scheme.id}.jsonld`}>{words.formats.jsonld}</a>
        </p>
      </section>
    </Page>
  )
}

type ItemProps = { concept: Concept; vocabulary: Vocabulary; counts: readonly KindCounts[]; language: Language; level: 2 | 3 | 4 }

const ConceptItem = ({ concept, vocabulary, counts, language, level }: ItemProps) => {
  const { scheme, notation, prefLabel } = concept
  const other = language === 'de' ? 'en' : 'de'
  const Heading = `h${level}` as const
  const narrower = vocabulary.narrower(scheme, notation).map((child) => vocabulary.find(scheme, child)).filter((child) => child !== undefined)
  return (
    <li class="concept" id={notation}>
      <div class="concept-head">
        <Heading>
          <a class="concept-anchor" href={`#${notation}`}><Hyphenated text={prefLabel[language]} /></a>
        </Heading>
        {prefLabel[other] !== prefLabel[language] && <span class="quiet" lang={other}>{prefLabel[other]}</span>}
        <Count {...{ concept, counts, language }} />
      </div>
      <Explanation {...{ concept, vocabulary, language }} />
      {narrower.length > 0 && (
        <ul class="concepts">
          {narrower.map((child) => (
            <ConceptItem concept={child} {...{ vocabulary, counts, language }} level={level === 2 ? 3 : 4} />
          ))}
        </ul>
      )}
    </li>
  )
}

/** What belongs to the concept, kind by kind; kinds that have nothing are left out, unless none has. */
const Count = ({ concept: { scheme, notation, prefLabel, retired }, counts, language }: Pick<ItemProps, 'concept' | 'counts' | 'language'>) => {
  const found = counts.map(({ counts: its, ...kind }) => ({ ...kind, count: its.get(notation) ?? 0 }))
  const some = found.filter(({ count }) => count > 0)
  if (found.length === 0) return null
  const lists = (some.length === 0 ? found.slice(0, 1) : some).map(({ address }) => address(notation))
  const alert = <a href={alertAddress(followed(lists, language), language)} aria-label={`${texts[language].alert}: ${prefLabel[language]}`}>{texts[language].alert}</a>
  const page = <a href={`${paths.vocabularies[language]}/${scheme}/${notation}`} aria-label={`${texts[language].page}: ${prefLabel[language]}`}>{texts[language].page}</a>
  if (some.length === 0) return <span class="concept-count quiet">{`0 ${found[0].noun(0)}`} · {alert}</span>
  return (
    <span class="concept-count">
      {some.map(({ count, noun, address }, at) => (
        <>{at > 0 && ' · '}<a href={address(notation)}>{`${numberInWords(count, language)} ${noun(count)}`}</a></>
      ))}
      {' · '}
      {!retired && <>{page} · </>}
      {alert}
    </span>
  )
}

/** The list of the one kind that has the concept, else the search over all kinds with the same filter. */
const followed = (lists: string[], language: Language): string => (lists.length === 1 ? lists[0] : `${paths.search[language]}?${lists[0].split('?')[1]}`)

const Explanation = ({ concept, vocabulary, language }: Pick<ItemProps, 'concept' | 'vocabulary' | 'language'>) => {
  const { scheme, definition_de, definition_en, altLabel, source, evidence, retired, replaced_by } = concept
  const words = texts[language]
  const own = language === 'de' ? definition_de : definition_en
  const definition = own ?? definition_de ?? definition_en
  const definedIn = own !== undefined ? language : definition_de !== undefined ? 'de' : 'en'
  return (
    <>
      {definition && <p lang={definedIn === language ? undefined : definedIn}>{definition}</p>}
      {retired && <p class="quiet">{words.retired} {replaced_by && <>{words.replacedBy} <a href={`#${replaced_by}`}>{vocabulary.label(scheme, replaced_by, language)}</a></>}</p>}
      {(altLabel.de.length > 0 || altLabel.en.length > 0) && (
        <p class="concept-synonyms">
          {words.synonyms} <span lang={language === 'de' ? undefined : 'de'}>{altLabel.de.join(', ')}</span>
          {altLabel.de.length > 0 && altLabel.en.length > 0 && '; '}
          <span lang={language === 'en' ? undefined : 'en'}>{altLabel.en.join(', ')}</span>
        </p>
      )}
      {source && /^https?:/.test(source) && (
        <p class="concept-source"><a href={source} rel="external noopener">{words.source}: {new URL(source).hostname}</a>{evidence === 'proposal' && `, ${words.proposal}`}</p>
      )}
    </>
  )
}
