import assert from 'node:assert/strict'
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { temporaryFolder } from '../../test/support/databases.ts'
import { openMail } from './mail.ts'

const folder = temporaryFolder()
after(() => rmSync(folder, { recursive: true, force: true }))

const letter = { to: 'lagezentrum@stadt.example', subject: 'Stimmt Ihr Eintrag noch? Änderungen bis Freitag', text: 'Grüße aus dem Netz\n\nhttps://netz.example/bestaetigen/' + 'a'.repeat(120), listUnsubscribe: 'https://netz.example/abmelden/1' }

test('without a server a letter lies as a file only its owner reads, every line of it whole', async () => {
  const mail = openMail({ mailFrom: 'Netz <netz@netz.example>', dataDir: folder })
  await mail.send(letter)
  mail.close()
  const [file, ...others] = readdirSync(join(folder, 'mail'))
  assert.deepEqual(others, [])
  assert.equal(statSync(join(folder, 'mail', file)).mode & 0o077, 0)
  const read = await simpleParser(readFileSync(join(folder, 'mail', file)))
  assert.equal(read.subject, letter.subject)
  assert.equal(read.text?.trim(), letter.text)
})

test('a mail server gets the letter with the way to end such letters', async () => {
  const taken: Buffer[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        taken.push(Buffer.concat(parts))
        done()
      })
    },
  })
  const port = await new Promise<number>((listening) => {
    const bound = server.listen(0, '127.0.0.1', () => {
      const address = bound.address()
      listening(typeof address === 'object' && address ? address.port : 0)
    })
  })
  const mail = openMail({ smtpUrl: `smtp://127.0.0.1:${port}`, mailFrom: 'Netz <netz@netz.example>', dataDir: folder })
  await mail.send(letter)
  mail.close()
  await new Promise<void>((closed) => server.close(() => closed()))
  const read = await simpleParser(taken[0])
  assert.equal(read.subject, letter.subject)
  assert.equal(read.text?.trim(), letter.text)
  assert.match(taken[0].toString(), /List-Unsubscribe: <https:\/\/netz\.example\/abmelden\/1>/i)
  assert.equal(read.headers.get('auto-submitted'), 'auto-generated')
})
