/** npm run import -- FILE --kind practices (lessons, tools, …): what the export of that kind writes.
 *  npm run import -- project.csv --kind projects: projects of the EU (CORDIS), with organization.csv beside it; told by their columns.
 *  npm run import -- FILE: good rows go in, bad ones into a file to be mended. Exit code 0 all in, 2 some rejected, 1 failed.
 *  npm run import -- --from-page FILE: a page becomes a draft on the standard output, nothing is written. Exit code 0 or 1. */
import { createReadStream, createWriteStream } from 'node:fs'
import { access, open, readFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { record } from '../src/features/audit/index.ts'
import { printDraft } from '../src/features/extraction/index.ts'
import { freeName, importActors, importEntries, importVocabularies, report, reportUnreadable, terminalProgress, UnreadableFile } from '../src/features/imports/index.ts'
import { importCordis, isCordis } from '../src/features/projects/index.ts'
import { Misused, runCommand } from './command.ts'

const kinds = ['actors', 'vocabularies'] as const
/** Who acts, as far as the site knows. */
const operator = { function: 'Betrieb (Befehl)' }
const usage = `FILE [--kind ${kinds.join('|')}|practices|lessons|…] [--dry-run] [--rejects FILE] | --from-page FILE`
const options = { kind: { type: 'string' }, 'dry-run': { type: 'boolean' }, rejects: { type: 'string' }, 'from-page': { type: 'string' } } as const

await runCommand(
  'import',
  usage,
  [0, 1],
  async ({ database: { db }, args: [file], options, clock }) => {
    const page = options['from-page']
    if (typeof page === 'string') {
      if (file !== undefined || Object.keys(options).length > 1) throw new Misused('--from-page stands alone: it only prints a draft.')
      const bytes = page === '-' ? await buffer(process.stdin) : await readFile(page)
      return printDraft({ db, bytes, print: (json) => process.stdout.write(json), tell: (sentence) => console.error(sentence) })
    }
    if (file === undefined) throw new Misused(`Usage: npm run import -- ${usage}`)
    const asked = options.kind === undefined ? await guessKind(file) : options.kind
    const known = kinds.find((kind) => kind === asked)
    const described = known === undefined ? await describedKinds() : undefined
    const entries = described?.find(({ name }) => name === asked)?.kind
    const kind = asked === 'projects' && (await isCordis(file)) ? 'cordis' : (known ?? entries?.list.api)
    if (!kind) throw new Misused(`--kind is one of ${[...kinds, ...(described ?? []).map(({ name }) => name)].join(', ')}.`)
    const rejects = typeof options.rejects === 'string' ? options.rejects : undefined
    if (rejects !== undefined && resolve(rejects) === resolve(file)) throw new Misused('--rejects names the file that is imported; choose another one.')
    const dryRun = options['dry-run'] === true
    const today = clock.now().toLocaleDateString('sv-SE', { timeZone: 'Europe/Berlin' })
    const given = { db, source: createReadStream(file, { highWaterMark: 256 * 1024 }), dryRun, rejectsFile: async () => rejects ?? freeName(file, kind === 'vocabularies' ? 'json' : 'csv') }
    const progress = terminalProgress(process.stdout, clock)
    try {
      const outcome = await importAs(kind)
      if (kind !== 'vocabularies' && kind !== 'cordis') progress.finish(outcome.read)
      // A file left by an earlier run would look like the result of this one.
      if (rejects !== undefined && !outcome.rejectsFile && !dryRun) createWriteStream(rejects).end()
      if (!dryRun) await record(db, { at: clock.now(), by: operator, action: 'import-run', subject: outcome.record, details: { kind, file: basename(file), created: outcome.created, changed: outcome.changed, rejected: outcome.rejected } })
      console.log(report(outcome, { dryRun }).join('\n'))
      return outcome.rejected > 0 ? 2 : 0
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error
      console.error(reportUnreadable(error))
      return 1
    }

    async function importAs(kind: string) {
      if (kind === 'vocabularies') return importVocabularies(given)
      if (kind === 'cordis') return importCordis({ db, files: await cordisFiles(file), dryRun, rejectsFile: async (named) => (named === file ? given.rejectsFile() : freeName(named, 'csv')) })
      const recorded = { ...given, keeping: { fileName: basename(file), by: operator.function, clock }, today, listener: progress }
      return entries ? importEntries(entries, recorded) : importActors(recorded)
    }
  },
  options,
)

/** By the names the interface gives them; actors are read by their own rules. Asked for only then: the whole app takes a while to load. */
async function describedKinds() {
  const { kinds: all } = await import('../src/app.ts')
  return all.flatMap((kind) => (kind.shown === undefined || kind.list.api === undefined ? [] : [{ name: kind.list.api, kind }]))
}

/** The archive of the EU's open data portal holds both: who takes part stands beside the projects. */
async function cordisFiles(projects: string): Promise<{ projects: string; organisations?: string }> {
  const organisations = join(dirname(projects), 'organization.csv')
  return { projects, ...((await access(organisations).then(() => true, () => false)) ? { organisations } : {}) }
}

/** A document in braces is a vocabulary, a table holds actors. */
async function guessKind(file: string): Promise<'actors' | 'vocabularies'> {
  if (/\.csv$/i.test(file)) return 'actors'
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(200), 0, 200, 0)
    return /^\uFEFF?\s*\{/.test(buffer.subarray(0, bytesRead).toString()) ? 'vocabularies' : 'actors'
  } finally {
    await handle.close()
  }
}
