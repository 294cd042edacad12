/** A crisis staff without power in the network: the directory from a USB stick, with and without script; axe on its pages and on the page where it is made. */
import assert from 'node:assert/strict'
import { rm } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { publishActors } from '../../src/features/actors/index.ts'
import { findingsOn, openBrowser, serve } from '../support/browser.ts'
import { testSite, type TestSite } from '../support/site.ts'
import { unpackedInto } from '../support/unpack.ts'

let site: TestSite
let browser: Browser
let server: { origin: string; stop(): Promise<void> }
let folder: string

before(async () => {
  site = await testSite()
  const common = { type: 'netzwerk-verband', city: 'Bonn', state: 'DE-NW', spaces: [], phases: [], groups: [], member_of: [] }
  await publishActors(site.database.db, [
    { id: 'anlagen', payload: { ...common, name: 'Verband der Hochwasserschutzanlagen', themes: [] } },
    { id: 'flut', payload: { ...common, name: 'Netz am Rhein', themes: ['hochwasser'], state: 'DE-RP', city: 'Mainz' } },
  ], 'test')
  await site.follower.refresh(['anlagen', 'flut'])
  server = await serve(site)
  browser = await openBrowser()
})
after(async () => {
  await browser.close()
  await server.stop()
  await site.close()
  if (folder) await rm(folder, { recursive: true })
})

test('from the list to the file, seeing how far it has come', async () => {
  const page = await (await browser.newContext({ viewport: { width: 320, height: 800 } })).newPage()
  const findings: string[] = []
  await page.goto(`${server.origin}/akteure?land=DE-NW&land=DE-RP`)
  await page.getByRole('link', { name: 'Für USB-Stick und Ordner' }).press('Enter')
  await page.waitForURL(/druckausgabe/)
  findings.push(...(await findingsOn(page)))
  await page.getByRole('button', { name: 'ZIP-Datei herstellen' }).press('Enter')
  const link = page.getByRole('link', { name: 'ZIP-Datei herunterladen' })
  await link.waitFor()
  findings.push(...(await findingsOn(page)))
  const address = await link.getAttribute('href')
  folder = await unpackedInto(await (await fetch(`${server.origin}${address}`)).arrayBuffer(), 'stick')
  assert.deepEqual(findings, [])
})

/** The stick in a browser without any network; whatever it asks for that is no file is a finding. */
async function opened(options: { javaScriptEnabled: boolean; width: number; colorScheme: 'light' | 'dark' }): Promise<{ page: Page; asked: string[] }> {
  const context = await browser.newContext({ javaScriptEnabled: options.javaScriptEnabled, colorScheme: options.colorScheme, viewport: { width: options.width, height: 800 } })
  await context.setOffline(true)
  const page = await context.newPage()
  const asked: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith('file:')) asked.push(request.url())
  })
  page.on('pageerror', (error) => asked.push(String(error)))
  await page.goto(pathToFileURL(`${folder}/index.html`).href)
  return { page, asked }
}

test('without a network the stick finds Hochwasser, also within longer words, narrowed to a Land', async () => {
  const { page, asked } = await opened({ javaScriptEnabled: true, width: 320, colorScheme: 'dark' })
  const findings = await findingsOn(page)
  const field = page.getByRole('searchbox')
  const hits = page.locator('#hits a')
  await field.fill('Hochwasser')
  await field.press('Enter')
  await page.getByRole('status').getByText(/^\d+ Treffer/).waitFor()
  const all = await hits.count()
  assert.ok(all > 5, `${all}`)
  // Whoever bears it in the name comes first, be it as part of a longer word.
  assert.equal(await hits.first().textContent(), 'Verband der Hochwasserschutzanlagen')
  await page.getByLabel('Länder und Orte').selectOption({ index: 2 })
  assert.ok((await hits.count()) < all && (await hits.count()) > 0)
  findings.push(...(await findingsOn(page)))
  await hits.first().press('Enter')
  await page.waitForURL(/\/a\/\d+\.html$/)
  await page.getByText('Zuletzt bestätigt').waitFor()
  findings.push(...(await findingsOn(page)))
  await page.getByRole('navigation').getByRole('link', { name: 'Praxis und Wissen' }).press('Enter')
  await page.getByRole('main').getByRole('link').first().press('Enter')
  await page.waitForURL(/\/k\/\d+\.html$/)
  findings.push(...(await findingsOn(page)))
  assert.deepEqual([...findings, ...asked], [])
})

test('the stick understands other spellings, endings, parts of words, English', async () => {
  const { page, asked } = await opened({ javaScriptEnabled: true, width: 1280, colorScheme: 'light' })
  for (const [typed, found] of [['Muenster', 'Münster'], ['Koelner Feuerwehren', 'Köln'], ['schutzanlage', 'Verband der Hochwasserschutzanlagen'], ['river flood', 'Netz am Rhein']] as const) {
    await page.getByRole('searchbox').fill(typed)
    await page.locator('#hits').getByText(found).first().waitFor()
  }
  await page.getByRole('searchbox').fill('xyzzy')
  await page.getByText('Nichts gefunden').waitFor()
  assert.deepEqual(asked, [])
})

test('without script the registers lead to the same', async () => {
  const { page, asked } = await opened({ javaScriptEnabled: false, width: 320, colorScheme: 'light' })
  assert.equal(await page.getByRole('searchbox').count(), 0)
  await page.getByText('Ohne JavaScript führen die Register').waitFor()
  await page.getByRole('navigation').getByRole('link', { name: 'Themen' }).press('Enter')
  await page.getByRole('link', { name: /Hochwasser/ }).first().press('Enter')
  await page.getByRole('heading', { level: 1, name: /Hochwasser/ }).waitFor()
  await page.getByRole('main').getByRole('link').first().press('Enter')
  await page.getByRole('heading', { name: 'Kontakt' }).waitFor()
  await page.getByRole('navigation').getByRole('link', { name: 'Länder und Orte' }).press('Enter')
  await page.getByRole('link', { name: 'Nordrhein-Westfalen' }).press('Enter')
  await page.getByRole('heading', { name: 'Köln' }).waitFor()
  assert.deepEqual(asked, [])
})
