/** A year of events, month by month. */
import { below, twinsBelow } from '../../../platform/addresses.ts'
import type { Language } from '../../../platform/language.ts'
import { dayInWords } from '../../../ui/day.ts'
import type { Frame } from '../../../ui/frame.ts'
import { germanOn } from '../../../ui/german.tsx'
import { Page } from '../../../ui/page.tsx'
import { calendarTexts, eventPaths, listTexts, topTexts, whenInWords } from '../texts.ts'

export type Dated = { id: string; title: string; place?: string; start: string; start_time?: string; end?: string; end_time?: string; isOff: boolean; isOver: boolean }

export const CalendarPage = ({ frame, year, years, months }: { frame: Frame; year: string; years: readonly string[]; /** In order of time; under the year itself what has no month. */ months: readonly (readonly [string, readonly Dated[]])[] }) => {
  const { language } = frame
  const words = calendarTexts[language]
  const twins = twinsBelow(eventPaths, below.calendar)
  const parameter = { de: 'jahr', en: 'year' }
  const subscribed = `${frame.settings.baseUrl}${eventPaths.de}.ics`
  return (
    <Page
      frame={frame}
      mainClass="events"
      title={words.heading(year)}
      description={listTexts[language].description}
      alternates={{ de: `${twins.de}?${parameter.de}=${year}`, en: `${twins.en}?${parameter.en}=${year}` }}
      formats={[{ type: 'text/calendar', href: `${eventPaths.de}.ics`, title: words.subscribe }]}
      breadcrumb={[{ href: eventPaths[language], text: listTexts[language].title }]}
    >
      <h1>{words.heading(year)}</h1>
      <p class="lead">{words.lead}</p>
      <nav aria-label={words.years}>
        <ul class="calendar-years">
          {years.map((one) => <li><a href={`${twins[language]}?${parameter[language]}=${one}`} aria-current={one === year ? 'page' : undefined}>{one}</a></li>)}
        </ul>
      </nav>
      {months.length === 0 && <p>{words.none(year)}</p>}
      {months.map(([month, events]) => (
        <section aria-labelledby={`month-${month}`}>
          <h2 id={`month-${month}`}>{month.length === 4 ? words.open : dayInWords(month, language)}</h2>
          <ul class="plain-list calendar-month">{events.map((event) => <Line {...{ event, language }} />)}</ul>
        </section>
      ))}
      <section aria-labelledby="subscribe">
        <h2 id="subscribe">{words.subscribe}</h2>
        <p>{words.subscribeText}</p>
        <p><a class="calendar-address" href={`${eventPaths.de}.ics`}>{subscribed}</a></p>
        <p>{words.own}</p>
        <p><a href={eventPaths[language]}>{words.list}</a></p>
      </section>
    </Page>
  )
}

const Line = ({ event: { id, title, place, isOff, isOver, ...when }, language }: { event: Dated; language: Language }) => {
  const words = topTexts[language]
  return (
    <li>
      <span class="calendar-when">{whenInWords(when, language)}</span>
      <span>
        <a href={`${eventPaths[language]}/${id}`} lang={germanOn(language)}>{title}</a>
        <span class="quiet">{place !== undefined && ` · ${place}`}{isOff ? ` · ${words.calledOff}` : isOver && ` · ${words.over}`}</span>
      </span>
    </li>
  )
}
