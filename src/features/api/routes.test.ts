import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import { testSite, type TestSite } from '../../../test/support/site.ts'
import { kinds } from '../../app.ts'
import { dayAt, plusMonths } from '../../platform/calendar.ts'
import { publishActors } from '../actors/index.ts'
import { withdraw } from '../publishing/index.ts'
import { readVocabularyFile } from '../vocabularies/index.ts'
import { actorAnswer, actorsAnswer, entryItem, listAnswer, problemAnswer, suggestionsAnswer, vocabulariesAnswer, type ActorsAnswer } from './answer.ts'
import { everythingOf } from './form.ts'

let site: TestSite
before(async () => {
  site = await testSite()
})
after(() => site.close())

const actors = async (query: string): Promise<ActorsAnswer> => actorsAnswer.parse(await site.json(`/api/v1/actors${query}`))

/** The data as they stand in the files, for a calculation that knows nothing of the search. */
const rows = z
  .array(z.looseObject({ id: z.string(), city: z.string(), themes: z.string().default(''), phases: z.string().default(''), state: z.string(), member_of: z.string().default('') }))
  .parse(['actors.csv', 'districts.csv'].flatMap((name) => parse(readFileSync(new URL(`../../../data/${name}`, import.meta.url)), { columns: true })))
const file = z
  .looseObject({ concepts: z.array(z.looseObject({ scheme: z.string(), notation: z.string(), broader: z.string().optional(), prefLabel: z.object({ de: z.string(), en: z.string() }) })) })
  .parse(JSON.parse(readFileSync(new URL('../../../data/vocabularies.json', import.meta.url), 'utf8')))
const has = (cell: string, values: string[]) => cell.split('|').some((value) => values.includes(value))
const below = (theme: string): string[] => [theme, ...file.concepts.filter(({ scheme, broader }) => scheme === 'theme' && broader === theme).flatMap(({ notation }) => below(notation))]

test('a theme and a phase together give exactly the actors of the file that have both', async () => {
  const expected = rows.filter(({ themes, phases }) => has(themes, below('gefahren')) && has(phases, ['vorbereitung']))
  const { total, items } = await actors('?theme=gefahren&phase=vorbereitung&page_size=1000')
  assert.equal(total, expected.length)
  assert.deepEqual(items.map(({ id }) => id).sort(), expected.map(({ id }) => id).sort())
})

test('each facet counts under the others and ignores its own selection', async () => {
  const { facets } = await actors('?theme=hochwasser&theme=hitze&phase=praevention')
  const count = (facet: 'theme' | 'phase', id: string) => facets[facet].find((value) => value.id === id)?.count
  for (const theme of ['gefahren', 'hochwasser', 'kritis', 'handlungsfelder']) {
    assert.equal(count('theme', theme), rows.filter(({ themes, phases }) => has(themes, below(theme)) && has(phases, ['praevention'])).length, theme)
  }
  for (const phase of ['praevention', 'vorbereitung']) {
    assert.equal(count('phase', phase), rows.filter(({ themes, phases }) => has(themes, ['hochwasser', 'hitze']) && has(phases, [phase])).length, phase)
  }
})

test('how fresh an entry is stands beside its last confirmation, in lists, answers and files', async () => {
  const today = dayAt(new Date())
  const payload = { type: 'initiative', themes: [], spaces: [], phases: [], groups: [], member_of: [] }
  const cases = [['probe-alt', plusMonths(today, -12), 'overdue'], ['probe-neu', plusMonths(today, -11), 'fresh'], ['probe-nie', undefined, 'unconfirmed']] as const
  await publishActors(site.database.db, cases.map(([id, confirmed_on]) => ({ id, payload: { ...payload, name: `Frischeprobe ${id}` }, confirmed_on })), 'Probe')
  await site.follower.catchUp()
  const stated = z.looseObject({ id: z.string(), freshness: z.string() })
  const listed = z.looseObject({ items: z.array(stated) })
  const said = (items: z.infer<typeof stated>[]) => Object.fromEntries(items.map(({ id, freshness }) => [id, freshness]))
  const expected = Object.fromEntries(cases.map(([id, , freshness]) => [id, freshness]))
  assert.deepEqual(said((await actors('?q=Frischeprobe')).items), expected)
  assert.deepEqual(said(listed.parse(await site.json('/akteure.json?q=Frischeprobe')).items), expected)
  assert.equal(actorAnswer.parse(await site.json('/api/v1/actors/probe-alt')).freshness, 'overdue')
  const practices = listed.parse(await site.json('/api/v1/practices'))
  assert.ok(practices.items.length > 0 && practices.items.every(({ freshness }) => freshness === 'unconfirmed'))
})

