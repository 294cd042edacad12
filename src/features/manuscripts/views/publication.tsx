/** Making an entry of what was adopted, and following its demands. */
import type { Language } from '../../../platform/language.ts'
import { dayInWords } from '../../../ui/day.ts'
import type { FieldError } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import { germanOn } from '../../../ui/german.tsx'
import { demandsIn, demandStates, demandStateTexts, followupsOf, listPaths, stateOf, type PaperPayload, type Part } from '../../papers/index.ts'
import { manuscriptAt, within } from '../addresses.ts'
import type { FollowTyped } from '../form.ts'
import type { Known, Told } from '../known.ts'
import { Button, errorAt, Shell } from './parts.tsx'

type Data = Known & { told?: Told; errors?: FieldError[] }

export const PublicationPage = ({ frame, words, manuscript, told }: Data) => {
  const twins = manuscriptAt(manuscript.key, within.publication)
  return (
    <Shell {...{ frame, manuscript, told, twins }} title={words.publication.title(manuscript.title)}>
      <p class="lead">{words.publication.lead}</p>
      <p>{words.publication.steps}</p>
      <Button action={twins[frame.language]} step="prepare" text={words.publication.button} primary />
    </Shell>
  )
}

type Demands = Data & { entry: string; payload: PaperPayload; typed?: FollowTyped }

export const DemandsPage = (data: Demands) => {
  const { frame, words, manuscript, told, errors, payload, entry } = data
  const { language } = frame
  const demands = demandsIn(payload)
  return (
    <Shell {...{ frame, manuscript, told, errors }} title={words.demands.title(manuscript.title)} twins={manuscriptAt(manuscript.key, within.demands)}>
      <p class="lead">{words.demands.lead}</p>
      <p><a href={`${listPaths[language]}/${entry}`}>{words.overview.entry}</a></p>
      {demands.length === 0 && <p>{words.demands.none}</p>}
      {demands.map((part) => <Demand {...data} part={part} />)}
    </Shell>
  )
}

const Demand = ({ frame: { language }, words, manuscript, today, errors, payload, typed: given, part }: Demands & { part: Part }) => {
  const of = words.demands
  const typed = given?.demand === part.id ? given : undefined
  const [stateId, dayId, sourceId, noteId] = ['state', 'day', 'source', 'note'].map((name) => `${name}-${part.id}`)
  const history = followupsOf(payload, part.id)
  return (
    <section class="entry-group" aria-labelledby={`d-${part.id}`}>
      <h2 id={`d-${part.id}`}>{words.text.demand} {part.number}: {stateIn(stateOf(payload, part.id), language)}</h2>
      <p class="paper-words" lang={germanOn(language)}>{part.text}</p>
      {part.addressee !== undefined && <p class="quiet">{words.text.addressed(part.addressee)}</p>}
      {history.length > 0 && (
        <>
          <h3>{of.history}</h3>
          <ul>{history.map(({ state, since, note, source_url }) => <li>{dayInWords(since, language)}: {stateIn(state, language)}{note !== undefined && `. ${note}`} {source_url !== undefined && <a href={source_url} rel="external noopener">{new URL(source_url).hostname}</a>}</li>)}</ul>
        </>
      )}
      <form class="entry-form" method="post" action={`${manuscriptAt(manuscript.key, within.demands)[language]}#d-${part.id}`} aria-label={of.form(part.number ?? 0)} novalidate>
        <input type="hidden" name="demand" value={part.id} />
        <Field id={stateId} name="state" label={of.state} error={errorAt(errors, stateId)}>{(control) => <select {...control}><option value=""></option>{demandStates.map((state) => <option value={state} selected={state === typed?.state}>{stateIn(state, language)}</option>)}</select>}</Field>
        <Field id={dayId} name="day" label={of.day} help={of.dayHelp} error={errorAt(errors, dayId)}>{(control) => <input type="date" {...control} value={typed?.since ?? today} />}</Field>
        <Field id={sourceId} name="source" label={of.source} error={errorAt(errors, sourceId)}>{(control) => <input type="url" {...control} value={typed?.source ?? ''} />}</Field>
        <Field id={noteId} name="note" label={of.note} error={errorAt(errors, noteId)}>{(control) => <textarea {...control} rows={3}>{typed?.note ?? ''}</textarea>}</Field>
        <p class="actions"><button class="kern-btn kern-btn--primary">{of.save}</button></p>
      </form>
    </section>
  )
}

const stateIn = (state: (typeof demandStates)[number], language: Language): string => demandStateTexts[state][language]
