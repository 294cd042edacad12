/** Running the site: an administrator gives it a name, a colour, its texts and letters; mends the vocabularies; somebody follows what is new and stops again. With script, by keyboard where a form is filled, axe on every page; and without script. Real letters. */
import assert from 'node:assert/strict'
import { actorPayload, publishActors } from '../../src/features/actors/index.ts'
import { dueJob } from '../../src/features/alerts/jobs.ts'
import { people } from '../support/as.ts'
import { choose, fill, press, reach } from '../support/keyboard.ts'
import type { TestSite } from '../support/site.ts'
import { button, link, stories } from '../support/stage.ts'

const story = stories({ at: '2026-03-04T12:00:00Z' }, async ({ originFor, account }) => {
  const follower = await account('nele')
  return { office: await originFor(people.administrator), home: await originFor(follower), follower: follower.account.email }
})

story('an administrator gives the site its name, colour, texts and letters, and takes one back', async ({ site, mailbox, server, script, open, look }, { office }) => {
  const name = 'Netz Köln'
  const tooLight = script ? '#ffe000' : '#7fff00'
  const page = await open()
  await page.goto(`${office}/betrieb`)
  await look(page)
  await press(link(page, 'Name der Website'))
  // This form by keyboard alone.
  await reach(page.getByLabel('Name (Deutsch)'))
  await page.keyboard.press('Control+A')
  await page.keyboard.type(name)
  await page.keyboard.press('Enter')
  await page.getByText('Gespeichert. Es gilt ab sofort').waitFor()
  assert.match(await site.page('/kontakt'), new RegExp(`<title>Kontakt – ${name}</title>`))
  await look(page)

  await page.goto(`${office}/betrieb`)
  await press(link(page, 'Farbe'))
  await fill(page.getByRole('textbox'), tooLight)
  await press(button(page, 'Speichern'))
  await page.getByRole('alert').waitFor()
  assert.equal(await page.getByRole('textbox').inputValue(), tooLight, 'what was typed stays')
  await look(page)
  await press(button(page, /^#[0-9a-f]{6} nehmen$/))
  await page.getByText('Gespeichert. Es gilt ab sofort').waitFor()
  assert.match(await site.page('/kontakt'), /href="\/marke\//)
  await look(page)

  await page.goto(`${office}/betrieb`)
  await press(link(page, 'Impressum').first())
  await fill(page.getByLabel('Deutsch'), `## Amt ${name}\n\nVertreten durch das **Amt**`)
  await press(button(page, 'Vorschau'))
  await page.getByRole('heading', { name: `Amt ${name}` }).waitFor()
  await look(page)
  assert.doesNotMatch(await site.page('/impressum'), new RegExp(`<h2>Amt ${name}`), 'a preview is not saved')
  await press(button(page, 'Speichern'))
  await page.getByText('Gespeichert. Es gilt ab sofort').waitFor()
  assert.match(await site.page('/impressum'), new RegExp(`<h2>Amt ${name}`))

  await page.goto(`${office}/betrieb`)
  await press(link(page, /^Ihr Link zum Anmelden/))
  await look(page)
  const text = page.getByLabel('Text (Deutsch)')
  const supplied = await text.inputValue()
  await fill(text, 'Ohne Adresse.')
  await press(button(page, 'Speichern'))
  await page.getByRole('alert').waitFor()
  await fill(page.getByLabel('Betreff (Deutsch)'), `Herein ins ${name}`)
  await fill(text, `Willkommen im ${name}.\n\n${supplied}`)
  await press(button(page, 'Speichern'))
  await page.getByText('Gespeichert. Es gilt ab sofort').waitFor()
  const guest = await open()
  const address = 'gast@netz.example'
  await guest.goto(`${server.origin}/anmelden`)
  await fill(guest.getByLabel('E-Mail-Adresse'), address)
  await guest.keyboard.press('Enter')
  const letter = await mailbox.next(address)
  assert.equal(letter.subject, `Herein ins ${name}`)
  assert.ok(letter.text.startsWith(`Willkommen im ${name}.`))

  await page.goto(`${office}/betrieb/impressum`)
  await press(link(page, 'Verlauf'))
  await look(page)
  await press(link(page, /^Version/).first())
  await look(page)
  await page.goto(`${office}/betrieb/${new URL(page.url()).pathname.split('/')[2]}`)
  await fill(page.getByLabel('Deutsch'), 'Versehen')
  await press(button(page, 'Speichern'))
  await page.getByText('Gespeichert. Es gilt ab sofort').waitFor()
  await press(link(page, 'Verlauf'))
  await press(page.getByRole('main').getByRole('link', { name: /^Version/ }).nth(1))
  await press(button(page, 'Diese Version wieder einsetzen'))
  await page.waitForURL(/impressum/)
  assert.match(await site.page('/impressum'), new RegExp(`<h2>Amt ${name}`))
  await page.goto(`${office}/protokoll`)
  await page.getByRole('cell', { name: 'Frühere Einstellung wieder eingesetzt' }).first().waitFor()
  await look(page)
})

story('an administrator adds a concept, gives it words, moves it, merges it and retires another', async ({ site, server, open, look }, { office }) => {
  const page = await open()
  const [avalanche, word] = ['Lawine', 'Schneebrett']
  await page.goto(`${office}/vokabulare/theme/bearbeiten`)
  await look(page)
  await press(link(page, 'Neuer Begriff'))
  await reach(page.getByLabel('Bezeichnung (Deutsch)'))
  await page.keyboard.type(avalanche)
  await page.keyboard.press('Enter')
  await page.getByRole('alert').waitFor()
  assert.equal(await page.getByLabel('Bezeichnung (Deutsch)').inputValue(), avalanche)
  await look(page)
  await fill(page.getByLabel('Bezeichnung (Englisch)'), `${avalanche} (en)`)
  await fill(page.getByLabel('Andere Wörter (Deutsch)'), word)
  await fill(page.getByLabel('Erklärung (Deutsch)'), `Was bei ${avalanche} zu tun ist.`)
  await choose(page.getByLabel('Oberbegriff'), 'gefahren')
  await press(button(page, 'Speichern'))
  await page.getByText('Gespeichert.').first().waitFor()
  await look(page)
  const notation = avalanche.toLowerCase()
  await site.follower.catchUp()
  assert.match(await site.page(`/akteure?q=${word}`), new RegExp(avalanche))
  assert.match(await site.page('/vokabulare/theme'), new RegExp(`Was bei ${avalanche} zu tun ist`))

  await page.goto(`${office}/vokabulare/theme/bearbeiten`)
  const order = async () => (await page.locator('main li[id]').evaluateAll((items) => items.map(({ id }) => id))).indexOf(notation)
  const before = await order()
  await press(button(page, `${avalanche} nach oben`))
  await page.waitForURL(/#/)
  assert.ok((await order()) < before)

  await actorOf(site, notation)
  await page.goto(`${office}/vokabulare/theme/bearbeiten/${notation}`)
  await choose(page.getByLabel('Stattdessen vergeben'), 'hitze')
  await press(button(page, 'Stilllegen'))
  await page.getByText(/stillgelegt, stattdessen/).first().waitFor()
  await look(page)
  for (let tries = 0; tries < 100 && !/"themes":\["hitze"\]/.test(JSON.stringify(await site.json(`/api/v1/actors/probe-${notation}`))); tries++) await page.waitForTimeout(100)
  assert.match(JSON.stringify(await site.json(`/api/v1/actors/probe-${notation}`)), /"themes":\["hitze"\]/, 'entries follow')
  await site.follower.catchUp()
  await page.goto(`${server.origin}/akteure?thema=${notation}`)
  await page.getByText(`Der Begriff „${avalanche}“ wird nicht mehr vergeben. Gezeigt wird „Hitze“`).waitFor()

  const other = 'hochwasser'
  await page.goto(`${office}/vokabulare/theme/bearbeiten/${other}`)
  await press(button(page, 'Stilllegen'))
  await page.goto(`${office}/vokabulare/theme/bearbeiten/${other}`)
  await press(button(page, 'Wieder vergeben'))
  await page.goto(`${office}/vokabulare/theme/bearbeiten/${other}/verlauf`)
  await page.getByText('wieder vergeben').first().waitFor()
  await look(page)
})

story('somebody follows a list by letter and an actor by account, gets the news, and ends both at a click', async ({ site, mailbox, server, clock, open, look }, { home, follower }) => {
  const page = await open()
  const [address, actor] = ['leitstelle@stadt.example', 'wehr']
  await publish(site, actor, {})
  await page.goto(`${server.origin}/akteure?thema=hochwasser&land=DE-HB`)
  await press(link(page, 'Benachrichtigen').first())
  await look(page)
  await reach(page.getByLabel('Ihre E-Mail-Adresse'))
  await page.keyboard.type('so nicht')
  await page.keyboard.press('Enter')
  await page.getByRole('alert').waitFor()
  await look(page)
  await fill(page.getByLabel('Ihre E-Mail-Adresse'), address)
  await choose(page.getByLabel('Wie oft?'), 'daily')
  await press(button(page, 'Benachrichtigungen bestellen'))
  await page.getByRole('heading', { name: 'Sehen Sie in Ihr Postfach' }).waitFor()
  await page.goto(server.origin + (await mailbox.next(address)).links[0])
  await look(page)
  await press(button(page, 'Bestätigen'))
  await page.getByText('Bestätigt.').waitFor()

  await page.goto(`${home}/akteure/${actor}`)
  await press(link(page, 'Benachrichtigen').first())
  await choose(page.getByLabel('Wie oft?'), 'daily')
  await press(button(page, 'Benachrichtigungen bestellen'))
  await page.getByText('Bestellt.').waitFor()
  await look(page)

  await publish(site, actor, { phone: '+49 421 1' })
  await publish(site, `${actor}-neu`, {})
  clock.pass(24 * 60)
  await site.jobs.runNow(dueJob)
  const [list, own] = [await mailbox.next(address), await mailbox.next(follower)]
  assert.match(list.text, new RegExp(`Neu:\\n- Deichwehr ${actor}-neu[^]*Geändert:\\n- Deichwehr ${actor} \\(geändert: Telefon\\)`))
  assert.match(own.text, new RegExp(`Geändert:\\n- Deichwehr ${actor}`))

  // What a mail program does by itself: one request, nothing to press (RFC 8058).
  const [, stop] = String(JSON.stringify(list.headers.get('list'))).match(/"url":"https?:\/\/[^/]+(\/[^"]+)"/) ?? assert.fail(`no way to stop in ${JSON.stringify([...list.headers])}`)
  const ended = await fetch(server.origin + stop, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'List-Unsubscribe=One-Click' })
  assert.equal(ended.status, 200)
  await page.goto(server.origin + (own.links.find((one) => one.includes('/abbestellen/')) ?? assert.fail(own.links.join(' '))))
  await look(page)
  await press(button(page, 'Benachrichtigungen beenden'))
  await page.getByText('Beendet.').waitFor()
  await page.goto(`${home}/benachrichtigungen`)
  await page.getByText('Sie verfolgen noch nichts.').waitFor()
  await look(page)

  await publish(site, actor, { phone: '+49 421 2' })
  clock.pass(24 * 60)
  await site.jobs.runNow(dueJob)
  assert.equal(await site.database.db.selectFrom('alerts').select('key').executeTakeFirst(), undefined, 'nothing is left that could write')
})

async function publish(site: TestSite, id: string, more: object) {
  await publishActors(site.database.db, [{ id, payload: actorPayload.parse({ name: `Deichwehr ${id}`, type: 'feuerwehr', state: 'DE-HB', themes: ['hochwasser'], ...more }) }], 'Redaktion')
  await site.follower.refresh([id])
}

async function actorOf(site: TestSite, theme: string) {
  await publishActors(site.database.db, [{ id: `probe-${theme}`, payload: actorPayload.parse({ name: `Probe ${theme}`, type: 'initiative', themes: [theme] }) }], 'Redaktion')
  await site.follower.refresh([`probe-${theme}`])
}
