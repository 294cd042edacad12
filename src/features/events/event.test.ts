import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { eventPayload, endOf, isOver, offerEnds, placesToOffer, reminderDue, standingOf } from './event.ts'
import { draftFrom } from './harvest.ts'

const event = (more: object = {}) => eventPayload.parse({ title: 't', summary: 's', start: '2027-03-28', start_time: '09:00', owner: 'stadt-koeln', registration: 'here', ...more })

test('never more is offered than is free, nor to more than wait', () => {
  const few = fc.integer({ min: 0, max: 50 })
  fc.assert(
    fc.property(fc.option(few.map((places) => places + 1), { nil: undefined }), few, few, (places, taken, waiting) => {
      const offered = placesToOffer({ places }, { taken, waiting })
      assert.ok(offered >= 0 && offered <= waiting)
      if (places !== undefined) assert.ok(offered === 0 || taken + offered <= places)
    }),
  )
})

test('an offer is open for an hour at least, three days at most, and ends before the event where there is time for it', () => {
  const begin = new Date('2027-03-28T07:00:00Z')
  const hour = 3_600_000
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 30 * 24 }), (before) => {
      const now = new Date(begin.getTime() - before * hour)
      const ends = offerEnds(event(), now).getTime()
      assert.ok(ends >= now.getTime() + hour && ends <= now.getTime() + 72 * hour)
      assert.ok(ends < begin.getTime())
    }),
  )
})

test('whoever waits comes before whoever comes new, even where a place is free', () => {
  const now = new Date('2027-03-01T12:00:00Z')
  assert.equal(standingOf(event({ places: 2 }), { taken: 1, waiting: 1 }, now), 'full')
  assert.equal(standingOf(event({ places: 2 }), { taken: 1, waiting: 0 }, now), 'open')
  assert.equal(standingOf(event(), { taken: 900, waiting: 0 }, now), 'open')
})

test('the last day of registration counts, by the clock in Germany', () => {
  const until = event({ registration_until: '2027-03-20' })
  assert.equal(standingOf(until, { taken: 0, waiting: 0 }, new Date('2027-03-20T22:59:00Z')), 'open')
  assert.equal(standingOf(until, { taken: 0, waiting: 0 }, new Date('2027-03-20T23:01:00Z')), 'closed')
})

test('the day the clocks change has the hour the clock shows', () => {
  assert.equal(endOf(event({ start: '2027-03-28', start_time: '01:00', end_time: '04:00' }))?.toISOString(), '2027-03-28T02:00:00.000Z')
  assert.equal(isOver({ start: '2027-02' }, new Date('2027-02-28T22:59:00Z')), false)
  assert.equal(isOver({ start: '2027-02' }, new Date('2027-02-28T23:00:00Z')), true)
})

test('reminders are due on their days only', () => {
  const due = (at: string) => reminderDue(event(), new Date(at))
  assert.deepEqual(['2027-03-20T12:00:00Z', '2027-03-21T12:00:00Z', '2027-03-25T12:00:00Z', '2027-03-27T12:00:00Z', '2027-03-28T05:00:00Z'].map(due), [undefined, 'week', undefined, 'day', undefined])
})

test('what is made of an event names it and those who organised it, and no persons', () => {
  const source = { id: 'workshop', event: event({ themes: ['hitze'], event_kind: 'uebung' }), page: 'https://netz.example/veranstaltungen/workshop', owner: 'stadt-essen', today: '2027-04-01', context: 'Bei der Veranstaltung' }
  const practice = draftFrom('practice', source)
  assert.deepEqual([practice.events, practice.partners, practice.owner, practice.themes], [['workshop'], ['stadt-koeln'], 'stadt-essen', ['hitze']])
  const lesson = draftFrom('lesson', source)
  assert.deepEqual([lesson.event, lesson.event_name, lesson.origin], ['workshop', 't', 'uebung'])
  assert.deepEqual(draftFrom('practice', { ...source, owner: 'stadt-koeln' }).partners, [])
})
