import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'

const folder = mkdtempSync(join(tmpdir(), 'page-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const root = fileURLToPath(new URL('../../../', import.meta.url))
const page = fileURLToPath(new URL('fixtures/portal-page.txt', import.meta.url))

function fromPage(file: string, input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/run.js', 'bin/import.ts', '--from-page', file], { cwd: root, encoding: 'utf8', input, env: { PATH: '/usr/bin:/bin', DATA_DIR: join(folder, 'var'), HOME: folder } })
  return { status, stdout, stderr }
}

test('the command prints a draft and nothing else, from a file or the standard input; where there is none it says so', () => {
  const read = fromPage(page)
  assert.equal(read.status, 0, read.stderr)
  const draft: unknown = JSON.parse(read.stdout)
  assert.ok(draft !== null && typeof draft === 'object' && 'name' in draft && 'short_name' in draft && 'themes' in draft && 'evidence' in draft)
  assert.deepEqual([draft.name, draft.short_name], ['Deutsch-Europäisches Forum für Urbane Sicherheit e.V.', 'DEFUS'])
  assert.match(read.stderr, /those that come with the program are used/)
  assert.equal(fromPage('-', readFileSync(page, 'utf8')).stdout, read.stdout)
  const none = fromPage('-', 'Startseite\nImpressum\n')
  assert.deepEqual([none.status, none.stdout], [1, ''])
  assert.match(none.stderr, /No organisation was found/)
})
