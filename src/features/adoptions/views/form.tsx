/** The form in which somebody says how far their organisation is. */
import type { Language } from '../../../platform/language.ts'
import type { FieldError } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import { KeepMarked } from '../../entries/index.ts'
import { highest, questions, steps } from '../adoption.ts'
import type { Typed } from '../form.ts'
import { texts } from '../texts.ts'

type Option = { id: string; name: string }

type Props = {
  language: Language
  action: string
  typed: Typed
  errors: FieldError[]
  isMarked: boolean
  /** For whom; not asked where there is one only, or it is known. */
  adopters?: readonly Option[]
  /** From whom; not asked where nobody has adopted it yet, or it is known. */
  sources?: readonly Option[]
}

const visibilities = ['clear', 'green', 'amber'] as const

export const AdoptionForm = ({ language, action, typed, errors, isMarked, adopters = [], sources = [] }: Props) => {
  const words = texts[language]
  const { form } = words
  const errorAt = (id: string) => errors.find(({ field }) => field === id)?.message
  const text = (name: 'changed' | 'result' | 'reason', label: string, help: string) => (
    <Field id={name} {...{ label, help }} error={errorAt(name)}>
      {(control) => <textarea rows={4} {...control}>{typed[name]}</textarea>}
    </Field>
  )
  return (
    <form class="entry-form" method="post" action={action} novalidate>
      {adopters.length > 1 && (
        <Field id="adopter" label={form.adopter} error={errorAt('adopter')}>
          {(control) => (
            <select {...control}>
              <option value="" />
              {adopters.map(({ id, name }) => <option value={id} selected={typed.adopter === id}>{name}</option>)}
            </select>
          )}
        </Field>
      )}
      {sources.length > 0 && (
        <Field id="source" label={form.source} help={form.sourceHelp}>
          {(control) => (
            <select {...control}>
              <option value="">{form.original}</option>
              {sources.map(({ id, name }) => <option value={id} selected={typed.source === id}>{name}</option>)}
            </select>
          )}
        </Field>
      )}
      <fieldset id="step" class={errorAt('step') ? 'field field--error' : 'field'} tabindex={-1}>
        <legend>{form.step}</legend>
        {errorAt('step') && <span class="field-error">{errorAt('step')}</span>}
        <div class="choice">
          {steps.map((step) => (
            <label>
              <input type="radio" name="step" value={step} checked={typed.step === step} />
              <span>{words.steps[step]} <span class="quiet">{words.stepHelp[step]}</span></span>
            </label>
          ))}
        </div>
      </fieldset>
      <Field id="day" label={form.day} error={errorAt('day')}>
        {(control) => <input type="date" value={typed.day} {...control} />}
      </Field>
      {text('changed', form.changed, form.changedHelp)}
      {text('result', form.result, form.resultHelp)}
      {text('reason', form.reason, form.reasonHelp)}
      <details open={Object.values(typed.fit).some((value) => value !== '')}>
        <summary>{form.fit}</summary>
        <p class="quiet">{form.fitHelp}</p>
        {questions.map((question) => (
          <Field id={`fit-${question}`} label={words.questions[question]}>
            {(control) => (
              <select {...control}>
                <option value="">{form.fitNone}</option>
                {Array.from({ length: highest + 1 }, (_, value) => <option value={String(value)} selected={typed.fit[question] === String(value)}>{words.levels[value]}</option>)}
              </select>
            )}
          </Field>
        ))}
      </details>
      <Field id="contact_function" label={form.contactFunction} help={form.contactFunctionHelp} error={errorAt('contact_function')}>
        {(control) => <input value={typed.contact_function} {...control} />}
      </Field>
      <Field id="contact_email" label={form.contactEmail} error={errorAt('contact_email')}>
        {(control) => <input type="email" value={typed.contact_email} {...control} />}
      </Field>
      <fieldset id="visibility" class="field" tabindex={-1}>
        <legend>{form.visibility}</legend>
        <div class="choice">
          {visibilities.map((level) => (
            <label>
              <input type="radio" name="visibility" value={level} checked={typed.visibility === level} />
              <span>{form.visibilities[level]}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {isMarked && <KeepMarked language={language} />}
      <p class="actions"><button class="kern-btn kern-btn--primary" name="do" value="record">{form.save}</button></p>
    </form>
  )
}
