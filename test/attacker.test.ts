/** Somebody with an account of one organisation, and somebody with none, ask every address of the app for what another organisation has not published. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { examples, filled, routesOf } from './support/addresses.ts'
import { as, people } from './support/as.ts'
import { openRequest } from './support/request.ts'
import { testSite, type TestSite } from './support/site.ts'

const secret = 'NURFUERDEFUS4711'
const keyOf = (n: number) => n.toString(16).padStart(32, 'a')
const appointment = '11111111-1111-4111-8111-111111111111'
const now = new Date()
const later = new Date(now.getTime() + 7 * 86_400_000)

let site: TestSite
const keys: string[] = []
/** Tables with something of defus, and the column that tells which. */
const held: [table: string, column: string, key: string][] = []

async function insert(table: string, row: Record<string, unknown>, column = 'key') {
  const names = Object.keys(row)
  await site.database.pool.query(`insert into ${table} (${names.join(', ')}) values (${names.map((_, at) => `$${at + 1}`).join(', ')})`, names.map((name) => row[name]))
  const key = String(row[column])
  held.push([table, column, key])
  if (/^[0-9a-f]{32}$/.test(key)) keys.push(key)
}

before(async () => {
  site = await testSite('real')
  await openRequest(site, { id: examples.request, owner: 'defus' })
  for (const id of ['ines', 'aylin', 'nele']) await site.database.db.insertInto('accounts').values({ id, email: `${id}@netz.example`, name: id, email_verified: true }).execute()
  const draft = { kind: 'actor', entry_id: 'defus', owner: 'defus', author: 'DEFUS (Pflege)', author_account: 'ines', creator_account: 'ines', created_at: now, updated_at: now, payload: JSON.stringify({ name: secret, type: 'netzwerk', description_de: secret, themes: [], spaces: [], phases: [], groups: [], member_of: [] }) }
  await insert('drafts', { key: keyOf(1), ...draft })
  await insert('drafts', { key: keyOf(2), ...draft, entry_id: null, state: 'submitted', submitter: 'DEFUS (Pflege)', submitter_account: 'ines', submitted_at: now, message: secret })
  await insert('claims', { key: keyOf(3), actor: 'defus', account: 'ines', note: secret, state: 'reviewers', made_at: now })
  await insert('imports', { key: keyOf(4), kind: 'actor', file_name: `${secret}.csv`, origin: 'browser', author: 'DEFUS (Koordination)', author_account: 'ines', network: 'defus', state: 'open', reading: '{}', mapping: '[]', total: 1, created_at: now, updated_at: now, expires_at: later })
  await insert('import_rows', { import_key: keyOf(4), number: 1, cells: JSON.stringify([secret]) }, 'import_key')
  await insert('manuscripts', { key: keyOf(5), lead: 'defus', title: secret, purpose: secret, state: 'draft', begun_at: now, begun_by: 'DEFUS (Pflege)' })
  await insert('manuscript_paragraphs', { manuscript: keyOf(5), id: examples.paragraph, position: 1, kind: 'text', text: secret, edition: 1, changed_by: 'DEFUS (Pflege)', changed_at: now }, 'manuscript')
  await insert('adoptions', { key: keyOf(6), practice: examples.practice, adopter: 'defus', visibility: 'amber', contact_function: secret, began_at: now })
  await insert('event_registrations', { key: keyOf(7), event: examples.event, state: 'registered', language: 'de', account: 'ines', name: secret, organisation: secret, needs: secret, created_at: now, since: now })
  await insert('network_invitations', { key: keyOf(8), network: 'defus', name: secret, email: 'geheim@defus.example', inviter: 'DEFUS (Koordination)', invited_at: now, expires_at: later })
  await insert('network_messages', { key: keyOf(9), network: 'defus', subject: secret, text: secret, audience: 'all', sender: 'DEFUS (Koordination)', sent_at: now, recipients: 1, day: now })
  await insert('reminder_batches', { key: keyOf(10), entries: ['defus'], author: secret, author_account: 'ines', created_at: now })
  await insert('gone_reports', { key: keyOf(11), entry_id: 'defus', reason: 'merged', note: secret, author: secret, made_at: now })
  await insert('suggestions', { key: keyOf(12), kind: 'actor', entry_id: 'defus', payload: JSON.stringify({ name: secret }), source: secret, note: secret, email: 'ines@netz.example', content_hash: 'f'.repeat(64), created_at: now })
  await insert('member_lists', { key: keyOf(13), network: 'defus', file_name: secret, author: 'DEFUS (Koordination)', header: JSON.stringify([secret]), columns: '{}', created_at: now, expires_at: later })
  await insert('lesson_origins', { key: keyOf(14), actor: 'defus', network: 'defus', called: secret, payload: JSON.stringify({ title: secret }), account: 'ines', handed_in_at: now })
  await insert('entry_questions', { key: keyOf(15), entry: examples.practice, sort: 'question', asker: 'defus', function: 'DEFUS (Pflege)', account: 'ines', content: 'Was kostet es?', asked_at: now })
  await insert('appointments', { id: appointment, account_id: 'ines', role: 'editor', actor: 'defus', since: now, appointed_by: 'Verwaltung' }, 'id')
  await insert('invitations', { id: appointment, email: 'neu@defus.example', role: 'editor', actor: 'defus', invited_by: secret, invited_at: now, expires_at: later }, 'id')
})
after(() => site.close())

