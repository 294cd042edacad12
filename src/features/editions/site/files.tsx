/** The files of the edition on a stick, one after the other; the first page comes last, because it says what is missing in all others. */
import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import type { Actor } from '../../actors/index.ts'
import type { Book, Chapter, Listed } from '../book.ts'
import type { SearchIndex } from '../../search/index.ts'
import type { Entry } from '../../publishing/index.ts'
import type { Others } from '../others.ts'
import type { File } from '../zip.ts'
import { OtherEntryPage, otherFile, OthersPage } from './other.tsx'
import { ActorPage } from './actor.tsx'
import { actorFile, logoFile, ChapterPage, chapterFile, chaptersOf, folders, NamesPage, RegisterPage, siteOf, StartPage, type Folder } from './pages.tsx'
import { searchScript, styleSheet } from './parts.ts'
import { wordsIn, wordsInEntry } from './words.ts'

const page = (name: string, content: VNode): File => ({ name, content: `<!doctype html>\n${renderToString(content)}\n` })

/** With what is read of them, one after the other. */
export type OtherFound = Others & { found: AsyncIterable<Entry> }

const allFolders: readonly Folder[] = ['t', 'p', 'l']

/** The picture behind the name of a file, small; undefined where it is gone. */
export type PictureOf = (file: string) => Promise<Uint8Array | undefined>

export async function* filesOf(book: Book, actors: AsyncIterable<Actor>, others: readonly OtherFound[], index: SearchIndex, pictureOf: PictureOf): AsyncGenerator<File> {
  const site = await siteOf(book)
  yield { name: 'style.css', content: styleSheet() }
  yield { name: 'search.js', content: await searchScript() }
  yield page('names.html', <NamesPage site={site} />)
  for (const folder of allFolders) {
    yield page(`${folders[folder]}.html`, <RegisterPage site={site} folder={folder} />)
    for (const chapter of chaptersOf(book, folder)) yield page(chapterFile(folder, chapter), <ChapterPage {...{ site, folder, chapter }} />)
  }
  const [themes, phases, lands] = [book.themes, book.phases, book.lands].map(pagesByEntry)
  const found: string[] = []
  let unreachable = 0
  for await (const actor of actors) {
    const listed = book.find(actor.id)
    if (!listed) continue
    const logo = actor.logo && (await pictureOf(actor.logo.file))
    if (logo) yield { name: logoFile(listed), content: logo }
    yield page(actorFile(listed), <ActorPage site={site} actor={actor} logo={logo && logoFile(listed)} />)
    const { card } = listed
    found.push(JSON.stringify([card.name, card.short_name ?? '', card.city ?? '', actorFile(listed), wordsIn(actor, book.vocabulary), themes.get(listed) ?? [], phases.get(listed) ?? [], lands.get(listed) ?? []]) + ',\n')
    if (actor.phone === undefined && actor.email === undefined) unreachable += 1
  }
  if (book.hasOthers) yield page('others.html', <OthersPage site={site} all={others} />)
  for (const { entries, found: written, ...rest } of others) {
    const pages = new Map(entries.map((one) => [one.card.id, one]))
    for await (const entry of written) {
      const one = pages.get(entry.id)
      if (!one) continue
      yield page(otherFile(one), <OtherEntryPage site={site} others={{ ...rest, entries }} entry={entry} index={index} />)
      const { card } = one
      const chosen = (scheme: string, notations: readonly string[], chapters: readonly Chapter[]) => {
        const all = new Set(notations.flatMap((notation) => book.vocabulary.withBroader(scheme, notation)))
        return chapters.filter(({ id }) => all.has(id)).map(({ page }) => page)
      }
      const lands = book.lands.filter(({ id }) => id !== '' && id === entry.payload.state).map(({ page }) => page)
      found.push(`${JSON.stringify([card.name, rest.kind.entry.words.one[book.language], '', otherFile(one), wordsInEntry(entry, card, book.vocabulary), chosen('theme', card.themes, book.themes), chosen('phase', card.phases, book.phases), lands])},\n`)
    }
  }
  // A script of the old kind: pages that come from a file may load no others, and may not ask for data.
  yield { name: 'data.js', content: ['self.edition=[\n', ...found, ']\n'] }
  yield page('index.html', <StartPage site={site} unreachable={unreachable} />)
}

function pagesByEntry(chapters: readonly Chapter[]): Map<Listed, number[]> {
  const pages = new Map<Listed, number[]>()
  for (const { page, entries } of chapters) for (const entry of entries) pages.set(entry, [...(pages.get(entry) ?? []), page])
  return pages
}
