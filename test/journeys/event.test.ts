/** An event is planned, filled, held and harvested: by those who organise it, two who want its one place, and those who check. With and without script; axe on every page of it. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { as, people } from '../support/as.ts'
import { findingsOn, openBrowser, serve } from '../support/browser.ts'
import { openMailbox, type Mailbox } from '../support/mailbox.ts'
import { testSite, type TestSite } from '../support/site.ts'

type Server = { origin: string; stop(): Promise<void> }
let site: TestSite
let mailbox: Mailbox
let browser: Browser
let server: Server
let organiser: Server
let desk: Server
let now = new Date('2027-02-01T09:00:00Z')

before(async () => {
  mailbox = await openMailbox()
  site = await testSite('real', { settings: { smtpUrl: mailbox.url }, clock: { now: () => now } })
  server = await serve(site)
  organiser = await serve(as(site, people.koelnEditor))
  desk = await serve(as(site, people.reviewer))
  browser = await openBrowser()
})
after(async () => {
  await browser.close()
  for (const one of [server, organiser, desk]) await one.stop()
  await site.close()
  await mailbox.close()
})

for (const [javaScriptEnabled, day] of [[true, '2027-03-06'], [false, '2027-04-10']] as const) {
  test(`an event is planned, filled, held and harvested, ${javaScriptEnabled ? 'with' : 'without'} script`, async () => {
    now = new Date('2027-02-01T09:00:00Z')
    const title = `Workshop Notstrom ${day}`
    const context = await browser.newContext({ javaScriptEnabled, viewport: { width: javaScriptEnabled ? 1280 : 390, height: 900 }, colorScheme: javaScriptEnabled ? 'light' : 'dark' })
    const findings: string[] = []
    const look = async (page: Page) => {
      if (javaScriptEnabled) findings.push(...(await findingsOn(page)))
    }
    const open = async () => {
      const page = await context.newPage()
      page.setDefaultTimeout(30_000)
      return page
    }
    const [koeln, visitor, reviewer] = [await open(), await open(), await open()]
    const accept = async () => {
      await reviewer.goto(`${desk.origin}/pruefung`)
      await reviewer.getByRole('main').getByRole('link', { name: 'Mit der ältesten beginnen' }).click()
      await reviewer.getByRole('button', { name: 'Annehmen und veröffentlichen' }).click()
      await reviewer.waitForURL(/zuletzt=/)
    }

    // Planned.
    await koeln.goto(`${organiser.origin}/veranstaltungen/neu`)
    await koeln.locator('#title').fill(title)
    await koeln.locator('#summary').fill('Was eine Stadt tut, wenn der Strom drei Tage ausfällt.')
    await koeln.locator('#start').fill(day)
    await koeln.locator('#start_time').fill('09:00')
    await koeln.locator('#end_time').fill('16:00')
    await koeln.locator('#attendance').selectOption('mixed')
    await koeln.locator('[name="owner.neu"]').fill('Stadt Köln')
    await koeln.locator('#registration').selectOption('here')
    await koeln.locator('#places').fill('1')
    await koeln.getByRole('button', { name: /einreichen/i }).click()
    await koeln.waitForURL(/entwuerfe/)
    await accept()
    const path = `/veranstaltungen/workshop-notstrom-${day}`

    // Filled.
    const register = async (email: string, look: (page: Page) => Promise<void>) => {
      await visitor.goto(`${server.origin}${path}`)
      await look(visitor)
      await visitor.getByRole('link', { name: /^(Zur Veranstaltung anmelden|Auf die Warteliste)$/ }).click()
      await look(visitor)
      await visitor.getByLabel('Ihr Name').fill('Eva Beispiel')
      await visitor.getByLabel('Ihre E-Mail-Adresse').fill('keine')
      await visitor.getByLabel('Ihre Organisation').fill('Stadt Essen')
      await visitor.getByLabel(/Was Sie brauchen/).fill('Gebärdensprache')
      await visitor.getByLabel('Ihr Name').press('Enter')
      await visitor.getByRole('alert').waitFor()
      await look(visitor)
      assert.equal(await visitor.getByLabel(/Was Sie brauchen/).inputValue(), 'Gebärdensprache')
      await visitor.getByLabel('Ihre E-Mail-Adresse').fill(email)
      await visitor.getByLabel('Ihr Name').press('Enter')
      await visitor.waitForURL(/unterwegs/)
      await look(visitor)
      await visitor.goto(server.origin + (await mailbox.next(email)).links[0])
      await look(visitor)
      await visitor.getByRole('button', { name: 'Anmeldung bestätigen' }).click()
      await visitor.getByRole('status').waitFor()
      await look(visitor)
      return (await mailbox.next(email)).links.find((link) => !link.endsWith('.ics')) ?? assert.fail('no link')
    }
    const [eva, udo] = [`eva@${day}.example`, `udo@${day}.example`]
    const evas = await register(eva, look)
    const udos = await register(udo, async () => {})
    await koeln.goto(`${organiser.origin}${path}`)
    await koeln.getByRole('link', { name: /Teilnahme ansehen/ }).click()
    await koeln.getByRole('heading', { name: 'Warteliste' }).waitFor()
    await look(koeln)
    await koeln.getByLabel(/Online-Raum/).fill('https://raum.example/notstrom')
    await koeln.getByRole('button', { name: 'Speichern' }).click()
    await koeln.getByRole('status').waitFor()
    await visitor.goto(server.origin + evas)
    await visitor.getByText('raum.example/notstrom').waitFor()
    await visitor.getByRole('button', { name: 'Platz zurückgeben' }).click()
    await visitor.getByText('Sie sind abgemeldet').first().waitFor()
    const offer = await mailbox.next(udo)
    assert.match(offer.subject, /^Ein Platz ist frei/)
    await visitor.goto(server.origin + udos)
    await look(visitor)
    await visitor.getByRole('button', { name: 'Platz annehmen' }).click()
    await visitor.getByText('Der Platz gehört Ihnen').waitFor()
    assert.match((await mailbox.next(udo)).text, /raum\.example\/notstrom/)

    // Held.
    now = new Date(new Date(`${day}T08:00:00Z`).getTime() - 86_400_000)
    await site.jobs.runNow('events-tend')
    assert.match((await mailbox.next(udo)).subject, /^Morgen/)
    now = new Date(`${day}T18:00:00Z`)
    await visitor.goto(`${server.origin}${path}`)
    await visitor.getByText('Die Veranstaltung ist vorbei').waitFor()
    await look(visitor)
    await koeln.goto(`${organiser.origin}/mein-bereich`)
    await koeln.getByRole('link', { name: /fehlen die Ergebnisse/ }).click()
    await look(koeln)

    // Harvested.
    await koeln.getByRole('link', { name: new RegExp(`Ergebnisse und Material eintragen: ${title}`) }).click()
    await koeln.locator('#results').fill('Drei Städte tauschen ihre Pläne für Notstrom aus.')
    await koeln.getByRole('button', { name: /einreichen/i }).click()
    await koeln.waitForURL(/entwuerfe/)
    await accept()
    await koeln.goto(`${organiser.origin}${path}`)
    await koeln.getByText('Drei Städte tauschen').waitFor()
    await look(koeln)
    await koeln.getByRole('button', { name: 'Gute Praxis daraus schreiben' }).click()
    await koeln.waitForURL(/entwuerfe/)
    assert.match(await koeln.locator('#context').inputValue(), new RegExp(title))
    await koeln.locator('#title').fill(`Notstrom reihum ${day}`)
    await koeln.locator('#summary').fill('Städte leihen einander Geräte.')
    await koeln.locator('#problem').fill('Der Strom fällt aus.')
    await koeln.locator('#approach').fill('Geräte stehen reihum bereit.')
    await koeln.locator('#evidence').selectOption('plausibel')
    await koeln.getByRole('button', { name: /einreichen/i }).click()
    await koeln.waitForURL(/entwuerfe/)
    await accept()
    await visitor.goto(`${server.origin}${path}`)
    await visitor.getByRole('link', { name: `Notstrom reihum ${day}` }).click()
    await visitor.getByRole('link', { name: title }).first().waitFor()
    assert.deepEqual(findings, [])
    await context.close()
  })
}
