/** The same answer as a map and as a matrix: with and without script, by keyboard, on a small screen. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { findingsOn } from '../support/browser.ts'
import { openStage, type Stage } from '../support/stage.ts'

let stage: Stage
before(async () => {
  stage = await openStage()
})
after(() => stage.close())

const total = async (page: Page) => Number((await page.locator('#shown').innerText()).match(/^[\d.]+/)?.[0].replace('.', ''))

for (const javaScriptEnabled of [true, false]) {
  test(`from the list to the map, to a radius, to the matrix and into a cell, ${javaScriptEnabled ? 'with' : 'without'} script`, async () => {
    const { browser, server } = stage
    const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 1280, height: 900 } })
    const page = await context.newPage()
    await page.goto(`${server.origin}/akteure?gruppe=staat`)
    await page.getByRole('link', { name: 'Karte', exact: true }).click()
    await page.waitForURL(/gruppe=staat.*ansicht=karte/)
    assert.equal(await page.locator('a[aria-current="page"]', { hasText: 'Karte' }).count(), 1)

    await page.getByLabel('Ort in der Nähe').fill('Hannover')
    // A choice in a list asks at once where there is script.
    await page.getByLabel('Umkreis').selectOption('30')
    if (!javaScriptEnabled) await page.getByRole('button', { name: 'Suchen' }).click()
    await page.waitForURL(/umkreis=30/)
    await page.getByText(/im Umkreis von 30 km um Hannover, am nächsten/).waitFor()
    assert.match(page.url(), /gruppe=staat/)
    assert.ok((await total(page)) > 0)

    await page.getByRole('link', { name: 'Matrix', exact: true }).click()
    await page.waitForURL(/umkreis=30.*ansicht=matrix|ansicht=matrix.*umkreis=30/)
    const cell = page.locator('.matrix tbody td a').first()
    const count = Number(await cell.innerText())
    await cell.click()
    await page.waitForURL((url) => !url.search.includes('ansicht='))
    assert.equal(await total(page), count)
    await context.close()
  })
}

test('a Land is chosen on the map by keyboard, from the table that says the same', async () => {
  const { browser, server } = stage
  const page = await browser.newPage()
  await page.goto(`${server.origin}/akteure?ansicht=karte`)
  const land = page.locator('.map-table').getByRole('link', { name: 'Niedersachsen' })
  const count = Number(await page.locator('.map-table tr', { hasText: 'Niedersachsen' }).locator('td').innerText())
  await land.focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(/land=DE-NI/)
  assert.match(page.url(), /ansicht=karte/)
  assert.equal(await total(page), count)
  await page.close()
})

test('map and matrix have no finding, in either theme, and nothing hangs out of a small screen', async () => {
  const { browser, server } = stage
  const addresses = ['/akteure?ansicht=karte', '/akteure?ansicht=karte&ort=Hannover&umkreis=30', '/en/actors?view=matrix&rows=state&columns=group']
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({ viewport: { width: 320, height: 700 }, colorScheme })
    const page = await context.newPage()
    for (const address of addresses) {
      await page.goto(server.origin + address)
      assert.deepEqual(await findingsOn(page), [], `${address} ${colorScheme}`)
    }
    await context.close()
  }
})

test('on paper the map is there, and the numbers are', async () => {
  const { browser, server } = stage
  const page = await browser.newPage()
  await page.emulateMedia({ media: 'print' })
  await page.goto(`${server.origin}/akteure?ansicht=karte`)
  assert.ok(await page.locator('.map-drawing').first().isVisible())
  assert.ok(await page.getByRole('table').first().isVisible())
  await page.close()
})
