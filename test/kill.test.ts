/** A few rounds of `npm run kill-test`; the script itself goes on for twenty and more. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { test } from 'node:test'

test('a killed writer and a killed import lose nothing acknowledged and leave nothing half written', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/run.js', 'bin/kill-test.ts', '3'], { cwd: new URL('..', import.meta.url).pathname, encoding: 'utf8' })
  assert.equal(status, 0, stdout + stderr)
  assert.match(stdout, /3 rounds, nothing lost/)
})
