import type { Language } from '../../../platform/language.ts'
import { addressOf, emptyFilter, without, type Condition, type Filter } from '../form.ts'
import type { Label, List } from '../../publishing/index.ts'
import { texts } from '../texts.ts'

type Props = { filter: Filter; list: List; language: Language; label: Label; conditions: Condition[] }

/** Every condition, each removable by itself. */
export const Active = ({ filter, list, language, label, conditions }: Props) => {
  if (conditions.length === 0) return null
  const words = texts[language].active
  return (
    <ul class="active" aria-label={words.heading}>
      {conditions.map((condition) => {
        const name = chipName(condition, filter, label, language)
        return (
          <li>
            <a class="chip chip--removable" href={addressOf(without(filter, condition), list, language)} aria-label={words.remove(name)}>
              {name} <span aria-hidden="true">×</span>
            </a>
          </li>
        )
      })}
      {conditions.length > 1 && (
        <li>
          <a href={addressOf({ ...emptyFilter, view: filter.view, rows: filter.rows, columns: filter.columns, kept: filter.kept }, list, language)}>{words.removeAll}</a>
        </li>
      )}
    </ul>
  )
}

function chipName(condition: Condition, filter: Filter, label: Label, language: Language): string {
  const words = texts[language].active
  const name = conditionName(condition, filter, label, language)
  return condition.part === 'text' ? words.text(name) : condition.part === 'place' && filter.radius !== undefined ? words.radius(name, filter.radius) : condition.part === 'place' && filter.radius === undefined ? words.place(name) : name
}

export function conditionName(condition: Condition, filter: Filter, label: Label, language: Language): string {
  if (condition.part === 'text') return filter.text
  if (condition.part === 'entries') return texts[language].active.entries(filter.entries?.length ?? 0)
  return condition.part === 'place' ? filter.place : label(condition.facet, condition.value)
}
