/** The rows of a list: whom each means, what is wrong at its cell, what came of it. */
import { actorAddress } from '../../../../platform/addresses.ts'
import type { Language } from '../../../../platform/language.ts'
import type { Frame } from '../../../../ui/frame.ts'
import { germanOn } from '../../../../ui/german.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Pagination } from '../../../../ui/pagination.tsx'
import type { ActorCard } from '../../../actors/index.ts'
import { within, workplaceOf } from '../../addresses.ts'
import { nameOf } from '../../views/room.tsx'
import { names } from '../form.ts'
import type { MemberList, Problem, Seen, Totals } from '../list.ts'
import { fields, outcomes, type Field } from '../row.ts'
import { texts } from '../texts.ts'

export const listParameters = { show: 'zeigen', page: 'seite' } as const
export const rowsShown = 50
const secondsBetweenLooks = 3

export type ListData = {
  frame: Frame
  network: ActorCard
  list: MemberList
  rows: Seen[]
  totals: Totals
  onlyOpen: boolean
  page: number
  pages: number
  types: { value: string; label: string }[]
  cardOf(id: string): ActorCard | undefined
  inviting: { lines: { name: string; email: string }[]; later: number }
  notice?: { kind: 'done' | 'look'; text: string }
}

export const ListPage = (data: ListData) => {
  const { frame, network, list, totals, notice, onlyOpen, page, pages } = data
  const { language } = frame
  const words = texts[language]
  const twins = workplaceOf(network.id, within.list, list.key)
  const isTaking = list.takingAt !== undefined
  const isDone = totals.done === totals.rows
  return (
    <Page frame={frame} mainClass="writing imports" title={words.rowsTitle(list.fileName)} index={false} alternates={twins} islands={['island-import.ts']} refresh={isTaking ? secondsBetweenLooks : undefined} breadcrumb={[{ href: workplaceOf(network.id, within.list)[language], text: words.title(nameOf(network)) }]}>
      <h1>{words.rowsTitle(list.fileName)}</h1>
      {notice && <div role="status"><Notice kind={notice.kind}><p>{notice.text}</p></Notice></div>}
      {isTaking ? (
        <div id="progress" role="status" data-address={twins[language]}>
          <p class="lead">{words.taking(totals.done, totals.rows)}</p>
          <p><a href={twins[language]}>{words.reload}</a></p>
        </div>
      ) : (
        <p class="lead">{[...(isDone ? [] : [words.ready(totals.members, totals.news), words.open(totals.open)]), ...(totals.done > 0 ? [words.done(totals.done)] : [])].join(' ')}</p>
      )}
      {totals.done > 0 && !isTaking && <Result {...{ totals, language }} />}
      {!isTaking && <InviteSection {...data} />}
      <h2>{words.region}</h2>
      {!isDone && <p class="prose">{words.takeText}</p>}
      {!isDone && (
        <nav class="list-views" aria-label={words.region}>
          <ul>
            <li><a href={twins[language]} aria-current={onlyOpen ? undefined : 'page'}>{words.all} ({totals.rows})</a></li>
            <li><a href={`${twins[language]}?${listParameters.show}=offen`} aria-current={onlyOpen ? 'page' : undefined}>{words.onlyOpen} ({totals.open})</a></li>
          </ul>
        </nav>
      )}
      <Rows {...data} />
      <Pagination {...{ page, pages, language }} address={(to) => `${twins[language]}?${new URLSearchParams({ ...(onlyOpen ? { [listParameters.show]: 'offen' } : {}), [listParameters.page]: String(to) })}`} />
      {!isTaking && (
        <form method="post" action={twins[language]}>
          <p class="actions"><button class="kern-btn kern-btn--secondary" name="step" value="remove" aria-describedby="remove-help">{words.remove}</button> <span id="remove-help" class="quiet">{words.removeText}</span></p>
        </form>
      )}
    </Page>
  )
}

const Result = ({ totals, language }: { totals: Totals; language: Language }) => (
  <section aria-labelledby="result">
    <h2 id="result">{texts[language].result}</h2>
    <dl class="facts">
      {outcomes.map((outcome) => totals.outcomes[outcome] !== undefined && (
        <div>
          <dt>{texts[language].outcomes[outcome]}</dt>
          <dd>{totals.outcomes[outcome]}</dd>
        </div>
      ))}
    </dl>
  </section>
)

const InviteSection = ({ frame: { language }, network, list, inviting: { lines, later } }: ListData) => {
  const words = texts[language].invite
  if (lines.length === 0 && later === 0) return null
  return (
    <section aria-labelledby="invite" class="decision">
      <h2 id="invite">{words.heading}</h2>
      {lines.length > 0 && (
        <>
          <p>{words.text(lines.length)}</p>
          <details>
            <summary>{words.who}</summary>
            <ul>{lines.map(({ name, email }) => <li>{name}, {email}</li>)}</ul>
          </details>
        </>
      )}
      {later > 0 && <p class="quiet">{words.later(later)}</p>}
      {lines.length > 0 && (
        <form method="post" action={workplaceOf(network.id, within.list, list.key)[language]}>
          <p class="actions"><button class="kern-btn kern-btn--primary" name="step" value="invite">{words.button(lines.length)}</button></p>
        </form>
      )}
    </section>
  )
}

