/** An organisation takes on its profile: by a letter to it, or through the reviewers. With and without script, by keyboard; axe on every page of it. */
import assert from 'node:assert/strict'
import { people } from '../support/as.ts'
import { fill, press } from '../support/keyboard.ts'
import { askForLink, button, link, stories } from '../support/stage.ts'

const story = stories()

story('from the profile by the letter to the editor’s desk; without an address through the reviewers', async (stage) => {
  const { server, mailbox, open, look, originFor } = stage
  const [actor, domain, closed] = ['defus', 'defus.de', 'akfs']
  const page = await open()
  await page.goto(`${server.origin}/akteure/${actor}`)
  await look(page)
  await press(link(page, 'Profil übernehmen'))
  await page.waitForURL(/uebernehmen/)
  await page.getByText(`jede Adresse, die auf @${domain} endet`).waitFor()
  await look(page)
  await fill(page.getByLabel('E-Mail-Adresse der Organisation'), `eva@evil-${domain}`)
  await page.keyboard.press('Enter')
  await page.getByRole('alert').waitFor()
  await look(page)
  await fill(page.getByLabel('E-Mail-Adresse der Organisation'), `eva@${domain}`)
  await page.keyboard.press('Enter')
  await page.waitForURL(/unterwegs/)
  await look(page)
  await page.goto(server.origin + (await mailbox.next(`eva@${domain}`)).links[0])
  await look(page)
  await press(button(page, 'Profil übernehmen'))
  await page.waitForURL(/mein-bereich/)
  await look(page)
  await press(link(page, /Eintrag bearbeiten/))
  await page.waitForURL(/bearbeiten/)

  const other = await open()
  const address = `max@${actor}.example`
  await other.goto(`${server.origin}/akteure/${closed}/uebernehmen`)
  await look(other)
  await press(link(other, 'Anmelden und hierher zurück'))
  await other.waitForURL(/anmelden/)
  await askForLink(other, stage, address)
  await other.waitForURL(/uebernehmen/)
  await press(button(other, 'An die Prüfung schicken'))
  await other.getByRole('alert').waitFor()
  await look(other)
  await fill(other.getByLabel('Wer sind Sie in der Organisation?'), 'Ich leite die Geschäftsstelle.')
  await fill(other.getByLabel('Internetseite, die das zeigt'), 'https://beleg.example/impressum')
  await other.keyboard.press('Enter')
  await other.getByText('Ihre Anfrage ist angekommen').waitFor()
  await look(other)

  const [desk, reviewer] = [await originFor(people.reviewer), await open()]
  await reviewer.goto(`${desk}/uebernahmen`)
  await look(reviewer)
  await press(reviewer.getByRole('main').locator('.card a').first())
  await reviewer.waitForURL(/uebernahmen\/[0-9a-f]/)
  await look(reviewer)
  await press(button(reviewer, 'Ablehnen'))
  await reviewer.getByRole('alert').waitFor()
  await look(reviewer)
  await press(button(reviewer, 'Annehmen: pflegt das Profil'))
  await reviewer.getByText('Entschieden.').waitFor()
  assert.match((await mailbox.next(address)).text, /Sie pflegen jetzt das Profil/)
  await other.goto(`${server.origin}/mein-bereich`)
  await other.getByRole('link', { name: /Eintrag bearbeiten/ }).waitFor()
  await look(other)
})
