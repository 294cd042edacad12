/** Inviting, accepting, handing over, leaving; and what strangers try. Real letters, through the whole app. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { as, people } from '../../../test/support/as.ts'
import { clientOf, type Client } from '../../../test/support/client.ts'
import { openMailbox, type Mailbox } from '../../../test/support/mailbox.ts'
import { testSite, type TestSite } from '../../../test/support/site.ts'
import { findHolders, findKeeping, findOrphans } from '../appointments/index.ts'
import { findEvents, streamChain, verify } from '../audit/index.ts'

let site: TestSite
let mailbox: Mailbox
let now = new Date('2026-11-24T09:00:00Z')
const admin = () => as(site, people.administrator)

before(async () => {
  mailbox = await openMailbox()
  site = await testSite('real', { settings: { smtpUrl: mailbox.url }, clock: { now: () => now } })
})
after(async () => {
  await site.close()
  await mailbox.close()
})

const invite = (who: { post: Client['post'] }, path: string, email: string, choice = 'editor') => who.post(path, { step: 'invite', email, function: choice })

/** Somebody who has accepted what was offered to this address. */
async function accepted(email: string): Promise<Client> {
  const [link] = (await mailbox.next(email)).links
  const client = clientOf(site)
  const answer = await client.post('/einladungen', { schluessel: secretIn(link), step: 'accept' })
  assert.equal(answer.status, 303, await answer.clone().text())
  return client
}
const secretIn = (link: string): string => new URL(link, 'http://netz.example').searchParams.get('schluessel') ?? assert.fail(link)
const holderAt = async (actor: string, email: string) => (await findHolders(site.database.db, { actor })).find((holder) => holder.email === email)

test('who is invited by letter accepts with one button, is signed in and may edit; opening the link changes nothing', async () => {
  assert.match(await site.page('/akteure/bbk'), /Dieser Eintrag wird von der Redaktion gepflegt/)
  const sent = await invite(admin(), '/akteure/bbk/funktionen', '  Ines@Netz.example ')
  assert.equal(sent.headers.get('location'), '/akteure/bbk/funktionen?stand=eingeladen')
  assert.match(await (await admin().get('/akteure/bbk/funktionen?stand=eingeladen')).text(), /Die Einladung ist unterwegs[\s\S]*ines@netz\.example/)
  const letter = await mailbox.next('ines@netz.example')
  assert.match(letter.subject, /Einladung: Pflege für BBK/)
  assert.match(letter.text, /Verwaltung lädt Sie ein[\s\S]*8\. Dezember 2026[\s\S]*---[\s\S]*8 December 2026/)
  const ines = clientOf(site)
  for (let opened = 0; opened < 2; opened++) assert.match(await (await ines.get(letter.links[0])).text(), /Pflege für BBK[\s\S]*als ines@netz\.example angemeldet/)
  assert.equal((await findHolders(site.database.db, { actor: 'bbk' })).length, 0)
  const answer = await ines.send(letter.links[0], { step: 'accept' })
  assert.equal(answer.headers.get('location'), '/mein-bereich')
  assert.match(await (await ines.get('/mein-bereich')).text(), /BBK[\s\S]*Ihre Funktion: Pflege/)
  assert.equal((await ines.get('/akteure/bbk/bearbeiten')).status, 200)
  assert.match(await site.page('/akteure/bbk'), /Die Organisation pflegt ihren Eintrag selbst/)
  // Used up: the same link is a page that says so, for everybody.
  for (const browser of [ines, clientOf(site)]) {
    assert.equal((await browser.get(letter.links[0])).status, 410)
    assert.equal((await browser.post('/einladungen', { schluessel: secretIn(letter.links[0]), step: 'accept' })).status, 410)
  }
})

test('what is wrong in an invitation is said at its field and keeps what was typed', async () => {
  const wrong = await invite(admin(), '/akteure/bbk/funktionen', 'keine Adresse', 'coordinator')
  assert.equal(wrong.status, 422)
  const page = await wrong.text()
  assert.match(page, /value="keine Adresse"/)
  assert.match(page, /Geben Sie eine E-Mail-Adresse ein/)
  assert.equal((await invite(admin(), '/akteure/bbk/funktionen', 'ines@netz.example')).status, 422)
  for (const choice of ['administrator', 'reviewer', '', 'x'.repeat(5_000)]) assert.equal((await invite(admin(), '/akteure/bbk/funktionen', 'neu@netz.example', choice)).status, 422, choice)
  assert.equal((await invite(admin(), '/funktionen', 'neu@netz.example', 'editor')).status, 422)
  assert.equal(mailbox.waiting('neu@netz.example').length, 0)
})

