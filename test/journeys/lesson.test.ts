/** An exercise's observation becomes a validated lesson: names shown before it is shared, a second look, a measure with owner and deadline, the letter on its day, another organisation that confirms. With and without script; axe on every page of it. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { appoint } from '../../src/features/appointments/index.ts'
import { deadlinesJob } from '../../src/features/lessons/job-names.ts'
import type { Viewer } from '../../src/platform/viewer.ts'
import { as, people } from '../support/as.ts'
import { findingsOn, openBrowser, serve } from '../support/browser.ts'
import { openMailbox, type Mailbox } from '../support/mailbox.ts'
import { testSite, type TestSite } from '../support/site.ts'

type Served = { origin: string; stop(): Promise<void> }

let now = new Date('2026-11-24T09:00:00Z')
let site: TestSite
let mailbox: Mailbox
let browser: Browser
const desks: Served[] = []
const keeper = (id: string, actor: string): Viewer => ({ account: { id, name: id, email: `${id}@netz.example`, secondFactor: true }, appointments: [{ role: 'editor', actor, deputy: false, networks: ['defus'] }] })
let [koeln, mannheim, review, office]: Served[] = []

before(async () => {
  mailbox = await openMailbox()
  site = await testSite('real', { settings: { smtpUrl: mailbox.url }, clock: { now: () => now } })
  const { db } = site.database
  for (const [id, actor, role] of [['aylin', 'stadt-koeln', 'editor'], ['mara', 'stadt-mannheim', 'editor'], ['ines', 'defus', 'coordinator']] as const) {
    await db.insertInto('accounts').values({ id, name: id, email: `${id}@netz.example`, email_verified: true }).execute()
    await appoint(db, { account: id, role, actor, by: { function: 'Verwaltung' }, at: now })
  }
  const coordinator: Viewer = { ...keeper('ines', 'defus'), appointments: [{ role: 'coordinator', actor: 'defus', deputy: false }] }
  for (const viewer of [keeper('aylin', 'stadt-koeln'), keeper('mara', 'stadt-mannheim'), people.reviewer, coordinator]) desks.push(await serve(as(site, viewer)))
  ;[koeln, mannheim, review, office] = desks
  browser = await openBrowser()
})
after(async () => {
  await browser.close()
  for (const desk of desks) await desk.stop()
  await site.close()
  await mailbox.close()
})

const findings: string[] = []
const looks = [{ viewport: { width: 1280, height: 900 }, colorScheme: 'light' }, { viewport: { width: 320, height: 800 }, colorScheme: 'dark' }] as const
/** Wide and light, then small and dark. */
async function look(page: Page, name: string) {
  for (const { viewport, colorScheme } of looks) {
    await page.setViewportSize(viewport)
    await page.emulateMedia({ colorScheme })
    findings.push(...(await findingsOn(page)))
    if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/lesson-${name}-${viewport.width}.png`, fullPage: true })
  }
}

const click = async (page: Page, name: string | RegExp, role: 'button' | 'link' = 'button') => {
  await page.getByRole('main').getByRole(role, { name }).first().press('Enter')
  await page.waitForLoadState()
}

for (const options of [{ javaScriptEnabled: true }, { javaScriptEnabled: false }] satisfies BrowserContextOptions[]) {
  const { javaScriptEnabled } = options
  const see = async (page: Page, name: string) => (javaScriptEnabled ? look(page, name) : undefined)
  const pageOf = async (path: string) => {
    const page = await (await browser.newContext(options)).newPage()
    await page.goto(path)
    return page
  }

  test(`an exercise's observation becomes a validated lesson, ${javaScriptEnabled ? 'with' : 'without'} script`, async () => {
    now = new Date('2026-11-24T09:00:00Z')
    const title = `Funk im Keller, Übung ${javaScriptEnabled ? 'eins' : 'zwei'}`
    const writer = await pageOf(`${koeln.origin}/erkenntnisse/neu`)
    await writer.locator('#title').fill(title)
    await writer.locator('#summary').fill('Im Keller gab es keinen Empfang.')
    await writer.locator('#lesson_kind').selectOption({ label: 'Verbesserungsbedarf' })
    await writer.locator('#origin').selectOption('uebung')
    await writer.locator('#event_name').fill('Stabsrahmenübung')
    await writer.locator('#event_on').fill('2026-10-14')
    await writer.locator('#observed').fill('Herr Meier (0221 445566) im Keller des Rathauses hörte nichts.')
    await writer.locator('#owner-neu').fill('Stadt Köln')
    await click(writer, 'Vorschau')
    await writer.getByText('„Herr Meier“ (Name einer Person)').waitFor()
    await writer.getByText('„0221 445566“ (Telefonnummer)').waitFor()
    await see(writer, 'marked')
    await click(writer, 'Zurück zum Entwurf', 'link')
    await writer.locator('#observed').fill('Die Leitung im Keller des Rathauses hörte nichts.')
    await writer.locator('#cause').fill('Es gibt dort keine Antenne.')
    await writer.locator('#recommendation').fill('Eine Antenne verlegen.')
    await writer.locator('input[name="addressees"][value="kommune"]').check()
    await writer.locator('#lesson_state').selectOption('beauftragt')
    await writer.locator('#responsible').fill('Amt für Feuerschutz')
    await writer.locator('#deadline').fill('2027-06-30')
    await click(writer, 'Zur Prüfung einreichen')
    await see(writer, 'handed-in')

    const reviewer = await pageOf(`${review.origin}/pruefung`)
    await click(reviewer, new RegExp(title), 'link')
    await see(reviewer, 'second-look')
    await click(reviewer, 'Annehmen und veröffentlichen')
    await mailbox.next('aylin@netz.example')

    await writer.goto(`${koeln.origin}/erkenntnisse`)
    await click(writer, title, 'link')
    await writer.locator('[aria-current="step"]', { hasText: 'Beauftragt' }).waitFor()
    const address = new URL(writer.url()).pathname
    await see(writer, 'tasked')

    const other = await pageOf(mannheim.origin + address)
    await click(other, 'Auch bei uns beobachtet', 'link')
    await see(other, 'seen')
    await other.locator('#on').fill('2025')
    await click(other, 'Eintragen')
    await other.getByText('Eingetragen. Danke.').waitFor()
    await other.goto(mannheim.origin + address)
    await other.getByText('zum 2. Mal seit 2025').waitFor()
    await see(other, 'seen-twice')

    // The day of the deadline comes.
    now = new Date('2027-06-30T05:40:00Z')
    await site.jobs.runNow(deadlinesJob)
    const letter = await mailbox.next('aylin@netz.example')
    assert.match(letter.subject, new RegExp(`^Frist: ${title}`))
    await writer.goto(koeln.origin + letter.links[0])
    await writer.locator('#lesson_state').selectOption('umgesetzt')
    await writer.locator('#measures-0-what').fill('Antenne verlegt')
    await writer.locator('#measures-0-done').fill('2027-06-20')
    await click(writer, 'Zur Prüfung einreichen')
    await reviewer.goto(`${review.origin}/pruefung`)
    await click(reviewer, new RegExp(title), 'link')
    await click(reviewer, 'Annehmen und veröffentlichen')
    await mailbox.next('aylin@netz.example')

    await other.goto(mannheim.origin + address)
    await click(other, 'Als gelernt bestätigen', 'link')
    await click(other, 'Zur Prüfung geben')
    await other.getByRole('alert').waitFor()
    await see(other, 'validation')
    await other.locator('#at').fill('Gemeinsame Stabsübung')
    await other.locator('#on').fill('2027-06-29')
    await other.locator('#result').fill('Der Funk hielt im Keller.')
    await click(other, 'Zur Prüfung geben')
    await other.getByText('Ihre Bestätigung liegt in der Prüfung').waitFor()
    await reviewer.goto(`${review.origin}/pruefung`)
    await click(reviewer, new RegExp(title), 'link')
    await see(reviewer, 'validation-review')
    await click(reviewer, 'Annehmen und veröffentlichen')
    assert.match((await mailbox.next('mara@netz.example')).subject, /^Veröffentlicht/)
    await other.goto(mannheim.origin + address)
    await other.locator('[aria-current="step"]', { hasText: /gelernt/i }).waitFor()
    await other.getByText('durch Stadt Mannheim: Gemeinsame Stabsübung, 29. Juni 2027').waitFor()
    await see(other, 'learned')
    for (const page of [writer, reviewer, other]) await page.context().close()
  })

  test(`a lesson is shared without a name, ${javaScriptEnabled ? 'with' : 'without'} script`, async () => {
    const title = `Zu spät gewarnt, ${javaScriptEnabled ? 'eins' : 'zwei'}`
    const writer = await pageOf(`${koeln.origin}/erkenntnisse/neu`)
    await writer.locator('#title').fill(title)
    await writer.locator('#summary').fill('Die Warnung kam zu spät.')
    await writer.locator('#lesson_kind').selectOption({ label: 'Verbesserungsbedarf' })
    await writer.locator('#origin').selectOption('uebung')
    await writer.locator('#event_name').fill('Stabsrahmenübung')
    await writer.locator('#observed').fill('Niemand wusste, wer auslöst.')
    await writer.locator('#owner-neu').fill('Stadt Köln')
    await click(writer, 'Entwurf speichern')
    await click(writer, 'Ohne Namen einreichen', 'link')
    await see(writer, 'unnamed')
    await writer.locator('#size').selectOption('huge')
    await click(writer, 'An die Geschäftsstelle übergeben')
    await writer.getByText('Die Geschäftsstelle ist benachrichtigt').waitFor()
    await see(writer, 'unnamed-sent')
    const letter = await mailbox.next('ines@netz.example')
    const attesting = await pageOf(office.origin + letter.links[0])
    await attesting.getByRole('link', { name: 'Stadt Köln' }).waitFor()
    await see(attesting, 'origin')
    await click(attesting, 'Herkunft bescheinigen und zur Prüfung geben')
    await attesting.getByText('Die Erkenntnis liegt ohne Namen in der Prüfung').waitFor()
    assert.match((await mailbox.next('aylin@netz.example')).text, /hat die Herkunft bescheinigt/)
    const reviewer = await pageOf(`${review.origin}/pruefung`)
    await click(reviewer, new RegExp(title), 'link')
    await click(reviewer, 'Annehmen und veröffentlichen')
    // The office handed it in, so the office is told that it is published.
    assert.match((await mailbox.next('ines@netz.example')).subject, /^Veröffentlicht/)
    const reader = await pageOf(`${mannheim.origin}/erkenntnisse?q=${encodeURIComponent(title)}`)
    await reader.getByRole('link', { name: title, exact: true }).press('Enter')
    await reader.getByText('genannt wird sie nicht').waitFor()
    await see(reader, 'unnamed-shown')
    for (const page of [writer, attesting, reviewer, reader]) await page.context().close()
  })
}

test('axe finds nothing on any of these pages', () => assert.deepEqual([...new Set(findings)], []))
