/** A year passes: the letter comes, one click confirms; the office reminds many at once. With and without script; axe on every page of it. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { publishActors } from '../../src/features/actors/index.ts'
import { appoint } from '../../src/features/appointments/index.ts'
import { askJob } from '../../src/features/freshness/jobs.ts'
import { as, people } from '../support/as.ts'
import { findingsOn, openBrowser, serve } from '../support/browser.ts'
import { openMailbox, type Mailbox } from '../support/mailbox.ts'
import { testSite, type TestSite } from '../support/site.ts'

let now = new Date('2026-11-25T06:20:00Z')
let site: TestSite
let mailbox: Mailbox
let browser: Browser
let visitors: { origin: string; stop(): Promise<void> }
let office: { origin: string; stop(): Promise<void> }
const base = { type: 'initiative', themes: ['hochwasser'], spaces: ['lokal'], phases: ['bewaeltigung'], groups: ['staat'], member_of: [] }
const ids = ['auental', 'bergheim', 'chiemtal', 'donauried'] as const

before(async () => {
  mailbox = await openMailbox()
  site = await testSite('real', { settings: { smtpUrl: mailbox.url }, clock: { now: () => now } })
  const { db, pool } = site.database
  await publishActors(db, ids.map((id) => ({ id, payload: { ...base, name: `Verein ${id}` }, confirmed_on: '2026-11-25' })), 'Probe')
  for (const id of ids) {
    await db.insertInto('accounts').values({ id: `konto-${id}`, name: id, email: `${id}@netz.example`, email_verified: true }).execute()
    await appoint(db, { account: `konto-${id}`, role: 'editor', actor: id, by: { function: 'Verwaltung' }, at: now })
  }
  // A year passes; everything else was confirmed meanwhile.
  now = new Date('2027-11-26T06:20:00Z')
  await pool.query("insert into confirmations (entry_id, confirmed_on, confirmed_by) select id, '2027-11-01', 'Probe' from entries where not id = any($1)", [[...ids]])
  await site.follower.catchUp()
  visitors = await serve(site)
  office = await serve(as(site, people.reviewer))
  browser = await openBrowser()
})
after(async () => {
  await browser.close()
  await visitors.stop()
  await office.stop()
  await site.close()
  await mailbox.close()
})

const looks = [{ viewport: { width: 1280, height: 900 } }, { viewport: { width: 320, height: 800 }, colorScheme: 'dark' }] as const
const findings: string[] = []
/** Wide and light, then small and dark: the same page as it stands. */
async function look(page: Page, name: string) {
  for (const { viewport, ...more } of looks) {
    await page.setViewportSize(viewport)
    await page.emulateMedia({ colorScheme: 'colorScheme' in more ? more.colorScheme : 'light' })
    findings.push(...(await findingsOn(page)))
    if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/${name}-${viewport.width}.png`, fullPage: true })
  }
}

test('a year passes, the letter comes, one click confirms, with and without script', async () => {
  assert.match(await site.page('/akteure/auental'), /Seit 12 Monaten nicht bestätigt/)
  assert.match(JSON.stringify(await site.json('/api/v1/actors/auental')), /"confirmed_on":"2026-11-25","freshness":"overdue"/)
  await site.jobs.runNow(askJob)
  for (const [javaScriptEnabled, id] of [[true, 'auental'], [false, 'bergheim']] as const) {
    const { links } = await mailbox.next(`${id}@netz.example`)
    const page = await (await browser.newContext({ javaScriptEnabled })).newPage()
    await page.goto(visitors.origin + (links.find((link) => link.includes('=stimmt')) ?? assert.fail(`no link in ${links.join(' ')}`)))
    assert.doesNotMatch(await site.page(`/akteure/${id}`), /Heute bestätigt/)
    if (javaScriptEnabled) await look(page, 'letter')
    await page.getByRole('button', { name: 'Stimmt noch' }).click()
    await page.getByText('Der Eintrag zeigt jetzt das heutige Datum').waitFor()
    if (javaScriptEnabled) await look(page, 'confirmed')
    await page.goto(`${visitors.origin}/akteure/${id}`)
    await page.getByText('Heute bestätigt').first().waitFor()
    assert.match(JSON.stringify(await site.json(`/api/v1/actors/${id}`)), /"confirmed_on":"2027-11-26","freshness":"fresh"/)
    assert.match(await site.page(`/akteure.csv?q=${id}`), /2027-11-26/)
  }
})

test('who wants to change something signs in first, with the address filled in, and comes to the form', async () => {
  const { links } = await mailbox.next('chiemtal@netz.example')
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await page.goto(visitors.origin + (links.find((link) => link.includes('=aendern')) ?? ''))
  await page.waitForURL(/anmelden.*weiter=/)
  assert.equal(await page.getByLabel('E-Mail').first().inputValue(), 'chiemtal@netz.example')
  await page.keyboard.press('Tab')
  await page.getByRole('main').getByRole('button').first().click()
  await page.waitForURL(/unterwegs/)
  await page.goto(visitors.origin + (await mailbox.next('chiemtal@netz.example')).links[0])
  await page.getByRole('main').getByRole('button', { name: /Anmelden/ }).click()
  await page.waitForURL(/akteure\/chiemtal\/bearbeiten/)
})

test('the office reminds many at once: chosen, looked at, sent, with and without script', async () => {
  now = new Date('2027-12-20T08:00:00Z')
  for (const [javaScriptEnabled, id] of [[true, 'chiemtal'], [false, 'donauried']] as const) {
    const page = await (await browser.newContext({ javaScriptEnabled, viewport: { width: 1280, height: 900 } })).newPage()
    await page.goto(`${office.origin}/pflege?was=unbestaetigt`)
    if (javaScriptEnabled) await look(page, 'desk')
    await page.getByLabel(`Verein ${id} auswählen`).check()
    await page.getByRole('button', { name: 'Ausgewählte erinnern' }).click()
    await page.getByText('1 Brief zu 1 Eintrag. Noch ist nichts verschickt.').waitFor()
    if (javaScriptEnabled) await look(page, 'preview')
    assert.deepEqual(mailbox.waiting(`${id}@netz.example`).filter(({ subject }) => subject.startsWith('Bitte ansehen')), [])
    await page.getByRole('button', { name: '1 Brief verschicken' }).click()
    let letter = await mailbox.next(`${id}@netz.example`)
    while (!letter.subject.startsWith('Bitte ansehen')) letter = await mailbox.next(`${id}@netz.example`)
    // The letter is there a moment before the page knows.
    for (let tries = 0; tries < 50 && !(await page.getByText('Fertig: 1 Brief verschickt.').isVisible()); tries++) {
      await page.waitForTimeout(200)
      await page.reload()
    }
    await page.getByText('Fertig: 1 Brief verschickt.').waitFor()
    if (javaScriptEnabled) await look(page, 'sent')
    await page.goto(visitors.origin + (letter.links.find((link) => link.includes('=weg')) ?? ''))
    await page.getByLabel('Aufgelöst oder beendet').check()
    await page.getByRole('button', { name: 'Melden' }).click()
    await page.getByText('Ihre Meldung liegt bei der Prüfung').waitFor()
    await page.goto(`${office.origin}/pflege/meldungen`)
    if (javaScriptEnabled) await look(page, 'reports')
    await page.getByRole('button', { name: `Stehen lassen: Verein ${id}` }).click()
    await page.getByText('Der Eintrag bleibt stehen.').waitFor()
  }
  assert.deepEqual(findings, [])
})
