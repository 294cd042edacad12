/** A member shows a list on its own website: another origin, its own style, no cookie, nothing else asked for. */
import assert from 'node:assert/strict'
import { after } from 'node:test'
import { Hono } from 'hono'
import { findingsOn, serve, type Served } from '../support/browser.ts'
import { stories } from '../support/stage.ts'

let theirs: Served | undefined
after(() => theirs?.stop())

const story = stories({}, async ({ server: ours }) => {
  const app = new Hono().get('/', (c) => {
    // As strict as a page can be that takes in the script: no style of ours may need an exception.
    c.header('content-security-policy', `default-src 'none'; script-src ${ours.origin}; connect-src ${ours.origin}; style-src 'self'; img-src data:`)
    return c.html(`<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Stadt Beispiel</title><link rel="icon" href="data:,"></head><body><main><h1>Wer hilft bei Hochwasser?</h1>
      <script src="${ours.origin}/einbetten/liste.js" data-filter="thema=hochwasser&amp;anzahl=5" crossorigin referrerpolicy="no-referrer" defer></script>
      </main></body></html>`)
  })
  theirs = await serve({ app })
  return theirs
})

story.once('the list stands where the script stands, and nothing but the list was asked for', async ({ server: ours, browser }, theirs) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
  // Somebody who reads our site too has our cookie; cookies know no ports.
  await context.addCookies([{ name: 'hinweis', value: 'ok', url: ours.origin }])
  const page = await context.newPage()
  const asked: string[] = []
  const complaints: string[] = []
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', (request) => {
    if (request.url().startsWith('http')) asked.push(request.url())
  })
  const sent: Promise<void>[] = []
  page.on('response', (response) => {
    if (response.url().startsWith(ours.origin)) sent.push(response.request().allHeaders().then(({ cookie, referer }) => assert.deepEqual({ cookie, referer }, { cookie: undefined, referer: undefined }, response.url())))
    assert.equal(response.headers()['set-cookie'], undefined)
  })
  await page.goto(theirs.origin)
  await page.getByRole('link', { name: /^Alle \d+ Einträge im Resilienznetz$/ }).waitFor()
  assert.equal(await page.getByRole('listitem').count(), 5)
  await Promise.all(sent)
  assert.deepEqual(asked, [`${theirs.origin}/`, `${ours.origin}/einbetten/liste.js`, `${ours.origin}/einbetten/liste.html?thema=hochwasser&anzahl=5`])
  assert.deepEqual(complaints, [])
  assert.deepEqual(await findingsOn(page), [])
})

story.once('where the list cannot be had, a way to it remains', async ({ browser }, theirs) => {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.route('**/liste.html*', (route) => route.abort())
  await page.goto(theirs.origin)
  assert.match(await page.getByRole('link').getAttribute('href') ?? '', /\/einbetten\/liste\.html\?thema=hochwasser/)
})
