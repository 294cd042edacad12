/** Keeps what is set in memory and in step with the database: nobody's page waits for it, and every process sees a change within a second. */
import type { OperatorSettings } from '../../config.ts'
import type { Db } from '../../platform/database/index.ts'
import type { Wording } from '../../platform/letters.ts'
import type { Operator } from '../../platform/operator.ts'
import type { Content } from './setting.ts'
import { operatorOf } from './standing.ts'
import { findHeld, findLogo, findMark } from './store.ts'
import { wordingIn } from './wording.ts'

export type SettingsFollower = {
  operator(): Operator
  /** What the operator wrote in place of a letter that comes with the program. */
  wordingOf(letter: string): Wording | undefined
  refresh(): Promise<void>
  stop(): Promise<void>
}

type Log = { warn(fields: object, message: string): void }

export async function followSettings({ db, environment, log, pollMs = 500 }: { db: Db; environment: OperatorSettings; log: Log; pollMs?: number }): Promise<SettingsFollower> {
  let held: ReadonlyMap<string, Content> = new Map()
  let operator: Operator = operatorOf(held, environment)
  let seen: string | undefined
  let stopped = false
  let reachable = true

  async function read() {
    const mark = await findMark(db)
    if (mark === seen) return
    const next = new Map((await findHeld(db)).map(({ name, content }) => [name, content]))
    const picture = next.get('logo')?.picture
    const logo = picture === undefined ? undefined : await findLogo(db, picture)
    held = next
    operator = operatorOf(held, environment, logo)
    seen = mark
  }

  // One after the other: an older reading must never be applied over a newer one.
  let queue: Promise<unknown> = Promise.resolve()
  const inTurn = (): Promise<void> => {
    const turn = queue.then(read)
    queue = turn.catch(() => {})
    return turn
  }

  const poll = async () => {
    try {
      await inTurn()
      reachable = true
    } catch (error) {
      if (reachable) log.warn({ error: String(error) }, 'the settings of the site cannot be read; the present ones hold')
      reachable = false
    }
    if (!stopped) timer = setTimeout(poll, pollMs)
  }
  await inTurn()
  let timer = setTimeout(poll, pollMs)

  return {
    operator: () => operator,
    wordingOf: (letter) => wordingIn(letter, held),
    refresh: inTurn,
    async stop() {
      stopped = true
      clearTimeout(timer)
      await queue
    },
  }
}
