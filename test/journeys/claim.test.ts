/** An organisation takes on its profile: by a letter to it, or through the reviewers. With and without script, by keyboard; axe on every page of it. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { as, people } from '../support/as.ts'
import { findingsOn, openBrowser, serve } from '../support/browser.ts'
import { openMailbox, type Mailbox } from '../support/mailbox.ts'
import { testSite, type TestSite } from '../support/site.ts'

let site: TestSite
let mailbox: Mailbox
let browser: Browser
let server: { origin: string; stop(): Promise<void> }
let desk: { origin: string; stop(): Promise<void> }

before(async () => {
  mailbox = await openMailbox()
  site = await testSite('real', { settings: { smtpUrl: mailbox.url } })
  const { account } = people.reviewer
  await site.database.db.insertInto('accounts').values({ id: account.id, name: account.name, email: account.email, email_verified: true }).execute()
  server = await serve(site)
  desk = await serve(as(site, people.reviewer))
  browser = await openBrowser()
})
after(async () => {
  await browser.close()
  await server.stop()
  await desk.stop()
  await site.close()
  await mailbox.close()
})

for (const [javaScriptEnabled, actor, domain, closed] of [[true, 'defus', 'defus.de', 'akfs'], [false, 'dkkv', 'dkkv.org', 'im-be']] as const) {
  test(`from the profile by the letter to the editor's desk; without an address through the reviewers, ${javaScriptEnabled ? 'with' : 'without'} script`, async () => {
    const findings: string[] = []
    const look = async (page: Page) => {
      if (javaScriptEnabled) findings.push(...(await findingsOn(page)))
    }
    const open = async () => (await browser.newContext({ javaScriptEnabled, viewport: { width: 320, height: 800 }, colorScheme: 'dark' })).newPage()

    const page = await open()
    await page.goto(`${server.origin}/akteure/${actor}`)
    await look(page)
    await page.getByRole('link', { name: 'Profil übernehmen' }).press('Enter')
    await page.waitForURL(/uebernehmen/)
    await page.getByText(`jede Adresse, die auf @${domain} endet`).waitFor()
    await look(page)
    await page.getByLabel('E-Mail-Adresse der Organisation').fill(`eva@evil-${domain}`)
    await page.keyboard.press('Enter')
    await page.getByRole('alert').waitFor()
    await look(page)
    await page.getByLabel('E-Mail-Adresse der Organisation').fill(`eva@${domain}`)
    await page.keyboard.press('Enter')
    await page.waitForURL(/unterwegs/)
    await look(page)
    await page.goto(server.origin + (await mailbox.next(`eva@${domain}`)).links[0])
    await look(page)
    await page.getByRole('button', { name: 'Profil übernehmen' }).press('Enter')
    await page.waitForURL(/mein-bereich/)
    await look(page)
    await page.getByRole('link', { name: /Eintrag bearbeiten/ }).press('Enter')
    await page.waitForURL(/bearbeiten/)

    const other = await open()
    const address = `max@${actor}.example`
    await other.goto(`${server.origin}/akteure/${closed}/uebernehmen`)
    await look(other)
    await other.getByRole('link', { name: 'Anmelden und hierher zurück' }).press('Enter')
    await other.waitForURL(/anmelden/)
    await other.getByLabel('E-Mail').first().fill(address)
    await other.keyboard.press('Enter')
    await other.waitForURL(/unterwegs/)
    await other.goto(server.origin + (await mailbox.next(address)).links[0])
    await other.getByRole('main').getByRole('button', { name: /Anmelden/ }).press('Enter')
    await other.waitForURL(/uebernehmen/)
    await other.getByRole('button', { name: 'An die Prüfung schicken' }).press('Enter')
    await other.getByRole('alert').waitFor()
    await look(other)
    await other.getByLabel('Wer sind Sie in der Organisation?').fill('Ich leite die Geschäftsstelle.')
    await other.getByLabel('Internetseite, die das zeigt').fill('https://beleg.example/impressum')
    await other.keyboard.press('Enter')
    await other.getByText('Ihre Anfrage ist angekommen').waitFor()
    await look(other)

    const reviewer = await (await browser.newContext({ javaScriptEnabled, viewport: { width: 1280, height: 900 } })).newPage()
    await reviewer.goto(`${desk.origin}/uebernahmen`)
    await look(reviewer)
    await reviewer.getByRole('main').locator('.card a').first().press('Enter')
    await reviewer.waitForURL(/uebernahmen\/[0-9a-f]/)
    await look(reviewer)
    await reviewer.getByRole('button', { name: 'Ablehnen' }).press('Enter')
    await reviewer.getByRole('alert').waitFor()
    await look(reviewer)
    await reviewer.getByRole('button', { name: 'Annehmen: pflegt das Profil' }).press('Enter')
    await reviewer.getByText('Entschieden.').waitFor()
    assert.match((await mailbox.next(address)).text, /Sie pflegen jetzt das Profil/)
    await other.goto(`${server.origin}/mein-bereich`)
    await other.getByRole('link', { name: /Eintrag bearbeiten/ }).waitFor()
    await look(other)
    assert.deepEqual(findings, [])
  })
}
