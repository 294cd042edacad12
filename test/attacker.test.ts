/** Somebody with an account of one organisation, and somebody with none, ask every address of the app for what another organisation has not published, or shares with few. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { kinds } from '../src/app.ts'
import { below } from '../src/platform/addresses.ts'
import { publish } from '../src/features/publishing/index.ts'
import { examples, filled, routesOf } from './support/addresses.ts'
import { as, people, type Person } from './support/as.ts'
import { holdForDefus, type Held } from './support/held.ts'
import { testSite, type TestSite } from './support/site.ts'

const secret = 'NURFUERDEFUS4711'
/** Stands in all of it, too: who searches for it finds nothing. */
const word = 'wortprobegeheim'
let site: TestSite
let held: Held

before(async () => {
  site = await testSite('real')
  held = await holdForDefus(site, secret)
  await shareWithFew()
})
after(() => site.close())

const strangers = (): [who: string, person: Person][] => [
  ['an editor of another organisation', as(site, people.koelnEditor)],
  ['somebody without a function', as(site, people.newcomer)],
  ['nobody', as(site, { appointments: [] })],
]

/** What each kind needs beside what all have. */
const needed: Record<string, object> = {
  practice: { problem: secret, approach: secret, evidence: 'plausibel' },
  lesson: { lesson_kind: 'staerke', lesson_state: 'beobachtet', origin: 'uebung', event_name: secret, observed: secret },
  tool: { tool_kind: 'checkliste' },
  project: {},
  paper: { genre: 'position' },
  event: { start: '2027-03-06' },
  incident: { begun: '2021-07-14' },
  request: { request_form: 'frage', organisation: secret },
}
const idOf = (kind: string) => `geheim-${kind}`

/** Of each kind something that DEFUS shares with one other organisation. */
async function shareWithFew() {
  for (const kind of kinds.filter(({ shown }) => shown !== undefined)) {
    const payload = { title: secret, summary: `${secret} ${word}`, themes: ['hitze'], owner: 'defus', visibility: 'amber', audience: ['stadt-mannheim'], ...needed[kind.name] }
    const checked = kind.entry?.check(payload, site.follower.index().vocabulary)
    if (!checked || 'faults' in checked) throw new Error(`${kind.name}: ${JSON.stringify(checked)}`)
    await publish(site.database.db, kind.name, [{ id: idOf(kind.name), ...checked.publication }], 'DEFUS (Pflege)')
    await site.follower.refresh([idOf(kind.name)])
  }
}

const stand = async () => {
  const rows: unknown[] = []
  for (const [table, column, key] of held.rows) rows.push(...(await site.database.pool.query(`select ${"'" + table + "'"} as of, t.* from ${table} t where ${column}::text = $1`, [key])).rows)
  rows.push(...(await site.database.pool.query("select id, published_revision, withdrawn_at, visibility, audience, owner from entries where id = any($1) or id like 'geheim-%' order by id", [['defus', examples.practice, examples.event]])).rows)
  return rows
}

/** The walk is one visitor to the site, who would be told to wait. */
const forget = () => site.database.pool.query('delete from attempts')

test('no page shows it, in either language', async () => {
  const own = as(site, people.defusEditor)
  assert.match(await (await own.get(`/entwuerfe/${held.keys[0]}`)).text(), new RegExp(secret), 'its own editor reads it')
  assert.match(await (await own.get(`/praxis/${idOf('practice')}`)).text(), new RegExp(secret), 'and what it shares with few')
  const plain = routesOf(site, 'GET').filter((path) => !path.includes(':'))
  const findings: string[] = []
  for (const [at, [who, person]] of strangers().entries()) {
    // One of them walks through both languages, and searches.
    for (const path of at === 0 ? [...held.addresses('GET'), ...held.addresses('GET', 'en'), ...plain, ...plain.map((path) => `${path}?q=${word}`)] : held.addresses('GET')) {
      const response = await person.get(path)
      const text = await response.text()
      if (response.status >= 500 || response.status === 429) findings.push(`${who}: ${path} answers ${response.status}`)
      else if (text.includes(secret)) findings.push(`${who}: ${path} answers ${response.status} and shows it`)
    }
    await forget()
  }
  assert.deepEqual(findings, [])
})

const forms: Record<string, string>[] = [{}, { step: 'accept', decision: 'accepted', action: 'accept', do: 'accept', answer: 'accept', reason: 'So.', note: 'So.', version: '1', edition: '1', confirm: '1', state: 'withdrawn', name: 'gekapert', title: 'gekapert', text: 'gekapert' }]

