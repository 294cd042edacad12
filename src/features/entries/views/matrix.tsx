import type { Language } from '../../../platform/language.ts'
import { Ring, type Phase } from '../../../ui/ring.tsx'
import { stepOf } from '../../maps/index.ts'
import type { List } from '../../publishing/index.ts'
import type { Axis, Cell, MatrixData } from '../matrix.ts'
import { texts } from '../texts.ts'

type Props = { matrix: MatrixData; list: List; phases: readonly Phase[]; language: Language; /** Where the table lies as a file. */ file: string }

/** Who does what, against when: numbers that lead to their lists, and what nobody is named for. */
export const MatrixView = ({ matrix, list, phases, language, file }: Props) => {
  const { matrix: words, number } = texts[language]
  const { rows, columns, cells, rowTotals, columnTotals, total, gaps, most } = matrix
  const none = list.kind === 'actor' ? words.nobody : words.nothing
  const caption = words.caption(rows.name, columns.name)
  return (
    <div class="matrix">
      <p class="quiet">{words.lead}</p>
      <div class="matrix-frame" role="region" aria-label={caption} tabindex={0}>
        <table>
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{rows.name}</th>
              {columns.values.map(({ value, label }) => <th scope="col"><ColumnHead {...{ columns, phases, value, label, language }} /></th>)}
              <th scope="col">{words.total}</th>
            </tr>
          </thead>
          <tbody>
            {rows.values.map(({ label, depth }, row) => (
              <tr>
                <th scope="row" class={`matrix-depth-${Math.min(depth, 2)}`}>{label}</th>
                {cells[row].map((cell, column) => <Number cell={cell} step={stepOf(cell.count, most)} name={words.cell(label, columns.values[column].label, number(cell.count))} {...{ none, language }} />)}
                <Number cell={rowTotals[row]} name={words.cell(label, words.total, number(rowTotals[row].count))} {...{ none, language }} />
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{words.total}</th>
              {columnTotals.map((cell, column) => <Number cell={cell} name={words.cell(words.total, columns.values[column].label, number(cell.count))} {...{ none, language }} />)}
              <Number cell={total} name={words.cell(words.total, words.total, number(total.count))} {...{ none, language }} />
            </tr>
          </tfoot>
        </table>
      </div>
      <p><a href={file}>{words.csv}</a></p>
      <h2>{words.gaps}</h2>
      {gaps.length === 0 ? <p>{words.noGaps}</p> : (
        <>
          <p>{words.gapsText(number(gaps.reduce((sum, gap) => sum + gap.columns.length, 0)))}</p>
          <ul class="matrix-gaps">
            {gaps.map((gap) => <li>{words.gap(gap.row, gap.columns.join(', '))}</li>)}
          </ul>
        </>
      )}
    </div>
  )
}

/** A phase bears its arc of the ring. */
const ColumnHead = ({ columns, phases, value, label, language }: { columns: Axis; phases: readonly Phase[]; value: string; label: string; language: Language }) =>
  columns.facet === 'phase' ? <><span class="matrix-ring" aria-hidden="true"><Ring phases={phases} covered={[value]} language={language} /></span>{label}</> : <>{label}</>

/** `step`: how dark; none in totals. */
const Number = ({ cell: { count, href }, step, name, none, language }: { cell: Cell; step?: number; name: string; none: string; language: Language }) => (
  <td class={step === undefined ? 'number matrix-total' : `number shade-${step}`}>{count === 0 ? <span class="matrix-none">{none}</span> : <a href={href} aria-label={name}>{texts[language].number(count)}</a>}</td>
)
