/** The map of streets, where an operator has named a server for its pictures: nothing is asked there before somebody wants it, and nothing else is ever asked. */
import assert from 'node:assert/strict'
import { createServer, type Server } from 'node:http'
import { after, before, test } from 'node:test'
import type { AddressInfo } from 'node:net'
import sharp from 'sharp'
import type { Browser } from 'playwright-core'
import { z } from 'zod'
import { tilesAt } from '../../src/platform/tiles.ts'
import { findingsOn, openBrowser, serve, type Served } from '../support/browser.ts'
import { testSite, type TestSite } from '../support/site.ts'

let tiles: Server
let asked: string[] = []
let works = true
let site: TestSite
let server: Served
let browser: Browser

const portOf = (address: AddressInfo | string | null): number => (typeof address === 'object' && address ? address.port : assert.fail('no port'))

before(async () => {
  const picture = await sharp({ create: { width: 256, height: 256, channels: 3, background: '#cfe3d4' } }).png().toBuffer()
  tiles = createServer(({ url = '' }, response) => {
    asked.push(url)
    response.writeHead(works ? 200 : 503, { 'content-type': 'image/png', 'access-control-allow-origin': '*' })
    response.end(works ? picture : '')
  })
  await new Promise<void>((listening) => tiles.listen(0, '127.0.0.1', listening))
  site = await testSite('real', { settings: { tiles: tilesAt(`http://127.0.0.1:${portOf(tiles.address())}/osm/{z}/{x}/{y}.png`, '© Prüfamt https://pruefamt.example/lizenz') } })
  server = await serve(site)
  browser = await openBrowser()
})
after(async () => {
  await browser.close()
  await server.stop()
  await site.close()
  tiles.close()
})

const address = '/akteure?ansicht=karte&land=DE-HB'
const opening = 'Straßenkarte öffnen'

test('the pictures are asked for once the map is opened; whoever is pressed is named, with a link; nothing else is asked of anybody', async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  const complaints: string[] = []
  const strangers = new Set<string>()
  page.on('console', (message) => { if (message.type() === 'error') complaints.push(message.text()) })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', (request) => { if (/^https?:/.test(request.url())) strangers.add(new URL(request.url()).origin) })
  await page.goto(server.origin + address)
  const section = page.locator('.street-map')
  await section.getByRole('button', { name: opening }).waitFor()
  assert.deepEqual(asked, [])
  assert.deepEqual([...strangers], [server.origin])

  await section.getByRole('button', { name: opening }).press('Enter')
  await page.waitForFunction(() => document.querySelector('.street-map [role=status]:last-child')?.textContent === '' && document.querySelector('.street-map canvas') !== null)
  assert.ok(asked.length > 0 && asked.every((url) => /^\/osm\/\d+\/\d+\/\d+\.png$/.test(url)), asked.join(' '))
  assert.deepEqual([...strangers].sort(), [server.origin, `http://127.0.0.1:${portOf(tiles.address())}`].sort())
  const licence = section.getByRole('link', { name: '© Prüfamt' })
  assert.equal(await licence.getAttribute('href'), 'https://pruefamt.example/lizenz')

  // All of Bremen lies at a few places: pressed until a place is reached, it names who is there.
  const canvas = section.locator('canvas')
  const places = z.object({ features: z.array(z.object({ geometry: z.object({ coordinates: z.tuple([z.number(), z.number()]) }) })) }).parse(await site.json('/akteure.geojson?land=DE-HB')).features
  assert.ok(places.length > 1)
  const named = section.locator('.street-map-chosen a')
  for (let presses = 0; presses < 12 && (await named.count()) === 0; presses++) {
    await canvas.scrollIntoViewIfNeeded()
    const dots = await canvas.evaluate((element) => element.getBoundingClientRect().toJSON())
    const at = await spotIn(page, await canvas.screenshot())
    await page.mouse.click(dots.x + at.x, dots.y + at.y)
    await page.waitForTimeout(600)
  }
  assert.match((await named.first().getAttribute('href')) ?? '', /^\/akteure\/[\w-]+$/)
  assert.deepEqual(complaints, [])
  assert.deepEqual(await findingsOn(page), [])

  // A filter of the same page takes the map away and offers another.
  await page.getByLabel('Ort in der Nähe').fill('Bremen')
  await page.getByLabel('Umkreis').selectOption('30')
  await page.waitForURL(/umkreis=30/)
  await section.getByRole('button', { name: opening }).waitFor()
  assert.equal(await page.locator('canvas').count(), 0)
  await context.close()
})

