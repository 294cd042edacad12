/**
 * npm run processes-test: three processes on one PostgreSQL server behind a proxy, while people read and an office publishes.
 * A rolling restart, a kill -9 and a database that is away for a while; at the end no request has failed but those the killed process was
 * answering, nothing acknowledged is lost, and the three indexes are the same.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo, Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { publishActors } from '../src/features/actors/index.ts'
import { openDatabase } from '../src/platform/database/index.ts'
import { end, freePort } from '../test/support/processes.ts'
import { findServer, onServer } from '../test/support/server.ts'

const root = new URL('..', import.meta.url).pathname
const readers = 8
const secondsBetween = 4
const secondsAway = 3

const server = await findServer()
if (!server) {
  console.error('This needs a PostgreSQL server: set TEST_DATABASE_URL.')
  process.exit(1)
}
const name = `rn_processes_${randomBytes(4).toString('hex')}`
const databaseUrl = Object.assign(new URL(server), { pathname: `/${name}` }).href
const folder = mkdtempSync(join(tmpdir(), 'resilienznetz-processes-'))

type Site = { number: number; port: number; child?: ChildProcess; isReady: boolean }

const portOf = (address: AddressInfo | string | null): number => (typeof address === 'object' && address ? address.port : 0)

async function start(site: Site): Promise<void> {
  const env = { ...process.env, PORT: String(site.port), DATA_DIR: join(folder, String(site.number)), DATABASE_URL: databaseUrl, BASE_URL: 'http://127.0.0.1', LOG_LEVEL: 'silent', SMTP_URL: '', SCHEDULE: 'off', DRAIN_SECONDS: '1' }
  site.child = spawn(process.execPath, ['bin/run.js', 'src/main.ts'], { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] })
  while (!site.isReady) {
    if (site.child.exitCode !== null) throw new Error(`process ${site.number} did not start`)
    await sleep(50)
  }
}

const stop = async ({ child }: Site, signal: 'SIGTERM' | 'SIGKILL') => child && end(child, signal)

const sites: Site[] = []
let ended = false

/** As a proxy in front does it: asks each every tenth of a second whether it is ready. */
async function watch(site: Site) {
  while (!ended) {
    site.isReady = await fetch(`http://127.0.0.1:${site.port}/ready`, { signal: AbortSignal.timeout(3_000) }).then(({ ok }) => ok, () => false)
    await sleep(100)
  }
}

let turn = 0
/** In turn; what one does not answer is asked of the next. Where all say no because the database is away, their pages still come from memory. */
function proxy(): Promise<Server> {
  const pass = (from: IncomingMessage, to: ServerResponse, left: Site[]) => {
    const [site, ...others] = left
    if (!site) {
      to.writeHead(502).end()
      return
    }
    const ask = request({ host: '127.0.0.1', port: site.port, path: from.url, method: from.method, headers: from.headers }, (answer) => {
      to.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(to)
      answer.on('error', () => to.destroy())
    })
    ask.on('error', () => (to.headersSent ? to.destroy() : pass(from, to, others)))
    ask.end()
  }
  const one = createServer((from, to) => {
    turn++
    const inTurn = sites.map((_, at) => sites[(turn + at) % sites.length])
    pass(from, to, [...inTurn.filter(({ isReady }) => isReady), ...inTurn.filter(({ isReady }) => !isReady)])
  })
  return new Promise((resolve) => one.listen(0, '127.0.0.1', () => resolve(one)))
}

const asked = { total: 0, failed: 0 }
/** What a killed process was in the middle of saying is cut off for whoever listened: at most one answer each. */
let cut = 0
const questions = ['q=hochwasser', 'theme=hitze&phase=vorbereitung', 'q=krisenstab', 'state=DE-NW', 'q=kat', '']

async function readAgainAndAgain(port: number, reader: number) {
  for (let n = reader; !ended; n++) {
    asked.total++
    const isHtml = n % 3 === 0
    const answer = await fetch(`http://127.0.0.1:${port}${isHtml ? '/akteure' : '/api/v1/actors'}?${questions[n % questions.length]}`).then(async (response) => ((await response.arrayBuffer()).byteLength > 0 ? response.status : 0), () => 0)
    if (answer !== 200) asked.failed++
    await sleep(20)
  }
}

const published: string[] = []
const lags: number[] = []

