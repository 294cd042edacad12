/** A place is asked for, held, waited for, offered, given back; with real letters. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import ICAL from 'ical.js'
import { as } from '../../../test/support/as.ts'
import { clientOf } from '../../../test/support/client.ts'
import { openMailbox, type Mailbox } from '../../../test/support/mailbox.ts'
import { testSite, type TestSite } from '../../../test/support/site.ts'
import type { Viewer } from '../../platform/viewer.ts'
import { ensureAccount } from '../accounts/index.ts'
import { findPublished, publish } from '../publishing/index.ts'
import { kind, personalData } from './index.ts'

let site: TestSite
let mailbox: Mailbox
let now = new Date('2027-02-01T09:00:00Z')
before(async () => {
  mailbox = await openMailbox()
  site = await testSite('real', { settings: { smtpUrl: mailbox.url }, clock: { now: () => now } })
})
after(async () => {
  await site.close()
  await mailbox.close()
})

const id = 'workshop-strom'
async function publishEvent(event: string, payload: object) {
  const checked = kind.entry?.check({ title: `Workshop ${event}`, summary: 'Was tun, wenn der Strom ausfällt?', start: '2027-03-06', start_time: '09:00', end_time: '16:00', place: 'Köln', owner: 'stadt-koeln', registration: 'here', ...payload }, site.follower.index().vocabulary)
  if (!checked || 'faults' in checked) return assert.fail(JSON.stringify(checked))
  await publish(site.database.db, kind.name, [{ id: event, ...checked.publication }], 'test')
  await site.follower.refresh([event])
}
const post = (path: string, fields: Record<string, string>) =>
  site.app.request(`http://netz.example${path}`, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'http://netz.example' }, body: new URLSearchParams(fields).toString() })
const wish = (email: string, more: Record<string, string> = {}) => ({ name: 'Eva Beispiel', email, organisation: 'Stadt Essen', function: 'Stabsleitung', ...more })
const linkIn = ({ links }: { links: string[] }) => links.find((link) => /^\/anmeldungen\/[\w-]{43}$/.test(link)) ?? assert.fail('no link')
async function place(event: string, email: string, more: Record<string, string> = {}): Promise<string> {
  assert.equal((await post(`/veranstaltungen/${event}/anmelden`, wish(email, more))).status, 303)
  const asked = linkIn(await mailbox.next(email))
  assert.equal((await post(asked, { step: 'confirm' })).status, 303)
  return linkIn(await mailbox.next(email))
}
async function accountOf(email: string, appointments: Viewer['appointments'] = []): Promise<Viewer & { account: NonNullable<Viewer['account']> }> {
  const account = await ensureAccount(site.database.db, { email, name: email.split('@')[0], now })
  return { account: { ...account, secondFactor: true }, appointments }
}
const tend = () => site.jobs.runNow('events-tend')
const koelnEditor: Viewer['appointments'] = [{ role: 'editor', actor: 'stadt-koeln', deputy: false }]

test('without an account: a letter, a page that changes nothing when opened, one button, a place', async () => {
  await publishEvent(id, { places: 2 })
  assert.match(await site.page(`/veranstaltungen/${id}`), /Es gibt freie Plätze[\s\S]*0 von 2 Plätzen sind vergeben[\s\S]*href="\/veranstaltungen\/workshop-strom\/anmelden"/)
  const refused = await post(`/veranstaltungen/${id}/anmelden`, { name: '', email: 'keine', organisation: '=1+1', needs: 'Rampe' })
  assert.equal(refused.status, 422)
  assert.match(await refused.text(), /<textarea[^>]*>Rampe<\/textarea>/)

  const sent = await post(`/veranstaltungen/${id}/anmelden`, wish('eva@stadt.example', { needs: 'Gebärdensprache' }))
  assert.equal(sent.headers.get('location'), '/anmeldungen/unterwegs')
  const letter = await mailbox.next('eva@stadt.example')
  assert.match(letter.subject, /^Bitte bestätigen/)
  assert.match(await site.page(`/veranstaltungen/${id}`), /0 von 2 Plätzen/)
  const asked = linkIn(letter)
  assert.match(await site.page(asked), /Anmeldung bestätigen/)
  assert.match(await site.page(`/veranstaltungen/${id}`), /0 von 2 Plätzen/)
  await post(asked, { step: 'confirm' })
  assert.match(await site.page(`/veranstaltungen/${id}`), /1 von 2 Plätzen/)
  const welcome = await mailbox.next('eva@stadt.example')
  assert.match(welcome.subject, /^Sie sind angemeldet/)
  assert.match(welcome.text, /Wann: 6\. März 2027, 9:00 bis 16:00 Uhr/)
})

test('the same address has one place, whatever it asks for, and nobody else is told', async () => {
  assert.equal((await post(`/veranstaltungen/${id}/anmelden`, wish('EVA@stadt.example'))).headers.get('location'), '/anmeldungen/unterwegs')
  await post(linkIn(await mailbox.next('eva@stadt.example')), { step: 'confirm' })
  assert.match(await site.page(`/veranstaltungen/${id}`), /1 von 2 Plätzen/)
  assert.match((await mailbox.next('eva@stadt.example')).subject, /^Sie sind angemeldet/)
})

test('with an account there is a place at once; then there is a waiting list, and whoever waits longest is offered what becomes free', async () => {
  const jan = await accountOf('jan@essen.example')
  const signed = await as(site, jan).post(`/veranstaltungen/${id}/anmelden`, wish('', { name: 'Jan' }))
  assert.equal(signed.headers.get('location'), '/meine-veranstaltungen?stand=registered')
  assert.match((await mailbox.next('jan@essen.example')).subject, /^Sie sind angemeldet/)
  assert.match(await site.page(`/veranstaltungen/${id}`), /Alle Plätze sind vergeben[\s\S]*2 von 2 Plätzen[\s\S]*Auf die Warteliste/)

  const first = await place(id, 'erste@stadt.example')
  now = new Date('2027-02-01T09:01:00Z')
  const second = await place(id, 'zweite@stadt.example')
  assert.match(await site.page(first), /Sie stehen auf der Warteliste/)

  const page = await (await as(site, jan).get('/meine-veranstaltungen')).text()
  const key = page.match(/name="key" value="([0-9a-f]{32})"/)?.[1] ?? assert.fail('no key')
  await as(site, jan).post('/meine-veranstaltungen', { key, step: 'leave' })
  assert.match((await mailbox.next('jan@essen.example')).subject, /^Sie sind abgemeldet/)
  const offer = await mailbox.next('erste@stadt.example')
  assert.match(offer.subject, /^Ein Platz ist frei/)
  assert.match(offer.text, /bis 4\. Februar 2027/)
  assert.match(await site.page(`/veranstaltungen/${id}`), /2 von 2 Plätzen sind vergeben, 1 Person wartet/)

  // Nobody takes it: three days later it is the next one's, and the first can no longer take it.
  now = new Date('2027-02-04T09:02:00Z')
  assert.equal((await post(first, { step: 'accept' })).headers.get('location'), `${first}?stand=late`)
  await tend()
  assert.match((await mailbox.next('erste@stadt.example')).subject, /^Der Platz ist weitergegeben/)
  assert.match((await mailbox.next('zweite@stadt.example')).subject, /^Ein Platz ist frei/)
  assert.equal((await post(second, { step: 'accept' })).headers.get('location'), `${second}?stand=accepted`)
  assert.match((await mailbox.next('zweite@stadt.example')).subject, /^Sie sind angemeldet/)
  assert.match(await site.page(`/veranstaltungen/${id}`), /2 von 2 Plätzen sind vergeben\./)
})

test('more places are offered to those who wait', async () => {
  await publishEvent('mehr', { places: 1 })
  await place('mehr', 'a@stadt.example')
  await place('mehr', 'b@stadt.example')
  await publishEvent('mehr', { places: 2 })
  await tend()
  assert.match((await mailbox.next('b@stadt.example')).subject, /^Ein Platz ist frei/)
})

test('how to get in is told to those with a place only; nowhere else does it stand', async () => {
  const editor = await accountOf('aylin@koeln.example', koelnEditor)
  const saved = await as(site, editor).post(`/veranstaltungen/${id}/teilnahme`, { step: 'access', access: 'https://raum.example/geheim' })
  assert.equal(saved.status, 303)
  const eva = await site.app.request(`/veranstaltungen/${id}`)
  assert.doesNotMatch(await eva.text(), /raum\.example/)
  for (const path of [`/veranstaltungen/${id}.json`, `/veranstaltungen/${id}.jsonld`, `/veranstaltungen/${id}.ics`, `/api/v1/events/${id}`, `/veranstaltungen/${id}/verlauf/1`, '/veranstaltungen.csv', '/veranstaltungen.ics']) assert.doesNotMatch(await site.page(path), /raum\.example|Eva Beispiel|stadt\.example/, path)
})

test('who comes is seen by the organiser only, by organisation; reviewers and other cities do not see it', async () => {
  const editor = await accountOf('aylin@koeln.example', koelnEditor)
  const page = await (await as(site, editor).get(`/veranstaltungen/${id}/teilnahme`)).text()
  assert.match(page, /href="\/akteure\/stadt-essen">[^<]*Essen[^<]*<\/a>[\s\S]*Eva Beispiel[\s\S]*Gebärdensprache/)
  const csv = await (await as(site, editor).get(`/veranstaltungen/${id}/teilnahme.csv`)).text()
  assert.match(csv, /^organisation,id,name,function,state,needs\n.*,stadt-essen,Eva Beispiel,Stabsleitung,hat einen Platz,Gebärdensprache/m)
  for (const viewer of [await accountOf('ruth@netz.example', [{ role: 'reviewer', deputy: false }]), await accountOf('ines@defus.example', [{ role: 'editor', actor: 'defus', deputy: false }]), await accountOf('nele@netz.example')])
    for (const path of ['teilnahme', 'teilnahme.csv']) assert.equal((await as(site, viewer).get(`/veranstaltungen/${id}/${path}`)).status, 403)
  assert.equal((await site.app.request(`/veranstaltungen/${id}/teilnahme`)).status, 403)
})

test('the organiser enters somebody who called: a place while there is one, then the waiting list, with a letter that says so', async () => {
  await publishEvent('gerufen', { start: '2027-06-10', places: 1, registration_from: '2027-04-01' })
  const editor = as(site, await accountOf('aylin@koeln.example', koelnEditor))
  const address = '/veranstaltungen/gerufen/teilnahme'
  const refused = await editor.post(address, { ...wish('keine'), name: 'Rita Ruf', needs: 'Rampe', step: 'enter' })
  assert.equal(refused.status, 422)
  const again = await refused.text()
  assert.match(again, /value="Rita Ruf"/)
  assert.match(again, /<textarea[^>]*>Rampe<\/textarea>/)
  const entered = await editor.post(address, { ...wish('rita@stadt.example'), name: 'Rita Ruf', step: 'enter' })
  assert.equal(entered.headers.get('location'), `${address}?stand=entered`)
  const letter = await mailbox.next('rita@stadt.example')
  assert.match(letter.text, /die Veranstaltenden haben Sie eingetragen, Sie haben einen Platz/)
  assert.equal((await editor.post(address, { ...wish('RITA@stadt.example'), step: 'enter' })).status, 422)
  assert.equal((await editor.post(address, { ...wish('willi@stadt.example'), name: 'Willi Wart', step: 'enter' })).headers.get('location'), `${address}?stand=entered-waiting`)
  assert.match((await mailbox.next('willi@stadt.example')).text, /auf die Warteliste gesetzt/)
  const page = await (await editor.get(address)).text()
  assert.match(page, /1 von 1 Plätzen sind vergeben, 1 Person wartet/)
  assert.match(page, /href="\/akteure\/stadt-essen">[\s\S]*Rita Ruf[\s\S]*Warteliste[\s\S]*Willi Wart/)
  // The link in the letter is their own: they can give the place back.
  assert.match(await site.page(linkIn(letter)), /Sie haben einen Platz/)
  const log = await site.database.pool.query("select details from audit_events where action = 'event-participant-entered'")
  assert.equal(log.rows.length, 2)
  assert.doesNotMatch(JSON.stringify(log.rows), /Rita|stadt\.example/)
})

test('the organiser removes somebody after being asked once more; they get a letter, and who waits is offered the place', async () => {
  const editor = as(site, await accountOf('aylin@koeln.example', koelnEditor))
  const address = '/veranstaltungen/gerufen/teilnahme'
  const page = await (await editor.get(address)).text()
  const ask = page.match(/href="([^"]*austragen=[0-9a-f]{32})">Austragen<span[^>]*>: Rita Ruf/)?.[1] ?? assert.fail('no link')
  const question = await (await editor.get(ask)).text()
  assert.match(question, /Rita Ruf \(Stadt Essen\) austragen\?/)
  const key = ask.slice(-32)
  // Opening the question changes nothing, and nobody else removes anybody, nor by the page of another event.
  for (const viewer of [await accountOf('ines@defus.example', [{ role: 'editor', actor: 'defus', deputy: false }]), await accountOf('nele@netz.example')]) assert.equal((await as(site, viewer).post(address, { step: 'remove', key })).status, 403)
  assert.equal((await editor.post(`/veranstaltungen/${id}/teilnahme`, { step: 'remove', key })).headers.get('location'), `/veranstaltungen/${id}/teilnahme?stand=removed-before`)
  assert.match(await (await editor.get(address)).text(), /Rita Ruf/)
  assert.equal((await editor.post(address, { step: 'remove', key })).headers.get('location'), `${address}?stand=removed`)
  assert.match((await mailbox.next('rita@stadt.example')).subject, /^Sie sind nicht mehr angemeldet/)
  assert.match((await mailbox.next('willi@stadt.example')).subject, /^Ein Platz ist frei/)
  assert.equal((await editor.post(address, { step: 'remove', key })).headers.get('location'), `${address}?stand=removed-before`)
  assert.doesNotMatch(await (await editor.get(address)).text(), /Rita Ruf/)
})

test('nobody is entered for what is over or called off, or where registration is elsewhere', async () => {
  const editor = as(site, await accountOf('aylin@koeln.example', koelnEditor))
  await publishEvent('gewesen', { start: '2027-01-10' })
  await publishEvent('anderswo', { start: '2027-06-10', registration: 'elsewhere', registration_url: 'https://koeln.example/anmelden' })
  for (const event of ['gewesen', 'anderswo']) {
    assert.doesNotMatch(await (await editor.get(`/veranstaltungen/${event}/teilnahme`)).text(), /Jemanden eintragen/)
    assert.equal((await editor.post(`/veranstaltungen/${event}/teilnahme`, { ...wish('spaet@stadt.example'), step: 'enter' })).status, 422)
  }
})

test('reminders come a week and a day before, once, and not to those who just registered', async () => {
  now = new Date('2027-02-27T07:00:00Z')
  await publishEvent('kurz', { places: 5 })
  await place('kurz', 'spaet@stadt.example')
  await tend()
  await tend()
  const reminded = await mailbox.next('eva@stadt.example')
  assert.match(reminded.subject, /^In einer Woche/)
  assert.match(reminded.text, /raum\.example\/geheim/)
  assert.match((await mailbox.next('zweite@stadt.example')).subject, /^In einer Woche/)
  assert.deepEqual(mailbox.waiting('spaet@stadt.example'), [])
  now = new Date('2027-03-05T07:00:00Z')
  await tend()
  await tend()
  assert.match((await mailbox.next('eva@stadt.example')).subject, /^Morgen/)
  assert.match((await mailbox.next('zweite@stadt.example')).subject, /^Morgen/)
  await site.jobs.runNow('events-tend')
  assert.deepEqual(mailbox.waiting('eva@stadt.example').map(({ subject }) => subject), [])
})

test('another place or hour is told to everybody', async () => {
  await publishEvent(id, { places: 2, place: 'Bonn' })
  await tend()
  const letter = await mailbox.next('eva@stadt.example')
  assert.match(letter.subject, /^Geändert/)
  assert.match(letter.text, /Wo: Bonn/)
  await mailbox.next('zweite@stadt.example')
})

test('the calendar of one person: by a secret address, with how to get in, until it is switched off', async () => {
  const jan = await accountOf('jan@essen.example')
  await publishEvent('spaeter', { start: '2027-06-01', places: 5 })
  await as(site, jan).post('/veranstaltungen/spaeter/anmelden', wish('', { name: 'Jan' }))
  await mailbox.next('jan@essen.example')
  const editor = await accountOf('aylin@koeln.example', koelnEditor)
  await as(site, editor).post('/veranstaltungen/spaeter/teilnahme', { step: 'access', access: 'Kennwort: Rhein' })
  const page = await (await as(site, jan).post('/meine-veranstaltungen', { step: 'calendar' })).text()
  const address = page.match(/href="[^"]*(\/meine-veranstaltungen\/[\w-]{43}\.ics)"/)?.[1] ?? assert.fail('no address')
  const calendar = new ICAL.Component(ICAL.parse(await site.page(address)))
  const [event, ...others] = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
  assert.equal(others.length, 0)
  assert.match(event.uid, /^spaeter@/)
  assert.match(event.description, /Kennwort: Rhein/)
  await site.page(address.replace(/.(?=\.ics$)/, (letter) => (letter === 'A' ? 'B' : 'A')), 404)
  await as(site, jan).post('/meine-veranstaltungen', { step: 'calendar-end' })
  await site.page(address, 404)
})

test('calling off tells everybody, is shown, and is recorded; nobody can register any more', async () => {
  const editor = await accountOf('aylin@koeln.example', koelnEditor)
  assert.equal((await as(site, editor).post('/veranstaltungen/spaeter/teilnahme', { step: 'call-off', reason: '' })).status, 422)
  assert.equal((await as(site, await accountOf('nele@netz.example')).post('/veranstaltungen/spaeter/teilnahme', { step: 'call-off', reason: 'Unfug' })).status, 403)
  await as(site, editor).post('/veranstaltungen/spaeter/teilnahme', { step: 'call-off', reason: 'Das Haus ist überflutet.' })
  const letter = await mailbox.next('jan@essen.example')
  assert.match(letter.subject, /^Abgesagt/)
  assert.match(letter.text, /überflutet/)
  assert.match(await site.page('/veranstaltungen/spaeter'), /Abgesagt am 5\. März 2027\. Das Haus/)
  assert.match(await site.page('/veranstaltungen/spaeter.ics'), /STATUS:CANCELLED/)
  assert.match(await (await post('/veranstaltungen/spaeter/anmelden', wish('x@stadt.example'))).text(), /abgesagt/)
  const { rows } = await site.database.pool.query("select details from audit_events where action = 'event-called-off' and subject = 'spaeter'")
  assert.deepEqual(rows.map(({ details }) => details.told), [1])
  await tend()
  assert.deepEqual(mailbox.waiting('jan@essen.example'), [])
})

test('early, closed and past: the page says so and takes nobody', async () => {
  await publishEvent('frueh', { start: '2027-05-01', registration_from: '2027-04-01' })
  await publishEvent('zu', { start: '2027-05-01', registration_until: '2027-03-04' })
  await publishEvent('vorbei', { start: '2027-03-01' })
  for (const [event, said] of [['frueh', /noch nicht begonnen[\s\S]*1\. April 2027/], ['zu', /geschlossen/], ['vorbei', /ist vorbei/]] as const) {
    assert.match(await site.page(`/veranstaltungen/${event}`), said)
    await post(`/veranstaltungen/${event}/anmelden`, wish('zuspaet@stadt.example'))
  }
  await tend()
  assert.deepEqual(mailbox.waiting('zuspaet@stadt.example'), [])
})

test('what they need goes when it is over, who they were thirty days later; which organisations came stays', async () => {
  const rowsOf = async () => (await site.database.pool.query("select name, email, needs, organisation, state from event_registrations where event = $1 and state = 'registered' order by organisation, name", [id])).rows
  now = new Date('2027-03-06T16:00:00Z')
  await tend()
  assert.deepEqual((await rowsOf()).map(({ needs }) => needs), [null, null])
  assert.ok((await rowsOf()).every(({ email }) => email !== null))
  now = new Date('2027-04-05T12:00:00Z')
  await tend()
  assert.deepEqual(await rowsOf(), [1, 2].map(() => ({ name: null, email: null, needs: null, organisation: 'Stadt Essen', state: 'registered' })))
})

test('what is kept of an account is shown and goes with it', async () => {
  const jan = await accountOf('jan@essen.example')
  const found = JSON.stringify(await personalData.find(site.database.db, jan.account.id))
  assert.match(found, /spaeter/)
  await personalData.forget(site.database.db, jan.account.id)
  assert.doesNotMatch(JSON.stringify(await personalData.find(site.database.db, jan.account.id)), /spaeter/)
})

test('an address that was never confirmed is gone after two days', async () => {
  await publishEvent('neu-da', { start: '2027-09-01', places: 1 })
  await post('/veranstaltungen/neu-da/anmelden', wish('nie@stadt.example'))
  const asked = linkIn(await mailbox.next('nie@stadt.example'))
  now = new Date('2027-04-07T12:01:00Z')
  await tend()
  assert.equal((await site.app.request(asked)).status, 404)
  assert.equal((await clientOf(site).send('/veranstaltungen/neu-da/anmelden', wish('doch@stadt.example'))).status, 303)
  assert.ok(await findPublished(site.database.db, 'neu-da'))
})
