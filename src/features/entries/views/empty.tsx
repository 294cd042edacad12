import { below, paths, twinsBelow } from '../../../platform/addresses.ts'
import type { Language, Localized } from '../../../platform/language.ts'
import { addressOf, conditionsOf, emptyFilter, type Filter, type WayOut } from '../form.ts'
import type { Label, List } from '../../publishing/index.ts'
import { texts } from '../texts.ts'
import { conditionName } from './active.tsx'

/** What would be found if less were asked. */
export type Alternative = WayOut & { total: number }

type Props = { filter: Filter; list: List; language: Language; label: Label; alternatives: Alternative[]; write?: { href: Localized; text: Localized } }

/** Nothing found: the nearest that is there, and whom to ask. */
export const Empty = ({ filter, list, language, label, alternatives, write }: Props) => {
  const { empty: words, number } = texts[language]
  const { noun, all } = list.words[language]
  const asked = conditionsOf(filter).length > 0
  const found = (total: number) => `${number(total)} ${noun(total)}`
  return (
    <div class="empty">
      <h2>{words.heading}</h2>
      {alternatives.length > 0 ? (
        <>
          <p>{words.nearest}</p>
          <ul>
            {alternatives.map(({ way, condition, filter: other, total }) => (
              <li>
                <a href={addressOf(other, list, language)}>{words[way](conditionName(condition, filter, label, language), found(total))}</a>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p>{asked ? words.none : words.first}</p>
      )}
      {asked && (
        <p>
          <a href={addressOf(emptyFilter, list, language)}>{all}</a>
        </p>
      )}
      <h2>{words.ask}</h2>
      {write && (
        <p>
          <a class="kern-btn kern-btn--primary" href={write.href[language]}>{write.text[language]}</a>
        </p>
      )}
      <p>
        {words.askText} <a href={twinsBelow(paths.actors, below.suggest)[language]}>{words.suggestLink}</a>, {words.or} <a href={paths.contact[language]}>{words.askLink}</a>. {words.cityHint}
      </p>
    </div>
  )
}
