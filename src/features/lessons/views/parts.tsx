/** What the forms of a lesson have in common. */
import type { Language } from '../../../platform/language.ts'
import { Field } from '../../../ui/field.tsx'
import { actsTexts } from '../acts-texts.ts'

export type Choice = { value: string; label: string }

/** Asked only of those who keep several. */
export const OrganisationField = ({ choices, chosen, error, language }: { choices: Choice[]; chosen?: string; error?: string; language: Language }) => {
  const [only] = choices
  if (choices.length === 1) return <input type="hidden" name="actor" value={only.value} />
  return (
    <Field id="actor" label={actsTexts[language].organisation} error={error}>
      {(control) => <select {...control} class="kern-form-input__select"><Options choices={choices} chosen={chosen} /></select>}
    </Field>
  )
}

export const Options = ({ choices, chosen }: { choices: readonly Choice[]; chosen?: string }) => <>{choices.map(({ value, label }) => <option value={value} selected={value === chosen}>{label}</option>)}</>
