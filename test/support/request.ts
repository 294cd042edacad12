/** A request that somebody has asked. */
import { kind } from '../../src/features/requests/index.ts'
import { publish } from '../../src/features/publishing/index.ts'
import type { TestSite } from './site.ts'

export async function openRequest(site: Pick<TestSite, 'database' | 'follower'>, { id, ...more }: { id: string } & Record<string, unknown>): Promise<void> {
  const payload = {
    title: 'Notfalltreffpunkte ohne Strom', summary: 'Wie versorgt ihr eure Notfalltreffpunkte bei Stromausfall mit Strom?', request_form: 'frage', request_state: 'offen',
    situation: 'Wir planen zwölf Treffpunkte.', tried: 'Wir haben Verleiher gefragt.', needed_by: '2027-03-01', themes: ['stromausfall'], phases: ['vorbereitung'], owner: 'stadt-koeln', visibility: 'clear', ...more,
  }
  const checked = kind.entry?.check(payload, site.follower.index().vocabulary)
  if (!checked || 'faults' in checked) throw new Error(`${id}: ${JSON.stringify(checked)}`)
  await publish(site.database.db, kind.name, [{ id, ...checked.publication }], 'Stadt Köln (Pflege)')
  await site.follower.refresh([id])
}
