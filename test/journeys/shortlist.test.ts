/** Marking on the way, comparing, passing on: with and without script, by keyboard. */
import assert from 'node:assert/strict'
import { findingsOn } from '../support/browser.ts'
import { fill, press } from '../support/keyboard.ts'
import { stories } from '../support/stage.ts'

const story = stories()

story('two actors are marked on the way and compared', async ({ server, open }) => {
  const page = await open()
  await page.goto(`${server.origin}/akteure/stadt-koeln`)
  await press(page.getByRole('link', { name: /^Merken/ }))
  await page.waitForURL(/merkliste\?eintrag=stadt-koeln$/)
  await press(page.getByRole('link', { name: 'Im Verzeichnis weitersuchen' }))
  await fill(page.getByLabel('Suchbegriff'), 'Stadt Gelsenkirchen')
  await press(page.getByRole('button', { name: 'Suchen' }))
  await page.waitForURL(/q=Stadt\+Gelsenkirchen/)
  await press(page.getByRole('link', { name: /^Merken.*Gelsenkirchen/ }).first())
  await page.waitForURL(/eintrag=stadt-koeln&eintrag=stadt-gelsenkirchen$/)
  await press(page.getByRole('link', { name: 'Diese 2 Akteure vergleichen' }))
  await page.waitForURL(/vergleich\?akteur=stadt-koeln&akteur=stadt-gelsenkirchen$/)
  await page.getByRole('rowheader', { name: 'Themen' }).waitFor()
  await fill(page.getByLabel('Name oder Stichwort'), 'BBK')
  await page.keyboard.press('Enter')
  await press(page.getByRole('link', { name: /^Hinzufügen.*Bundesamt für Bevölkerungsschutz/ }))
  await page.waitForURL(/akteur=bbk$/)
  assert.equal(await page.getByRole('columnheader').count(), 5)
})

story.once('the net is followed by keyboard from the list that says the same', async ({ server, open }) => {
  const page = await open()
  await page.goto(`${server.origin}/akteure?ansicht=netz`)
  await press(page.locator('.net-list').getByRole('link', { name: 'DEFUS', exact: true }).first())
  await page.waitForURL(/akteure\/defus$/)
})

story.once('shortlist, comparison and net have no finding, in either theme, and nothing hangs out of a small screen', async ({ server, open }) => {
  const addresses = ['/merkliste?eintrag=defus&eintrag=fehlt&suche=hitze', '/akteure/vergleich?akteur=stadt-koeln&akteur=bbk', '/en/actors?view=network']
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await open({ viewport: { width: 320, height: 700 }, colorScheme })
    for (const address of addresses) {
      await page.goto(server.origin + address)
      assert.deepEqual(await findingsOn(page), [], `${address} ${colorScheme}`)
    }
  }
})

story.once('on paper the net and the comparison are there, what is for clicking is not', async ({ server, open }) => {
  const page = await open()
  await page.emulateMedia({ media: 'print' })
  await page.goto(`${server.origin}/akteure/vergleich?akteur=stadt-koeln&akteur=bbk`)
  assert.ok(await page.getByRole('table').isVisible())
  assert.ok(!(await page.locator('.compare-remove').first().isVisible()))
  await page.goto(`${server.origin}/akteure?ansicht=netz`)
  assert.ok(await page.locator('.net-drawing').isVisible())
})