/** Where the largest patch of the colour of the dots is. */
async function spotIn(page: import('playwright-core').Page, picture: Buffer): Promise<{ x: number; y: number }> {
  const brand = await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--brand').trim())
  const [red, green, blue] = brand.match(/[0-9a-f]{2}/gi)?.map((part) => Number.parseInt(part, 16)) ?? assert.fail(brand)
  const { data, info } = await sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  const counts = new Map<string, { count: number; x: number; y: number }>()
  for (let at = 0; at < data.length; at += 3) {
    if (Math.abs(data[at] - red) + Math.abs(data[at + 1] - green) + Math.abs(data[at + 2] - blue) > 12) continue
    const [x, y] = [(at / 3) % info.width, Math.floor(at / 3 / info.width)]
    const key = `${Math.floor(x / 40)} ${Math.floor(y / 40)}`
    const { count = 0, x: sumX = 0, y: sumY = 0 } = counts.get(key) ?? {}
    counts.set(key, { count: count + 1, x: sumX + x, y: sumY + y })
  }
  const [most] = [...counts.values()].sort((a, b) => b.count - a.count)
  assert.ok(most, 'no dot is to be seen')
  return { x: most.x / most.count, y: most.y / most.count }
}

test('on a small screen it fits, and the page scrolls over it', async () => {
  const context = await browser.newContext({ viewport: { width: 320, height: 700 }, colorScheme: 'dark', reducedMotion: 'reduce' })
  const page = await context.newPage()
  await page.goto(server.origin + address)
  await page.getByRole('button', { name: opening }).click()
  const canvas = page.locator('.street-map canvas')
  await canvas.waitFor()
  assert.deepEqual(await findingsOn(page), [])
  await canvas.scrollIntoViewIfNeeded()
  const box = (await canvas.boundingBox()) ?? assert.fail('no box')
  await page.mouse.move(box.x + box.width / 2, box.y + 60)
  const before = await page.evaluate(() => window.scrollY)
  await page.mouse.wheel(0, -200)
  await page.waitForFunction((from) => window.scrollY < from, before)
  await context.close()
})

test('a server of pictures that does not answer is said, and the rest is as it was', async () => {
  works = false
  const page = await browser.newPage()
  await page.goto(server.origin + address)
  await page.getByRole('button', { name: opening }).click()
  await page.getByText('Der Anbieter der Kartenbilder antwortet nicht.').waitFor()
  await page.close()
  works = true
})

test('without script nothing of it is to be seen', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(server.origin + address)
  assert.equal(await page.locator('.street-map').isVisible(), false)
  await context.close()
})

test('the policy allows this one origin and the privacy page names it; without the setting there is neither, nor the library', async () => {
  const policyOf = async (one: TestSite) => (await one.app.request('/akteure?ansicht=karte')).headers.get('content-security-policy') ?? ''
  const port = portOf(tiles.address())
  const plain = await testSite()
  try {
    assert.equal(await policyOf(site), (await policyOf(plain)).replace("connect-src 'self'", `connect-src 'self' http://127.0.0.1:${port}`))
    for (const [one, path] of [[site, '/datenschutz'], [site, '/en/privacy']] as const) assert.ok((await one.page(path)).includes(`127.0.0.1:${port}`))
    assert.doesNotMatch(await plain.page('/datenschutz'), /Straßenkarte/)
    assert.doesNotMatch(await plain.page('/akteure?ansicht=karte'), /street-map|maplibre/)
    assert.ok(site.app.routes.some(({ path }) => path.includes('maplibre')))
    assert.ok(!plain.app.routes.some(({ path }) => path.includes('maplibre')))
  } finally {
    await plain.close()
  }
})
