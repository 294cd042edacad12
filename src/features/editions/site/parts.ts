/** Style sheet and search of the stick: the same in every edition. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const beside = (name: string) => new URL(`./${name}`, import.meta.url)

export const styleSheet = (): string => readFileSync(beside('style.css'), 'utf8')

let bundled: Promise<string> | undefined

/** For browsers of many years: the computer in the staff room is not the newest. */
export const searchScript = (): Promise<string> => (bundled ??= bundle())

async function bundle(): Promise<string> {
  const { outputFiles: [file] } = await build({ entryPoints: [fileURLToPath(beside('search-page.ts'))], bundle: true, minify: true, write: false, format: 'iife', target: ['es2020'], charset: 'ascii', logLevel: 'silent' })
  return file.text
}
