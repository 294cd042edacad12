/**
 * Lets one connection finish its question before the next one asks.
 * pglite-socket (0.2.17) passes on message by message: of two that waited behind a transaction, one would bind its values
 * to the statement of the other. It keeps to one connection only while a transaction is open; so a question that
 * is not yet complete (parse, bind, describe, execute … sync) counts as one here.
 */
import type { PGlite } from '@electric-sql/pglite'

const open = new Set([...'PBDECH'].map((letter) => letter.charCodeAt(0)))
const sync = Uint8Array.of('S'.charCodeAt(0), 0, 0, 0, 4)

export function inTurns(database: PGlite): PGlite {
  let midway = false
  const execProtocolRawStream: PGlite['execProtocolRawStream'] = async (message, options) => {
    midway = open.has(message[0])
    return database.execProtocolRawStream(message, options)
  }
  /** The server rolls back by it what a connection leaves behind that ends in the middle. */
  const exec: PGlite['exec'] = async (query, options) => {
    // After an error everything is passed over until the question ends: the roll-back too, and the next connection would inherit a failed transaction.
    if (midway) await database.execProtocolRawStream(sync, { onRawData() {} })
    midway = false
    return database.exec(query, options)
  }
  const isInTransaction = () => midway || database.isInTransaction()
  return new Proxy(database, {
    get(target, name) {
      if (name === 'execProtocolRawStream') return execProtocolRawStream
      if (name === 'exec') return exec
      if (name === 'isInTransaction') return isInTransaction
      const value: unknown = Reflect.get(target, name, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}
