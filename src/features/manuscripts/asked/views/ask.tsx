/** Whom to ask, until when; how a round stands. */
import type { Localized } from '../../../../platform/language.ts'
import { plusDays } from '../../../../platform/calendar.ts'
import { dayInWords } from '../../../../ui/day.ts'
import type { FieldError } from '../../../../ui/error-summary.tsx'
import { Field } from '../../../../ui/field.tsx'
import { German } from '../../../../ui/german.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { manuscriptAt, within } from '../../addresses.ts'
import type { AskTyped, ExtendTyped } from '../../form.ts'
import type { Known, Told } from '../../known.ts'
import type { Version } from '../../manuscript.ts'
import { errorAt, Shell } from '../../views/parts.tsx'
import type { Extension, Invitation, Round, RoundKind } from '../round.ts'

/** What every page of a round is told. */
export type RoundData = Known & {
  told?: Told
  errors?: FieldError[]
  round: Round
  version: Version
  extensions: readonly Extension[]
  invitations: readonly Invitation[]
  isInTime: boolean
  /** Of mine, those who are asked in this round. */
  asked: readonly string[]
  extending?: ExtendTyped
}

export type Reachable = { id: string; name: string }
export type AskData = { kind: RoundKind; reachable: readonly Reachable[]; unreachable: number; typed: AskTyped }

const usualDays = 28

export const AskPage = ({ frame, words, manuscript, today, told, errors = [], kind, reachable, unreachable, typed }: Known & { told?: Told; errors?: FieldError[] } & AskData) => {
  const { language } = frame
  const twins: Localized = manuscriptAt(manuscript.key, within[kind])
  const { ask } = words
  return (
    <Shell {...{ frame, manuscript, told, errors, twins }} title={`${ask.title[kind]}: ${manuscript.title}`} heading={ask.title[kind]}>
      <p class="lead">{ask.lead[kind]}</p>
      <Notice><p>{ask.notDecided}</p></Notice>
      {reachable.length === 0 ? <p>{ask.nobody}</p> : (
        <form class="entry-form" method="post" action={twins[language]} novalidate>
          <input type="hidden" name="round" value={typed.round} />
          <fieldset class={errorAt(errors, 'organisations') ? 'field field--error' : 'field'} id="organisations">
            <legend>{ask.organisations}</legend>
            <span class="quiet">{ask.organisationsHelp}</span>
            {errorAt(errors, 'organisations') && <span class="field-error">{errorAt(errors, 'organisations')}</span>}
            <ul class="concept-choice">
              {reachable.map(({ id, name }) => <li><label><input type="checkbox" name="organisations" value={id} checked={typed.organisations.includes(id)} /> <German language={language}>{name}</German></label></li>)}
            </ul>
          </fieldset>
          <Field id="due" label={ask.due} help={ask.dueHelp} error={errorAt(errors, 'due')}>{(control) => <input type="date" {...control} value={typed.dueOn === '' ? plusDays(today, usualDays) : typed.dueOn} />}</Field>
          <Field id="note" label={ask.note} help={ask.noteHelp} error={errorAt(errors, 'note')}>{(control) => <textarea {...control} rows={4}>{typed.note}</textarea>}</Field>
          <p class="actions"><button class="kern-btn kern-btn--primary" name="step" value="open">{ask.button[kind]}</button></p>
        </form>
      )}
      {unreachable > 0 && <p class="quiet">{ask.unreachable(unreachable)}</p>}
    </Shell>
  )
}

export const RoundFacts = ({ frame: { language }, words, manuscript, round, extensions }: Known & { round: Round; extensions: readonly Extension[] }) => {
  const day = (at: Date) => dayInWords(at.toISOString(), language)
  const of = words.round
  return (
    <>
      <dl class="facts">
        <div><dt>{of.version}</dt><dd><a href={manuscriptAt(manuscript.key, within.version, String(round.version))[language]}>{words.signing.read(round.version)}</a></dd></div>
        <div><dt>{of.due}</dt><dd>{dayInWords(round.dueOn, language)}</dd></div>
        <div><dt>{of.opened}</dt><dd>{day(round.openedAt)}, {round.openedBy}</dd></div>
        {round.closedAt && round.outcome && <div><dt>{of.closed}</dt><dd>{day(round.closedAt)}, {round.closedBy}: {of.outcomes[round.outcome]}</dd></div>}
        {round.note !== '' && <div><dt>{of.note}</dt><dd class="submission-message">{round.note}</dd></div>}
      </dl>
      {extensions.map(({ fromDay, toDay, extendedBy, reason }) => <p class="quiet">{of.extended(fromDay, toDay, extendedBy, reason)}</p>)}
    </>
  )
}

export const ExtendForm = ({ action, words, errors, typed }: Pick<Known, 'words'> & { action: string; errors: FieldError[]; typed?: ExtendTyped }) => (
  <details open={typed !== undefined}>
    <summary>{words.round.extend}</summary>
    <form class="entry-form" method="post" action={action} novalidate>
      <Field id="due" label={words.round.newDue} error={typed && errorAt(errors, 'due')}>{(control) => <input type="date" {...control} value={typed?.dueOn ?? ''} />}</Field>
      <Field id="reason" label={words.round.reason} error={typed && errorAt(errors, 'reason')}>{(control) => <textarea {...control} rows={3}>{typed?.reason ?? ''}</textarea>}</Field>
      <p class="actions"><button class="kern-btn kern-btn--secondary" name="step" value="extend">{words.round.extend}</button></p>
    </form>
  </details>
)
