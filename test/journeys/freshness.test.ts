/** A year passes: the letter comes, one click confirms; the office reminds many at once. With and without script; axe on every page of it. */
import assert from 'node:assert/strict'
import { publishActors } from '../../src/features/actors/index.ts'
import { askJob } from '../../src/features/freshness/jobs.ts'
import { people } from '../support/as.ts'
import { press, tick } from '../support/keyboard.ts'
import { askForLink, button, stories } from '../support/stage.ts'

const base = { type: 'initiative', themes: ['hochwasser'], spaces: ['lokal'], phases: ['bewaeltigung'], groups: ['staat'], member_of: [] }
const ids = ['auental', 'chiemtal'] as const

const story = stories({ at: '2026-11-25T06:20:00Z' }, async ({ site, clock, account }) => {
  const { db, pool } = site.database
  await publishActors(db, ids.map((id) => ({ id, payload: { ...base, name: `Verein ${id}` }, confirmed_on: '2026-11-25' })), 'Probe')
  for (const id of ids) await account(id, { role: 'editor', actor: id })
  // A year passes; everything else was confirmed meanwhile.
  clock.set('2027-11-26T06:20:00Z')
  await pool.query("insert into confirmations (entry_id, confirmed_on, confirmed_by) select id, '2027-11-01', 'Probe' from entries where not id = any($1)", [[...ids]])
  await site.follower.catchUp()
})

story('a year passes, the letter comes, one click confirms', async ({ site, mailbox, server, open, look }) => {
  assert.match(await site.page('/akteure/auental'), /Seit 12 Monaten nicht bestätigt/)
  assert.match(JSON.stringify(await site.json('/api/v1/actors/auental')), /"confirmed_on":"2026-11-25","freshness":"overdue"/)
  await site.jobs.runNow(askJob)
  const { links } = await mailbox.next('auental@netz.example')
  const page = await open()
  await page.goto(server.origin + (links.find((link) => link.includes('=stimmt')) ?? assert.fail(`no link in ${links.join(' ')}`)))
  assert.doesNotMatch(await site.page('/akteure/auental'), /Heute bestätigt/)
  await look(page)
  await press(button(page, 'Stimmt noch'))
  await page.getByText('Der Eintrag zeigt jetzt das heutige Datum').waitFor()
  await look(page)
  await page.goto(`${server.origin}/akteure/auental`)
  await page.getByText('Heute bestätigt').first().waitFor()
  assert.match(JSON.stringify(await site.json('/api/v1/actors/auental')), /"confirmed_on":"2027-11-26","freshness":"fresh"/)
  assert.match(await site.page('/akteure.csv?q=auental'), /2027-11-26/)
})

story('who wants to change something signs in first, with the address filled in, and comes to the form', async (stage) => {
  const { mailbox, server, open, look } = stage
  const { links } = await mailbox.next('chiemtal@netz.example')
  const page = await open()
  await page.goto(server.origin + (links.find((link) => link.includes('=aendern')) ?? ''))
  await page.waitForURL(/anmelden.*weiter=/)
  assert.equal(await page.getByLabel('E-Mail').first().inputValue(), 'chiemtal@netz.example')
  await look(page)
  await askForLink(page, stage, 'chiemtal@netz.example')
  await page.waitForURL(/akteure\/chiemtal\/bearbeiten/)
})

story('the office reminds many at once: chosen, looked at, sent', async ({ mailbox, server, clock, open, look, originFor }) => {
  clock.set('2027-12-20T08:00:00Z')
  const [office, page] = [await originFor(people.reviewer), await open()]
  await page.goto(`${office}/pflege?was=unbestaetigt`)
  await look(page)
  await tick(page.getByLabel('Verein chiemtal auswählen'))
  await press(button(page, 'Ausgewählte erinnern'))
  await page.getByText('1 Brief zu 1 Eintrag. Noch ist nichts verschickt.').waitFor()
  await look(page)
  assert.deepEqual(mailbox.waiting('chiemtal@netz.example').filter(({ subject }) => subject.startsWith('Bitte ansehen')), [])
  await press(button(page, '1 Brief verschicken'))
  let letter = await mailbox.next('chiemtal@netz.example')
  while (!letter.subject.startsWith('Bitte ansehen')) letter = await mailbox.next('chiemtal@netz.example')
  // The letter is there a moment before the page knows.
  for (let tries = 0; tries < 50 && !(await page.getByText('Fertig: 1 Brief verschickt.').isVisible()); tries++) {
    await page.waitForTimeout(200)
    await page.reload()
  }
  await page.getByText('Fertig: 1 Brief verschickt.').waitFor()
  await look(page)
  await page.goto(server.origin + (letter.links.find((link) => link.includes('=weg')) ?? ''))
  await tick(page.getByLabel('Aufgelöst oder beendet'))
  await press(button(page, 'Melden'))
  await page.getByText('Ihre Meldung liegt bei der Prüfung').waitFor()
  await page.goto(`${office}/pflege/meldungen`)
  await look(page)
  await press(button(page, 'Stehen lassen: Verein chiemtal'))
  await page.getByText('Der Eintrag bleibt stehen.').waitFor()
})
