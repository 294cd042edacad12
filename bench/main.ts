/** npm run bench [-- SIZE …]: measures every budget at each size (10,000 and 100,000 unless told), prints tables. 1000000 measures the search alone, --mixed SIZE the search over entries of all kinds. */
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { toActorsCsv } from '../src/features/exports/index.ts'
import { generateActors, generateQuestions } from './generator.ts'
import { printHead, printRows, type Row } from './measure.ts'
import { benchPostgres, type Question } from './postgres.ts'
import { benchSearch } from './search.ts'
import { benchHttp, benchImport, startSite } from './site.ts'

const searchAloneFrom = 1_000_000
const mixed = process.argv.includes('--mixed')
const given = process.argv.slice(2).map(Number).filter((size) => size > 0)
const sizes = given.length > 0 ? given : [10_000, 100_000]

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0].model}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${new Date().toISOString().slice(0, 10)}`)
for (const size of sizes) {
  console.log(`\n## ${size.toLocaleString('en')} ${mixed ? 'entries of all kinds' : 'actors'}\n`)
  printHead()
  print(await benchSearch(size, { mixed }))
  if (!mixed && size < searchAloneFrom) await benchWhole(size)
}

/** At once: what was measured stays though a later part fails. */
function print(rows: Row[]) {
  printRows(rows)
  if (rows.some(({ kept }) => kept === false)) process.exitCode = 1
}

/** The site with all its parts, and PostgreSQL beside it, on the same actors and the same questions. */
async function benchWhole(size: number): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'resilienznetz-bench-'))
  try {
    const csv = join(dataDir, 'actors.csv')
    await pipeline(Readable.from(toActorsCsv(asStream(size))), createWriteStream(csv))
    print([benchImport({ dataDir }, csv, size)])

    const first = await startSite({ dataDir })
    print([{ what: 'start without a saved index (build, and all else)', measured: `${(first.readyMs / 1000).toFixed(1)} s, ${first.memory().now} MB` }])
    await first.stop()
    const questions = [...generateQuestions(2_000, { words: 2, values: 2 })].map(({ text = '', themes, phases }): Question => ({ text, themes, phases }))
    const site = await startSite({ dataDir })
    const started = site.memory()
    print([{ what: 'start with a saved index: ready after', measured: `${(site.readyMs / 1000).toFixed(1)} s`, budget: '≤ 3 s', kept: site.readyMs <= 3_000 }])
    const http = await benchHttp(site, questions.map(toAddress)).finally(() => site.stop())
    print([{ what: 'memory of the process with the embedded database, after start / after load', measured: `${started.now} / ${http.memory.now} MB`, budget: '≤ 900 MB', kept: http.memory.now <= 900 }, ...http.rows])

    const peer = await benchPostgres(searchables(size), questions)
    if (!peer) return print([{ what: 'PostgreSQL', measured: 'no server answered' }])
    const ratio = http.perSecond / peer.perSecond
    print([...peer.rows, { what: 'ratio, searches per second', measured: `${ratio.toFixed(0)} ×`, budget: '≥ 10 ×', kept: ratio >= 10 }])
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
}

async function* asStream(size: number) {
  yield* generateActors(size)
}

function toAddress({ text, themes, phases }: Question): string {
  return new URLSearchParams([['q', text], ...themes.map((theme) => ['theme', theme]), ...phases.map((phase) => ['phase', phase])]).toString()
}

function* searchables(size: number) {
  for (const { id, name, description_de = '', themes, spaces, phases, groups, type, state } of generateActors(size)) yield { id, name, description: description_de, themes, spaces, phases, groups, type, state }
}
