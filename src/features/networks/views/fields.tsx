/** The fields of a membership, the same wherever one is stated or changed. */
import type { Language } from '../../../platform/language.ts'
import type { FieldError } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import { functions, membershipWord, relations, statuses, type Relation } from '../../actors/index.ts'
import type { Typed } from '../form.ts'
import { texts } from '../texts.ts'

type Props = { typed: Typed; errors: FieldError[]; language: Language }

const errorAt = (errors: FieldError[], id: string) => errors.find(({ field }) => field === id)?.message

export const MemberField = ({ typed, errors, label, help }: Omit<Props, 'language'> & { label: string; help: string }) => (
  <Field id="member" label={label} help={help} error={errorAt(errors, 'member')}>
    {(control) => <input type="text" {...control} value={typed.member} maxlength={300} />}
  </Field>
)

export const RelationField = ({ relation, words, label }: { relation: Relation; words: Record<Relation, string>; label: string }) => (
  <div class="field">
    <label for="relation">{label}</label>
    <select id="relation" name="relation" class="kern-form-input__select">
      {relations.map((value) => <option value={value} selected={value === relation}>{words[value]}</option>)}
    </select>
  </div>
)

export const DetailFields = ({ typed, errors, language }: Props) => {
  const words = texts[language].fields
  const word = (code: string) => membershipWord(code, language)
  return (
    <>
      <Field id="status" label={words.status} help={words.statusHelp} error={errorAt(errors, 'status')}>
        {(control) => <input type="text" {...control} list="statuses" value={word(typed.status)} />}
      </Field>
      <datalist id="statuses">{Object.keys(statuses).map((code) => <option value={word(code)}></option>)}</datalist>
      <Field id="function" label={words.function} help={words.functionHelp} error={errorAt(errors, 'function')}>
        {(control) => <input type="text" {...control} list="functions" value={word(typed.function)} />}
      </Field>
      <datalist id="functions">{Object.keys(functions).map((code) => <option value={word(code)}></option>)}</datalist>
      <Field id="since" label={words.since} help={words.dateHelp} error={errorAt(errors, 'since')}>
        {(control) => <input type="text" {...control} value={typed.since} maxlength={10} />}
      </Field>
    </>
  )
}

export const ReasonField = ({ id = 'reason', typed, errors, language }: Props & { id?: string }) => (
  <Field id={id} name="reason" label={texts[language].fields.reason} error={errorAt(errors, id)}>
    {(control) => <textarea {...control} rows={3}>{typed.reason}</textarea>}
  </Field>
)

export const UntilField = ({ id = 'until', typed, errors, language, label }: Props & { id?: string; label: string }) => (
  <Field id={id} name="until" label={label} help={texts[language].fields.dateHelp} error={errorAt(errors, id)}>
    {(control) => <input type="text" {...control} value={typed.until} maxlength={10} />}
  </Field>
)
