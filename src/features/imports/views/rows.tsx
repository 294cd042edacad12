/** A page of rows as a table; where something is wrong, the cell is a field. */
import type { Language } from '../../../platform/language.ts'
import { reasonsInWords } from '../../duplicates/index.ts'
import { importAddress, steps } from '../addresses.ts'
import type { Match } from '../duplicates.ts'
import { names } from '../form.ts'
import { isWritable, type ImportRow } from '../import.ts'
import type { ImportColumn } from '../kinds.ts'
import type { Problem } from '../row.ts'
import { texts as sentences } from '../texts.ts'
import type { PreviewData } from './preview.tsx'
import { texts } from './texts.ts'

/** `values`: what stands in each field before it is read. */
export type ShownRow = { row: ImportRow; values: Readonly<Record<string, string>>; matchName?: string; matchAddress?: string; entryAddress?: string }

const longestShown = 90

export const Rows = (data: PreviewData) => {
  const { frame: { language }, one, kind, fields, rows, filter, page, addressOf } = data
  const words = texts[language].preview
  if (rows.length === 0) return <p>{words.noRows}</p>
  const named = new Set([...fields, ...rows.flatMap(({ row }) => [...row.problems, ...row.warnings].map(({ column }) => column))])
  const columns = one.origin === 'command' ? [] : kind.columns.filter(({ name }) => named.has(name))
  return (
    <form method="post" action={addressOf(filter, page)} novalidate>
      <div class="import-rows" role="region" aria-label={words.region} tabindex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.row}</th>
              <th scope="col">{words.what}</th>
              {one.origin === 'command' && <th scope="col">{words.problem}</th>}
              {columns.map(({ label }) => <th scope="col">{label[language]}</th>)}
            </tr>
          </thead>
          <tbody>
            {rows.map((shown) => (
              <tr class={shown.row.stand === 'problem' && shown.row.outcome === undefined ? 'import-bad' : undefined}>
                <th scope="row">{one.origin === 'command' ? shown.row.number : <a href={importAddress(language, one.key, steps.row, String(shown.row.number))} aria-label={words.rowLink(shown.row.number)}>{shown.row.number}</a>}</th>
                <td><Stand {...{ shown, language }} isOpen={isWritable(one)} /></td>
                {one.origin === 'command' && <td>{shown.row.problems.map((problem) => <p>{sentenceOf(problem, language)}</p>)}</td>}
                {columns.map((column) => <Cell {...{ shown, column, language }} isOpen={isWritable(one) && shown.row.outcome === undefined} />)}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {isWritable(one) && <p class="actions"><button class="kern-btn kern-btn--secondary" name="step" value="save">{words.save}</button></p>}
    </form>
  )
}

/** An id is made of the name where the file gives none: what both have in common says more. */
export const matchInWords = ({ by }: Match, language: Language): string => reasonsInWords(by.flatMap((reason) => (reason === 'id' ? [] : [reason])), language) || texts[language].preview.sameId

export const sentenceOf = (problem: Problem, language: Language): string => problem.said?.[language] ?? sentences[language].reasons[problem.reason](problem)

const Stand = ({ shown: { row, matchName, matchAddress, entryAddress }, isOpen, language }: { shown: ShownRow; isOpen: boolean; language: Language }) => {
  const words = texts[language].preview
  const { number, outcome, undone, match, fault } = row
  return (
    <>
      <span class="import-stand">{undone ? words.undoings[undone] : outcome ? words.outcomes[outcome] : words.stands[row.stand]}</span>
      {entryAddress && <> <a href={entryAddress}>{row.entry}</a></>}
      {!outcome && match && <p class="quiet">{matchAddress ? <a href={matchAddress}>{matchName}</a> : matchName} ({matchInWords(match, language)})</p>}
      {!outcome && fault && <p class="field-error"><span class="visually-hidden">{words.problem} </span>{sentenceOf(fault, language)}</p>}
      {isOpen && !outcome && <ChoiceField {...{ row, language }} number={number} />}
    </>
  )
}

export const ChoiceField = ({ row: { choice, match, stand }, number, language }: { row: ImportRow; number: number; language: Language }) => {
  const words = texts[language].preview
  const offered = match ? (['update', 'new', 'skip'] as const) : (['skip'] as const)
  return (
    <select name={names.choice(number)} aria-label={words.choice(number)} class="kern-form-input__select import-choice">
      <option value="">{!match ? words.choices.take : stand === 'undecided' ? words.choices.open : words.choices.take}</option>
      {offered.map((way) => <option value={way} selected={way === choice}>{words.choices[way]}</option>)}
    </select>
  )
}

const Cell = ({ shown: { row, values }, column, isOpen, language }: { shown: ShownRow; column: ImportColumn; isOpen: boolean; language: Language }) => {
  const words = texts[language].preview
  const { name, label } = column
  const problems = row.outcome === undefined || row.outcome === 'rejected' ? row.problems.filter((problem) => problem.column === name) : []
  const warnings = row.outcome === undefined ? row.warnings.filter((problem) => problem.column === name) : []
  const value = values[name] ?? ''
  const id = `row-${row.number}-${name}`
  return (
    <td class={problems.length > 0 ? 'import-wrong' : undefined}>
      {problems.map((problem) => <p class="field-error" id={`${id}-error`}><span class="visually-hidden">{words.problem} </span>{sentenceOf(problem, language)}</p>)}
      {warnings.map((problem) => <p class="quiet"><span class="import-hint">{words.hint}</span> {sentenceOf(problem, language)}</p>)}
      {(problems.length > 0 || warnings.length > 0) && isOpen ? (
        <CellField {...{ id, value }} name={names.value(row.number, name)} label={words.valueOf(label[language], row.number)} isWrong={problems.length > 0} />
      ) : value.length > longestShown ? `${value.slice(0, longestShown)}…` : value}
    </td>
  )
}

/** One line loses the breaks of a longer text. */
const CellField = ({ id, name, value, label, isWrong }: { id: string; name: string; value: string; label: string; isWrong: boolean }) => {
  const shared = { id, name, 'aria-label': label, 'aria-invalid': isWrong ? 'true' : undefined, 'aria-describedby': isWrong ? `${id}-error` : undefined, class: 'kern-form-input__input' } as const
  return /\n/.test(value) ? <textarea {...shared} rows={4}>{value}</textarea> : <input {...shared} value={value} />
}
