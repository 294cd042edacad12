/** Whatever somebody sends without signing in, the site answers in time, in its own words, and never with a fault of its own. */
import assert from 'node:assert/strict'
import { after, before, test, type TestContext } from 'node:test'
import fc from 'fast-check'
import { parameterNames } from '../src/platform/addresses.ts'
import { examples, filled, routesOf } from './support/addresses.ts'
import { broken, hostile, markup } from './support/hostile.ts'
import { openRequest } from './support/request.ts'
import { testSite, type TestSite } from './support/site.ts'

const seed = Number(process.env.FUZZ_SEED ?? Math.trunc(Math.random() * 2 ** 31))
/** For a longer look: FUZZ_TIMES=20. */
const times = Number(process.env.FUZZ_TIMES ?? 1)
/** Catches what hangs, not what is slow on a busy machine. */
const longest = 20_000

let site: TestSite
before(async () => {
  site = await testSite('real')
  await openRequest(site, { id: examples.request })
})
after(() => site.close())

const known = ['hochwasser', 'hitze', 'vorbereitung', 'lokal', 'DE-NI', 'defus', 'Hannover', '30', '2', 'karte', 'map', 'matrix', 'liste', 'entfernung', 'distance', 'name', 'latest', 'neueste', 'demnaechst', 'thema', 'theme', 'practice', 'actor', 'ok']

// Half a character becomes the mark for it: encodeURIComponent throws at it, and raw halves are among the broken ones.
const encoded = (text: string): string => encodeURIComponent(Buffer.from(text).toString())
const value = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...hostile).map(encoded) }, { weight: 2, arbitrary: fc.constantFrom(...broken) }, { weight: 3, arbitrary: fc.constantFrom(...known).map(encoded) }, { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }).map(encoded) })

/** What the lists and single pages understand in an address, in both languages, and what nobody does. */
const own = ['stand', 'gespeichert', 'gesendet', 'gefragt', 'jahr', 'year', 'adresse', 'address', 'schluessel', 'weiter', 'konto', 'erledigt', 'fehler', 'zu', 'runde', 'nach', 'zuletzt', 'relation', 'part', 'language', 'limit', 'page_size']
const name = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...Object.values(parameterNames.de), ...Object.values(parameterNames.en), ...own) },
  { weight: 1, arbitrary: fc.constantFrom('__proto__', 'constructor', 'thema[]', 'thema[x]', 'q.q', '', markup, 'hasOwnProperty').map(encoded) },
  { weight: 1, arbitrary: fc.constantFrom(...broken) },
)
const query = fc.array(fc.tuple(name, value), { maxLength: 5 }).map((pairs) => pairs.map(([key, given]) => `${key}=${given}`).join('&'))

