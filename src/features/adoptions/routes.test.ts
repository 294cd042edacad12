/** A city takes a practice over: step by step, from whom, for whom to see, and what becomes of it. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { z } from 'zod'
import type { Viewer } from '../../platform/viewer.ts'
import { as, people } from '../../../test/support/as.ts'
import { formIn } from '../../../test/support/form.ts'
import { openMailbox, type Mailbox } from '../../../test/support/mailbox.ts'
import { testSite, type TestSite } from '../../../test/support/site.ts'
import { appoint } from '../appointments/index.ts'
import { kind } from '../practices/index.ts'
import { publish } from '../publishing/index.ts'
import { moveAdoptions } from './store.ts'

let site: TestSite
let mailbox: Mailbox
const now = new Date('2026-03-02T09:00:00Z')
const practice = 'praxis-hap-mannheim'
const all = `/praxis/${practice}/uebernahmen`
const editor = (actor: string, networks: string[] = []): Viewer => ({ account: { id: actor, name: actor, email: `${actor}@netz.example`, secondFactor: false }, appointments: [{ role: 'editor', actor, networks, deputy: false }] })
const [mannheim, koeln, essen, stuttgart] = [editor('stadt-mannheim'), editor('stadt-koeln', ['defus']), editor('stadt-essen', ['defus']), editor('stadt-stuttgart')]

before(async () => {
  mailbox = await openMailbox()
  site = await testSite('real', { settings: { smtpUrl: mailbox.url }, clock: { now: () => now } })
  for (const { account } of [mannheim, koeln, essen, stuttgart, people.reviewer]) if (account) await site.database.db.insertInto('accounts').values({ id: account.id, name: account.name, email: account.email, email_verified: true }).execute()
  await appoint(site.database.db, { account: 'stadt-mannheim', role: 'editor', actor: 'stadt-mannheim', by: { function: 'Verwaltung' }, at: now })
})
after(async () => {
  await site.close()
  await mailbox.close()
})

const page = async (viewer: Viewer, path = all) => (await as(site, viewer).get(path)).text()

async function record(viewer: Viewer, path: string, fields: Record<string, string>): Promise<string> {
  const answer = await as(site, viewer).post(path, { ...formIn(await page(viewer, path)), do: 'record', ...fields })
  assert.equal(answer.status, 303, await answer.clone().text())
  return answer.headers.get('location')?.replace(/\?.*/, '') ?? ''
}

let koelns = ''

