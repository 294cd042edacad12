import { alertAddress, embedAddress, shortlistAddress } from '../../../platform/addresses.ts'
import type { Language, Localized } from '../../../platform/language.ts'
import { monthsFor, type Rhythm } from '../../../platform/rhythm.ts'
import type { Frame } from '../../../ui/frame.ts'
import { Page } from '../../../ui/page.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { Tabs } from '../../../ui/tabs.tsx'
import type { Phase } from '../../../ui/ring.tsx'
import { zoomIsland } from '../../../ui/zoomable.tsx'
import type { Picture } from '../../graphs/index.ts'
import { StreetMap, streetMapIsland } from '../../maps/index.ts'
import type { Result } from '../../search/index.ts'
import { kindIn } from '../card.ts'
import { ownerIn, type Alike } from '../like.ts'
import type { FacetValue } from '../facets.ts'
import type { MapData } from '../map.ts'
import type { MatrixData } from '../matrix.ts'
import { addressOf, conditionsOf, pageSize, parametersOf, viewsOf, type Filter, type Ignored } from '../form.ts'
import type { CardView, Label, List, ListFacet } from '../../publishing/index.ts'
import { sentenceOf } from '../sentence.ts'
import { texts } from '../texts.ts'
import { Active } from './active.tsx'
import { Empty, type Alternative } from './empty.tsx'
import { FacetPanel } from './facets.tsx'
import { Hints, type Place } from './hints.tsx'
import { Mark } from './mark.tsx'
import { MapView } from './map.tsx'
import { MatrixView } from './matrix.tsx'
import { NetView } from './net.tsx'
import { SearchForm } from './search-form.tsx'

export type ListData = {
  frame: Frame
  list: List
  filter: Filter
  ignored: Ignored[]
  result: Result
  facets: [ListFacet, FacetValue[]][]
  /** How each kind shows an entry in a list. */
  cards: ReadonlyMap<string, CardView>
  label: Label
  /** The phases of the vocabulary, for the rings. */
  phases: Phase[]
  place: Place
  /** Where another view is asked for: its data. */
  map?: MapData
  matrix?: MatrixData
  net?: Picture
  pathOf(kind: string): string | undefined
  /** The page that was asked for, when there are not that many. */
  beyondLast: boolean
  alternatives: Alternative[]
  now: Date
  /** Where an entry of this list is begun, and how that is called. */
  write?: { href: Localized; text: Localized }
  /** Places like the chosen one. */
  alike?: Alike
  /** After how many months each kind wants to be confirmed again. */
  rhythm: Rhythm
}

const form = 'search'

export const ListPage = (data: ListData) => {
  const { frame, list, filter, result, facets, label, place } = data
  const { language } = frame
  const words = texts[language]
  const own = list.words[language]
  const pages = filter.view === 'list' ? Math.max(1, Math.ceil(result.total / pageSize)) : 1
  const sentence = sentenceOf({ total: result.total, filter: { ...filter, text: result.corrected ?? filter.text }, list, language, label, placeFound: place === 'found' })
  const conditions = conditionsOf(filter)
  const chosen = conditions.filter(({ part }) => part !== 'text' && part !== 'place').length
  const title = conditions.length === 0 ? own.title : sentence
  return (
    <Page
      frame={frame}
      title={filter.page > 1 ? `${title}, ${words.sentence.page(filter.page, pages)}` : title}
      description={own.description}
      alternates={{ de: addressOf(unmarked(filter), list, 'de'), en: addressOf(unmarked(filter), list, 'en') }}
      islands={['island-list.ts', 'island-suggest.ts', ...(data.map || data.net ? [zoomIsland] : []), ...(data.map && frame.settings.tiles ? [streetMapIsland] : [])]}
      formats={list.formats.includes('atom') ? [{ type: 'application/atom+xml', href: fileAddress(filter, list, 'atom'), title: words.take.feed }] : []}
    >
      <h1>{own.title}</h1>
      {own.lead && <p class="quiet">{own.lead}</p>}
      {(list.beside || data.write) && (
        <p class="list-ways">
          {[list.beside, data.write].map((way) => way && <a href={way.href[language]}>{way.text[language]}</a>)}
        </p>
      )}
      <SearchForm {...{ form, list, language, filter }} placeFound={place === 'found'} town={data.alike?.town} />
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
            <Views {...{ filter, list, language }} />
            {filter.kept && <p class="marked"><a href={shortlistAddress(filter.kept, language)}>{words.mark.marked(filter.kept.length)}</a></p>}
            <Active {...{ filter, list, language, label, conditions }} />
            {data.alike && filter.view === 'list' && <p class="note">{words.like.shown(data.alike.town)} <a href={addressOf({ ...filter, like: undefined, page: 1 }, list, language)}>{words.like.all}</a></p>}
            <Hints {...data} language={language} />
            {result.total === 0 ? <Empty {...data} language={language} /> : <Answer {...data} sentence={sentence} />}
            {filter.view === 'list' && <Pagination page={filter.page} pages={pages} language={language} address={(page) => addressOf({ ...filter, page }, list, language)} />}
            <p><a class="kern-btn kern-btn--secondary" href={alertAddress(addressOf({ ...unmarked(filter), page: 1, view: 'list', like: undefined }, list, language), language)}>{words.alert}</a></p>
            {list.formats.length > 0 && result.total > 0 && <Take {...{ filter, list, language }} />}
          </div>
        </div>
      </div>
    </Page>
  )
}