async function findings(asked: string, answered: () => Response | Promise<Response>): Promise<string[]> {
  const start = performance.now()
  const response = await answered()
  const text = await response.text()
  const took = performance.now() - start
  const header = (named: string) => response.headers.get(named) ?? ''
  const policy = header('content-security-policy')
  // A media type is a promise: what is not a page may hold what was sent, escaped as its own format wants it.
  const isMarkup = /html|xml/.test(header('content-type'))
  return [
    ...(response.status >= 500 ? [`answers ${response.status}`] : []),
    ...(took > longest ? [`takes ${Math.round(took)} ms`] : []),
    ...(isMarkup && /<fuzz|"'>&lt;fuzz/.test(text) ? ['gives markup back as it was sent'] : []),
    ...(response.headers.getSetCookie().some((cookie) => cookie.startsWith('a=b')) ? ['sets a cookie somebody sent'] : []),
    ...(/default-src 'none'/.test(policy) && /frame-ancestors 'none'/.test(policy) && !/unsafe/.test(policy) ? [] : [`has the policy »${policy}«`]),
    ...(header('x-content-type-options') === 'nosniff' ? [] : ['may be sniffed']),
    ...(header('referrer-policy') === '' ? ['has no referrer policy'] : []),
  ].map((finding) => `${asked} ${finding}`)
}

const get = (path: string) => findings(`GET ${path}`, () => site.app.request(path))

const bounded = { seed, interruptAfterTimeLimit: 8_000 * times, markInterruptAsFailure: false } as const

/** The number with which the same inputs come again: FUZZ_SEED=… */
const tell = (t: TestContext) => t.diagnostic(`FUZZ_SEED=${seed}`)

test('each page takes any parameters', async (t) => {
  tell(t)
  const addresses = routesOf(site, 'GET').map((path) => filled(path))
  assert.ok(addresses.length > 100)
  const worst = [...Object.values(parameterNames.de), ...Object.values(parameterNames.en), ...own].flatMap((key) => [`${key}=${encoded(markup)}`, `${key}=%00`]).join('&')
  const found: string[] = []
  for (const path of addresses) found.push(...(await get(`${path}?${worst}`)))
  assert.deepEqual(found, [])
})

test('lists and the interface take any parameters, many times over', async (t) => {
  tell(t)
  const busy = routesOf(site, 'GET').filter((path) => !/\/:(?!profile)/.test(path)).map((path) => filled(path))
  await fc.assert(fc.asyncProperty(fc.constantFrom(...busy), query, async (path, asked) => assert.deepEqual(await get(`${path}?${asked}`), [])), { ...bounded, numRuns: 600 * times })
})

test('each address takes anything where the name of an entry stands', async (t) => {
  tell(t)
  const named = routesOf(site, 'GET').filter((path) => path.includes(':'))
  await fc.assert(fc.asyncProperty(fc.constantFrom(...named), value, async (path, given) => assert.deepEqual(await get(filled(path, () => (given === '' ? '%20' : given))), [])), { ...bounded, numRuns: 400 * times })
})

const field = fc.oneof(fc.constantFrom('q', 'email', 'name', 'title', 'text', 'message', 'address', 'adresse', 'kind', 'number', 'code', 'id', 'url', 'rhythm', 'actor', 'themes', 'weiter', 'zurueck', 'back', 'stamp', '__proto__', 'constructor', 'a[b]'), fc.constantFrom(...hostile.filter((text) => text !== '')))
const content = fc.oneof(fc.constantFrom(...hostile), fc.constantFrom(...known), fc.string({ unit: 'binary', maxLength: 60 }))
const body = fc.oneof(
  { weight: 3, arbitrary: fc.array(fc.tuple(field, content), { maxLength: 6 }).map((pairs) => ({ type: 'application/x-www-form-urlencoded', sent: pairs.map(([key, given]) => `${encoded(key)}=${encoded(given)}`).join('&') })) },
  { weight: 1, arbitrary: fc.array(fc.tuple(field, value), { maxLength: 4 }).map((pairs) => ({ type: 'application/x-www-form-urlencoded', sent: pairs.map(([key, given]) => `${encoded(key)}=${given}`).join('&') })) },
  { weight: 1, arbitrary: fc.constantFrom('', '--x', '--x\r\n\r\n--x--', '--x\r\ncontent-disposition: form-data; name="file"; filename="a\0.pdf"\r\ncontent-type: application/pdf\r\n\r\n%PDF-\r\n--x--\r\n').map((sent) => ({ type: 'multipart/form-data; boundary=x', sent })) },
  { weight: 1, arbitrary: fc.oneof(fc.json(), fc.constantFrom('{', '[]', 'null', '"x"', '{"__proto__":{"a":1}}')).map((sent) => ({ type: 'application/json', sent })) },
  { weight: 1, arbitrary: fc.constantFrom('text/plain', 'multipart/form-data', 'application/xml', '\u00ff').map((type) => ({ type, sent: markup })) },
)
const post = (path: string, { type, sent }: { type: string; sent: string }) => findings(`POST ${path} ${type} ${sent}`, () => site.app.request(`http://netz.example${path}`, { method: 'POST', headers: { origin: 'http://netz.example', 'content-type': type }, body: sent }))

test('each form takes anything from people who have not signed in', async (t) => {
  tell(t)
  const forms = routesOf(site, 'POST').map((path) => filled(path))
  assert.ok(forms.length > 50)
  const found: string[] = []
  for (const path of forms) for (const sent of ['', `email=${encoded(markup)}&title=${encoded(markup)}&name=${encoded(markup)}&text=%00`]) found.push(...(await post(path, { type: 'application/x-www-form-urlencoded', sent })))
  assert.deepEqual(found, [])
  await fc.assert(fc.asyncProperty(fc.constantFrom(...forms), body, async (path, sent) => assert.deepEqual(await post(path, sent), [])), { ...bounded, numRuns: 400 * times })
})
