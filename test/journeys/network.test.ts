/** A coordinator's whole story: a list of members comes in, who is in it is asked and invited by mail, one side confirms, a message goes out and can be stopped. With and without script; axe on every page of it, wide and narrow. */
import assert from 'node:assert/strict'
import { choose, fill, press } from '../support/keyboard.ts'
import { button, link, signIn, stories } from '../support/stage.ts'

const story = stories()

story('a coordinator’s whole story', async (stage) => {
  const { site, mailbox, server, open, look } = stage
  const [network, member, invited] = ['defus', 'adelphi', 'acatech']
  const [coordinator, keeper] = [(await stage.account('koordination', { role: 'coordinator', actor: network })).account.email, (await stage.account('pflege', { role: 'editor', actor: member })).account.email]

  // The list comes in.
  const page = await open()
  await signIn(page, stage, coordinator)
  await page.goto(`${server.origin}/akteure/${network}/netzwerk`)
  await page.getByRole('heading', { name: 'Was die Mitglieder zusammen abdecken' }).waitFor()
  await look(page)
  await press(link(page, 'Netzwerk verwalten'))
  await page.waitForURL(/verwalten$/)
  await look(page)
  await press(link(page, 'Mitgliederliste einlesen'))
  await page.waitForURL(/liste$/)
  await look(page)
  await page.getByLabel('Datei', { exact: true }).setInputFiles({ name: 'mitglieder.csv', mimeType: 'text/csv', buffer: Buffer.from(`Mitglied;E-Mail;Seit;Status\n${member};;2019;Vollmitglied\n${invited};post@${invited}.example;früher;Gast\nVerein Ganz Neu ${network};;2025;\n`) })
  await press(button(page, 'Liste einlesen'))
  await page.waitForURL(/spalten$/)
  await look(page)
  await choose(page.getByLabel('Art neuer Organisationen'), 'initiative')
  await press(button(page, 'Weiter zu den Zeilen'))
  await page.getByText('Eine Zeile ist noch offen').waitFor()
  await look(page)
  await fill(page.getByLabel('Zeile 3: Mitglied seit'), '2024')
  await press(button(page, 'Übernehmen, was bereit ist'))
  await page.getByText('3 Zeilen sind erledigt').waitFor({ timeout: 30_000 })
  await look(page)

  // Invited by mail, accepted without an account.
  await press(button(page, 'Eine Einladung senden'))
  await page.getByText('Eine Einladung ist unterwegs').waitFor()
  const guest = await open()
  await guest.goto(server.origin + (await mailbox.next(`post@${invited}.example`)).links[0])
  await look(guest)
  await press(button(guest, 'Einladung annehmen'))
  await guest.getByRole('link', { name: 'Eintrag übernehmen' }).waitFor()
  await look(guest)
  await press(link(guest, 'Eintrag übernehmen'))
  await guest.waitForURL(/uebernehmen/)

  // The other side hears of it by mail and confirms.
  await site.jobs.runNow('network-news')
  const news = await mailbox.next(keeper)
  assert.equal(news.subject, 'Neues zu Mitgliedschaften')
  const other = await open()
  await signIn(other, stage, keeper)
  await other.goto(server.origin + news.links[0])
  await look(other)
  await press(button(other, 'Stimmt, bestätigen'))
  await other.getByText(/bestätigt am/).first().waitFor()
  await look(other)
  await page.goto(`${server.origin}/akteure/${network}/netzwerk/verwalten/mitglied/${member}`)
  await page.getByText(/bestätigt am/).first().waitFor()
  await look(page)

  // A message, and no more of them.
  await page.goto(`${server.origin}/akteure/${network}/netzwerk/verwalten/einladen`)
  await look(page)
  await page.goto(`${server.origin}/akteure/${network}/netzwerk/verwalten/nachricht`)
  await fill(page.getByLabel('Betreff'), 'Herbsttreffen')
  await fill(page.getByLabel('Nachricht', { exact: true }), 'Wir treffen uns.')
  await press(button(page, 'Vorschau'))
  await page.getByText('So geht der Brief hinaus').waitFor()
  await look(page)
  await press(button(page, /jetzt senden/))
  await page.getByText(/unterwegs/).waitFor()
  const letter = await mailbox.next(keeper)
  assert.match(letter.subject, /Herbsttreffen/)
  await other.goto(server.origin + letter.links[0])
  await look(other)
  await press(button(other, 'Nachrichten abbestellen'))
  await other.getByRole('heading', { name: 'Abbestellt' }).waitFor()
})
