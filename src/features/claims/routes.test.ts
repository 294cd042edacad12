/** An organisation takes on its profile: by letter, by those who keep it, by the reviewers; and what attackers find. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { visitor, type Viewer } from '../../platform/viewer.ts'
import { as, people } from '../../../test/support/as.ts'
import { formIn } from '../../../test/support/form.ts'
import { openMailbox, type Mailbox } from '../../../test/support/mailbox.ts'
import { testSite, type TestSite } from '../../../test/support/site.ts'
import { actorPayload, publishActors } from '../actors/index.ts'
import { appoint, findHolders } from '../appointments/index.ts'
import { forgetClaims, personalData } from './store.ts'

let site: TestSite
let mailbox: Mailbox
let now = new Date('2026-03-02T09:00:00Z')
const later = (days: number) => new Date(now.getTime() + days * 86_400_000)
const ids = ['alpha', 'beta', 'gamma', 'delta', 'epsilon', 'zeta', 'eta', 'theta', 'iota', 'kappa', 'lambda', 'mu', 'teil-1', 'teil-2']

before(async () => {
  mailbox = await openMailbox()
  site = await testSite('real', { settings: { smtpUrl: mailbox.url }, clock: { now: () => now } })
  const { db } = site.database
  const payload = (id: string) => actorPayload.parse({ type: 'initiative', name: `Netz ${id}`, ...(id.startsWith('teil') ? { website: 'https://teil.example' } : { email: `post@${id}.example`, website: `https://www.${id}.example` }) })
  await publishActors(db, [...ids.map((id) => ({ id, payload: payload(id) })), { id: 'frei', payload: actorPayload.parse({ type: 'initiative', name: 'Freie Gruppe', email: 'gruppe@gmx.de' }) }], 'test')
  await site.follower.catchUp()
  for (const { account } of Object.values(people)) await db.insertInto('accounts').values({ id: account.id, name: account.name, email: account.email, email_verified: true }).execute()
})
after(async () => {
  await site.close()
  await mailbox.close()
})

const keepers = async (actor: string) => (await findHolders(site.database.db, { actor })).map(({ email, deputy }) => `${email}${deputy ? ' (deputy)' : ''}`)
const ask = (actor: string, email: string, viewer: Viewer = visitor) => as(site, viewer).post(`/akteure/${actor}/uebernehmen`, { step: 'letter', email })

async function linkTo(actor: string, email: string, viewer: Viewer = visitor): Promise<string> {
  const answer = await ask(actor, email, viewer)
  assert.equal(answer.headers.get('location'), '/uebernahmen/unterwegs', await answer.text())
  return (await mailbox.next(email.toLowerCase())).links[0]
}

async function asked(actor: string, viewer: Viewer, fields: Record<string, string> = { note: 'Ich leite die Geschäftsstelle.', proof: 'https://beleg.example/impressum' }): Promise<string> {
  const answer = await as(site, viewer).post(`/akteure/${actor}/uebernehmen`, { step: 'people', ...fields })
  const [, path] = (answer.headers.get('location') ?? '').match(/^(\/uebernahmen\/[0-9a-f]{32})\?stand=gestellt$/) ?? assert.fail(`${answer.status} ${await answer.text()}`)
  return path
}

test('a profile nobody keeps says so and leads to taking it on; the page says beforehand which addresses will do', async () => {
  const profile = await site.page('/akteure/alpha')
  assert.match(profile, /Ist das Ihre Organisation\?.*href="\/akteure\/alpha\/uebernehmen">Profil übernehmen/s)
  const page = await site.page('/akteure/alpha/uebernehmen')
  assert.match(page, /die veröffentlichte Adresse post@alpha\.example.*jede Adresse, die auf @alpha\.example endet/s)
  assert.match(page, /href="\/anmelden\?weiter=%2Fakteure%2Falpha%2Fuebernehmen"/)
  assert.match(await site.page('/en/actors/alpha/claim'), /any address that ends in @alpha\.example/)
  assert.match(await site.page('/akteure/frei/uebernehmen'), /die veröffentlichte Adresse gruppe@gmx\.de.*gmx\.de: Dort bekommt jeder ein Postfach/s)
  const shared = await site.page('/akteure/teil-1/uebernehmen')
  assert.match(shared, /teil\.example: Diese Domain nennen auch andere Profile/)
  assert.doesNotMatch(shared, /name="email"/)
  assert.equal((await ask('teil-1', 'eva@teil.example')).status, 422)
})

test('a visitor: letter, a page that changes nothing, one click, signed in and keeping the profile; the published address is told', async () => {
  const link = await linkTo('alpha', 'Eva@alpha.example')
  const shown = await site.app.request(link)
  assert.match(await shown.text(), /Mit einem Klick pflegen Sie das Profil „Netz alpha“.*das Konto eva@alpha\.example/s)
  assert.equal(shown.headers.get('cache-control'), 'private, no-store')
  assert.deepEqual(await keepers('alpha'), [], 'opening changes nothing')
  const taken = await as(site, visitor).post(link, {})
  assert.equal(taken.headers.get('location'), '/mein-bereich')
  assert.match(taken.headers.get('set-cookie') ?? '', /session/)
  assert.deepEqual(await keepers('alpha'), ['eva@alpha.example'])
  assert.match((await mailbox.next('post@alpha.example')).text, /mit einer Adresse Ihrer Domain/)
  assert.doesNotMatch(await site.page('/akteure/alpha'), /Ist das Ihre Organisation/)
  const again = await as(site, visitor).post(link, {})
  assert.equal(again.status, 410)
  assert.equal(again.headers.get('set-cookie'), null, 'a link that was used signs nobody in')
  assert.match(await (await as(site, people.administrator).get('/protokoll?gegenstand=alpha')).text(), /Profil übernommen/)
})

test('whoever asks while signed in finds it in their area, and their own account gets the function', async () => {
  const link = await linkTo('beta', 'post@beta.example', people.newcomer)
  const area = await (await as(site, people.newcomer).get('/mein-bereich')).text()
  assert.match(area, /Ihre Anfrage zu Netz beta: Brief unterwegs/)
  assert.equal((await as(site, people.newcomer).post(link, {})).status, 303)
  assert.deepEqual(await keepers('beta'), [people.newcomer.account.email])
})

test('a link is not for the account of somebody else, not for other purposes, not for ever, and cannot be guessed', async () => {
  const link = await linkTo('gamma', 'eva@gamma.example')
  const foreign = await as(site, people.koelnEditor).post(link, {})
  assert.equal(foreign.status, 403)
  assert.match(await foreign.text(), /mit einem anderen Konto angemeldet/)
  for (const path of [link.replace('/uebernahmen/link/', '/vorschlaege/'), link.replace('/uebernahmen/link/', '/anmelden/link?schluessel='), `/uebernahmen/link/${'x'.repeat(43)}`, '/uebernahmen/link/kurz', `/uebernahmen/link/${'%00'.repeat(5)}`, '/en/claims/link/x']) assert.equal((await site.app.request(path)).status, 404, path)
  assert.equal((await as(site, visitor).post(`/uebernahmen/link/${'x'.repeat(43)}`, {})).status, 404)
  const cross = await site.app.request(`http://netz.example${link}`, { method: 'POST', headers: { origin: 'https://evil.example', 'content-type': 'application/x-www-form-urlencoded' } })
  assert.equal(cross.status, 403, 'another site cannot press the button')
  const before = now
  now = later(8)
  assert.match(await site.page(link, 410), /Er galt 7 Tage/)
  assert.equal((await as(site, visitor).post(link, {})).status, 410)
  now = before
  assert.deepEqual(await keepers('gamma'), [])
})

test('addresses that only look right are refused at the field, with what was typed still there, and no letter goes anywhere', async () => {
  for (const email of ['a@evil-gamma.example', 'a@gamma.example.evil.org', 'a@xn--gmma-0ra.example', 'a@sub.gamma.example', 'a@gamma.example\r\nBcc: b@evil.org', 'a@evil.org', 'a@gamma.example,b@evil.org', '']) {
    const refused = await ask('gamma', email)
    assert.equal(refused.status, 422, JSON.stringify(email))
    const html = await refused.text()
    assert.match(html, /href="#email"/)
    if (email === 'a@evil.org') assert.match(html, /value="a@evil\.org"/)
  }
  assert.deepEqual(mailbox.waiting().map(({ to }) => to), [])
})

test('of two links the first one used wins; a profile that names other addresses meanwhile gives nothing', async () => {
  const [one, other] = [await linkTo('delta', 'eins@delta.example'), await linkTo('delta', 'zwei@delta.example')]
  const answers = await Promise.all([one, other].map((link) => as(site, visitor).post(link, {})))
  assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 410])
  assert.equal((await keepers('delta')).length, 1)
  const lost = await (await site.app.request(answers[0].status === 303 ? other : one)).text()
  assert.match(lost, /Inzwischen pflegt jemand anderes.*href="\/akteure\/delta\/uebernehmen"/s)
  const link = await linkTo('epsilon', 'eva@epsilon.example')
  await publishActors(site.database.db, [{ id: 'epsilon', payload: actorPayload.parse({ type: 'initiative', name: 'Netz epsilon', website: 'https://epsilon.org' }) }], 'test')
  assert.equal((await as(site, visitor).post(link, {})).status, 410)
  assert.deepEqual(await keepers('epsilon'), [])
})

test('without such an address the reviewers decide, with a reason and a letter; nobody decides about their own', async () => {
  const refused = await as(site, people.newcomer).post('/akteure/frei/uebernehmen', { step: 'people', note: 'Ich <b>leite</b> das', proof: 'javascript:alert(1)' })
  assert.equal(refused.status, 422)
  assert.match(await refused.text(), /href="#proof".*Ich &lt;b/s)
  assert.equal((await as(site, visitor).post('/akteure/frei/uebernehmen', { step: 'people', note: 'x'.repeat(9), proof: 'https://a.example' })).status, 403)
  const path = await asked('frei', people.newcomer)
  assert.match(await (await as(site, people.newcomer).get('/mein-bereich')).text(), /Ihre Anfrage zu Freie Gruppe: bei der Prüfung/)
  assert.match(await (await as(site, people.newcomer).get('/akteure/frei/uebernehmen')).text(), /schon unterwegs/)
  assert.equal((await as(site, people.newcomer).post('/akteure/frei/uebernehmen', { step: 'people', note: 'Noch einmal', proof: 'https://a.example' })).headers.get('location'), '/akteure/frei/uebernehmen')
  assert.match(await (await as(site, people.reviewer).get('/mein-bereich')).text(), new RegExp(`href="${path}">Eine Anfrage zur Übernahme`))
  assert.match(await (await as(site, people.reviewer).get('/pruefung')).text(), /href="\/uebernahmen">Eine Anfrage zur Übernahme/)
  for (const viewer of [people.koelnEditor, people.defusEditor]) for (const method of ['get', 'post'] as const) assert.equal((await (method === 'get' ? as(site, viewer).get(path) : as(site, viewer).post(path, { step: 'holder' }))).status, 404)
  assert.equal((await site.app.request(path)).status, 403)
  assert.equal((await as(site, people.newcomer).post(path, { step: 'holder' })).status, 403)
  assert.equal((await as(site, people.reviewer).post(path, { step: 'withdraw' })).status, 403)
  const page = await (await as(site, people.reviewer).get(path)).text()
  assert.match(page, /nele@netz\.example.*href="https:\/\/beleg\.example\/impressum"/s)
  assert.equal((await as(site, people.reviewer).post(path, { step: 'decline', reason: '' })).status, 422)
  assert.equal((await as(site, people.reviewer).post(path, { step: 'decline', reason: 'Auf der Seite stehen Sie nicht.' })).status, 303)
  assert.match((await mailbox.next(people.newcomer.account.email)).text, /wurde abgelehnt\.\n\nBegründung: Auf der Seite stehen Sie nicht\./)
  assert.equal((await as(site, people.secondReviewer).post(path, { step: 'holder' })).status, 409)
  assert.deepEqual(await keepers('frei'), [])
  const second = await asked('frei', people.newcomer)
  assert.equal((await as(site, people.secondReviewer).post(second, { step: 'holder' })).status, 303)
  assert.match((await mailbox.next(people.newcomer.account.email)).text, /Sie pflegen jetzt das Profil „Freie Gruppe“/)
  assert.deepEqual(await keepers('frei'), [people.newcomer.account.email])
  const own = await asked('zeta', people.reviewer)
  assert.equal((await as(site, people.reviewer).post(own, { step: 'holder' })).status, 403)
  assert.equal((await as(site, people.reviewer).post(own, { step: 'withdraw' })).status, 303)
})

test('a profile that is kept: its keepers are asked first and may make a deputy; after 14 days the reviewers decide', async () => {
  const { db } = site.database
  const keeper: Viewer = { account: people.koelnEditor.account, appointments: [{ role: 'editor', actor: 'eta', deputy: false }] }
  const deputy: Viewer = { account: people.defusDeputy.account, appointments: [{ role: 'editor', actor: 'eta', deputy: true }] }
  await appoint(db, { account: keeper.account?.id ?? '', role: 'editor', actor: 'eta', by: { function: 'Verwaltung' }, at: now })
  await appoint(db, { account: deputy.account?.id ?? '', role: 'editor', actor: 'eta', deputy: true, by: { function: 'Verwaltung' }, at: now })
  assert.match(await site.page('/akteure/eta'), /href="\/akteure\/eta\/uebernehmen">Mitpflegen/)
  assert.equal((await as(site, people.newcomer).post('/akteure/eta/uebernehmen', { step: 'letter', email: 'post@eta.example' })).status, 422, 'no letter gives what somebody holds')
  const path = await asked('eta', people.newcomer, { note: 'Ich vertrete Frau Beispiel.', proof: '' })
  const letter = await mailbox.next(people.koelnEditor.account.email)
  assert.equal(letter.links[0], path)
  assert.match(letter.text, /nele \(nele@netz\.example\) möchte/)
  assert.equal(mailbox.waiting(people.defusDeputy.account.email).length, 0)
  assert.equal((await as(site, people.reviewer).get(path)).status, 404, 'not yet theirs')
  assert.equal((await as(site, deputy).post(path, { step: 'holder' })).status, 404, 'a deputy gives no functions')
  assert.match(await (await as(site, keeper).get('/mein-bereich')).text(), /Jemand möchte mitpflegen: Netz eta/)
  assert.equal((await as(site, keeper).post(path, { step: 'deputy' })).status, 303)
  assert.match((await mailbox.next(people.newcomer.account.email)).text, /Sie pflegen jetzt/)
  assert.ok((await keepers('eta')).includes('nele@netz.example (deputy)'))

  const waits = await asked('eta', people.defusEditor, { note: 'Ich auch.', proof: '' })
  await mailbox.next(people.koelnEditor.account.email)
  await site.jobs.runNow('claims-overdue')
  assert.equal((await as(site, people.reviewer).get(waits)).status, 404)
  const before = now
  now = later(15)
  await site.jobs.runNow('claims-overdue')
  assert.match((await mailbox.next(people.defusEditor.account.email)).text, /14 Tage lang nicht geantwortet/)
  assert.equal((await as(site, people.reviewer).post(waits, { step: 'decline', reason: 'Bitte klären Sie das in der Organisation.' })).status, 303)
  await mailbox.next(people.defusEditor.account.email)
  now = before
})

test('what is withdrawn cannot be taken on; what was merged leads to the survivor, and so does a link on its way', async () => {
  const link = await linkTo('theta', 'eva@theta.example')
  const waits = await asked('theta', people.newcomer)
  assert.equal((await as(site, people.reviewer).post('/akteure/theta/zurueckziehen', { reason: 'Aufgelöst.' })).status, 303)
  assert.equal((await site.app.request('/akteure/theta/uebernehmen')).status, 410)
  assert.equal((await ask('theta', 'eva@theta.example')).status, 410)
  assert.equal((await as(site, visitor).post(link, {})).status, 410)
  assert.equal((await as(site, people.reviewer).post(waits, { step: 'holder' })).status, 409)
  assert.deepEqual(await keepers('theta'), [])
  for (const path of ['/akteure/gibt-es-nicht/uebernehmen', '/akteure/..%2fdefus/uebernehmen']) assert.equal((await site.app.request(path)).status, 404)

  const onItsWay = await linkTo('kappa', 'eva@kappa.example')
  const moves = await asked('kappa', people.newcomer)
  const merged = await as(site, people.reviewer).post('/dubletten/iota/kappa', formIn(await (await as(site, people.reviewer).get('/dubletten/iota/kappa')).text(), { step: 'merge' }))
  assert.equal(merged.status, 303)
  assert.equal((await site.app.request('/akteure/kappa/uebernehmen')).headers.get('location'), '/akteure/iota/uebernehmen')
  assert.equal((await ask('kappa', 'eva@kappa.example')).status, 410)
  assert.match(await site.page(onItsWay, 410), /inzwischen andere Adressen.*href="\/akteure\/iota\/uebernehmen"/s)
  assert.match(await (await as(site, people.reviewer).get(moves)).text(), /href="\/akteure\/iota">Netz iota/)
})

test('many letters to one mailbox, or from one account, are stopped in clear words', async () => {
  for (let n = 0; n < 3; n++) await linkTo('lambda', 'viel@lambda.example')
  const stopped = await ask('lambda', 'VIEL@lambda.example')
  assert.equal(stopped.status, 429)
  assert.match(await stopped.text(), /schon drei Links gegangen.*value="VIEL@lambda\.example"/s)
})

test('an account takes its requests along and away; what is over is forgotten after a month', async () => {
  const { db } = site.database
  await asked('mu', people.defusDeputy)
  assert.match(JSON.stringify(await personalData.find(db, people.defusDeputy.account.id)), /Ich leite die Geschäftsstelle/)
  await db.transaction().execute((transaction) => personalData.forget(transaction, people.defusDeputy.account.id))
  assert.deepEqual(await personalData.find(db, people.defusDeputy.account.id), [])
  await forgetClaims(db, later(60))
  const left = await db.selectFrom('claims').select('state').execute()
  for (const { state } of left) assert.ok(state === 'reviewers' || state === 'keepers', state)
})
