/** Style sheet, fonts and islands: bundled at start, kept in memory and compressed, under addresses that change with their content. */
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { build, type Metafile } from 'esbuild'
import { Hono } from 'hono'

const source = fileURLToPath(new URL('..', import.meta.url))

const types: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  woff2: 'font/woff2',
  svg: 'image/svg+xml',
}

export type Assets = {
  /** Addresses of the style sheet, the icon of the site and the fonts every page needs at once. */
  css: string
  icon: string
  fonts: string[]
  /** The address of an island by its file name, `island-list.ts`. @throws when there is no such file */
  island(file: string): string
  /** What draws a map of streets, where the site has one. */
  streetMap?: { library: string; worker: string }
  routes: Hono
}

type File = { type: string; plain: Uint8Array<ArrayBuffer>; br?: Uint8Array<ArrayBuffer>; gzip?: Uint8Array<ArrayBuffer> }

const require = createRequire(import.meta.url)
/** As they come: finished modules, the worker in a file of its own, so that nothing needs to be allowed that a page could be harmed by. */
const streetMapFiles = { library: 'maplibre-gl/dist/maplibre-gl.mjs', worker: 'maplibre-gl/dist/maplibre-gl-worker.mjs' } as const

export async function buildAssets({ withStreetMap = false } = {}): Promise<Assets> {
  const islands = await filesNamed(/^island-[\w-]+\.tsx?$/)
  const { outputFiles, metafile } = await build({
    absWorkingDir: source,
    entryPoints: [join(source, 'ui/css/index.css'), join(source, 'ui/icon.svg'), ...islands],
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
    target: ['es2022', 'chrome111', 'firefox113', 'safari16.4'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.woff2': 'file', '.svg': 'copy' },
    outdir: join(source, 'assets'),
    entryNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    publicPath: '/assets',
    logLevel: 'silent',
  })
  const files = new Map(outputFiles.map(({ path, contents }) => [basename(path), prepare(basename(path), new Uint8Array(contents))]))
  const addresses = addressesOf(metafile)
  const streetMap = withStreetMap ? { library: await addPackaged(files, streetMapFiles.library), worker: await addPackaged(files, streetMapFiles.worker) } : undefined
  const addressOf = (file: string) => {
    const address = addresses.get(file)
    if (address === undefined) throw new Error(`There is no bundled file ${file}`)
    return address
  }
  return {
    css: addressOf('index.css'),
    icon: addressOf('icon.svg'),
    fonts: [...files.keys()].filter((name) => name.endsWith('.woff2')).map((name) => `/assets/${name}`),
    island: addressOf,
    ...(streetMap && { streetMap }),
    routes: routesFor(files),
  }
}

/** A file of a package. */
async function addPackaged(files: Map<string, File>, file: string): Promise<string> {
  const plain = new Uint8Array(await readFile(require.resolve(file)))
  const name = basename(file).replace(/\.mjs$/, `-${createHash('sha256').update(plain).digest('hex').slice(0, 8).toUpperCase()}.js`)
  // The best compression takes seconds for a file of this size.
  files.set(name, prepare(name, plain, 9))
  return `/assets/${name}`
}

async function filesNamed(pattern: RegExp): Promise<string[]> {
  const entries = await readdir(source, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile() && pattern.test(entry.name)).map((entry) => join(entry.parentPath, entry.name)).sort()
}

/** From the name of an entry to the address of what became of it. */
function addressesOf({ outputs }: Metafile): Map<string, string> {
  return new Map(Object.entries(outputs).flatMap(([output, { entryPoint, inputs }]) => {
    const from = entryPoint ?? Object.keys(inputs)[0]
    return from === undefined ? [] : [[basename(from), `/assets/${basename(relative(source, output))}`]]
  }))
}

function prepare(name: string, plain: Uint8Array<ArrayBuffer>, quality = 11): File {
  const ending = name.slice(name.lastIndexOf('.') + 1)
  const type = types[ending] ?? 'application/octet-stream'
  // woff2 is compressed already.
  if (ending === 'woff2') return { type, plain }
  return {
    type,
    plain,
    br: new Uint8Array(brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } })),
    gzip: new Uint8Array(gzipSync(plain, { level: 9 })),
  }
}

/** One route a file, so that the list of routes is the list of files. */
function routesFor(files: Map<string, File>): Hono {
  const app = new Hono()
  for (const [name, file] of files) app.get(`/assets/${name}`, (c) => c.body(...answerWith(file, c.req.header('accept-encoding') ?? '')))
  return app
}

function answerWith(file: File, accepted: string): [Uint8Array<ArrayBuffer>, 200, Record<string, string>] {
  const encoding = (['br', 'gzip'] as const).find((name) => file[name] !== undefined && new RegExp(`\\b${name}\\b`).test(accepted))
  const body = (encoding && file[encoding]) ?? file.plain
  return [
    body,
    200,
    {
      'content-type': file.type,
      'content-length': String(body.byteLength),
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
      ...(encoding && { 'content-encoding': encoding }),
    },
  ]
}
