/** The office finds what is entered twice and makes one of it. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { z } from 'zod'
import { makeLink } from '../../platform/links.ts'
import { visitor, type Viewer } from '../../platform/viewer.ts'
import { as, people } from '../../../test/support/as.ts'
import { formIn } from '../../../test/support/form.ts'
import { lettersOf } from '../../../test/support/post.ts'
import { testSite, type TestSite } from '../../../test/support/site.ts'
import { actorPayload, findActor, publishActors } from '../actors/index.ts'
import { appoint, findHolders, findOpenInvitations, invite } from '../appointments/index.ts'
import { findLetter } from '../freshness/store.ts'
import { findDraft, findWaiting } from '../publishing/index.ts'

const pick = ({ id, name, email }: { id: string; name: string; email: string }) => ({ id, name, email })

let site: TestSite
const reviewer = () => as(site, people.reviewer)
before(async () => {
  site = await testSite('real')
  const payload = (given: object) => actorPayload.parse({ type: 'initiative', ...given })
  await publishActors(site.database.db, [
    { id: 'auental-1', payload: payload({ name: 'Bürgernetz Auental e. V.', city: 'Auental', phone: '+49 511 1111111', themes: ['hitze'] }) },
    { id: 'auental-2', payload: payload({ name: 'Buergernetz Auental', city: 'Auental', email: 'post@auental.example', phone: '+49 511 2222222', themes: ['hochwasser'] }) },
    { id: 'gruppe', payload: payload({ name: 'Ortsgruppe Hang', member_of: ['auental-2', 'auental-1'] }) },
    { id: 'deich-1', payload: payload({ name: 'Deichverband Nord', city: 'Bremerhaven' }) },
    { id: 'deich-2', payload: payload({ name: 'Deichverband Nordwest der Küste', city: 'Emden' }) },
    ...[1, 2, 3, 4].map((n) => ({ id: `ufer-${n}`, payload: payload({ name: n < 3 ? 'Ufernetz Ost' : 'Strandwache Süd', city: `Ort ${n}` }) })),
    { id: 'wehr-1', payload: payload({ name: 'Deichwacht Nord', city: 'Husum' }) },
    { id: 'wehr-2', payload: payload({ name: 'Deichwacht Nord', city: 'Husum' }) },
  ], 'test')
  await site.follower.catchUp()
})
after(() => site.close())

test('the list is for reviewers, names the reasons, and forgets what somebody found to be two', async () => {
  assert.equal((await site.app.request('/dubletten')).status, 403)
  assert.equal((await as(site, people.defusEditor).get('/dubletten')).status, 403)
  assert.equal((await as(site, people.defusEditor).post('/dubletten/wehr-1/wehr-2', { step: 'merge' })).status, 403)
  const list = await (await reviewer().get('/dubletten')).text()
  assert.match(list, /\d Paare sehen aus/)
  assert.match(list, /Deichwacht Nord.*gleicher Name, gleicher Ort/s)
  assert.equal((await reviewer().post('/dubletten/wehr-1/wehr-2', { step: 'apart' })).status, 303)
  assert.doesNotMatch(await (await reviewer().get('/dubletten')).text(), /Deichwacht/)
})

test('two become one: values chosen, gaps filled, relations moved, the old address leads on, histories stay', async () => {
  const page = await (await reviewer().get('/dubletten/auental-1/auental-2')).text()
  const form = formIn(page, { step: 'merge', 'wahl.themes': 'both' })
  assert.deepEqual(form['wahl.email'], ['theirs'], 'a gap is filled')
  assert.deepEqual(form['wahl.phone'], ['mine'])
  assert.equal((await reviewer().post('/dubletten/auental-1/auental-2', form)).headers.get('location'), '/akteure/auental-1')
  const found = await findActor(site.database.db, 'auental-1')
  assert.ok(found?.state === 'published')
  assert.equal(found.actor.email, 'post@auental.example')
  assert.equal(found.actor.phone, '+49 511 1111111')
  assert.deepEqual([...found.actor.themes].sort(), ['hitze', 'hochwasser'])
  const member = await findActor(site.database.db, 'gruppe')
  assert.ok(member?.state === 'published')
  assert.deepEqual(member.actor.member_of, ['auental-1'])

  for (const [from, to] of [['/akteure/auental-2', '/akteure/auental-1'], ['/en/actors/auental-2?x=1', '/en/actors/auental-1?x=1'], ['/akteure/auental-2.json', '/akteure/auental-1.json'], ['/api/v1/actors/auental-2', '/api/v1/actors/auental-1'], ['/akteure/auental-2/vorschlagen', '/akteure/auental-1/vorschlagen']]) {
    const answer = await site.app.request(from)
    assert.deepEqual([answer.status, answer.headers.get('location')], [301, to], from)
  }
  assert.doesNotMatch(await site.page('/akteure?q=Auental'), /auental-2/)
  assert.match(await site.page('/akteure/auental-1/verlauf'), /Hierin aufgegangen.*href="\/akteure\/auental-2\/verlauf"/s)
  assert.match(await site.page('/akteure/auental-2/verlauf'), /Fassung 1/)
  assert.match(await site.page('/akteure/auental-2/verlauf/1'), /2222222/)
  assert.equal((await reviewer().post('/dubletten/auental-1/auental-2', form)).status, 404, 'the form sent again does nothing')
})

test('whoever kept the one that goes keeps the one that stays, is told, and loses no draft', async () => {
  const { db } = site.database
  for (const { account } of [people.koelnEditor, people.newcomer, people.defusEditor]) await db.insertInto('accounts').values({ ...pick(account), email_verified: true }).onConflict((conflict) => conflict.doNothing()).execute()
  const by = { function: 'Verwaltung' }
  const at = new Date()
  await appoint(db, { account: people.koelnEditor.account.id, role: 'editor', actor: 'deich-2', by, at })
  await appoint(db, { account: people.newcomer.account.id, role: 'editor', actor: 'deich-1', deputy: true, by, at })
  await appoint(db, { account: people.newcomer.account.id, role: 'editor', actor: 'deich-2', by, at })
  await invite(db, { email: 'bea@netz.example', role: 'editor', actor: 'deich-2', deputy: false, by, at })
  const keeper: Viewer = { account: people.koelnEditor.account, appointments: [{ role: 'editor', actor: 'deich-2', deputy: false }] }
  const form = formIn(await (await as(site, keeper).get('/akteure/deich-2/bearbeiten')).text(), { phone: '+49 471 9', step: 'save' })
  const draft = ((await as(site, keeper).post('/akteure/deich-2/bearbeiten', form)).headers.get('location') ?? '').match(/[0-9a-f]{32}/)?.[0] ?? assert.fail()
  // One suggested before, confirmed after the two are one.
  const suggested = await as(site, visitor).post('/akteure/deich-2/vorschlagen', { ...formIn(await site.page('/akteure/deich-2/vorschlagen'), { email: 'post@deich.example', source: 'Amtsblatt' }), address: 'eva@buero.example' })
  assert.equal(suggested.status, 303)

  const merge = formIn(await (await reviewer().get('/dubletten/deich-1/deich-2')).text(), { step: 'merge' })
  assert.equal((await reviewer().post('/dubletten/deich-1/deich-2', merge)).status, 303)
  assert.deepEqual((await findHolders(db, { actor: 'deich-1' })).map(({ account, deputy }) => `${account} ${deputy}`).sort(), ['aylin false', 'nele false'])
  assert.deepEqual(await findHolders(db, { actor: 'deich-2' }), [])
  assert.deepEqual((await findOpenInvitations(db, 'deich-1', at)).map(({ email }) => email), ['bea@netz.example'])
  const carried = await findDraft(db, draft)
  assert.deepEqual([carried?.entry, carried?.payload.phone, carried?.payload.name, carried?.state], ['deich-1', '+49 471 9', 'Deichverband Nord', 'draft'])
  assert.match(await (await as(site, people.administrator).get('/protokoll?gegenstand=wehr-1')).text(), /Kein Doppel festgestellt/)

  const { key } = await db.selectFrom('suggestions').select('key').where('entry_id', '=', 'deich-2').executeTakeFirstOrThrow()
  const secret = await makeLink(db, { name: 'suggestion', data: z.object({ suggestion: z.string() }), days: 1 }, { suggestion: key }, at)
  assert.equal((await as(site, visitor).post(`/vorschlaege/${secret}`, {})).status, 303)
  const [submission] = (await findWaiting(db)).filter(({ entry }) => entry === 'deich-1')
  assert.deepEqual([submission?.payload.email, submission?.payload.name], ['post@deich.example', 'Deichverband Nord'])
})

test('of two drafts of the keepers the survivor’s goes on, the other comes back with the reason; what was accepted is looked at again', async () => {
  const { db } = site.database
  const open = async (actor: string, phone: string, step: string) => {
    const keeper = as(site, { account: people.defusEditor.account, appointments: [{ role: 'editor', actor, deputy: false }] })
    const answer = await keeper.post(`/akteure/${actor}/bearbeiten`, formIn(await (await keeper.get(`/akteure/${actor}/bearbeiten`)).text(), { phone, step, message: 'Neue Nummer' }))
    return (answer.headers.get('location') ?? '').match(/[0-9a-f]{32}/)?.[0] ?? assert.fail(await answer.text())
  }
  const merge = async (one: string, other: string) => assert.equal((await reviewer().post(`/dubletten/${one}/${other}`, formIn(await (await reviewer().get(`/dubletten/${one}/${other}`)).text(), { step: 'merge' }))).status, 303)
  const [stays, goes] = [await open('ufer-1', '+49 40 1', 'save'), await open('ufer-2', '+49 40 2', 'submit')]
  await merge('ufer-1', 'ufer-2')
  assert.equal((await findDraft(db, stays))?.state, 'draft')
  const back = await findDraft(db, goes)
  assert.equal(back?.state, 'rejected')
  assert.match(back?.reason ?? '', /ist in „Ufernetz Ost“ aufgegangen/)
  const accepted = await open('ufer-4', '+49 40 4', 'submit')
  assert.equal((await reviewer().post(`/pruefung/${accepted}`, { step: 'accept', version: '1', publish_at: '2099-01-01T09:00' })).status, 303)
  assert.equal((await findDraft(db, accepted))?.state, 'accepted')
  await merge('ufer-3', 'ufer-4')
  const again = await findDraft(db, accepted)
  assert.deepEqual([again?.state, again?.entry, again?.payload.phone], ['returned', 'ufer-3', '+49 40 4'])
})

test('memberships, open questions and followers go along, and whoever kept the survivor reads what was merged', async () => {
  const { db } = site.database
  const at = new Date()
  await publishActors(db, ['damm-1', 'damm-2', 'damm-bund', 'damm-rat', 'damm-haus'].map((id) => ({ id, payload: actorPayload.parse({ type: 'initiative', name: id.startsWith('damm-1') || id === 'damm-2' ? `Dammwacht Mitte${id === 'damm-2' ? ' e. V.' : ''}` : `Ring ${id}`, city: 'Soest', ...(id === 'damm-2' ? { phone: '+49 2921 1' } : {}) }) })), 'test')
  await site.follower.catchUp()
  await db.insertInto('accounts').values({ id: 'dora', name: 'Dora', email: 'dora@damm.example', email_verified: true }).execute()
  await appoint(db, { account: 'dora', role: 'editor', actor: 'damm-1', by: { function: 'Verwaltung' }, at })

  const claim = (key: string, network: string, member: string, more: object = {}) => db.insertInto('memberships').values({ key: key.repeat(32), network, member, relation: 'member-of', claimed_by: 'member', claimant: 'Damm (Pflege)', claimed_at: at, ...more }).execute()
  await claim('a', 'damm-bund', 'damm-1')
  await claim('b', 'damm-bund', 'damm-2', { claimed_by: 'network', claimant: 'Bund (Koordination)', status: 'founding' })
  await claim('c', 'damm-rat', 'damm-2', { since: '2019' })
  await claim('d', 'damm-2', 'damm-haus', { confirmed_at: at, confirmer: 'Damm (Pflege)' })
  await claim('e', 'damm-2', 'damm-1')

  const since = async (id: string) => (await db.selectFrom('revisions').select(sql<string>`min(published_at at time zone 'Europe/Berlin')::date`.as('day')).where('entry_id', '=', id).executeTakeFirstOrThrow()).day
  await db.insertInto('freshness_recipients').values({ address: 'post@damm.example' }).execute()
  await db.insertInto('freshness_letters').values({ key: 'f'.repeat(32), address: 'post@damm.example', promised_at: at }).execute()
  await db.insertInto('freshness_asks').values({ letter: 'f'.repeat(32), entry_id: 'damm-2', round_since: await since('damm-2') }).execute()
  await db.insertInto('gone_reports').values({ key: 'f'.repeat(32), entry_id: 'damm-2', reason: 'dissolved', note: '', author: 'Damm (Postfach)', made_at: at }).execute()
  for (const [key, address, email] of [['1', '/akteure/damm-2', 'eva@buero.example'], ['2', '/akteure/damm-1', 'uwe@buero.example'], ['3', '/akteure/damm-2', 'uwe@buero.example']]) {
    await db.insertInto('alerts').values({ key: key.repeat(32), address, email, language: 'de', rhythm: 'daily', created_at: at, confirmed_at: at }).execute()
  }

  const form = formIn(await (await reviewer().get('/dubletten/damm-1/damm-2')).text(), { step: 'merge' })
  assert.equal((await reviewer().post('/dubletten/damm-1/damm-2', form)).status, 303)

  const living = await db.selectFrom('memberships').select(['network', 'member', 'status', 'since', 'confirmer']).where('ended_at', 'is', null).where((row) => row.or([row('member', 'like', 'damm-%'), row('network', 'like', 'damm-%')])).orderBy('network').execute()
  assert.deepEqual(living, [
    { network: 'damm-1', member: 'damm-haus', status: null, since: null, confirmer: 'Damm (Pflege)' },
    { network: 'damm-bund', member: 'damm-1', status: 'founding', since: null, confirmer: 'Bund (Koordination)' },
    { network: 'damm-rat', member: 'damm-1', status: null, since: '2019', confirmer: null },
  ])
  const [question] = (await findLetter(db, 'f'.repeat(32)))?.questions ?? []
  assert.ok(question.entry === 'damm-1' && question.round === question.since && !question.withdrawn, 'the question is open at the survivor')
  assert.equal((await db.selectFrom('gone_reports').select('entry_id').where('key', '=', 'f'.repeat(32)).executeTakeFirstOrThrow()).entry_id, 'damm-1')
  assert.deepEqual(await db.selectFrom('alerts').select(['address', 'email']).where('address', 'like', '/akteure/damm-%').orderBy('email').execute(), [{ address: '/akteure/damm-1', email: 'eva@buero.example' }, { address: '/akteure/damm-1', email: 'uwe@buero.example' }])

  const letters = (await lettersOf(site)).filter(({ to }) => to === 'dora@damm.example')
  assert.equal(letters.length, 1)
  assert.match(letters[0].subject, /Zusammengeführt: Dammwacht Mitte/)
  assert.match(letters[0].text, /„Dammwacht Mitte e\. V\.“ ist in „Dammwacht Mitte“ aufgegangen[\s\S]*Geändert hat sich dabei: Telefon\.[\s\S]*\/akteure\/damm-1\/verlauf/)
})

test('nothing is merged that somebody changed meanwhile; what was merged can be brought back', async () => {
  const form = formIn(await (await reviewer().get('/dubletten/wehr-1/wehr-2')).text(), { step: 'merge' })
  await publishActors(site.database.db, [{ id: 'wehr-2', payload: actorPayload.parse({ name: 'Deichwacht Nord', type: 'initiative', city: 'Niebüll' }) }], 'test')
  assert.equal((await reviewer().post('/dubletten/wehr-1/wehr-2', form)).status, 409)
  assert.equal((await reviewer().post('/akteure/auental-2/verlauf/1/wiederherstellen', {})).status, 303)
  assert.equal((await site.app.request('/akteure/auental-2')).status, 200)
})
