/** One row, whole: every field to be corrected, and what it would change. */
import { paths } from '../../../platform/addresses.ts'
import { Field } from '../../../ui/field.tsx'
import type { Frame } from '../../../ui/frame.ts'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { Comparison, type FieldChange } from '../../editing/index.ts'
import { importAddress, steps, twinsOf } from '../addresses.ts'
import { names } from '../form.ts'
import { isWritable, type Import } from '../import.ts'
import { holdsList, holdsProse, type ImportKind } from '../kinds.ts'
import { ChoiceField, matchInWords, sentenceOf, type ShownRow } from './rows.tsx'
import { texts } from './texts.ts'

type Props = { frame: Frame; one: Import; kind: ImportKind; shown: ShownRow; changes?: FieldChange[]; saved: boolean; next?: number }

export const RowPage = ({ frame, one, kind, shown, changes, saved, next }: Props) => {
  const { language } = frame
  const words = texts[language].row
  const preview = texts[language].preview
  const { row, values, matchName, matchAddress } = shown
  const isOpen = isWritable(one) && row.outcome === undefined
  const title = words.title(row.number)
  const errors = isOpen ? row.problems.map((problem) => ({ field: problem.column === '' ? 'choice' : problem.column, message: `${kind.columns.find(({ name }) => name === problem.column)?.label[language] ?? ''} ${sentenceOf(problem, language)}`.trim() })) : []
  return (
    <Page frame={frame} mainClass="writing imports" title={`${title}: ${one.fileName}`} alternates={twinsOf(one.key, steps.row, String(row.number))} index={false} breadcrumb={[{ href: paths.imports[language], text: texts[language].title }, { href: importAddress(language, one.key), text: one.fileName }]}>
      <h1>{title}</h1>
      {saved && <div role="status"><Notice kind="done"><p>{words.saved}</p></Notice></div>}
      <ErrorSummary errors={errors} language={language} />
      <p class="lead">{row.undone ? preview.undoings[row.undone] : row.outcome ? preview.outcomes[row.outcome] : preview.stands[row.stand]}</p>
      {row.match && <p>{words.match(matchInWords(row.match, language))}: {matchAddress ? <a href={matchAddress}>{matchName}</a> : matchName}</p>}
      {changes && (
        <section aria-labelledby="changes">
          <h2 id="changes">{words.compare}</h2>
          {changes.length === 0 ? <p>{words.nothing}</p> : <Comparison {...{ changes, language }} caption={words.compare} heads={{ before: words.before, after: words.after }} />}
        </section>
      )}
      <form class="entry-form" method="post" action={importAddress(language, one.key, steps.row, String(row.number))} novalidate>
        {isOpen && (
          <div class="field" id="choice">
            <span class="import-label">{preview.choice(row.number)}</span>
            <ChoiceField {...{ row, language }} number={row.number} />
          </div>
        )}
        {kind.columns.map((column) => {
          const { name, label } = column
          const problem = isOpen ? row.problems.find(({ column }) => column === name) : undefined
          const hint = isOpen ? row.warnings.find(({ column }) => column === name) : undefined
          return (
            <Field id={name} name={names.value(row.number, name)} label={label[language]} help={[holdsList(column) ? words.list : '', hint ? `${preview.hint} ${sentenceOf(hint, language)}` : ''].filter(Boolean).join(' ') || undefined} error={problem && sentenceOf(problem, language)}>
              {(given) => (holdsProse(column) ? <textarea {...given} rows={5} readOnly={!isOpen}>{values[name]}</textarea> : <input {...given} value={values[name]} readOnly={!isOpen} />)}
            </Field>
          )
        })}
        <div class="field">
          <span class="import-label">{words.original}</span>
          <dl class="facts">
            {row.cells.map((cell, at) => (
              <div>
                <dt>{one.reading.header[at] || texts[language].columns.nameless(at + 1)}</dt>
                <dd>{cell.slice(0, 2_000)}</dd>
              </div>
            ))}
          </dl>
        </div>
        <p class="actions">
          {isOpen && <button class="kern-btn kern-btn--primary">{words.save}</button>}
          {next !== undefined && <a href={importAddress(language, one.key, steps.row, String(next))}>{words.next}</a>}
          <a href={importAddress(language, one.key)}>{words.back}</a>
        </p>
      </form>
    </Page>
  )
}
