/** One field of a form: label, help before the field, error at the field. */
type Props = {
  /** Id and, where not given apart, name of the field. */
  id: string
  name?: string
  label: string
  help?: string
  error?: string
  value?: string
  type?: 'text' | 'email' | 'tel' | 'url' | 'search'
  autocomplete?: 'off' | 'name' | 'organization' | 'email' | 'tel' | 'url'
  required?: boolean
  maxLength?: number
}

export const Field = ({ id, name = id, label, help, error, value, type = 'text', ...rest }: Props) => {
  const described = [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div class={error ? 'field field--error' : 'field'}>
      <label for={id}>{label}</label>
      {help && <span id={`${id}-help`} class="quiet">{help}</span>}
      {error && <span id={`${id}-error`} class="field-error">{error}</span>}
      <input class="kern-form-input__input" {...{ id, name, type, value, ...rest }} aria-describedby={described || undefined} aria-invalid={error ? 'true' : undefined} />
    </div>
  )
}