/** The same answer, looked at otherwise; filters stay. */
const Views = ({ filter, list, language }: { filter: Filter; list: List; language: Language }) => {
  const offered = viewsOf(list)
  const { views: words } = texts[language]
  if (offered.length === 1) return null
  return <Tabs label={words.label} tabs={offered.map((view) => ({ text: words[view], href: addressOf({ ...filter, view, page: 1 }, list, language), current: view === filter.view }))} />
}

const Answer = (data: ListData & { sentence: string }) => {
  const { filter, list, frame: { language }, label, map, matrix, net, phases, result, sentence, place, pathOf } = data
  if (map) {
    return (
      <>
        <MapView {...{ map, filter, list, language, label, sentence, pathOf }} hits={result.hits} total={result.total} placeFound={place === 'found'} />
        {list.formats.includes('geojson') && <StreetMap frame={data.frame} points={fileAddress(filter, list, 'geojson')} total={result.total} around={map.around} />}
      </>
    )
  }
  if (matrix) return <MatrixView {...{ matrix, list, phases, language }} file={matrixFile(filter, list, language)} />
  if (net) return <NetView {...{ net, list, language, filter, pathOf }} />
  return <Hits {...data} />
}

/** The table itself is one file in either language: its words are what people read. */
export const matrixFile = (filter: Filter, list: List, language: Language): string => `${list.paths[language]}.matrix.csv${withParameters(parametersOf({ ...unmarked(filter), view: 'matrix', page: 1 }, list, language))}`

const Hits = ({ filter, result, cards, alike, frame: { language }, label, phases, now, rhythm }: ListData) => (
  <ul class="actors">
    {result.hits.map((hit) => {
      const kind = kindIn(hit.card) ?? ''
      const Card = cards.get(kind)
      return Card && <Card chosenThemes={filter.facets.theme ?? []} marks={result.marks} {...{ hit, language, label, phases, now }} why={alike?.why(ownerIn(hit.card))} months={monthsFor(rhythm, kind)} beside={<Mark {...{ language }} card={hit.card} kept={filter.kept} />} />
    })}
  </ul>
)

/** The same answer for other programs: everything found, not only this page. */
const Take = ({ filter, list, language }: { filter: Filter; list: List; language: Language }) => {
  const words = texts[language].take
  return (
    <section class="take" aria-labelledby="take">
      <h2 id="take">{words.heading}</h2>
      <p>{words.text}</p>
      <ul class="take-formats">
        {list.formats.map((format) => (
          <li>
            <a href={fileAddress(filter, list, format)}>{new Map(Object.entries(words.formats)).get(format) ?? format}</a>
          </li>
        ))}
        {list.edition && <li><a href={`${list.edition[language]}${withParameters(parametersOf(forFile(filter), list, language))}`}>{words.edition}</a></li>}
        <li><a href={embedAddress(addressOf(forFile(filter), list, language), language)}>{words.embed}</a></li>
        <li>
          <a href={`/api/v1/${list.api}${withParameters(parametersOf(forFile(filter), list, 'en'))}`}>{words.api}</a>
        </li>
      </ul>
    </section>
  )
}

/** What was marked on the way belongs to whoever looks, not to the list. */
const unmarked = ({ kept, ...filter }: Filter): Filter => filter

const forFile = (filter: Filter): Filter => ({ ...unmarked(filter), page: 1, view: 'list', like: undefined })
const withParameters = (parameters: string) => (parameters === '' ? '' : `?${parameters}`)
const fileAddress = (filter: Filter, list: List, format: string) => `${list.paths.de}.${format}${withParameters(parametersOf(forFile(filter), list, 'de'))}`