test('every concept of the vocabulary is counted, those of nobody as well', async () => {
  const { facets } = await actors('?q=defus')
  for (const facet of ['theme', 'space', 'phase', 'group', 'type'] as const) {
    assert.deepEqual(facets[facet].map(({ id }) => id).sort(), file.concepts.filter(({ scheme }) => scheme === facet).map(({ notation }) => notation).sort())
  }
  assert.equal(facets.theme.find(({ id }) => id === 'hochwasser')?.broader, 'gefahren')
})

test('pages follow each other without gap or repetition, after the last one there is nothing', async () => {
  const pages = await Promise.all([1, 2, 3, 4].map((page) => actors(`?state=DE-NI&page_size=7&page=${page}`)))
  const ids = pages.flatMap(({ items }) => items.map(({ id }) => id))
  const expected = rows.filter(({ state }) => state === 'DE-NI')
  assert.equal(new Set(ids).size, ids.length)
  assert.equal(ids.length, Math.min(28, expected.length))
  assert.deepEqual((await actors('?state=DE-NI&page=999999')).items, [])
  assert.equal((await actors('?state=DE-NI&page=999999')).total, expected.length)
})

test('members of a network', async () => {
  assert.equal((await actors('?network=defus')).total, rows.filter(({ member_of }) => has(member_of, ['defus'])).length)
})

test('labels and addresses speak the language asked for', async () => {
  const { items, facets } = await actors('?q=DEFUS&language=en')
  assert.equal(facets.theme.find(({ id }) => id === 'hitze')?.label, file.concepts.find(({ notation }) => notation === 'hitze')?.prefLabel.en)
  assert.equal(items[0].url, `${site.settings.baseUrl}/en/actors/defus`)
})

test('words that stand for a concept are recognised', async () => {
  const { recognised } = await actors('?q=Hochwasser')
  assert.ok(recognised.some(({ facet, id }) => facet === 'theme' && id === 'hochwasser'))
})

test('by distance from a place: the nearest first, with kilometres', async () => {
  const { items } = await actors('?place=Hannover&page_size=50')
  assert.equal(items[0].city, 'Hannover')
  assert.equal(items[0].distance_km, 0)
  const distances = items.map(({ distance_km }) => distance_km ?? Infinity)
  assert.deepEqual(distances, distances.toSorted((a, b) => a - b))
})

test('one actor with everything, what is not known as null', async () => {
  const defus = actorAnswer.parse(await site.json('/api/v1/actors/defus'))
  assert.equal(defus.phone, rows.find(({ id }) => id === 'defus')?.phone)
  assert.equal(defus.short_name, 'DEFUS')
  const withoutSeat = rows.find(({ city }) => city === '')
  assert.equal(actorAnswer.parse(await site.json(`/api/v1/actors/${withoutSeat?.id}`)).city, null)
})

test('a suggestion leads to a page that is there', async () => {
  const { items } = suggestionsAnswer.parse(await site.json('/api/v1/suggest?q=hochw'))
  assert.ok(items.length > 0)
  for (const { url } of items) await site.page(url.slice(site.settings.baseUrl.length))
  assert.deepEqual(suggestionsAnswer.parse(await site.json('/api/v1/suggest')).items, [])
})

test('vocabularies come in the form of the file they were imported from', async () => {
  const { schemes, concepts } = vocabulariesAnswer.parse(await site.json('/api/v1/vocabularies'))
  assert.deepEqual(schemes.filter(({ kinds }) => kinds === undefined).map(({ id }) => id), ['theme', 'space', 'phase', 'group', 'type'])
  assert.deepEqual(schemes.find(({ id }) => id === 'evidence')?.kinds, ['practice'])
  const essence = (list: { scheme: string; notation: string; broader?: string; prefLabel: { de: string } }[]) => list.map(({ scheme, notation, broader, prefLabel }) => `${scheme}/${notation}/${broader ?? ''}/${prefLabel.de}`).sort()
  const ofAll = (list: typeof concepts) => list.filter(({ scheme }) => schemes.some(({ id, kinds }) => id === scheme && kinds === undefined))
  assert.deepEqual(essence(ofAll(concepts)), essence(file.concepts))
  const again = readVocabularyFile(await site.json('/api/v1/vocabularies'))
  assert.deepEqual(again?.problems, [])
  assert.equal(again?.concepts.length, concepts.length)
})

