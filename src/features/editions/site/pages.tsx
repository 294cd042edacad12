/** Start, registers and their chapters. */
import { renderToString } from 'preact-render-to-string'
import type { Language } from '../../../platform/language.ts'
import { Pace } from '../../search/index.ts'
import { germanOn } from '../../../ui/german.tsx'
import { grouped, townsOf, type Book, type Chapter, type Listed } from '../book.ts'
import { SitePage } from './frame.tsx'
import { missingIn } from './missing.ts'
import { texts } from './texts.ts'

/** Up to here the first page shows everybody by name. */
const mostOnStart = 200

export const actorFile = ({ page }: Pick<Listed, 'page'>): string => `a/${page}.html`
/** What it bears on its page, of ASCII and as short. */
export const logoFile = ({ page }: Pick<Listed, 'page'>): string => `b/${page}.webp`
export const chapterFile = (folder: Folder, { page }: Pick<Chapter, 'page'>): string => `${folder}/${page}.html`

export const folders = { t: 'themes', p: 'phases', l: 'places' } as const
export type Folder = keyof typeof folders

export type Root = '' | '../'

/** A book whose lines for registers are ready: an actor stands in many, and long registers would hold up everybody else. */
export type Site = Book & { lineOf(entry: Listed, root: Root): string }

export async function siteOf(book: Book): Promise<Site> {
  const pace = new Pace()
  const lines = new Map<Listed, Record<Root, string>>()
  for (const entry of book.entries) {
    lines.set(entry, { '': renderToString(<Line entry={entry} root="" language={book.language} />), '../': renderToString(<Line entry={entry} root="../" language={book.language} />) })
    if (pace.isOver()) await pace.rest()
  }
  return { ...book, lineOf: (entry, root) => lines.get(entry)?.[root] ?? '' }
}

/** Name, short name and town: enough to choose the right one. */
const Line = ({ entry, root, language }: { entry: Listed; root: Root; language: Language }) => (
  <li>
    <a href={`${root}${actorFile(entry)}`} lang={germanOn(language)}>{entry.card.name}</a>
    <span class="quiet">{[entry.card.short_name, entry.card.city].filter((part) => part !== undefined).map((part) => ` · ${part}`)}</span>
  </li>
)

export const Names = ({ site, entries, root }: { site: Site; entries: readonly Listed[]; root: Root }) => (
  <ul class="names" dangerouslySetInnerHTML={{ __html: entries.map((entry) => site.lineOf(entry, root)).join('') }} />
)

/** `unreachable`: how many have neither telephone nor mailbox. */
export const StartPage = ({ site, unreachable }: { site: Site; unreachable: number }) => {
  const { language, entries } = site
  const words = texts[language]
  return (
    <SitePage book={site} root="" title={site.title} here="index.html" scripts={['data.js', 'search.js']}>
      <h1>{site.title}</h1>
      <p class="lead">{words.holds(entries.length)}{site.conditions.length > 0 && ` ${words.conditions}: ${site.conditions.join(', ')}.`}</p>
      <p id="unscripted" class="note">{words.search.withoutScript}</p>
      <form id="search" hidden role="search" aria-label={words.search.heading}>
        <p>
          <label for="q">{words.search.label}</label>
          <span id="q-help" class="quiet">{words.search.help}</span>
          <input id="q" name="q" type="search" autocomplete="off" aria-describedby="q-help" />
        </p>
        {([['theme', words.themes, site.themes], ['phase', words.phases, site.phases], ['land', words.places, site.lands]] as const).map(([name, label, chapters]) => (
          <p>
            <label for={name}>{label}</label>
            <select id={name} name={name}>
              <option value="">{words.search.any}</option>
              {chapters.map((chapter) => <option value={chapter.page}>{`${'\u2003'.repeat(chapter.depth)}${chapter.label} (${chapter.entries.length})`}</option>)}
            </select>
          </p>
        ))}
        <p><button>{words.search.button}</button></p>
      </form>
      <p id="found" role="status" data-one={words.search.one} data-found={words.search.found} data-none={words.search.none} data-without={words.search.without} data-more={words.search.more}></p>
      <ol id="hits" class="names"></ol>
      <h2>{words.registers}</h2>
      <ul>
        <li><a href="names.html">{words.names}</a></li>
        <li><a href="themes.html">{words.themes}</a></li>
        <li><a href="phases.html">{words.phases}</a></li>
        <li><a href="places.html">{words.places}</a></li>
        {site.hasOthers && <li><a href="others.html">{words.others}</a></li>}
      </ul>
      {entries.length <= mostOnStart && (
        <>
          <h2>{words.names}</h2>
          <Names site={site} entries={entries} root="" />
        </>
      )}
      <h2>{words.missing.heading}</h2>
      <ul>
        {missingIn(site, unreachable, { hasOthers: site.hasOthers, hasLogos: true }).map((line) => <li>{line}</li>)}
      </ul>
      <h2>{words.rights}</h2>
      <p>{site.publisher !== undefined && words.publisher(site.publisher)} {site.rights}</p>
    </SitePage>
  )
}

