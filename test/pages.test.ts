/** Every page of the app, taken from its own list of routes, so that a new one cannot be forgotten. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { HtmlValidate } from 'html-validate'
import type { Browser, BrowserContext } from 'playwright-core'
import { examples, filled, routesOf } from './support/addresses.ts'
import { findingsOn, hasNewParts, openBrowser, overflowOf, serve } from './support/browser.ts'
import { openRequest } from './support/request.ts'
import { testSite, type TestSite } from './support/site.ts'

/** States of pages that their bare address does not show. */
const states = [
  '/akteure?q=flut&phase=vorbereitung&raum=lokal',
  '/akteure?q=Hochwaser',
  '/akteure?q=xyzzyxyzzy',
  '/akteure?thema=gefahren&thema=hitze&land=DE-NI&sort=name&seite=2',
  '/akteure?thema=gibtsnicht&unbekannt=1&seite=999',
  '/akteure?ort=Hannover&sort=entfernung',
  '/akteure?netzwerk=defus',
  '/akteure?ansicht=karte&land=DE-NI',
  '/akteure?ansicht=karte&ort=Hannover&umkreis=30',
  '/akteure?ansicht=matrix&zeilen=land&spalten=gruppe',
  '/akteure?ansicht=netz',
  '/akteure?gemerkt=bbk&eintrag=defus',
  '/merkliste?eintrag=defus&eintrag=projekt-panreflex&eintrag=fehlt&suche=hitze',
  '/akteure/vergleich?akteur=stadt-koeln&akteur=bbk',
  '/praxis?ansicht=karte',
  '/suche?ansicht=matrix',
  '/akteure/bbk',
  '/akteure/akfs',
  '/suche?q=krisenstab',
  '/suche?art=practice&q=hitze',
  '/praxis?thema=hitze&beleg=erfahrungsbericht&sort=neueste',
  '/en/practices?q=heat',
  '/erkenntnisse?stand=umgesetzt&adressat=land&funktion=fuehrungsstab',
  '/schadensereignisse?land=DE-NW&thema=hochwasser',
  '/werkzeuge?werkzeugart=checkliste&barrierefreiheit=unbekannt',
  '/anfragen?stand=offen&form=frage',
  '/projekte?programm=sifo&jahr=2024',
  '/veranstaltungen?veranstaltungsart=tagung&teilnahme=mixed&sort=demnaechst',
  '/veranstaltungen/kalender?jahr=2025',
  '/papiere?papierart=position&ebene=verband',
  '/en/actors?q=flood&phase=vorbereitung',
  '/en/actors/defus',
  '/en/search?q=heat',
]
const refusals = ['/gibt-es-nicht', '/en/no-such-page', '/akteure/gibt-es-nicht']

// Rules of style, and two that contradict how forms without script and landmarks must be written.
const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: { 'void-style': 'off', 'no-trailing-whitespace': 'off', 'long-title': 'off', 'attribute-boolean-style': 'off', 'no-implicit-button-type': 'off', 'prefer-native-element': 'off', 'doctype-style': 'off', 'attr-quotes': 'off', 'no-raw-characters': 'off', 'attribute-empty-style': 'off', 'aria-label-misuse': ['error', { allowAnyNamable: true }], 'no-inline-style': 'error' },
})

let site: TestSite
let pages: string[]

before(async () => {
  site = await testSite('real')
  // A fresh installation has none: nobody has asked yet.
  await openRequest(site, { id: examples.request })
  const addresses = routesOf(site, 'GET').map((path) => filled(path))
  const answers = await Promise.all([...new Set(addresses)].map(async (path) => ({ path, response: await site.app.request(path) })))
  // 403: a page for those who have signed in; the journeys open it. Behind a secret that was in no letter there is a page that says so.
  const isRefused = ({ status }: Response, path: string) => status >= 400 && status !== 403 && !(status === 404 && path.includes(examples.secret))
  assert.deepEqual(answers.flatMap(({ path, response }) => (isRefused(response, path) ? [`${path} answers ${response.status}`] : [])), [])
  // `.html`: what others put into pages of their own.
  pages = [...new Set([...answers.filter(({ path, response }) => !path.endsWith('.html') && response.status < 400 && response.headers.get('content-type')?.startsWith('text/html')).map(({ path }) => path), ...states])]
})
after(() => site.close())

test('the app has pages in both languages', () => {
  assert.ok(pages.some((path) => path.startsWith('/en')))
  assert.ok(pages.some((path) => !path.startsWith('/en')))
  assert.ok(pages.length > 30, `${pages.length} pages`)
})

