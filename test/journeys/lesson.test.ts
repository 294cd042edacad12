/** An exercise's observation becomes a validated lesson: names shown before it is shared, a second look, a measure with owner and deadline, the letter on its day, another organisation that confirms. With and without script; axe on every page of it. */
import assert from 'node:assert/strict'
import { deadlinesJob } from '../../src/features/lessons/job-names.ts'
import { people } from '../support/as.ts'
import { choose, fill, press, tick } from '../support/keyboard.ts'
import { button, link, stories } from '../support/stage.ts'

const story = stories({ at: '2026-11-24T09:00:00Z' }, async ({ account, originFor, open }) => ({
  koeln: await originFor(await account('aylin', { role: 'editor', actor: 'stadt-koeln' })),
  mannheim: await originFor(await account('mara', { role: 'editor', actor: 'stadt-mannheim' })),
  office: await originFor(await account('ines', { role: 'coordinator', actor: 'defus' })),
  review: await originFor(people.reviewer),
  async pageOf(address: string) {
    const page = await open()
    await page.goto(address)
    return page
  },
}))

story('an exercise’s observation becomes a validated lesson', async ({ site, mailbox, clock, look }, { koeln, mannheim, review, pageOf }) => {
  const title = 'Funk im Keller'
  const writer = await pageOf(`${koeln}/erkenntnisse/neu`)
  await fill(writer.locator('#title'), title)
  await fill(writer.locator('#summary'), 'Im Keller gab es keinen Empfang.')
  await choose(writer.locator('#lesson_kind'), { label: 'Verbesserungsbedarf' })
  await choose(writer.locator('#origin'), 'uebung')
  await fill(writer.locator('#event_name'), 'Stabsrahmenübung')
  await fill(writer.locator('#event_on'), '2026-10-14')
  await fill(writer.locator('#observed'), 'Herr Meier (0221 445566) im Keller des Rathauses hörte nichts.')
  await fill(writer.locator('#owner-neu'), 'Stadt Köln')
  await press(button(writer, 'Vorschau'))
  await writer.getByText('„Herr Meier“ (Name einer Person)').waitFor()
  await writer.getByText('„0221 445566“ (Telefonnummer)').waitFor()
  await look(writer)
  await press(link(writer, 'Zurück zum Entwurf'))
  await fill(writer.locator('#observed'), 'Die Leitung im Keller des Rathauses hörte nichts.')
  await fill(writer.locator('#cause'), 'Es gibt dort keine Antenne.')
  await fill(writer.locator('#recommendation'), 'Eine Antenne verlegen.')
  await tick(writer.locator('input[name="addressees"][value="kommune"]'))
  await choose(writer.locator('#lesson_state'), 'beauftragt')
  await fill(writer.locator('#responsible'), 'Amt für Feuerschutz')
  await fill(writer.locator('#deadline'), '2027-06-30')
  await press(button(writer, 'Zur Prüfung einreichen'))
  await look(writer)

  const reviewer = await pageOf(`${review}/pruefung`)
  await press(link(reviewer, new RegExp(title)))
  await look(reviewer)
  await press(button(reviewer, 'Annehmen und veröffentlichen'))
  await mailbox.next('aylin@netz.example')

  await writer.goto(`${koeln}/erkenntnisse`)
  await press(link(writer, title))
  await writer.locator('[aria-current="step"]', { hasText: 'Beauftragt' }).waitFor()
  const address = new URL(writer.url()).pathname
  await look(writer)

  const other = await pageOf(mannheim + address)
  await press(link(other, 'Auch bei uns beobachtet'))
  await look(other)
  await fill(other.locator('#on'), '2025')
  await press(button(other, 'Eintragen'))
  await other.getByText('Eingetragen. Danke.').waitFor()
  await other.goto(mannheim + address)
  await other.getByText('zum 2. Mal seit 2025').waitFor()
  await look(other)

  // The day of the deadline comes.
  clock.set('2027-06-30T05:40:00Z')
  await site.jobs.runNow(deadlinesJob)
  const letter = await mailbox.next('aylin@netz.example')
  assert.match(letter.subject, new RegExp(`^Frist: ${title}`))
  await writer.goto(koeln + letter.links[0])
  await choose(writer.locator('#lesson_state'), 'umgesetzt')
  await fill(writer.locator('#measures-0-what'), 'Antenne verlegt')
  await fill(writer.locator('#measures-0-done'), '2027-06-20')
  await press(button(writer, 'Zur Prüfung einreichen'))
  await reviewer.goto(`${review}/pruefung`)
  await press(link(reviewer, new RegExp(title)))
  await press(button(reviewer, 'Annehmen und veröffentlichen'))
  await mailbox.next('aylin@netz.example')

  await other.goto(mannheim + address)
  await press(link(other, 'Als gelernt bestätigen'))
  await press(button(other, 'Zur Prüfung geben'))
  await other.getByRole('alert').waitFor()
  await look(other)
  await fill(other.locator('#at'), 'Gemeinsame Stabsübung')
  await fill(other.locator('#on'), '2027-06-29')
  await fill(other.locator('#result'), 'Der Funk hielt im Keller.')
  await press(button(other, 'Zur Prüfung geben'))
  await other.getByText('Ihre Bestätigung liegt in der Prüfung').waitFor()
  await reviewer.goto(`${review}/pruefung`)
  await press(link(reviewer, new RegExp(title)))
  await look(reviewer)
  await press(button(reviewer, 'Annehmen und veröffentlichen'))
  assert.match((await mailbox.next('mara@netz.example')).subject, /^Veröffentlicht/)
  await other.goto(mannheim + address)
  await other.locator('[aria-current="step"]', { hasText: /gelernt/i }).waitFor()
  await other.getByText('durch Stadt Mannheim: Gemeinsame Stabsübung, 29. Juni 2027').waitFor()
  await look(other)
})