async function refusal(path: string, init?: RequestInit) {
  const response = await site.app.request(path, init)
  assert.match(response.headers.get('content-type') ?? '', /^application\/problem\+json/, path)
  const problem = problemAnswer.parse(await response.json())
  assert.equal(problem.status, response.status)
  return problem
}

test('wrong parameters are refused, each one named', async () => {
  const problem = await refusal('/api/v1/actors?theme=hochwaser&phase=vorbereitung&page=x&colour=red')
  assert.equal(problem.status, 400)
  assert.deepEqual(problem.errors?.map(({ parameter }) => parameter).sort(), ['colour', 'page', 'theme'])
  assert.ok(problem.errors?.find(({ parameter }) => parameter === 'theme')?.allowed?.includes('hochwasser'))
})

test('what is not there, was never there or cannot be done is a problem document too', async () => {
  assert.equal((await refusal('/api/v1/actors/niemand')).status, 404)
  assert.equal((await refusal('/api/v1/nothing')).status, 404)
  assert.equal((await refusal('/api/v1/actors', { method: 'DELETE', headers: { 'content-type': 'application/json' } })).status, 405)
})

test('who has the answer already gets 304; scripts of any site may read it', async () => {
  const first = await site.app.request('/api/v1/actors?q=thw')
  assert.equal(first.headers.get('access-control-allow-origin'), '*')
  const again = await site.app.request('/api/v1/actors?q=thw', { headers: { 'if-none-match': first.headers.get('etag') ?? '' } })
  assert.equal(again.status, 304)
  const other = await site.app.request('/api/v1/actors?q=bbk', { headers: { 'if-none-match': first.headers.get('etag') ?? '' } })
  assert.equal(other.status, 200)
})

test('everything is searched at once: as many entries of each kind as its own list finds, each with its address', async () => {
  const answer = listAnswer(entryItem, everythingOf(kinds))
  const read = z.looseObject({ total: z.number(), items: z.array(entryItem), facets: z.record(z.string(), z.array(z.looseObject({ id: z.string(), count: z.number(), label: z.string() }))) })
  const found = read.parse(answer.parse(await site.json('/api/v1/entries?theme=hochwasser&page_size=1000')))
  const counted = new Map(found.facets.kind.map(({ id, count }) => [id, count]))
  for (const { name, list, shown } of kinds) {
    if (name !== 'actor' && !shown) continue
    const { total } = z.looseObject({ total: z.number() }).parse(await site.json(`/api/v1/${list.api}?theme=hochwasser&page_size=1`))
    assert.equal(counted.get(name) ?? 0, total, name)
    assert.equal(found.items.filter(({ kind }) => kind === name).length, total, name)
  }
  // The glossary is no kind of entries, though the pages find its terms.
  assert.deepEqual([...counted.keys()].filter((kind) => kind === 'term'), [])
  const words = read.parse(await site.json('/api/v1/entries?q=Lagebild&page_size=1000'))
  assert.equal(words.items.length, words.total)
  for (const { kind, api_url } of read.parse(await site.json('/api/v1/entries?kind=practice&kind=lesson&page_size=3')).items) {
    assert.match(kind, /practice|lesson/)
    await site.json(api_url.slice(site.settings.baseUrl.length))
  }
  assert.deepEqual((await refusal('/api/v1/entries?kind=term&kind=roman&place=Hannover')).errors?.map(({ parameter }) => parameter).toSorted(), ['kind', 'place'])
})

