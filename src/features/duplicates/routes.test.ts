/** The office finds what is entered twice and makes one of it. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { as, people } from '../../../test/support/as.ts'
import { formIn } from '../../../test/support/form.ts'
import { testSite, type TestSite } from '../../../test/support/site.ts'
import { actorPayload, findActor, publishActors } from '../actors/index.ts'

let site: TestSite
const reviewer = () => as(site, people.reviewer)
before(async () => {
  site = await testSite('real')
  const payload = (given: object) => actorPayload.parse({ type: 'initiative', ...given })
  await publishActors(site.database.db, [
    { id: 'auental-1', payload: payload({ name: 'Bürgernetz Auental e. V.', city: 'Auental', phone: '+49 511 1111111', themes: ['hitze'] }) },
    { id: 'auental-2', payload: payload({ name: 'Buergernetz Auental', city: 'Auental', email: 'post@auental.example', phone: '+49 511 2222222', themes: ['hochwasser'] }) },
    { id: 'gruppe', payload: payload({ name: 'Ortsgruppe Hang', member_of: ['auental-2', 'auental-1'] }) },
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
  assert.match(list, /2 Paare sehen aus/)
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

test('nothing is merged that somebody changed meanwhile; what was merged can be brought back', async () => {
  const form = formIn(await (await reviewer().get('/dubletten/wehr-1/wehr-2')).text(), { step: 'merge' })
  await publishActors(site.database.db, [{ id: 'wehr-2', payload: actorPayload.parse({ name: 'Deichwacht Nord', type: 'initiative', city: 'Niebüll' }) }], 'test')
  assert.equal((await reviewer().post('/dubletten/wehr-1/wehr-2', form)).status, 409)
  assert.equal((await reviewer().post('/akteure/auental-2/verlauf/1/wiederherstellen', {})).status, 303)
  assert.equal((await site.app.request('/akteure/auental-2')).status, 200)
})
