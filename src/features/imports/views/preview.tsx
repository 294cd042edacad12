/** Every row with every problem at its cell, corrected right there; below it what happens next. */
import { paths } from '../../../platform/addresses.ts'
import type { Language } from '../../../platform/language.ts'
import { dayInWords, numberInWords } from '../../../ui/day.ts'
import type { Frame } from '../../../ui/frame.ts'
import { Notice } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { Tabs } from '../../../ui/tabs.tsx'
import { momentInWords } from '../../editing/index.ts'
import { importAddress, steps, twinsOf } from '../addresses.ts'
import { filters, hasTaken, isWritable, mayBeUndone, type Import, type RowFilter, type Totals } from '../import.ts'
import type { ImportKind } from '../kinds.ts'
import { readingInWords } from './columns.tsx'
import { Decisions } from './decisions.tsx'
import { countsInWords } from './list.tsx'
import { Rows, type ShownRow } from './rows.tsx'
import { texts } from './texts.ts'
import type { TermAsked } from './decisions.tsx'

export type PreviewData = {
  frame: Frame
  one: Import
  kind: ImportKind
  fields: readonly string[]
  rows: ShownRow[]
  totals: Totals
  filter: RowFilter
  page: number
  pages: number
  addressOf: (filter: RowFilter, page?: number) => string
  /** How many postcodes have lost their zero. */
  zeros: number
  terms: TermAsked[]
  mayPublish: boolean
  now: Date
  notice?: { kind: 'done' | 'look'; text: string }
}

export const PreviewPage = (data: PreviewData) => {
  const { frame, one, totals, filter, page, pages, addressOf, notice, now } = data
  const { language } = frame
  const words = texts[language].preview
  const results = texts[language].result
  const counted = countsInWords(one.counts, language)
  const heading = words.heading(one.fileName)
  const { state } = one
  return (
    <Page frame={frame} mainClass="writing imports" title={heading} alternates={twinsOf(one.key)} index={false} breadcrumb={[{ href: paths.imports[language], text: texts[language].title }]}>
      <h1>{heading}</h1>
      {notice && <div role="status"><Notice kind={notice.kind}><p>{notice.text}</p></Notice></div>}
      {(state === 'taken' || state === 'aborted' || state === 'undone') && (
        <Notice kind={state === 'taken' ? 'done' : 'info'} heading={state === 'aborted' && one.origin === 'command' ? results.commandAborted : results[state]}>
          <p>{counted.join(', ')}.{one.undoneAt && ` ${results.by(one.undoneBy ?? '', momentInWords(one.undoneAt, language))}`}</p>
        </Notice>
      )}
      {totals.all === 0 ? <p>{one.expiresAt > now && one.origin === 'command' && !hasTaken(one) ? words.nothing : words.gone}</p> : (
        <>
          {one.origin === 'browser' && <p class="lead">{words.summary(totals.all, totals.new, totals.update)} {sentence(words.more(totals.problem, totals.undecided, totals.unchanged, totals.left_out))}</p>}
          {one.origin === 'browser' && <p class="quiet">{readingInWords(one, language)} {isWritable(one) && <a href={importAddress(language, one.key, steps.columns)}>{words.columns}</a>}</p>}
          {isWritable(one) && <Decisions {...data} />}
          <Tabs label={words.filterLabel} tabs={filters.filter((name) => name === 'all' || name === filter || totals[name] > 0).map((name) => ({ href: addressOf(name), text: `${words.filters[name]} (${numberInWords(totals[name], language)})`, current: name === filter }))} />
          <Rows {...data} />
          <Pagination {...{ page, pages, language }} address={(number) => addressOf(filter, number)} />
          {isWritable(one) && <Taking {...data} />}
          {(totals.problem > 0 || (one.counts.rejected ?? 0) > 0) && <p><a href={importAddress(language, one.key, steps.rejects)}>{words.rejects}</a></p>}
          {mayBeUndone(one, now) && (
            <details class="danger">
              <summary>{results.undo}</summary>
              <form method="post" action={importAddress(language, one.key, steps.undo)}>
                <p>{results.undoHelp}</p>
                <p class="actions"><button class="kern-btn kern-btn--secondary">{results.undoDo}</button></p>
              </form>
            </details>
          )}
          <Removal one={one} language={language} />
        </>
      )}
    </Page>
  )
}

const sentence = (text: string) => (text === '' ? '' : `${text.charAt(0).toLocaleUpperCase('de')}${text.slice(1)}.`)

const Taking = ({ frame: { language }, one, totals, mayPublish }: PreviewData) => {
  const words = texts[language].preview
  const ready = totals.new + totals.update
  const rest = totals.problem + totals.undecided
  const alone = one.counts.drafted ?? 0
  const published = (one.counts.created ?? 0) + (one.counts.changed ?? 0)
  return (
    <section class="decision" aria-labelledby="take">
      <h2 id="take">{words.take}</h2>
      {ready === 0 ? <p>{words.takeNone}</p> : (
        <form method="post" action={importAddress(language, one.key, steps.take)}>
          <p>{words.takeHelp(ready, rest)} {totals.update > 0 && words.emptyCells}</p>
          <div class="import-ways">
            {published === 0 && (
              <div>
                <button class={mayPublish ? 'kern-btn kern-btn--secondary' : 'kern-btn kern-btn--primary'} name="mode" value="drafts" aria-describedby="drafts-help">{words.drafts}</button>
                <p id="drafts-help" class="quiet">{words.draftsHelp}</p>
              </div>
            )}
            {mayPublish && alone === 0 && (
              <div>
                <button class="kern-btn kern-btn--primary" name="mode" value="publish" aria-describedby="publish-help">{words.publish}</button>
                <p id="publish-help" class="quiet">{words.publishHelp}</p>
              </div>
            )}
          </div>
        </form>
      )}
    </section>
  )
}

const Removal = ({ one, language }: { one: Import; language: Language }) => {
  const words = texts[language].preview
  const isOpen = one.state === 'open'
  return (
    <details class="danger">
      <summary>{isOpen ? words.remove : words.removeRows}</summary>
      <form method="post" action={importAddress(language, one.key, steps.remove)}>
        <p>{words.keptUntil(dayInWords(one.expiresAt.toISOString(), language))}</p>
        <p>{isOpen ? words.removeHelp : words.removeRowsHelp}</p>
        <p class="actions"><button class="kern-btn kern-btn--secondary">{isOpen ? words.remove : words.removeRows}</button></p>
      </form>
    </details>
  )
}
