import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { dayAt, daysBetween, plusMonths } from '../../platform/calendar.ts'
import { monthsFor, readRhythm, usualRhythm } from '../../platform/rhythm.ts'
import { isToBeAsked, mayBeWrittenTo, obstacleTo, type Reader } from './due.ts'
import { plan, type Plan } from './ask.ts'

describe('the calendar', () => {
  for (const [moment, day] of [
    ['2026-10-24T22:30:00Z', '2026-10-25'], // summer time: already the next day
    ['2026-10-25T22:30:00Z', '2026-10-25'], // winter time since this morning
    ['2027-03-28T22:30:00Z', '2027-03-29'],
    ['2026-12-31T23:00:00Z', '2027-01-01'],
  ]) test(`${moment} is ${day} in Germany`, () => assert.equal(dayAt(new Date(moment)), day))
  for (const [day, months, then] of [['2024-02-29', 12, '2025-02-28'], ['2026-01-31', 1, '2026-02-28'], ['2026-11-24', 12, '2027-11-24'], ['2026-11-24', 24, '2028-11-24'], ['2023-11-30', 3, '2024-02-29']] as const)
    test(`${months} months after ${day} is ${then}`, () => assert.equal(plusMonths(day, months), then))
  test('a change of the clocks makes no day longer', () => assert.deepEqual([daysBetween('2026-10-24', '2026-10-26'), daysBetween('2027-03-27', '2027-03-29')], [2, 2]))
})

describe('who is asked when', () => {
  const keeper: Reader = { role: 'keeper' }
  const mailbox: Reader = { role: 'mailbox' }
  const deputy: Reader = { role: 'deputy', keepers: ['2026-11-24'] }
  const rows: [string, Reader, { since: string; months?: number; asked?: string[] }, string, boolean][] = [
    ['fresh yesterday', keeper, { since: '2025-11-25' }, '2026-11-24', false],
    ['a year to the day', keeper, { since: '2025-11-24' }, '2026-11-24', true],
    ['a practice after a year', keeper, { since: '2025-11-24', months: 24 }, '2026-11-24', false],
    ['a practice after two years', keeper, { since: '2024-11-24', months: 24 }, '2026-11-24', true],
    ['leap day, a year later', keeper, { since: '2024-02-29' }, '2025-02-28', true],
    ['asked 13 days ago', keeper, { since: '2025-11-24', asked: ['2026-11-24'] }, '2026-12-07', false],
    ['asked 14 days ago', keeper, { since: '2025-11-24', asked: ['2026-11-24'] }, '2026-12-08', true],
    ['14 days over the end of summer time', keeper, { since: '2025-10-18', asked: ['2026-10-18'] }, '2026-11-01', true],
    ['asked twice, 27 days', keeper, { since: '2025-11-24', asked: ['2026-11-24', '2026-12-08'] }, '2026-12-21', false],
    ['asked twice, 28 days', keeper, { since: '2025-11-24', asked: ['2026-12-08', '2026-11-24'] }, '2026-12-22', true],
    ['then silence, for years', keeper, { since: '2025-11-24', asked: ['2026-11-24', '2026-12-08', '2026-12-22'] }, '2031-01-01', false],
    ['a deputy with the first letter', deputy, { since: '2025-11-24' }, '2026-11-24', false],
    ['a deputy with the first reminder', deputy, { since: '2025-11-24' }, '2026-12-08', false],
    ['a deputy with the second reminder', deputy, { since: '2025-11-24' }, '2026-12-22', true],
    ['a deputy once only', deputy, { since: '2025-11-24', asked: ['2026-12-22'] }, '2027-02-01', false],
    ['a deputy who stands alone', { role: 'deputy' }, { since: '2025-11-24' }, '2026-11-24', true],
    ['a deputy whose keeper was never asked', { role: 'deputy', keepers: [] }, { since: '2025-11-24' }, '2027-11-24', false],
    ['a mailbox', mailbox, { since: '2025-11-24' }, '2026-11-24', true],
    ['a mailbox is not reminded', mailbox, { since: '2025-11-24', asked: ['2026-11-24'] }, '2026-12-08', false],
    ['a mailbox again after a year', mailbox, { since: '2025-11-24', asked: ['2026-11-24'] }, '2027-11-24', true],
  ]
  for (const [name, reader, { since, months = 12, asked = [] }, today, expected] of rows) test(name, () => assert.equal(isToBeAsked({ since, months, asked }, reader, today), expected))
})

