/** The papers somebody takes part in, and the form that begins one. */
import { twinsBelow } from '../../../platform/addresses.ts'
import type { FieldError } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import type { Frame } from '../../../ui/frame.ts'
import { germanOn } from '../../../ui/german.tsx'
import { Page } from '../../../ui/page.tsx'
import { listPaths } from '../../papers/index.ts'
import { manuscriptAt, within, workshop } from '../addresses.ts'
import type { FrameTyped } from '../form.ts'
import type { Manuscript } from '../manuscript.ts'
import { texts } from '../texts.ts'
import { errorAt, Shell } from './parts.tsx'

export type Listed = { manuscript: Manuscript; lead: string; dueOn?: string }

export const WorkshopPage = ({ frame, papers, mayBegin }: { frame: Frame; papers: readonly Listed[]; mayBegin: boolean }) => {
  const { language } = frame
  const words = texts[language]
  return (
    <Page frame={frame} mainClass="writing" title={words.workshop.title} index={false} alternates={workshop} breadcrumb={[{ href: listPaths[language], text: words.papers }]}>
      <h1>{words.workshop.title}</h1>
      <p class="lead">{words.workshop.lead}</p>
      {mayBegin && <p class="actions"><a class="kern-btn kern-btn--primary" href={twinsBelow(workshop, within.new)[language]}>{words.workshop.begin}</a></p>}
      {papers.length === 0 ? <><p>{words.workshop.none}</p><p>{words.workshop.noneText}</p></> : (
        <ol class="plain-list">
          {papers.map(({ manuscript, lead, dueOn }) => (
            <li class="card">
              <h2 class="card-title"><a href={manuscriptAt(manuscript.key)[language]} lang={germanOn(language)}>{manuscript.title}</a></h2>
              <p class="quiet">{[words.states[manuscript.state], words.workshop.ledBy(lead), ...(dueOn === undefined ? [] : [words.workshop.due(dueOn)])].join(' · ')}</p>
            </li>
          ))}
        </ol>
      )}
    </Page>
  )
}

type Beginning = { frame: Frame; formKey: string; leads: readonly { id: string; name: string }[]; typed: FrameTyped; errors: FieldError[] }

export const BeginPage = ({ frame, formKey, leads, typed, errors }: Beginning) => {
  const { language } = frame
  const words = texts[language].begin
  const twins = twinsBelow(workshop, within.new)
  return (
    <Shell {...{ frame, errors, twins }} title={words.title}>
      <form class="entry-form" method="post" action={twins[language]} novalidate>
        <input type="hidden" name="key" value={formKey} />
        <Field id="lead" label={words.leadOrganisation} help={words.leadHelp} error={errorAt(errors, 'lead')}>
          {(control) => <select {...control}>{leads.map(({ id, name }) => <option value={id} selected={id === typed.lead}>{name}</option>)}</select>}
        </Field>
        <FrameFields {...{ frame, typed, errors }} />
        <p class="actions"><button class="kern-btn kern-btn--primary">{words.button}</button></p>
      </form>
    </Shell>
  )
}

export const FrameFields = ({ frame: { language }, typed, errors }: { frame: Frame; typed: Pick<FrameTyped, 'title' | 'purpose'>; errors: FieldError[] }) => {
  const words = texts[language].begin
  return (
    <>
      <Field id="title" label={words.title_} error={errorAt(errors, 'title')}>{(control) => <input {...control} value={typed.title} />}</Field>
      <Field id="purpose" label={words.purpose} help={words.purposeHelp} error={errorAt(errors, 'purpose')}>{(control) => <textarea {...control} rows={4}>{typed.purpose}</textarea>}</Field>
    </>
  )
}