const Rows = (data: ListData) => {
  const { frame: { language }, network, list, rows, onlyOpen, page, totals } = data
  const words = texts[language]
  if (rows.length === 0) return <p>{words.noRows}</p>
  const isOpen = list.takingAt === undefined && totals.done < totals.rows
  const query = new URLSearchParams({ ...(onlyOpen ? { [listParameters.show]: 'offen' } : {}), ...(page > 1 ? { [listParameters.page]: String(page) } : {}) })
  return (
    <form method="post" action={`${workplaceOf(network.id, within.list, list.key)[language]}${query.size > 0 ? `?${query}` : ''}`} novalidate>
      <ol class="list-rows">{rows.map((seen) => <Row {...data} seen={seen} isOpen={isOpen && seen.row.outcome === undefined} />)}</ol>
      {isOpen && (
        <p class="actions">
          <button class="kern-btn kern-btn--secondary" name="step" value="save">{words.save}</button>
          <button class="kern-btn kern-btn--primary" name="step" value="take">{words.take}</button>
        </p>
      )}
    </form>
  )
}

const Row = (data: ListData & { seen: Seen; isOpen: boolean }) => {
  const { frame: { language }, network, seen: { row, values, way, problems }, isOpen, types, cardOf } = data
  const words = texts[language]
  const shown = fields.filter((field) => field !== 'name' && (values[field] !== '' || problems.some((problem) => problem.field === field)))
  const entry = row.outcome === undefined ? (way.way === 'member' ? way.entry : undefined) : row.member
  const card = entry === undefined ? undefined : cardOf(entry)
  const at = (field: Problem['field']) => problems.filter((problem) => problem.field === field)
  return (
    <li class={problems.length > 0 ? 'list-row list-row--open' : 'list-row'}>
      <div>
        <h3>{words.heads.row} {row.number}{values.name !== '' && `: ${values.name}`}</h3>
        {at('row').map(({ message }) => <p class="field-error">{message[language]}</p>)}
        {at('name').length > 0 && isOpen && <Cell {...{ row, language, values }} field="name" problems={at('name')} />}
        <dl class="facts">
          {shown.map((field) => {
            const wrong = at(field)
            return (
              <div>
                <dt>{words.fields[field]}</dt>
                <dd>{wrong.length > 0 && isOpen ? <Cell {...{ row, language, values, field }} problems={wrong} types={field === 'type' ? types : undefined} /> : field === 'type' ? (types.find(({ value }) => value === values.type)?.label ?? values.type) : values[field]}</dd>
              </div>
            )
          })}
        </dl>
      </div>
      <div>
        {row.outcome !== undefined && <p><strong>{words.outcomes[row.outcome]}</strong>{card && <> (<a href={actorAddress(card.id, language)} lang={germanOn(language)}>{card.name}</a>)</>}</p>}
        {isOpen && <Who {...data} problems={at('entry')} />}
        {row.outcome === undefined && card?.member_of.includes(network.id) && <p class="quiet">{words.already}</p>}
      </div>
    </li>
  )
}

const Who = ({ frame: { language }, seen: { row, way }, cardOf, problems }: ListData & { seen: Seen; problems: Problem[] }) => {
  const words = texts[language]
  const id = `row-${row.number}`
  const error = problems.map(({ message }) => message[language]).join(' ')
  const described = error === '' ? undefined : `${id}-error`
  const meant = [...new Set([...(row.chosen === undefined ? [] : [row.chosen]), ...row.candidates.map((candidate) => candidate.id)])].flatMap((candidate) => cardOf(candidate) ?? [])
  return (
    <div class={error === '' ? 'field' : 'field field--error'}>
      <label for={id}><span aria-hidden="true">{words.heads.who}</span><span class="visually-hidden">{words.choiceOf(row.number)}</span></label>
      {error !== '' && <span class="field-error" id={described}>{error}</span>}
      <select id={id} name={names.choice(row.number)} class="kern-form-input__select" aria-invalid={error === '' ? undefined : 'true'} aria-describedby={described}>
        {way.way === 'open' && <option value="">{words.ways.open}</option>}
        {meant.map((one) => <option value={`entry ${one.id}`} selected={way.way === 'member' && way.entry === one.id}>{words.likely(one.name, one.city ?? '')}</option>)}
        {(['new', 'skip'] as const).map((one) => <option value={one} selected={way.way === one}>{words.ways[one]}</option>)}
      </select>
      <details open={row.wanted !== undefined}>
        <summary>{words.other}</summary>
        <input name={names.wanted(row.number)} value={row.wanted ?? ''} maxlength={300} aria-label={words.otherOf(row.number)} class="kern-form-input__input" />
      </details>
      {way.way === 'member' && <p class="quiet"><a href={actorAddress(way.entry, language)}>{cardOf(way.entry)?.name ?? way.entry}</a></p>}
    </div>
  )
}

type CellProps = { row: Seen['row']; values: Seen['values']; field: Field; problems: Problem[]; types?: { value: string; label: string }[]; language: Language }

const Cell = ({ row: { number }, values, field, problems, types, language }: CellProps) => {
  const words = texts[language]
  const id = `row-${number}-${field}`
  const shared = { id, name: names.value(number, field), 'aria-label': words.valueOf(words.fields[field], number), 'aria-invalid': 'true', 'aria-describedby': `${id}-error` } as const
  return (
    <span class="field field--error">
      <span class="field-error" id={`${id}-error`}>{problems.map(({ message }) => message[language]).join(' ')}</span>
      {types === undefined ? <input {...shared} value={values[field]} class="kern-form-input__input" /> : (
        <select {...shared} class="kern-form-input__select">
          <option value={values[field]}>{values[field] === '' ? words.ways.open : values[field]}</option>
          {types.map(({ value, label }) => <option value={value}>{label}</option>)}
        </select>
      )}
    </span>
  )
}
