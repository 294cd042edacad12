/** The same answer as a map and as a matrix: with and without script, by keyboard, on a small screen. */
import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { findingsOn } from '../support/browser.ts'
import { choose, fill, press } from '../support/keyboard.ts'
import { stories } from '../support/stage.ts'

const story = stories()

const total = async (page: Page) => Number((await page.locator('#shown').innerText()).match(/^[\d.]+/)?.[0].replace('.', ''))

story('from the list to the map, to a radius, to the matrix and into a cell', async ({ server, script, open }) => {
  const page = await open()
  await page.goto(`${server.origin}/akteure?gruppe=staat`)
  await press(page.getByRole('link', { name: 'Karte', exact: true }))
  await page.waitForURL(/gruppe=staat.*ansicht=karte/)
  assert.equal(await page.locator('a[aria-current="page"]', { hasText: 'Karte' }).count(), 1)

  await fill(page.getByLabel('Ort in der Nähe'), 'Hannover')
  // A choice in a list asks at once where there is script.
  await choose(page.getByLabel('Umkreis'), '30')
  if (!script) await press(page.getByRole('button', { name: 'Suchen' }))
  await page.waitForURL(/umkreis=30/)
  await page.getByText(/im Umkreis von 30 km um Hannover, am nächsten/).waitFor()
  assert.match(page.url(), /gruppe=staat/)
  assert.ok((await total(page)) > 0)

  await press(page.getByRole('link', { name: 'Matrix', exact: true }))
  await page.waitForURL(/umkreis=30.*ansicht=matrix|ansicht=matrix.*umkreis=30/)
  const cell = page.locator('.matrix tbody td a').first()
  const count = Number(await cell.innerText())
  await press(cell)
  await page.waitForURL((url) => !url.search.includes('ansicht='))
  assert.equal(await total(page), count)
})

story.once('a Land is chosen on the map by keyboard, from the table that says the same', async ({ server, open }) => {
  const page = await open()
  await page.goto(`${server.origin}/akteure?ansicht=karte`)
  const land = page.locator('.map-table').getByRole('link', { name: 'Niedersachsen' })
  const count = Number(await page.locator('.map-table tr', { hasText: 'Niedersachsen' }).locator('td').innerText())
  await press(land)
  await page.waitForURL(/land=DE-NI/)
  assert.match(page.url(), /ansicht=karte/)
  assert.equal(await total(page), count)
})

story.once('map and matrix have no finding, in either theme, and nothing hangs out of a small screen', async ({ server, open }) => {
  const addresses = ['/akteure?ansicht=karte', '/akteure?ansicht=karte&ort=Hannover&umkreis=30', '/en/actors?view=matrix&rows=state&columns=group']
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await open({ viewport: { width: 320, height: 700 }, colorScheme })
    for (const address of addresses) {
      await page.goto(server.origin + address)
      assert.deepEqual(await findingsOn(page), [], `${address} ${colorScheme}`)
    }
  }
})

story.once('on paper the map is there, and the numbers are', async ({ server, open }) => {
  const page = await open()
  await page.emulateMedia({ media: 'print' })
  await page.goto(`${server.origin}/akteure?ansicht=karte`)
  assert.ok(await page.locator('.map-drawing').first().isVisible())
  assert.ok(await page.getByRole('table').first().isVisible())
})
