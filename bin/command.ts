/** What all commands do alike: read the settings, open the database (a running site's, if it has it), report faults as sentences. */
import { parseArgs, type ParseArgsConfig } from 'node:util'
import { FaultySettings, readSettings, type Settings } from '../src/config.ts'
import { DatabaseInUse, NewerSchema, openDatabase, type Database } from '../src/platform/database/index.ts'

type Context = { database: Database; settings: Settings; args: string[]; options: Record<string, string | boolean | (string | boolean)[] | undefined>; clock: { now(): Date } }

/** Exit codes: what `work` answers; 1 for wrong use and for every failure. */
export async function runCommand(name: string, usage: string, arity: number | [least: number, most: number], work: (context: Context) => Promise<number>, options: NonNullable<ParseArgsConfig['options']> = {}): Promise<void> {
  let database: Database | undefined
  try {
    const given = parseArgs({ allowPositionals: true, options, args: process.argv.slice(2) })
    const [least, most] = typeof arity === 'number' ? [arity, arity] : arity
    if (given.positionals.length < least || given.positionals.length > most) throw new Misused(`Usage: npm run ${name} -- ${usage}`)
    const settings = readSettings()
    database = await openDatabase(settings, { share: true })
    process.exitCode = await work({ database, settings, args: given.positionals, options: given.values, clock: { now: () => new Date() } })
  } catch (error) {
    process.exitCode = 1
    console.error(isExpected(error) ? error.message : error)
  } finally {
    await database?.close()
  }
}

export class Misused extends Error {}

const isExpected = (error: unknown): error is Error =>
  error instanceof Misused ||
  error instanceof FaultySettings ||
  error instanceof DatabaseInUse ||
  error instanceof NewerSchema ||
  (error instanceof Error && 'code' in error && /^ERR_PARSE_ARGS|^ENOENT|^EISDIR|^ECONNREFUSED|^EACCES/.test(String(error.code)))
