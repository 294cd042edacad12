/** Somebody with an account of one organisation, and somebody with none, ask every address of the app for what another organisation has not published. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { examples } from './support/addresses.ts'
import { as, people } from './support/as.ts'
import { holdForDefus, type Held } from './support/held.ts'
import { testSite, type TestSite } from './support/site.ts'

const secret = 'NURFUERDEFUS4711'
let site: TestSite
let held: Held

before(async () => {
  site = await testSite('real')
  held = await holdForDefus(site, secret)
})
after(() => site.close())

const strangers = () => [
  ['an editor of another organisation', as(site, people.koelnEditor)],
  ['somebody without a function', as(site, people.newcomer)],
  ['nobody', as(site, { appointments: [] })],
] as const

const stand = async () => {
  const rows: unknown[] = []
  for (const [table, column, key] of held.rows) rows.push(...(await site.database.pool.query(`select ${"'" + table + "'"} as of, t.* from ${table} t where ${column}::text = $1`, [key])).rows)
  rows.push(...(await site.database.pool.query("select id, published_revision, withdrawn_at, visibility, owner from entries where id = any($1) order by id", [['defus', examples.practice, examples.event]])).rows)
  return rows
}

/** The walk is one visitor to the site, who would be told to wait. */
const forget = () => site.database.pool.query('delete from attempts')

test('no page shows it', async () => {
  const own = as(site, people.defusEditor)
  assert.match(await (await own.get(`/entwuerfe/${held.keys[0]}`)).text(), new RegExp(secret), 'its own editor reads it')
  const findings: string[] = []
  for (const [who, person] of strangers()) {
    for (const path of held.addresses('GET')) {
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
    for (const path of held.addresses('POST')) {
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
  for (const path of held.addresses('POST')) {
    // One click of a mail program comes from nowhere: there the secret in the address is the proof.
    if (/abbestellen|unsubscribe|abmelden|stop/.test(path)) continue
    const response = await own.app.request(`http://netz.example${path}`, { method: 'POST', headers: { origin: 'http://boese.example', 'content-type': 'application/x-www-form-urlencoded' }, body: new URLSearchParams(forms[1]) })
    if (response.status !== 403) findings.push(`from another site: ${path} answers ${response.status}`)
  }
  assert.deepEqual(await stand(), before)
  assert.deepEqual(findings, [])
})