const linksIn = (response: Response) => new Map([...(response.headers.get('link') ?? '').matchAll(/<([^>]+)>; rel="([^"]+)"/g)].map(([, address, rel]) => [rel, address.slice(site.settings.baseUrl.length)]))

test('a program follows the pages of a list by their links, there and back', async () => {
  const { total } = await actors('?state=DE-NI')
  const seen: string[] = []
  let address: string | undefined = '/api/v1/actors?state=DE-NI&page_size=30'
  let back: string | undefined
  while (address !== undefined) {
    const response: Response = await site.app.request(address)
    seen.push(...actorsAnswer.parse(await response.json()).items.map(({ id }) => id))
    const links = linksIn(response)
    assert.equal(links.get('prev'), back)
    assert.equal(new URLSearchParams(links.get('last')?.split('?')[1]).get('page'), String(Math.ceil(total / 30)))
    back = `/api/v1/actors?state=DE-NI&page_size=30&page=${Math.ceil(seen.length / 30)}`
    address = links.get('next')
  }
  assert.equal(new Set(seen).size, total)
  assert.equal(linksIn(await site.app.request('/api/v1/actors?state=DE-NI&page_size=30&page=9999')).get('prev'), back)
})

for (const { name, list, shown } of kinds) {
  const path = `/api/v1/${list.api}`
  if (name !== 'actor' && !shown) continue
  test(`a program gets what it expects of ${path}`, async () => {
    const response = await site.app.request(`${path}?page_size=1`)
    const found = z.looseObject({ items: z.array(z.looseObject({ id: z.string(), url: z.string() })) }).parse(await response.json())
    assert.deepEqual([...linksIn(response).keys()].filter((rel) => rel === 'license' || rel === 'service-desc'), ['license', 'service-desc'])
    for (const address of [`${path}?page_size=1`, ...found.items.map(({ id }) => `${path}/${id}`)]) {
      const first = await site.app.request(address)
      const etag = first.headers.get('etag') ?? ''
      assert.deepEqual([first.status, first.headers.get('access-control-allow-origin')], [200, '*'], address)
      const head = await site.app.request(address, { method: 'HEAD' })
      assert.deepEqual([head.status, head.headers.get('etag'), await head.text()], [200, etag, ''], address)
      assert.equal((await site.app.request(address, { headers: { 'if-none-match': etag } })).status, 304, address)
      const asked = await site.app.request(address, { method: 'OPTIONS', headers: { origin: 'https://anderswo.example', 'access-control-request-method': 'GET', 'access-control-request-headers': 'if-none-match' } })
      assert.deepEqual([asked.status, asked.headers.get('access-control-allow-origin'), asked.headers.get('access-control-allow-headers')], [204, '*', '*'], address)
      assert.deepEqual((await refusal(`${address.split('?')[0]}?farbe=blau`)).errors?.map(({ parameter }) => parameter), ['farbe'])
      assert.equal((await refusal(address, { method: 'POST', headers: { 'content-type': 'application/json' } })).status, 405)
    }
    assert.equal((await site.app.request(`${path}?language=en&sort=name&page=1&page_size=1&entry=gibt-es-nicht`)).status, 200, 'no facet is called like what every list takes')
    for (const { url } of found.items) await site.page(url.slice(site.settings.baseUrl.length))
    assert.equal((await refusal(`${path}/gibt-es-nicht`)).status, 404)
    assert.deepEqual((await refusal(`${path}?page=0&sort=zufall`)).errors?.map(({ parameter }) => parameter).toSorted(), ['page', 'sort'])
  })
}

test('every address on the page of the interface answers, each operation with an example', async () => {
  for (const path of ['/api', '/en/api']) {
    const page = await site.page(path)
    const main = page.slice(page.indexOf('<main'), page.indexOf('</main>'))
    const addresses = [...new Set([...main.matchAll(/href="(\/[^"]*)"/g)].map(([, href]) => href.replaceAll('&amp;', '&')))]
    const operations = [...main.matchAll(/<code>GET ([^<]+)<\/code>/g)].map(([, operation]) => operation)
    const without = operations.filter((operation) => !addresses.some((address) => new RegExp(`^${operation.replace('{id}', '[^/?]+')}(?:\\?|$)`).test(address)))
    // Nothing can be shown of a kind nobody has entered anything of.
    for (const operation of without) assert.equal(z.looseObject({ total: z.number() }).parse(await site.json(operation.replace('/{id}', ''))).total, 0, operation)
    for (const address of addresses) assert.equal((await site.app.request(address)).status, 200, address)
    const [first] = addresses.filter((address) => address.startsWith('/api/v1/actors?'))
    assert.ok(actorsAnswer.parse(await site.json(first)).total > 0)
  }
  assert.match(await site.page('/en/api'), /Open data and interface/)
})

test('a withdrawn actor is gone and no longer found', async () => {
  await withdraw(site.database.db, 'defus', new Date('2026-11-01T12:00:00Z'))
  await site.follower.catchUp()
  assert.equal((await refusal('/api/v1/actors/defus')).status, 410)
  assert.ok(!(await actors('?q=DEFUS')).items.some(({ id }) => id === 'defus'))
})
