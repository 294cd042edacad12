/** Marking on the way, comparing, passing on: with and without script, by keyboard. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { findingsOn, overflowOf } from '../support/browser.ts'
import { openStage, type Stage } from '../support/stage.ts'

let stage: Stage
before(async () => {
  stage = await openStage()
})
after(() => stage.close())

for (const javaScriptEnabled of [true, false]) {
  test(`two actors are marked on the way and compared, ${javaScriptEnabled ? 'with' : 'without'} script`, async () => {
    const { browser, server } = stage
    const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 1280, height: 900 } })
    const page = await context.newPage()
    await page.goto(`${server.origin}/akteure/stadt-koeln`)
    await page.getByRole('link', { name: /^Merken/ }).click()
    await page.waitForURL(/merkliste\?eintrag=stadt-koeln$/)
    await page.getByRole('link', { name: 'Im Verzeichnis weitersuchen' }).click()
    await page.getByLabel('Suchbegriff').fill('Stadt Gelsenkirchen')
    await page.getByRole('button', { name: 'Suchen' }).click()
    await page.waitForURL(/q=Stadt\+Gelsenkirchen/)
    await page.getByRole('link', { name: /^Merken.*Gelsenkirchen/ }).first().click()
    await page.waitForURL(/eintrag=stadt-koeln&eintrag=stadt-gelsenkirchen$/)
    // By keyboard from here: what is focused is followed.
    await page.getByRole('link', { name: 'Diese 2 Akteure vergleichen' }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/vergleich\?akteur=stadt-koeln&akteur=stadt-gelsenkirchen$/)
    await page.getByRole('rowheader', { name: 'Themen' }).waitFor()
    await page.getByLabel('Name oder Stichwort').fill('BBK')
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: /^Hinzufügen.*Bundesamt für Bevölkerungsschutz/ }).click()
    await page.waitForURL(/akteur=bbk$/)
    assert.equal(await page.getByRole('columnheader').count(), 5)
    await context.close()
  })
}

test('the net is followed by keyboard from the list that says the same', async () => {
  const { browser, server } = stage
  const page = await browser.newPage()
  await page.goto(`${server.origin}/akteure?ansicht=netz`)
  await page.locator('.net-list').getByRole('link', { name: 'DEFUS', exact: true }).first().focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(/akteure\/defus$/)
  await page.close()
})

test('shortlist, comparison and net have no finding, in either theme, and nothing hangs out of a small screen', async () => {
  const { browser, server } = stage
  const addresses = ['/merkliste?eintrag=defus&eintrag=fehlt&suche=hitze', '/akteure/vergleich?akteur=stadt-koeln&akteur=bbk', '/en/actors?view=network']
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({ viewport: { width: 320, height: 700 }, colorScheme })
    const page = await context.newPage()
    for (const address of addresses) {
      await page.goto(server.origin + address)
      assert.deepEqual(await findingsOn(page), [], `${address} ${colorScheme}`)
      assert.deepEqual(await overflowOf(page), [], address)
    }
    await context.close()
  }
})

test('on paper the net and the comparison are there, what is for clicking is not', async () => {
  const { browser, server } = stage
  const page = await browser.newPage()
  await page.emulateMedia({ media: 'print' })
  await page.goto(`${server.origin}/akteure/vergleich?akteur=stadt-koeln&akteur=bbk`)
  assert.ok(await page.getByRole('table').isVisible())
  assert.ok(!(await page.locator('.compare-remove').first().isVisible()))
  await page.goto(`${server.origin}/akteure?ansicht=netz`)
  assert.ok(await page.locator('.net-drawing').isVisible())
  await page.close()
})
