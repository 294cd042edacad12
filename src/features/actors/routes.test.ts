import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { testSite, type TestSite } from '../../../test/support/site.ts'
import { withdraw } from '../publishing/index.ts'

let site: TestSite
before(async () => {
  site = await testSite()
})
after(() => site.close())

/** What a reader sees: text without tags, entities and line breaks. */
const read = (page: string) =>
  page.replace(/<head>.*<\/head>/s, '').replace(/<[^>]+>/g, ' ').replace(/&amp;/g, '&').replace(/&quot;/g, '"').replace(/\s+/g, ' ')
const links = (page: string) => [...page.matchAll(/<a\b[^>]*\bhref="([^"]*)"/g)].map(([, href = '']) => href.replace(/&amp;/g, '&'))
const shown = (page: string) => page.match(/id="shown"[^>]*>([^<]*)/)?.[1]
const cards = (page: string) => [...page.matchAll(/<li class="actor"><h2><a href="([^"]*)"/g)].map(([, href]) => href)

test('the profile of DEFUS shows what the commission shows', async () => {
  const page = await site.page('/akteure/defus')
  const text = read(page)
  for (const fact of [
    'Deutsch-Europäisches Forum für Urbane Sicherheit e. V.', 'DEFUS', 'Kurt-Schumacher-Straße 29', '30159 Hannover', 'defus@defus.de', 'Thema', 'Aktionsraum', 'Handlungsphase', 'Akteursgruppe',
    'Urbane Sicherheit und öffentlicher Raum', 'Kommunale Kriminalprävention', 'Friedliches Zusammenleben', 'Krisenmanagement und Stabsarbeit', 'Radikalisierungs- und Extremismusprävention',
    'Prävention', 'Vorbereitung', 'Lokal', 'Europäischen Forums für urbane Sicherheit', 'Positionspapieren', 'Projekt',
  ]) assert.ok(text.includes(fact), fact)
  for (const link of ['tel:+4951136739420', 'mailto:defus@defus.de', 'https://www.defus.de', '/akteure?phase=vorbereitung', '/akteure?thema=krisenmanagement', '/akteure?raum=lokal', '/akteure?gruppe=staat', '/akteure/efus', '/akteure?netzwerk=defus', '/akteure/defus.vcf', '/akteure/defus.json', '/akteure/defus.jsonld'])
    assert.ok(links(page).includes(link), link)
})

test('every value and every related actor on a profile leads somewhere', async () => {
  const inside = links(await site.page('/akteure/defus')).filter((link) => link.startsWith('/akteure'))
  for (const link of new Set(inside)) assert.equal((await site.app.request(link)).status, 200, link)
})

test('the members of a network are counted on its profile as in the list', async () => {
  const members = shown(await site.page('/akteure?netzwerk=defus'))?.match(/^\d+/)?.[0]
  assert.ok(Number(members) > 10)
  assert.ok(read(await site.page('/akteure/defus')).includes(`${members} Mitglieder und Beteiligte`))
})

test('the English profile says in which language a text is when there is none in English', async () => {
  const page = await site.page('/en/actors/acatech')
  assert.match(page, /<html lang="en"/)
  assert.match(page, /available in German only/)
  assert.match(page, /<div class="prose" lang="de">/)
})

test('a profile names its source and that nobody has confirmed it yet', async () => {
  const text = read(await site.page('/akteure/acatech'))
  assert.match(text, /Quelle github\.com/)
  assert.match(text, /Stand der Quelle: 2013/)
  assert.match(text, /Noch nicht bestätigt/)
  assert.match(text, /Telefon nicht bekannt/)
})

test('an unknown actor is not found, a withdrawn one is gone', async () => {
  await site.page('/akteure/gibt-es-nicht', 404)
  await withdraw(site.database.db, 'adelphi', new Date('2026-11-01'))
  await site.follower.catchUp()
  assert.match(await site.page('/akteure/adelphi', 410), /adelphi/)
  assert.ok(!cards(await site.page('/akteure')).includes('/akteure/adelphi'))
})

test('the sentence, the number of cards and the pages agree', async () => {
  const first = await site.page('/akteure?thema=hochwasser')
  const total = Number(shown(first)?.match(/^\d+/)?.[0])
  const last = Math.ceil(total / 20)
  assert.equal(shown(first), `${total} Akteure zu Hochwasser, Seite 1 von ${last}`)
  const found: (string | undefined)[] = []
  for (let page = 1; page <= last; page++) found.push(...cards(await site.page(`/akteure?thema=hochwasser&seite=${page}`)))
  assert.equal(new Set(found).size, total)
  assert.match(first, /<a [^>]*rel="next"/)
  assert.doesNotMatch(first, /<a [^>]*rel="prev"/)
})

