import { paths } from '../../platform/addresses.ts'
import type { TaskSource } from '../../services.ts'
import { findDraftsOf } from '../publishing/index.ts'
import { editorOf } from './policy.ts'
import { texts } from './texts.ts'

/** Drafts that came back, and those that were begun and lie. */
export const tasks: TaskSource = async ({ db }, viewer) => {
  const drafts = await findDraftsOf(db, { account: viewer.account.id, entries: editorOf(viewer) })
  const returned = drafts.filter(({ state }) => state === 'returned')
  const begun = drafts.filter(({ state }) => state === 'draft')
  const hrefTo = (found: typeof drafts) => (found.length === 1 ? { de: `${paths.drafts.de}/${found[0].key}`, en: `${paths.drafts.en}/${found[0].key}` } : paths.drafts)
  return [
    ...(returned.length > 0 ? [{ label: { de: texts.de.tasks.returned(returned.length), en: texts.en.tasks.returned(returned.length) }, href: hrefTo(returned), urgency: 'now' as const, count: returned.length }] : []),
    ...(begun.length > 0 ? [{ label: { de: texts.de.tasks.begun(begun.length), en: texts.en.tasks.begun(begun.length) }, href: hrefTo(begun), urgency: 'later' as const, count: begun.length }] : []),
  ]
}