test('an editor gives functions at their own organisation only; deputies and strangers give none and learn no names', async () => {
  const stranger = as(site, people.koelnEditor)
  const deputy = as(site, people.defusDeputy)
  for (const [who, path] of [[stranger, '/akteure/bbk/funktionen'], [deputy, '/akteure/defus/funktionen'], [as(site, people.reviewer), '/akteure/bbk/funktionen'], [as(site, people.newcomer), '/funktionen'], [as(site, people.defusEditor), '/funktionen']] as const) {
    const page = await who.get(path)
    assert.equal(page.status, 403, path)
    assert.doesNotMatch(await page.text(), /ines@/)
    assert.equal((await invite(who, path, 'boese@netz.example')).status, 403, path)
  }
  assert.equal((await site.app.request('/akteure/bbk/funktionen')).status, 403)
  assert.equal((await admin().get('/akteure/gibt-es-nicht/funktionen')).status, 404)
  // A forged form: an appointment of another organisation, sent where one may appoint.
  const ines = await holderAt('bbk', 'ines@netz.example')
  assert.equal((await as(site, people.defusEditor).post('/akteure/defus/funktionen', { step: 'end', appointment: ines?.id ?? '' })).status, 404)
  assert.equal((await stranger.get(`/funktionen/${ines?.id}`)).status, 404)
  assert.equal((await stranger.post(`/funktionen/${ines?.id}`, { step: 'leave' })).status, 404)
  // An editor cannot make anybody a coordinator of their network.
  assert.equal((await invite(as(site, people.defusEditor), '/akteure/defus/funktionen', 'boese@netz.example', 'coordinator')).status, 422)
  assert.ok(await holderAt('bbk', 'ines@netz.example'))
  assert.equal(mailbox.waiting('boese@netz.example').length, 0)
})

test('an invitation is for its address: another account cannot take it, by link, by number or by guessing', async () => {
  await invite(admin(), '/akteure/adelphi/funktionen', 'jan@netz.example')
  const [link] = (await mailbox.next('jan@netz.example')).links
  const other = as(site, people.newcomer)
  assert.match(await (await other.get(link)).text(), /Diese Einladung ging an jan@netz\.example/)
  await other.post('/einladungen', { schluessel: secretIn(link), step: 'accept' })
  assert.deepEqual(await findHolders(site.database.db, { actor: 'adelphi' }), [])
  const { id } = await site.database.db.selectFrom('invitations').select('id').where('email', '=', 'jan@netz.example').executeTakeFirstOrThrow()
  for (const step of ['accept', 'decline']) assert.equal((await other.post('/einladungen', { invitation: id, step })).status, 404)
  assert.equal((await clientOf(site).post('/einladungen', { invitation: id, step: 'accept' })).status, 403)
  for (const guess of [id, 'a'.repeat(43), '', '\0', 'x'.repeat(9_000)]) assert.ok([404, 403].includes((await clientOf(site).post('/einladungen', { schluessel: guess, step: 'accept' })).status))
  assert.equal((await clientOf(site).get(`/einladungen?schluessel=${'a'.repeat(43)}`)).status, 404)
  // Taken back, the link is worth nothing.
  await admin().post('/akteure/adelphi/funktionen', { step: 'revoke', invitation: id })
  assert.equal((await clientOf(site).post('/einladungen', { schluessel: secretIn(link), step: 'accept' })).status, 410)
  assert.deepEqual(await findHolders(site.database.db, { actor: 'adelphi' }), [])
})

test('who is signed in finds the invitation in their area and accepts it there; declined is declined', async () => {
  const nele = as(site, { account: { id: 'nele', name: 'Nele', email: 'nele@netz.example', secondFactor: false }, appointments: [] })
  await site.database.db.insertInto('accounts').values({ id: 'nele', name: 'Nele', email: 'nele@netz.example' }).onConflict((conflict) => conflict.doNothing()).execute()
  await invite(admin(), '/akteure/adelphi/funktionen', 'nele@netz.example', 'editor-deputy')
  // Who has accepted already gets no letter any more: it has to be on its way first.
  await mailbox.next('nele@netz.example')
  assert.match(await (await nele.get('/mein-bereich')).text(), /Einladung: Pflege \(Vertretung\) für adelphi/)
  const page = await (await nele.get('/einladungen')).text()
  const invitation = page.match(/name="invitation" value="([^"]+)"/)?.[1] ?? assert.fail(page)
  assert.equal((await nele.post('/einladungen', { invitation, step: 'accept' })).status, 303)
  assert.equal((await holderAt('adelphi', 'nele@netz.example'))?.deputy, true)
  assert.equal((await nele.post('/einladungen', { invitation, step: 'accept' })).status, 410)
  await invite(admin(), '/akteure/akfs/funktionen', 'nele@netz.example')
  const [link] = (await mailbox.next('nele@netz.example')).links
  assert.match(await (await nele.post('/einladungen', { schluessel: secretIn(link), step: 'decline' })).text(), /Sie haben die Einladung abgelehnt/)
  assert.deepEqual(await findHolders(site.database.db, { actor: 'akfs' }), [])
})

