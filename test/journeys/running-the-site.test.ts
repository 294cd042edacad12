/** Running the site: an administrator gives it a name, a colour, its texts and letters; mends the vocabularies; somebody follows what is new and stops again. With script, by keyboard where a form is filled, axe on every page; and without script. Real letters. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Locator, Page } from 'playwright-core'
import { actorPayload, publishActors } from '../../src/features/actors/index.ts'
import { dueJob } from '../../src/features/alerts/jobs.ts'
import { as, people } from '../support/as.ts'
import { findingsOn, openBrowser, overflowOf, serve } from '../support/browser.ts'
import { openMailbox, type Mailbox } from '../support/mailbox.ts'
import { testSite, type TestSite } from '../support/site.ts'

let site: TestSite
let mailbox: Mailbox
let browser: Browser
let visitors: { origin: string; stop(): Promise<void> }
let office: { origin: string; stop(): Promise<void> }
let follower: { origin: string; stop(): Promise<void> }
let now = new Date('2026-03-04T12:00:00Z')

before(async () => {
  mailbox = await openMailbox()
  site = await testSite('real', { settings: { smtpUrl: mailbox.url }, clock: { now: () => now } })
  const { id, name, email } = people.newcomer.account
  await site.database.db.insertInto('accounts').values({ id, name, email, email_verified: true }).execute()
  visitors = await serve(site)
  office = await serve(as(site, people.administrator))
  follower = await serve(as(site, people.newcomer))
  browser = await openBrowser()
})
after(async () => {
  await browser.close()
  for (const server of [visitors, office, follower]) await server.stop()
  await site.close()
  await mailbox.close()
})

const looks = [{ width: 1280, height: 900, colorScheme: 'light' }, { width: 390, height: 844, colorScheme: 'dark' }] as const

/** A page and what is wrong with those it showed: wide and light or small and dark by turns; without script only whether they fit. */
async function opened(javaScriptEnabled: boolean) {
  const page = await (await browser.newContext({ javaScriptEnabled, viewport: { width: 390, height: 844 } })).newPage()
  page.setDefaultTimeout(30_000)
  const findings: string[] = []
  let pictures = 0
  const look = async () => {
    pictures++
    if (!javaScriptEnabled) {
      findings.push(...(await overflowOf(page)))
      return
    }
    const { width, height, colorScheme } = looks[pictures % 2]
    await page.setViewportSize({ width, height })
    await page.emulateMedia({ colorScheme })
    findings.push(...(await findingsOn(page)))
    if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/run-${new URL(page.url()).pathname.slice(1).replaceAll('/', '-')}-${pictures}.png`, fullPage: true })
  }
  return { page, look, findings }
}

/** As somebody without a mouse gets there. */
async function tabTo(page: Page, wanted: Locator) {
  await wanted.waitFor()
  for (let pressed = 0; pressed < 80; pressed++) {
    if ((await wanted.and(page.locator(':focus')).count()) > 0) return
    await page.keyboard.press('Tab')
  }
  assert.fail(`${wanted} is not reached by keyboard on ${page.url()}`)
}

const link = (page: Page, name: string | RegExp) => page.getByRole('main').getByRole('link', { name })
const button = (page: Page, name: string | RegExp) => page.getByRole('main').getByRole('button', { name })

for (const [javaScriptEnabled, name, tooLight] of [[true, 'Netz Köln', '#ffe000'], [false, 'Netz Bonn', '#7fff00']] as const) {
  const how = javaScriptEnabled ? 'with' : 'without'

  test(`an administrator gives the site its name, colour, texts and letters, and takes one back, ${how} script`, async () => {
    const { page, look, findings } = await opened(javaScriptEnabled)
    await page.goto(`${office.origin}/betrieb`)
    await look()
    await link(page, 'Name der Website').click()
    // This form by keyboard alone.
    await tabTo(page, page.getByLabel('Name (Deutsch)'))
    await page.keyboard.press('Control+A')
    await page.keyboard.type(name)
    await page.keyboard.press('Enter')
    await page.getByText('Gespeichert. Es gilt ab sofort').waitFor()
    assert.match(await site.page('/kontakt'), new RegExp(`<title>Kontakt – ${name}</title>`))
    await look()

    await page.goto(`${office.origin}/betrieb`)
    await link(page, 'Farbe').click()
    await page.getByRole('textbox').fill(tooLight)
    await button(page, 'Speichern').click()
    await page.getByRole('alert').waitFor()
    assert.equal(await page.getByRole('textbox').inputValue(), tooLight, 'what was typed stays')
    await look()
    await button(page, /^#[0-9a-f]{6} nehmen$/).click()
    await page.getByText('Gespeichert. Es gilt ab sofort').waitFor()
    assert.match(await site.page('/kontakt'), /href="\/marke\//)
    await look()

    await page.goto(`${office.origin}/betrieb`)
    await link(page, 'Impressum').first().click()
    await page.getByLabel('Deutsch').fill(`## Amt ${name}\n\nVertreten durch das **Amt**`)
    await button(page, 'Vorschau').click()
    await page.getByRole('heading', { name: `Amt ${name}` }).waitFor()
    await look()
    assert.doesNotMatch(await site.page('/impressum'), new RegExp(`<h2>Amt ${name}`), 'a preview is not saved')
    await button(page, 'Speichern').click()
    await page.getByText('Gespeichert. Es gilt ab sofort').waitFor()
    assert.match(await site.page('/impressum'), new RegExp(`<h2>Amt ${name}`))

    await page.goto(`${office.origin}/betrieb`)
    await link(page, /^Ihr Link zum Anmelden/).click()
    await look()
    const text = page.getByLabel('Text (Deutsch)')
    const supplied = await text.inputValue()
    await text.fill('Ohne Adresse.')
    await button(page, 'Speichern').click()
    await page.getByRole('alert').waitFor()
    await page.getByLabel('Betreff (Deutsch)').fill(`Herein ins ${name}`)
    await text.fill(`Willkommen im ${name}.\n\n${supplied}`)
    await button(page, 'Speichern').click()
    await page.getByText('Gespeichert. Es gilt ab sofort').waitFor()
    const guest = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
    const address = `gast-${how}@netz.example`
    await guest.goto(`${visitors.origin}/anmelden`)
    await guest.getByLabel('E-Mail-Adresse').fill(address)
    await guest.keyboard.press('Enter')
    const letter = await mailbox.next(address)
    assert.equal(letter.subject, `Herein ins ${name}`)
    assert.ok(letter.text.startsWith(`Willkommen im ${name}.`))

    await page.goto(`${office.origin}/betrieb/impressum`)
    await link(page, 'Verlauf').click()
    await look()
    await link(page, /^Version/).first().click()
    await look()
    await page.goto(`${office.origin}/betrieb/${new URL(page.url()).pathname.split('/')[2]}`)
    await page.getByLabel('Deutsch').fill('Versehen')
    await button(page, 'Speichern').click()
    await page.getByText('Gespeichert. Es gilt ab sofort').waitFor()
    await link(page, 'Verlauf').click()
    await link(page, /^Version/).nth(1).click()
    await button(page, 'Diese Version wieder einsetzen').click()
    await page.waitForURL(/impressum/)
    assert.match(await site.page('/impressum'), new RegExp(`<h2>Amt ${name}`))
    await page.goto(`${office.origin}/protokoll`)
    await page.getByRole('cell', { name: 'Frühere Einstellung wieder eingesetzt' }).first().waitFor()
    await look()
    assert.deepEqual(findings, [])
    await page.context().close()
    await guest.context().close()
  })

  test(`an administrator adds a concept, gives it words, moves it, merges it and retires another, ${how} script`, async () => {
    const { page, look, findings } = await opened(javaScriptEnabled)
    const [avalanche, word] = javaScriptEnabled ? ['Lawine', 'Schneebrett'] : ['Murgang', 'Schlammlawine']
    await page.goto(`${office.origin}/vokabulare/theme/bearbeiten`)
    await look()
    await link(page, 'Neuer Begriff').click()
    await tabTo(page, page.getByLabel('Bezeichnung (Deutsch)'))
    await page.keyboard.type(avalanche)
    await page.keyboard.press('Enter')
    await page.getByRole('alert').waitFor()
    assert.equal(await page.getByLabel('Bezeichnung (Deutsch)').inputValue(), avalanche)
    await look()
    await page.getByLabel('Bezeichnung (Englisch)').fill(`${avalanche} (en)`)
    await page.getByLabel('Andere Wörter (Deutsch)').fill(word)
    await page.getByLabel('Erklärung (Deutsch)').fill(`Was bei ${avalanche} zu tun ist.`)
    await page.getByLabel('Oberbegriff').selectOption('gefahren')
    await button(page, 'Speichern').click()
    await page.getByText('Gespeichert.').first().waitFor()
    await look()
    const notation = avalanche.toLowerCase()
    await site.follower.catchUp()
    assert.match(await site.page(`/akteure?q=${word}`), new RegExp(avalanche))
    assert.match(await site.page('/vokabulare/theme'), new RegExp(`Was bei ${avalanche} zu tun ist`))

    await page.goto(`${office.origin}/vokabulare/theme/bearbeiten`)
    const order = async () => (await page.locator('main li[id]').evaluateAll((items) => items.map(({ id }) => id))).indexOf(notation)
    const before = await order()
    await button(page, `${avalanche} nach oben`).click()
    await page.waitForURL(/#/)
    assert.ok((await order()) < before)

    await actorOf(notation)
    await page.goto(`${office.origin}/vokabulare/theme/bearbeiten/${notation}`)
    await page.getByLabel('Stattdessen vergeben').selectOption('hitze')
    await button(page, 'Stilllegen').click()
    await page.getByText(/stillgelegt, stattdessen/).first().waitFor()
    await look()
    for (let tries = 0; tries < 100 && !/"themes":\["hitze"\]/.test(JSON.stringify(await site.json(`/api/v1/actors/probe-${notation}`))); tries++) await page.waitForTimeout(100)
    assert.match(JSON.stringify(await site.json(`/api/v1/actors/probe-${notation}`)), /"themes":\["hitze"\]/, 'entries follow')
    await site.follower.catchUp()
    await page.goto(`${visitors.origin}/akteure?thema=${notation}`)
    await page.getByText(`Der Begriff „${avalanche}“ wird nicht mehr vergeben. Gezeigt wird „Hitze“`).waitFor()

    const other = javaScriptEnabled ? 'hochwasser' : 'starkregen'
    await page.goto(`${office.origin}/vokabulare/theme/bearbeiten/${other}`)
    await button(page, 'Stilllegen').click()
    await page.goto(`${office.origin}/vokabulare/theme/bearbeiten/${other}`)
    await button(page, 'Wieder vergeben').click()
    await page.goto(`${office.origin}/vokabulare/theme/bearbeiten/${other}/verlauf`)
    await page.getByText('wieder vergeben').first().waitFor()
    await look()
    assert.deepEqual(findings, [])
    await page.context().close()
  })

  test(`somebody follows a list by letter and an actor by account, gets the news, and ends both at a click, ${how} script`, async () => {
    const { page, look, findings } = await opened(javaScriptEnabled)
    const address = `leitstelle-${how}@stadt.example`
    const actor = `wehr-${how}`
    await publish(actor, {})
    await page.goto(`${visitors.origin}/akteure?thema=hochwasser&land=DE-HB`)
    await link(page, 'Benachrichtigen').first().click()
    await look()
    await tabTo(page, page.getByLabel('Ihre E-Mail-Adresse'))
    await page.keyboard.type('so nicht')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').waitFor()
    await look()
    await page.getByLabel('Ihre E-Mail-Adresse').fill(address)
    await page.getByLabel('Wie oft?').selectOption('daily')
    await button(page, 'Benachrichtigungen bestellen').click()
    await page.getByRole('heading', { name: 'Sehen Sie in Ihr Postfach' }).waitFor()
    await page.goto(visitors.origin + (await mailbox.next(address)).links[0])
    await look()
    await button(page, 'Bestätigen').click()
    await page.getByText('Bestätigt.').waitFor()

    await page.goto(`${follower.origin}/akteure/${actor}`)
    await link(page, 'Benachrichtigen').first().click()
    await page.getByLabel('Wie oft?').selectOption('daily')
    await button(page, 'Benachrichtigungen bestellen').click()
    await page.getByText('Bestellt.').waitFor()
    await look()

    await publish(actor, { phone: '+49 421 1' })
    await publish(`${actor}-neu`, {})
    now = new Date(now.getTime() + 86_400_000)
    await site.jobs.runNow(dueJob)
    const [list, own] = [await mailbox.next(address), await mailbox.next(people.newcomer.account.email)]
    assert.match(list.text, new RegExp(`Neu:\\n- Deichwehr ${actor}-neu[^]*Geändert:\\n- Deichwehr ${actor} \\(geändert: Telefon\\)`))
    assert.match(own.text, new RegExp(`Geändert:\\n- Deichwehr ${actor}`))

    // What a mail program does by itself: one request, nothing to press (RFC 8058).
    const [, stop] = String(JSON.stringify(list.headers.get('list'))).match(/"url":"https?:\/\/[^/]+(\/[^"]+)"/) ?? assert.fail(`no way to stop in ${JSON.stringify([...list.headers])}`)
    const ended = await fetch(visitors.origin + stop, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'List-Unsubscribe=One-Click' })
    assert.equal(ended.status, 200)
    await page.goto(visitors.origin + (own.links.find((one) => one.includes('/abbestellen/')) ?? assert.fail(own.links.join(' '))))
    await look()
    await button(page, 'Benachrichtigungen beenden').click()
    await page.getByText('Beendet.').waitFor()
    await page.goto(`${follower.origin}/benachrichtigungen`)
    await page.getByText('Sie verfolgen noch nichts.').waitFor()
    await look()

    await publish(actor, { phone: '+49 421 2' })
    now = new Date(now.getTime() + 86_400_000)
    await site.jobs.runNow(dueJob)
    assert.equal(await site.database.db.selectFrom('alerts').select('key').executeTakeFirst(), undefined, 'nothing is left that could write')
    assert.deepEqual(findings, [])
    await page.context().close()
  })
}

async function publish(id: string, more: object) {
  await publishActors(site.database.db, [{ id, payload: actorPayload.parse({ name: `Deichwehr ${id}`, type: 'feuerwehr', state: 'DE-HB', themes: ['hochwasser'], ...more }) }], 'Redaktion')
  await site.follower.refresh([id])
}

async function actorOf(theme: string) {
  await publishActors(site.database.db, [{ id: `probe-${theme}`, payload: actorPayload.parse({ name: `Probe ${theme}`, type: 'initiative', themes: [theme] }) }], 'Redaktion')
  await site.follower.refresh([`probe-${theme}`])
}
