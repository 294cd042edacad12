/** A real mail server on a free port of this machine: what the site sends arrives here. */
import type { AddressInfo } from 'node:net'
import { simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'

export type ReceivedLetter = {
  to: string[]
  subject: string
  text: string
  /** The paths of the addresses in it, in their order: the site under test may listen on another port than its letters say. */
  links: string[]
  headers: Map<string, unknown>
}

export type Mailbox = {
  /** For the setting SMTP_URL. */
  url: string
  /** The next letter to this address that was not taken yet; fails after some seconds. */
  next(to: string): Promise<ReceivedLetter>
  /** Letters that arrived and were not taken. */
  waiting(to?: string): ReceivedLetter[]
  close(): Promise<void>
}

const secondsToWait = 15

export async function openMailbox(): Promise<Mailbox> {
  let letters: ReceivedLetter[] = []
  const arrivals = new EventTarget()
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, { envelope }, done) {
      simpleParser(stream).then((parsed) => {
        const text = (parsed.text ?? '').trim()
        const links = [...text.matchAll(/https?:\/\/[^\s/]+(\/\S*)/g)].map(([, path]) => path)
        letters.push({ to: envelope.rcptTo.map(({ address }) => address), subject: parsed.subject ?? '', text, links, headers: new Map(parsed.headers) })
        done()
        arrivals.dispatchEvent(new Event('letter'))
      }, done)
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = portOf(server.server.address())

  const take = (to: string): ReceivedLetter | undefined => {
    const found = letters.find((letter) => letter.to.includes(to))
    letters = letters.filter((letter) => letter !== found)
    return found
  }
  return {
    url: `smtp://127.0.0.1:${port}`,
    waiting: (to) => letters.filter((letter) => to === undefined || letter.to.includes(to)),
    next: (to) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const letter = take(to)
          if (!letter) return false
          clearTimeout(timer)
          arrivals.removeEventListener('letter', look)
          resolve(letter)
          return true
        }
        const timer = setTimeout(() => {
          arrivals.removeEventListener('letter', look)
          reject(new Error(`No letter to ${to} in ${secondsToWait} seconds; waiting are those to ${letters.flatMap((letter) => letter.to).join(', ') || 'nobody'}`))
        }, secondsToWait * 1000)
        if (!look()) arrivals.addEventListener('letter', look)
      }),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

function portOf(address: AddressInfo | string | null): AddressInfo {
  if (typeof address !== 'object' || !address) throw new Error('The mail server has no port')
  return address
}
