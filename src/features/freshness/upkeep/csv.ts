/** The list of the desk as CSV. */
import { stringify } from 'csv-stringify/sync'
import type { Needing } from './store.ts'

const columns = ['id', 'kind', 'title', 'owner', 'state', 'confirmed_on', 'unconfirmed_since', 'silent_since', 'source_year', 'signals', 'gaps', 'url'] as const

/** A cell that begins like a formula would be one where people open this. */
const unharmful = (cell: string): string => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell)

export async function* toCsv(entries: AsyncIterable<Needing>, urlOf: (entry: Needing) => string): AsyncGenerator<string> {
  yield stringify([[...columns]])
  for await (const entry of entries) {
    const { id, kind, title, owner = '', state = '', confirmedOn = '', since, silentSince = '', sourceYear, signals, gaps } = entry
    yield stringify([[id, kind, title, owner, state, confirmedOn, since, silentSince, String(sourceYear ?? ''), signals.join('|'), gaps.join('|'), urlOf(entry)].map(unharmful)])
  }
}
