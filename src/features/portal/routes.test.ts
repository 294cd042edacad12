import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { paths, type PageName } from '../../platform/addresses.ts'
import { languages } from '../../platform/language.ts'
import { testSite, type TestSite } from '../../../test/support/site.ts'
import { actorPayload, publishActors } from '../actors/index.ts'
import { saveVocabulary } from '../vocabularies/index.ts'

let site: TestSite
let empty: TestSite
before(async () => {
  site = await testSite()
  empty = await testSite('empty')
})
after(async () => {
  await site.close()
  await empty.close()
})

const read = (page: string) => page.replace(/<head>.*<\/head>/s, '').replace(/\u00ad/g, '').replace(/<[^>]+>/g, ' ').replace(/&amp;/g, '&').replace(/&quot;/g, '"').replace(/\s+/g, ' ')
const links = (page: string) => [...page.matchAll(/<a\b[^>]*\bhref="([^"]*)"/g)].map(([, href = '']) => href.replace(/&amp;/g, '&'))
const totalOf = async (address: string) => {
  const { total } = Object(await site.json(address))
  return Number(total)
}

test('the home page asks the question and leads into every phase, with its true count', async () => {
  const page = await site.page('/')
  assert.match(read(page), /Wer macht was im Katastrophenrisikomanagement\?/)
  for (const [phase, label] of [['praevention', 'Prävention'], ['vorbereitung', 'Vorbereitung'], ['bewaeltigung', 'Bewältigung'], ['nachsorge', 'Nachsorge']] as const) {
    const total = await totalOf(`/api/v1/actors?phase=${phase}`)
    assert.ok(links(page).includes(`/akteure?phase=${phase}`), phase)
    assert.ok(read(page).includes(`${label} ${total} Akteure`), `${label} ${total}`)
  }
})

test('the home page counts themes as the directory does', async () => {
  const page = await site.page('/')
  for (const theme of ['hochwasser', 'hitze', 'krisenmanagement']) {
    const total = await totalOf(`/api/v1/actors?theme=${theme}`)
    assert.match(page, new RegExp(`href="/akteure\\?thema=${theme}">[^<]*</a> <span class="count">${total}<`), `${theme} ${total}`)
  }
})

test('example searches find something', async () => {
  for (const [path, example] of [['/', /^\/akteure\?q=/], ['/en', /^\/en\/actors\?q=/]] as const) {
    const examples = links(await site.page(path)).filter((link) => example.test(link))
    assert.equal(examples.length, 3, path)
    for (const link of examples) assert.ok((await totalOf(`/api/v1/actors?${new URL(link, 'http://x').searchParams}`)) > 0, link)
  }
})

test('the home page shows what waits longest for confirmation, oldest source first', async () => {
  const [, after = ''] = (await site.page('/')).split('id="unconfirmed"')
  const years = [...after.matchAll(/Angaben von (\d{4})/g)].map(([, year]) => Number(year))
  assert.equal(years.length, 3)
  assert.deepEqual(years, [...years].sort((a, b) => a - b))
  assert.ok(links(after).includes('/kontakt'), 'without an operator the way leads to the contact page')
})

test('a site without entries has a home page that says so', async () => {
  assert.match(read(await empty.page('/')), /Das Verzeichnis ist noch leer/)
  assert.match(read(await empty.page('/en')), /The directory is still empty/)
})

test('service pages say what only the operator can say, until it is said', async () => {
  const pages = ['imprint', 'privacy', 'accessibility', 'contact'] as const satisfies PageName[]
  for (const page of pages) {
    assert.match(read(await site.page(paths[page].de)), /OPERATOR_[A-Z]+/, page)
    assert.match(read(await site.page(paths[page].en)), /still missing/, page)
  }
})

test('the privacy page names the one cookie as it is set', async () => {
  const answer = await close('/')
  const [cookie = ''] = (answer.headers.get('set-cookie') ?? '').split(';')
  const [name, value] = cookie.split('=')
  for (const language of languages) {
    const page = read(await site.page(paths.privacy[language]))
    assert.ok(page.includes(name ?? '?') && page.includes(value ?? '?'), language)
  }
  assert.equal((await site.app.request('/')).headers.get('set-cookie'), null, 'no cookie before')
})

