import type { Language } from '../../../platform/language.ts'
import type { Facet, Result } from '../../search/index.ts'
import { addressOf, narrowedTo, type Filter, type Ignored } from '../form.ts'
import type { Label, List } from '../../publishing/index.ts'
import { texts } from '../texts.ts'

const mostIgnored = 5
const longestQuoted = 60

export type Place = 'none' | 'found' | 'unknown'

type Props = { filter: Filter; list: List; language: Language; ignored: Ignored[]; result: Result; label: Label; place: Place; beyondLast: boolean }

/** What a visitor should know about how the question was understood. */
export const Hints = ({ filter, list, language, ignored, result, label, place, beyondLast }: Props) => {
  const words = texts[language]
  const mended = result.corrected === undefined ? undefined : words.corrected(filter.text, result.corrected)
  const notFollowed = [
    ...(place === 'unknown' ? [words.hints.unknownPlace(filter.place)] : []),
    ...(place === 'none' && filter.order === 'distance' ? [words.hints.noPlace] : []),
    ...(beyondLast ? [words.hints.lastPage(filter.page)] : []),
    ...ignored.slice(0, mostIgnored).map((part) => explain(part, list, label, language)),
    ...(ignored.length > mostIgnored ? [words.hints.more(ignored.length - mostIgnored)] : []),
  ]
  return (
    <>
      {mended && (
        <p class="note">
          {mended.before}
          <a href={addressOf({ ...filter, text: mended.searched, page: 1 }, list, language)}>{words.quoted(mended.searched)}</a>
          {mended.after}
        </p>
      )}
      {result.concepts
        .filter(({ scheme, notation }) => result.total > 0 && list.facets.some(({ facet }) => facet === scheme) && !filter.facets[scheme]?.includes(notation))
        .slice(0, 3)
        .map(({ scheme, notation, words: typed }) => (
          <p class="note">
            {words.recognised.isA[scheme](label(scheme, notation))}{' '}
            <a href={addressOf(asFilter(filter, scheme, notation, typed), list, language)}>{list.words[language].only}</a>
          </p>
        ))}
      {notFollowed.length > 0 && (
        <div class="note note--look">
          <p>{words.hints.heading}</p>
          <ul>
            {notFollowed.map((note) => (
              <li>{note}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}

/** The concept takes the place of the words that stood for it. */
function asFilter(filter: Filter, scheme: Facet, notation: string, words: string): Filter {
  const at = filter.text.toLocaleLowerCase('de').indexOf(words.toLocaleLowerCase('de'))
  const text = at < 0 ? filter.text : `${filter.text.slice(0, at)} ${filter.text.slice(at + words.length)}`
  return { ...narrowedTo(filter, scheme, notation), text: text.replace(/\s+/g, ' ').trim() }
}

function explain({ name, value, reason, by }: Ignored, { facets }: List, label: Label, language: Language): string {
  const { hints } = texts[language]
  if (reason === 'replaced' && value !== undefined && by !== undefined) {
    const facet = facets.find(({ parameter }) => parameter[language] === name)?.facet
    return hints.replaced(facet ? label(facet, value) : value, facet ? label(facet, by) : by)
  }
  if (reason === 'radius' || reason === 'same') return hints[reason]
  if (reason === 'length') return hints.length(name)
  if (reason === 'parameter' || value === undefined) return hints.parameter(short(name))
  return hints.value(name, short(value))
}

const short = (text: string): string => (text.length <= longestQuoted ? text : `${text.slice(0, longestQuoted)}…`)
