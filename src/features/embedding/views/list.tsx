/** The list as it stands on the page of somebody else: bare markup that takes over the look around it. */
import type { Language } from '../../../platform/language.ts'
import { dayInWords, numberInWords } from '../../../ui/day.ts'
import { germanOn } from '../../../ui/german.tsx'
import { texts } from '../texts.ts'

export type Item = { href: string; name: string; /** What it is and where, or how it begins. */ about: string; /** Words that stand in German whatever the list speaks. */ german: boolean }

export type ListProps = { items: Item[]; total: number; page: string; day: string; site: string; language: Language }

export const EmbeddedList = ({ items, total, page, day, site, language }: ListProps) => {
  const words = texts[language]
  return (
    <div class="embedded-list" lang={language}>
      {items.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <ul>
          {items.map(({ href, name, about, german }) => (
            <li>
              <a href={href} lang={germanOn(language)}>{name}</a>
              {about !== '' && <div lang={german ? germanOn(language) : undefined}>{about}</div>}
            </li>
          ))}
        </ul>
      )}
      <p><a href={page}>{words.all(total, numberInWords(total, language), site)}</a> {words.at(dayInWords(day, language))}</p>
    </div>
  )
}
