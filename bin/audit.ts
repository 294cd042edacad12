/** npm run audit -- verify [--since HASH]: is the log of decisions whole? Exit code 0 if so, 1 if not. */
import { streamChain, verify, type Break } from '../src/features/audit/index.ts'
import { Misused, runCommand } from './command.ts'

const words: Record<Break, (number: number) => string> = {
  unnumbered: () => 'an event was written past the chain and has no number',
  gap: (number) => `event ${number - 1} or more before it are missing`,
  previous: (number) => `it does not follow on event ${number - 1}: one of the two was exchanged`,
  content: () => 'what it says was changed after it was written',
  hash: () => 'its hash was changed after it was written',
  account: () => 'it was tied to another account after it was written',
}

await runCommand(
  'audit',
  'verify [--since HASH]',
  1,
  async ({ database: { db }, args: [what], options: { since } }) => {
    if (what !== 'verify') throw new Misused('Usage: npm run audit -- verify [--since HASH]')
    const noted = typeof since === 'string' ? since.toLowerCase() : undefined
    if (noted !== undefined && !/^[0-9a-f]{64}$/.test(noted)) throw new Misused('--since takes the hash of an event: 64 digits from 0 to 9 and a to f.')
    const { right, last, broken, noted: found } = await verify(streamChain(db), noted)
    if (broken) {
      console.error(`${right} events are right. Event ${broken.number} is broken: ${words[broken.why](broken.number)}.`)
      return 1
    }
    console.log(`All ${right} events are right.`)
    if (right > 0) console.log(`Last hash: ${last.hash}\nKeep it elsewhere; --since with it tells later whether everything up to here is still there.`)
    if (noted === undefined) return 0
    if (found === undefined) {
      console.error('The hash you noted is not in the chain: what was recorded up to then was removed or written anew, or a backup from before was restored.')
      return 1
    }
    console.log(`The hash you noted is that of event ${found}; ${right - found} came after it.`)
    return 0
  },
  { since: { type: 'string' } },
)
