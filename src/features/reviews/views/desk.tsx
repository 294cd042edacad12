/** The reviewer's desk: what waits, the oldest first. */
import { paths } from '../../../platform/addresses.ts'
import { fromMyArea } from '../../../ui/breadcrumb.tsx'
import type { Frame } from '../../../ui/frame.ts'
import { Notice } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { ClaimsHint } from '../../claims/index.ts'
import type { Draft, EntryKind } from '../../publishing/index.ts'
import { deskFilters, type Chosen, type DeskFilter, type Offer } from '../desk.ts'
import { texts } from '../texts.ts'

export type Waiting = { draft: Draft; kind: EntryKind; state?: string; networks: string[]; changed: string[]; days: number; own: boolean; /** Looks as if no person wrote it. */ suspicious: boolean }

type Props = {
  frame: Frame
  waiting: Waiting[]
  total: number
  chosen: Chosen
  offers: Record<DeskFilter, (Offer & { label: string })[]>
  names: Record<DeskFilter, string>
  scheduled: { draft: Draft; kind: EntryKind; at: string }[]
  notice?: string
  /** Requests to take on a profile that wait as well. */
  claims: number
  /** Keeps the filter on the way through the submissions. */
  query: string
}

export const DeskPage = ({ frame, waiting, total, chosen, offers, names, scheduled, notice, claims, query }: Props) => {
  const { language } = frame
  const words = texts[language]
  const filtered = deskFilters.some((filter) => chosen[filter] !== undefined)
  const first = waiting.find(({ own, suspicious }) => !own && !suspicious)
  const doubtful = waiting.filter(({ suspicious }) => suspicious)
  return (
    <Page frame={frame} mainClass="writing" title={words.title} index={false} breadcrumb={[fromMyArea(language)]}>
      <h1>{words.title}</h1>
      {notice && <div role="status"><Notice kind="done"><p>{notice}</p></Notice></div>}
      <p class="lead">{words.lead(total)}{filtered && ` ${words.shown(waiting.length, total)}`}</p>
      <ClaimsHint count={claims} language={language} />
      {total > 0 && (
        <form class="desk-filter" method="get" action={paths.review[language]} aria-label={words.filterHeading}>
          {deskFilters.map((filter) => (
            <div class="field">
              <label for={filter}>{words.filters[filter]}</label>
              <select id={filter} name={names[filter]} class="kern-form-input__select">
                <option value="">{words.all}</option>
                {offers[filter].map(({ value, label, count }) => (
                  <option value={value} selected={chosen[filter] === value}>{`${label} (${count})`}</option>
                ))}
              </select>
            </div>
          ))}
          <button class="kern-btn kern-btn--secondary">{words.apply}</button>
        </form>
      )}
      {first && <p><a class="kern-btn kern-btn--primary" href={`${paths.review[language]}/${first.draft.key}${query}`}>{words.begin}</a></p>}
      <ol class="plain-list">
        {waiting.filter(({ suspicious }) => !suspicious).map((item) => (
          <WaitingItem {...{ item, language, query }} />
        ))}
      </ol>
      {doubtful.length > 0 && (
        <details>
          <summary>{words.suspicious(doubtful.length)}</summary>
          <p class="quiet">{words.suspiciousText}</p>
          <ol class="plain-list">
            {doubtful.map((item) => (
              <WaitingItem {...{ item, language, query }} />
            ))}
          </ol>
        </details>
      )}
      {scheduled.length > 0 && (
        <>
          <h2>{words.scheduled}</h2>
          <ul>
            {scheduled.map(({ draft, kind, at }) => (
              <li><a href={`${paths.review[language]}/${draft.key}`}>{kind.titleOf(draft.payload)}</a>, {words.scheduledFor(at)}</li>
            ))}
          </ul>
        </>
      )}
    </Page>
  )
}

const WaitingItem = ({ item: { draft, kind, state, networks, changed, days, own }, language, query }: { item: Waiting; language: 'de' | 'en'; query: string }) => {
  const words = texts[language]
  const what = draft.entry === undefined ? words.new : words.change
  return (
    <li class="card">
      <h2><a href={`${paths.review[language]}/${draft.key}${query}`}>{kind.titleOf(draft.payload) || words.untitled}</a></h2>
      <p class="quiet">
        {[kind.words.one[language], draft.origin === 'suggestion' ? `${what} (${words.suggestion})` : what, state, ...networks].filter(Boolean).join(' · ')}
      </p>
      {changed.length > 0 && <p>{words.changedFields(changed.join(', '))}</p>}
      <p class="quiet">{words.by(draft.submitter ?? draft.author)}, {words.waiting(days)}{own && `. ${words.own}`}</p>
    </li>
  )
}
