/** The page of an entry of any kind: what it is, whose, how fresh; then what its kind says; then where it comes from. */
import type { ComponentChildren, VNode } from 'preact'
import { alertAddress, actorAddress, below as parts, paths as pages, termAddress, twinsBelow } from '../../../platform/addresses.ts'
import { dayAt } from '../../../platform/calendar.ts'
import type { Language } from '../../../platform/language.ts'
import { toSafeHtml } from '../../../platform/markdown.ts'
import { monthsFor } from '../../../platform/rhythm.ts'
import { dayInWords } from '../../../ui/day.ts'
import { Facts, type Fact } from '../../../ui/facts.tsx'
import { Freshness } from '../../../ui/freshness.tsx'
import { German, germanOn } from '../../../ui/german.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { Ring } from '../../../ui/ring.tsx'
import { Similar } from '../../../ui/similar.tsx'
import type { Entry, EntryField, EntryKind, FieldGroup, List, PageData } from '../../publishing/index.ts'
import type { SearchIndex } from '../../search/index.ts'
import { isEntryCard } from '../card.ts'
import { Linked, linkerFor, type Linker } from '../../glossary/index.ts'
import { addressOf, emptyFilter, narrowedTo } from '../form.ts'
import { framedFields } from '../kinds/fields.ts'
import type { CommonPayload } from '../kinds/payload.ts'
import { pageTexts, recorderTexts, visibilityTexts } from '../kinds/texts.ts'
import { labelsOf } from '../labels.ts'
import { phasesOf } from '../phases.ts'
import { MarkLinks } from './mark.tsx'
import { whereOf } from './item.tsx'

type Props = Omit<PageData, 'entry'> & { entry: Entry<CommonPayload>; list: List; groups: readonly FieldGroup[]; /** What `top` says. */ saidAbove: readonly string[]; labelOf: EntryKind['labelOf']; top: ComponentChildren }
/** Entries are written in German, whatever the page around them speaks. */
type Written = Props & { terms: Linker }

const dataFormats = [
  { extension: 'json', type: 'application/json', title: 'JSON' },
  { extension: 'jsonld', type: 'application/ld+json', title: 'JSON-LD' },
]

export const EntryPage = (props: Props) => {
  const data: Written = { ...props, terms: linkerFor(props.index.vocabulary, (notation) => termAddress(notation, props.frame.language)) }
  const { frame, entry, list, index, now, banner, top, first, below } = data
  const { language } = frame
  const words = pageTexts[language]
  const { id, payload, confirmed_on } = entry
  const label = labelsOf(index, list, language)
  const isOpen = entry.readers === undefined && banner === undefined
  const today = dayAt(now)
  const where = whereOf(payload, (state) => label('state', state), language)
  return (
    <Page
      frame={frame}
      title={payload.title}
      description={language === 'de' ? payload.summary.slice(0, 300) : [list.words.en.title, where, words.germanOnly].filter(Boolean).join('. ')}
      alternates={banner ? undefined : { de: `${list.paths.de}/${id}`, en: `${list.paths.en}/${id}` }}
      index={isOpen}
      formats={isOpen ? dataFormats.map(({ extension, type, title }) => ({ type, href: `${list.paths.de}/${id}.${extension}`, title })) : []}
      breadcrumb={[{ href: list.paths[language], text: list.words[language].title }]}
    >
      {banner}
      <header class="profile-head">
        <h1 lang={germanOn(language)}>{payload.title}</h1>
        <p class="quiet"><Who {...data} />{where && (payload.owner ?? payload.organisation) && ' · '}{where}</p>
        <div class="actor-foot">
          <Ring phases={phasesOf(index, label)} covered={payload.phases} language={language} words />
          <Freshness confirmedOn={confirmed_on} sourceDate={payload.source_date} months={monthsFor(frame.settings.rhythm, entry.kind)} now={now} language={language} />
          {!banner && <span class="mark-links"><MarkLinks id={id} kind={entry.kind} name={payload.title} language={language} /></span>}
        </div>
      </header>
      {language === 'en' && <p class="note">{words.germanOnly}</p>}
      {entry.visibility !== 'clear' && <Notice kind="look" heading={visibilityTexts[entry.visibility][language]}><p>{words.restricted}</p></Notice>}
      {payload.valid_until !== undefined && payload.valid_until < today && <Notice kind="look"><p>{words.expired(payload.valid_until)}</p></Notice>}
      <p class="lead" lang={germanOn(language)}><Linked pieces={data.terms.text(payload.summary, 'de')} hrefOf={(notation) => termAddress(notation, language)} /></p>
      {top}
      {first}
      <div class="entry-page">
        {data.groups.map((group) => <Group {...data} group={group} />)}
        <Classification {...data} />
        {payload.unsure.length > 0 && (
          <section aria-labelledby="unsure">
            <h2 id="unsure">{words.unsure}</h2>
            <ul lang={germanOn(language)}>{payload.unsure.map((one) => <li>{one}</li>)}</ul>
          </section>
        )}
        {below}
        {!banner && <SimilarEntries {...data} />}
      </div>
      {!banner && <Provenance {...data} />}
    </Page>
  )
}

