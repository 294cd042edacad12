/** A suggestion's story: a visitor proposes and confirms by mail, a reviewer decides in at most three clicks, the visitor gets the letter. With and without script, by keyboard; axe on every page of it. */
import assert from 'node:assert/strict'
import { people } from '../support/as.ts'
import { fill, press } from '../support/keyboard.ts'
import { button, link, stories } from '../support/stage.ts'

const story = stories()

story('a visitor suggests, confirms by mail, the reviewer decides in at most three clicks, the visitor gets the letter', async ({ server, mailbox, clock, open, look, originFor }) => {
  const [actor, address] = ['dkkv', 'eva@netz.example']
  const page = await open()
  await page.goto(`${server.origin}/akteure/${actor}`)
  await press(link(page, /vorschlagen|Fehler melden/))
  await page.waitForURL(/vorschlagen/)
  await look(page)
  await press(page.locator('summary', { hasText: 'Telefon' }))
  await fill(page.locator('#phone'), '+49 228 1234567')
  await press(button(page, 'Vorschlag abschicken'))
  await page.getByRole('alert').waitFor()
  assert.equal(await page.locator('#phone').inputValue(), '+49 228 1234567')
  await look(page)
  await fill(page.getByLabel('Quelle'), 'Amtsblatt 3/2026')
  await fill(page.getByLabel('Ihre E-Mail-Adresse'), address)
  // Nobody reads the form and writes a sentence in less than three seconds.
  clock.pass(1)
  await press(page.getByLabel('Ihre E-Mail-Adresse'))
  await page.waitForURL(/unterwegs/)
  await look(page)
  await page.goto(server.origin + (await mailbox.next(address)).links[0])
  await look(page)
  await press(button(page, 'Ja, an die Redaktion schicken'))
  await page.waitForURL(/eingereicht/)
  await look(page)

  const [desk, reviewer] = [await originFor(people.reviewer), await open()]
  await reviewer.goto(`${desk}/mein-bereich`)
  let clicks = 0
  const click = async (name: string | RegExp, role: 'link' | 'button') => {
    clicks++
    await press(reviewer.getByRole('main').getByRole(role, { name }).first())
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
  await reviewer.goto(`${desk}/dubletten`)
  await look(reviewer)
})