story('a lesson is shared without a name', async ({ mailbox, look }, { koeln, mannheim, review, office, pageOf }) => {
  const title = 'Zu spät gewarnt'
  const writer = await pageOf(`${koeln}/erkenntnisse/neu`)
  await fill(writer.locator('#title'), title)
  await fill(writer.locator('#summary'), 'Die Warnung kam zu spät.')
  await choose(writer.locator('#lesson_kind'), { label: 'Verbesserungsbedarf' })
  await choose(writer.locator('#origin'), 'uebung')
  await fill(writer.locator('#event_name'), 'Stabsrahmenübung')
  await fill(writer.locator('#observed'), 'Niemand wusste, wer auslöst.')
  await fill(writer.locator('#owner-neu'), 'Stadt Köln')
  await press(button(writer, 'Entwurf speichern'))
  await press(link(writer, 'Ohne Namen einreichen'))
  await look(writer)
  await choose(writer.locator('#size'), 'huge')
  await press(button(writer, 'An die Geschäftsstelle übergeben'))
  await writer.getByText('Die Geschäftsstelle ist benachrichtigt').waitFor()
  await look(writer)
  const letter = await mailbox.next('ines@netz.example')
  const attesting = await pageOf(office + letter.links[0])
  await attesting.getByRole('link', { name: 'Stadt Köln' }).waitFor()
  await look(attesting)
  await press(button(attesting, 'Herkunft bescheinigen und zur Prüfung geben'))
  await attesting.getByText('Die Erkenntnis liegt ohne Namen in der Prüfung').waitFor()
  assert.match((await mailbox.next('aylin@netz.example')).text, /hat die Herkunft bescheinigt/)
  const reviewer = await pageOf(`${review}/pruefung`)
  await press(link(reviewer, new RegExp(title)))
  await press(button(reviewer, 'Annehmen und veröffentlichen'))
  // The office handed it in, so the office is told that it is published.
  assert.match((await mailbox.next('ines@netz.example')).subject, /^Veröffentlicht/)
  const reader = await pageOf(`${mannheim}/erkenntnisse?q=${encodeURIComponent(title)}`)
  await press(reader.getByRole('link', { name: title, exact: true }))
  await reader.getByText('genannt wird sie nicht').waitFor()
  await look(reader)
})
