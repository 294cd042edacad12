import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'

const folder = mkdtempSync(join(tmpdir(), 'command-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const root = fileURLToPath(new URL('../../../', import.meta.url))
const file = (name: string) => join(folder, name)

function run(command: 'import' | 'export', ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/run.js', `bin/${command}.ts`, ...args], { cwd: root, encoding: 'utf8', env: { PATH: '/usr/bin:/bin', DATA_DIR: file('var'), HOME: folder } })
  return { status, stdout, stderr }
}

test('the exit code says all in, some rejected or failed; the rejects stand beside the file; the export reads back', () => {
  assert.equal(run('import', file('fehlt.csv')).status, 1)
  assert.equal(run('import', 'data/vocabularies.json').status, 0)

  writeFileSync(file('akteure.csv'), 'id,name,type\nkoeln,Stadt Köln,kreisfreie-stadt\nulm,,kreisfreie-stadt\n')
  const dry = run('import', file('akteure.csv'), '--dry-run')
  assert.equal(dry.status, 2)
  assert.ok(!existsSync(file('akteure.csv.rejects.csv')))

  const some = run('import', file('akteure.csv'))
  assert.equal(some.status, 2, some.stdout + some.stderr)
  assert.match(some.stdout, /row 3, name: The value is missing\.\n.*akteure\.csv\.rejects\.csv.*\n1 new, 0 changed, 0 unchanged, 1 rejected/)

  writeFileSync(file('mended.csv'), readFileSync(file('akteure.csv.rejects.csv'), 'utf8').replace('ulm,,', 'ulm,Stadt Ulm,'))
  const all = run('import', file('mended.csv'), '--rejects', file('rest.csv'))
  assert.deepEqual([all.status, readFileSync(file('rest.csv'), 'utf8')], [0, ''])

  assert.equal(run('export', file('out.csv')).status, 0)
  assert.match(run('import', file('out.csv')).stdout, /0 new, 0 changed, 2 unchanged, 0 rejected/)
  assert.equal(run('export', file('out.json')).status, 0)
  assert.match(run('import', file('out.json')).stdout, /0 new, 0 changed, \d+ unchanged, 0 rejected/)

  const misused = run('import', file('akteure.csv'), '--kind', 'persons')
  assert.deepEqual([misused.status, misused.stderr], [1, '--kind is one of actors, vocabularies, practices, lessons, incidents, tools, papers, events, projects, requests.\n'])
})
