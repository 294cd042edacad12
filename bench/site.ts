/** The site as operators run it, in processes of its own: import, start, restart, memory, answers over HTTP. */
import { fork, spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, statSync } from 'node:fs'
import { createInterface } from 'node:readline'
import type { Load } from './load.ts'
import { inMs, type Row } from './measure.ts'

const root = new URL('..', import.meta.url).pathname
/** As `npm start` and the commands do it. */
const loader = ['bin/run.js']

export type Prepared = { dataDir: string; databaseUrl?: string }

const environment = ({ dataDir, databaseUrl }: Prepared) => ({ ...process.env, DATA_DIR: dataDir, SEED_DATA: 'off', PORT: '0', LOG_LEVEL: 'warn', DATABASE_URL: databaseUrl ?? '' })

/** Imports a CSV with the command operators use, into a fresh folder; checked and published. */
export function benchImport(prepared: Prepared, csv: string, actors: number): Row {
  run(prepared, ['bin/import.ts', 'data/vocabularies.json', '--kind', 'vocabularies'])
  const started = performance.now()
  run(prepared, ['bin/import.ts', csv])
  const seconds = (performance.now() - started) / 1000
  const perSecond = Math.round(actors / seconds)
  const megabytes = (statSync(csv).size / 1e6).toFixed(0)
  return { what: `import of ${actors.toLocaleString('en')} actors by CSV (${megabytes} MB), ${prepared.databaseUrl ? 'PostgreSQL server' : 'embedded'}, start of the command included`, measured: `${perSecond}/s`, budget: prepared.databaseUrl ? undefined : '≥ 2,000/s', kept: prepared.databaseUrl ? undefined : perSecond >= 2_000 }
}

function run(prepared: Prepared, args: string[]) {
  const { status, stderr } = spawnSync(process.execPath, [...loader, ...args], { cwd: root, env: environment(prepared), encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] })
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`)
}

export type Running = { port: number; readyMs: number; memory(): { now: number; peak: number }; stop(): Promise<void> }

export async function startSite(prepared: Prepared, settings: Record<string, string> = {}): Promise<Running> {
  const started = performance.now()
  const child = spawn(process.execPath, [...loader, 'src/main.ts'], { cwd: root, env: { ...environment(prepared), ...settings }, stdio: ['ignore', 'pipe', 'inherit'] })
  const port = await portOf(child)
  return {
    port,
    readyMs: performance.now() - started,
    memory: () => {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8')
      const megabytes = (name: string) => Math.round(Number(status.match(new RegExp(`${name}:\\s+(\\d+)`))?.[1]) / 1024)
      return { now: megabytes('VmRSS'), peak: megabytes('VmHWM') }
    },
    async stop() {
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
  }
}

async function portOf(child: ChildProcess): Promise<number> {
  if (!child.stdout) throw new Error('no output to read')
  for await (const line of createInterface({ input: child.stdout })) {
    const port = line.match(/is running: http:\/\/[^:]+:(\d+)/)?.[1]
    if (port) return Number(port)
  }
  throw new Error('the site did not start')
}

/** `searches` are query strings in the words of the API. */
export async function benchHttp(site: Running, searches: string[]): Promise<{ rows: Row[]; perSecond: number; memory: { now: number; peak: number } }> {
  const asJson = searches.map((search) => `/api/v1/actors?${search}`)
  const asHtml = searches.map((search) => `/en/actors?${search}`)
  await ask(site.port, asJson, 8, 1_000)
  await ask(site.port, asHtml, 8, 500)
  const jsonAlone = await ask(site.port, asJson, 1, 2_000)
  const jsonMany = await ask(site.port, asJson, 16, 8_000)
  const htmlAlone = await ask(site.port, asHtml, 1, 1_000)
  const htmlMany = await ask(site.port, asHtml, 16, 4_000)
  const packed = await ask(site.port, asHtml, 1, 200, { 'accept-encoding': 'gzip' })
  const again = asHtml.slice(0, 100)
  await ask(site.port, again, 4, 200, { 'accept-encoding': 'gzip' })
  const often = await ask(site.port, again, 16, 4_000, { 'accept-encoding': 'gzip' })
  const memory = site.memory()
  // Each address once: the picture is kept, the page is drawn.
  const drawn = await ask(site.port, ['/akteure?ansicht=netz'], 1, 1)
  const net = await ask(site.port, Array.from({ length: 200 }, (_, at) => `/akteure?ansicht=netz&seite=${at + 2}`), 1, 200)
  const failed = drawn.failed + net.failed + often.failed + jsonAlone.failed + jsonMany.failed + htmlAlone.failed + htmlMany.failed
  return {
    perSecond: jsonMany.perSecond,
    memory,
    rows: [
      { what: 'search over HTTP as JSON, one client', measured: inMs(jsonAlone), budget: 'p50 ≤ 2 ms', kept: jsonAlone.p50 <= 2 },
      { what: 'search over HTTP as JSON, 16 clients', measured: `${Math.round(jsonMany.perSecond)}/s`, budget: '≥ 1,000/s', kept: jsonMany.perSecond >= 1_000 },
      { what: 'list page as HTML, one client', measured: inMs(htmlAlone), budget: 'p50 ≤ 4 ms', kept: htmlAlone.p50 <= 4 },
      { what: 'list page as HTML, 16 clients', measured: `${Math.round(htmlMany.perSecond)}/s`, budget: '≥ 500/s', kept: htmlMany.perSecond >= 500 },
      { what: 'list page, compressed, mean', measured: `${(packed.bytes / 1000).toFixed(1)} kB`, budget: '≤ 15 kB', kept: packed.bytes <= 15_000 },
      { what: 'a hundred lists asked again and again, packed, 16 clients', measured: `${Math.round(often.perSecond)}/s` },
      { what: 'net of all actors as HTML: drawn for the first time', measured: `${Math.round(drawn.p50)} ms` },
      { what: 'net of all actors as HTML, drawn before, one client', measured: inMs(net), budget: 'p50 ≤ 20 ms', kept: net.p50 <= 20 },
      { what: 'failed requests', measured: String(failed), budget: '0', kept: failed === 0 },
    ],
  }
}

async function ask(port: number, paths: string[], clients: number, requests: number, headers = {}): Promise<Load> {
  const client = fork(new URL('./load.ts', import.meta.url), { execArgv: loader })
  client.send({ port, paths, clients, requests, headers })
  const [answer]: Load[] = await once(client, 'message')
  client.kill()
  return answer
}
