/** What is new in a list, as a feed (Atom, RFC 4287). */
import { Feed } from 'feed'
import type { EntryCard } from '../entries/index.ts'
import { entryUrl, listTitle, type Taken } from './selection.ts'
import { texts } from './texts.ts'

const mostEntries = 100

/** The day something was last said about an entry: published anew or confirmed. */
export const changedOn = ({ published_on, confirmed_on }: EntryCard): string => (confirmed_on !== undefined && confirmed_on > published_on ? confirmed_on : published_on)

export function toAtom(selection: Taken, self: string): string {
  const { language, publisher, page } = selection
  const words = texts[language]
  const entries = latest(selection.cards)
  const feed = new Feed({
    id: self,
    title: plain([listTitle(selection), ...selection.conditions].join(', ')),
    description: words.feedSubtitle,
    link: page,
    feed: self,
    updated: entries.length > 0 ? midnight(changedOn(entries[0])) : selection.at,
    copyright: words.rights,
    author: { name: publisher ?? words.noPublisher },
    generator: selection.site,
  })
  for (const card of entries) {
    const { id, name, published_on, confirmed_on, themes, summary_de, summary_en } = card
    const dates = [words.published(published_on), ...(confirmed_on === undefined ? [] : [words.confirmed(confirmed_on)])]
    const summary = (language === 'en' ? summary_en : undefined) ?? summary_de ?? summary_en ?? ''
    feed.addItem({
      id: entryUrl(selection.list, id, { ...selection, language: 'de' }),
      link: entryUrl(selection.list, id, selection),
      title: html(name),
      description: html([summary, ...dates].filter((part) => part !== '').join(' ')),
      date: midnight(changedOn(card)),
      published: midnight(published_on),
      category: themes.map((theme) => ({ name: attribute(selection.vocabulary.label('theme', theme, language)), term: attribute(theme) })),
    })
  }
  return feed.atom1()
}

/** One pass that never sorts more than twice what is shown: a list may have a hundred thousand entries. */
function latest(cards: EntryCard[]): EntryCard[] {
  const newestFirst = (a: EntryCard, b: EntryCard) => (changedOn(a) < changedOn(b) ? 1 : changedOn(a) > changedOn(b) ? -1 : a.id < b.id ? -1 : 1)
  let kept: EntryCard[] = []
  for (const card of cards) {
    kept.push(card)
    if (kept.length === 2 * mostEntries) kept = kept.sort(newestFirst).slice(0, mostEntries)
  }
  return kept.sort(newestFirst).slice(0, mostEntries)
}

const midnight = (day: string) => new Date(`${day}T00:00:00Z`)

/** XML 1.0 knows no other control characters, not even escaped ones. */
const plain = (value: string) => value.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')

/** The package writes titles and summaries as HTML. */
const html = (value: string) => plain(value).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** The package escapes quotes and ampersands of attributes, but no angle brackets. */
const attribute = (value: string) => plain(value).replaceAll('<', '‹').replaceAll('>', '›')
