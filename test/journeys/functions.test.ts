/** A function's story: offered, accepted by the link of the letter, used, handed over, given up. With and without script; axe on every page of it. */
import assert from 'node:assert/strict'
import { fill, press, tick } from '../support/keyboard.ts'
import { button, link, signIn, stories } from '../support/stage.ts'

const story = stories()

story('an editor invites a deputy, hands over, and the successor leaves the entry orphaned', async (stage) => {
  const { mailbox, server, open, look } = stage
  const [actor, bea] = ['bbk', 'bea@netz.example']
  const ines = await stage.account('ines', { role: 'editor', actor })
  const page = await open()
  await signIn(page, stage, ines.account.email)
  await look(page)
  await press(link(page, /Wer welche Funktion hat/))
  await look(page)
  await fill(page.getByLabel('E-Mail-Adresse'), 'so nicht')
  await press(button(page, 'Einladung senden'))
  await page.getByRole('alert').waitFor()
  await look(page)
  await fill(page.getByLabel('E-Mail-Adresse'), 'jan@netz.example')
  await tick(page.getByLabel(/Vertretung/))
  await press(button(page, 'Einladung senden'))
  await page.getByText('Die Einladung ist unterwegs').waitFor()
  await look(page)
  await press(link(page, 'Abgeben oder beenden'))
  await look(page)
  await fill(page.getByLabel('E-Mail-Adresse'), bea)
  await press(button(page, 'Abgeben an diese Person'))
  await page.getByText('Sie behalten die Funktion, bis sie angenommen ist').waitFor()

  const successor = await open()
  await successor.goto(server.origin + (await mailbox.next(bea)).links[0])
  await look(successor)
  await press(button(successor, 'Annehmen'))
  await successor.waitForURL(/mein-bereich/)
  await press(link(successor, /Eintrag bearbeiten/))
  await press(button(successor, 'Entwurf speichern'))
  await successor.waitForURL(/entwuerfe/)
  assert.equal((await page.goto(`${server.origin}/akteure/${actor}/bearbeiten`))?.status(), 403)
  await successor.goto(`${server.origin}/mein-bereich`)
  await look(successor)
  await press(successor.locator('summary', { hasText: 'Funktion abgeben oder beenden' }))
  await press(link(successor, /Pflege abgeben oder beenden/))
  await press(button(successor, 'Funktion beenden, Eintrag verwaist'))
  await successor.waitForURL(/mein-bereich/)
  await successor.goto(`${server.origin}/akteure/${actor}`)
  await successor.getByText('Verwaist: Wer diesen Eintrag gepflegt hat').waitFor()
  await look(successor)
})