const strangers = () => [
  ['an editor of another organisation', as(site, people.koelnEditor)],
  ['somebody without a function', as(site, people.newcomer)],
  ['nobody', as(site, { appointments: [] })],
] as const

/** Each address with each thing of defus in it; the English twin of an address is answered by the same function. */
function addresses(method: string): string[] {
  const routes = routesOf(site, method).filter((path) => path.includes(':') && !path.startsWith('/en/'))
  const valueOf = (key: string) => (name: string) => ({ key, id: 'defus', actor: 'defus', appointment, draft: key })[name] ?? examples[name] ?? assert.fail(`no example for :${name}`)
  return [...new Set(routes.flatMap((route) => (/:(key|draft)\b/.test(route) ? keys : ['']).map((key) => filled(route, valueOf(key)))))]
}

const stand = async () => {
  const rows: unknown[] = []
  for (const [table, column, key] of held) rows.push(...(await site.database.pool.query(`select ${"'" + table + "'"} as of, t.* from ${table} t where ${column}::text = $1`, [key])).rows)
  rows.push(...(await site.database.pool.query("select id, published_revision, withdrawn_at, visibility, owner from entries where id = any($1) order by id", [['defus', examples.practice, examples.event]])).rows)
  return rows
}

/** The walk is one visitor to the site, who would be told to wait. */
const forget = () => site.database.pool.query('delete from attempts')

test('no page shows it', async () => {
  const own = as(site, people.defusEditor)
  assert.match(await (await own.get(`/entwuerfe/${keyOf(1)}`)).text(), new RegExp(secret), 'its own editor reads it')
  const findings: string[] = []
  for (const [who, person] of strangers()) {
    for (const path of addresses('GET')) {
      const response = await person.get(path)
      const text = await response.text()
      if (response.status >= 500 || response.status === 429) findings.push(`${who}: ${path} answers ${response.status}`)
      else if (text.includes(secret)) findings.push(`${who}: ${path} answers ${response.status} and shows it`)
    }
  }
  assert.deepEqual(findings, [])
})

const forms: Record<string, string>[] = [{}, { step: 'accept', decision: 'accepted', action: 'accept', do: 'accept', answer: 'accept', reason: 'So.', note: 'So.', version: '1', edition: '1', confirm: '1', state: 'withdrawn', name: 'gekapert', title: 'gekapert', text: 'gekapert' }]

test('no form changes it, neither with guessed keys nor sent from another site', async () => {
  const before = await stand()
  const findings: string[] = []
  for (const [who, person] of strangers()) {
    for (const path of addresses('POST')) {
      for (const fields of forms) {
        const response = await person.post(path, fields)
        if (response.status >= 500) findings.push(`${who}: ${path} answers ${response.status}`)
        else if ((await response.text()).includes(secret)) findings.push(`${who}: ${path} answers ${response.status} and shows it`)
      }
    }
    await forget()
    assert.deepEqual(await stand(), before, who)
  }
  // The editor's own browser, led here by another site.
  const own = as(site, people.defusEditor)
  for (const path of addresses('POST')) {
    // One click of a mail program comes from nowhere: there the secret in the address is the proof.
    if (/abbestellen|unsubscribe|abmelden|stop/.test(path)) continue
    const response = await own.app.request(`http://netz.example${path}`, { method: 'POST', headers: { origin: 'http://boese.example', 'content-type': 'application/x-www-form-urlencoded' }, body: new URLSearchParams(forms[1]) })
    if (response.status !== 403) findings.push(`from another site: ${path} answers ${response.status}`)
  }
  assert.deepEqual(await stand(), before)
  assert.deepEqual(findings, [])
})
