/** One field of a form: label, help before the field, error at the field. */
import type { VNode } from 'preact'

type Control = { id: string; name: string; class: string; 'aria-describedby'?: string; 'aria-invalid'?: 'true' }

type Props = {
  /** Id of the field and, where not given apart, its name. */
  id: string
  name?: string
  label: string
  help?: string
  error?: string
  /** Draws the control: `{(control) => <input type="email" {...control} />}`. */
  children: (control: Control) => VNode
}

export const Field = ({ id, name = id, label, help, error, children }: Props) => {
  const described = [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div class={error ? 'field field--error' : 'field'}>
      <label for={id}>{label}</label>
      {help && <span id={`${id}-help`} class="quiet">{help}</span>}
      {error && <span id={`${id}-error`} class="field-error">{error}</span>}
      {children({ id, name, class: 'kern-form-input__input', 'aria-describedby': described || undefined, 'aria-invalid': error ? 'true' : undefined })}
    </div>
  )
}
