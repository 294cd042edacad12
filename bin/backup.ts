/** npm run backup -- FILE: everything in one file that proves itself; works while the site runs. */
import { writeBackup } from '../src/features/backups/index.ts'
import { runCommand } from './command.ts'

await runCommand('backup', 'FILE', 1, async ({ database, args: [file], clock }) => {
  const manifest = await writeBackup(database.pool, file, clock.now(), (table, count) => console.log(`  ${table}: ${count}`))
  const total = Object.values(manifest).reduce((sum, { count }) => sum + count, 0)
  console.log(`${total} rows saved in ${file}, each table with count and hash.`)
  return 0
})
