/** A visitor's story, with and without script, and by keyboard alone. */
import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { fill, press, reach, tick } from '../support/keyboard.ts'
import { stories } from '../support/stage.ts'

const story = stories()

const heading = (page: Page) => page.locator('h1').innerText()
const total = async (page: Page) => Number((await page.locator('#shown').innerText()).match(/^[\d.]+/)?.[0].replace('.', ''))

story('from the home page to the profile of a network', async ({ site, server, script, open }) => {
  const page = await open({ viewport: { width: 1280, height: 900 } })
  await page.goto(server.origin)
  await fill(page.getByRole('searchbox').or(page.getByRole('combobox')).first(), 'Hochwasser')
  await page.keyboard.press('Enter')
  await page.waitForURL(/q=Hochwasser/)
  const all = await total(page)
  assert.ok(all > 20, `${all} found`)

  await tick(page.getByRole('checkbox', { name: /^Vorbereitung/ }))
  await tick(page.getByRole('checkbox', { name: /^Lokal/ }))
  if (!script) await press(page.getByRole('button', { name: 'Anwenden' }))
  await page.waitForURL(/phase=vorbereitung.*raum=lokal|raum=lokal.*phase=vorbereitung/)
  await page.waitForFunction((before) => !document.querySelector('#shown')?.textContent?.startsWith(`${before} `), all)
  const some = await total(page)
  assert.ok(some > 0 && some < all, `${some} of ${all}`)
  const index = site.follower.index()
  assert.equal(some, index.search({ language: 'de', text: 'Hochwasser', facets: { kind: ['actor'], phase: ['vorbereitung'], space: ['lokal'] } }).total)

  await press(page.getByRole('link', { name: /Vorbereitung.*entfernen/ }).first())
  await page.waitForURL((url) => !url.search.includes('phase='))

  await page.goto(`${server.origin}/akteure/stadt-koeln`)
  await press(page.getByRole('link', { name: /Deutsch-Europäisches Forum/ }).first())
  assert.match(await heading(page), /Deutsch-Europäisches Forum für Urbane Sicherheit/)
  assert.equal(await page.getByRole('link', { name: '+49 511 36739420' }).getAttribute('href'), 'tel:+4951136739420')
  assert.equal(await page.getByRole('link', { name: 'defus@defus.de' }).getAttribute('href'), 'mailto:defus@defus.de')
  await press(page.getByRole('link', { name: 'Krisenmanagement und Stabsarbeit' }).first())
  await page.waitForURL(/\/akteure\?thema=krisenmanagement/)
  assert.ok((await total(page)) > 1)
})

story.once('the language switch stays on the page and keeps the filters', async ({ server, open }) => {
  const page = await open()
  await page.goto(`${server.origin}/akteure?q=Hitze&phase=vorbereitung`)
  const found = await total(page)
  await press(page.getByRole('link', { name: 'English' }).first())
  await page.waitForURL(/\/en\/actors\?/)
  assert.match(page.url(), /q=Hitze/)
  assert.match(page.url(), /phase=vorbereitung/)
  assert.equal(await total(page), found)
})

story.once('the notice about cookies closes with OK, without script too, and never comes back', async ({ server, open }) => {
  const page = await open({ javaScriptEnabled: false })
  await page.goto(`${server.origin}/akteure?q=flut`)
  await press(page.getByRole('button', { name: 'OK' }))
  assert.match(page.url(), /\/akteure\?q=flut/)
  assert.equal(await page.getByRole('button', { name: 'OK' }).count(), 0)
  await page.goto(`${server.origin}/datenschutz`)
  assert.equal(await page.getByRole('button', { name: 'OK' }).count(), 0)
})

story.once('by keyboard alone: skip to the content, type, take a suggestion, stand on a profile', async ({ server, open }) => {
  const page = await open()
  await page.goto(`${server.origin}/akteure`)
  await page.keyboard.press('Tab')
  const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '')
  assert.match(await focused(), /Inhalt/)
  await reach(page.locator('#q'))
  await page.keyboard.type('DEFUS')
  await page.getByRole('option').first().waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/akteure\/defus$/)
})

story.once('with script, choosing a value keeps the focus, tells the count, and the back button goes back', async ({ server, open }) => {
  const page = await open()
  await page.goto(`${server.origin}/akteure`)
  const all = await page.locator('#shown').innerText()
  const local = page.getByRole('checkbox', { name: /^Lokal/ })
  await reach(local)
  await page.keyboard.press('Space')
  await page.waitForURL(/raum=lokal/)
  await page.waitForFunction((before) => document.querySelector('#shown')?.textContent !== before, all)
  assert.equal(await page.evaluate(() => document.activeElement instanceof HTMLInputElement && document.activeElement.value), 'lokal')
  await page.goBack()
  await page.waitForFunction((before) => document.querySelector('#shown')?.textContent?.trim() === before, all.trim())
  assert.equal(await page.getByRole('checkbox', { name: /^Lokal/ }).isChecked(), false)
})
