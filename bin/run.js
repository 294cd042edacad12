/**
 * node bin/run.js FILE.ts [ARGUMENT …]: bundles the program and runs it, which starts in a fraction of the time that a loader takes.
 * Where the folder of the program cannot be written to, TypeScript is read as it is.
 */
import { accessSync, constants, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const prefix = '.start-'

// The program sees itself as the one that was called.
const [node, , given, ...rest] = process.argv
const program = relative(root, resolve(root, given))
process.argv = [node, join(root, program), ...rest]

if (isWritable()) {
  const { bundle } = await import('./bundle.js')
  // One for each process, so that several can start side by side. Who was killed could not tidy up after themselves.
  for (const name of readdirSync(root)) if (name.startsWith(prefix) && !isAlive(Number(name.slice(prefix.length)))) rmSync(join(root, name), { recursive: true, force: true })
  const folder = join(root, `${prefix}${process.pid}`)
  mkdirSync(folder, { recursive: true })
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  await bundle([program], folder)
  await import(pathToFileURL(join(folder, program.replace(/\.ts$/, '.mjs'))).href)
} else {
  const { register } = await import('tsx/esm/api')
  register()
  await import(pathToFileURL(join(root, program)).href)
}

function isWritable() {
  try {
    accessSync(root, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
