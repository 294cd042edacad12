import { paths } from '../../../platform/addresses.ts'
import type { Language } from '../../../platform/language.ts'
import type { Frame } from '../../../ui/frame.ts'
import { Page } from '../../../ui/page.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import type { Phase } from '../../../ui/ring.tsx'
import type { Facet, Result } from '../../search/index.ts'
import { isActorCard } from '../actor.ts'
import type { FacetValue } from '../facets.ts'
import { addressOf, conditionsOf, pageSize, parametersOf, type Filter, type Ignored, type List } from '../form.ts'
import { sentenceOf, type Label } from '../sentence.ts'
import { texts } from '../texts.ts'
import { Active } from './active.tsx'
import { ActorItem } from './card.tsx'
import { Empty, type Alternative } from './empty.tsx'
import { FacetPanel } from './facets.tsx'
import { Hints, type Place } from './hints.tsx'
import { SearchForm } from './search-form.tsx'

export type ListData = {
  frame: Frame
  list: List
  filter: Filter
  ignored: Ignored[]
  result: Result
  facets: [Facet, FacetValue[]][]
  label: Label
  /** The phases of the vocabulary, for the rings. */
  phases: Phase[]
  place: Place
  /** The page that was asked for, when there are not that many. */
  beyondLast: boolean
  alternatives: Alternative[]
  now: Date
}

const form = 'search'

export const ListPage = (data: ListData) => {
  const { frame, list, filter, result, facets, label, place } = data
  const { language } = frame
  const words = texts[language]
  const pages = Math.max(1, Math.ceil(result.total / pageSize))
  const sentence = sentenceOf({ total: result.total, filter: { ...filter, text: result.corrected ?? filter.text }, list, language, label, placeFound: place === 'found' })
  const conditions = conditionsOf(filter)
  const chosen = conditions.filter(({ part }) => part !== 'text' && part !== 'place').length
  const title = conditions.length === 0 ? words.title[list] : sentence
  return (
    <Page
      frame={frame}
      title={filter.page > 1 ? `${title}, ${words.sentence.page(filter.page, pages)}` : title}
      description={words.description[list]}
      alternates={{ de: addressOf(filter, list, 'de'), en: addressOf(filter, list, 'en') }}
      islands={['island-list.ts', 'island-suggest.ts']}
      formats={list === 'actors' ? [{ type: 'application/atom+xml', href: fileAddress(filter, 'atom'), title: words.take.feed }] : []}
    >
      <h1>{words.title[list]}</h1>
      {list === 'search' && <p class="quiet">{words.searchLead}</p>}
      <SearchForm {...{ form, list, language, filter }} placeFound={place === 'found'} />
      <a id="filter-button" class="kern-btn kern-btn--secondary" href="#filter">
        {words.form.filter(chosen)}
      </a>
      <div class="directory">
        <section id="filter" class="directory-filter" tabindex={-1} aria-label={words.form.filterHeading}>
          <FacetPanel {...{ form, facets, language, label }} />
          <p class="filter-actions">
            <button class="kern-btn kern-btn--primary" form={form}>{words.form.apply}</button>
            <a class="filter-close" href="#results">{words.form.close}</a>
          </p>
        </section>
        <div id="results" class="directory-results" tabindex={-1}>
          <p id="shown" role="status">
            {pages > 1 ? `${sentence}, ${words.sentence.page(filter.page, pages)}` : sentence}
          </p>
          <div id="answer">
            <Active {...{ filter, list, language, label, conditions }} />
            <Hints {...data} language={language} />
            {result.total === 0 ? <Empty {...data} language={language} /> : <Hits {...data} />}
            <Pagination page={filter.page} pages={pages} language={language} address={(page) => addressOf({ ...filter, page }, list, language)} />
            {list === 'actors' && result.total > 0 && <Take filter={filter} language={language} />}
          </div>
        </div>
      </div>
    </Page>
  )
}

const Hits = ({ filter, result, frame: { language }, label, phases, now }: ListData) => (
  <ul class="actors">
    {result.hits.map((hit) =>
      isActorCard(hit.card) ? (
        <ActorItem card={hit.card} chosenThemes={filter.facets.theme ?? []} marks={result.marks} {...{ hit, language, label, phases, now }} />
      ) : null,
    )}
  </ul>
)

const formats = ['csv', 'xlsx', 'json', 'geojson', 'jsonld', 'atom', 'hxl.csv'] as const

/** The same answer for other programs: everything found, not only this page. */
const Take = ({ filter, language }: { filter: Filter; language: Language }) => {
  const words = texts[language].take
  return (
    <section class="take" aria-labelledby="take">
      <h2 id="take">{words.heading}</h2>
      <p>{words.text}</p>
      <ul class="take-formats">
        {formats.map((format) => (
          <li>
            <a href={fileAddress(filter, format)}>{words.formats[format]}</a>
          </li>
        ))}
        <li>
          <a href={`/api/v1/actors${withParameters(parametersOf(forFile(filter), 'actors', 'en'))}`}>{words.api}</a>
        </li>
      </ul>
    </section>
  )
}

const forFile = (filter: Filter): Filter => ({ ...filter, page: 1 })
const withParameters = (parameters: string) => (parameters === '' ? '' : `?${parameters}`)
const fileAddress = (filter: Filter, format: string) => `${paths.actors.de}.${format}${withParameters(parametersOf(forFile(filter), 'actors', 'de'))}`
