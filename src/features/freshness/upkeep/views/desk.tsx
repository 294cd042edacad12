import { below, parameterNames, paths, twinsBelow } from '../../../../platform/addresses.ts'
import { monthsFor } from '../../../../platform/rhythm.ts'
import { fromMyArea } from '../../../../ui/breadcrumb.tsx'
import { dayInWords, numberInWords } from '../../../../ui/day.ts'
import { ErrorSummary } from '../../../../ui/error-summary.tsx'
import type { Frame } from '../../../../ui/frame.ts'
import { freshnessOf } from '../../../../ui/freshness.tsx'
import { germanOn } from '../../../../ui/german.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Pagination } from '../../../../ui/pagination.tsx'
import { upkeepTexts } from '../texts.ts'
import { concernKeys, concernNames, filterKeys, queryOf, type Chosen, type Concern, type FilterKey, type Signal } from '../upkeep.ts'

export type DeskEntry = {
  id: string
  title: string
  href: string
  kind: string
  kindName: string
  ownerName?: string
  stateName?: string
  confirmedOn?: string
  since: string
  silentSince?: string
  sourceYear?: number
  signals: Signal[]
  gapNames: string[]
}

type Props = {
  frame: Frame
  chosen: Chosen
  counts: Record<Concern | 'total', number>
  offers: Record<FilterKey, { value: string; label: string; count: number }[]>
  entries: DeskEntry[]
  /** How many fit what was chosen. */
  shown: number
  page: number
  pages: number
  /** Of a coordinator: members only. */
  isOwn: boolean
  isRead: boolean
  reports: number
  most: number
  now: Date
  error?: string
}

export const DeskPage = (props: Props) => {
  const { frame, chosen, counts, entries, shown, page, pages, isOwn, isRead, reports, error } = props
  const { language } = frame
  const words = upkeepTexts[language]
  const reportsAt = twinsBelow(paths.upkeep, below.reports)[language]
  return (
    <Page frame={frame} mainClass="writing" title={words.title} alternates={paths.upkeep} index={false} breadcrumb={[fromMyArea(language)]}>
      <h1>{words.title}</h1>
      <ErrorSummary errors={error === undefined ? [] : [{ field: entries.length > 0 ? 'choose-0' : 'main', message: error }]} language={language} />
      <p class="lead">{counts.total === 0 ? words.clear : words.lead(numberInWords(counts.total, language))}{isOwn && ` ${words.own}`}</p>
      {!isRead && <Notice kind="look"><p>{words.reading}</p></Notice>}
      {reports > 0 && <p><a class="kern-btn kern-btn--primary" href={reportsAt}>{words.reports(reports)}</a></p>}
      <Counts {...props} />
      <Filter {...props} />
      <p role="status">{words.shown(numberInWords(shown, language))}</p>
      <details>
        <summary>{words.orderHeading}</summary>
        <p>{words.order}</p>
      </details>
      {entries.length === 0 ? <p>{words.none}</p> : <Entries {...props} />}
      <Pagination {...{ page, pages, language }} address={(number) => `${paths.upkeep[language]}${queryOf(chosen, language, number)}`} />
      <p><a href={`${paths.upkeep[language]}.csv${queryOf(chosen, language)}`}>{words.csv}</a></p>
    </Page>
  )
}

/** Each number leads to its list. */
const Counts = ({ frame: { language }, chosen, counts }: Props) => {
  const words = upkeepTexts[language]
  const link = (concern: Concern | undefined, label: string, count: number) => (
    <li>
      <a href={`${paths.upkeep[language]}${queryOf({ ...chosen, concern }, language)}`} aria-current={chosen.concern === concern ? 'true' : undefined}>
        <strong>{numberInWords(count, language)}</strong> <span>{label}</span>
      </a>
    </li>
  )
  return (
    <nav aria-label={words.counts}>
      <ul class="upkeep-counts">
        {link(undefined, words.everything, counts.total)}
        {concernKeys.map((concern) => link(concern, words.concerns[concern], counts[concern]))}
      </ul>
    </nav>
  )
}