/** Addresses of entries, each filled for the one that is shared with few, and for one that never was. */
function twinsOf(method: string): [there: string, nowhere: string][] {
  const names = Object.keys(needed)
  const kindOf = (parameter: string) => names.find((name) => [name, `${name}File`, `${name}Calendar`].includes(parameter))
  return routesOf(site, method).filter((route) => [...route.matchAll(/:(\w+)/g)].some(([, parameter]) => kindOf(parameter))).map((route) => {
    const valueOf = (id: (kind: string) => string) => (parameter: string) => {
      const kind = kindOf(parameter)
      return kind === undefined ? (examples[parameter] ?? assert.fail(`no example for :${parameter}`)) : id(kind) + (examples[parameter].match(/\.\w+$/)?.[0] ?? '')
    }
    return [filled(route, valueOf(idOf)), filled(route, valueOf((kind) => `gibtesnicht-${kind}`))]
  })
}

test('what is shared with few answers strangers as if it did not exist, and changes for none of them', async () => {
  const before = await stand()
  const findings: string[] = []
  const asked = [...twinsOf('GET').map((twins) => ({ method: 'GET', twins })), ...twinsOf('POST').map((twins) => ({ method: 'POST', twins }))]
  assert.ok(asked.length > 100, `${asked.length} addresses`)
  for (const [who, person] of strangers()) {
    for (const { method, twins } of asked) {
      const [there, nowhere] = await Promise.all(twins.map(async (path) => {
        const response = await (method === 'GET' ? person.get(path) : person.post(path, forms[1]))
        const text = await response.text()
        return { says: `${response.status} ${response.headers.get('location') ?? ''}`.replaceAll(/geheim-|gibtesnicht-/g, ''), shows: text.includes(secret) }
      }))
      if (there.says !== nowhere.says) findings.push(`${who}: ${method} ${twins[0]} answers ${there.says}, not ${nowhere.says}`)
      if (there.shows) findings.push(`${who}: ${method} ${twins[0]} shows it`)
    }
    await forget()
  }
  assert.deepEqual(findings, [])
  assert.deepEqual(await stand(), before)
})

test('no form changes it, with whatever keys', async () => {
  const before = await stand()
  const findings: string[] = []
  for (const [at, [who, person]] of strangers().entries()) {
    for (const path of [...held.addresses('POST'), ...(at === 0 ? held.addresses('POST', 'en') : [])]) {
      for (const fields of path.startsWith('/en/') ? forms.slice(1) : forms) {
        const response = await person.post(path, fields)
        if (response.status >= 500) findings.push(`${who}: ${path} answers ${response.status}`)
        else if ((await response.text()).includes(secret)) findings.push(`${who}: ${path} answers ${response.status} and shows it`)
      }
    }
    await forget()
    assert.deepEqual(await stand(), before, who)
  }
  assert.deepEqual(findings, [])
})

/** What a page of another site can have a browser send without asking first; `null` is a page in a frame that has no origin. */
const foreign: Record<string, HeadersInit> = {
  'a form of another site': { origin: 'http://boese.example', 'sec-fetch-site': 'cross-site', 'content-type': 'application/x-www-form-urlencoded' },
  'a form of a neighbour': { origin: 'http://boese.netz.example', 'sec-fetch-site': 'same-site', 'content-type': 'multipart/form-data; boundary=x' },
  'a frame': { origin: 'null', 'content-type': 'text/plain' },
  'capital letters': { origin: 'http://boese.example', 'content-type': 'APPLICATION/X-WWW-FORM-URLENCODED' },
  'an old browser': { referer: 'http://boese.example/', 'content-type': 'application/x-www-form-urlencoded' },
  'no type at all': { origin: 'http://boese.example' },
}

test('no other site sends a form in the name of somebody who is signed in, to any address', async () => {
  const before = await stand()
  const own = as(site, people.defusEditor)
  // One click of a mail program comes from nowhere: there the secret in the address is the proof.
  const endsLetters = (path: string) => [below.stop.de, below.stop.en].some((name) => path.split('/').at(-2) === name)
  const plain = routesOf(site, 'POST').filter((path) => !path.includes(':'))
  const addresses = [...plain, ...held.addresses('POST'), ...held.addresses('POST', 'en')]
  const findings: string[] = []
  for (const [at, path] of addresses.entries()) {
    // Each address in one way, and those without anything of DEFUS in all of them.
    const ways = Object.entries(foreign)
    for (const [how, headers] of plain.includes(path) ? ways : [ways[at % ways.length]]) {
      const body = new TextEncoder().encode(new URLSearchParams(forms[1]).toString())
      const response = await own.app.request(`http://netz.example${path}`, { method: 'POST', headers, body })
      await response.arrayBuffer()
      if (response.status !== 403 && !endsLetters(path)) findings.push(`${how}: ${path} answers ${response.status}`)
    }
  }
  assert.deepEqual(findings, [])
  assert.deepEqual(await stand(), before)
})