test('each page is valid, has one heading, a title of its own and the right language', async () => {
  const titles = new Map<string, string>()
  const findings: string[] = []
  const demand = (isSo: boolean, finding: string) => {
    if (!isSo) findings.push(finding)
  }
  for (const path of [...pages, ...refusals]) {
    const html = await (await site.app.request(path)).text()
    const report = await validator.validateString(html)
    findings.push(...report.results.flatMap(({ messages }) => messages.map(({ ruleId, message, line, column, selector }) => `${path} ${line}:${column} ${ruleId}: ${message} ${selector ?? ''}`)))
    demand(html.match(/<h1[\s>]/g)?.length === 1, `${path}: one h1`)
    demand(html.includes(path.startsWith('/en') ? '<html lang="en"' : '<html lang="de"'), `${path}: language`)
    const title = html.match(/<title>([^<]+)<\/title>/)?.[1] ?? ''
    demand(title.length > 5, `${path}: title`)
    if (!path.includes('?') && !refusals.includes(path)) {
      // A name is the same in both languages, so each language has titles of its own.
      const key = `${path.startsWith('/en')} ${title}`
      demand(!titles.has(key), `${path} has the title of ${titles.get(key)}: ${title}`)
      titles.set(key, path)
    }
    demand(!/\bundefined\b|\[object |NaN/.test(html), `${path}: a value nobody meant to show`)
    demand(!/\sstyle="|<script(?![^>]*\ssrc=)|\son\w+="/.test(html), `${path}: something inline`)
  }
  assert.deepEqual(findings, [])
})

test('no page links to what is not there', async () => {
  const targets = new Set<string>()
  for (const path of pages) {
    const html = await (await site.app.request(path)).text()
    for (const [, href] of html.matchAll(/(?:href|src|action)="(\/[^"#]*)/g)) targets.add(href.replaceAll('&amp;', '&'))
  }
  assert.ok(targets.size > 100)
  const missing: string[] = []
  for (const target of targets) {
    const { status } = await site.app.request(target)
    // 403: only those who have signed in get there.
    if (status >= 400 && status !== 403 && !(status === 404 && /hinweis|notice/.test(target))) missing.push(`${target} answers ${status}`)
  }
  assert.deepEqual(missing, [])
})

test('each page answers in the other language at the address it names', async () => {
  const findings: string[] = []
  for (const path of pages) {
    const html = await (await site.app.request(path)).text()
    const other = path.startsWith('/en') ? 'de' : 'en'
    // What search engines shall not keep names its twin to people only.
    const link = html.match(new RegExp(`<link[^>]+hreflang="${other}"[^>]+href="([^"]+)"|<link[^>]+href="([^"]+)"[^>]+hreflang="${other}"`)) ?? (html.includes('content="noindex"') ? html.match(/class="site-language" href="([^"]+)"/) : null)
    const address = (link?.[1] ?? link?.[2] ?? '').replaceAll('&amp;', '&').replace(/^https?:\/\/[^/]+/, '')
    const status = address === '' ? 0 : (await site.app.request(address)).status
    if (status !== 200) findings.push(address === '' ? `${path} names no ${other} twin` : `${path} → ${address} answers ${status}`)
  }
  assert.deepEqual(findings, [])
})

describe('in a browser', () => {
  let browser: Browser
  let server: { origin: string; stop(): Promise<void> }
  before(async () => {
    browser = await openBrowser()
    server = await serve(site)
  })
  after(async () => {
    await browser.close()
    await server.stop()
  })

  // A page is made of the same parts in both languages: axe reads all German ones wide, and small and dark each English one that has a part
  // no earlier one had. German has the longer words, so all are measured small. Forced colours depend on parts, which these few pages hold between them.
  const english = (path: string) => path.startsWith('/en')
  const few = ['/', '/akteure/defus', '/kontakt', '/vokabulare/theme', states[0], states[2]]
  const looks: { how: string; open(): Promise<BrowserContext>; which(path: string): boolean; measured?: 'all' }[] = [
    { how: 'wide and light', open: () => browser.newContext({ viewport: { width: 1280, height: 900 } }), which: (path) => !english(path) },
    { how: 'small and dark', open: () => browser.newContext({ viewport: { width: 320, height: 640 }, colorScheme: 'dark', reducedMotion: 'reduce' }), which: () => true, measured: 'all' },
    { how: 'in forced colours', open: () => browser.newContext({ viewport: { width: 800, height: 600 }, forcedColors: 'active' }), which: (path) => few.includes(path) },
  ]

  for (const { how, open, which, measured } of looks) {
    test(`nothing is wrong on any page, ${how}`, async () => {
      const context = await open()
      const page = await context.newPage()
      const findings: string[] = []
      page.on('console', (message) => {
        if (message.type() === 'error' && !message.text().includes('404')) findings.push(`${page.url()}: ${message.text()}`)
      })
      page.on('request', (request) => {
        if (!request.url().startsWith(server.origin)) findings.push(`${page.url()} asks ${request.url()}`)
      })
      const seen = new Set<string>()
      for (const path of [...pages, ...refusals].filter(which)) {
        await page.goto(`${server.origin}${path}`)
        const colours = (measured !== 'all' || english(path)) && (await hasNewParts(page, seen))
        findings.push(...(measured === 'all' && !colours ? await overflowOf(page) : await findingsOn(page, { colours })))
      }
      await context.close()
      assert.deepEqual(findings, [])
    })
  }
})
