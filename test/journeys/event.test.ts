/** An event is planned, filled, held and harvested: by those who organise it, two who want its one place, and those who check. With and without script; axe on every page of it. */
import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { people } from '../support/as.ts'
import { choose, fill, press } from '../support/keyboard.ts'
import { button, link, stories } from '../support/stage.ts'

const story = stories({ at: '2027-02-01T09:00:00Z' })

story('an event is planned, filled, held and harvested', async ({ site, mailbox, server, clock, open, look, originFor }) => {
  const day = '2027-03-06'
  const title = `Workshop Notstrom ${day}`
  const [organiser, desk] = [await originFor(people.koelnEditor), await originFor(people.reviewer)]
  const [koeln, visitor, reviewer] = [await open(), await open(), await open()]
  const accept = async () => {
    await reviewer.goto(`${desk}/pruefung`)
    await press(link(reviewer, 'Mit der ältesten beginnen'))
    await press(button(reviewer, 'Annehmen und veröffentlichen'))
    await reviewer.waitForURL(/zuletzt=/)
  }

  // Planned.
  await koeln.goto(`${organiser}/veranstaltungen/neu`)
  await fill(koeln.locator('#title'), title)
  await fill(koeln.locator('#summary'), 'Was eine Stadt tut, wenn der Strom drei Tage ausfällt.')
  await fill(koeln.locator('#start'), day)
  await fill(koeln.locator('#start_time'), '09:00')
  await fill(koeln.locator('#end_time'), '16:00')
  await choose(koeln.locator('#attendance'), 'mixed')
  await fill(koeln.locator('[name="owner.neu"]'), 'Stadt Köln')
  await choose(koeln.locator('#registration'), 'here')
  await fill(koeln.locator('#places'), '1')
  await press(button(koeln, /einreichen/i))
  await koeln.waitForURL(/entwuerfe/)
  await accept()
  const path = `/veranstaltungen/workshop-notstrom-${day}`

  // Filled.
  const register = async (email: string, look: (page: Page) => Promise<void>) => {
    await visitor.goto(`${server.origin}${path}`)
    await look(visitor)
    await press(link(visitor, /^(Zur Veranstaltung anmelden|Auf die Warteliste)$/))
    await look(visitor)
    await fill(visitor.getByLabel('Ihr Name'), 'Eva Beispiel')
    await fill(visitor.getByLabel('Ihre E-Mail-Adresse'), 'keine')
    await fill(visitor.getByLabel('Ihre Organisation'), 'Stadt Essen')
    await fill(visitor.getByLabel(/Was Sie brauchen/), 'Gebärdensprache')
    await press(visitor.getByLabel('Ihr Name'))
    await visitor.getByRole('alert').waitFor()
    await look(visitor)
    assert.equal(await visitor.getByLabel(/Was Sie brauchen/).inputValue(), 'Gebärdensprache')
    await fill(visitor.getByLabel('Ihre E-Mail-Adresse'), email)
    await press(visitor.getByLabel('Ihr Name'))
    await visitor.waitForURL(/unterwegs/)
    await look(visitor)
    await visitor.goto(server.origin + (await mailbox.next(email)).links[0])
    await look(visitor)
    await press(button(visitor, 'Anmeldung bestätigen'))
    await visitor.getByRole('status').waitFor()
    await look(visitor)
    return (await mailbox.next(email)).links.find((link) => !link.endsWith('.ics')) ?? assert.fail('no link')
  }
  const [eva, udo] = [`eva@${day}.example`, `udo@${day}.example`]
  const evas = await register(eva, look)
  const udos = await register(udo, async () => {})
  await koeln.goto(`${organiser}${path}`)
  await press(link(koeln, /Teilnahme ansehen/))
  await koeln.getByRole('heading', { name: 'Warteliste' }).waitFor()
  await look(koeln)
  await fill(koeln.getByLabel(/Online-Raum/), 'https://raum.example/notstrom')
  await press(button(koeln, 'Speichern'))
  await koeln.getByRole('status').waitFor()
  await visitor.goto(server.origin + evas)
  await visitor.getByText('raum.example/notstrom').waitFor()
  await press(button(visitor, 'Platz zurückgeben'))
  await visitor.getByText('Sie sind abgemeldet').first().waitFor()
  const offer = await mailbox.next(udo)
  assert.match(offer.subject, /^Ein Platz ist frei/)
  await visitor.goto(server.origin + udos)
  await look(visitor)
  await press(button(visitor, 'Platz annehmen'))
  await visitor.getByText('Der Platz gehört Ihnen').waitFor()
  assert.match((await mailbox.next(udo)).text, /raum\.example\/notstrom/)

  // Held.
  clock.set('2027-03-05T08:00:00Z')
  await site.jobs.runNow('events-tend')
  assert.match((await mailbox.next(udo)).subject, /^Morgen/)
  clock.set(`${day}T18:00:00Z`)
  await visitor.goto(`${server.origin}${path}`)
  await visitor.getByText('Die Veranstaltung ist vorbei').waitFor()
  await look(visitor)
  await koeln.goto(`${organiser}/mein-bereich`)
  await press(link(koeln, /fehlen die Ergebnisse/))
  await look(koeln)

  // Harvested.
  await press(link(koeln, new RegExp(`Ergebnisse und Material eintragen: ${title}`)))
  await fill(koeln.locator('#results'), 'Drei Städte tauschen ihre Pläne für Notstrom aus.')
  await press(button(koeln, /einreichen/i))
  await koeln.waitForURL(/entwuerfe/)
  await accept()
  await koeln.goto(`${organiser}${path}`)
  await koeln.getByText('Drei Städte tauschen').waitFor()
  await look(koeln)
  await press(button(koeln, 'Gute Praxis daraus schreiben'))
  await koeln.waitForURL(/entwuerfe/)
  assert.match(await koeln.locator('#context').inputValue(), new RegExp(title))
  await fill(koeln.locator('#title'), `Notstrom reihum ${day}`)
  await fill(koeln.locator('#summary'), 'Städte leihen einander Geräte.')
  await fill(koeln.locator('#problem'), 'Der Strom fällt aus.')
  await fill(koeln.locator('#approach'), 'Geräte stehen reihum bereit.')
  await choose(koeln.locator('#evidence'), 'plausibel')
  await press(button(koeln, /einreichen/i))
  await koeln.waitForURL(/entwuerfe/)
  await accept()
  await visitor.goto(`${server.origin}${path}`)
  await press(link(visitor, `Notstrom reihum ${day}`))
  await visitor.getByRole('link', { name: title }).first().waitFor()
})
