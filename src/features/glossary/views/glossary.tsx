import { address, below, paths, twinsBelow } from '../../../platform/addresses.ts'
import type { Language } from '../../../platform/language.ts'
import type { Frame } from '../../../ui/frame.ts'
import { Hyphenated } from '../../../ui/hyphenated.tsx'
import { Page } from '../../../ui/page.tsx'
import { byLetter, glossaryScheme, type Definition, type Term } from '../glossary.ts'
import { texts } from '../texts.ts'

type Props = { frame: Frame; all: readonly Term[]; /** Those that are shown. */ terms: readonly Term[]; query: string; mayEdit: boolean }

export const GlossaryPage = ({ frame, all, terms, query, mayEdit }: Props) => {
  const { language } = frame
  const words = texts[language]
  const groups = byLetter(terms, language)
  const names = new Map(all.map(({ notation, name }) => [notation, name[language]]))
  const shown = new Set(terms.map(({ notation }) => notation))
  return (
    <Page frame={frame} title={words.title} description={words.description} alternates={paths.glossary} formats={[{ type: 'application/ld+json', href: `${paths.glossary.de}.jsonld`, title: 'JSON-LD' }]}>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <form class="glossary-search" method="get" action={paths.glossary[language]} role="search" aria-label={words.search}>
        <label for="q">{words.search}</label>
        <input id="q" name="q" type="search" class="kern-form-input__input" value={query} maxlength={100} autocomplete="off" />
        <button class="kern-btn kern-btn--secondary">{words.submit}</button>
      </form>
      {query !== '' && <p role="status">{words.found(terms.length, query)} <a href={paths.glossary[language]}>{words.all}</a></p>}
      {mayEdit && <p><a href={twinsBelow(paths.vocabularies, glossaryScheme, below.edit)[language]}>{words.edit}</a></p>}
      {groups.length > 1 && (
        <nav class="here" aria-label={words.letters}>
          <ul>{groups.map(({ letter }) => <li><a href={`#${letter}`}>{letter}</a></li>)}</ul>
        </nav>
      )}
      {groups.map(({ letter, terms: its }) => (
        <section aria-labelledby={letter}>
          <h2 id={letter}>{letter}</h2>
          <ul class="concepts">{its.map((term) => <TermItem {...{ term, language, names, shown }} />)}</ul>
        </section>
      ))}
      <p class="quiet">{words.asVocabulary} <a href={twinsBelow(paths.vocabularies, glossaryScheme)[language]}>{words.vocabulary}</a> · <a href={`${paths.glossary.de}.jsonld`}>JSON-LD</a></p>
    </Page>
  )
}

type ItemProps = { term: Term; language: Language; names: ReadonlyMap<string, string>; /** Terms on this page; others lead to the whole glossary. */ shown: ReadonlySet<string> }

const TermItem = ({ term, language, names, shown }: ItemProps) => {
  const words = texts[language]
  const other = language === 'de' ? 'en' : 'de'
  const { notation, name, synonyms, national, international, related } = term
  return (
    <li class="concept" id={notation}>
      <div class="concept-head">
        <h3><a class="concept-anchor" href={`#${notation}`}><Hyphenated text={name[language]} /></a></h3>
        {name[other] !== name[language] && <span class="quiet" lang={other}>{name[other]}</span>}
      </div>
      <DefinitionText definition={national} {...{ language }} head={international ? words.national : undefined} />
      {international && <DefinitionText definition={international} {...{ language }} head={words.international} />}
      {synonyms[language].length > 0 && <p class="concept-synonyms">{words.synonyms} {synonyms[language].join(', ')}</p>}
      <p class="concept-source">
        {related.length > 0 && <>{words.related} {related.map((one, at) => <>{at > 0 && ', '}<a href={shown.has(one) ? `#${one}` : `${paths.glossary[language]}#${one}`}>{names.get(one)}</a></>)} · </>}
        <a href={address(language, 'search', { q: name[language] })} aria-label={`${words.entries}: ${name[language]}`}>{words.entries}</a>
      </p>
    </li>
  )
}

const DefinitionText = ({ definition: { text, source, unverified }, head, language }: { definition: Definition; head?: string; language: Language }) => {
  const words = texts[language]
  return (
    <>
      {head !== undefined && <p class="term-head">{head}</p>}
      <p>{text[language]}</p>
      {source !== undefined && <p class="concept-source"><a href={source} rel="external noopener">{words.source}: {new URL(source).hostname}</a>{unverified && `, ${words.unverified}`}</p>}
    </>
  )
}