const Actor = ({ id, index, language }: { id: string; index: SearchIndex; language: Language }) => {
  const card = index.card(id)
  return isEntryCard(card) ? <a href={actorAddress(id, language)} lang={germanOn(language)}>{card.name}</a> : <>{id} ({pageTexts[language].notListed})</>
}

/** Other entries that this one names: actors in any case, others as far as whoever looks may know of them. */
const Related = ({ ids, field, index, readable, pathsOf, frame: { language } }: Props & { ids: string[]; field: EntryField }) => {
  if ((field.kinds ?? ['actor']).includes('actor')) return <ul class="plain-list">{ids.map((id) => <li><Actor {...{ id, index, language }} /></li>)}</ul>
  return (
    <ul class="plain-list">
      {ids.map((id) => index.card(id, readable)).filter(isEntryCard).map(({ id, kind, name }) => {
        const paths = pathsOf?.(kind)
        return <li>{paths ? <a href={`${paths[language]}/${id}`} lang={germanOn(language)}>{name}</a> : name}</li>
      })}
    </ul>
  )
}

const Who = ({ entry: { payload }, index, frame: { language } }: Props) => (payload.owner === undefined ? <German language={language}>{payload.organisation}</German> : <Actor id={payload.owner} {...{ index, language }} />)

const classification = [['theme', 'themes'], ['space', 'spaces'], ['phase', 'phases'], ['group', 'groups']] as const

/** Every value leads to all entries of the kind that share it. */
const Classification = ({ frame: { language }, entry: { payload }, list, index, saidAbove }: Props) => {
  const words = pageTexts[language]
  const label = labelsOf(index, list, language)
  const rows = classification.flatMap(([name, column]) => list.facets.filter(({ facet }) => facet === name).map((facet) => ({ facet, values: payload[column] })))
  return (
    <section aria-labelledby="classification">
      <h2 id="classification">{words.facts}</h2>
      <dl class="facts">
        {rows.map(({ facet: { facet, name }, values }) => (
          <div>
            <dt>{name[language]}</dt>
            <dd>
              {values.length === 0 ? words.unknown : (
                <ul class="chips">
                  {values.map((value) => <li><a class="chip" href={addressOf(narrowedTo(emptyFilter, facet, value), list, language)}>{label(facet, value)}</a></li>)}
                </ul>
              )}
            </dd>
          </div>
        ))}
        {payload.partners.length > 0 && !saidAbove.includes('partners') && (
          <div>
            <dt>{words.partners}</dt>
            <dd><ul class="plain-list">{payload.partners.map((id) => <li><Actor {...{ id, index, language }} /></li>)}</ul></dd>
          </div>
        )}
      </dl>
    </section>
  )
}

