/** A position paper is drafted, commented, amended, signed, published, followed up: with real letters, with and without script; axe on every page of it, wide and narrow. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { appoint } from '../../src/features/appointments/index.ts'
import { as, people } from '../support/as.ts'
import { findingsOn, overflowOf } from '../support/browser.ts'
import { formIn } from '../support/form.ts'
import { openStage, signIn, type Stage } from '../support/stage.ts'

let stage: Stage
before(async () => {
  stage = await openStage()
})
after(() => stage.close())

async function editorOf(actor: string): Promise<string> {
  const { site } = stage
  const { db } = site.database
  const email = `pflege@${actor}.example`
  await db.insertInto('accounts').values({ id: `editor-${actor}`, name: 'Pflege', email, email_verified: true }).execute()
  await appoint(db, { account: `editor-${actor}`, role: 'editor', actor, by: { function: 'Verwaltung' }, at: new Date() })
  return email
}

for (const [javaScriptEnabled, lead, member, title] of [[true, 'defus', 'stadt-koeln', 'Hitze in der Stadt'], [false, 'efus', 'stadt-berlin', 'Nächte ohne Angst']] as const) {
  test(`a position paper is drafted, commented, amended, signed, published, followed up, ${javaScriptEnabled ? 'with' : 'without'} script`, { timeout: 300_000 }, async () => {
    const { site, mailbox, browser, server } = stage
    const [leadMail, memberMail] = [await editorOf(lead), await editorOf(member)]
    const open = async () => (await browser.newContext({ javaScriptEnabled, viewport: { width: 1280, height: 900 } })).newPage()
    const findings: string[] = []
    const look = async (page: Page, dark = false) => {
      if (!javaScriptEnabled) return
      findings.push(...(await findingsOn(page)))
      await page.setViewportSize({ width: 320, height: 800 })
      findings.push(...(await overflowOf(page)))
      if (dark) {
        await page.emulateMedia({ colorScheme: 'dark' })
        findings.push(...(await findingsOn(page)))
        await page.emulateMedia({ colorScheme: 'light' })
      }
      await page.setViewportSize({ width: 1280, height: 900 })
    }
    const main = (page: Page) => page.getByRole('main')
    const press = (page: Page, name: RegExp | string) => main(page).getByRole('button', { name }).first().press('Enter')
    const follow = (page: Page, name: RegExp | string) => main(page).getByRole('link', { name }).first().press('Enter')
    const told = (page: Page, words: RegExp | string) => page.getByRole('status').getByText(words).waitFor()

    // Drafted.
    const office = await open()
    await signIn(office, stage, leadMail)
    await follow(office, 'Papierwerkstatt')
    await office.waitForURL(/werkstatt$/)
    await look(office)
    await follow(office, 'Neues Papier beginnen')
    await office.waitForURL(/neu$/)
    await office.getByLabel('Titel').fill(title)
    await look(office)
    await press(office, 'Beginnen')
    await office.getByText('Sagen Sie in zwei oder drei Sätzen').first().waitFor()
    assert.equal(await office.getByLabel('Titel').inputValue(), title)
    await look(office)
    await office.getByLabel('Wozu das Papier dient').fill('Was Städte brauchen, damit niemand zu Schaden kommt.')
    await press(office, 'Beginnen')
    await office.waitForURL(/text$/)
    const insert = async (link: RegExp | string, kind: string, text: string, addressee = '') => {
      await main(office).getByRole('link', { name: link }).last().press('Enter')
      await office.getByLabel('Was es ist').selectOption({ label: kind })
      await office.getByLabel('Text', { exact: true }).fill(text)
      if (addressee !== '') await office.getByLabel('An wen sich die Forderung richtet').fill(addressee)
      await press(office, 'Speichern')
      await office.waitForURL(/text#/)
    }
    await insert('Am Anfang einfügen', 'Überschrift', 'Ausgangslage')
    await insert(/danach einfügen/, 'Absatz', 'Städte warnen vor Hitze.')
    await insert(/Absatz 1: danach einfügen/, 'Forderung', 'Das Land bezahlt Trinkbrunnen.', 'Land')
    await look(office)
    await follow(office, 'Absatz 1: ändern')
    await office.getByLabel('Text', { exact: true }).waitFor()
    await look(office)

    // Commented by somebody who was asked by letter.
    await follow(office, title)
    await follow(office, 'Konsultation beginnen')
    await office.getByRole('group', { name: 'Wer gefragt wird' }).waitFor()
    await look(office)
    await office.locator(`input[name=organisations][value=${member}]`).check()
    await press(office, /Briefe senden/)
    await told(office, /Die Briefe sind unterwegs/)
    const letter = await mailbox.next(memberMail)
    assert.equal(letter.subject, `Bitte um Stellungnahme: ${title}`)
    const city = await open()
    await signIn(city, stage, memberMail)
    await look(city)
    await follow(city, /Stellung nehmen zu/)
    await city.goto(server.origin + letter.links[0])
    await look(city)
    await follow(city, 'Absatz 1: Stellung nehmen')
    await city.getByLabel('Art', { exact: true }).selectOption({ label: 'fachlich' })
    await city.getByLabel('Stellungnahme', { exact: true }).fill('Kälte gehört dazu.')
    await city.getByLabel('Ihr Wortlaut').fill('Städte warnen vor Hitze und Kälte.')
    await look(city)
    await press(city, 'Stellungnahme abgeben')
    await told(city, /Ihre Stellungnahme ist gespeichert/)
    await main(city).locator('ins').getByText('und Kälte').waitFor()
    await look(city, true)

    // Answered and amended.
    await office.goto(server.origin + letter.links[0])
    await main(office).getByText('Antwort auf Nr. 1').click()
    await office.locator('select[name=answer]').selectOption({ label: 'angenommen' })
    await look(office)
    await press(office, 'Antwort speichern')
    await told(office, 'Die Antwort ist gespeichert.')
    await press(office, 'Angenommene Wortlaute übernehmen')
    await told(office, 'Ein Wortlaut ist im Text.'.replace('Ein', '1'))
    await press(office, 'Konsultation beenden')
    await told(office, 'Die Runde ist beendet.')
    await look(office)
    await city.goto(server.origin + (await mailbox.next(memberMail)).links[0])
    await city.getByRole('columnheader', { name: 'Antwort' }).waitFor()
    await look(city)

    // Signed.
    await follow(office, 'Um Mitzeichnung bitten')
    await office.getByRole('group', { name: 'Wer gefragt wird' }).waitFor()
    assert.ok(await office.locator(`input[name=organisations][value=${member}]`).isChecked())
    await press(office, /Briefe senden/)
    await told(office, /Die Briefe sind unterwegs/)
    await city.goto(server.origin + (await mailbox.next(memberMail)).links[0])
    await look(city)
    await city.getByLabel('Wir zeichnen mit, mit Anmerkung').check()
    await press(city, 'Zeichnen')
    await city.getByText('Schreiben Sie Ihre Anmerkung').first().waitFor()
    await city.getByLabel('Anmerkung oder Gegenmeinung').fill('Auch Schatten ist nötig.')
    await press(city, 'Zeichnen')
    await told(city, 'Ihre Mitzeichnung ist festgehalten.')
    await look(city)
    await office.goto(city.url().replace(/\?.*/, ''))
    await press(office, 'Mitzeichnung beenden')
    await told(office, 'Die Runde ist beendet.')
    await look(office)
    await press(office, 'Beschluss festhalten')
    await told(office, 'Der Beschluss ist festgehalten.')
    await follow(office, 'Fassungen vergleichen')
    await office.getByRole('button', { name: 'Vergleichen' }).waitFor()
    await look(office)
    await office.goBack()

    // Published by somebody else's review.
    await follow(office, 'Veröffentlichung vorbereiten')
    await office.waitForURL(/veroeffentlichung$/)
    await look(office)
    await press(office, 'Eintrag vorbereiten')
    await office.waitForURL(/entwuerfe\/[0-9a-f]{32}$/)
    const draft = new URL(office.url()).pathname.split('/').at(-1) ?? ''
    await look(office)
    await press(office, /einreichen/i)
    await office.waitForURL(/entwuerfe/)
    const reviewer = as(site, people.reviewer)
    const desk = await (await reviewer.get(`/pruefung/${draft}`)).text()
    assert.equal((await reviewer.post(`/pruefung/${draft}`, formIn(desk, { step: 'accept' }))).status, 303)
    await office.goto(`${server.origin}/papiere/werkstatt`)
    await follow(office, title)
    await follow(office, 'Veröffentlichtes Papier')
    await office.getByRole('heading', { name: 'Wer mitgezeichnet hat' }).waitFor()
    await office.getByText('Auch Schatten ist nötig.').waitFor()
    await look(office, true)
    const paper = office.url()
    const pdf = await fetch(`${paper}/wortlaut.pdf`)
    const document = await getDocument({ data: new Uint8Array(await pdf.arrayBuffer()), verbosity: 0 }).promise
    assert.equal((await document.getMarkInfo())?.Marked, true)

    // Followed up.
    await office.goBack()
    await follow(office, 'Forderungen verfolgen')
    await office.getByRole('heading', { name: /Forderung 2: offen/ }).waitFor()
    await look(office)
    await office.getByLabel('Stand', { exact: true }).selectOption({ label: 'aufgegriffen' })
    await office.getByLabel('Was geschehen ist').fill('Das Land prüft ein Programm.')
    await press(office, 'Stand festhalten')
    await told(office, /festgehalten und öffentlich/)
    await city.goto(paper)
    await city.getByText('Das Land prüft ein Programm.').waitFor()
    await look(city)
    assert.deepEqual(findings, [])
  })
}
