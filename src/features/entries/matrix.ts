/** Two facets against each other: how many have both, and where nobody is named. */
import { stringify } from 'csv-stringify/sync'
import type { Language } from '../../platform/language.ts'
import type { Label, List } from '../publishing/index.ts'
import type { Facet, Query, SearchIndex } from '../search/index.ts'
import type { Vocabulary } from '../vocabularies/index.ts'
import { valuesOf, type FacetValue } from './facets.ts'
import { addressOf, axesOf, type Filter } from './form.ts'

export type Axis = { facet: Facet; name: string; values: { value: string; label: string; /** How many stand above it. */ depth: number }[] }
export type Cell = { count: number; href: string }
export type MatrixData = { rows: Axis; columns: Axis; cells: Cell[][]; rowTotals: Cell[]; columnTotals: Cell[]; total: Cell; gaps: { row: string; columns: string[] }[]; most: number }

type Asked = { index: SearchIndex; list: List; language: Language; filter: Filter; query: Query; label: Label }

export function matrixOf({ index, list, language, filter, query, label }: Asked): MatrixData {
  const axes = axesOf(filter, list)
  const [rows, columns] = [axes.rows, axes.columns].map((facet) => axisOf({ facet, list, language, label, filter, index, query }))
  const crossing = index.cross(query, valuesIn(rows), valuesIn(columns))
  const asList = (chosen: Partial<Record<Facet, string[]>>): string => addressOf({ ...filter, facets: { ...filter.facets, [rows.facet]: [], [columns.facet]: [], ...chosen }, view: 'list', page: 1 }, list, language)
  const cells = crossing.cells.map((counts, row) =>
    counts.map((count, column): Cell => ({ count, href: asList({ [rows.facet]: [rows.values[row].value], [columns.facet]: [columns.values[column].value] }) })),
  )
  return {
    rows,
    columns,
    cells,
    rowTotals: crossing.rows.map((count, row) => ({ count, href: asList({ [rows.facet]: [rows.values[row].value] }) })),
    columnTotals: crossing.columns.map((count, column) => ({ count, href: asList({ [columns.facet]: [columns.values[column].value] }) })),
    total: { count: crossing.total, href: asList({}) },
    gaps: rows.values.flatMap(({ label: row }, at) => {
      const empty = columns.values.filter((_, column) => crossing.cells[at][column] === 0).map((column) => column.label)
      return empty.length === 0 ? [] : [{ row, columns: empty }]
    }),
    // Broader rows sum up what stands below them: beside their numbers all others would be pale.
    most: Math.max(1, ...crossing.cells.filter((_, row) => rows.values[row].depth > 0 || rows.values.every(({ depth }) => depth === 0)).flat()),
  }
}

const valuesIn = ({ facet, values }: Axis) => ({ facet, values: values.map(({ value }) => value) })

type Looking = Asked & { facet: Facet }

/** What is chosen, with what is narrower; where nothing is, all there is. Retired concepts stand only where somebody has them. */
function axisOf({ facet, list, language, label, filter, index, query }: Looking): Axis {
  const described = list.facets.find((one) => one.facet === facet)
  const chosen = filter.facets[facet] ?? []
  const counts = index.search({ ...query, offset: 0, limit: 0, counts: [facet] }).facets[facet]
  const { vocabulary } = index
  const tree = valuesOf({ facet: { facet, many: undefined }, counts, chosen, vocabulary })
  const values = flat(tree, chosen, chosen.length === 0).filter(({ value, count }) => count > 0 || isCurrent(vocabulary, facet, value))
  return { facet, name: described?.name[language] ?? facet, values: values.map(({ value, depth }) => ({ value, label: label(facet, value), depth })) }
}

const isCurrent = (vocabulary: Vocabulary, facet: Facet, value: string): boolean => !vocabulary.find(facet, value)?.retired

function flat(values: readonly FacetValue[], chosen: readonly string[], all: boolean, depth = 0): (FacetValue & { depth: number })[] {
  return values.flatMap((value) => {
    const isShown = all || chosen.includes(value.value)
    return [...(isShown ? [{ ...value, depth }] : []), ...flat(value.narrower, chosen, isShown, isShown ? depth + 1 : depth)]
  })
}

/** For programs that calculate: the same table with its totals. */
export const toMatrixCsv = ({ rows, columns, cells, rowTotals, columnTotals, total }: MatrixData, totalName: string): string =>
  stringify(
    [
      [rows.name, ...columns.values.map(({ label }) => label), totalName],
      ...rows.values.map(({ label }, row) => [label, ...cells[row].map(({ count }) => count), rowTotals[row].count]),
      [totalName, ...columnTotals.map(({ count }) => count), total.count],
    ],
    { record_delimiter: '\n' },
  )
