/** npm run kill-test [-- ROUNDS]: kills writers and imports with kill -9 and counts that nothing acknowledged is lost and nothing is half there. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { openDatabase } from '../src/platform/database/index.ts'
import { end } from '../test/support/processes.ts'

const rounds = Number(process.argv[2] ?? 20)
const root = new URL('..', import.meta.url).pathname
const dataDir = mkdtempSync(join(tmpdir(), 'resilienznetz-kill-'))
const csv = join(dataDir, 'actors.csv')
const imported = 10_000
const header = 'id,name,type,themes,spaces,phases,groups,member_of,description_de\n'
writeFileSync(csv, header + Array.from({ length: imported }, (_, n) => `einfuhr-${n},Einfuhr ${n},thw,hochwasser|hitze,lokal,vorbereitung,staat,,${'Ein Satz über die Vorsorge. '.repeat(20)}\n`).join(''))

const start = (script: string, ...args: string[]) =>
  spawn(process.execPath, ['bin/run.js', script, ...args], { cwd: root, env: { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '' }, stdio: ['ignore', 'pipe', 'inherit'] })

async function run(script: string, ...args: string[]): Promise<number | null> {
  const child = start(script, ...args)
  child.stdout.resume()
  const [code] = await once(child, 'exit')
  return code
}

async function killWriter(round: number): Promise<string[]> {
  const writer = start('test/support/writer.ts', dataDir, `runde-${round}`)
  let output = ''
  let killed = false
  writer.stdout.setEncoding('utf8')
  for await (const text of writer.stdout) {
    output += text
    if (killed) continue
    killed = true
    setTimeout(() => writer.kill('SIGKILL'), Math.random() * 800)
  }
  await end(writer, 'SIGKILL')
  // The last line may be cut; what it began to say was acknowledged all the same, what is whole counts.
  return output.split('\n').slice(0, -1).flatMap((line) => line.split(' '))
}

/** The clock runs from the moment the database answers: how long that takes depends on the machine. */
async function killImport() {
  const started = Date.now()
  const child = start('bin/import.ts', csv, '--rejects', join(dataDir, 'rejects.csv'))
  child.stdout.resume()
  const isOpen = () => (statSync(join(dataDir, '.s.PGSQL.5432'), { throwIfNoEntry: false })?.ctimeMs ?? 0) > started
  while (child.exitCode === null && !isOpen()) await sleep(20)
  await Promise.race([once(child, 'exit'), sleep(200 + Math.random() * 6_000)])
  await end(child, 'SIGKILL')
}

async function check(acknowledged: string[]) {
  const { db, close } = await openDatabase({ dataDir })
  const { rows } = await sql<{ lost: number; halves: number; imported: number }>`
    select (select count(*) from unnest(${acknowledged}::text[]) as given (id) where not exists (select from entries e where e.id = given.id and e.published_revision is not null)) as lost,
           (select count(*) from entries e where (select count(*) from revisions where entry_id = e.id and number = e.published_revision) <> 1
                                              or (select count(*) from entry_concepts where entry_id = e.id) < 5
                                              or not exists (select from changes where entry_id = e.id)) as halves,
           (select count(*) from entries where id like 'einfuhr-%') as imported`.execute(db)
  await close()
  return rows[0]
}

let trouble = 0
try {
  if ((await run('bin/import.ts', 'data/vocabularies.json', '--kind', 'vocabularies')) !== 0) throw new Error('the vocabularies did not go in')
  const acknowledged: string[] = []
  for (let round = 1; round <= rounds; round++) {
    acknowledged.push(...(await killWriter(round)))
    await killImport()
    const { lost, halves, imported } = await check(acknowledged)
    trouble += lost + halves
    console.log(`round ${round}: ${acknowledged.length} acknowledged, ${lost} lost, ${halves} half written, ${imported} of the import in`)
  }
  const code = await run('bin/import.ts', csv)
  const end = await check(acknowledged)
  if (code !== 0 || end.imported !== imported) trouble++
  // Killing who never wrote proves nothing.
  if (acknowledged.length === 0) trouble++
  console.log(`the import repeated: exit code ${code}, ${end.imported} of ${imported} in`)
  console.log(trouble === 0 ? `${rounds} rounds, nothing lost` : `${rounds} rounds, ${trouble} faults`)
} finally {
  rmSync(dataDir, { recursive: true, force: true })
}
process.exitCode = trouble === 0 ? 0 : 1
