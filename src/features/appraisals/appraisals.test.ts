/** The second look at a practice: by somebody who had no hand in it, with a note, seen by whoever wrote it. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import type { Viewer } from '../../platform/viewer.ts'
import { as, people } from '../../../test/support/as.ts'
import { formIn } from '../../../test/support/form.ts'
import { openMailbox, type Mailbox } from '../../../test/support/mailbox.ts'
import { testSite, type TestSite } from '../../../test/support/site.ts'
import { appoint } from '../appointments/index.ts'
import { kind } from '../practices/index.ts'
import { passed, stages } from './appraisal.ts'
import { personalData } from './store.ts'

let site: TestSite
let mailbox: Mailbox
let now = new Date('2026-03-02T09:00:00Z')
let id = ''
const at = () => `/praxis/${id}/pruefung`
const koeln: Viewer = { account: { id: 'aylin', name: 'Aylin', email: 'aylin@netz.example', secondFactor: false }, appointments: [{ role: 'editor', actor: 'stadt-koeln', networks: ['defus'], deputy: false }] }
const coordinator = (actor: string): Viewer => ({ account: { id: `office-${actor}`, name: 'Erika Musterfrau', email: `office@${actor}.example`, secondFactor: false }, appointments: [{ role: 'coordinator', actor, networks: [], deputy: false }] })
const [defus, dkkv] = [coordinator('defus'), coordinator('dkkv')]

const page = async (viewer: Viewer, path = at()) => (await as(site, viewer).get(path)).text()
const appraise = async (viewer: Viewer, fields: Record<string, string>) => as(site, viewer).post(at(), { ...formIn(await page(viewer)), ...fields })

before(async () => {
  mailbox = await openMailbox()
  site = await testSite('real', { settings: { smtpUrl: mailbox.url }, clock: { now: () => now } })
  const { db } = site.database
  for (const { account } of [koeln, defus, dkkv, people.reviewer, people.secondReviewer]) if (account) await db.insertInto('accounts').values({ id: account.id, name: account.name, email: account.email, email_verified: true }).execute()
  await appoint(db, { account: 'aylin', role: 'editor', actor: 'stadt-koeln', by: { function: 'Verwaltung' }, at: now })
  const filled = formIn(await page(koeln, '/praxis/neu'), { title: 'Warnbänke am Rhein', summary: 'Sirenen in Bänken.', problem: 'Lärm.', approach: 'Versuch.', evidence: 'erfahrungsbericht', 'owner.neu': 'Stadt Köln', step: 'submit' })
  const sent = await as(site, koeln).post('/praxis/neu', filled)
  assert.equal(sent.status, 303)
  const { key } = await db.selectFrom('drafts').select('key').where('state', '=', 'submitted').executeTakeFirstOrThrow()
  now = new Date('2026-03-04T09:00:00Z')
  const desk = `/pruefung/${key}`
  assert.equal((await as(site, people.reviewer).post(desk, { ...formIn(await page(people.reviewer, desk)), step: 'accept' })).status, 303)
  id = (await db.selectFrom('drafts').select('entry_id').where('key', '=', key).executeTakeFirstOrThrow()).entry_id ?? ''
  await mailbox.next('aylin@netz.example')
})
after(async () => {
  await site.close()
  await mailbox.close()
})

test('steps come in their order, whatever of them is known', () => {
  const day = fc.date({ noInvalidDate: true })
  fc.assert(fc.property(fc.boolean(), fc.boolean(), fc.array(fc.record({ number: fc.nat(), author: fc.constant('Pflege'), reviewer: fc.option(fc.constant('Prüfung'), { nil: undefined }), publishedAt: day }), { maxLength: 4 }), day, (isSubmitted, isAppraised, history, when) => {
    const found = passed({ history, submitted: isSubmitted ? { by: 'Pflege', at: when } : undefined, appraisal: isAppraised ? { number: 1, revision: 1, before: 'a', evidence: 'a', note: 'n', function: 'Prüfung', at: when } : undefined }).map(({ stage }) => stage)
    assert.deepEqual(found, stages.filter((stage) => found.includes(stage)))
    assert.equal(found.includes('released'), history.length > 0)
  }))
})

test('it is public after the first look, and says that the second is still to come', async () => {
  assert.match(await site.page(`/praxis/${id}`), /Noch nicht fachlich geprüft/)
  for (const html of [await page(koeln), await site.page(at())]) assert.match(html, /Eingereicht.*2\. März 2026 durch Angemeldete Person.*aria-current="step">Von der Redaktion geprüft.*4\. März 2026 durch Prüfung.*Sie sind hier.*Fachlich geprüft.*steht aus/s)
  assert.match(await site.page('/praxis/praxis-klas-bremen/pruefung'), /Von der Redaktion erfasst und veröffentlicht/)
})

test('neither who wrote nor who released it, nor its organisation, nor a foreign network appraises it', async () => {
  assert.match(await page(people.reviewer), /Sie haben diese Praxis geschrieben oder freigegeben/)
  const ofCity: Viewer = { account: people.secondReviewer.account, appointments: [...people.secondReviewer.appointments, ...koeln.appointments] }
  assert.match(await page(ofCity), /gehört Ihrer Organisation/)
  for (const viewer of [koeln, people.reviewer, ofCity, dkkv, people.newcomer]) {
    assert.equal((await as(site, viewer).post(at(), { revision: '1', evidence: 'plausibel', note: 'Sieht gut aus, finde ich.' })).status, 403)
    assert.doesNotMatch(await page(viewer, '/mein-bereich'), /fachliche Prüfung/)
  }
  assert.equal((await site.app.request(at(), { method: 'POST', headers: { origin: site.settings.baseUrl }, body: new FormData() })).status, 403)
})

test('a coordinator of its network changes the grade with a note; whoever wrote it gets a letter', async () => {
  assert.match(await page(defus, '/mein-bereich'), new RegExp(`href="${at()}"[^>]*>Eine Praxis wartet auf die fachliche Prüfung`))
  now = new Date('2026-03-10T09:00:00Z')
  const refused = await appraise(defus, { note: 'kurz', evidence: 'gibtsnicht' })
  assert.equal(refused.status, 422)
  assert.match(await refused.text(), /Wählen Sie den Beleggrad.*>kurz</s)
  assert.equal((await appraise(defus, { revision: '7', note: 'Zwei Messreihen liegen bei.', evidence: 'wahrscheinlich' })).status, 409)
  assert.equal((await appraise(defus, { note: 'Zwei Messreihen liegen bei.', evidence: 'wahrscheinlich' })).status, 303)
  const letter = await mailbox.next('aylin@netz.example')
  assert.match(letter.text, /durch: .*\(Koordination\).*von „Erfahrungsbericht“ auf „Wirkung wahrscheinlich“ geändert.*Zwei Messreihen/s)
  assert.equal(letter.links[0], at())
  const public_ = await site.page(`/praxis/${id}`)
  assert.match(public_, /Wirkung wahrscheinlich.*Fachlich geprüft am 10\. März 2026 durch .*\(Koordination\)/s)
  assert.doesNotMatch(public_ + (await page(koeln)), /Musterfrau|seitdem geändert/)
  assert.match(await page(koeln), /aria-current="step">Fachlich geprüft.*Sie sind hier/s)
  assert.match(JSON.stringify(kind.shown?.answer.parse(await site.json(`/api/v1/practices/${id}`))), /"evidence":"wahrscheinlich".*"appraised_on":"2026-03-10"/)
})

test('another confirms the grade; what is changed afterwards is said not to have been appraised', async () => {
  now = new Date('2026-04-10T09:00:00Z')
  assert.equal((await appraise(people.secondReviewer, { note: 'Dem schließe ich mich nach Lektüre an.' })).status, 303)
  assert.match(await page(koeln), /Beleggrad „Wirkung wahrscheinlich“ ist bestätigt/)
  await mailbox.next('aylin@netz.example')
  const edit = `/praxis/${id}/bearbeiten`
  const sent = await as(site, koeln).post(edit, { ...formIn(await page(koeln, edit)), summary: 'Sirenen in Bänken und Laternen.', step: 'submit' })
  assert.equal(sent.status, 303)
  const { key } = await site.database.db.selectFrom('drafts').select('key').where('state', '=', 'submitted').executeTakeFirstOrThrow()
  await as(site, people.reviewer).post(`/pruefung/${key}`, { ...formIn(await page(people.reviewer, `/pruefung/${key}`)), step: 'accept' })
  assert.match(await site.page(`/praxis/${id}`), /Fachlich geprüft am 10\. April 2026.*seitdem geändert; geprüft ist die frühere Fassung/s)
})

test('an account that is deleted leaves the appraisal as that of its function', async () => {
  assert.match(JSON.stringify(await personalData.find(site.database.db, 'office-defus')), /Messreihen/)
  await personalData.forget(site.database.db, 'office-defus')
  assert.deepEqual(await personalData.find(site.database.db, 'office-defus'), [])
})
