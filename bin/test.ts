/** npm test [-- part of a file name …]: types, then every test file; ends with one plain line, N passed, N failed. */
import { spawn, spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { findServer } from '../test/support/databases.ts'

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

// Two at a time: the machine it must run on has two cores.
const tests = spawn(process.execPath, ['--import', 'tsx', '--test', '--test-concurrency=2', '--test-reporter=spec', ...files], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
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
