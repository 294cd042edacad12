import { paths } from '../../platform/addresses.ts'
import type { TaskSource } from '../../services.ts'
import { twinsOf } from './addresses.ts'
import { firstKind } from './kinds.ts'
import { importerOf } from './policy.ts'
import { findOpen } from './store.ts'
import { texts } from './views/texts.ts'

/** Lists somebody has brought and not yet taken. */
export const tasks: TaskSource = async ({ db }, viewer) => {
  if (!importerOf(viewer, firstKind.entry.name)) return []
  const open = await findOpen(db, viewer.account.id)
  if (open.length === 0) return []
  const [latest] = open
  return [{
    label: { de: texts.de.task(open.length, latest.fileName), en: texts.en.task(open.length, latest.fileName) },
    href: open.length === 1 ? twinsOf(latest.key) : paths.imports,
    urgency: 'later',
    count: open.length,
  }]
}
