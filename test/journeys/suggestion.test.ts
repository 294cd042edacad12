/** A suggestion's story: a visitor proposes and confirms by mail, a reviewer decides in at most three clicks, the visitor gets the letter. With and without script, by keyboard; axe on every page of it. */
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
let ahead = 0

before(async () => {
  mailbox = await openMailbox()
  site = await testSite('real', { settings: { smtpUrl: mailbox.url }, clock: { now: () => new Date(Date.now() + ahead) } })
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

for (const [javaScriptEnabled, actor] of [[true, 'dkkv'], [false, 'adelphi']] as const) {
  test(`a visitor suggests, confirms by mail, the reviewer decides in at most three clicks, the visitor gets the letter, ${javaScriptEnabled ? 'with' : 'without'} script`, async () => {
    const address = `eva@${actor}.example`
    const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 320, height: 800 }, colorScheme: 'dark' })
    const findings: string[] = []
    const look = async (page: Page) => {
      if (javaScriptEnabled) findings.push(...(await findingsOn(page)))
    }
    const page = await context.newPage()
    await page.goto(`${server.origin}/akteure/${actor}`)
    await page.getByRole('link', { name: /vorschlagen|Fehler melden/ }).first().press('Enter')
    await page.waitForURL(/vorschlagen/)
    await look(page)
    await page.locator('summary', { hasText: 'Telefon' }).press('Enter')
    await page.locator('#phone').fill('+49 228 1234567')
    await page.getByRole('button', { name: 'Vorschlag abschicken' }).press('Enter')
    await page.getByRole('alert').waitFor()
    assert.equal(await page.locator('#phone').inputValue(), '+49 228 1234567')
    await look(page)
    await page.getByLabel('Quelle').fill('Amtsblatt 3/2026')
    await page.getByLabel('Ihre E-Mail-Adresse').fill(address)
    // Nobody reads the form and writes a sentence in less than three seconds.
    ahead += 60_000
    await page.getByLabel('Ihre E-Mail-Adresse').press('Enter')
    await page.waitForURL(/unterwegs/)
    await look(page)
    await page.goto(server.origin + (await mailbox.next(address)).links[0])
    await look(page)
    await page.getByRole('button', { name: 'Ja, an die Redaktion schicken' }).press('Enter')
    await page.waitForURL(/eingereicht/)
    await look(page)

    const reviewer = await (await browser.newContext({ javaScriptEnabled, viewport: { width: 1280, height: 900 } })).newPage()
    await reviewer.goto(`${desk.origin}/mein-bereich`)
    let clicks = 0
    const click = async (name: string | RegExp, role: 'link' | 'button') => {
      clicks++
      await reviewer.getByRole('main').getByRole(role, { name }).first().press('Enter')
      await reviewer.waitForLoadState()
    }
    await click(/Eine Einreichung wartet/, 'link')
    await look(reviewer)
    await click('Mit der ältesten beginnen', 'link')
    await reviewer.waitForURL(/pruefung\/[0-9a-f]/)
    await look(reviewer)
    await click('Annehmen und veröffentlichen', 'button')
    await reviewer.waitForURL(/zuletzt=/)
    await look(reviewer)
    assert.ok(clicks <= 3, `${clicks} clicks`)
    const letter = await mailbox.next(address)
    assert.match(letter.subject, /^Veröffentlicht/)
    await page.goto(server.origin + letter.links[0])
    await page.getByRole('link', { name: '+49 228 1234567' }).waitFor()
    await reviewer.goto(`${desk.origin}/dubletten`)
    await look(reviewer)
    assert.deepEqual(findings, [])
    await context.close()
  })
}
