/** The report as files: a table for programs, a document for the assembly. Pure. */
import { stringify } from 'csv-stringify/sync'
import type { Language } from '../../platform/language.ts'
import type { PdfBlock, PdfContent } from '../../platform/pdf/index.ts'
import { numberInWords } from '../../ui/day.ts'
import { isFormula } from '../entries/index.ts'
import type { LearnedShare } from '../lessons/index.ts'
import { figures, groups, type Counts, type Group, type Report } from './report.ts'
import { texts } from './texts.ts'

const columns = ['scope', 'id', 'organisation', 'from', 'until', ...figures, 'lessons_due', 'lessons_learned_in_time', 'share_learned_in_time', 'lessons_undated'] as const

/** A row for each organisation, the last for all. No share where nothing was due: an empty cell is not a zero. */
export function toCsv({ period, rows, all }: Report, network: { id: string; name: string }): string {
  const line = (scope: string, { id, name }: { id: string; name: string }, counts: Counts, { due, learned, share, undated }: LearnedShare) => [
    // Spreadsheets would run what begins like a formula.
    scope, id, isFormula(name) ? `'${name}` : name, period.from, period.until, ...figures.map((figure) => counts[figure]), due, learned, share === undefined ? '' : share.toFixed(3), undated,
  ]
  return stringify([[...columns], ...rows.map(({ organisation, counts, share }) => line(organisation.isOffice ? 'network' : 'member', organisation, counts, share)), line('all', network, all.counts, all.share)], { record_delimiter: '\n', quoted_match: /[\r\n]/ })
}

/** What stands above the tables, on the page as in the document. */
export function sentencesOf({ rows, all }: Report, language: Language): string[] {
  const words = texts[language]
  return [words.members(rows.length - 1, all.active), ...figures.map((figure) => words.sentences[figure](all.counts[figure], all.requestsAnswered)), words.share(all.share)]
}

export const headsOf = (group: Group, language: Language): string[] => {
  const { organisation, columns: heads, inTime } = texts[language]
  return [organisation, ...groups[group].map((figure) => heads[figure]), ...(group === 'learning' ? [inTime] : [])]
}

export function toPdf(report: Report, { network, language, today, address }: { network: string; language: Language; today: string; address: string }): PdfContent {
  const words = texts[language]
  const { rows, all, period } = report
  const cells = (group: Group, name: string, counts: Counts, share: LearnedShare) => [name, ...groups[group].map((figure) => numberInWords(counts[figure], language)), ...(group === 'learning' ? [words.shareCell(share)] : [])]
  const tableOf = (group: Group): PdfBlock[] => [
    { kind: 'heading', level: 2, text: words.groups[group] },
    { kind: 'table', heads: headsOf(group, language), rows: [...rows.map(({ organisation: { name }, counts, share }) => cells(group, name, counts, share)), cells(group, words.all, all.counts, all.share)] },
  ]
  return {
    title: words.title(network), language,
    author: network,
    description: words.lead(words.period(period)),
    subtitle: [words.period(period), words.asOf(today), address],
    page: words.page,
    blocks: [
      { kind: 'heading', level: 1, text: words.summary },
      { kind: 'list', items: sentencesOf(report, language) },
      { kind: 'heading', level: 1, text: words.each },
      { kind: 'paragraph', text: words.eachText },
      ...tableOf('learning'),
      ...tableOf('working'),
      { kind: 'heading', level: 1, text: words.how },
      { kind: 'list', items: words.rules },
    ],
  }
}
