import { actorAddress } from '../../../platform/addresses.ts'
import { Facts, type Fact } from '../../../ui/facts.tsx'
import { germanOn } from '../../../ui/german.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { isEntryCard, stateName, type Asked } from '../../entries/index.ts'
import { beginOf, isOver, type EventPayload } from '../event.ts'
import { eventPaths, fieldTexts, topTexts, whenInWords } from '../texts.ts'

/** When, where, with whom, what it costs: what somebody needs to decide. */
export const EventTop = ({ payload, language, label, index, id, now, pathsOf }: { payload: EventPayload } & Asked) => {
  const words = topTexts[language]
  const { event_kind, attendance, venue, place, state, website, language: spoken, cost, contact_function, contact_email, recurring, partners, cancelled_on, cancelled_reason } = payload
  const german = germanOn(language)
  const where = [venue, place, state !== undefined && stateName(state, language) !== place ? stateName(state, language) : undefined].filter(Boolean).join(', ')
  const facts: Fact[] = [
    [words.when, <>{whenInWords(payload, language)}{payload.start_time !== undefined && language === 'en' && `, ${words.zone}`}{cancelled_on === undefined && isOver(payload, now) && <span class="quiet"> · {words.over}</span>}</>],
    [words.where, [where, attendance && label('attendance', attendance)].filter(Boolean).join(' · ') || words.unknown],
    ...(event_kind === undefined ? [] : [[fieldTexts.event_kind.label[language], label('event_kind', event_kind)] satisfies Fact]),
    ...(partners.length === 0 ? [] : [[words.with, <ul class="plain-list">{partners.map((one) => <li><a href={actorAddress(one, language)}>{nameOf(index.card(one)) ?? one}</a></li>)}</ul>] satisfies Fact]),
    [words.cost, cost === undefined ? words.unknown : <span lang={german}>{cost}</span>],
    ...(spoken === undefined ? [] : [[words.language, <span lang={german}>{spoken}</span>] satisfies Fact]),
    ...(recurring === undefined ? [] : [[words.recurring, <span lang={german}>{recurring}</span>] satisfies Fact]),
    ...(contact_function === undefined && contact_email === undefined ? [] : [[words.contact, <>{contact_function}{contact_email !== undefined && <>{contact_function && ', '}<a href={`mailto:${contact_email}`}>{contact_email}</a></>}</>] satisfies Fact]),
    ...(website === undefined ? [] : [[words.page, <a href={website} rel="external noopener">{new URL(website).hostname}</a>] satisfies Fact]),
    ...(pathsOf === undefined || beginOf(payload) === undefined ? [] : [[words.calendar, <><a href={`${eventPaths.de}/${id}.ics`}>iCalendar</a> <span class="quiet">{words.calendarHint}</span></>] satisfies Fact]),
  ]
  return (
    <>
      {cancelled_on !== undefined && <Notice kind="look" heading={words.calledOff}><p lang={german}>{words.called(cancelled_on, cancelled_reason ?? '')}</p></Notice>}
      <Facts facts={facts} isTop />
    </>
  )
}

const nameOf = (card: unknown): string | undefined => (isEntryCard(card) ? card.name : undefined)
