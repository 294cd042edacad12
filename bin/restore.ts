/** npm run restore -- FILE: back to a backup, whole or not at all; works while the site runs. */
import { BrokenBackup, readBackup } from '../src/features/backups/index.ts'
import { runCommand } from './command.ts'

await runCommand('restore', 'FILE', 1, async ({ database, args: [file] }) => {
  try {
    const manifest = await readBackup(database.pool, file, (table, count) => console.log(`  ${table}: ${count}`))
    const total = Object.values(manifest).reduce((sum, { count }) => sum + count, 0)
    console.log(`${total} rows restored from ${file}; count and hash of each table agree with the backup.`)
    return 0
  } catch (error) {
    if (!(error instanceof BrokenBackup)) throw error
    console.error(error.message)
    return 1
  }
})
