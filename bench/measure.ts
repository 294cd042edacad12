/** What all benchmarks share: rows of a table, percentiles, one clock. */
export type Row = { what: string; measured: string; budget?: string; kept?: boolean }

export type Times = { p50: number; p99: number }

export function percentiles(milliseconds: number[]): Times {
  const sorted = Float64Array.from(milliseconds).sort()
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
  return { p50: at(0.5), p99: at(0.99) }
}

export const inMs = ({ p50, p99 }: Times) => `p50 ${p50.toFixed(2)} ms, p99 ${p99.toFixed(2)} ms`

export function printHead() {
  console.log('| what | measured | budget | kept |\n|---|---|---|---|')
}

export function printRows(rows: Row[]) {
  for (const { what, measured, budget = '', kept } of rows) console.log(`| ${[what, measured, budget, kept === undefined ? '' : kept ? 'yes' : 'NO'].join(' | ')} |`)
}
