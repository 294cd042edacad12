/** Following a list, an entry and a topic, over days, with real letters. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { as, people } from '../../../test/support/as.ts'
import { openMailbox, type Mailbox } from '../../../test/support/mailbox.ts'
import { testSite, type TestSite } from '../../../test/support/site.ts'
import { actorPayload, findActor, publishActors } from '../actors/index.ts'
import { withdraw } from '../publishing/index.ts'

let site: TestSite
let mailbox: Mailbox
let now = new Date('2026-03-04T12:00:00Z')
before(async () => {
  mailbox = await openMailbox()
  site = await testSite('real', { settings: { smtpUrl: mailbox.url }, clock: { now: () => now } })
})
after(async () => {
  await site.close()
  await mailbox.close()
})

const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = { origin: 'http://netz.example' }) =>
  site.app.request(`http://netz.example${path}`, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers }, body: new URLSearchParams(fields).toString() })
const newForm = (address: string) => `/benachrichtigungen/neu?${new URLSearchParams({ adresse: address })}`
const wish = { address: '/akteure?thema=hochwasser&land=DE-NI&sort=name&seite=2', rhythm: 'daily', email: 'Leitstelle@stadt.example' }

const wehr = (id: string, more: object = {}) => ({ id, payload: actorPayload.parse({ name: `Deichwehr ${id}`, type: 'feuerwehr', state: 'DE-NI', themes: ['hochwasser'], ...more }) })
async function publish(...rows: ReturnType<typeof wehr>[]) {
  await publishActors(site.database.db, rows, 'Redaktion')
  await inIndex(rows.map(({ id }) => id))
}
/** The index follows within a second. */
async function inIndex(ids: string[], there = true) {
  for (let tries = 0; tries < 100; tries++) {
    const found = await Promise.all(ids.map(async (id) => (await site.page('/api/v1/actors?state=DE-NI&theme=hochwasser&page_size=100')).includes(`"id":"${id}"`)))
    if (found.every((one) => one === there)) break
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  // A change of what is there already shows nowhere in the list: one more look of the follower.
  await new Promise((resolve) => setTimeout(resolve, 600))
}
async function morning(day: string) {
  now = new Date(`${day}T05:07:00Z`)
  await site.jobs.runNow('alerts-due')
}
const silent = async () => {
  await new Promise((resolve) => setTimeout(resolve, 300))
  assert.deepEqual(mailbox.waiting().map(({ subject }) => subject), [])
}
let stop = ''

test('the page says in words what is followed, and offers the feed', async () => {
  const page = await site.page(newForm(wish.address))
  assert.match(page, /Akteure zu Hochwasser mit Sitz in Niedersachsen/)
  assert.match(page, /\/akteure\.atom\?thema=hochwasser/)
  assert.match(await site.page(newForm('/en/actors?theme=hochwasser')), /Akteure zu Hochwasser/)
  assert.match(await site.page(newForm('/akteure/defus')), /Deutsch-Europäisches Forum/)
  assert.match(await site.page('/akteure?thema=hochwasser'), /\/benachrichtigungen\/neu\?adresse=%2Fakteure%3Fthema%3Dhochwasser/)
  assert.match(await site.page('/vokabulare/theme'), /Benachrichtigen/)
  for (const wrong of ['//evil.example/akteure', 'https://evil.example', '/konto', '/akteure/gibtsnicht', '/akteure/../konto', 'javascript:alert(1)']) assert.match(await site.page(newForm(wrong)), /nichts, das Sie verfolgen können/, wrong)
})

test('a wrong address is said at the field; nothing typed is lost', async () => {
  for (const email of ['keine', 'a@b.example\r\nBcc: c@d.example', '']) {
    const answer = await post('/benachrichtigungen/neu', { ...wish, email })
    assert.equal(answer.status, 422)
    assert.match(await answer.text(), /Geben Sie eine E-Mail-Adresse ein/)
  }
  assert.equal((await post('/benachrichtigungen/neu', wish, { origin: 'http://evil.example' })).status, 403)
})

test('nobody is written to before they have confirmed; opening the link confirms nothing', async () => {
  const answer = await post('/benachrichtigungen/neu', wish)
  assert.equal(answer.headers.get('location'), '/benachrichtigungen/unterwegs')
  const letter = await mailbox.next('leitstelle@stadt.example')
  assert.match(letter.subject, /Bitte bestätigen: Benachrichtigungen zu Akteure zu Hochwasser mit Sitz in Niedersachsen/)
  const [link] = letter.links
  assert.match(await site.page(link), /Bestätigen<\/button>/)
  await morning('2026-03-05')
  await silent()
  assert.equal((await post(link, {})).status, 303)
  assert.match(await site.page(link), /Bestätigt/)
  assert.equal((await post(link, {})).status, 200)
  assert.equal((await post(`/benachrichtigungen/bestaetigen/${'x'.repeat(43)}`, {})).status, 404)
  await morning('2026-03-06')
  await silent()
})

test('what is new, changed and withdrawn is told once, with what changed in words', async () => {
  await publish(wehr('elbe'), wehr('weser'), wehr('rhein', { state: 'DE-NW' }))
  await morning('2026-03-07')
  const first = await mailbox.next('leitstelle@stadt.example')
  assert.equal(first.subject, 'Neues: Akteure zu Hochwasser mit Sitz in Niedersachsen')
  assert.match(first.text, /Neu \(2\):[\s\S]*Deichwehr elbe[\s\S]*\/akteure\/elbe[\s\S]*Deichwehr weser/)
  assert.doesNotMatch(first.text, /rhein|\{\w+\}/)
  await site.jobs.runNow('alerts-due')
  await morning('2026-03-08')
  await silent()

  await publish(wehr('elbe', { phone: '+49 4131 1', city: 'Lüneburg' }))
  await withdraw(site.database.db, 'weser', now)
  await inIndex(['weser'], false)
  await morning('2026-03-09')
  const second = await mailbox.next('leitstelle@stadt.example')
  assert.match(second.text, /Geändert:\n- Deichwehr elbe \(geändert: (Ort, Telefon|Telefon, Ort)\)/)
  assert.match(second.text, /Zurückgezogen:\n- Deichwehr weser/)
  stop = second.links.find((link) => link.includes('abbestellen')) ?? assert.fail('no link to end it')
  const header = JSON.stringify([...second.headers])
  assert.match(header, /One-Click/)
  assert.ok(header.includes(stop.split('/').at(-1) ?? ''))
  await morning('2026-03-10')
  await silent()
})

test('two processes that look at once tell it once', async () => {
  await publish(wehr('aller'))
  now = new Date('2026-03-11T05:07:00Z')
  await Promise.all([site.jobs.runNow('alerts-due'), site.jobs.runNow('alerts-due')])
  assert.match((await mailbox.next('leitstelle@stadt.example')).text, /Deichwehr aller/)
  await silent()
})

test('what is not for everybody is told to nobody', async () => {
  await publish(wehr('geheim'))
  await site.database.db.updateTable('entries').set({ visibility: 'green' }).where('id', '=', 'geheim').execute()
  await morning('2026-03-12')
  await silent()
})

test('the page of the link changes the rhythm; one click from a mail program ends it; guessing ends nothing', async () => {
  assert.match(await site.page(stop), /Akteure zu Hochwasser mit Sitz in Niedersachsen/)
  assert.equal((await post(stop, { step: 'rhythm', rhythm: 'weekly' })).status, 303)
  assert.match(await site.page(stop), /value="weekly" selected/)
  for (const guess of ['x'.repeat(43), stop.split('/').at(-1)?.slice(0, -1) ?? '', `${stop.split('/').at(-1)}%00`]) assert.equal((await post(`/benachrichtigungen/abbestellen/${guess}`, { 'List-Unsubscribe': 'One-Click' }, {})).status, 404)
  assert.match(await site.page(stop), /Rhythmus ändern/)
  assert.equal((await post(stop, { 'List-Unsubscribe': 'One-Click' }, {})).status, 303)
  assert.match(await site.page(stop), /Beendet/)
  assert.deepEqual(await site.database.db.selectFrom('alerts').select('email').where('email', '=', 'leitstelle@stadt.example').execute(), [])
  assert.equal((await post(stop, { 'List-Unsubscribe': 'One-Click' }, {})).status, 303)
})

test('whoever is signed in follows at once, sees and ends what is theirs and nobody else’s', async () => {
  const { id, email } = people.defusEditor.account
  await site.database.db.insertInto('accounts').values({ id, email, name: 'Ines' }).execute()
  const ines = as(site, people.defusEditor)
  assert.equal((await ines.post('/benachrichtigungen/neu', { address: '/en/actors/defus', rhythm: 'daily' })).headers.get('location'), '/benachrichtigungen?stand=bestellt')
  await ines.post('/benachrichtigungen/neu', { address: '/akteure/defus', rhythm: 'daily' })
  const page = await (await ines.get('/benachrichtigungen')).text()
  const keys = [...page.matchAll(/name="key" value="([0-9a-f]{32})"/g)].map(([, key]) => key)
  assert.equal(keys.length, 1)
  const found = await findActor(site.database.db, 'defus')
  assert.ok(found?.state === 'published')
  await publishActors(site.database.db, [{ id: 'defus', payload: actorPayload.parse({ ...found.actor, phone: '+49 511 4' }) }], 'Redaktion')
  await morning('2026-03-14')
  assert.match((await mailbox.next(email)).text, /geändert: Telefon/)
  assert.equal((await as(site, people.koelnEditor).post('/benachrichtigungen', { key: keys[0], step: 'end' })).status, 404)
  assert.equal((await site.app.request('/benachrichtigungen')).status, 403)
  assert.equal((await ines.post('/benachrichtigungen', { key: keys[0], step: 'end' })).status, 303)
  assert.match(await (await ines.get('/benachrichtigungen')).text(), /Sie verfolgen noch nichts/)
})

test('strangers’ mailboxes are spared: a few letters a day, and what nobody confirmed is forgotten', async () => {
  const statuses = []
  for (let n = 0; n < 6; n++) statuses.push((await post('/benachrichtigungen/neu', { ...wish, email: 'opfer@stadt.example', address: `/akteure?q=${n}` })).status)
  assert.deepEqual(statuses, [303, 303, 303, 303, 303, 429])
  for (let n = 0; n < 5; n++) await mailbox.next('opfer@stadt.example')
  await morning('2026-03-30')
  assert.deepEqual(await site.database.db.selectFrom('alerts').select('key').execute(), [])
})