const initialOf = (name: string, language: Language): string => {
  const [first = ''] = name.normalize('NFD').toLocaleUpperCase(language)
  return /\p{L}/u.test(first) ? first : '#'
}

export const NamesPage = ({ site }: { site: Site }) => {
  const { language, entries } = site
  const words = texts[language]
  const letters = grouped(entries, ({ card }) => [initialOf(card.name, language)])
  return (
    <SitePage book={site} root="" title={words.names} here="names.html">
      <h1>{words.names}</h1>
      <nav aria-label={words.names}>
        <ul class="letters">{[...letters.keys()].map((letter, at) => <li><a href={`#n${at}`}>{letter}</a></li>)}</ul>
      </nav>
      {[...letters.values()].map((group, at) => (
        <section aria-labelledby={`n${at}`}>
          <h2 id={`n${at}`}>{initialOf(group[0].card.name, language)}</h2>
          <Names site={site} entries={group} root="" />
        </section>
      ))}
    </SitePage>
  )
}

export const RegisterPage = ({ site, folder }: { site: Site; folder: Folder }) => {
  const words = texts[site.language]
  const title = words[folders[folder]]
  return (
    <SitePage book={site} root="" title={title} here={`${folders[folder]}.html`}>
      <h1>{title}</h1>
      <ul class="chapters">
        {chaptersOf(site, folder).map((chapter) => (
          <li class={`depth-${chapter.depth}`}>
            <a href={chapterFile(folder, chapter)}>{chapter.label}</a> <span class="quiet">{words.count(chapter.entries.length)}</span>
          </li>
        ))}
      </ul>
    </SitePage>
  )
}

export const chaptersOf = ({ themes, phases, lands }: Pick<Book, 'themes' | 'phases' | 'lands'>, folder: Folder): Chapter[] => ({ t: themes, p: phases, l: lands })[folder]

export const ChapterPage = ({ site, folder, chapter }: { site: Site; folder: Folder; chapter: Chapter }) => {
  const words = texts[site.language]
  const towns = folder === 'l' ? townsOf(chapter.entries, site.language) : []
  return (
    <SitePage book={site} root="../" title={`${words[folders[folder]]}: ${chapter.label}`} here={`${folders[folder]}.html`}>
      <h1>{chapter.label}</h1>
      <p class="lead">{words.count(chapter.entries.length)}</p>
      {folder !== 'l' && <Names site={site} entries={chapter.entries} root="../" />}
      {towns.map(({ town, entries }, at) => (
        <section aria-labelledby={`o${at}`}>
          <h2 id={`o${at}`}>{town ?? words.withoutTown}</h2>
          <Names site={site} entries={entries} root="../" />
        </section>
      ))}
    </SitePage>
  )
}