test('nobody has adopted it: the page of the practice says so and leads to recording it', async () => {
  assert.match(await site.page(`/praxis/${practice}`), /Noch hat niemand.*href="\/praxis\/praxis-hap-mannheim\/uebernahmen#record"/s)
  assert.match(await site.page(all), /href="\/anmelden\?weiter=/)
  assert.match(await page(people.newcomer), /Profil seiner Organisation pflegt/)
  assert.equal((await as(site, people.newcomer).post(all, { step: 'kept', day: '2026-01-01' })).status, 403)
  assert.equal((await as(site, people.reviewer).post(all, { step: 'kept', day: '2026-01-01', adopter: 'stadt-koeln' })).status, 403)
  // Whose practice it is does not adopt it.
  assert.equal((await as(site, mannheim).post(all, { step: 'kept', day: '2026-01-01' })).status, 403)
})

test('what is wrong is said and nothing that was typed is lost', async () => {
  const answer = await as(site, koeln).post(all, { step: 'dropped', day: '2026-03-03', changed: 'Weniger Plakate, mehr Anrufe', contact_email: 'kein Postfach', do: 'record' })
  assert.equal(answer.status, 422)
  const html = await answer.text()
  assert.match(html, /Der Tag liegt in der Zukunft.*Sagen Sie, warum Sie es wieder aufgeben.*keine E-Mail-Adresse/s)
  assert.match(html, /Weniger Plakate, mehr Anrufe/)
  assert.equal((await as(site, koeln).post(all, { do: 'record', day: '2026-02-30', step: 'nonsense' })).status, 422)
})

test('a name in what is told is shown before others read it, and stays if it is meant', async () => {
  const typed = { do: 'record', step: 'tried', day: '2026-02-01', result: 'Frau Meier hat alle angerufen.', visibility: 'clear' }
  const refused = await as(site, stuttgart).post(all, { ...formIn(await page(stuttgart)), ...typed })
  assert.equal(refused.status, 422)
  const again = await refused.text()
  assert.match(again, /„Frau Meier“ \(Name einer Person\)/)
  assert.match(again, />Frau Meier hat alle angerufen\.<\/textarea>/)
  assert.match(await site.page(`/praxis/${practice}`), /Noch hat niemand/)
  const sent = await as(site, stuttgart).post(all, { ...formIn(again), do: 'record', keep: 'ja' })
  assert.equal(sent.status, 303)
  await mailbox.next('stadt-mannheim@netz.example')
  assert.match(await site.page(`/praxis/${practice}`), /Frau Meier hat alle angerufen/)
  const one = sent.headers.get('location')?.replace(/\?.*/, '') ?? ''
  // Each later step is looked through as well.
  assert.equal((await as(site, stuttgart).post(one, { do: 'record', step: 'dropped', day: '2026-02-02', reason: 'Herr Schulz ging in Rente.' })).status, 422)
  assert.equal((await as(site, stuttgart).post(one, { do: 'withdraw' })).status, 303)
})

test('a city records that it tries it; whoever wrote the practice gets a letter', async () => {
  koelns = await record(koeln, all, { step: 'tried', day: '2026-02-01', changed: 'Weniger Plakate, mehr Anrufe', contact_function: 'Gesundheitsamt', visibility: 'clear', 'fit-law': '3' })
  const letter = await mailbox.next('stadt-mannheim@netz.example')
  assert.match(letter.subject, /Köln.*übernimmt/)
  assert.match(letter.text, /Stand: in Erprobung.*Wen Sie dort fragen können: Gesundheitsamt/s)
  assert.equal(letter.links[0], all)
  const public_ = await site.page(`/praxis/${practice}`)
  assert.match(public_, /Von 1 Stadt übernommen, 1 erprobt es\./)
  assert.match(public_, /href="\/akteure\/stadt-koeln".*in Erprobung.*seit 1\. Februar 2026.*Weniger Plakate/s)
  assert.match(await site.page('/akteure/stadt-koeln'), /Was hier übernommen wurde.*Hitzeaktionsplan/s)
  assert.match(await site.page(all), /Recht und Zuständigkeit lassen es zu: passt gut/)
  // Once each: the same organisation is led to what it has recorded.
  assert.match(await page(koeln), new RegExp(`href="${koelns}"`))
  assert.equal((await as(site, koeln).post(all, { step: 'kept', day: '2026-02-01', do: 'record' })).status, 422)
  // Nobody else writes on it, nor learns of its page.
  assert.equal((await as(site, essen).get(koelns)).status, 404)
  assert.equal((await as(site, essen).post(koelns, { do: 'withdraw' })).status, 404)
  assert.equal((await site.app.request(koelns)).status, 403)
})

test('another has it from that city and drops it again: with a reason, for its network only', async () => {
  const [, source] = (await page(essen)).match(/<option value="([0-9a-f]{32})">Stadt Köln/) ?? []
  const essens = await record(essen, all, { step: 'tried', day: '2026-01-01', source })
  await record(essen, essens, { step: 'dropped', day: '2026-03-01', reason: 'Zu wenig Personal am Wochenende.' })
  assert.doesNotMatch(await site.page(`/praxis/${practice}`), /Essen/)
  assert.doesNotMatch(JSON.stringify(await site.json(`/api/v1/practices/${practice}`)), /essen/)
  assert.doesNotMatch(await site.page('/akteure/stadt-essen'), /Was hier übernommen wurde/)
  assert.doesNotMatch(await page(stuttgart), /Essen/)
  for (const viewer of [koeln, mannheim, essen, people.reviewer]) {
    const html = await page(viewer)
    assert.match(html, /Von 2 Städten übernommen, 1 erprobt es, 1 hat es wieder aufgegeben\./)
    // Below Köln, from where it came.
    assert.match(html, /stadt-koeln".*<ul class="family"><li><p><a href="\/akteure\/stadt-essen"/s)
  }
  assert.match(await page(mannheim), /Zu wenig Personal am Wochenende/)
  await mailbox.next('stadt-mannheim@netz.example')
})

test('each step stays in the history; what is kept becomes a practice of their own that says where it comes from', async () => {
  assert.doesNotMatch(await page(koeln, koelns), /Eigene Praxis daraus machen/)
  await record(koeln, koelns, { step: 'kept', day: '2026-03-01', result: '300 Menschen am Telefon', changed: '' })
  const html = await page(koeln, koelns)
  assert.match(html, /300 Menschen am Telefon/)
  assert.match(html, /1\. Februar 2026: in Erprobung.*1\. März 2026: beibehalten/s)
  await assert.rejects(site.database.db.deleteFrom('adoption_steps').execute(), /append-only/)
  const [first, second] = [await as(site, koeln).post(koelns, { do: 'practice' }), await as(site, koeln).post(koelns, { do: 'practice' })]
  const draft = first.headers.get('location') ?? ''
  assert.equal(second.headers.get('location'), draft)
  const form = await page(koeln, draft)
  assert.match(form, /Hitzeaktionsplan.*\(Stadt Köln\)/)
  assert.match(form, /Weniger Plakate, mehr Anrufe/)
  assert.match(form, /300 Menschen am Telefon/)
  const sent = await as(site, koeln).post(draft, { ...formIn(form), evidence: 'erfahrungsbericht', step: 'submit' })
  assert.equal(sent.status, 303, (await sent.clone().text()).match(/role="alert".*?<\/ul>/s)?.[0])
  const key = draft.split('/').at(-1) ?? ''
  const desk = `/pruefung/${key}`
  const accepted = await as(site, people.reviewer).post(desk, { ...formIn(await page(people.reviewer, desk)), step: 'accept' })
  assert.equal(accepted.status, 303)
  const { entry_id: own } = await site.database.db.selectFrom('drafts').select('entry_id').where('key', '=', key).executeTakeFirstOrThrow()
  assert.match(await site.page(`/praxis/${practice}`), new RegExp(`stadt-koeln".*<a href="/praxis/${own}">.*eigene Praxis`, 's'))
  assert.match(await site.page(`/praxis/${own}`), new RegExp(`href="/praxis/${practice}"`))
  const { adoptions } = z.looseObject({ adoptions: z.array(z.looseObject({ adopter: z.string(), state: z.string(), practice: z.string().nullable() })) }).parse(kind.shown?.answer.parse(await site.json(`/api/v1/practices/${practice}`)))
  assert.deepEqual(adoptions.map(({ adopter, state, practice: made }) => [adopter, state, made]), [['stadt-koeln', 'kept', own]])
  assert.match(JSON.stringify(await site.json(`/praxis/${practice}.json`)), /"adopter":"stadt-koeln"/)
})

test('of a practice that is not for everybody nobody learns who adopts it', async () => {
  const checked = kind.entry?.check({ title: 'Nur im Netz', summary: 's', problem: 'p', approach: 'a', evidence: 'plausibel', owner: 'stadt-essen', visibility: 'green' }, site.follower.index().vocabulary)
  assert.ok(checked && !('faults' in checked))
  await publish(site.database.db, 'practice', [{ id: 'praxis-im-netz', ...checked.publication }], 'test')
  await site.follower.refresh(['praxis-im-netz'])
  const hidden = '/praxis/praxis-im-netz/uebernahmen'
  await record(koeln, hidden, { step: 'kept', day: '2026-01-01', visibility: 'clear' })
  for (const viewer of [stuttgart, people.newcomer]) assert.equal((await as(site, viewer).get(hidden)).status, 404)
  assert.equal((await site.app.request(hidden)).status, 404)
  assert.doesNotMatch(await site.page('/akteure/stadt-koeln'), /Nur im Netz/)
  assert.match(await page(essen, '/akteure/stadt-koeln'), /Nur im Netz/)
})

test('two entries that become one keep one adoption each; what was recorded by mistake is gone', async () => {
  const { db } = site.database
  const stuttgarts = await record(stuttgart, all, { step: 'noticed', day: '2026-03-01', visibility: 'clear' })
  await moveAdoptions(db, { from: 'stadt-stuttgart', to: 'stadt-koeln', at: now })
  const { count } = await db.selectFrom('adoptions').select(({ fn }) => fn.countAll<number>().as('count')).where('practice', '=', practice).where('adopter', '=', 'stadt-koeln').where('withdrawn_at', 'is', null).executeTakeFirstOrThrow()
  assert.equal(count, 1)
  assert.equal((await as(site, stuttgart).get(stuttgarts)).status, 404)
  assert.equal((await as(site, koeln).post(koelns, { do: 'withdraw' })).headers.get('location'), all)
  assert.doesNotMatch(await site.page(all), /beibehalten|Von 1/)
  // What came of it is still there, and so is whoever had it from them.
  assert.match(await page(mannheim), /stadt-essen/)
})
