/** An edition as a book to print: by Land and name, then registers with the numbers of the pages. Pure. */
import type { PdfBlock, PdfContent } from '../../../platform/pdf/index.ts'
import { dayInWords } from '../../../ui/day.ts'
import { momentInWords } from '../../../ui/moment.ts'
import { actorList, relationColumns, relations, type Actor } from '../../actors/index.ts'
import { countryName } from '../../entries/index.ts'
import { entryUrl } from '../../exports/index.ts'
import { placeByAgs } from '../../places/index.ts'
import { townsOf, type Book, type Listed } from '../book.ts'
import { missingIn } from '../site/missing.ts'
import { texts } from '../site/texts.ts'

/** `actors`: those that are still there; whoever was withdrawn meanwhile is in no register either. */
export function toBooklet(book: Book, actors: ReadonlyMap<string, Actor>): PdfContent {
  const { language, conditions, publisher } = book
  const words = texts[language]
  const there = ({ card }: Listed) => actors.has(card.id)
  const entries = book.entries.filter(there)
  const unreachable = [...actors.values()].filter(({ phone, email }) => phone === undefined && email === undefined).length
  return {
    title: book.title,
    language,
    author: publisher ?? words.name(book.site),
    description: words.holds(entries.length),
    cover: true,
    subtitle: [words.name(book.site), `${words.asOf(momentInWords(book.at, language))}. ${words.frozen}`, words.holds(entries.length), ...(conditions.length === 0 ? [] : [`${words.conditions}: ${conditions.join(', ')}`]), ...(publisher === undefined ? [] : [words.publisher(publisher)]), `${words.source}: ${book.page}`],
    contents: words.booklet.contents,
    contentsDepth: 1,
    page: words.booklet.page,
    blocks: [
      { kind: 'heading', level: 1, text: words.missing.heading },
      { kind: 'list', items: missingIn({ ...book, entries }, unreachable, {}) },
      { kind: 'heading', level: 1, text: words.rights },
      { kind: 'paragraph', text: book.rights },
      ...book.lands.flatMap((land): PdfBlock[] => onNewPage(land.label, land.entries.flatMap((listed) => actorBlocks(book, listed, actors.get(listed.card.id))))),
      ...onNewPage(words.booklet.names, [register(entries.map((listed) => [nameIn(listed), listed]))]),
      ...onNewPage(words.booklet.themes, book.themes.flatMap((theme): PdfBlock[] => {
        const found = theme.entries.filter(there)
        return found.length === 0 ? [] : [{ kind: 'heading', level: 2, text: theme.label }, register(found.map((listed) => [nameIn(listed), listed]))]
      })),
      ...onNewPage(words.booklet.places, [register(townsOf(entries, language).flatMap(({ town, entries: found }) => found.map((listed): [string, Listed] => [`${town ?? words.withoutTown}: ${nameIn(listed)}`, listed])))]),
    ],
  }
}

/** Nothing at all where there is nothing to say. */
const onNewPage = (heading: string, blocks: PdfBlock[]): PdfBlock[] => (blocks.length === 0 ? [] : [{ kind: 'break' }, { kind: 'heading', level: 1, text: heading }, ...blocks])

const nameIn = ({ card: { name, short_name } }: Pick<Listed, 'card'>): string => (short_name === undefined ? name : `${name} (${short_name})`)

const markOf = ({ page }: Listed): string => `a${page}`

const register = (lines: [text: string, listed: Listed][]): PdfBlock => ({ kind: 'register', items: lines.map(([text, listed]) => ({ text, to: markOf(listed) })) })

function actorBlocks(book: Book, listed: Listed, actor: Actor | undefined): PdfBlock[] {
  if (actor === undefined) return []
  const { language, label } = book
  const text = (language === 'en' ? actor.description_en : undefined) ?? actor.description_de ?? actor.description_en
  return [
    { kind: 'heading', level: 2, text: nameIn(listed), mark: markOf(listed) },
    { kind: 'paragraph', text: label('type', actor.type) },
    { kind: 'facts', items: factsOf(book, actor) },
    ...(text === undefined ? [] : [{ kind: 'paragraph', text } satisfies PdfBlock]),
  ]
}

/** First whom to call. What is not known is said for telephone and mailbox only: whoever looks for them must not think them forgotten. */
function factsOf(book: Book, actor: Actor): [string, string][] {
  const { language, label } = book
  const words = texts[language].actor
  const { street, postal_code, city, country, phone, email, website } = actor
  const address = [street, [postal_code, city].filter(Boolean).join(' '), country === undefined || country === 'DE' ? undefined : countryName(country, language)].filter(Boolean).join('\n')
  const said: [string, string][] = [
    [words.address, address],
    [words.website, website ?? ''],
    ...([['theme', actor.themes], ['space', actor.spaces], ['phase', actor.phases], ['group', actor.groups]] as const).map(([facet, values]): [string, string] => [words[facet], values.map((value) => label(facet, value)).join(', ')]),
    [words.area, actor.ags === undefined ? '' : (placeByAgs(actor.ags)?.name ?? words.areaKey(actor.ags))],
    ...relations.map((relation): [string, string] => [words.belongsTo[relation], (actor[relationColumns[relation]] ?? []).map(book.nameOf).join('; ')]),
  ]
  return [
    [words.phone, phone ?? words.unknown],
    [words.email, email ?? words.unknown],
    ...said.filter(([, value]) => value !== ''),
    [words.confirmed, actor.confirmed_on === undefined ? words.never : dayInWords(actor.confirmed_on, language)],
    [words.source, [actor.source_url ?? words.unknown, actor.source_date === undefined ? words.noSourceDate : words.sourceDate(dayInWords(actor.source_date, language))].join(', ')],
    [words.permanent, entryUrl(actorList, actor.id, book)],
  ]
}
