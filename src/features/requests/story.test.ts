/** Asking, answering, forwarding, reminding, harvesting: the pages and letters of requests. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { as } from '../../../test/support/as.ts'
import { formIn } from '../../../test/support/form.ts'
import { lettersOf } from '../../../test/support/post.ts'
import { openRequest } from '../../../test/support/request.ts'
import { testSite, type TestSite } from '../../../test/support/site.ts'
import type { Viewer } from '../../platform/viewer.ts'
import { appoint, findAppointments } from '../appointments/index.ts'
import { reminderJob } from './asking/jobs.ts'
import { personalData } from './store.ts'

let now = new Date('2026-11-25T09:00:00Z')
let site: TestSite
const viewers = new Map<string, Viewer>()

async function holder(account: string, actor: string, { deputy = false, role = 'editor' }: { deputy?: boolean; role?: 'editor' | 'coordinator' } = {}) {
  const { db } = site.database
  await db.insertInto('accounts').values({ id: account, name: account, email: `${account}@netz.example`, email_verified: true }).execute()
  await appoint(db, { account, role, actor, deputy, by: { function: 'Verwaltung' }, at: now })
  viewers.set(account, { account: { id: account, name: account, email: `${account}@netz.example`, secondFactor: true }, appointments: await findAppointments(db, account) })
}
const who = (account: string) => as(site, viewers.get(account) ?? assert.fail(account))
const question = { title: 'Anlaufstellen beim Blackout', summary: 'Wie richtet ihr Anlaufstellen für den Blackout ein, und wer steht dort?', themes: ['bevoelkerungsschutz'], visibility: 'green', reply_to: 'krisenstab@koeln.example' }
const pathOf = (link = '') => new URL(link).pathname + new URL(link).search

before(async () => {
  site = await testSite('real', { clock: { now: () => now } })
  await holder('koeln', 'stadt-koeln')
  await holder('nuernberg', 'stadt-nuernberg')
  await holder('nuernberg-vertretung', 'stadt-nuernberg', { deputy: true })
  await holder('essen', 'stadt-essen')
  await holder('muenchen', 'stadt-muenchen')
  await holder('dortmund', 'stadt-dortmund')
  await holder('netz', 'defus', { role: 'coordinator' })
})
after(() => site.close())

async function askOf(id: string, chosen: string[], added = '') {
  const page = await (await who('koeln').get(`/anfragen/${id}/wen-fragen`)).text()
  return who('koeln').post(`/anfragen/${id}/wen-fragen`, { ...formIn(page), actor: chosen, added })
}

test('the asker sees who is likely to know and why; only members of the network, none who asks, who is not reachable stands apart', async () => {
  await openRequest(site, { id: 'blackout', ...question })
  const page = await (await who('koeln').get('/anfragen/blackout/wen-fragen')).text()
  const [suggested, rest] = page.split('id="unreachable"')
  assert.match(suggested, /value="stadt-nuernberg" checked/)
  assert.match(suggested, /href="\/praxis\/praxis-anlaufstellen-nuernberg">hat die Praxis „Drei abgestufte Anlaufstellen für den Blackout“ veröffentlicht/)
  assert.match(suggested, /gehört zum selben Netzwerk/)
  assert.doesNotMatch(suggested, /value="stadt-koeln"|value="stadt-dortmund"/)
  assert.ok([...suggested.matchAll(/name="actor"/g)].length <= 8)
  assert.ok(rest === undefined || !/name="actor"/.test(rest))
})

test('whoever may not ask for the organisation sees nothing of it', async () => {
  assert.equal((await who('essen').get('/anfragen/blackout/wen-fragen')).status, 403)
  assert.equal((await who('dortmund').get('/anfragen/blackout/wen-fragen')).status, 404)
  assert.equal((await who('essen').post('/anfragen/blackout/stand', { state: 'abgeschlossen' })).status, 403)
})

test('nothing is sent where nobody is chosen, an organisation is unknown, may not read it, or nobody is reached; what was typed stays', async () => {
  for (const [added, message] of [['', /mindestens eine Organisation/], ['Atlantis', /„Atlantis“ ist hier nicht eingetragen/], ['Stadt Dortmund', /darf die Anfrage nicht lesen/], ['Stadt Freiburg', /ist niemand erreichbar|nicht eingetragen/], ['Stadt Köln', /fragt selbst/]] as const) {
    const refused = await askOf('blackout', [], added)
    assert.equal(refused.status, 422, added)
    const page = await refused.text()
    assert.match(page, message)
    if (added !== '') assert.match(page, new RegExp(`>${added}</textarea>`))
  }
  assert.deepEqual(await lettersOf(site), [])
})

test('letters go to holders and deputies, say why, take replies at the mailbox, and can be ended with one click', async () => {
  assert.equal((await askOf('blackout', ['stadt-nuernberg'], 'Stadt Essen')).status, 303)
  const letters = await lettersOf(site)
  assert.deepEqual(letters.map(({ to }) => to).sort(), ['essen@netz.example', 'nuernberg-vertretung@netz.example', 'nuernberg@netz.example'])
  const letter = letters.find(({ to }) => to === 'nuernberg@netz.example') ?? assert.fail()
  assert.match(letter.subject, /^Anfrage von Stadt Köln: Anlaufstellen beim Blackout$/)
  assert.match(letter.text, /hat die Praxis „Drei abgestufte Anlaufstellen für den Blackout“ veröffentlicht: http/)
  assert.match(letter.text, /Das geht an krisenstab@koeln\.example/)
  assert.match(letter.stop ?? '', /\/antworten\/abbestellen\//)
  const link = letter.links.find((one) => /\/antworten\/[\w-]{43}$/.test(one)) ?? assert.fail()

  const page = await (await site.app.request(pathOf(link))).text()
  assert.match(page, /wer steht dort\?/)
  assert.match(page, /Sie antworten für Stadt Nürnberg/)
  // Programs that check letters open links as well: nothing has changed.
  assert.match(await (await site.app.request(pathOf(link))).text(), /Ihre Antwort/)

  const visitor = as(site, { appointments: [] })
  assert.equal((await visitor.post(pathOf(link), formIn(page, { step: 'answer' }))).status, 422)
  const named = await visitor.post(pathOf(link), formIn(page, { answer: 'Fragen Sie Herrn Meier.', step: 'answer' }))
  assert.equal(named.status, 422)
  assert.match(await named.text(), /Name einer Person/)
  const sent = await visitor.post(pathOf(link), formIn(page, { answer: 'Drei Stufen, **Rathaus** zuerst.', step: 'answer' }))
  assert.equal(sent.status, 303)
  assert.match(await (await visitor.get(sent.headers.get('location') ?? '')).text(), /Ihre Antwort ist angekommen/)
  // The link is used up; a second try writes nothing.
  await visitor.post(pathOf(link), formIn(page, { answer: 'Noch eine.', key: '0'.repeat(32), step: 'answer' }))

  const told = await lettersOf(site)
  assert.deepEqual(told.map(({ to, subject }) => [to, subject]), [['koeln@netz.example', 'Antwort von Stadt Nürnberg: Anlaufstellen beim Blackout']])
  const shown = await (await who('essen').get('/anfragen/blackout')).text()
  assert.match(shown, /Beantwortet/)
  assert.match(shown, /<strong>Rathaus<\/strong>/)
  assert.match(shown, /Stadt Nürnberg \(Pflege\)/)
  assert.doesNotMatch(shown, /Noch eine\./)
  // The deputy's link says that it is done.
  const other = letters.find(({ to }) => to === 'nuernberg-vertretung@netz.example')?.links.find((one) => /\/antworten\/[\w-]{43}$/.test(one))
  assert.match(await (await site.app.request(pathOf(other))).text(), /Stadt Nürnberg \(Pflege\) hat am 25\. November 2026 geantwortet/)
})

test('nobody below the level sees who was asked or what was answered', async () => {
  for (const path of ['/anfragen/blackout', '/anfragen/blackout/antworten']) assert.equal((await who('dortmund').get(path)).status, 404)
  await site.page('/anfragen/blackout', 404)
  assert.doesNotMatch(await site.page('/api/v1/requests'), /blackout/)
})

test('a forward asks the other organisation; declining settles it', async () => {
  await openRequest(site, { id: 'personal', ...question, title: 'Personalreserve', summary: 'Wie besetzt ihr die dritte Schicht?' })
  await askOf('personal', [], 'Stadt Essen')
  const letters = await lettersOf(site)
  const link = letters[0].links.find((one) => /\/antworten\/[\w-]{43}$/.test(one))
  const visitor = as(site, { appointments: [] })
  assert.equal((await visitor.post(pathOf(link), { step: 'forward', to: 'Stadt Dortmund' })).status, 422)
  assert.equal((await visitor.post(pathOf(link), { step: 'forward', to: 'Landeshauptstadt München' })).status, 303)
  const [forwarded] = await lettersOf(site)
  assert.equal(forwarded.to, 'muenchen@netz.example')
  assert.match(forwarded.text, /empfohlen von Stadt Essen/)
  const next = forwarded.links.find((one) => /\/antworten\/[\w-]{43}$/.test(one))
  assert.equal((await visitor.post(pathOf(next), { step: 'decline', note: 'Bei uns nicht geregelt.' })).status, 303)
  const page = await (await who('koeln').get('/anfragen/personal')).text()
  assert.match(page, /hat andere empfohlen/)
  assert.match(page, /kann es nicht beantworten · empfohlen von/)
  assert.match(page, /Bei uns nicht geregelt\./)
})

test('who waits for an answer, and what is open of their own, stands in their area', async () => {
  await openRequest(site, { id: 'funk', ...question, title: 'Funkausfall', needed_by: '2026-12-10' })
  await askOf('funk', [], 'Stadt Essen')
  const [letter] = await lettersOf(site)
  assert.match(letter.text, /Gebraucht wird die Antwort bis 10\. Dezember 2026/)
  assert.match(await (await who('essen').get('/mein-bereich')).text(), /href="\/antworten"[^>]*>2 Anfragen warten auf Ihre Antwort/)
  assert.match(await (await who('essen').get('/antworten')).text(), /Stadt Köln fragt Stadt Essen/)
  assert.match(await (await who('koeln').get('/mein-bereich')).text(), /Ihre Anfrage ist beantwortet/)
})

test('one reminder shortly before the day, then quiet; none to whoever has ended it', async () => {
  await site.jobs.runNow(reminderJob)
  assert.deepEqual(await lettersOf(site), [])
  now = new Date('2026-12-08T06:35:00Z')
  await site.jobs.runNow(reminderJob)
  const reminders = await lettersOf(site)
  assert.deepEqual(reminders.map(({ to, subject }) => [to, subject]), [['essen@netz.example', 'Erinnerung: Anfrage von Stadt Köln: Funkausfall']])
  await site.jobs.runNow(reminderJob)
  assert.deepEqual(await lettersOf(site), [])
  const response = await site.app.request(pathOf(reminders[0].stop), { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) })
  assert.equal(response.status, 303)
  assert.match(await (await site.app.request(pathOf(reminders[0].stop))).text(), /nicht mehr angeschrieben/)
  await openRequest(site, { id: 'lage', ...question, title: 'Lagebild' })
  assert.match(await (await askOf('lage', [], 'Stadt Essen')).text(), /niemand erreichbar/)
  assert.match(await (await who('essen').get('/antworten')).text(), /nicht angeschrieben/)
  await who('essen').post('/antworten', { step: 'again' })
  assert.match(await (await who('essen').get('/antworten')).text(), /Sie werden angeschrieben/)
})

test('whoever was asked three times in thirty days is left alone', async () => {
  for (const id of ['eins', 'zwei', 'drei']) {
    await openRequest(site, { id, ...question, title: `Anlaufstellen ${id}` })
    await askOf(id, [], 'Stadt Nürnberg')
  }
  const page = await (await who('koeln').get('/anfragen/lage/wen-fragen')).text()
  assert.doesNotMatch(page, /value="stadt-nuernberg"/)
  assert.match(await (await askOf('lage', [], 'Stadt Nürnberg')).text(), /in den letzten 30 Tagen schon dreimal gefragt/)
  await lettersOf(site)
})

test('signed in, a member of the network answers unasked; the asker says that it helped', async () => {
  const page = await (await who('muenchen').get('/anfragen/blackout/antworten')).text()
  const sent = await who('muenchen').post('/anfragen/blackout/antworten', formIn(page, { answer: 'Bei uns stehen Freiwillige.', step: 'answer' }))
  assert.equal(sent.status, 303)
  assert.equal((await who('muenchen').post('/anfragen/blackout/antworten', formIn(page, { answer: 'Bei uns stehen Freiwillige.', step: 'answer' }))).status, 422)
  const shown = await (await who('koeln').get('/anfragen/blackout')).text()
  const key = [...shown.matchAll(/name="answer" value="([0-9a-f]{32})"/g)].at(-1)?.[1] ?? assert.fail()
  assert.equal((await who('muenchen').post('/anfragen/blackout/hilfreich', { answer: key, helpful: 'ja' })).status, 403)
  await who('koeln').post('/anfragen/blackout/hilfreich', { answer: key, helpful: 'ja' })
  assert.match(await (await who('muenchen').get('/anfragen/blackout')).text(), /Hat der anfragenden Organisation geholfen/)
})

test('answers become a draft with the authors named, read by nobody else than the request; never published by itself', async () => {
  const made = await who('koeln').post('/anfragen/blackout/entwurf', { kind: 'practice' })
  const address = made.headers.get('location') ?? ''
  const page = await (await who('koeln').get(address)).text()
  assert.match(page, /\*\*.*München.*:\*\* Bei uns stehen Freiwillige\./)
  assert.match(page, /\*\*Stadt Nürnberg:\*\* Drei Stufen/)
  assert.match(page, /<option value="green" selected/)
  assert.match(page, /Stadt Nürnberg/)
  assert.equal((await who('koeln').post('/anfragen/blackout/entwurf', { kind: 'practice' })).headers.get('location'), address)
  assert.equal((await who('essen').get(address)).status, 404)
  const lesson = await who('koeln').post('/anfragen/blackout/entwurf', { kind: 'lesson' })
  assert.notEqual(lesson.headers.get('location'), address)
  assert.doesNotMatch(await site.page('/praxis.csv'), /Anlaufstellen beim Blackout/)
})

test('what is closed takes no answer and asks nobody', async () => {
  await who('koeln').post('/anfragen/blackout/stand', { state: 'abgeschlossen' })
  assert.equal((await who('essen').get('/anfragen/blackout/antworten')).status, 403)
  assert.match(await (await askOf('blackout', [], 'Landeshauptstadt Hannover')).text(), /Die Anfrage ist abgeschlossen/)
  await who('koeln').post('/anfragen/blackout/stand', { state: 'offen' })
  assert.equal((await who('essen').get('/anfragen/blackout/antworten')).status, 200)
})

test('what nobody answered is on the page of the next meeting, to be printed or taken along; the coordinator puts what is asked on the agenda', async () => {
  const at = '/akteure/defus/netzwerk/verwalten/tagesordnung'
  assert.equal((await who('essen').get(at)).status, 403)
  assert.equal((await site.app.request(at)).status, 403)
  assert.match(await (await who('netz').get('/akteure/defus/netzwerk/verwalten')).text(), new RegExp(`href="${at}"`))
  const before = await (await who('netz').get(at)).text()
  assert.match(before, /Auf der Tagesordnung \(0\)/)
  assert.match(before, /href="\/anfragen\/lage"/)
  assert.equal((await who('essen').post('/anfragen/lage/stand', { state: 'tagesordnung' })).status, 403)
  assert.equal((await who('netz').post('/anfragen/lage/stand', { state: 'abgeschlossen' })).status, 403)
  assert.equal((await who('netz').post('/anfragen/lage/stand', { state: 'tagesordnung' })).status, 303)
  assert.match(await (await who('netz').get(at)).text(), /Auf der Tagesordnung \(1\)/)
  const rows: Record<string, string>[] = parse(await (await who('netz').get(`${at}.csv`)).text(), { columns: true })
  assert.deepEqual(rows.filter(({ on_agenda }) => on_agenda === 'yes').map(({ id, asker }) => [id, asker]), [['lage', 'Stadt Köln']])
})

test('what is kept of an account holder is shown and let go; the answer stays with the organisation', async () => {
  const { db } = site.database
  assert.match(JSON.stringify(await personalData.find(db, 'muenchen')), /Bei uns stehen Freiwillige/)
  await personalData.forget(db, 'muenchen')
  assert.doesNotMatch(JSON.stringify(await personalData.find(db, 'muenchen')), /Freiwillige/)
  assert.match(await (await who('koeln').get('/anfragen/blackout')).text(), /Bei uns stehen Freiwillige/)
})
