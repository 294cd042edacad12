/** A city looks for a practice for its gap, asks whoever did it, adopts it, reports the result; another has it from there. With and without script; axe on every page. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { appoint } from '../../src/features/appointments/index.ts'
import type { Viewer } from '../../src/platform/viewer.ts'
import { as } from '../support/as.ts'
import { findingsOn, openBrowser, serve } from '../support/browser.ts'
import { openMailbox, type Mailbox } from '../support/mailbox.ts'
import { testSite, type TestSite } from '../support/site.ts'

let site: TestSite
let mailbox: Mailbox
let browser: Browser
const servers: { stop(): Promise<void> }[] = []

const editor = (actor: string): Viewer & { account: NonNullable<Viewer['account']> } => ({ account: { id: actor, name: 'Erika Musterfrau', email: `pflege@${actor}.example`, secondFactor: false }, appointments: [{ role: 'editor', actor, networks: [], deputy: false }] })

async function open(viewer?: Viewer): Promise<string> {
  const server = await serve(viewer ? as(site, viewer) : site)
  servers.push(server)
  return server.origin
}

before(async () => {
  mailbox = await openMailbox()
  site = await testSite('real', { settings: { smtpUrl: mailbox.url } })
  for (const actor of ['stadt-mannheim', 'stadt-koeln', 'stadt-essen']) {
    const { account } = editor(actor)
    await site.database.db.insertInto('accounts').values({ id: account.id, name: account.name, email: account.email, email_verified: true }).execute()
    await appoint(site.database.db, { account: account.id, role: 'editor', actor, by: { function: 'Verwaltung' }, at: new Date() })
  }
  browser = await openBrowser()
})
after(async () => {
  await browser.close()
  for (const { stop } of servers) await stop()
  await site.close()
  await mailbox.close()
})

const author = 'pflege@stadt-mannheim.example'

for (const [javaScriptEnabled, city, name] of [[true, 'stadt-koeln', 'Stadt Köln'], [false, 'stadt-essen', 'Stadt Essen']] as const) {
  test(`from the gap to the result, ${javaScriptEnabled ? 'with' : 'without'} script`, async () => {
    const findings: string[] = []
    const look = async (page: Page) => {
      if (javaScriptEnabled) findings.push(...(await findingsOn(page)))
    }
    const newPage = async (options: { width: number }) => (await browser.newContext({ javaScriptEnabled, viewport: { width: options.width, height: 900 }, colorScheme: javaScriptEnabled ? 'light' : 'dark' })).newPage()
    const [here, there, everywhere] = [await open(editor(city)), await open(editor('stadt-mannheim')), await open()]

    const page = await newPage({ width: 390 })
    await page.goto(`${here}/praxis?q=hitzeaktionsplan&land=DE-BW`)
    await page.getByRole('link', { name: 'Hitzeaktionsplan mit 31 Maßnahmen', exact: true }).click()
    await page.getByRole('heading', { name: 'Fragen und Hinweise' }).waitFor()
    await look(page)
    await page.getByRole('link', { name: 'Eine Frage stellen' }).click()
    await page.waitForURL(/fragen/)
    await page.getByRole('button', { name: 'Absenden' }).click()
    await page.getByRole('alert').waitFor()
    await look(page)
    await page.getByLabel('Ihre Frage oder Ihr Hinweis').fill(`Wie viele Stellen braucht das, fragt ${name}?`)
    await page.getByRole('button', { name: 'Absenden' }).click()
    await page.getByText('Angekommen.').waitFor()
    await look(page)

    const letter = await mailbox.next(author)
    assert.match(letter.text, new RegExp(`${name} \\(Pflege\\) schreibt`))
    const other = await newPage({ width: 1280 })
    await other.goto(there + letter.links[0])
    await look(other)
    await other.getByLabel('Ihre Antwort').fill('Zwei halbe, von Mai bis September.')
    await other.getByRole('button', { name: 'Antworten' }).click()
    await other.getByText('Festgehalten.').waitFor()
    await look(other)

    const answer = await mailbox.next(`pflege@${city}.example`)
    assert.match(answer.text, /Zwei halbe, von Mai bis September/)
    await page.goto(here + answer.links[0])
    await page.getByText('Zwei halbe, von Mai bis September.').first().waitFor()
    await page.getByRole('navigation', { name: 'Sie sind hier' }).getByRole('link', { name: /Hitzeaktionsplan/ }).click()
    await page.getByRole('link', { name: 'Übernahme festhalten' }).click()
    await page.waitForURL(/uebernahmen/)
    await look(page)
    if (!javaScriptEnabled) await page.getByLabel('Von wem haben Sie es?').selectOption('Stadt Köln')
    await page.getByLabel(/wieder aufgegeben/).check()
    await page.getByLabel('Was haben Sie geändert?').fill('Weniger Plakate, mehr Anrufe.')
    await page.getByRole('button', { name: 'Festhalten' }).click()
    await page.getByRole('link', { name: /Sagen Sie, warum/ }).waitFor()
    assert.equal(await page.getByLabel('Was haben Sie geändert?').inputValue(), 'Weniger Plakate, mehr Anrufe.')
    await look(page)
    await page.getByLabel(/in Erprobung/).check()
    await page.getByLabel('alle', { exact: true }).check()
    await page.getByRole('button', { name: 'Festhalten' }).click()
    await page.getByText('Festgehalten.').waitFor()
    await look(page)

    const begun = await mailbox.next(author)
    assert.match(begun.subject, new RegExp(`${name} übernimmt`))
    await other.goto(there + begun.links[0])
    await other.getByRole('link', { name }).first().waitFor()
    await look(other)

    await page.getByLabel(/beibehalten/).check()
    await page.getByLabel('Was ist daraus geworden?').fill('300 Menschen stehen auf der Liste.')
    await page.getByRole('button', { name: 'Festhalten' }).click()
    await page.getByRole('button', { name: 'Eigene Praxis daraus machen' }).waitFor()
    await look(page)

    const visitor = await newPage({ width: 1280 })
    await visitor.goto(`${everywhere}/praxis/praxis-hap-mannheim`)
    await visitor.getByText(javaScriptEnabled ? 'Von 1 Stadt übernommen, 1 hat es beibehalten.' : 'Von 2 Städten übernommen, 2 haben es beibehalten.').waitFor()
    assert.ok((await visitor.getByRole('listitem').filter({ hasText: `${name}: beibehalten` }).count()) > 0)
    assert.ok(!(await visitor.content()).includes('Musterfrau'))
    await look(visitor)
    await visitor.getByRole('link', { name: 'Alle Schritte der Prüfung' }).click()
    await visitor.waitForURL(/pruefung/)
    await look(visitor)

    await page.getByRole('button', { name: 'Eigene Praxis daraus machen' }).click()
    await page.waitForURL(/entwuerfe/)
    assert.match(await page.getByLabel('Titel').first().inputValue(), new RegExp(`Hitzeaktionsplan.*\\(${name}\\)`))
    assert.deepEqual(findings, [])
  })
}
