/** npm test [-- part of a file name …]: types, then every test file; ends with one plain line, N passed, N failed. */
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs'
import { join } from 'node:path'
import { findServer } from '../test/support/server.ts'
import { bundle } from './bundle.js'

const root = new URL('..', import.meta.url).pathname
const wanted = process.argv.slice(2)

const files = ['src', 'test', 'bench']
  .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)))
  .filter((file) => /\.test\.tsx?$/.test(file))
  .filter((file) => wanted.length === 0 || wanted.some((part) => file.includes(part)))
  .sort()

let passed = 0
let failed = 0

console.log('types …')
const types = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '--noEmit', '-p', '.'], { cwd: root, stdio: 'inherit' })
if (types.status === 0) passed++
else failed++

// One folder for each run, so that two may go on side by side; Node removes nothing by itself.
const built = mkdtempSync(join(root, '.test-'))
process.on('exit', () => rmSync(built, { recursive: true, force: true }))
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1))
await bundle(files, built)

// Two at a time: the machine it must run on has two cores.
const modules = files.map((file) => join(built, file.replace(/\.tsx?$/, '.mjs')))
const tests = spawn(process.execPath, ['--enable-source-maps', '--test', '--test-concurrency=2', '--test-reporter=spec', ...modules], { cwd: root, env: { ...process.env, TMPDIR: folderInMemory() ?? process.env.TMPDIR }, stdio: ['ignore', 'pipe', 'inherit'] })
let end = ''
tests.stdout.setEncoding('utf8')
tests.stdout.on('data', (text: string) => {
  process.stdout.write(text)
  end = (end + text).slice(-200_000)
})
const exitCode = await new Promise<number>((resolve) => tests.on('close', (code) => resolve(code ?? 1)))

const count = (word: string) => Number([...end.matchAll(new RegExp(`^. ${word} (\\d+)$`, 'gm'))].at(-1)?.[1] ?? 0)
passed += count('pass')
failed += count('fail') + count('cancelled')
if (exitCode !== 0 && failed === 0) failed = 1

const server = await findServer()
console.log(server ? '\nPostgreSQL: tested on a real server beside the embedded database.' : '\nPostgreSQL: no server answered, only the embedded database was tested. Set TEST_DATABASE_URL to test one.')
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1

/** Databases of tests are thrown away: where there is room they lie in memory. */
function folderInMemory(): string | undefined {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm')
    return bavail * bsize > 2 ** 31 ? '/dev/shm' : undefined
  } catch {
    return undefined
  }
}
