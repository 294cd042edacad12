import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pathOnThisSite } from './account.ts'
import { browserOf } from './browser.ts'
import { codeOf, hashOfRecoveryCode, newRecoveryCodes, stepOf } from './codes.ts'
import { effective, standingOf } from './standing.ts'

test('codes are those of RFC 6238, half a minute early or late', () => {
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
  for (const [seconds, code] of [[59, '287082'], [1_111_111_109, '081804'], [1_111_111_111, '050471'], [1_234_567_890, '005924'], [2_000_000_000, '279037']] as const) {
    assert.equal(codeOf(secret, Math.floor(seconds / 30)), code)
    for (const away of seconds < 100 ? [0] : [-30, 0, 30]) assert.equal(stepOf(secret, code, new Date((seconds + away) * 1000)), Math.floor(seconds / 30))
    assert.equal(stepOf(secret, code, new Date((seconds + 90) * 1000)), undefined)
  }
})

test('a recovery code is recognised however it is typed', () => {
  const [code] = newRecoveryCodes()
  assert.equal(hashOfRecoveryCode(` ${code.toUpperCase().replaceAll('-', ' ')} `), hashOfRecoveryCode(code))
  assert.equal(new Set(newRecoveryCodes()).size, 10)
})

test('functions that can harm others count after the second factor only', () => {
  const appointments = [{ role: 'editor', actor: 'defus', deputy: false }, { role: 'reviewer', deputy: false }] as const
  const facts = { passed: false, codes: false, passkeys: false, appointments }
  assert.deepEqual(effective(facts).map(({ role }) => role), ['editor'])
  assert.deepEqual(effective({ ...facts, codes: true }), [])
  assert.equal(effective({ ...facts, passed: true }).length, 2)
  assert.equal(standingOf(facts), 'missing')
  assert.equal(standingOf({ ...facts, passkeys: true }), 'asked')
  assert.equal(standingOf({ ...facts, appointments: [] }), 'free')
  assert.equal(standingOf({ ...facts, appointments: [], passkeys: true }), 'free')
  assert.equal(standingOf({ ...facts, appointments: [], codes: true }), 'asked')
})

test('browsers have the names their owners know', () => {
  assert.deepEqual(browserOf('Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0'), { name: 'Firefox', system: 'Windows' })
  assert.deepEqual(browserOf('Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1'), { name: 'Safari', system: 'iPhone' })
  assert.deepEqual(browserOf(undefined), { name: undefined, system: undefined })
})

test('only paths on this site are places to go on to', () => {
  for (const path of ['/', '/pruefung?land=DE-NI', '/akteure/defus#text']) assert.equal(pathOnThisSite(path), path)
  for (const path of ['', 'x', '//x', '/\\x', '/.//x', '/%0a/..//x', 'https://x', '/a b', undefined]) assert.equal(pathOnThisSite(path), undefined, String(path))
})
