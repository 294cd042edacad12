/** Drawings looked at more closely: by buttons, keys, wheel and fingers, without taking the page's own. */
import assert from 'node:assert/strict'
import type { BrowserContextOptions, Locator, Page } from 'playwright-core'
import { findingsOn } from '../support/browser.ts'
import { stories, type Stage } from '../support/stage.ts'

const story = stories()

type Seen = { x: number; y: number; width: number }
const seen = async (svg: Locator): Promise<Seen> => {
  const [x, y, width] = (await svg.getAttribute('viewBox'))?.split(' ').map(Number) ?? []
  return { x, y, width }
}

const views = [
  { what: 'the map', address: '/akteure?ansicht=karte', frame: '.map-figure:nth-of-type(2) .zoomable' },
  { what: 'the net', address: '/akteure?ansicht=netz', frame: '.net-figure .zoomable' },
  { what: 'the net of one actor', address: '/akteure/defus', frame: '.net-figure .zoomable' },
  { what: 'the map of a network', address: '/en/actors/defus/network', frame: '.zoomable' },
]

async function opened({ server, open }: Stage, address: string, frame: string, options: BrowserContextOptions = {}): Promise<{ page: Page; zoomable: Locator; svg: Locator }> {
  const page = await open(options)
  await page.goto(server.origin + address)
  const zoomable = page.locator(frame).first()
  await zoomable.scrollIntoViewIfNeeded()
  return { page, zoomable, svg: zoomable.locator('svg').first() }
}

for (const { what, address, frame } of views) {
  story.once(`${what} is zoomed by buttons and by keys, and is whole again`, async (stage) => {
    const { page, zoomable, svg } = await opened(stage, address, frame)
    const whole = await seen(svg)
    const [larger, smaller, all] = await zoomable.getByRole('button').all()
    await larger.click()
    const nearer = await seen(svg)
    assert.ok(nearer.width < whole.width && nearer.x > 0)
    assert.match(await zoomable.getByRole('status').innerText(), /150/)
    await page.keyboard.press('+')
    assert.ok((await seen(svg)).width < nearer.width)
    await page.keyboard.press('ArrowRight')
    assert.ok((await seen(svg)).x > nearer.x)
    await smaller.click()
    await page.keyboard.press('0')
    assert.deepEqual(await seen(svg), whole)
    await larger.click()
    await all.click()
    assert.deepEqual(await seen(svg), whole)
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Shift+Tab')
    assert.equal(await zoomable.evaluate((element) => element.contains(document.activeElement)), false, 'the keyboard goes on')
  })
}

story.once('the wheel scrolls the page; with Ctrl it zooms at the pointer; the mouse moves what is near, and a click still leads on', async (stage) => {
  const { page, zoomable, svg } = await opened(stage, '/akteure?ansicht=karte', views[0].frame)
  const box = await svg.boundingBox()
  assert.ok(box)
  const whole = await seen(svg)
  await page.mouse.move(box.x + box.width / 4, box.y + box.height / 4)
  const scrolled = () => page.evaluate(() => window.scrollY)
  const before = await scrolled()
  await page.mouse.wheel(0, -120)
  await page.waitForFunction((from) => window.scrollY < from, before)
  assert.deepEqual(await seen(svg), whole)

  await svg.scrollIntoViewIfNeeded()
  const now = await svg.boundingBox()
  assert.ok(now)
  await page.mouse.move(now.x + now.width / 4, now.y + now.height / 4)
  await page.keyboard.down('Control')
  await page.mouse.wheel(0, -200)
  await page.keyboard.up('Control')
  await page.waitForFunction((selector) => !document.querySelector(`${selector} svg`)?.getAttribute('viewBox')?.startsWith('0 0 '), views[0].frame)
  const near = await seen(svg)
  assert.ok(Math.abs(near.x + near.width / 4 - whole.width / 4) < 2, 'what lay under the pointer lies there still')

  await page.mouse.down()
  await page.mouse.move(now.x + now.width / 4 + 60, now.y + now.height / 4, { steps: 4 })
  await page.mouse.up()
  assert.ok((await seen(svg)).x < near.x)
  assert.doesNotMatch(page.url(), /ort=/, 'moving is no click')
  await zoomable.getByRole('button', { name: 'Ganz zeigen' }).click()
  await svg.locator('a').first().click()
  await page.waitForURL(/ort=/)
})

story.once('arrows that move nothing are left to the page', async (stage) => {
  const { page, zoomable } = await opened(stage, '/akteure?ansicht=karte', views[0].frame, { viewport: { width: 800, height: 500 } })
  await zoomable.getByRole('button').first().focus()
  const before = await page.evaluate(() => window.scrollY)
  await page.keyboard.press('ArrowDown')
  await page.waitForFunction((from) => window.scrollY > from, before)
})

story.once('two fingers zoom, one scrolls the page', async (stage) => {
  const { page, svg } = await opened(stage, '/akteure?ansicht=karte', views[0].frame, { hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } })
  const box = await svg.boundingBox()
  assert.ok(box)
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  const touch = await page.context().newCDPSession(page)
  const whole = await seen(svg)
  const fingers = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: [number, number][]) => touch.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([px, py], id) => ({ x: px, y: py, id })) })
  await fingers('touchStart', [[x - 20, y], [x + 20, y]])
  for (const reach of [30, 45, 60]) await fingers('touchMove', [[x - reach, y], [x + reach, y]])
  await fingers('touchEnd', [])
  const near = await seen(svg)
  assert.ok(near.width < whole.width / 2, `${near.width}`)
  const before = await page.evaluate(() => window.scrollY)
  await fingers('touchStart', [[x, y]])
  for (const dy of [20, 60, 120, 180]) await fingers('touchMove', [[x, y - dy]])
  await fingers('touchEnd', [])
  await page.waitForFunction((from) => window.scrollY > from, before)
  assert.deepEqual(await seen(svg), near)
})

story.once('a filter that is changed brings a drawing that can be zoomed as well', async (stage) => {
  const { page } = await opened(stage, '/akteure?ansicht=karte', views[0].frame)
  await page.getByLabel('Ort in der Nähe').fill('Hannover')
  await page.getByLabel('Umkreis').selectOption('30')
  await page.waitForURL(/umkreis=30/)
  const zoomable = page.locator('.zoomable', { has: page.locator('.map-circle') })
  await zoomable.getByRole('button', { name: 'Vergrößern' }).click()
  assert.notEqual((await seen(zoomable.locator('svg'))).x, 0)
})

story.once('without script there is the drawing and no button', async (stage) => {
  for (const { address, frame } of views) {
    const { zoomable, svg } = await opened(stage, address, frame, { javaScriptEnabled: false })
    assert.ok(await svg.isVisible())
    assert.equal(await zoomable.getByRole('button').count(), 0)
  }
})

story.once('zoomed in, nothing is found wrong, in either theme, and nothing hangs out of a small screen', async (stage) => {
  const [map, , net] = views
  for (const [{ address, frame }, colorScheme] of [[map, 'light'], [map, 'dark'], [net, 'light']] as const) {
    const { page, zoomable } = await opened(stage, address, frame, { colorScheme, viewport: { width: 320, height: 700 } })
    await zoomable.getByRole('button').first().click()
    assert.deepEqual(await findingsOn(page, { colours: colorScheme === 'dark' }), [], `${address} ${colorScheme}`)
  }
})
