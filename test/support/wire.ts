/** A client that speaks the protocol of PostgreSQL message by message, to fall silent or die where a real one never would on purpose. */
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { socketFolder } from '../../src/platform/database/embedded.ts'

export type Wire = { send(...messages: Buffer[]): void; die(): Promise<void> }

const text = (value: string) => Buffer.from(`${value}\0`)
const number = (value: number, bytes: 2 | 4) => {
  const buffer = Buffer.alloc(bytes)
  bytes === 2 ? buffer.writeInt16BE(value) : buffer.writeInt32BE(value)
  return buffer
}
const message = (letter: string, ...parts: Buffer[]) => {
  const body = Buffer.concat(parts)
  return Buffer.concat([Buffer.from(letter), number(body.length + 4, 4), body])
}

export const parse = (query: string): Buffer => message('P', text(''), text(query), number(0, 2))
export const bind = (): Buffer => message('B', text(''), text(''), number(0, 2), number(0, 2), number(0, 2))
export const execute = (): Buffer => message('E', text(''), number(0, 4))
export const query = (words: string): Buffer => message('Q', text(words))

export async function openWire(dataDir: string): Promise<Wire> {
  const socket = connect(join(socketFolder(dataDir), '.s.PGSQL.5432'))
  const ready = new Promise<void>((resolve, reject) => {
    socket.once('error', reject)
    socket.on('data', (data) => data.includes(Buffer.from([0x5a, 0, 0, 0, 5])) && resolve())
  })
  const start = Buffer.concat([number(196_608, 4), text('user'), text('postgres'), text('database'), text('postgres'), Buffer.from([0])])
  socket.write(Buffer.concat([number(start.length + 4, 4), start]))
  await ready
  socket.on('error', () => {})
  return {
    send: (...messages) => void socket.write(Buffer.concat(messages)),
    async die() {
      // What was sent has arrived.
      await sleep(20)
      await new Promise((gone) => socket.once('close', gone).destroy())
    },
  }
}
