import type { Language } from '../../../platform/language.ts'
import { keepName } from '../kinds/marks.ts'
import { keepText } from '../kinds/texts.ts'

/** In a form that came back with something marked (`marksLeft`): it stays as it is. */
export const KeepMarked = ({ language }: { language: Language }) => (
  <p class="field"><label><input type="checkbox" name={keepName} value="ja" /> {keepText[language]}</label></p>
)
