/** What the person at the terminal reads. */
import type { Outcome } from './outcome.ts'
import { texts } from './texts.ts'
import type { Problem } from './row.ts'
import type { UnreadableFile } from './unreadable.ts'

type Words = (typeof texts)['en']

const shown = 20
const longestValue = 80

const shortened = (value: string) => {
  const line = value.replace(/\p{Cc}+/gu, ' ')
  return line.length > longestValue ? `${line.slice(0, longestValue)}…` : line
}

const sentence = (words: Words, { place, column, value, ...problem }: Problem & { place: string }) =>
  words.problem(/^\d+$/.test(place) ? words.row(Number(place)) : words.element(place), column, shortened(value), problem.said?.[words === texts.de ? 'de' : 'en'] ?? words.reasons[problem.reason]({ value: problem.reason === 'too_long' ? value : shortened(value), ...problem }))

/** One sentence a line: examples first, the sum at the end. */
export function report(outcome: Outcome, { dryRun = false, words = texts.en }: { dryRun?: boolean; words?: Words } = {}): string[] {
  const notes = [...outcome.notes.values()]
  return [
    ...(outcome.rejections.length > 0 ? [words.rejected] : []),
    ...outcome.rejections.slice(0, shown).map((problem) => sentence(words, problem)),
    ...(outcome.rejections.length > shown ? [words.more(outcome.rejections.length - shown)] : []),
    ...(notes.length > 0 ? [words.warned] : []),
    ...notes.slice(0, shown).map((note) => sentence(words, note) + (note.count > 1 ? words.morePlaces(note.count) : '')),
    ...(notes.length > shown ? [words.more(notes.length - shown)] : []),
    ...(outcome.rejectsFile ? [words.rejectsFile(outcome.rejectsFile)] : []),
    dryRun ? words.dryRun(outcome.read - outcome.rejected, outcome.rejected, outcome.warnings) : words.summary(outcome),
  ]
}

export const reportUnreadable = ({ reason, detail }: UnreadableFile, words: Words = texts.en): string => words.unreadable[reason](detail)

type Terminal = { isTTY?: boolean; write(text: string): unknown }

/** One line that is written over on a terminal; elsewhere (a log) a line every few seconds. */
export function terminalProgress(terminal: Terminal, clock: { now(): Date }, words: Words = texts.en) {
  const started = clock.now().getTime()
  let last = started
  const line = (rows: number, now: number) => words.progress(rows, Math.round(rows / Math.max(0.001, (now - started) / 1000)))
  return {
    onLayout({ delimiter, unknown }: { delimiter: string; unknown: string[] }) {
      if (delimiter !== ',') terminal.write(`${words.semicolons(delimiter === '\t' ? 'TAB' : delimiter)}\n`)
      if (unknown.length > 0) terminal.write(`${words.unknownColumns(unknown.join(', '))}\n`)
    },
    onProgress(rows: number) {
      const now = clock.now().getTime()
      if (now - last < (terminal.isTTY ? 100 : 5_000)) return
      last = now
      terminal.write(terminal.isTTY ? `\r${line(rows, now)}` : `${line(rows, now)}\n`)
    },
    finish(rows: number) {
      const text = line(rows, clock.now().getTime())
      terminal.write(terminal.isTTY ? `\r${text}\n` : `${text}\n`)
    },
  }
}