/** What a kind says in fields of its own: one section a group, nothing where nothing is said. */
const Group = (data: Written & { group: FieldGroup }) => {
  const { group, saidAbove, entry: { payload }, frame: { language } } = data
  const values: Record<string, unknown> = { ...payload }
  const said = group.fields.filter(({ name }) => !framedFields.includes(name) && !saidAbove.includes(name) && !isEmpty(values[name]))
  if (said.length === 0) return null
  const id = `group-${said[0].name}`
  // Where the rest of the group stands elsewhere on the page, its name would stand there twice.
  const heading = said.length === 1 && group.fields.some(({ name }) => framedFields.includes(name)) ? said[0].label : group.legend
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{heading[language]}</h2>
      {said.map((field) => (
        <>
          {field.label[language] !== heading[language] && <h3>{field.label[language]}</h3>}
          <FieldValue {...data} field={field} value={values[field.name]} />
        </>
      ))}
    </section>
  )
}

const isEmpty = (value: unknown): boolean => value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

const FieldValue = (data: Written & { field: EntryField; value: unknown }): VNode => {
  const { field, value, index, labelOf, terms, frame: { language } } = data
  const german = germanOn(language)
  const texts = [value].flat().filter((one) => typeof one === 'string')
  if (field.control === 'rows') {
    return <ul lang={german}>{(Array.isArray(value) ? value : []).map((row) => <li><Row {...data} row={row} /></li>)}</ul>
  }
  if (field.control === 'markdown') return <div class="prose" lang={german} dangerouslySetInnerHTML={{ __html: terms.html(toSafeHtml(texts.join('\n\n')), 'de') }} />
  if (field.control === 'paragraphs') return <div class="prose" lang={german}>{texts.flatMap((text) => text.split(/\n{2,}/)).map((paragraph) => <p><Linked pieces={terms.text(paragraph, 'de')} hrefOf={(notation) => termAddress(notation, language)} /></p>)}</div>
  if (field.control === 'lines') return <ul lang={german}>{texts.map((text) => <li>{text}</li>)}</ul>
  if (field.control === 'relation' || field.control === 'relations') return <Related {...data} field={field} ids={texts} />
  if (field.control === 'url') return <p><a href={texts[0]} rel="external noopener">{texts[0]}</a></p>
  if (field.control === 'email') return <p><a href={`mailto:${texts[0]}`}>{texts[0]}</a></p>
  if (field.control === 'date') return <p>{dayInWords(texts[0], language)}</p>
  return <p lang={field.control === 'line' ? german : undefined}>{texts.length > 0 ? texts.map((one) => labelOf(field, one, index, language)).join(', ') : String(value)}</p>
}

/** The first address in a row makes its first text a link. */
const Row = ({ field, row, index, labelOf, frame: { language } }: Props & { field: EntryField; row: unknown }) => {
  const values = new Map<string, unknown>(typeof row === 'object' && row !== null ? Object.entries(row) : [])
  const cells = (field.columns ?? []).flatMap((column) => (values.has(column.name) ? [{ column, text: String(values.get(column.name)) }] : []))
  const link = cells.find(({ column }) => column.control === 'url')?.text
  const [first, ...rest] = cells.filter(({ column }) => column.control !== 'url')
  if (first === undefined) return <a href={link} rel="external noopener">{link}</a>
  const said = (one: (typeof cells)[number]) => (one.column.control === 'date' || /^\d{4}-\d\d(?:-\d\d)?$/.test(one.text) ? dayInWords(one.text, language) : labelOf(one.column, one.text, index, language))
  return (
    <>
      {link === undefined ? said(first) : <a href={link} rel="external noopener">{said(first)}</a>}
      {rest.length > 0 && <span class="quiet">{rest.map((one, at) => (one.column.unlabelled ? `${rest[at - 1]?.column.unlabelled ? ' ' : ' · '}${said(one)}` : ` · ${one.column.label[language]}: ${said(one)}`)).join('')}</span>}
    </>
  )
}

