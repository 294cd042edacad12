/** Letters by SMTP; without an SMTP server they lie as files in the data folder, so that nothing that was promised is lost. */
import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { open, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'

export type Letter = {
  to: string
  subject: string
  /** Plain text; lines are wrapped by the reader's program. */
  text: string
  /** The address that ends letters of this kind with one click (RFC 8058). */
  listUnsubscribe?: string
}

export type Mail = {
  /** Resolves when the server has taken the letter or the file is on the disk. Send from a job, which tries again. */
  send(letter: Letter): Promise<void>
  /** Where letters lie as files; undefined where a server takes them. */
  folder?: string
  close(): void
}

type Options = { smtpUrl?: string; mailFrom: string; dataDir: string }

const headersOf = ({ listUnsubscribe }: Letter): Record<string, string> => ({
  'auto-submitted': 'auto-generated',
  ...(listUnsubscribe ? { 'list-unsubscribe': `<${listUnsubscribe}>`, 'list-unsubscribe-post': 'List-Unsubscribe=One-Click' } : {}),
})

export const openMail = ({ smtpUrl, mailFrom, dataDir }: Options): Mail => (smtpUrl ? bySmtp(smtpUrl, mailFrom) : asFiles(join(dataDir, 'mail'), mailFrom))

function bySmtp(url: string, from: string): Mail {
  const transport = createTransport(url, { from })
  return {
    async send(letter) {
      await transport.sendMail({ to: letter.to, subject: letter.subject, text: letter.text, headers: headersOf(letter), disableFileAccess: true, disableUrlAccess: true })
    },
    close: () => transport.close(),
  }
}

function asFiles(folder: string, from: string): Mail {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'unix' }, { from })
  return {
    folder,
    async send(letter) {
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      const { message } = await transport.sendMail({ to: letter.to, subject: letter.subject, text: letter.text, headers: headersOf(letter), disableFileAccess: true, disableUrlAccess: true })
      if (!Buffer.isBuffer(message)) throw new Error('The letter was not written to memory.')
      const name = `${new Date().toISOString().replaceAll(':', '')}-${randomBytes(4).toString('hex')}.eml`
      const unfinished = join(folder, `.${name}`)
      // Links in letters open doors: only the account the site runs under reads them.
      const file = await open(unfinished, 'wx', 0o600)
      try {
        await file.writeFile(message)
        await file.sync()
      } finally {
        await file.close()
      }
      await rename(unfinished, join(folder, name))
    },
    close: () => transport.close(),
  }
}