async function publishAgainAndAgain(db: Parameters<typeof publishActors>[0]) {
  for (let n = 0; !ended; n++) {
    const id = `wehr-${n}`
    try {
      const { created } = await publishActors(db, [{ id, payload: { name: `Wehr Nummer ${n}`, type: 'feuerwehr', themes: ['hochwasser'], spaces: ['lokal'], phases: ['bewaeltigung'], groups: ['staat'], member_of: [] } }], 'Probe')
      if (created.includes(id)) {
        published.push(id)
        lags.push(...(await Promise.all(sites.filter(({ isReady }) => isReady).map((site) => lagAt(site, id)))))
      }
    } catch {
      // The database was away; nobody was promised anything.
    }
    await sleep(150)
  }
}

/** Milliseconds until a process finds it; at most so many are waited for. */
async function lagAt({ port }: Site, id: string): Promise<number> {
  const from = performance.now()
  while (performance.now() - from < 5_000) {
    if ((await fetch(`http://127.0.0.1:${port}/api/v1/actors/${id}`).then(({ status }) => status, () => 0)) === 200) break
    await sleep(25)
  }
  return performance.now() - from
}

/** Everything a process finds, in its order, with all counts. */
async function stateOf({ port }: Site): Promise<string> {
  const answers: unknown[] = []
  for (const question of questions)
    for (let page = 1; ; page++) {
      const response = await fetch(`http://127.0.0.1:${port}/api/v1/actors?${question}&page=${page}&page_size=100`)
      const answer: unknown = await response.json()
      answers.push(answer)
      const items = typeof answer === 'object' && answer !== null && 'items' in answer && Array.isArray(answer.items) ? answer.items.length : 0
      if (items < 100) break
    }
  return JSON.stringify(answers)
}

const say = (what: string) => console.log(`${what}; ${asked.total} requests, ${asked.failed} failed, ${published.length} published`)
let trouble = 1
await onServer(server, `create database ${name}`)
try {
  for (let number = 0; number < 3; number++) sites.push({ number, port: await freePort(), isReady: false })
  const watching = sites.map(watch)
  await start(sites[0])
  await Promise.all(sites.slice(1).map(start))
  const front = await proxy()
  const { db, close } = await openDatabase({ databaseUrl, dataDir: join(folder, 'office') })
  const reading = Array.from({ length: readers }, (_, reader) => readAgainAndAgain(portOf(front.address()), reader))
  const publishing = publishAgainAndAgain(db)
  await sleep(secondsBetween * 1000)
  say('three processes')

  for (const site of sites) {
    await stop(site, 'SIGTERM')
    await start(site)
    await sleep(1_000)
  }
  say('each restarted, one after the other')

  const failedBefore = asked.failed
  await stop(sites[1], 'SIGKILL')
  await sleep(secondsBetween * 1000)
  await start(sites[1])
  cut = asked.failed - failedBefore
  say(`one killed and started again, ${cut} answers cut off`)

  await onServer(server, `alter database ${name} allow_connections false`)
  await onServer(server, `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`)
  await sleep(secondsAway * 1000)
  await onServer(server, `alter database ${name} allow_connections true`)
  await sleep(secondsBetween * 1000)
  say(`database away for ${secondsAway} s`)

  ended = true
  await Promise.all([...reading, publishing, ...watching])
  await close()
  await sleep(2_000)
  const states = await Promise.all(sites.map(stateOf))
  const missing = published.filter((id) => states.some((state) => !state.includes(`"${id}"`)))
  const sorted = lags.sort((a, b) => a - b)
  const at = (share: number) => Math.round(sorted[Math.floor((sorted.length - 1) * share)])
  const isSame = new Set(states).size === 1
  console.log(`${asked.total} requests, ${asked.failed} failed; ${published.length} published, ${missing.length} lost; found everywhere after ${at(0.5)} ms (p50), ${at(0.99)} ms (p99); indexes ${isSame ? 'the same' : 'DIFFERENT'}`)
  trouble = asked.failed - Math.min(cut, readers) + missing.length + (isSame ? 0 : 1) + (published.length === 0 ? 1 : 0)
  front.close()
} finally {
  ended = true
  for (const site of sites) await stop(site, 'SIGKILL')
  await onServer(server, `drop database if exists ${name} with (force)`)
  rmSync(folder, { recursive: true, force: true })
}
process.exit(trouble === 0 ? 0 : 1)
