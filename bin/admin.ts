/** npm run admin -- COMMAND: what an operator does for accounts, while the site runs or not. */
import { ensureAccount, endAccountSessions, findAccountByEmail, findAccounts, emailAddress, inviteBy, resetSecondFactor } from '../src/features/accounts/index.ts'
import { appoint, findHolders } from '../src/features/appointments/index.ts'
import { record } from '../src/features/audit/index.ts'
import { Misused, runCommand } from './command.ts'

const usage = 'invite NAME@EXAMPLE [--role administrator|reviewer] | list | end-sessions NAME@EXAMPLE | reset-second-factor NAME@EXAMPLE'
const by = { function: 'Betrieb' }

await runCommand(
  'admin',
  usage,
  [1, 2],
  async ({ database: { db }, settings, args: [command, typed], options, clock }) => {
    const now = clock.now()
    if (command === 'list') {
      for (const { id, email, name, second_factor_enabled: codes } of await findAccounts(db)) {
        const functions = (await findHolders(db, {})).filter(({ account }) => account === id).map(({ role, actor }) => (actor === undefined ? role : `${role} of ${actor}`))
        console.log([email, name, functions.join(', ') || 'no function', codes ? 'codes from an app' : ''].filter(Boolean).join('  '))
      }
      return 0
    }
    const email = emailAddress.safeParse(typed ?? '').data
    if (email === undefined) throw new Misused(`Name an e-mail address. Usage: npm run admin -- ${usage}`)
    if (command === 'invite') {
      const role = options.role ?? 'administrator'
      if (role !== 'administrator' && role !== 'reviewer') throw new Misused('--role is administrator or reviewer.')
      const path = await db.transaction().execute(async (transaction) => {
        const account = await ensureAccount(transaction, { email, now })
        await appoint(transaction, { account: account.id, role, by, at: now })
        return inviteBy(transaction, email, now)
      })
      console.log(`${email} is ${role}. This link signs them in, once, within 7 days; give it to nobody else:\n\n  ${settings.baseUrl}${path}\n`)
      return 0
    }
    const account = await findAccountByEmail(db, email)
    if (!account) throw new Misused(`There is no account with the address ${email}.`)
    if (command === 'end-sessions' || command === 'reset-second-factor') {
      const ended = await db.transaction().execute(async (transaction) => {
        if (command === 'reset-second-factor') await resetSecondFactor(transaction, account.id, now)
        const count = await endAccountSessions(transaction, account.id)
        await record(transaction, { at: now, by, action: command === 'end-sessions' ? 'sessions-ended' : 'second-factor-reset', details: { sessions: count } })
        return count
      })
      console.log(`${command === 'end-sessions' ? '' : 'Codes and passkeys are removed. '}${ended} sessions ended.`)
      return 0
    }
    throw new Misused(`Usage: npm run admin -- ${usage}`)
  },
  { role: { type: 'string' } },
)
