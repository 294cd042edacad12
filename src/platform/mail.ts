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
  /** Who gets what somebody writes back; nobody reads what comes back to the sender. */
  replyTo?: string
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

/** `senderName`: what the operator calls the sender, asked for each letter. */
export const openMail = ({ smtpUrl, mailFrom, dataDir }: Options, senderName: () => string | undefined = () => undefined): Mail => {
  const from = () => senderOf(mailFrom, senderName())
  return smtpUrl ? bySmtp(smtpUrl, from) : asFiles(join(dataDir, 'mail'), from)
}

/** The address stays the one that is allowed to send; only the name before it changes, as one line. */
function senderOf(mailFrom: string, name: string | undefined): string | { name: string; address: string } {
  if (name === undefined) return mailFrom
  return { name: name.replace(/[\p{Cc}<>"]+/gu, ' ').trim(), address: mailFrom.match(/<([^<>]+)>\s*$/)?.[1] ?? mailFrom.trim() }
}

type From = () => string | { name: string; address: string }

function bySmtp(url: string, from: From): Mail {
  const transport = createTransport(url)
  return {
    async send(letter) {
      await transport.sendMail({ from: from(), to: letter.to, replyTo: letter.replyTo, subject: letter.subject, text: letter.text, headers: headersOf(letter), disableFileAccess: true, disableUrlAccess: true })
    },
    close: () => transport.close(),
  }
}

function asFiles(folder: string, from: From): Mail {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'unix' })
  let sent = 0
  return {
    folder,
    async send(letter) {
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      const { message } = await transport.sendMail({ from: from(), to: letter.to, replyTo: letter.replyTo, subject: letter.subject, text: letter.text, headers: headersOf(letter), disableFileAccess: true, disableUrlAccess: true })
      if (!Buffer.isBuffer(message)) throw new Error('The letter was not written to memory.')
      // The files lie in the order of sending, also within one millisecond.
      const name = `${new Date().toISOString().replaceAll(':', '')}-${String(++sent).padStart(6, '0')}-${randomBytes(4).toString('hex')}.eml`
      // Under another ending: who looks for letters finds whole ones only.
      const unfinished = join(folder, `.${name}.part`)
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
