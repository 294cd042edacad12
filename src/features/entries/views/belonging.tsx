import type { Language } from '../../../platform/language.ts'
import type { List } from '../../publishing/index.ts'
import type { EntryCard } from '../card.ts'
import { texts } from '../texts.ts'
import { germanOn } from '../../../ui/german.tsx'

type Group = { list: List; total: number; cards: (Pick<EntryCard, 'id' | 'name'> & { role?: string })[]; /** The list of all, where not all are shown. */ all?: string }

/** «Praxis, Erkenntnisse … dazu» */
export const BelongingBox = ({ groups, language, heading = texts[language].belonging.heading }: { groups: Group[]; language: Language; heading?: string }) => {
  const { belonging: words, number } = texts[language]
  return (
    <section aria-labelledby="belonging">
      <h2 id="belonging">{heading}</h2>
      {groups.map(({ list, total, cards, all }) => (
        <>
          <h3>{list.words[language].title} <span class="quiet">{number(total)}</span></h3>
          <ul>
            {cards.map(({ id, name, role }) => <li><a href={`${list.paths[language]}/${id}`} lang={germanOn(language)}>{name}</a>{role !== undefined && <span class="quiet"> · {role}</span>}</li>)}
          </ul>
          {all !== undefined && total > cards.length && <p><a href={all}>{words.all(number(total))}</a></p>}
        </>
      ))}
    </section>
  )
}
