import { compareAddress, mostCompared, paths, shortlistAddress } from '../../../platform/addresses.ts'
import type { Frame } from '../../../ui/frame.ts'
import { germanOn } from '../../../ui/german.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import type { Phase } from '../../../ui/ring.tsx'
import { addressOf, emptyFilter, parametersOf, type EntryCard } from '../../entries/index.ts'
import type { Kind, Label, List } from '../../publishing/index.ts'
import { without } from '../shortlist.ts'
import { texts } from '../texts.ts'
import { AddForm } from './add.tsx'

export type ShortlistData = {
  frame: Frame
  ids: string[]
  beyond: number
  most: number
  cards: EntryCard[]
  unknown: string[]
  names: { search: string; other: string; entry: string }
  added?: { text: string; cards: EntryCard[] }
  kinds: readonly Kind[]
  label: Label
  phases: Phase[]
  months(kind: string): number
  now: Date
}

export const ShortlistPage = (data: ShortlistData) => {
  const { frame, ids, cards, unknown, beyond, most, names, added, kinds, label, phases, months, now } = data
  const { language, settings } = frame
  const words = texts[language]
  const actors = cards.filter(({ kind }) => kind === 'actor').map(({ id }) => id)
  const latest = cards.at(-1)
  const latestPath = kinds.find(({ name }) => name === latest?.kind)?.list.paths[language]
  return (
    <Page frame={frame} title={words.title} index={false} alternates={{ de: shortlistAddress(ids, 'de'), en: shortlistAddress(ids, 'en') }}>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      {(unknown.length > 0 || beyond > 0) && (
        <Notice kind="look">
          {unknown.length > 0 && <p>{words.unknown(unknown.join(', '))} <a href={shortlistAddress(cards.map(({ id }) => id), language)}>{words.dropUnknown}</a></p>}
          {beyond > 0 && <p>{words.beyond(beyond, most)}</p>}
        </Notice>
      )}
      <p id="shown" role="status"><strong>{cards.length === 0 ? words.none : words.count(cards.length)}</strong></p>
      {cards.length === 0 && <p>{words.noneText}</p>}
      <p class="actions">
        {latest && latestPath && <a href={`${latestPath}/${latest.id}`}>{words.back(latest.short_name ?? latest.name)}</a>}
        <a href={addressOf({ ...emptyFilter, kept: ids.length > 0 ? ids : undefined }, listOf(kinds, 'actor') ?? kinds[0].list, language)}>{words.browse}</a>
        {actors.length > 1 && <a href={compareAddress(actors.slice(0, mostCompared), language)}>{actors.length > mostCompared ? words.compareFirst(mostCompared) : words.compareThese(actors.length)}</a>}
      </p>
      <ol class="actors">
        {cards.map((card) => {
          const Card = kinds.find(({ name }) => name === card.kind)?.Card
          return Card && (
            <Card
              hit={{ id: card.id, score: 0, card }}
              marks={[]}
              chosenThemes={[]}
              {...{ language, label, phases, now }}
              months={months(card.kind)}
              beside={<span class="mark-links"><a href={shortlistAddress(without(ids, card.id), language)}>{words.remove}<span class="visually-hidden" lang={germanOn(language)}>: {card.name}</span></a></span>}
            />
          )
        })}
      </ol>
      <AddForm {...{ language, ids, added }} action={paths.shortlist[language]} parameter={names.entry} search={names.search} withAdded={(id) => shortlistAddress([...ids, id], language)} />
      <section class="shortlist-add" aria-labelledby="merge">
        <h2 id="merge">{words.merge}</h2>
        <form action={paths.shortlist[language]}>
          {ids.map((id) => <input type="hidden" name={names.entry} value={id} />)}
          <div class="field">
            <label for="other">{words.mergeLabel}</label>
            <input id="other" class="kern-form-input__input" name={names.other} maxLength={8000} />
          </div>
          <button class="kern-btn kern-btn--secondary">{words.mergeButton}</button>
        </form>
      </section>
      {cards.length > 0 && (
        <>
          <section class="shortlist-share" aria-labelledby="share">
            <h2 id="share">{words.share}</h2>
            <p>
              <a href={`mailto:?subject=${encodeURIComponent(words.mailSubject)}&body=${encodeURIComponent(words.mailBody(cards.map(({ name }) => name).join('\n'), `${settings.baseUrl}${shortlistAddress(cards.map(({ id }) => id), language)}`))}`}>{words.mail}</a>
            </p>
          </section>
          {kinds.map(({ name, list }) => <Take {...{ list, language }} ids={cards.filter(({ kind }) => kind === name).map(({ id }) => id)} />)}
        </>
      )}
    </Page>
  )
}

const listOf = (kinds: readonly Kind[], kind: string): List | undefined => kinds.find(({ name }) => name === kind)?.list

/** The marked ones of one kind, in every format its list has. */
const Take = ({ list, ids, language }: { list: List; ids: string[]; language: 'de' | 'en' }) => {
  if (ids.length === 0) return null
  const words = texts[language]
  const title = list.words[language].title
  const filter = { ...emptyFilter, entries: ids }
  const names = new Map(Object.entries(words.formats))
  return (
    <section class="take" aria-label={words.take(title)}>
      <h2>{words.take(title)}</h2>
      <ul class="take-formats">
        <li><a href={addressOf(filter, list, language)}>{words.asList(title)}</a></li>
        {list.formats.map((format) => <li><a href={`${list.paths.de}.${format}?${parametersOf(filter, list, 'de')}`}>{names.get(format) ?? format}</a></li>)}
      </ul>
    </section>
  )
}
