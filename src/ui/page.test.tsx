import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { Hono } from 'hono'
import { renderToString } from 'preact-render-to-string'
import { buildAssets, type Assets } from '../platform/assets.ts'
import { ErrorSummary } from './error-summary.tsx'
import { Field } from './field.tsx'
import { frameOf, withFrame } from './frame.ts'
import { hyphenate } from './hyphenated.tsx'
import { Page } from './page.tsx'
import { Pagination, shownPages } from './pagination.tsx'
import { html } from './render.ts'
import { Ring } from './ring.tsx'
import { Tabs } from './tabs.tsx'

let assets: Assets
before(async () => {
  assets = await buildAssets()
})

const site = (operator = {}) =>
  new Hono()
    .use(withFrame(() => ({ baseUrl: 'https://netz.example', operator, rhythm: {} }), assets))
    .get('*', (c) => html(c, <Page frame={frameOf(c)} title="Hochwasser & Hitze"><h1>Hochwasser &amp; Hitze</h1></Page>))
const page = async (path: string, cookie = '') => (await site().request(path, { headers: { cookie } })).text()

test('the language of a page is that of its address', async () => {
  assert.match(await page('/akteure'), /^<!doctype html><html lang="de">/)
  assert.match(await page('/en/actors'), /^<!doctype html><html lang="en">/)
})

test('the switch of language stays on the page and keeps its filters', async () => {
  const german = await page('/akteure?thema=hochwasser&seite=2')
  assert.match(german, /<a class="site-language" href="\/en\/actors\?theme=hochwasser&amp;page=2" lang="en" hreflang="en">English<\/a>/)
  assert.match(german, /<link rel="canonical" href="https:\/\/netz\.example\/akteure\?thema=hochwasser&amp;seite=2"/)
  assert.match(german, /<link rel="alternate" hreflang="en" href="https:\/\/netz\.example\/en\/actors\?theme=hochwasser&amp;page=2"/)
  assert.match(await page('/en/actors/defus'), /<a class="site-language" href="\/akteure\/defus" lang="de" hreflang="de">Deutsch<\/a>/)
})

test('a page says what others may show of it, without a picture', async () => {
  const told = (html: string) => Object.fromEntries([...html.matchAll(/<meta property="og:([^"]+)" content="([^"]*)"/g)].map(([, property, content]) => [property, content]))
  assert.deepEqual(told(await page('/en/actors/defus')), { title: 'Hochwasser &amp; Hitze', type: 'article', url: 'https://netz.example/en/actors/defus', site_name: 'Resilienznetz', locale: 'en_GB', 'locale:alternate': 'de_DE' })
  assert.equal(told(await page('/')).type, 'website')
})

test('the part of the site a page belongs to is marked', async () => {
  assert.match(await page('/akteure'), /<a href="\/akteure" aria-current="page">/)
  assert.match(await page('/akteure/defus'), /<a href="\/akteure" aria-current="true">/)
  assert.doesNotMatch(await page('/impressum'), /<nav class="site-menu"[^>]*>(?:(?!<\/nav>).)*aria-current/)
})

test('lists of one group of the menu stand together, one alone stands for itself', async () => {
  const list = (path: string, group: 'knowledge' | 'exchange') => ({ paths: { de: `/${path}`, en: `/en/${path}` }, title: { de: path, en: path }, group })
  const menu = [list('praxis', 'knowledge'), list('papiere', 'knowledge'), list('anfragen', 'exchange')]
  const app = new Hono().use(withFrame(() => ({ baseUrl: 'https://netz.example', operator: {}, rhythm: {} }), assets, menu)).get('*', (c) => html(c, <Page frame={frameOf(c)} title="Hitze"><h1>Hitze</h1></Page>))
  const shown = await (await app.request('/papiere/defus')).text()
  const [part] = shown.match(/<details class="menu-part".*?<\/details>/s) ?? assert.fail('a part of the menu')
  assert.match(part, /<summary data-here[^>]*>Wissen<\/summary>/)
  assert.match(part, /href="\/praxis".*href="\/papiere" aria-current="true"/s)
  assert.doesNotMatch(part, /anfragen/)
  assert.match(shown, /<li><a href="\/anfragen">anfragen<\/a><\/li>/)
})

test('the notice is there until it was accepted, and brings back to the page it was on', async () => {
  assert.match(await page('/akteure?q=a&thema=hitze'), /<input type="hidden" name="back" value="\/akteure\?q=a&amp;thema=hitze"/)
  assert.doesNotMatch(await page('/akteure', 'hinweis=ok'), /cookie-notice/)
  assert.match(await page('/akteure', 'hinweis=vielleicht'), /cookie-notice/)
})

