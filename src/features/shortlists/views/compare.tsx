import { actorAddress, below, paths, shortlistAddress, twinsBelow } from '../../../platform/addresses.ts'
import type { Language } from '../../../platform/language.ts'
import type { Frame } from '../../../ui/frame.ts'
import { germanOn } from '../../../ui/german.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import type { Actor } from '../../actors/index.ts'
import { actorList } from '../../actors/index.ts'
import type { EntryCard } from '../../entries/index.ts'
import type { Row, Value } from '../comparison.ts'
import { without, type Verdict } from '../shortlist.ts'
import { texts } from '../texts.ts'
import { AddForm } from './add.tsx'

export type CompareData = {
  frame: Frame
  actors: Actor[]
  rows: Row[]
  unknown: string[]
  /** Names of those that find no place. */
  beyond: string[]
  most: number
  names: { search: string; actor: string }
  added?: { text: string; cards: EntryCard[] }
  addressOf(ids: readonly string[]): string
}

export const ComparePage = ({ frame, actors, rows, unknown, beyond, most, names, added, addressOf }: CompareData) => {
  const { language } = frame
  const words = texts[language].comparison
  const ids = actors.map(({ id }) => id)
  return (
    <Page frame={frame} title={words.title} index={false} alternates={twinsBelow(paths.actors, below.compare)} breadcrumb={[{ href: paths.actors[language], text: actorList.words[language].title }]}>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead(most)}</p>
      {(unknown.length > 0 || beyond.length > 0) && (
        <Notice kind="look">
          {unknown.length > 0 && <p>{texts[language].unknown(unknown.join(', '))}</p>}
          {beyond.length > 0 && <p>{words.beyond(beyond.join(', '))}</p>}
        </Notice>
      )}
      {actors.length === 0 && <p>{words.none}</p>}
      {actors.length === 1 && <p>{words.one}</p>}
      {actors.length > 0 && (
        <div class="compare-frame" role="region" aria-label={words.caption} tabindex={0}>
          <table class="compare">
            <caption class="visually-hidden">{words.caption}</caption>
            <thead>
              <tr>
                <th scope="col">{words.fact}</th>
                {actors.map(({ id, name, short_name }) => (
                  <th scope="col">
                    <a href={actorAddress(id, language)} lang={germanOn(language)}>{short_name ?? name}</a>
                    <span class="compare-remove"><a href={addressOf(without(ids, id))}>{texts[language].remove}<span class="visually-hidden" lang={germanOn(language)}>: {name}</span></a></span>
                  </th>
                ))}
                {actors.length > 1 && <th scope="col">{words.verdict}</th>}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ name, values, verdict }) => (
                <tr>
                  <th scope="row">{name}</th>
                  {values.map((cell) => <td><Cell values={cell} language={language} /></td>)}
                  {actors.length > 1 && <td class={verdict.is === 'same' || verdict.is === 'unknown' ? 'quiet' : undefined}>{inWords(verdict, language)}</td>}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {actors.length > 0 && <p class="actions"><a href={shortlistAddress(ids, language)}>{words.mark}</a></p>}
      {actors.length < most
        ? <AddForm {...{ language, ids, added }} action={twinsBelow(paths.actors, below.compare)[language]} parameter={names.actor} search={names.search} withAdded={(id) => addressOf([...ids, id])} />
        : <p>{words.full(most)}</p>}
    </Page>
  )
}

const Cell = ({ values, language }: { values: readonly Value[]; language: Language }) => {
  if (values.length === 0) return <span class="quiet">{texts[language].comparison.unknown}</span>
  return <>{values.map(({ text, link }, at) => <>{at > 0 && ', '}{link === undefined ? text : <a href={link}>{text}</a>}</>)}</>
}

function inWords(verdict: Verdict, language: Language): string {
  const { verdicts } = texts[language].comparison
  return verdict.is === 'partly' ? verdicts.partly(verdict.common.join(', ')) : verdicts[verdict.is]
}
