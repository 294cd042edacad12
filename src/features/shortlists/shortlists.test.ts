/** Shortlist and comparison: what the address says is what is shown, and nothing else is kept. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { z } from 'zod'
import { compareAddress, mostMarked, shortlistAddress } from '../../platform/addresses.ts'
import { testSite, type TestSite } from '../../../test/support/site.ts'
import { compared, idsIn, listOf, without } from './shortlist.ts'

let site: TestSite
before(async () => {
  site = await testSite()
})
after(() => site.close())

const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/)
const hrefs = (html: string) => [...html.matchAll(/<a\b[^>]*\bhref="([^"]*)"/g)].map(([, href]) => href.replaceAll('&amp;', '&'))
const headings = (html: string) => [...html.matchAll(/<li class="actor[^"]*">.*?<h2>.*?<a href="([^"]*)"/gs)].map(([, href]) => href)

test('a list survives its address, in order, each once, and never holds more than it may', () => {
  fc.assert(
    fc.property(fc.array(id, { maxLength: 70 }), fc.constantFrom('de' as const, 'en' as const), (ids, language) => {
      const list = listOf(ids)
      assert.deepEqual(idsIn(shortlistAddress(list.ids, language)), list.ids)
      assert.equal(list.ids.length + list.beyond, new Set(ids).size)
      assert.ok(list.ids.length <= mostMarked)
      assert.deepEqual(list.ids, [...new Set(ids)].slice(0, mostMarked))
      for (const one of list.ids) assert.deepEqual(listOf([...without(list.ids, one), one]).ids.at(-1), one)
    }),
  )
})

test('what is said of a difference is so, in whatever order it is looked at', () => {
  const cell: fc.Arbitrary<string[]> = fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 })
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 4 }), (cells) => {
      const verdict = compared(cells)
      assert.equal(compared([...cells].reverse()).is, verdict.is)
      const known = cells.filter(({ length }) => length > 0).map((values) => [...values].sort().join())
      if (verdict.is === 'unknown') assert.ok(known.length < 2)
      else assert.equal(verdict.is === 'same', new Set(known).size === 1)
      if (verdict.is === 'partly') for (const value of verdict.common) assert.ok(cells.every((values) => values.length === 0 || values.includes(value)))
    }),
  )
})

test('a shortlist shows entries of every kind in the order they were marked', async () => {
  const page = await site.page('/merkliste?eintrag=projekt-panreflex&eintrag=defus&eintrag=bbk')
  assert.deepEqual(headings(page), ['/projekte/projekt-panreflex', '/akteure/defus', '/akteure/bbk'])
  assert.match(page, /3 Einträge/)
  const links = hrefs(page)
  assert.ok(links.includes('/merkliste?eintrag=projekt-panreflex&eintrag=bbk'))
  assert.ok(links.includes('/akteure/vergleich?akteur=defus&akteur=bbk'))
  assert.ok(links.some((href) => href.startsWith('mailto:?') && decodeURIComponent(href).includes('/merkliste?eintrag=projekt-panreflex&eintrag=defus&eintrag=bbk')))
})

test('what is not there is named and can be removed', async () => {
  const page = await site.page('/merkliste?eintrag=gibt-es-nicht&eintrag=defus')
  assert.match(page, /Nicht gefunden[^<]*gibt-es-nicht/)
  assert.ok(hrefs(page).includes('/merkliste?eintrag=defus'))
  assert.match(await site.page('/en/shortlist'), /Nothing marked yet/)
})

test('more than it holds is not taken, and said so', async () => {
  const ids = Array.from({ length: mostMarked + 3 }, (_, at) => `akteur-${at}`)
  assert.match(await site.page(`/merkliste?${new URLSearchParams(ids.map((one) => ['eintrag', one]))}`), /3 weitere sind nicht dabei/)
})

test('each format holds the marked entries of its kind, and no others', async () => {
  const links = hrefs(await site.page('/merkliste?eintrag=defus&eintrag=projekt-panreflex&eintrag=bbk'))
  const csv = links.find((href) => href.startsWith('/akteure.csv')) ?? ''
  const rows = z.array(z.looseObject({ id: z.string() })).parse(parse(await site.page(csv), { columns: true, bom: true }))
  assert.deepEqual(rows.map((row) => row.id).sort(), ['bbk', 'defus'])
  for (const format of ['xlsx', 'json', 'geojson', 'jsonld', 'atom', 'hxl.csv']) assert.equal((await site.app.request(links.find((href) => href.startsWith(`/akteure.${format}?`)) ?? '/')).status, 200, format)
  assert.match(await site.page(links.find((href) => href.startsWith('/projekte.json')) ?? ''), /projekt-panreflex/)
})

test('the interface answers the same selection', async () => {
  const answer = JSON.stringify(await site.json('/api/v1/actors?entry=defus&entry=bbk'))
  assert.match(answer, /"total":2/)
})

test('the directory carries what was marked, and its addresses for others do not', async () => {
  const page = await site.page('/akteure?gemerkt=bbk&q=defus')
  const links = hrefs(page)
  assert.ok(links.includes('/merkliste?eintrag=bbk&eintrag=defus'), 'the next is added')
  assert.ok(page.includes('<input type="hidden" name="gemerkt" value="bbk"/>'))
  assert.ok(!/<link rel="canonical"[^>]*gemerkt/.test(page))
  assert.ok(links.filter((href) => /^\/akteure\.|^\/benachrichtigungen/.test(href)).every((href) => !href.includes('gemerkt')))
})

test('two shortlists become one at an address of its own', async () => {
  const response = await site.app.request(`/merkliste?${new URLSearchParams([['eintrag', 'bbk'], ['dazu', 'https://netz.example/en/shortlist?entry=defus&entry=bbk']])}`)
  assert.equal(response.status, 302)
  assert.equal(response.headers.get('location'), '/merkliste?eintrag=bbk&eintrag=defus')
})

test('more is found on the page itself, without what is there', async () => {
  const links = hrefs(await site.page('/merkliste?eintrag=defus&suche=DEFUS'))
  assert.ok(links.every((href) => href !== '/merkliste?eintrag=defus&eintrag=defus'))
  assert.ok(links.some((href) => href.startsWith('/merkliste?eintrag=defus&eintrag=')))
})

test('actors stand side by side with what they have in common and what is not known', async () => {
  const page = await site.page('/akteure/vergleich?akteur=stadt-koeln&akteur=stadt-duesseldorf')
  assert.match(page, /<th scope="row">Art<\/th><td>Kreisfreie Stadt<\/td><td>Kreisfreie Stadt<\/td><td class="quiet">gleich<\/td>/)
  assert.match(page, /<th scope="row">Ort<\/th>.*?gemeinsam: Nordrhein-Westfalen/s)
  assert.match(page, /nicht bekannt/)
  assert.ok(hrefs(page).includes('/akteure/vergleich?akteur=stadt-duesseldorf'))
  assert.match(await site.page('/en/actors/compare?actor=bbk&actor=thw'), /<th scope="col">Difference<\/th>/)
})

test('no more than four are compared; the others are named, so are those nobody knows', async () => {
  const page = await site.page(compareAddress(['defus', 'bbk', 'thw', 'dkkv', 'efus', 'gibt-es-nicht'], 'de'))
  assert.equal(page.match(/class="compare-remove"/g)?.length, 4)
  assert.match(page, /weil schon vier da sind: Efus/)
  assert.match(page, /Nicht gefunden[^<]*gibt-es-nicht/)
})

test('profiles and cards lead to shortlist and comparison', async () => {
  for (const page of ['/akteure/defus', '/akteure?q=defus']) {
    const links = hrefs(await site.page(page))
    assert.ok(links.includes('/merkliste?eintrag=defus') && links.includes('/akteure/vergleich?akteur=defus'), page)
  }
  assert.ok(hrefs(await site.page('/projekte/projekt-panreflex')).includes('/merkliste?eintrag=projekt-panreflex'))
})
