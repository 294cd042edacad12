/** A question is asked and becomes knowledge: asked, sent by mail, answered from the letter, made a draft. With and without script; axe on every page of it. */
import assert from 'node:assert/strict'
import { fill, press } from '../support/keyboard.ts'
import { button, stories } from '../support/stage.ts'

const story = stories({ at: '2026-11-25T09:00:00Z' })

story('a question is asked and becomes knowledge', async ({ site, mailbox, server, open, look, account, originFor }) => {
  const title = 'Anlaufstellen beim Blackout'
  const koeln = await originFor(await account('koeln', { role: 'editor', actor: 'stadt-koeln' }))
  const netz = await originFor(await account('netz', { role: 'coordinator', actor: 'defus' }))
  await account('nuernberg', { role: 'editor', actor: 'stadt-nuernberg' })
  const asker = await open()
  await asker.goto(`${koeln}/anfragen/neu`)
  await fill(asker.locator('#title'), title)
  await fill(asker.locator('#summary'), 'Wie richtet ihr Anlaufstellen für den Blackout ein, und wer steht dort?')
  await fill(asker.locator('#situation'), 'Herr Meier plant zwölf Stellen.')
  await fill(asker.locator('[name="owner.neu"]'), 'Stadt Köln')
  await press(button(asker, 'Veröffentlichen'))
  await asker.getByRole('alert').waitFor()
  await look(asker)
  await fill(asker.locator('#situation'), 'Wir planen zwölf Stellen.')
  await press(button(asker, 'Veröffentlichen'))
  await asker.waitForURL(/wen-fragen/)
  await asker.getByLabel('Stadt Nürnberg fragen').waitFor()
  await look(asker)
  await press(button(asker, 'Fragen und Briefe verschicken'))
  await asker.getByText('Eine Organisation bekommt jetzt Ihren Brief.').waitFor()
  await look(asker)
  const address = new URL(asker.url()).pathname

  const letter = await mailbox.next('nuernberg@netz.example')
  assert.match(letter.subject, new RegExp(`Anfrage von Stadt Köln: ${title}`))
  const agenda = await open()
  await agenda.goto(`${netz}/akteure/defus/netzwerk/verwalten/tagesordnung`)
  await agenda.getByRole('link', { name: title }).waitFor()
  await look(agenda)

  const reader = await open()
  await reader.goto(server.origin + (letter.links.find((link) => /\/antworten\/[\w-]{43}$/.test(link)) ?? assert.fail('no link')))
  await look(reader)
  await fill(reader.getByLabel('Ihre Antwort'), 'Drei Stufen: Rathaus, Feuerwachen, Schulen. Dort stehen Freiwillige der Verwaltung.')
  await press(button(reader, 'Antwort senden'))
  await reader.getByText('Ihre Antwort ist angekommen').waitFor()
  await look(reader)

  assert.match((await mailbox.next('koeln@netz.example')).subject, new RegExp(`Antwort von Stadt Nürnberg: ${title}`))
  await asker.goto(koeln + address)
  await press(button(asker, /Das hat geholfen/))
  await asker.getByText('Hat der anfragenden Organisation geholfen').waitFor()
  await look(asker)
  await asker.goto(`${koeln}/antworten`)
  await look(asker)
  await asker.goto(koeln + address)
  await press(button(asker, 'Entwurf einer guten Praxis'))
  await asker.waitForURL(/entwuerfe\/[0-9a-f]{32}/)
  assert.match(await asker.locator('#approach').inputValue(), /\*\*Stadt Nürnberg:\*\* Drei Stufen/)
  // Nothing of it is public before somebody has handed it in and another has looked.
  assert.doesNotMatch(await site.page('/praxis'), new RegExp(title))
})
