/** A question is asked and becomes knowledge: asked, sent by mail, answered from the letter, made a draft. With and without script; axe on every page of it. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { appoint, findAppointments } from '../../src/features/appointments/index.ts'
import { as } from '../support/as.ts'
import { findingsOn, openBrowser, serve } from '../support/browser.ts'
import { openMailbox, type Mailbox } from '../support/mailbox.ts'
import { testSite, type TestSite } from '../support/site.ts'

let site: TestSite
let mailbox: Mailbox
let browser: Browser
let visitors: { origin: string; stop(): Promise<void> }
let koeln: { origin: string; stop(): Promise<void> }
let netz: { origin: string; stop(): Promise<void> }
const now = new Date('2026-11-25T09:00:00Z')

before(async () => {
  mailbox = await openMailbox()
  site = await testSite('real', { settings: { smtpUrl: mailbox.url }, clock: { now: () => now } })
  const { db } = site.database
  const hold = async (account: string, actor: string, role: 'editor' | 'coordinator' = 'editor') => {
    await db.insertInto('accounts').values({ id: account, name: account, email: `${account}@netz.example`, email_verified: true }).execute()
    await appoint(db, { account, role, actor, by: { function: 'Verwaltung' }, at: now })
    return serve(as(site, { account: { id: account, name: account, email: `${account}@netz.example`, secondFactor: true }, appointments: await findAppointments(db, account) }))
  }
  visitors = await serve(site)
  koeln = await hold('koeln', 'stadt-koeln')
  netz = await hold('netz', 'defus', 'coordinator')
  await (await hold('nuernberg', 'stadt-nuernberg')).stop()
  browser = await openBrowser()
})
after(async () => {
  await browser.close()
  await Promise.all([visitors, koeln, netz].map((one) => one.stop()))
  await site.close()
  await mailbox.close()
})

const looks = [{ viewport: { width: 1280, height: 900 } }, { viewport: { width: 320, height: 800 }, colorScheme: 'dark' }] as const
const findings: string[] = []
/** The page as it stands, in turn wide and light or small and dark: they are made of the same parts. */
let turn = 0
async function look(page: Page, name: string) {
  const asked = process.env.PICTURES ? looks : [looks[turn++ % looks.length]]
  for (const { viewport, ...more } of asked) {
    await page.setViewportSize(viewport)
    await page.emulateMedia({ colorScheme: 'colorScheme' in more ? more.colorScheme : 'light' })
    findings.push(...(await findingsOn(page)).map((finding) => `${name}: ${finding}`))
    if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/${name}-${viewport.width}.png`, fullPage: true })
  }
}

for (const javaScriptEnabled of [true, false]) {
  test(`a question is asked and becomes knowledge, ${javaScriptEnabled ? 'with' : 'without'} script`, async () => {
    const title = javaScriptEnabled ? 'Anlaufstellen beim Blackout' : 'Wer steht in den Anlaufstellen'
    const see = (page: Page, name: string) => (javaScriptEnabled ? look(page, name) : Promise.resolve())
    const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 1280, height: 900 } })
    const asker = await context.newPage()
    await asker.goto(`${koeln.origin}/anfragen/neu`)
    await asker.locator('#title').fill(title)
    await asker.locator('#summary').fill('Wie richtet ihr Anlaufstellen für den Blackout ein, und wer steht dort?')
    await asker.locator('#situation').fill('Herr Meier plant zwölf Stellen.')
    await asker.locator('[name="owner.neu"]').fill('Stadt Köln')
    await asker.getByRole('button', { name: 'Veröffentlichen' }).click()
    await asker.getByRole('alert').waitFor()
    await see(asker, 'request-hints')
    await asker.locator('#situation').fill('Wir planen zwölf Stellen.')
    await asker.getByRole('button', { name: 'Veröffentlichen' }).click()
    await asker.waitForURL(/wen-fragen/)
    await asker.getByLabel('Stadt Nürnberg fragen').waitFor()
    await see(asker, 'request-whom')
    await asker.getByRole('button', { name: 'Fragen und Briefe verschicken' }).click()
    await asker.getByText('Eine Organisation bekommt jetzt Ihren Brief.').waitFor()
    await see(asker, 'request-sent')
    const address = new URL(asker.url()).pathname

    const letter = await mailbox.next('nuernberg@netz.example')
    assert.match(letter.subject, new RegExp(`Anfrage von Stadt Köln: ${title}`))
    const agenda = await context.newPage()
    await agenda.goto(`${netz.origin}/akteure/defus/netzwerk/verwalten/tagesordnung`)
    await agenda.getByRole('link', { name: title }).waitFor()
    await see(agenda, 'request-agenda')

    const reader = await context.newPage()
    await reader.goto(visitors.origin + (letter.links.find((link) => /\/antworten\/[\w-]{43}$/.test(link)) ?? assert.fail('no link')))
    await see(reader, 'request-answer')
    await reader.getByLabel('Ihre Antwort').fill('Drei Stufen: Rathaus, Feuerwachen, Schulen. Dort stehen Freiwillige der Verwaltung.')
    await reader.getByRole('button', { name: 'Antwort senden' }).click()
    await reader.getByText('Ihre Antwort ist angekommen').waitFor()
    await see(reader, 'request-thanks')

    assert.match((await mailbox.next('koeln@netz.example')).subject, new RegExp(`Antwort von Stadt Nürnberg: ${title}`))
    await asker.goto(koeln.origin + address)
    await asker.getByRole('button', { name: /Das hat geholfen/ }).click()
    await asker.getByText('Hat der anfragenden Organisation geholfen').waitFor()
    await see(asker, 'request-answered')
    await asker.goto(`${koeln.origin}/antworten`)
    await see(asker, 'request-mine')
    await asker.goto(koeln.origin + address)
    await asker.getByRole('button', { name: 'Entwurf einer guten Praxis' }).click()
    await asker.waitForURL(/entwuerfe\/[0-9a-f]{32}/)
    assert.match(await asker.locator('#approach').inputValue(), /\*\*Stadt Nürnberg:\*\* Drei Stufen/)
    // Nothing of it is public before somebody has handed it in and another has looked.
    assert.doesNotMatch(await site.page('/praxis'), new RegExp(title))
    assert.deepEqual(findings, [])
    await context.close()
  })
}
