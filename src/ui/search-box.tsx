import type { Language } from '../platform/language.ts'
import { texts } from './texts.ts'

type Props = {
  /** Where the question goes, as a plain GET form. */
  action: string
  language: Language
  /** The label; visible, because a placeholder is none. */
  label?: string
  value?: string
  /** Id of the field, where a page has more than one box. */
  id?: string
  /** Id of an element that explains the field. */
  describedBy?: string
}

/** One field and one button. An island may add suggestions by `data-suggest`. */
export const SearchBox = ({ action, language, label, value, id = 'q', describedBy }: Props) => {
  const words = texts[language].search
  return (
    <form class="search-box" role="search" action={action} aria-label={words.label}>
      <label for={id}>{label ?? words.field}</label>
      <div class="search-box-row">
        <div class="search-box-field" data-suggest={language} data-suggest-label={words.suggestions}>
          <input id={id} class="kern-form-input__input" type="search" name="q" value={value} maxLength={200} autocomplete="off" enterkeyhint="search" aria-describedby={describedBy} />
        </div>
        <button class="kern-btn kern-btn--primary" type="submit">{words.submit}</button>
      </div>
    </form>
  )
}
