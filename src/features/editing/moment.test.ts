import assert from 'node:assert/strict'
import { test } from 'node:test'
import { momentInBerlin } from './moment.ts'

test('a time on the wall in Germany is the same moment everywhere', () => {
  assert.equal(momentInBerlin('2026-11-24T09:00')?.toISOString(), '2026-11-24T08:00:00.000Z')
  assert.equal(momentInBerlin('2026-07-01T09:00')?.toISOString(), '2026-07-01T07:00:00.000Z')
  assert.equal(momentInBerlin('2026-10-25T12:00')?.toISOString(), '2026-10-25T11:00:00.000Z')
  assert.equal(momentInBerlin('2026-03-29T03:30')?.toISOString(), '2026-03-29T01:30:00.000Z')
})

test('what names no time is none', () => {
  for (const text of ['', 'morgen', '2026-13-01T09:00', '2026-11-24', '24.11.2026 09:00']) assert.equal(momentInBerlin(text), undefined, text)
})
