/** The files of the edition on a stick, one after the other; the first page comes last, because it says what is missing in all others. */
import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import type { Actor } from '../../actors/index.ts'
import type { Book, Chapter, Listed } from '../book.ts'
import type { File } from '../zip.ts'
import { ActorPage } from './actor.tsx'
import { actorFile, ChapterPage, chapterFile, chaptersOf, folders, NamesPage, RegisterPage, siteOf, StartPage, type Folder } from './pages.tsx'
import { searchScript, styleSheet } from './parts.ts'
import { wordsIn } from './words.ts'

const page = (name: string, content: VNode): File => ({ name, content: `<!doctype html>\n${renderToString(content)}\n` })

const allFolders: readonly Folder[] = ['t', 'p', 'l']

export async function* filesOf(book: Book, actors: AsyncIterable<Actor>): AsyncGenerator<File> {
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
    yield page(actorFile(listed), <ActorPage site={site} actor={actor} />)
    const { card } = listed
    found.push(JSON.stringify([card.name, card.short_name ?? '', card.city ?? '', listed.page, wordsIn(actor, book.vocabulary), themes.get(listed) ?? [], phases.get(listed) ?? [], lands.get(listed) ?? []]) + ',\n')
    if (actor.phone === undefined && actor.email === undefined) unreachable += 1
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
