/** A crisis staff without power in the network: the directory from a USB stick, with and without script; axe on its pages and on the page where it is made. */
import assert from 'node:assert/strict'
import { rm } from 'node:fs/promises'
import { after } from 'node:test'
import sharp from 'sharp'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { storePicture } from '../../src/platform/files.ts'
import { publishActors } from '../../src/features/actors/index.ts'
import { findingsOn } from '../support/browser.ts'
import { choose, fill, press } from '../support/keyboard.ts'
import { button, stories } from '../support/stage.ts'
import { unpackedInto } from '../support/unpack.ts'

let folder: string
after(() => rm(folder, { recursive: true }))

const story = stories({}, async ({ site }) => {
  const logo = await storePicture(site.database.db, await sharp({ create: { width: 300, height: 200, channels: 3, background: '#0a5460' } }).png().toBuffer(), { now: new Date() })
  if ('fault' in logo) throw new Error(logo.fault)
  const common = { type: 'netzwerk-verband', city: 'Bonn', state: 'DE-NW', spaces: [], phases: [], groups: [], member_of: [] }
  await publishActors(site.database.db, [
    { id: 'anlagen', payload: { ...common, name: 'Verband der Hochwasserschutzanlagen', themes: [], logo: { file: logo.file, alt_de: 'Logo: ein Damm' } } },
    { id: 'flut', payload: { ...common, name: 'Netz am Rhein', themes: ['hochwasser'], state: 'DE-RP', city: 'Mainz' } },
  ], 'test')
  await site.follower.refresh(['anlagen', 'flut'])
})

story.once('from the list to the file, seeing how far it has come', async ({ server, open, look }) => {
  const page = await open()
  await page.goto(`${server.origin}/akteure?land=DE-NW&land=DE-RP`)
  await press(page.getByRole('link', { name: 'Für USB-Stick und Ordner' }))
  await page.waitForURL(/druckausgabe/)
  await look(page)
  await press(button(page, 'ZIP-Datei herstellen'))
  const link = page.getByRole('link', { name: 'ZIP-Datei herunterladen' })
  await link.waitFor()
  await look(page)
  folder = await unpackedInto(await (await fetch(`${server.origin}${await link.getAttribute('href')}`)).arrayBuffer(), 'stick')
})

/** The stick in a browser without any network; whatever it asks for that is no file is a finding. */
async function opened(browser: Browser, options: { javaScriptEnabled: boolean; width: number; colorScheme: 'light' | 'dark' }): Promise<{ page: Page; asked: string[] }> {
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

story.once('without a network the stick finds Hochwasser, also within longer words, narrowed to a Land', async ({ browser }) => {
  const { page, asked } = await opened(browser, { javaScriptEnabled: true, width: 320, colorScheme: 'dark' })
  const findings = await findingsOn(page)
  const field = page.getByRole('searchbox')
  const hits = page.locator('#hits a')
  await fill(field, 'Hochwasser')
  await press(field)
  await page.getByRole('status').getByText(/^\d+ Treffer/).waitFor()
  const all = await hits.count()
  assert.ok(all > 5, `${all}`)
  // Whoever bears it in the name comes first, be it as part of a longer word.
  assert.equal(await hits.first().textContent(), 'Verband der Hochwasserschutzanlagen')
  await choose(page.getByLabel('Länder und Orte'), { index: 2 })
  assert.ok((await hits.count()) < all && (await hits.count()) > 0)
  findings.push(...(await findingsOn(page)))
  await press(hits.first())
  await page.waitForURL(/\/a\/\d+\.html$/)
  await page.getByText('Zuletzt bestätigt').waitFor()
  findings.push(...(await findingsOn(page)))
  await press(page.getByRole('navigation').getByRole('link', { name: 'Praxis und Wissen' }))
  await press(page.getByRole('main').getByRole('link').first())
  await page.waitForURL(/\/k\/\d+\.html$/)
  findings.push(...(await findingsOn(page)))
  assert.deepEqual([...findings, ...asked], [])
})

story.once('a logo is drawn from the stick', async ({ browser }) => {
  const { page, asked } = await opened(browser, { javaScriptEnabled: true, width: 320, colorScheme: 'dark' })
  await fill(page.getByRole('searchbox'), 'Hochwasserschutzanlagen')
  await page.locator('#hits').getByText('Verband der Hochwasserschutzanlagen').press('Enter')
  const logo = page.getByRole('img', { name: 'Logo: ein Damm' })
  await logo.waitFor()
  assert.equal(await logo.evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth), 128)
  assert.deepEqual([...(await findingsOn(page)), ...asked], [])
})

story.once('the stick understands other spellings, endings, parts of words, English', async ({ browser }) => {
  const { page, asked } = await opened(browser, { javaScriptEnabled: true, width: 1280, colorScheme: 'light' })
  for (const [typed, found] of [['Muenster', 'Münster'], ['Koelner Feuerwehren', 'Köln'], ['schutzanlage', 'Verband der Hochwasserschutzanlagen'], ['river flood', 'Netz am Rhein']] as const) {
    await fill(page.getByRole('searchbox'), typed)
    await page.locator('#hits').getByText(found).first().waitFor()
  }
  await fill(page.getByRole('searchbox'), 'xyzzy')
  await page.getByText('Nichts gefunden').waitFor()
  assert.deepEqual(asked, [])
})

story.once('without script the registers lead to the same', async ({ browser }) => {
  const { page, asked } = await opened(browser, { javaScriptEnabled: false, width: 320, colorScheme: 'light' })
  assert.equal(await page.getByRole('searchbox').count(), 0)
  await page.getByText('Ohne JavaScript führen die Register').waitFor()
  await press(page.getByRole('navigation').getByRole('link', { name: 'Themen' }))
  await press(page.getByRole('link', { name: /Hochwasser/ }).first())
  await page.getByRole('heading', { level: 1, name: /Hochwasser/ }).waitFor()
  await press(page.getByRole('main').getByRole('link').first())
  await page.getByRole('heading', { name: 'Kontakt' }).waitFor()
  await press(page.getByRole('navigation').getByRole('link', { name: 'Länder und Orte' }))
  await press(page.getByRole('link', { name: 'Nordrhein-Westfalen' }))
  await page.getByRole('heading', { name: 'Köln' }).waitFor()
  assert.deepEqual(asked, [])
})
