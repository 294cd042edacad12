import { paths } from '../../../platform/addresses.ts'
import { fromMyArea } from '../../../ui/breadcrumb.tsx'
import { signatureIn } from '../../../platform/signature.ts'
import { numberInWords } from '../../../ui/day.ts'
import { Field } from '../../../ui/field.tsx'
import type { Frame } from '../../../ui/frame.ts'
import { Page } from '../../../ui/page.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import type { AuditEvent, LogFilter } from '../../audit/index.ts'
import { isKey } from '../../publishing/index.ts'
import { momentInWords } from '../../editing/index.ts'
import { detailsInWords, type Naming } from '../details.ts'
import { filterNames, queryOf } from '../filter.ts'
import { actionName, texts } from '../texts.ts'

type Props = {
  frame: Frame
  filter: LogFilter
  events: AuditEvent[]
  total: number
  page: number
  pages: number
  actions: string[]
  functions: string[]
  last: { number: number; hash: string }
  naming: Naming
}

export const LogPage = (props: Props) => {
  const { frame, filter, events, total, page, pages, last } = props
  const { language } = frame
  const words = texts[language]
  return (
    <Page frame={frame} mainClass="writing" title={words.title} alternates={paths.log} index={false} breadcrumb={[fromMyArea(language)]}>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead(numberInWords(total, language))}</p>
      <Filter {...props} />
      {events.length === 0 ? <p>{words.none}</p> : <Events {...props} />}
      <Pagination {...{ page, pages, language }} address={(number) => `${paths.log[language]}${queryOf(filter, language, number)}`} />
      <p><a href={`${paths.log[language]}.csv${queryOf(filter, language)}`}>{words.csv}</a></p>
      <section aria-labelledby="chain">
        <h2 id="chain">{words.chain}</h2>
        <p>{words.chainText}</p>
        {last.number > 0 && <p>{words.last(last.number)} <code class="hash">{last.hash}</code></p>}
      </section>
    </Page>
  )
}

const Filter = ({ frame: { language }, filter, actions, functions }: Props) => {
  const words = texts[language]
  const names = filterNames[language]
  const choice = (field: 'action' | 'function', values: string[], label: (value: string) => string) => (
    <Field id={names[field]} label={words.fields[field]}>
      {(control) => (
        <select {...control} class="kern-form-input__select">
          <option value="">{words.all}</option>
          {values.map((value) => (
            <option value={value} selected={filter[field] === value}>{label(value)}</option>
          ))}
        </select>
      )}
    </Field>
  )
  return (
    <form class="desk-filter" method="get" action={paths.log[language]} aria-label={words.filter}>
      {choice('action', actions, (action) => actionName(action, language))}
      {choice('function', functions, (signedAs) => signatureIn(signedAs, language))}
      <Field id={names.subject} label={words.fields.subject} help={words.subjectHelp}>{(control) => <input {...control} value={filter.subject ?? ''} />}</Field>
      <Field id={names.from} label={words.fields.from} help={words.dayHelp}>{(control) => <input type="date" {...control} value={filter.from ?? ''} />}</Field>
      <Field id={names.until} label={words.fields.until} help={words.dayHelp}>{(control) => <input type="date" {...control} value={filter.until ?? ''} />}</Field>
      <button class="kern-btn kern-btn--secondary">{words.apply}</button>
    </form>
  )
}

const Events = ({ frame: { language }, events, naming }: Props) => {
  const words = texts[language]
  const heads = words.columns
  return (
    <table class="comparison log">
      <caption class="visually-hidden">{words.table}</caption>
      <thead>
        <tr>
          <th scope="col">{heads.number}</th>
          <th scope="col">{heads.at}</th>
          <th scope="col">{heads.action}</th>
          <th scope="col">{heads.subject}</th>
          <th scope="col">{heads.function}</th>
          <th scope="col">{heads.details}</th>
        </tr>
      </thead>
      <tbody>
        {events.map(({ number, at, action, subject, function: signedAs, details }) => (
          <tr>
            <th scope="row">{number}</th>
            <td data-head={heads.at}><time datetime={at.toISOString()}>{momentInWords(at, language)}</time></td>
            <td data-head={heads.action}>{actionName(action, language)}</td>
            <td data-head={heads.subject}>{subject === undefined ? '–' : <a href={`${paths.log[language]}${queryOf({ subject }, language)}`}>{isKey(subject) ? words.passing : naming.title(subject)}</a>}</td>
            <td data-head={heads.function}>{signatureIn(signedAs, language)}</td>
            <td data-head={heads.details}>{detailsInWords(details, naming).join(' · ') || '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
