import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { plusMonths } from '../../platform/calendar.ts'
import { learnedWithinAYear, type Course } from './learned.ts'

const period = { from: '2024-01-01', until: '2025-12-31', today: '2026-06-30' }

test('of the lessons whose year is over, those learned within it', () => {
  const lessons: Course[] = [
    { seen: '2024-02-01', learned: '2025-01-31' },
    { seen: '2024-02-01', learned: '2025-02-01' },
    { seen: '2024-02-01', learned: '2025-02-02' },
    { seen: '2024-02-01' },
    { seen: '2025-07-01', learned: '2026-01-01' },
    { seen: '2023-12-31', learned: '2024-01-02' },
    { learned: '2025-01-01' },
  ]
  assert.deepEqual(learnedWithinAYear(lessons, period), { due: 4, learned: 2, running: 1, undated: 1, share: 0.5 })
})
test('what is known to the month or year only counts from its last day', () => {
  assert.deepEqual(learnedWithinAYear([{ seen: '2024-02', learned: '2025-02-28' }, { seen: '2024', learned: '2025-12-31' }, { seen: '2025' }], period), { due: 2, learned: 2, running: 1, undated: 0, share: 1 })
})
test('where nothing is due there is no share', () => {
  assert.deepEqual(learnedWithinAYear([], period), { due: 0, learned: 0, running: 0, undated: 0 })
})

const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2029-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10))
test('every lesson is counted once at most; who learns earlier never lowers the share; waiting loses nothing that was learned', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ seen: fc.option(day, { nil: undefined }), learned: fc.option(day, { nil: undefined }) })), day, day, day, (lessons, from, until, today) => {
      const asked = { from, until, today }
      const found = learnedWithinAYear(lessons, asked)
      assert.ok(found.due + found.running + found.undated <= lessons.length && found.learned <= found.due)
      const sooner = learnedWithinAYear(lessons.map(({ seen, learned }) => ({ seen, learned: learned ?? seen })), asked)
      assert.ok(sooner.learned >= found.learned && sooner.due === found.due)
      assert.ok(learnedWithinAYear(lessons, { ...asked, today: plusMonths(today, 5) }).learned >= found.learned)
    }),
  )
})