describe('how often an address is written to', () => {
  const rows: [string, Reader['role'], Parameters<typeof mayBeWrittenTo>[0], string, boolean][] = [
    ['never before', 'keeper', { rhythm: 'each', stopped: false }, '2026-11-24', true],
    ['six days ago', 'keeper', { rhythm: 'each', stopped: false, last: '2026-11-18' }, '2026-11-24', false],
    ['a week ago', 'keeper', { rhythm: 'each', stopped: false, last: '2026-11-17' }, '2026-11-24', true],
    ['letters stopped', 'keeper', { rhythm: 'each', stopped: true }, '2026-11-24', false],
    ['monthly, in the middle', 'keeper', { rhythm: 'monthly', stopped: false, last: '2026-10-01' }, '2026-11-24', false],
    ['monthly, on the first', 'keeper', { rhythm: 'monthly', stopped: false, last: '2026-11-01' }, '2026-12-01', true],
    ['monthly, the site stood still on the first', 'keeper', { rhythm: 'monthly', stopped: false, last: '2026-11-01' }, '2026-12-03', true],
    ['monthly, once a month', 'keeper', { rhythm: 'monthly', stopped: false, last: '2026-12-01' }, '2026-12-02', false],
    ['a mailbox within a year', 'mailbox', { rhythm: 'each', stopped: false, last: '2025-11-25' }, '2026-11-24', false],
    ['a mailbox after a year', 'mailbox', { rhythm: 'each', stopped: false, last: '2025-11-24' }, '2026-11-24', true],
  ]
  for (const [name, role, recipient, today, expected] of rows) test(name, () => assert.equal(mayBeWrittenTo(recipient, { role }, today), expected))

  test('by hand nobody is asked twice in 14 days', () => {
    const free = { rhythm: 'each', stopped: false } as const
    assert.equal(obstacleTo(free, [], '2026-11-24'), undefined)
    assert.equal(obstacleTo(free, ['2026-11-11'], '2026-11-24'), 'asked')
    assert.equal(obstacleTo(free, ['2026-11-10'], '2026-11-24'), undefined)
    assert.equal(obstacleTo({ ...free, last: '2026-11-20' }, [], '2026-11-24'), 'week')
    assert.equal(obstacleTo({ ...free, stopped: true }, [], '2026-11-24'), 'stopped')
  })
})

describe('whom a letter reaches', () => {
  const known = { asked: [], recipients: new Map(), months: () => 12, today: '2026-11-24' }
  const stale = (id: string, more: object = {}) => ({ id, kind: 'actor', owner: id, since: '2025-01-01', ...more })
  const keeper = (account: string, actor: string, deputy = false) => ({ account, email: `${account}@netz.example`, actor, deputy })
  const inShort = (plans: Plan[]) => plans.map(({ address, entries }) => [address, ...entries.map(({ id }) => id)].join(' '))

  test('several entries of one keeper are one letter', () =>
    assert.deepEqual(inShort(plan({ ...known, stale: [stale('defus'), stale('leitfaden', { owner: 'defus' })], keepers: [keeper('ines', 'defus')] })), ['ines@netz.example defus leitfaden']))
  test('the mailbox is the last resort only', () =>
    assert.deepEqual(inShort(plan({ ...known, stale: [stale('defus', { mailbox: 'info@defus.example' }), stale('thw', { mailbox: 'info@thw.example' })], keepers: [keeper('ines', 'defus')] })), ['ines@netz.example defus', 'info@thw.example thw']))
  test('nobody is asked where there is nobody', () => assert.deepEqual(plan({ ...known, stale: [stale('defus')], keepers: [] }), []))
  test('deputies wait for the second reminder', () =>
    assert.deepEqual(inShort(plan({ ...known, stale: [stale('defus')], keepers: [keeper('ines', 'defus'), keeper('jan', 'defus', true)] })), ['ines@netz.example defus']))
})

test('the rhythm is set by kind of entry, and nonsense is refused', () => {
  assert.equal(monthsFor(usualRhythm, 'practice'), 24)
  assert.equal(monthsFor(readRhythm('actor=6, practice=36') ?? {}, 'actor'), 6)
  for (const wrong of ['actor=0', 'actor=x', 'actor', 'actor=6;drop']) assert.equal(readRhythm(wrong), undefined)
})
