import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isNothing, newsOf, nextAfter } from './alert.ts'

test('letters come in the morning, weekly ones on Mondays', () => {
  const next = (rhythm: 'daily' | 'weekly', now: string) => nextAfter(rhythm, new Date(now)).toISOString()
  assert.equal(next('daily', '2026-03-04T04:59:00Z'), '2026-03-04T05:00:00.000Z')
  assert.equal(next('daily', '2026-03-04T05:00:00Z'), '2026-03-05T05:00:00.000Z')
  assert.equal(next('weekly', '2026-03-04T12:00:00Z'), '2026-03-09T05:00:00.000Z')
  assert.equal(next('weekly', '2026-03-09T05:00:00Z'), '2026-03-16T05:00:00.000Z')
})

test('news is what came, changed and was withdrawn; what only left the filter is none', () => {
  const known = new Map([['bleibt', 1], ['anders', 1], ['weg', 1], ['hinaus', 1]])
  const news = newsOf({ known, matching: new Map([['bleibt', 1], ['anders', 2], ['neu', 1]]), withdrawn: new Set(['weg', 'fremd']) })
  assert.deepEqual(news, { added: ['neu'], changed: [{ id: 'anders', from: 1 }], withdrawn: ['weg'] })
  assert.ok(isNothing(newsOf({ known, matching: known, withdrawn: new Set() })))
})
