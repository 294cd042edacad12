/** A list comes in: uploaded, its columns matched, a cell corrected, a duplicate decided, taken, found, undone. With and without script; axe on every page of it, wide and light, small and dark. */
import assert from 'node:assert/strict'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before } from 'node:test'
import ExcelJS from 'exceljs'
import { people } from '../support/as.ts'
import { temporaryFolder } from '../support/databases.ts'
import { choose, fill, press } from '../support/keyboard.ts'
import { button, link, stories } from '../support/stage.ts'

const folder = temporaryFolder()
const tooLarge = join(folder, 'zu-gross.csv')
before(() => writeFileSync(tooLarge, Buffer.alloc(21 * 1024 * 1024, 'x;')))
after(() => rmSync(folder, { recursive: true, force: true }))

const story = stories()

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

story('a list is brought, mended, taken, found and undone', async ({ site, script, open, look, originFor }) => {
  const [place, ending] = script ? ['Auental', 'csv'] : ['Bergheim', 'xlsx']
  const [desk, page] = [await originFor(people.reviewer), await open()]
  const rows = listOf(place)
  const name = `mitglieder.${ending}`
  const buffer = ending === 'csv' ? Buffer.from(rows.map((row) => row.join(';')).join('\n')) : await workbookOf(rows)

  await page.goto(`${desk}/mein-bereich`)
  await press(link(page, 'Listen einlesen'))
  await look(page)

  await page.getByLabel('Datei', { exact: true }).setInputFiles(tooLarge)
  if (!script) {
    await press(button(page, 'Hochladen und ansehen'))
    await page.getByRole('alert').waitFor()
  }
  await page.getByText('Die Datei ist größer als 20 MB').first().waitFor()
  await look(page)

  await page.getByLabel('Datei', { exact: true }).setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
  await press(button(page, 'Hochladen und ansehen'))
  await page.waitForURL(/spalten/)
  await look(page)

  await choose(page.getByLabel('Bedeutung der Spalte Bemerkung'), 'description_de')
  await press(button(page, 'Weiter zur Vorschau'))
  await page.getByText('3 Zeilen: 1 neu').waitFor()
  await page.getByRole('table').getByText('ähnelt einem Eintrag').waitFor()
  await look(page)

  await fill(page.getByLabel('E-Mail in Zeile 3'), `hilfe@${place.toLowerCase()}.example`)
  await choose(page.getByLabel('Was geschieht mit Zeile 4'), 'update')
  await press(button(page, 'Änderungen auf dieser Seite speichern'))
  await page.getByText('2 Zeilen sind gespeichert und neu geprüft').waitFor()
  await choose(page.getByLabel('Was geschieht mit Zeile 4'), 'skip')
  await press(button(page, 'Änderungen auf dieser Seite speichern'))
  await page.getByText('3 Zeilen: 2 neu').waitFor()
  await look(page)
  await press(link(page, 'Zeile 4 ganz ansehen und berichtigen'))
  await look(page)
  await press(link(page, 'Zurück zur Vorschau'))

  await press(button(page, 'Sofort veröffentlichen'))
  await page.getByText('Der Import ist abgeschlossen.').waitFor()
  await look(page)
  const address = page.url()
  if (script) {
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

  await page.goto(`${desk}/akteure?q=${place}`)
  await press(link(page, `Bürgernetz ${place}`))
  await page.getByText('Hält bei Hochwasser Sandsäcke bereit.').waitFor()
  const profile = page.url()

  await page.goto(address)
  await press(page.getByText('Diesen Import rückgängig machen'))
  await press(button(page, 'Rückgängig machen'))
  await page.getByText('Der Import ist rückgängig gemacht.').waitFor()
  await look(page)
  assert.equal((await page.goto(profile))?.status(), 410)
  await page.goto(`${profile}/verlauf`)
  await page.getByText(/Zurückgezogen am .* von Redaktion/).waitFor()
  await page.goto(`${desk}/importe`)
  await page.getByText('2 zurückgezogen').first().waitFor()
  await look(page)
})
