/** Publishes without end and says what was acknowledged, until somebody kills it. Arguments: data folder, prefix of ids. */
import { publishActors } from '../../src/features/actors/index.ts'
import { openDatabase } from '../../src/platform/database/index.ts'

const [dataDir, prefix] = process.argv.slice(2)
const database = await openDatabase({ dataDir, databaseUrl: process.env.DATABASE_URL || undefined })
for (let n = 0; ; n++) {
  const ids = Array.from({ length: 20 }, (_, at) => `${prefix}-${n}-${at}`)
  await publishActors(
    database.db,
    ids.map((id) => ({ id, payload: { name: `Wehr ${id}`, type: 'feuerwehr', themes: ['hochwasser'], spaces: ['lokal'], phases: ['bewaeltigung'], groups: ['staat'], member_of: [] } })),
    'kill test',
  )
  process.stdout.write(`${ids.join(' ')}\n`)
}