const Filter = ({ frame: { language }, chosen, offers }: Props) => {
  const words = upkeepTexts[language]
  return (
    <form class="desk-filter" method="get" action={paths.upkeep[language]} aria-label={words.filter}>
      {chosen.concern !== undefined && <input type="hidden" name={concernNames[language].parameter} value={concernNames[language][chosen.concern]} />}
      {filterKeys.map((filter) => (
        <div class="field">
          <label for={filter}>{words.filters[filter]}</label>
          <select id={filter} name={parameterNames[language][filter]} class="kern-form-input__select">
            <option value="">{words.all}</option>
            {offers[filter].map(({ value, label, count }) => (
              <option value={value} selected={chosen[filter] === value}>{`${label} (${numberInWords(count, language)})`}</option>
            ))}
          </select>
        </div>
      ))}
      <button class="kern-btn kern-btn--secondary">{words.apply}</button>
    </form>
  )
}

const Entries = ({ frame, chosen, entries, shown, most, now }: Props) => {
  const { language } = frame
  const words = upkeepTexts[language]
  const heads = words.columns
  return (
    <form method="post" action={`${twinsBelow(paths.upkeep, below.reminders)[language]}${queryOf(chosen, language)}`}>
      <table class="comparison upkeep-list">
        <caption class="visually-hidden">{words.table}</caption>
        <thead>
          <tr>
            <th scope="col">{heads.entry}</th>
            <th scope="col">{heads.why}</th>
            <th scope="col">{heads.keeper}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry, at) => (
            <tr>
              <th scope="row">
                <span class="upkeep-choice">
                  <input type="checkbox" id={`choose-${at}`} name="entry" value={entry.id} aria-label={words.choose(entry.title)} />
                  <span>
                    <a href={entry.href} lang={germanOn(language)}>{entry.title}</a>
                    <span class="quiet upkeep-quiet">{[entry.kindName, entry.ownerName, entry.stateName].filter(Boolean).join(' · ')}</span>
                  </span>
                </span>
              </th>
              <td data-head={heads.why}>
                <ul class="plain-list">
                  {entry.signals.filter((signal) => signal !== 'orphaned').map((signal) => <li class={signal === 'incomplete' ? 'quiet' : undefined}>{signalInWords(signal, entry, frame, now)}</li>)}
                  {!entry.signals.includes('stale') && !entry.signals.includes('old') && entry.confirmedOn === undefined && <li class="quiet">{words.since(dayInWords(entry.since, language))}</li>}
                </ul>
              </td>
              <td data-head={heads.keeper}>{entry.signals.includes('orphaned') ? words.orphaned : words.kept}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="quiet">{words.remindHelp}{shown > most && ` ${words.remindMost(most)}`}</p>
      <p class="actions">
        <button class="kern-btn kern-btn--primary">{words.remind}</button>
        <button class="kern-btn kern-btn--secondary" name="all" value="1">{words.remindAll(shown)}</button>
      </p>
    </form>
  )
}

function signalInWords(signal: Signal, { since, silentSince = '', sourceYear = 0, gapNames, kind, confirmedOn }: DeskEntry, { language, settings }: Frame, now: Date): string {
  const { signals, since: sinceWords } = upkeepTexts[language]
  if (signal === 'silent') return signals.silent(dayInWords(silentSince, language))
  if (signal === 'stale') return confirmedOn === undefined ? sinceWords(dayInWords(since, language)) : freshnessOf({ confirmedOn, months: monthsFor(settings.rhythm, kind), now, language }).words
  if (signal === 'old') return signals.old(sourceYear)
  return signal === 'incomplete' ? signals.gaps(gapNames.length, gapNames.join(', ')) : signals.reported
}
