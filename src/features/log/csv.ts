/** The log as CSV, with everything the chain is made of. */
import { stringify } from 'csv-stringify/sync'
import type { AuditEvent } from '../audit/index.ts'

const columns = ['number', 'at', 'action', 'subject', 'function', 'details', 'seal', 'content_hash', 'previous_hash', 'hash'] as const

/** A cell that begins like a formula would be one where people open this. */
const unharmful = (cell: string): string => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell)

export async function* toCsv(events: AsyncIterable<AuditEvent>): AsyncGenerator<string> {
  yield stringify([[...columns]])
  for await (const { number, at, action, subject = '', function: signedAs, details, seal = '', contentHash, previousHash, hash } of events) {
    yield stringify([[String(number ?? ''), at.toISOString(), action, subject, signedAs, JSON.stringify(details), seal, contentHash, previousHash, hash].map(unharmful)])
  }
}
