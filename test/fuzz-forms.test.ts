/** Whatever somebody who has signed in sends through a form, the site answers in time and never with a fault of its own; and what it refuses leaves no trace. */
import assert from 'node:assert/strict'
import { after, before, test, type TestContext } from 'node:test'
import fc from 'fast-check'
import type { Viewer } from '../src/platform/viewer.ts'
import { routesOf } from './support/addresses.ts'
import { as, people, type Person } from './support/as.ts'
import { formsIn, type Form } from './support/form.ts'
import { holdForDefus, type Held } from './support/held.ts'
import { broken, hostile } from './support/hostile.ts'
import { withSession } from './support/session.ts'
import { testSite, type TestSite } from './support/site.ts'
import { noteWriting, type Writing } from './support/writing.ts'

const seed = Number(process.env.FUZZ_SEED ?? Math.trunc(Math.random() * 2 ** 31))
/** For a longer look: FUZZ_TIMES=20. */
const times = Number(process.env.FUZZ_TIMES ?? 1)
/** Catches what hangs, not what is slow on a busy machine. */
const longest = 20_000

const defus = { actor: 'defus', deputy: false }
const viewers = {
  editor: people.defusEditor,
  coordinator: { ...people.defusEditor, appointments: [{ role: 'coordinator', ...defus }, { role: 'editor', ...defus }] },
  reviewer: people.reviewer,
  administrator: people.administrator,
} satisfies Record<string, Viewer>

/** A form somebody was shown. */
type Shown = Form & { who: string; path: string; isGuessed?: boolean }

let site: TestSite
let held: Held
let persons: Map<string, Pick<Person, 'app' | 'get'>>
let forms: Shown[]
let writing: Writing
const written = async () => Object.keys(await writing())

before(async () => {
  site = await testSite('real')
  held = await holdForDefus(site, 'Was DEFUS schreibt')
  for (const { account } of [people.reviewer, people.administrator]) await site.database.db.insertInto('accounts').values({ id: account.id, email: account.email, name: account.name, email_verified: true }).execute()
  persons = new Map([...Object.entries(viewers).map(([who, viewer]): [string, Person] => [who, as(site, viewer)]), ['holder', await withSession(site, 'halter@netz.example')]])
  writing = await noteWriting(site)
  forms = await formsShown()
})
after(() => site.close())

/** For what nobody is shown: the way there leads through a letter, or through a state that nothing is in. */
const usualFields = ['step', 'do', 'action', 'decision', 'answer', 'key', 'version', 'edition', 'revision', 'state', 'reason', 'note', 'name', 'title', 'text', 'content', 'email', 'code', 'actor', 'network', 'member', 'draft', 'kind', 'file', 'logo', 'lines', 'on', 'at', 'schluessel', 'which', 'rhythm', 'address', 'visibility', 'size', 'url', 'evidence', 'sort', 'publish_at']

const endsSomething = ({ path }: Shown) => /\/(?:abmelden|loeschen|zurueckziehen|stilllegen)$|dubletten|pflege\/meldungen/.test(path)

/** What each of them finds by opening every page; what ends a session comes last. */
async function formsShown(): Promise<Shown[]> {
  const plain = routesOf(site, 'GET').filter((path) => !path.includes(':') && !/^\/en\b|\.\w+$/.test(path))
  const found = new Map<string, Shown>()
  for (const path of [...plain, ...held.addresses('GET').filter((path) => !/\.\w+$/.test(path))]) {
    for (const [who, person] of persons) {
      // Whoever coordinates edits as well; the session is about the own account.
      if (who === 'editor' || (who === 'holder' && !/^\/(?:konto|anmelden)/.test(path))) continue
      const response = await person.get(path)
      if (response.status !== 200 || !response.headers.get('content-type')?.startsWith('text/html')) continue
      for (const form of formsIn(await response.text())) {
        const action = form.action === '' ? path : form.action
        const name = [action.split('?')[0], ...Object.keys(form.fields).sort()].join(' ')
        if (!found.has(name)) found.set(name, { ...form, who, path: action })
      }
    }
  }
  const shown = [...found.values()]
  assert.ok(shown.length > 100, `${shown.length} forms`)
  const isShown = (path: string) => shown.some((form) => form.path.split('?')[0] === path)
  const hidden = [...new Set([...routesOf(site, 'POST').filter((path) => !path.includes(':')), ...held.addresses('POST')])].filter((path) => !path.startsWith('/en/') && !isShown(path))
  const guessed = hidden.map((path, at): Shown => ({ who: ['coordinator', 'administrator', 'reviewer'][at % 3], path, action: path, fields: Object.fromEntries(usualFields.map((name) => [name, 'accept'])), buttons: [{ step: ['accept', 'take', 'save', 'send', 'end', 'withdraw'][at % 6] }], isGuessed: true }))
  return [...shown.filter((form) => !endsSomething(form)), ...guessed, ...shown.filter(endsSomething)]
}

