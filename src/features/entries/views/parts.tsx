/** Parts of a card in a list, the same for every kind. */
import type { Language } from '../../../platform/language.ts'
import type { Label } from '../../publishing/index.ts'
import { marks as cut } from '../../search/index.ts'
import { texts } from '../texts.ts'

const mostChips = 4

export const Marked = ({ text, marks }: { text: string; marks: string[] }) =>
  marks.length === 0 ? <>{text}</> : <>{cut(text, marks).map((piece) => (piece.marked ? <mark>{piece.text}</mark> : piece.text))}</>

/** A few of the themes, those that were asked for first. */
export const ThemeChips = ({ themes: all, chosenThemes, label, language }: { themes: readonly string[]; chosenThemes: readonly string[]; label: Label; language: Language }) => {
  const words = texts[language].card
  const themes = [...all].sort((a, b) => Number(chosenThemes.includes(b)) - Number(chosenThemes.includes(a)))
  const more = themes.length - mostChips
  if (themes.length === 0) return null
  return (
    <ul class="chips" aria-label={words.themes}>
      {themes.slice(0, mostChips).map((theme) => (
        <li class="chip">{label('theme', theme)}</li>
      ))}
      {more > 0 && (
        <li class="chip">
          <span aria-hidden="true">{words.more(more)}</span>
          <span class="visually-hidden">{words.moreThemes(more)}</span>
        </li>
      )}
    </ul>
  )
}

export const kilometres = (distance: number, language: Language): string => texts[language].card.kilometres(distance)
