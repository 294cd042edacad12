/** The calendars, as a foreign program reads them. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import ICAL from 'ical.js'
import { testSite, type TestSite } from '../../../test/support/site.ts'
import { publish } from '../publishing/index.ts'
import { toCalendar } from './ical.ts'
import { kind } from './index.ts'

let site: TestSite
before(async () => {
  site = await testSite()
})
after(() => site.close())

const publishEvent = async (id: string, payload: object) => {
  const checked = kind.entry?.check({ title: 'Workshop; Strom, Wasser', summary: 'Zeile 1\nZeile 2', ...payload }, site.follower.index().vocabulary)
  if (!checked || 'faults' in checked) return assert.fail(JSON.stringify(checked))
  await publish(site.database.db, kind.name, [{ id, ...checked.publication }], 'test')
  await site.follower.refresh([id])
}

function eventsIn(file: string): ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(file))
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(new ICAL.Timezone(zone))
  return calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
}

test('hours are those of Germany, in summer and in winter', async () => {
  await publishEvent('sommer', { start: '2027-07-01', start_time: '09:30', end_time: '12:00' })
  await publishEvent('winter', { start: '2027-01-11', start_time: '09:30', end: '2027-01-12', end_time: '12:00' })
  const [summer] = eventsIn(await site.page('/veranstaltungen/sommer.ics'))
  const [winter] = eventsIn(await site.page('/veranstaltungen/winter.ics'))
  assert.equal(summer.startDate.toJSDate().toISOString(), '2027-07-01T07:30:00.000Z')
  assert.equal(winter.startDate.toJSDate().toISOString(), '2027-01-11T08:30:00.000Z')
  assert.equal(winter.endDate.toJSDate().toISOString(), '2027-01-12T11:00:00.000Z')
  assert.equal(summer.summary, 'Workshop; Strom, Wasser')
  assert.match(summer.description, /Zeile 1\nZeile 2/)
})

test('whole days end before the day after the last', async () => {
  const [event] = eventsIn(await site.page('/veranstaltungen/termin-ftkv-2025.ics'))
  assert.equal(event.startDate.isDate, true)
  assert.equal(event.startDate.toString(), '2025-03-26')
  assert.equal(event.endDate.toString(), '2025-03-28')
})

test('the identity stays, the number grows with each revision, what is called off is cancelled', async () => {
  await publishEvent('absage', { start: '2027-07-01' })
  const [first] = eventsIn(await site.page('/veranstaltungen/absage.ics'))
  await publishEvent('absage', { start: '2027-07-01', cancelled_on: '2027-06-01', cancelled_reason: 'Das Haus ist überflutet.' })
  const [second] = eventsIn(await site.page('/veranstaltungen/absage.ics'))
  assert.equal(second.uid, first.uid)
  assert.equal(first.sequence, 0)
  assert.equal(second.sequence, 1)
  assert.equal(first.component.getFirstPropertyValue('status'), 'CONFIRMED')
  assert.equal(second.component.getFirstPropertyValue('status'), 'CANCELLED')
  assert.match(second.description, /überflutet/)
})

test('the list takes the filters of the page, and what is not for everybody is never in it', async () => {
  await publishEvent('intern', { start: '2025-05-05', visibility: 'amber', owner: 'defus', audience: ['difu'], event_kind: 'tagung' })
  const uids = eventsIn(await site.page('/veranstaltungen.ics?jahr=2025&veranstaltungsart=tagung')).map(({ uid }) => uid.split('@')[0]).sort()
  assert.deepEqual(uids, ['termin-dpt-2025', 'termin-ftkv-2025'])
  await site.page('/veranstaltungen/intern.ics', 404)
})

test('what has no day is in no calendar, and no file is without its zone', async () => {
  const file = await site.page('/veranstaltungen.ics')
  assert.doesNotMatch(file, /termin-luekex-26/)
  assert.match(file, /BEGIN:VTIMEZONE\r\nTZID:Europe\/Berlin/)
})

test('whatever the words, a foreign program reads them as they are, and no line is too long', () => {
  const words = fc.string({ unit: fc.constantFrom('ä', '€', '😀', '\\', ';', ',', '\n', ' ', 'a', ':', '"', 'n'), minLength: 1, maxLength: 300 })
  fc.assert(
    fc.property(words, words, (title, place) => {
      const file = toCalendar(title, [{ id: 'x', event: { title, summary: place, place, start: '2027-01-01' }, categories: [title, place], url: 'https://netz.example/x', number: 3, publishedAt: new Date('2026-01-01T00:00:00Z') }], { host: 'netz.example' })
      const [event] = eventsIn(file)
      assert.equal(event.summary, title)
      assert.equal(event.location, place)
      assert.equal(event.sequence, 2)
      for (const line of file.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line)
    }),
  )
})
