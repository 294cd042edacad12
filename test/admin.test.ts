/** npm run admin, as the operator types it: beside a running site and without one. */
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { after, before, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { pino } from 'pino'
import { openSite, type Site } from '../src/site.ts'
import { clientOf } from './support/client.ts'
import { embeddedDatabase, serverDatabase, type TestDatabase } from './support/databases.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

async function admin({ settings }: TestDatabase, ...args: string[]): Promise<{ status: unknown; said: string; complaint: string; link: string }> {
  const env = { PATH: process.env.PATH, HOME: settings.dataDir, DATA_DIR: settings.dataDir, BASE_URL: settings.baseUrl, ...(settings.databaseUrl === undefined ? {} : { DATABASE_URL: settings.databaseUrl }) }
  const command = spawn(process.execPath, ['bin/run.js', 'bin/admin.ts', ...args], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const [said, complaint, [status]] = await Promise.all([text(command.stdout), text(command.stderr), once(command, 'close')])
  const link = said.match(/^ {2}(http:\S+)$/m)?.[1] ?? ''
  return { status, said, complaint, link: link.startsWith(settings.baseUrl) ? link.slice(settings.baseUrl.length) : '' }
}

/** A command takes seconds to start, so each database tries one way of typing it wrong. */
const tries = [
  { name: 'embedded', open: embeddedDatabase, wrong: ['dritte@amt'], complaint: /Name an e-mail address/ },
  { name: 'server', open: serverDatabase, wrong: ['dritte@amt.example', '--role', 'coordinator'], complaint: /--role is/ },
]

for (const { name, open, wrong, complaint } of tries) {
  describe(`npm run admin, ${name}`, () => {
    let database: TestDatabase | undefined
    let site: Site | undefined
    before(async () => {
      database = await open('empty')
    })
    after(async () => {
      await site?.close()
      await database?.drop()
    })

    test('invite prints a link that signs in once, made while the site stands still or while it runs; a wrong address is refused', async (context) => {
      if (!database) return context.skip('no PostgreSQL server answers')
      const still = await admin(database, 'invite', 'Erste@Amt.Example')
      assert.equal(still.status, 0, still.complaint)
      assert.match(still.said, /erste@amt\.example is administrator/)

      const running = (site = await openSite(database.settings, pino({ level: 'silent' })))
      const beside = await admin(database, 'invite', 'zweite@amt.example', '--role', 'reviewer')
      assert.equal(beside.status, 0, beside.complaint)
      assert.notEqual(beside.link, still.link)

      for (const [{ link }, email, desk] of [[still, 'erste@amt.example', '/betrieb'], [beside, 'zweite@amt.example', '/pruefung']] as const) {
        const invited = clientOf(running)
        assert.match(await (await invited.get(link)).text(), new RegExp(email.replaceAll('.', '\\.')))
        assert.equal((await invited.get('/mein-bereich')).status, 403, 'opening the link alone signs nobody in')
        assert.equal((await invited.send(link)).status, 303)
        assert.equal((await invited.get('/mein-bereich')).status, 200)
        assert.match(await (await invited.get(desk)).text(), /Hier fehlt noch der zweite Faktor[\s\S]*href="\/anmelden\/weiter\?weiter=/, 'the function waits for the second factor')

        const again = clientOf(running)
        assert.equal((await again.post('/anmelden/link', { schluessel: new URL(link, 'http://x').searchParams.get('schluessel') ?? '' })).status, 410)
        assert.equal((await again.get('/mein-bereich')).status, 403)
      }

      const [refused, { said }] = await Promise.all([admin(database, 'invite', ...wrong), admin(database, 'list')])
      assert.equal(refused.status, 1)
      assert.equal(refused.said, '')
      assert.match(refused.complaint, complaint)
      assert.deepEqual(said.trim().split('\n').sort(), ['erste@amt.example  administrator', 'zweite@amt.example  reviewer'])
    })
  })
}