test('what is handed over changes hands when it is accepted, and only then', async () => {
  await invite(admin(), '/akteure/stadt-koeln/funktionen', 'aylin@koeln.example')
  const aylin = await accepted('aylin@koeln.example')
  const { id } = (await holderAt('stadt-koeln', 'aylin@koeln.example')) ?? assert.fail()
  assert.match(await (await aylin.get(`/funktionen/${id}`)).text(), /Sie sind die letzte Person, die diesen Eintrag pflegt/)
  assert.equal((await aylin.post(`/funktionen/${id}`, { step: 'hand-over', email: 'aylin@koeln.example' })).status, 422)
  assert.equal((await aylin.post(`/funktionen/${id}`, { step: 'hand-over', email: 'bea@koeln.example' })).headers.get('location'), `/funktionen/${id}?stand=eingeladen`)
  assert.ok(await holderAt('stadt-koeln', 'aylin@koeln.example'))
  const bea = await accepted('bea@koeln.example')
  assert.equal(await holderAt('stadt-koeln', 'aylin@koeln.example'), undefined)
  assert.match((await mailbox.next('aylin@koeln.example')).text, /hat angenommen/)
  assert.equal((await aylin.get('/akteure/stadt-koeln/bearbeiten')).status, 403)
  assert.equal((await bea.get('/akteure/stadt-koeln/bearbeiten')).status, 200)

  const own = (await holderAt('stadt-koeln', 'bea@koeln.example'))?.id ?? assert.fail()
  assert.equal((await bea.post(`/funktionen/${own}`, { step: 'leave' })).status, 303)
  assert.equal(await findKeeping(site.database.db, 'stadt-koeln'), 'orphaned')
  assert.ok((await findOrphans(site.database.db)).some(({ actor }) => actor === 'stadt-koeln'))
  assert.match(await site.page('/akteure/stadt-koeln'), /Verwaist/)
  assert.match(await (await admin().get('/funktionen')).text(), /id="verwaist"[\s\S]*stadt-koeln\/funktionen/)
})

test('who was dismissed cannot hand over any more what they hold no longer', async () => {
  await invite(admin(), '/akteure/akfs/funktionen', 'carl@akfs.example')
  const carl = await accepted('carl@akfs.example')
  const { id } = (await holderAt('akfs', 'carl@akfs.example')) ?? assert.fail()
  await carl.post(`/funktionen/${id}`, { step: 'hand-over', email: 'freund@netz.example' })
  const [link] = (await mailbox.next('freund@netz.example')).links
  await admin().post('/akteure/akfs/funktionen', { step: 'end', appointment: id })
  assert.match((await mailbox.next('carl@akfs.example')).subject, /Ihre Funktion für .* ist beendet/)
  const answer = await clientOf(site).post('/einladungen', { schluessel: secretIn(link), step: 'accept' })
  assert.equal(answer.status, 410)
  assert.deepEqual(await findHolders(site.database.db, { actor: 'akfs' }), [])
  assert.equal(await site.database.db.selectFrom('accounts').select('id').where('email', '=', 'freund@netz.example').executeTakeFirst(), undefined)
})

test('an invitation is over after 14 days, and nobody sends more than 20 a day', async () => {
  for (let n = 0; n < 20; n++) await invite(admin(), '/akteure/defus/funktionen', `viele-${n}@netz.example`)
  const tooMany = await invite(admin(), '/akteure/defus/funktionen', 'noch-eine@netz.example')
  assert.equal(tooMany.status, 422)
  assert.match(await tooMany.text(), /schon 20 Einladungen/)
  const [link] = (await mailbox.next('viele-0@netz.example')).links
  now = new Date('2026-12-09T09:00:00Z')
  assert.equal((await clientOf(site).get(link)).status, 410)
  assert.equal((await clientOf(site).post('/einladungen', { schluessel: secretIn(link), step: 'accept' })).status, 410)
  assert.deepEqual(await findHolders(site.database.db, { actor: 'defus' }), [])
})

test('all that is in the log as functions, and the chain is whole', async () => {
  const events = await findEvents(site.database.db, { subject: 'stadt-koeln' }, { limit: 50, offset: 0 })
  const said = events.map(({ action }) => action)
  for (const action of ['appointment-offered', 'appointment-accepted', 'appointment-given', 'appointment-handed-over', 'appointment-ended']) assert.ok(said.includes(action), action)
  assert.doesNotMatch(JSON.stringify(events.map(({ holder: _, ...rest }) => rest)), /aylin|bea@|@/)
  assert.equal((await verify(streamChain(site.database.db))).broken, undefined)
})