type Sent = { type?: string; body: string | FormData; shown: string }

const urlencoded = (pairs: readonly (readonly [string, string])[]): Sent => {
  const body = pairs.map(([name, value]) => `${encoded(name)}=${encoded(value)}`).join('&')
  return { type: 'application/x-www-form-urlencoded', body, shown: body.slice(0, 300) }
}
const encoded = (text: string): string => encodeURIComponent(Buffer.from(text).toString())
const pairsOf = (fields: Form['fields']): [string, string][] => Object.entries(fields).flatMap(([name, values]) => [values].flat().map((value): [string, string] => [name, value]))

const asFile = (pairs: readonly [string, string][]): Sent => {
  const body = new FormData()
  for (const [name] of pairs) body.append(name, new File(['\0<svg onload=alert(1)>%PDF-1.7'], '../a\0.pdf', { type: 'image/png' }))
  return { body, shown: `${pairs.map(([name]) => name).join(', ')} as files` }
}

const each = (pairs: readonly [string, string][], value: string): Sent => urlencoded(pairs.map(([name]) => [name, value]))
const isButton = (name: string, { buttons }: Form): boolean => buttons.some((button) => name in button)

/** A form with all that may go wrong in it, the button as it stands. */
const wrongs: Record<string, (pairs: [string, string][], button: [string, string][]) => Sent> = {
  'nothing at all': () => urlencoded([]),
  'the button alone': (_, button) => urlencoded(button),
  'no button': (pairs) => urlencoded(pairs),
  'everything empty': (pairs, button) => urlencoded([...pairs.map(([name]): [string, string] => [name, '']), ...button]),
  'everything twice': (pairs, button) => urlencoded([...pairs, ...button, ...pairs.map(([name]): [string, string] => [name, 'zweimal']), ...button]),
  'files instead of text': (pairs, button) => asFile([...pairs, ...button]),
  'too long': (pairs, button) => urlencoded([...pairs.map(([name]): [string, string] => [name, 'ß'.repeat(Math.min(30_000, Math.trunc(40_000 / pairs.length)))]), ...button]),
  'NUL everywhere': (pairs, button) => urlencoded([...pairs.map(([name, value]): [string, string] => [name, `${value}\0b`]), ...button]),
  'NUL in the button': (pairs, button) => each([...pairs, ...button], '\0'),
  'broken characters': (pairs, button) => {
    const body = [...pairs.map(([name], at) => `${encoded(name)}=${broken[at % broken.length]}`), ...button.map(([name, value]) => `${encoded(name)}=${encoded(value)}`)].join('&')
    return { type: 'application/x-www-form-urlencoded', body, shown: body.slice(0, 300) }
  },
  'names of the language': (pairs, button) => urlencoded([...pairs.map(([name]): [string, string] => [name, '__proto__']), ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', '__proto__[a]', 'constructor.prototype', 'a[b]', 'wert.__proto__.x', 'spalte.constructor', 'wahl.-1', 'wert.1e309.name'].map((name): [string, string] => [name, 'constructor']), ...button]),
  'names of the language as button': (pairs, button) => urlencoded([...pairs, ...button.map(([name]): [string, string] => [name, 'constructor'])]),
  'numbers beyond all': (pairs, button) => urlencoded([...pairs.map(([name], at): [string, string] => [name, ['-1', '99999999999999999999', '1e309', 'NaN', '2147483648', '0x10'][at % 6]]), ...button]),
  'days that never were': (pairs, button) => urlencoded([...pairs.map(([name], at): [string, string] => [name, ['2026-02-31', '0000-00-00', '+275760-09-14T00:00', '9999-12-31T23:59', '2026-13'][at % 5]]), ...button]),
  'keys of others': (pairs, button) => urlencoded([...pairs.map(([name, value], at): [string, string] => [name, /^[0-9a-f]{32}$/.test(value) ? held.keys[at % held.keys.length] : ['stadt-koeln', 'f'.repeat(32), '00000000-0000-4000-8000-000000000000', 'gibt-es-nicht'][at % 4]]), ...button]),
}

async function findings({ who, path }: { who: string; path: string }, { type, body, shown }: Sent, wrong: string): Promise<string[]> {
  const person = persons.get(who) ?? assert.fail(who)
  const asked = `${who}: POST ${path} with ${wrong}: ${shown}`
  const send = async () => {
    const start = performance.now()
    const response = await person.app.request(`http://netz.example${path}`, { method: 'POST', headers: { origin: 'http://netz.example', ...(type ? { 'content-type': type } : {}) }, body })
    await response.arrayBuffer()
    return { status: response.status, took: performance.now() - start, traces: await written() }
  }
  const first = await send()
  // Work that an earlier form has begun goes on beside: what belongs to this one comes again.
  const again = first.status >= 400 && first.traces.length > 0 ? await send() : first
  if (first.status < 400 && first.traces.some((trace) => held.rows.some(([table]) => trace.endsWith(` ${table}`)))) {
    await held.layAgain()
    await written()
  }
  return [
    ...(first.status >= 500 ? [`answers ${first.status}`] : []),
    ...(first.took > longest ? [`takes ${Math.round(first.took)} ms`] : []),
    ...(again.status >= 400 && again.traces.length > 0 ? [`answers ${again.status} and yet writes ${again.traces.join(', ')}`] : []),
  ].map((finding) => `${asked} → ${finding}`)
}

/** The number with which the same inputs come again: FUZZ_SEED=… */
const tell = (t: TestContext) => t.diagnostic(`FUZZ_SEED=${seed}, ${forms.length} forms`)

const forget = () => site.database.pool.query('delete from attempts')

test('each form takes each kind of wrong', async (t) => {
  tell(t)
  const found: string[] = []
  const all = Object.entries(wrongs)
  for (const [number, form] of forms.entries()) {
    const buttons = form.buttons.length === 0 ? [{}] : form.buttons
    for (const [at, [wrong, make]] of all.entries()) {
      if (form.isGuessed && (at + number) % all.length !== 0) continue
      const pairs = pairsOf(form.fields).filter(([name]) => !isButton(name, form))
      found.push(...(await findings(form, make(pairs, pairsOf(buttons[at % buttons.length])), wrong)))
    }
    await forget()
  }
  assert.deepEqual(found, [])
})

const value = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...hostile) }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) })
/** Some fields changed, left out or said twice; the others stand as they were shown. */
const change = fc.oneof({ weight: 4, arbitrary: value.map((text) => [text]) }, { weight: 1, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.tuple(value, value) })

test('each form takes anything in any of its fields, whoever sends it', async (t) => {
  tell(t)
  const sending = fc.record({ form: fc.constantFrom(...forms.filter((form) => !form.isGuessed && !endsSomething(form))), who: fc.constantFrom(...Object.keys(viewers)), own: fc.boolean(), button: fc.nat(5), changes: fc.array(fc.tuple(fc.nat(20), change), { minLength: 1, maxLength: 4 }) })
  let sent = 0
  await fc.assert(
    fc.asyncProperty(sending, async ({ form, who, own, button, changes }) => {
      const pairs = pairsOf({ ...form.fields, ...form.buttons[button % Math.max(1, form.buttons.length)] })
      const names = [...new Set(pairs.map(([name]) => name))]
      const changed = new Map(changes.map(([at, values]) => [names[at % Math.max(1, names.length)], values]))
      const body = [...pairs.filter(([name]) => !changed.has(name)), ...[...changed].flatMap(([name, values]) => values.map((text): [string, string] => [name ?? 'step', text]))]
      assert.deepEqual(await findings(own ? form : { ...form, who }, urlencoded(body), 'some fields changed'), [])
      if (++sent % 20 === 0) await forget()
    }),
    { seed, numRuns: 300 * times },
  )
})
