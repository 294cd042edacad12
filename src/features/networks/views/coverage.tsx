import { address } from '../../../platform/addresses.ts'
import type { Language } from '../../../platform/language.ts'
import type { Facet } from '../../search/index.ts'
import { coverageFacets, type Coverage, type CoverageFacet } from '../coverage.ts'
import type { Room } from '../room.ts'
import { texts } from '../texts.ts'

type Props = { room: Room; language: Language; label: (facet: Facet, value: string) => string }

/** First in words what nobody names, then the numbers; each number leads to those it counts. */
export const CoverageSection = ({ room, language, label }: Props) => {
  const words = texts[language].room
  const { missing } = room.coverage.phase
  return (
    <section aria-labelledby="coverage">
      <h2 id="coverage">{words.coverage}</h2>
      <p class="prose">{words.coverageText}</p>
      <h3>{words.gaps}</h3>
      <p class="prose">{missing.length === 0 ? words.noGaps : words.gapsText(missing.map((theme) => label('theme', theme)).join(', '))}</p>
      {coverageFacets.map((facet) => {
        const { empty } = room.coverage[facet]
        return empty.length > 0 && <p class="prose">{words.emptyColumns[facet](empty.map((column) => label(facet, column)).join(', '))}</p>
      })}
      {coverageFacets.map((facet) => <Matrix {...{ room, language, label, facet }} coverage={room.coverage[facet]} />)}
    </section>
  )
}

const Matrix = ({ room, language, label, facet, coverage: { columns, rows } }: Props & { facet: CoverageFacet; coverage: Coverage }) => {
  const words = texts[language].room
  const link = (theme: string, column: string | undefined, count: number) => {
    if (count === 0) return <span class="nobody"><span aria-hidden="true">0</span><span class="visually-hidden">{words.nobody}</span></span>
    if (room.deeper) return count
    return <a href={address(language, 'actors', { network: room.network.id, theme, ...(column === undefined ? {} : { [facet]: column }) })} aria-label={words.countOf(label('theme', theme), column === undefined ? words.total : label(facet, column), count)}>{count}</a>
  }
  return (
    <>
      <h3 id={`by-${facet}`}>{words.byFacet[facet]}</h3>
      <div class="table-frame" tabindex={0} role="region" aria-labelledby={`by-${facet}`}>
        <table class="coverage">
          <thead>
            <tr>
              <th scope="col">{words.theme}</th>
              {columns.map((column) => <th scope="col">{label(facet, column)}</th>)}
              <th scope="col">{words.total}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ theme, broader, total, counts }) => (
              <tr class={broader === undefined ? 'coverage-group' : undefined}>
                <th scope="row">{label('theme', theme)}</th>
                {counts.map((count, at) => <td>{link(theme, columns[at], count)}</td>)}
                <td>{link(theme, undefined, total)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