test('a page beyond the last shows the last and says so', async () => {
  const page = await site.page('/akteure?thema=hochwasser&seite=500')
  assert.match(page, /So viele Seiten gibt es nicht/)
  assert.ok(cards(page).length > 0)
})

test('whatever is wrong in an address, a list is shown and the fault is named', async () => {
  const text = read(await site.page(`/akteure?thema=vulkan&farbe=blau&sort=quer&seite=-1&ansicht=karte&umkreis=5&ort=Nirgendwo&q=${'a'.repeat(300)}`))
  for (const hint of ['„vulkan“', '„farbe“', 'Zum Ort „Nirgendwo“', 'Nicht alles konnte']) assert.ok(text.includes(hint), hint)
})

test('what a visitor types is shown as text, never as markup', async () => {
  const page = await site.page(`/akteure?q=${encodeURIComponent('"><script>alert(1)</script>')}&x=${encodeURIComponent('<b>')}`)
  assert.doesNotMatch(page, /<script>alert/)
})

test('the language switch keeps every filter', async () => {
  const page = await site.page('/akteure?q=Stab&thema=hochwasser&phase=vorbereitung&ort=Bonn&sort=name')
  assert.ok(links(page).includes('/en/actors?q=Stab&theme=hochwasser&phase=vorbereitung&place=Bonn&sort=name'))
})

test('each condition can be removed by itself', async () => {
  const all = links(await site.page('/akteure?q=Stab&thema=hochwasser&phase=vorbereitung'))
  for (const link of ['/akteure?thema=hochwasser&phase=vorbereitung', '/akteure?q=Stab&phase=vorbereitung', '/akteure?q=Stab&thema=hochwasser', '/akteure']) assert.ok(all.includes(link), link)
})

test('a recognised theme is offered as a filter in the place of its word', async () => {
  assert.ok(links(await site.page('/akteure?q=Hochwasser+Bonn')).includes('/akteure?q=Bonn&thema=hochwasser'))
})

test('a mended word is said', async () => {
  assert.match(read(await site.page('/akteure?q=Hochwaser')), /„Hochwaser“ kommt nirgends vor\. Gesucht wurde „Hochwasser“/)
})

test('nothing found leads on to what is nearest, with its number', async () => {
  const page = await site.page('/akteure?thema=hochwasser&raum=international&typ=feuerwehr')
  assert.equal(shown(page), 'Kein Akteur der Art Feuerwehr zu Hochwasser im Aktionsraum International')
  const ways = [...page.matchAll(/<li><a href="([^"]*)">(\d+) Akteure? (?:ohne|nur mit)/g)]
  assert.ok(ways.length > 0)
  for (const [, href = '', number] of ways) assert.ok(shown(await site.page(href.replace(/&amp;/g, '&')))?.startsWith(`${number} `), href)
})

test('near a place the nearest come first, with their distance', async () => {
  const text = read(await site.page('/akteure?ort=Bonn'))
  const distances = [...text.matchAll(/(unter 1|\d+) km entfernt/g)].map(([, km]) => (km === 'unter 1' ? 0 : Number(km)))
  assert.equal(distances.length, 20)
  assert.deepEqual(distances, [...distances].sort((a, b) => a - b))
})

test('the search over everything asks for kinds, the directory does not', async () => {
  assert.match(read(await site.page('/suche?q=THW')), /Art des Eintrags/)
  assert.doesNotMatch(read(await site.page('/akteure?q=THW')), /Art des Eintrags/)
  assert.equal(shown(await site.page('/en/search?q=THW&kind=actor'))?.includes('of the kind Actors'), true)
})

test('the list can be taken along in every format, with the same filter', async () => {
  const all = links(await site.page('/akteure?thema=hitze&seite=2'))
  for (const format of ['csv', 'xlsx', 'json', 'geojson', 'jsonld', 'atom', 'hxl.csv']) {
    assert.ok(all.includes(`/akteure.${format}?thema=hitze`), format)
    assert.equal((await site.app.request(`/akteure.${format}?thema=hitze`)).status, 200, format)
  }
  assert.ok(all.includes('/api/v1/actors?theme=hitze'))
})

test('a list page is small over the wire', async () => {
  const answer = await site.app.request('/akteure?q=Katastrophenschutz', { headers: { 'accept-encoding': 'gzip' } })
  assert.ok((await answer.arrayBuffer()).byteLength <= 15_000)
})