const close = (back: string) =>
  site.app.request('http://netz.example/hinweis', { method: 'POST', headers: { origin: 'http://netz.example', 'content-type': 'application/x-www-form-urlencoded' }, body: new URLSearchParams({ back }) })

test('the notice is closed once and for all, and leads back', async () => {
  const answer = await close('/akteure?thema=hitze')
  assert.equal(answer.status, 303)
  assert.equal(answer.headers.get('location'), '/akteure?thema=hitze')
  const cookie = answer.headers.get('set-cookie') ?? ''
  for (const part of [/HttpOnly/, /SameSite=Lax/, /Max-Age=31536000/, /Path=\//]) assert.match(cookie, part)
  const next = await site.app.request('/akteure?thema=hitze', { headers: { cookie: cookie.split(';')[0] ?? '' } })
  assert.doesNotMatch(await next.text(), /cookie-notice/)
})

test('the notice leads to no other site, and no other site can close it', async () => {
  assert.equal((await close('//boese.example/')).headers.get('location'), '/')
  const foreign = await site.app.request('http://netz.example/hinweis', { method: 'POST', headers: { origin: 'https://boese.example', 'content-type': 'application/x-www-form-urlencoded' }, body: 'back=/' })
  assert.equal(foreign.status, 403)
  assert.match(read(await foreign.text()), /Das ist nicht erlaubt/)
})

test('an unknown address helps in its language', async () => {
  const german = await site.page('/gibt-es-nicht', 404)
  assert.match(read(german), /Diese Seite gibt es nicht/)
  assert.match(german, /<form class="search-box" role="search" action="\/akteure"/)
  assert.match(german, /<meta name="robots" content="noindex"/)
  assert.match(read(await site.page('/en/no-such-page', 404)), /There is no such page/)
})

test('programs get problem documents instead of pages', async () => {
  const answer = await site.app.request('/api/v1/gibt-es-nicht')
  assert.equal(answer.status, 404)
  assert.match(answer.headers.get('content-type') ?? '', /application\/problem\+json/)
})

test('the map of the site names every actor in both languages', async () => {
  const map = await site.page('/sitemap.xml')
  const total = await totalOf('/api/v1/actors')
  assert.equal([...map.matchAll(/<loc>[^<]*\/akteure\/[^<]+<\/loc>/g)].length, total)
  assert.equal([...map.matchAll(/<loc>[^<]*\/en\/actors\/[^<]+<\/loc>/g)].length, total)
  assert.match(await site.page('/robots.txt'), /Sitemap: http:\/\/127\.0\.0\.1:3000\/sitemap\.xml/)
})

test('security.txt names whom to tell and is not out of date', async () => {
  const text = await site.page('/.well-known/security.txt')
  assert.match(text, /^Contact: http:\/\/127\.0\.0\.1:3000\/kontakt$/m)
  assert.ok(Date.parse(text.match(/^Expires: (.+)$/m)?.[1] ?? '') > Date.now())
})

test('the contents lead to every page there is', async () => {
  for (const language of languages) {
    const found = links(await site.page(paths.contents[language]))
    for (const page of ['home', 'actors', 'search', 'vocabularies', 'interface', 'imprint', 'privacy', 'accessibility', 'easyLanguage', 'signLanguage', 'contact'] as const) assert.ok(found.includes(paths[page][language]), `${language} ${page}`)
  }
})

test('who is published stands among the new ones, and is counted, at once', async () => {
  await empty.page('/')
  await saveVocabulary(empty.database.db, [{ id: 'type', prefLabel: { de: 'Art', en: 'Type' }, multiple: false, hierarchical: false }], [{ scheme: 'type', notation: 'landkreis', prefLabel: { de: 'Landkreis', en: 'County' }, altLabel: { de: [], en: [] } }])
  await publishActors(empty.database.db, [{ id: 'kreis-lippe', payload: actorPayload.parse({ name: 'Kreis Lippe', type: 'landkreis', city: 'Detmold' }) }], 'test')
  await empty.follower.catchUp()
  const page = read(await empty.page('/'))
  assert.match(page, /Neu im Verzeichnis Kreis Lippe Landkreis · Detmold/)
  assert.match(page, / 1 Akteur(?!e)/)
})
