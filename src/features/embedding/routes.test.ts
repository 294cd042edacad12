import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { z } from 'zod'
import { openRequest } from '../../../test/support/request.ts'
import { testSite, type TestSite } from '../../../test/support/site.ts'

let site: TestSite
before(async () => {
  site = await testSite()
})
after(() => site.close())

const linksIn = (html: string) => [...html.matchAll(/<a href="([^"]+)"/g)].map(([, href]) => href.replaceAll('&amp;', '&'))

test('the list holds what the directory finds, in its order, with whole addresses and a way to all of it', async () => {
  const { items, total } = z.looseObject({ total: z.number(), items: z.array(z.looseObject({ id: z.string() })) }).parse(await site.json('/api/v1/actors?theme=hochwasser&state=DE-NI&page_size=1000'))
  const expected = items.slice(0, 1).map(({ id }) => `${site.settings.baseUrl}/akteure/${id}`)
  const html = await site.page('/einbetten/liste.html?thema=hochwasser&land=DE-NI&anzahl=1')
  assert.deepEqual(linksIn(html), [...expected, `${site.settings.baseUrl}/akteure?thema=hochwasser&land=DE-NI`])
  assert.ok(html.includes(`Alle ${total} Einträge im Resilienznetz`))
  assert.doesNotMatch(html, /<script|<style|<img|\son\w+=|style=/)
})

test('other kinds can be shown, in English with their German words marked as German', async () => {
  const html = await site.page('/en/embed/list.html?kind=practice&count=2')
  const [first] = linksIn(html)
  assert.match(first, /\/en\/practices\//)
  assert.match(html, /<div class="embedded-list" lang="en">.*<a href="[^"]+" lang="de">/s)
  await site.page('/einbetten/liste.html?art=gibtsnicht', 404)
})

test('what is not for everybody does not appear', async () => {
  await openRequest(site, { id: 'anfrage-offen' })
  await openRequest(site, { id: 'anfrage-intern', title: 'Nur unter uns gefragt', visibility: 'green' })
  const html = await site.page('/einbetten/liste.html?art=request')
  assert.match(html, /anfrage-offen/)
  assert.doesNotMatch(html, /anfrage-intern|unter uns/)
})

test('only list and script may be read by other sites; they set no cookie and are kept for some minutes', async () => {
  for (const path of ['/einbetten/liste.html', '/einbetten/liste.js', '/en/embed/list.html', '/en/embed/list.js']) {
    const { headers, status } = await site.app.request(path)
    assert.equal(status, 200)
    assert.equal(headers.get('access-control-allow-origin'), '*', path)
    assert.equal(headers.get('access-control-allow-credentials'), null)
    assert.equal(headers.get('cache-control'), 'public, max-age=300')
    assert.equal(headers.get('set-cookie'), null)
    const again = await site.app.request(path, { headers: { 'if-none-match': headers.get('etag') ?? '' } })
    assert.equal(again.status, 304)
  }
  assert.equal((await site.app.request('/einbetten')).headers.get('access-control-allow-origin'), null)
})

test('the address of a list becomes code to copy, and what was typed is kept where it is none', async () => {
  const page = await site.page(`/einbetten?${new URLSearchParams({ adresse: `${site.settings.baseUrl}/praxis?thema=hitze&seite=2` })}`)
  assert.ok(page.includes('/einbetten/liste.js&quot; data-filter=&quot;art=practice&amp;amp;thema=hitze&quot; crossorigin'), 'the script')
  assert.ok(page.includes(`${site.settings.baseUrl}/einbetten/liste.html?art=practice&amp;thema=hitze<`), 'the address')
  const wrong = await site.page('/einbetten?adresse=https%3A%2F%2Fexample.org%2Fx')
  assert.match(wrong, /value="https:\/\/example\.org\/x"/)
  assert.match(wrong, /Das ist keine Adresse einer Liste/)
  assert.match(await site.page('/akteure?thema=hochwasser'), /href="\/einbetten\?adresse=%2Fakteure%3Fthema%3Dhochwasser"/)
})
