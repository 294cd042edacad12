import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayInWords, numberInWords } from './day.ts'
import { freshnessOf } from './freshness.tsx'

const now = new Date('2026-11-22T10:00:00Z')
const words = (confirmedOn?: string, sourceDate?: string) => freshnessOf({ confirmedOn, sourceDate, months: 12, now, language: 'de' })

test('the age of a confirmation is said in words', () => {
  const cases: [string, string, string][] = [
    ['2026-11-22', 'Heute bestätigt', 'fresh'],
    ['2026-11-21', 'Gestern bestätigt', 'fresh'],
    ['2026-11-10', 'Vor 12 Tagen bestätigt', 'fresh'],
    ['2026-10-20', 'Vor einem Monat bestätigt', 'fresh'],
    ['2026-03-20', 'Vor 8 Monaten bestätigt', 'fresh'],
    ['2025-09-20', 'Seit 14 Monaten nicht bestätigt', 'look'],
    ['2022-11-01', 'Seit 4 Jahren nicht bestätigt', 'look'],
    ['2026-11-23', 'Heute bestätigt', 'fresh'],
  ]
  for (const [day, expected, state] of cases) assert.deepEqual(words(day), { state, words: expected }, day)
})

test('what wants to be confirmed sooner or later than others says so on the very day', () => {
  const after = (months: number, confirmedOn: string) => freshnessOf({ confirmedOn, months, now, language: 'de' })
  assert.deepEqual(after(6, '2026-05-22'), { state: 'look', words: 'Seit 6 Monaten nicht bestätigt' })
  assert.deepEqual(after(6, '2026-05-23'), { state: 'fresh', words: 'Vor 5 Monaten bestätigt' })
  assert.deepEqual(after(36, '2024-01-01'), { state: 'fresh', words: 'Vor 34 Monaten bestätigt' })
  assert.deepEqual(after(1, '2026-10-20'), { state: 'look', words: 'Seit einem Monat nicht bestätigt' })
})

test('an entry nobody has confirmed says so, with the date of its source', () => {
  assert.deepEqual(words(), { state: 'unknown', words: 'Noch nicht bestätigt' })
  assert.deepEqual(words(undefined, '2013'), { state: 'look', words: 'Noch nicht bestätigt, Angaben von 2013' })
  assert.deepEqual(words(undefined, '2026-03'), { state: 'unknown', words: 'Noch nicht bestätigt, Angaben von März 2026' })
})

test('a confirmation counts more than the date of the source', () => {
  assert.equal(words('2026-11-22', '2013').words, 'Heute bestätigt')
})

test('English says the same', () => {
  assert.equal(freshnessOf({ confirmedOn: '2025-09-20', months: 12, now, language: 'en' }).words, 'Not confirmed for 14 months')
})

test('a date is only as exact as it is known', () => {
  assert.equal(dayInWords('2013', 'de'), '2013')
  assert.equal(dayInWords('2024-03', 'de'), 'März 2024')
  assert.equal(dayInWords('2024-03-05', 'de'), '5. März 2024')
  assert.equal(dayInWords('2024-03-05T22:30:00Z', 'en'), '5 March 2024')
  assert.equal(dayInWords('neulich', 'de'), 'neulich')
})

test('numbers are grouped as the language does', () => {
  assert.equal(numberInWords(12345, 'de'), '12.345')
  assert.equal(numberInWords(12345, 'en'), '12,345')
})
