/** A new organisation's whole story: it proposes itself, is published, takes on its profile, fills the gaps, hands in; its reviewer needs three clicks each time. By keyboard, with and without script, with real letters; axe on every page of it. */
import assert from 'node:assert/strict'
import { people } from '../support/as.ts'
import { choose, fill, press } from '../support/keyboard.ts'
import { button, link, signIn, stories } from '../support/stage.ts'

const story = stories()

story('a new organisation stands in the directory and keeps its profile', async (stage) => {
  const { server, mailbox, clock, open, look, originFor } = stage
  const [name, address] = ['Deichwacht Auental', 'eva@deichwacht-auental.example']
  const [desk, reviewer] = [await originFor(people.reviewer), await open()]

  async function decided() {
    await reviewer.goto(`${desk}/mein-bereich`)
    let clicks = 0
    const click = async (wanted: ReturnType<typeof button>) => {
      clicks++
      await press(wanted)
    }
    await click(link(reviewer, /Eine Einreichung wartet/))
    await reviewer.waitForURL(/pruefung/)
    await look(reviewer)
    await click(link(reviewer, 'Mit der ältesten beginnen'))
    await reviewer.waitForURL(/pruefung\/[0-9a-f]/)
    await look(reviewer)
    await click(button(reviewer, 'Annehmen und veröffentlichen'))
    await reviewer.waitForURL(/zuletzt=/)
    assert.ok(clicks <= 3, `${clicks} clicks`)
  }

  // Proposed.
  const page = await open()
  await page.goto(`${server.origin}/akteure/vorschlagen`)
  await look(page)
  await fill(page.locator('#name'), name)
  await choose(page.locator('#type'), 'initiative')
  await press(page.locator('details:not([open]):has(#website) > summary'))
  await fill(page.locator('#website'), 'https://deichwacht-auental.example/')
  await fill(page.getByLabel('Quelle'), 'https://deichwacht-auental.example/impressum')
  await fill(page.getByLabel('Ihre E-Mail-Adresse'), address)
  // Nobody reads the form and writes so much in less than three seconds.
  clock.pass(1)
  await page.keyboard.press('Enter')
  await page.waitForURL(/unterwegs/)
  await page.goto(server.origin + (await mailbox.next(address)).links[0])
  await look(page)
  await press(button(page, 'Ja, an die Redaktion schicken'))
  await page.waitForURL(/eingereicht/)
  await decided()
  const published = await mailbox.next(address)
  assert.match(published.subject, /^Veröffentlicht/)

  // Taken on.
  await page.goto(server.origin + published.links[0])
  await page.getByRole('heading', { level: 1, name }).waitFor()
  const profile = page.url()
  await press(link(page, 'Profil übernehmen'))
  await page.waitForURL(/uebernehmen/)
  await fill(page.getByLabel('E-Mail-Adresse der Organisation'), address)
  await page.keyboard.press('Enter')
  await page.waitForURL(/unterwegs/)
  await page.goto(server.origin + (await mailbox.next(address)).links[0])
  await press(button(page, 'Profil übernehmen'))
  await page.waitForURL(/mein-bereich/)

  // Signed in anew, another day.
  await press(page.getByRole('button', { name: 'Abmelden' }))
  await page.waitForURL((url) => url.pathname === '/')
  await signIn(page, stage, address)
  await look(page)
  await press(link(page, /Eintrag bearbeiten/))
  await page.waitForURL(/bearbeiten/)
  await press(button(page, 'Entwurf speichern'))
  await page.waitForURL(/entwuerfe\/[0-9a-f]/)
  await page.getByRole('heading', { name: 'Was noch fehlt, und warum es zählt' }).waitFor()
  await look(page)
  await press(link(page, 'Telefon'))
  await fill(page.locator('#phone'), '+49 221 1234567')
  await fill(page.locator('#city'), 'Auental')
  await press(button(page, /einreichen/i))
  await page.getByRole('button', { name: /einreichen/i }).waitFor({ state: 'detached' })
  await look(page)
  await decided()
  assert.match((await mailbox.next(address)).subject, /^Veröffentlicht/)
  await page.goto(profile)
  await page.getByRole('link', { name: '+49 221 1234567' }).waitFor()
  await look(page)
})
