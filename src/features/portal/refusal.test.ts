import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { Hono } from 'hono'
import { requestId } from 'hono/request-id'
import { pino } from 'pino'
import { readSettings } from '../../config.ts'
import { buildAssets, type Assets } from '../../platform/assets.ts'
import { Forbidden, Gone, TooManyRequests } from '../../platform/refusals.ts'
import { showError } from './index.ts'

let assets: Assets
before(async () => {
  assets = await buildAssets()
})

const logged: string[] = []
const log = pino({ level: 'info' }, { write: (line: string) => void logged.push(line) })

function refuse(error: Error, path = '/seite?q=geheim') {
  const app = new Hono().use(requestId()).get('*', () => {
    throw error
  })
  return app.onError(showError({ settings: readSettings({}), operator: () => ({}), assets, log })).request(path)
}

test('a bug is answered by an apology with a number that is in the log, and nothing else', async () => {
  const answer = await refuse(new Error('password of the database is 1234'))
  assert.equal(answer.status, 500)
  const page = await answer.text()
  assert.doesNotMatch(page, /1234|at .*\.ts/)
  const number = page.match(/<code>([^<]+)<\/code>/)?.[1] ?? ''
  assert.ok(number.length > 10)
  const line = logged.at(-1) ?? ''
  assert.ok(line.includes(number) && line.includes('1234'))
  assert.doesNotMatch(line, /geheim/, 'what was searched is not logged')
})

test('a withdrawn entry leaves a tombstone', async () => {
  const answer = await refuse(new Gone('Verein <Beispiel>', '2026-03-05'))
  assert.equal(answer.status, 410)
  const page = await answer.text()
  assert.match(page, /„Verein &lt;Beispiel>“ wurde am 5\. März 2026|„Verein &lt;Beispiel&gt;“ wurde am 5\. März 2026/)
})

test('who asks too often is told when to come back', async () => {
  const answer = await refuse(new TooManyRequests(), '/en/actors')
  assert.equal(answer.status, 429)
  assert.equal(answer.headers.get('retry-after'), '60')
  assert.match(await answer.text(), /<html lang="en">.*Too many requests/s)
})

test('what is not allowed is refused in words; programs get a problem document', async () => {
  assert.equal((await refuse(new Forbidden())).status, 403)
  const answer = await refuse(new TooManyRequests(), '/api/v1/actors')
  assert.match(answer.headers.get('content-type') ?? '', /problem\+json/)
  assert.equal(answer.headers.get('retry-after'), '60')
})

test('who is not signed in is led to signing in and back', async () => {
  const answer = await refuse(new Forbidden(), '/protokoll?seite=2')
  assert.equal(answer.status, 403)
  assert.match(await answer.text(), /Bitte melden Sie sich an[\s\S]*href="\/anmelden\?weiter=%2Fprotokoll%3Fseite%3D2"/)
})