test('nothing that was typed becomes markup', async () => {
  const typed = await page('/akteure?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E')
  assert.doesNotMatch(typed, /<script>alert/)
  assert.match(typed, /<title>Hochwasser &amp; Hitze – Resilienznetz<\/title>/)
})

test('assets are served compressed, for ever, under an address of their content', async () => {
  for (const address of [assets.css, assets.icon, ...assets.fonts]) {
    const answer = await assets.routes.request(address, { headers: { 'accept-encoding': 'gzip, br' } })
    assert.equal(answer.status, 200, address)
    assert.match(answer.headers.get('cache-control') ?? '', /max-age=31536000, immutable/)
  }
  const encoded = async (accepted: string) => (await assets.routes.request(assets.css, { headers: { 'accept-encoding': accepted } })).headers.get('content-encoding')
  assert.equal(await encoded('gzip, br'), 'br')
  assert.equal(await encoded('gzip'), 'gzip')
  assert.equal(await encoded('identity'), null)
  assert.equal((await assets.routes.request('/assets/index.css')).status, 404)
})

test('style sheet and fonts leave room for the page on a first visit', async () => {
  const sizes = await Promise.all([assets.css, ...assets.fonts].map(async (address) => (await (await assets.routes.request(address, { headers: { 'accept-encoding': 'gzip' } })).arrayBuffer()).byteLength))
  assert.ok(sizes.reduce((sum, size) => sum + size, 0) < 60_000, String(sizes))
})

const phases = [{ id: 'praevention', label: 'Prävention' }, { id: 'vorbereitung', label: 'Vorbereitung' }, { id: 'nachsorge', label: 'Nachsorge' }]

test('the ring says in words which phases are covered, one way or the other', () => {
  const alone = renderToString(<Ring phases={phases} covered={['nachsorge', 'praevention']} language="de" />)
  assert.match(alone, /role="img" aria-label="Phasen: Prävention, Nachsorge"/)
  assert.equal(alone.match(/arc--covered/g)?.length, 2)
  assert.equal(alone.match(/<path/g)?.length, 3)
  assert.match(renderToString(<Ring phases={phases} covered={['vorbereitung']} language="en" words />), /aria-hidden="true".*Phase: Vorbereitung/)
  assert.match(renderToString(<Ring phases={phases} covered={[]} language="de" />), /Handlungsphase nicht angegeben/)
})

test('pages are offered at both ends and around the present one', () => {
  assert.deepEqual(shownPages(1, 3), [1, 2, 3])
  assert.deepEqual(shownPages(7, 20), [1, 6, 7, 8, 20])
  const drawn = renderToString(<Pagination page={3} pages={3} language="de" address={(number) => `/akteure?seite=${number}`} />)
  assert.match(drawn, /href="\/akteure\?seite=2" rel="prev"/)
  assert.doesNotMatch(drawn, /rel="next"/)
  assert.equal(renderToString(<Pagination page={1} pages={1} language="de" address={String} />), '')
})

test('a refused field names its error, and the summary leads to it', () => {
  const field = renderToString(<Field id="name" label="Name" help="Wie er im Register steht" error="Geben Sie den Namen ein">{(control) => <input {...control} />}</Field>)
  assert.match(field, /aria-describedby="name-help name-error" aria-invalid="true"/)
  assert.match(renderToString(<ErrorSummary language="de" errors={[{ field: 'name', message: 'Geben Sie den Namen ein' }]} />), /<a href="#name">Geben Sie den Namen ein<\/a>/)
  assert.equal(renderToString(<ErrorSummary language="de" errors={[]} />), '')
})

test('long compounds may be divided, short words stay whole', () => {
  assert.equal(hyphenate('Katastrophenrisikomanagement'), 'Katastrophen\u00adrisiko\u00admanagement')
  assert.equal(hyphenate('Risiko und Management'), 'Risiko und Management')
})

test('views are links, and the present one is marked', () => {
  const tabs = renderToString(<Tabs label="Ansicht" tabs={[{ href: '/akteure', text: 'Liste', current: true }, { href: '/akteure?ansicht=karte', text: 'Karte', current: false }]} />)
  assert.match(tabs, /<a href="\/akteure" aria-current="page">Liste<\/a>/)
  assert.match(tabs, /<a href="\/akteure\?ansicht=karte">Karte<\/a>/)
})
