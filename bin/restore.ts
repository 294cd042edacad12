/** npm run restore -- FILE: back to a backup, whole or not at all; works while the site runs. */
import { basename } from 'node:path'
import { findHead, record } from '../src/features/audit/index.ts'
import { BrokenBackup, readBackup } from '../src/features/backups/index.ts'
import { runCommand } from './command.ts'

await runCommand('restore', 'FILE', 1, async ({ database, args: [file], clock }) => {
  try {
    const before = await findHead(database.db)
    const manifest = await readBackup(database.pool, file, (table, count) => console.log(`  ${table}: ${count}`))
    const total = Object.values(manifest).reduce((sum, { count }) => sum + count, 0)
    console.log(`${total} rows restored from ${file}; count and hash of each table agree with the backup.`)
    // What was decided since the backup is gone with it: the log says so, and where it stood.
    await record(database.db, { at: clock.now(), by: { function: 'Betrieb (Befehl)' }, action: 'backup-restored', details: { file: basename(file), before: before.hash, events_before: before.number } })
    return 0
  } catch (error) {
    if (!(error instanceof BrokenBackup)) throw error
    console.error(error.message)
    return 1
  }
})
