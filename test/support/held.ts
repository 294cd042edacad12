/** Something of DEFUS in every table that has a key in its addresses: what nobody else may read or change. */
import assert from 'node:assert/strict'
import { languageOf } from '../../src/platform/addresses.ts'
import type { Language } from '../../src/platform/language.ts'
import { examples, filled, routesOf } from './addresses.ts'
import { openRequest } from './request.ts'
import type { TestSite } from './site.ts'

export type Held = {
  /** Whatever stands for `:key` in an address. */
  keys: string[]
  /** Tables with something of DEFUS, and the column that tells which. */
  rows: [table: string, column: string, key: string][]
  /** Each address with each thing in it; the English twin of an address is answered by the same function, so German is enough for most. */
  addresses(method: string, language?: Language): string[]
  /** Every row as it was laid, whatever became of it. */
  layAgain(): Promise<void>
}

/** The key of the thing that was laid as number n. */
export const keyOf = (n: number) => n.toString(16).padStart(32, 'a')
const appointment = '11111111-1111-4111-8111-111111111111'
const day = 86_400_000

/** `words` stand where people would have written. */
export async function holdForDefus(site: TestSite, words: string): Promise<Held> {
  const now = new Date()
  const later = new Date(now.getTime() + 7 * day)
  const laid: { table: string; row: Record<string, unknown>; column: string }[] = []

  async function lay({ table, row }: { table: string; row: Record<string, unknown> }) {
    const names = Object.keys(row)
    await site.database.pool.query(`insert into ${table} (${names.join(', ')}) values (${names.map((_, at) => `$${at + 1}`).join(', ')})`, names.map((name) => row[name]))
  }
  async function insert(table: string, row: Record<string, unknown>, column = 'key') {
    await lay({ table, row })
    laid.push({ table, row, column })
  }

  await openRequest(site, { id: examples.request, owner: 'defus' })
  for (const id of ['ines', 'aylin', 'nele']) await site.database.db.insertInto('accounts').values({ id, email: `${id}@netz.example`, name: id, email_verified: true }).execute()
  const draft = { kind: 'actor', entry_id: 'defus', owner: 'defus', author: 'DEFUS (Pflege)', author_account: 'ines', creator_account: 'ines', created_at: now, updated_at: now, payload: JSON.stringify({ name: words, type: 'netzwerk-verband', description_de: words, themes: [], spaces: [], phases: [], groups: [], member_of: [] }) }
  await insert('drafts', { key: keyOf(1), ...draft })
  await insert('drafts', { key: keyOf(2), ...draft, entry_id: null, state: 'submitted', submitter: 'DEFUS (Pflege)', submitter_account: 'ines', submitted_at: now, message: words })
  await insert('claims', { key: keyOf(3), actor: 'defus', account: 'ines', note: words, state: 'reviewers', made_at: now })
  await insert('imports', { key: keyOf(4), kind: 'actor', file_name: `${words}.csv`, origin: 'browser', author: 'DEFUS (Koordination)', author_account: 'ines', network: 'defus', state: 'open', reading: JSON.stringify({ format: 'csv', sheets: [], headerRow: 1, header: ['name'] }), mapping: JSON.stringify({ columns: [{ field: 'name', separator: 'none' }], fixed: {}, terms: [], zeros: [] }), total: 1, created_at: now, updated_at: now, expires_at: later })
  await insert('import_rows', { import_key: keyOf(4), number: 1, cells: JSON.stringify([words]) }, 'import_key')
  await insert('manuscripts', { key: keyOf(5), lead: 'defus', title: words, purpose: words, state: 'draft', begun_at: now, begun_by: 'DEFUS (Pflege)' })
  await insert('manuscript_paragraphs', { manuscript: keyOf(5), id: examples.paragraph, position: 1, kind: 'text', text: words, edition: 1, changed_by: 'DEFUS (Pflege)', changed_at: now }, 'manuscript')
  await insert('adoptions', { key: keyOf(6), practice: examples.practice, adopter: 'defus', visibility: 'amber', contact_function: words, began_at: now })
  await insert('event_registrations', { key: keyOf(7), event: examples.event, state: 'registered', language: 'de', account: 'ines', name: words, organisation: words, needs: words, created_at: now, since: now })
  await insert('network_invitations', { key: keyOf(8), network: 'defus', name: words, email: 'geheim@defus.example', inviter: 'DEFUS (Koordination)', invited_at: now, expires_at: later })
  await insert('network_messages', { key: keyOf(9), network: 'defus', subject: words, text: words, audience: 'all', sender: 'DEFUS (Koordination)', sent_at: now, recipients: 1, day: now })
  await insert('reminder_batches', { key: keyOf(10), entries: ['defus'], author: words, author_account: 'ines', created_at: now })
  await insert('gone_reports', { key: keyOf(11), entry_id: 'defus', reason: 'merged', note: words, author: words, made_at: now })
  await insert('suggestions', { key: keyOf(12), kind: 'actor', entry_id: 'defus', payload: JSON.stringify({ name: words }), source: words, note: words, email: 'ines@netz.example', content_hash: 'f'.repeat(64), created_at: now })
  await insert('member_lists', { key: keyOf(13), network: 'defus', file_name: words, author: 'DEFUS (Koordination)', header: JSON.stringify([words]), columns: JSON.stringify(['name']), created_at: now, expires_at: later })
  await insert('lesson_origins', { key: keyOf(14), actor: 'defus', network: 'defus', called: words, payload: JSON.stringify({ title: words }), account: 'ines', handed_in_at: now })
  await insert('entry_questions', { key: keyOf(15), entry: examples.practice, sort: 'question', asker: 'defus', function: 'DEFUS (Pflege)', account: 'ines', content: 'Was kostet es?', asked_at: now })
  await insert('appointments', { id: appointment, account_id: 'ines', role: 'editor', actor: 'defus', since: now, appointed_by: 'Verwaltung' }, 'id')
  await insert('invitations', { id: appointment, email: 'neu@defus.example', role: 'editor', actor: 'defus', invited_by: words, invited_at: now, expires_at: later }, 'id')

  const rows = laid.map(({ table, row, column }): Held['rows'][number] => [table, column, String(row[column])])
  const keys = rows.flatMap(([, , key]) => (/^[0-9a-f]{32}$/.test(key) ? [key] : [])).filter((key, at, all) => all.indexOf(key) === at)
  return {
    keys,
    rows,
    addresses(method, language = 'de') {
      const routes = routesOf(site, method).filter((path) => path.includes(':') && languageOf(path) === language)
      const valueOf = (key: string) => (name: string) => ({ key, id: 'defus', actor: 'defus', appointment, draft: key })[name] ?? examples[name] ?? assert.fail(`no example for :${name}`)
      return [...new Set(routes.flatMap((route) => (/:(key|draft)\b/.test(route) ? keys : ['']).map((key) => filled(route, valueOf(key)))))]
    },
    async layAgain() {
      await site.database.pool.query([...rows].reverse().map(([table, column, key]) => `delete from ${table} where ${column}::text = '${key}'`).join(';'))
      for (const one of laid) await lay(one)
    },
  }
}
