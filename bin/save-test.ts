/** npm run save-test [-- SECONDS]: twenty people save drafts at once while the site is killed with kill -9 again and again; every save that was acknowledged must be there. */
import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { simpleParser } from 'mailparser'
import { appoint } from '../src/features/appointments/index.ts'
import { ensureAccount } from '../src/features/accounts/index.ts'
import { openDatabase } from '../src/platform/database/index.ts'
import { clientOf, type Client } from '../test/support/client.ts'
import { formIn } from '../test/support/form.ts'
import { end, freePort } from '../test/support/processes.ts'

const seconds = Number(process.argv[2] ?? 60)
const people = Array.from({ length: 20 }, (_, n) => `person-${n}@stadt.example`)
/** Four of them keep one entry together: their saves meet. */
const together = 4
const shared = 'defus'
const root = new URL('..', import.meta.url).pathname
const dataDir = mkdtempSync(join(tmpdir(), 'resilienznetz-saves-'))
const port = await freePort()
const origin = `http://127.0.0.1:${port}`
let ended = false

async function startSite(): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['bin/run.js', 'src/main.ts'], { cwd: root, env: { ...process.env, PORT: String(port), DATA_DIR: dataDir, DATABASE_URL: '', BASE_URL: origin, LOG_LEVEL: 'error', SMTP_URL: '' }, stdio: ['ignore', 'ignore', 'inherit'] })
  while (child.exitCode === null && !(await isReady())) await sleep(100)
  if (child.exitCode !== null) throw new Error('the site did not start')
  return child
}

const isReady = () => fetch(`${origin}/ready`).then(({ ok }) => ok, () => false)

/** Redirects are answers here: they acknowledge a save. */
const served = { app: { request: (address: string, init: RequestInit = {}) => fetch(address, { ...init, redirect: 'manual', signal: AbortSignal.timeout(20_000) }) } }

async function linkFor(email: string): Promise<string> {
  const folder = join(dataDir, 'mail')
  for (;;) {
    for (const file of existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.eml')) : []) {
      const letter = await simpleParser(readFileSync(join(folder, file)))
      const to = [letter.to ?? []].flat().flatMap(({ value }) => value.map(({ address }) => address))
      const link = to.includes(email) ? letter.text?.match(/https?:\/\/\S+/)?.[0] : undefined
      if (link) return link.slice(origin.length)
    }
    await sleep(100)
  }
}

async function signIn(email: string): Promise<Client> {
  const client = clientOf(served, origin)
  await client.post('/anmelden', { email })
  await client.send(await linkFor(email))
  return client
}

/** What the answers promised: text by draft. */
const acknowledged: { person: number; text: string }[] = []
let attempts = 0

async function saveAgainAndAgain(client: Client, person: number) {
  let page = person < together ? `/akteure/${shared}/bearbeiten` : '/akteure/neu'
  for (let n = 1; !ended; n++) {
    const text = `Person ${person}, Stand ${n}`
    try {
      attempts++
      const html = await (await following(client, page)).text()
      // Everybody of the four writes in another field: all of it has to be kept.
      const field = person < together ? ['phone', 'street', 'postal_code', 'short_name'][person] : 'description_de'
      const form = formIn(html, { [field]: text, step: 'save', ...(person < together ? {} : { name: `Wehr ${person}` }) })
      const action = html.match(/<main.*?<form(?=[^>]*method="post")[^>]*\saction="([^"]+)"/s)?.[1] ?? page
      const answer = await client.post(action, form)
      const location = answer.headers.get('location') ?? ''
      if (answer.status === 303 && location.includes('/entwuerfe/')) {
        acknowledged.push({ person, text })
        page = location.replace(/\?.*/, '')
      }
    } catch {
      // The site was killed in the middle; whether it was saved nobody promised.
      await sleep(200)
    }
  }
}

async function following(client: Client, page: string): Promise<Response> {
  const answer = await client.get(page)
  return answer.status === 303 ? client.get(answer.headers.get('location') ?? page) : answer
}

let trouble = 0
let site: ChildProcess | undefined
try {
  site = await startSite()
  const { db, close } = await openDatabase({ dataDir }, { share: true })
  for (const email of people.slice(0, together)) {
    const { id } = await ensureAccount(db, { email, now: new Date() })
    await appoint(db, { account: id, role: 'editor', actor: shared, by: { function: 'Verwaltung', mayExcept: false }, at: new Date() })
  }
  await close()
  const clients: Client[] = []
  for (const email of people) clients.push(await signIn(email))

  const writers = clients.map(saveAgainAndAgain)
  const until = performance.now() + seconds * 1000
  let kills = 0
  while (performance.now() < until) {
    await sleep(2_000 + Math.random() * 4_000)
    await end(site, 'SIGKILL')
    kills++
    site = await startSite()
  }
  await sleep(1_000)
  ended = true
  await Promise.all(writers)
  await end(site, 'SIGKILL')

  const check = await openDatabase({ dataDir })
  const { rows } = await sql<{ payload: string }>`select payload::text as payload from draft_saves`.execute(check.db)
  await check.close()
  const saved = rows.map(({ payload }) => payload)
  const lost = acknowledged.filter(({ text }) => !saved.some((payload) => payload.includes(`${text}"`)))
  for (const { text } of lost) console.log(`lost: ${text}`)
  trouble = lost.length + (acknowledged.length === 0 ? 1 : 0) + (kills === 0 ? 1 : 0)
  console.log(`${people.length} people, ${seconds} s, ${kills} kills, ${attempts} saves tried, ${acknowledged.length} acknowledged, ${lost.length} lost`)
} finally {
  ended = true
  if (site) await end(site, 'SIGKILL')
  rmSync(dataDir, { recursive: true, force: true })
}
process.exitCode = trouble === 0 ? 0 : 1
