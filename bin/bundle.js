/**
 * From TypeScript to a few files that Node reads at once: hundreds of modules, each through a loader, take seconds to start.
 * JavaScript itself, because it is what starts everything else.
 */
import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Files that run in threads of their own are entered by them (`src/platform/thread.ts`). */
const threads = () => readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('-worker.ts')).map((file) => join('src', file))

/** Put together, so that it is not replaced where this file is bundled itself. */
const ownAddressInCode = ['import', 'meta', 'url'].join('.')

/**
 * A module goes on knowing where its source lies: migrations, data and threads are found from there.
 * @type {import('esbuild').Plugin}
 */
const ownAddress = {
  name: 'own-address',
  setup({ onLoad }) {
    onLoad({ filter: /\.[jt]sx?$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replaceAll(ownAddressInCode, JSON.stringify(pathToFileURL(path).href)),
      loader: path.endsWith('.tsx') ? 'tsx' : path.endsWith('.ts') ? 'ts' : 'js',
    }))
  },
}

/**
 * Writes a module for each entry and for each thread, and shared ones, below `outdir`; packages stay where they are.
 * @param {string[]} entryPoints relative to the project
 * @param {string} outdir within the project, so that packages are found from there
 */
export async function bundle(entryPoints, outdir) {
  await build({
    absWorkingDir: root,
    entryPoints: [...entryPoints, ...threads()],
    outdir,
    outbase: root,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    packages: 'external',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    sourcemap: true,
    logLevel: 'warning',
    define: { bundledFrom: JSON.stringify(pathToFileURL(root).href), bundledInto: JSON.stringify(pathToFileURL(join(outdir, '/')).href) },
    plugins: [ownAddress],
  })
}
