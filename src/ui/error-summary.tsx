import type { Language } from '../platform/language.ts'
import { texts } from './texts.ts'

export type FieldError = {
  /** The id of the field the error belongs to. */
  field: string
  message: string
}

/** At the top of a form that was refused; each error leads to its field. Nothing where there is none. */
export const ErrorSummary = ({ errors, language }: { errors: FieldError[]; language: Language }) =>
  errors.length === 0 ? null : (
    <div class="notice notice--error" role="alert" tabindex={-1}>
      <h2 class="notice-heading">{texts[language].errors.heading}</h2>
      <ul>
        {errors.map(({ field, message }) => (
          <li>
            <a href={`#${field}`}>{message}</a>
          </li>
        ))}
      </ul>
    </div>
  )
