/** A list comes in: uploaded, its columns matched, a cell corrected, a duplicate decided, taken, found, undone. With and without script; axe on every page of it, wide and light, small and dark. */
import assert from 'node:assert/strict'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import ExcelJS from 'exceljs'
import type { Browser, Page } from 'playwright-core'
import { as, people } from '../support/as.ts'
import { findingsOn, openBrowser, serve } from '../support/browser.ts'
import { temporaryFolder } from '../support/databases.ts'
import { testSite, type TestSite } from '../support/site.ts'

let site: TestSite
let browser: Browser
let server: { origin: string; stop(): Promise<void> }
const folder = temporaryFolder()
const tooLarge = join(folder, 'zu-gross.csv')

before(async () => {
  writeFileSync(tooLarge, Buffer.alloc(21 * 1024 * 1024, 'x;'))
  site = await testSite('real')
  server = await serve(as(site, people.reviewer))
  browser = await openBrowser()
})
after(async () => {
  await browser.close()
  await server.stop()
  await site.close()
  rmSync(folder, { recursive: true, force: true })
})

const header = ['Organisation', 'Art', 'PLZ', 'Ort', 'E-Mail', 'Bemerkung']
const listOf = (place: string) => [
  header,
  [`Bürgernetz ${place}`, 'Initiative', '01067', place, `post@${place.toLowerCase()}.example`, 'Hält bei Hochwasser Sandsäcke bereit.'],
  [`Hilfswerk ${place}`, 'Initiative', '01067', place, 'kein(at)mail', ''],
  ['Stadt Köln', 'Initiative', '50667', 'Köln', '', ''],
]

async function workbookOf(rows: string[][]): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook()
  workbook.addWorksheet('Liste').addRows(rows)
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

for (const [javaScriptEnabled, place, ending] of [[true, 'Auental', 'csv'], [false, 'Bergheim', 'xlsx']] as const) {
  test(`a list as ${ending} is brought, mended, taken, found and undone, ${javaScriptEnabled ? 'with' : 'without'} script`, async () => {
    const page = await (await browser.newContext({ javaScriptEnabled })).newPage()
    const findings: string[] = []
    const look = async (page: Page) => {
      if (!javaScriptEnabled) return
      await page.setViewportSize({ width: 320, height: 800 })
      await page.emulateMedia({ colorScheme: 'dark' })
      findings.push(...(await findingsOn(page)))
      await page.setViewportSize({ width: 1280, height: 900 })
      await page.emulateMedia({ colorScheme: 'light' })
      findings.push(...(await findingsOn(page)))
    }
    const rows = listOf(place)
    const name = `mitglieder.${ending}`
    const buffer = ending === 'csv' ? Buffer.from(rows.map((row) => row.join(';')).join('\n')) : await workbookOf(rows)

    await page.goto(`${server.origin}/mein-bereich`)
    await page.getByRole('link', { name: 'Listen einlesen' }).click()
    await look(page)

    await page.getByLabel('Datei', { exact: true }).setInputFiles(tooLarge)
    if (!javaScriptEnabled) {
      await page.getByRole('button', { name: 'Hochladen und ansehen' }).click()
      await page.getByRole('alert').waitFor()
    }
    await page.getByText('Die Datei ist größer als 20 MB').first().waitFor()
    await look(page)

    await page.getByLabel('Datei', { exact: true }).setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
    await page.getByRole('button', { name: 'Hochladen und ansehen' }).click()
    await page.waitForURL(/spalten/)
    await look(page)

    await page.getByLabel('Bedeutung der Spalte Bemerkung').selectOption('description_de')
    await page.getByRole('button', { name: 'Weiter zur Vorschau' }).click()
    await page.getByText('3 Zeilen: 1 neu').waitFor()
    await page.getByRole('table').getByText('ähnelt einem Eintrag').waitFor()
    await look(page)

    await page.getByLabel('E-Mail in Zeile 3').fill(`hilfe@${place.toLowerCase()}.example`)
    await page.getByLabel('Was geschieht mit Zeile 4').selectOption('update')
    await page.getByRole('button', { name: 'Änderungen auf dieser Seite speichern' }).click()
    await page.getByText('2 Zeilen sind gespeichert und neu geprüft').waitFor()
    await page.getByLabel('Was geschieht mit Zeile 4').selectOption('skip')
    await page.getByRole('button', { name: 'Änderungen auf dieser Seite speichern' }).click()
    await page.getByText('3 Zeilen: 2 neu').waitFor()
    await look(page)
    await page.getByRole('link', { name: 'Zeile 4 ganz ansehen und berichtigen' }).click()
    await look(page)
    await page.getByRole('link', { name: 'Zurück zur Vorschau' }).click()

    await page.getByRole('button', { name: 'Sofort veröffentlichen' }).click()
    await page.getByText('Der Import ist abgeschlossen.').waitFor()
    await look(page)
    const address = page.url()
    if (javaScriptEnabled) {
      // A state that lasts a moment, held for the look.
      const key = address.match(/[0-9a-f]{32}/)?.[0] ?? ''
      const set = (state: string, done: number) => site.database.db.updateTable('imports').set({ state, done, total: 8_000 }).where('key', '=', key).execute()
      await set('taking', 2_500)
      await page.reload()
      await page.getByText('2.500 von 8.000 Zeilen').waitFor()
      await look(page)
      // Nobody reloads: the page itself sees that it is done.
      await set('taken', 8_000)
      await page.getByText('Der Import ist abgeschlossen.').waitFor()
    }

    await page.goto(`${server.origin}/akteure?q=${place}`)
    await page.getByRole('link', { name: `Bürgernetz ${place}` }).first().click()
    await page.getByText('Hält bei Hochwasser Sandsäcke bereit.').waitFor()
    const profile = page.url()

    await page.goto(address)
    await page.getByText('Diesen Import rückgängig machen').click()
    await page.getByRole('button', { name: 'Rückgängig machen' }).click()
    await page.getByText('Der Import ist rückgängig gemacht.').waitFor()
    await look(page)
    assert.equal((await page.goto(profile))?.status(), 410)
    await page.goto(`${profile}/verlauf`)
    await page.getByText(/Zurückgezogen am .* von Redaktion/).waitFor()
    await page.goto(`${server.origin}/importe`)
    await page.getByText('2 zurückgezogen').first().waitFor()
    await look(page)
    assert.deepEqual(findings, [])
  })
}