const mostSimilar = 5
const mostReasons = 4

const SimilarEntries = ({ entry: { id }, list, index, readable, frame: { language } }: Props) => {
  const words = pageTexts[language]
  const label = labelsOf(index, list, language)
  const similar = index.similar(id, mostSimilar, readable)
  const reasons = (shared: (typeof similar)[number]['shared']) => {
    const labels = Object.entries(shared).flatMap(([facet, values = []]) => values.map((value) => label(facet, value)))
    const more = labels.length - mostReasons
    return [...labels.slice(0, mostReasons), ...(more > 0 ? [words.moreReasons(more)] : [])].join(', ')
  }
  return <Similar language={language} heading={words.similar} found={similar.flatMap(({ card, shared }) => (isEntryCard(card) ? [{ href: `${list.paths[language]}/${card.id}`, name: card.name, why: words.shared(reasons(shared)) }] : []))} />
}

/** Where every fact comes from, how old it is, and how to correct it. */
const Provenance = ({ frame, entry, list, now, mayEdit }: Props) => {
  const { language, settings } = frame
  const words = pageTexts[language]
  const { id, payload, confirmed_on, published_on } = entry
  const address = `${settings.baseUrl}${list.paths.de}/${id}`
  const report = settings.operator.email === undefined ? pages.contact[language] : `mailto:${settings.operator.email}?subject=${encodeURIComponent(words.reportSubject(payload.title))}&body=${encodeURIComponent(address)}`
  const facts: Fact[] = [
    [words.sources, (
      <>
        {payload.source_urls.length === 0 ? words.unknown : <ul class="plain-list sources">{payload.source_urls.map((url) => <li><a href={url} rel="external noopener">{url}</a></li>)}</ul>}
        {payload.source_date && <p>{words.sourceDate(payload.source_date)}</p>}
      </>
    )],
    [words.recordedBy, payload.recorded_by === undefined ? words.unknown : recorderTexts[payload.recorded_by][language]],
    [words.confirmed, <><Freshness confirmedOn={confirmed_on} months={monthsFor(settings.rhythm, entry.kind)} now={now} language={language} />{confirmed_on && `, ${dayInWords(confirmed_on, language)}`}</>],
    ...(payload.valid_until === undefined ? [] : [[words.validUntil, dayInWords(payload.valid_until, language)] satisfies Fact]),
    [words.published, <>{dayInWords(published_on, language)}, <a href={twinsBelow(list.paths, id, parts.history)[language]}>{words.history}</a></>],
    [words.permanent, address],
  ]
  return (
    <footer class="provenance">
      <section aria-labelledby="provenance">
        <h2 id="provenance">{words.provenance}</h2>
        {payload.recorded_by === 'editorial' && <p><strong>{words.editorial}.</strong> {words.editorialText}</p>}
        <Facts facts={facts} />
      </section>
      <section aria-labelledby="report">
        <h2 id="report">{words.report}</h2>
        <p>{words.reportText}</p>
        {mayEdit && <p><a class="kern-btn kern-btn--primary" href={twinsBelow(list.paths, id, parts.edit)[language]}>{words.edit}</a></p>}
        <p><a class="kern-btn kern-btn--secondary" href={report}>{words.reportLink}</a></p>
        {entry.readers === undefined && <p><a href={alertAddress(`${list.paths[language]}/${id}`, language)}>{words.alert}</a></p>}
        {entry.readers === undefined && (
          <p>
            {words.asData}: {dataFormats.map(({ extension, title }, at) => (
              <>{at > 0 && ' · '}<a href={`${list.paths.de}/${id}.${extension}`}>{title}</a></>
            ))}
          </p>
        )}
      </section>
    </footer>
  )
}
