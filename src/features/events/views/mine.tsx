/** Somebody's own events: what they are registered for, what they organise, their calendar. */
import { below, paths, twinsBelow } from '../../../platform/addresses.ts'
import { fromMyArea } from '../../../ui/breadcrumb.tsx'
import type { Frame } from '../../../ui/frame.ts'
import { germanOn } from '../../../ui/german.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import type { EventPayload } from '../event.ts'
import type { Registration } from '../registration.ts'
import { registeringTexts } from '../registering-texts.ts'
import { eventPaths, topTexts, whenInWords } from '../texts.ts'
import { OwnStanding } from './registering.tsx'

export type Own = { id: string; event: EventPayload; registration: Registration; access?: string; isOver: boolean }
export type Organised = { id: string; event: EventPayload; counts?: string; isOver: boolean; lacksResults: boolean }

type Props = { frame: Frame; own: Own[]; organised: Organised[]; notice?: string; hasCalendar: boolean; /** Shown once, when it is made. */ calendar?: string }

export const MyEventsPage = ({ frame, own, organised, notice, hasCalendar, calendar }: Props) => {
  const { language } = frame
  const words = registeringTexts[language].mine_page
  return (
    <Page frame={frame} mainClass="writing events" title={words.title} index={false} alternates={paths.myEvents} breadcrumb={[fromMyArea(language)]}>
      <h1>{words.title}</h1>
      {notice && <div role="status"><Notice kind="done"><p>{notice}</p></Notice></div>}
      <p class="lead">{words.lead}</p>
      <section aria-labelledby="registered">
        <h2 id="registered">{words.registered}</h2>
        {own.length === 0 && <p>{words.none}</p>}
        {own.map(({ id, event, registration, access, isOver }) => (
          <article class="card">
            <h3><a href={`${eventPaths[language]}/${id}`} lang={germanOn(language)}>{event.title}</a></h3>
            <p class="quiet">{whenInWords(event, language)}{event.place !== undefined && `, ${event.place}`}{isOver && ` · ${topTexts[language].over}`}</p>
            <OwnStanding {...{ frame, event, registration, access }} isChangeable={!isOver} action={paths.myEvents[language]} named />
          </article>
        ))}
        <p><a href={eventPaths[language]}>{words.find}</a></p>
      </section>
      {organised.length > 0 && (
        <section aria-labelledby="organised">
          <h2 id="organised">{words.organised}</h2>
          {organised.map(({ id, event, counts, isOver, lacksResults }) => (
            <article class="card">
              <h3><a href={`${eventPaths[language]}/${id}`} lang={germanOn(language)}>{event.title}</a></h3>
              <p class="quiet">{whenInWords(event, language)}{isOver && ` · ${topTexts[language].over}`}{event.cancelled_on !== undefined && ` · ${topTexts[language].calledOff}`}</p>
              {counts !== undefined && <p>{counts}</p>}
              {lacksResults && <p><strong>{words.harvest}.</strong> {words.harvestText} <a href={twinsBelow(eventPaths, id, below.edit)[language]} aria-label={`${registeringTexts[language].harvest.edit}: ${event.title}`}>{registeringTexts[language].harvest.edit}</a></p>}
              {event.registration === 'here' && <p><a href={twinsBelow(eventPaths, id, below.participation)[language]} aria-label={`${words.participation}: ${event.title}`}>{words.participation}</a></p>}
            </article>
          ))}
        </section>
      )}
      <section aria-labelledby="feed">
        <h2 id="feed">{words.feed}</h2>
        <p>{words.feedText}</p>
        {calendar !== undefined && (
          <Notice kind="look">
            <p>{words.feedShown}</p>
            <p><a class="calendar-address" href={calendar}>{calendar}</a></p>
          </Notice>
        )}
        {hasCalendar && calendar === undefined && <p>{words.feedIs}</p>}
        <form method="post" action={paths.myEvents[language]} class="actions">
          <button class="kern-btn kern-btn--secondary" name="step" value="calendar">{hasCalendar ? words.feedAgain : words.feedNew}</button>
          {hasCalendar && <button class="kern-btn kern-btn--secondary" name="step" value="calendar-end">{words.feedEnd}</button>}
        </form>
      </section>
    </Page>
  )
}
