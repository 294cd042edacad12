/** A coordinator's whole story: a list of members comes in, who is in it is asked and invited by mail, one side confirms, a message goes out and can be stopped. With and without script; axe on every page of it, wide and narrow. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { appoint } from '../../src/features/appointments/index.ts'
import { findingsOn } from '../support/browser.ts'
import { openStage, signIn, type Stage } from '../support/stage.ts'

let stage: Stage
before(async () => {
  stage = await openStage()
})
after(() => stage.close())

async function holding(role: 'coordinator' | 'editor', actor: string): Promise<string> {
  const { site } = stage
  const { db } = site.database
  const email = `${role}@${actor}.example`
  await db.insertInto('accounts').values({ id: `${role}-${actor}`, name: role, email, email_verified: true }).execute()
  await appoint(db, { account: `${role}-${actor}`, role, actor, by: { function: 'Verwaltung' }, at: new Date() })
  return email
}

for (const [javaScriptEnabled, network, member, invited] of [[true, 'defus', 'adelphi', 'acatech'], [false, 'efus', 'bbk', 'dkkv']] as const) {
  test(`a coordinator's whole story, ${javaScriptEnabled ? 'with' : 'without'} script`, { timeout: 300_000 }, async () => {
    const { site, mailbox, browser, server } = stage
    const [coordinator, keeper] = [await holding('coordinator', network), await holding('editor', member)]
    const open = async () => (await browser.newContext({ javaScriptEnabled, viewport: { width: 1280, height: 900 } })).newPage()
    const findings: string[] = []
    const look = async (page: Page) => {
      if (!javaScriptEnabled) return
      findings.push(...(await findingsOn(page)))
      await page.setViewportSize({ width: 320, height: 800 })
      await page.emulateMedia({ colorScheme: 'dark' })
      findings.push(...(await findingsOn(page)))
      await page.emulateMedia({ colorScheme: 'light' })
      await page.setViewportSize({ width: 1280, height: 900 })
    }
    const press = (page: Page, name: RegExp | string) => page.getByRole('main').getByRole('button', { name }).press('Enter')

    // The list comes in.
    const page = await open()
    await signIn(page, stage, coordinator)
    await page.goto(`${server.origin}/akteure/${network}/netzwerk`)
    await look(page)
    await page.getByRole('link', { name: 'Netzwerk verwalten' }).press('Enter')
    await page.waitForURL(/verwalten$/)
    await look(page)
    await page.getByRole('link', { name: 'Mitgliederliste einlesen' }).press('Enter')
    await page.waitForURL(/liste$/)
    await look(page)
    await page.getByLabel('Datei', { exact: true }).setInputFiles({ name: 'mitglieder.csv', mimeType: 'text/csv', buffer: Buffer.from(`Mitglied;E-Mail;Seit;Status\n${member};;2019;Vollmitglied\n${invited};post@${invited}.example;früher;Gast\nVerein Ganz Neu ${network};;2025;\n`) })
    await press(page, 'Liste einlesen')
    await page.waitForURL(/spalten$/)
    await look(page)
    await page.getByLabel('Art neuer Organisationen').selectOption('initiative')
    await press(page, 'Weiter zu den Zeilen')
    await page.getByText('Eine Zeile ist noch offen').waitFor()
    await look(page)
    await page.getByLabel('Zeile 3: Mitglied seit').fill('2024')
    await press(page, 'Übernehmen, was bereit ist')
    await page.getByText('3 Zeilen sind erledigt').waitFor({ timeout: 30_000 })
    await look(page)

    // Invited by mail, accepted without an account.
    await press(page, 'Eine Einladung senden')
    await page.getByText('Eine Einladung ist unterwegs').waitFor()
    const guest = await open()
    await guest.goto(server.origin + (await mailbox.next(`post@${invited}.example`)).links[0])
    await look(guest)
    await press(guest, 'Einladung annehmen')
    await guest.getByRole('link', { name: 'Eintrag übernehmen' }).waitFor()
    await look(guest)
    await guest.getByRole('link', { name: 'Eintrag übernehmen' }).press('Enter')
    await guest.waitForURL(/uebernehmen/)

    // The other side hears of it by mail and confirms.
    await site.jobs.runNow('network-news')
    const news = await mailbox.next(keeper)
    assert.equal(news.subject, 'Neues zu Mitgliedschaften')
    const other = await open()
    await signIn(other, stage, keeper)
    await other.goto(server.origin + news.links[0])
    await look(other)
    await press(other, 'Stimmt, bestätigen')
    await other.getByText(/bestätigt am/).first().waitFor()
    await look(other)
    await page.goto(`${server.origin}/akteure/${network}/netzwerk/verwalten/mitglied/${member}`)
    await page.getByText(/bestätigt am/).first().waitFor()
    await look(page)

    // A message, and no more of them.
    await page.goto(`${server.origin}/akteure/${network}/netzwerk/verwalten/einladen`)
    await look(page)
    await page.goto(`${server.origin}/akteure/${network}/netzwerk/verwalten/nachricht`)
    await page.getByLabel('Betreff').fill('Herbsttreffen')
    await page.getByLabel('Nachricht', { exact: true }).fill('Wir treffen uns.')
    await press(page, 'Vorschau')
    await page.getByText('So geht der Brief hinaus').waitFor()
    await look(page)
    await press(page, /jetzt senden/)
    await page.getByText(/unterwegs/).waitFor()
    const letter = await mailbox.next(keeper)
    assert.match(letter.subject, /Herbsttreffen/)
    await other.goto(server.origin + letter.links[0])
    await look(other)
    await press(other, 'Nachrichten abbestellen')
    await other.getByRole('heading', { name: 'Abbestellt' }).waitFor()
    assert.deepEqual(findings, [])
  })
}
