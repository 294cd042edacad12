/** An organisation asks about an entry, whoever keeps it answers; what shows and what does not. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Viewer } from '../../platform/viewer.ts'
import { as, people } from '../../../test/support/as.ts'
import { formIn } from '../../../test/support/form.ts'
import { openMailbox, type Mailbox } from '../../../test/support/mailbox.ts'
import { testSite, type TestSite } from '../../../test/support/site.ts'
import { kinds } from '../../app.ts'
import { appoint } from '../appointments/index.ts'
import { findEvents } from '../audit/index.ts'
import { kind } from '../practices/index.ts'
import { publish } from '../publishing/index.ts'
import { isWaiting, type Question } from './question.ts'
import { moveQuestions, personalData } from './store.ts'

let site: TestSite
let mailbox: Mailbox
const now = new Date('2026-03-02T09:00:00Z')
const practice = 'praxis-hap-mannheim'
const all = `/praxis/${practice}/fragen`
const holder = (role: 'editor' | 'coordinator', actor: string, networks: string[] = []): Viewer => ({ account: { id: `${role}-${actor}`, name: 'Erika Musterfrau', email: `${role}@${actor}.example`, secondFactor: false }, appointments: [{ role, actor, networks, deputy: false }] })
const [mannheim, koeln, essen, defus] = [holder('editor', 'stadt-mannheim'), holder('editor', 'stadt-koeln', ['defus']), holder('editor', 'stadt-essen'), holder('coordinator', 'defus')]

before(async () => {
  mailbox = await openMailbox()
  site = await testSite('real', { settings: { smtpUrl: mailbox.url }, clock: { now: () => now } })
  const { db } = site.database
  for (const { account } of [mannheim, koeln, essen, defus, people.reviewer]) if (account) await db.insertInto('accounts').values({ id: account.id, name: account.name, email: account.email, email_verified: true }).execute()
  await appoint(db, { account: 'editor-stadt-mannheim', role: 'editor', actor: 'stadt-mannheim', by: { function: 'Verwaltung' }, at: now })
  await appoint(db, { account: people.reviewer.account.id, role: 'reviewer', by: { function: 'Verwaltung' }, at: now })
})
after(async () => {
  await site.close()
  await mailbox.close()
})

const page = async (viewer: Viewer, path = all) => (await as(site, viewer).get(path)).text()

async function asked(viewer: Viewer, content: string, { path = all, ...more }: Record<string, string> = {}): Promise<string> {
  const answer = await as(site, viewer).post(path, { ...formIn(await page(viewer, path)), content, ...more })
  assert.equal(answer.status, 303, await answer.clone().text())
  const { key } = await site.database.db.selectFrom('entry_questions').select('key').where('content', '=', content).executeTakeFirstOrThrow()
  return `${path}/${key}`
}

test('a question waits until it is answered or hidden; a comment need not be answered', () => {
  const question: Question = { key: 'k', entry: 'e', sort: 'question', asker: 'a', function: 'f', content: 'c', askedAt: now }
  const said = { function: 'f', at: now }
  assert.deepEqual([question, { ...question, sort: 'comment' as const }, { ...question, answer: { ...said, content: 'x' } }, { ...question, hidden: { ...said, reason: 'x' } }].map(isWaiting), [true, false, false, false])
})

test('whoever has no function for another organisation is told how to get one; nothing is lost of what was typed', async () => {
  assert.match(await site.page(`/praxis/${practice}`), /Noch keine Frage.*href="\/praxis\/praxis-hap-mannheim\/fragen#ask"/s)
  assert.match(await site.page(all), /href="\/anmelden\?weiter=/)
  for (const viewer of [people.newcomer, mannheim, people.reviewer]) {
    assert.match(await page(viewer), /eine Funktion für eine andere Organisation/)
    assert.equal((await as(site, viewer).post(all, { content: 'Wie viel Personal?', asker: 'stadt-koeln' })).status, 403)
  }
  const both: Viewer = { account: koeln.account, appointments: [...koeln.appointments, ...essen.appointments] }
  const refused = await as(site, both).post(all, { content: 'Wie lange hat der Beschluss gedauert?', asker: 'thw', sort: 'comment' })
  assert.equal(refused.status, 422)
  assert.match(await refused.text(), /Wählen Sie, für welche Organisation.*checked[^>]*>|value="comment" checked.*Wie lange hat der Beschluss gedauert\?/s)
  assert.equal((await as(site, koeln).post(all, { content: ' ' })).status, 422)
})

test('those who keep the entry get a letter, answer by a form, and whoever asked gets a letter; nobody’s name shows', async () => {
  const one = await asked(koeln, 'Wie viele Stellen braucht das <b>im Sommer</b>?')
  const letter = await mailbox.next('editor@stadt-mannheim.example')
  assert.match(letter.text, /Stadt Köln \(Pflege\) schreibt zu „Hitzeaktionsplan.*Wie viele Stellen/s)
  assert.equal(letter.links[0], one)
  assert.match(await page(mannheim, '/mein-bereich'), /Eine Frage wartet auf Ihre Antwort: Hitzeaktionsplan/)
  for (const viewer of [essen, people.newcomer]) assert.equal((await as(site, viewer).get(one)).status, 404)
  assert.equal((await site.app.request(one)).status, 403)
  assert.equal((await as(site, koeln).post(one, { do: 'answer', answer: 'Ich antworte mir selbst' })).status, 403)
  assert.equal((await as(site, mannheim).post(one, { do: 'answer', answer: '' })).status, 422)
  assert.equal((await as(site, mannheim).post(one, { do: 'answer', answer: 'Zwei halbe, von Mai bis September.' })).status, 303)
  const answer = await mailbox.next('editor@stadt-koeln.example')
  assert.match(answer.text, /Stadt Mannheim \(Pflege\) antwortet:\s+Zwei halbe/)
  const html = await site.page(`/praxis/${practice}`)
  assert.match(html, /Stadt Köln \(Pflege\) fragte am 2\. März 2026.*Wie viele Stellen braucht das &lt;b>im Sommer.*Stadt Mannheim \(Pflege\) antwortete am 2\. März 2026.*Zwei halbe/s)
  assert.doesNotMatch(html + (await page(mannheim, one)), /Musterfrau/)
  assert.doesNotMatch(await page(mannheim, '/mein-bereich'), /Eine Frage wartet/)
  assert.match(await site.page(`/en/practices/${practice}/questions`), /Stadt Köln \(Editing\) asked on 2 March 2026/)
})

test('a name in a question or an answer is shown before others read it, and stays if it is meant', async () => {
  const asks = as(site, essen)
  const typed = { content: 'Hat Frau Meier vom Umspannwerk Nord das entschieden?', sort: 'question' }
  const refused = await asks.post(all, formIn(await page(essen), typed))
  assert.equal(refused.status, 422)
  const again = await refused.text()
  assert.match(again, /„Frau Meier“ \(Name einer Person\), „Umspannwerk Nord“/)
  assert.match(again, />Hat Frau Meier vom Umspannwerk Nord das entschieden\?<\/textarea>/)
  assert.deepEqual(mailbox.waiting('editor@stadt-mannheim.example'), [])
  assert.doesNotMatch(await site.page(all), /Frau Meier/)
  const sent = await asks.post(all, formIn(again, { keep: 'ja' }))
  assert.equal(sent.status, 303)
  const [one] = (await mailbox.next('editor@stadt-mannheim.example')).links
  const answer = await as(site, mannheim).post(one, { do: 'answer', answer: 'Rufen Sie an: 0621 223344.' })
  assert.equal(answer.status, 422)
  const answered = await answer.text()
  assert.match(answered, /„0621 223344“ \(Telefonnummer\)/)
  assert.deepEqual(mailbox.waiting('editor@stadt-essen.example'), [])
  assert.equal((await as(site, mannheim).post(one, { do: 'answer', answer: 'Rufen Sie an: 0621 223344.', keep: 'ja' })).status, 303)
  assert.match((await mailbox.next('editor@stadt-essen.example')).text, /0621 223344/)
  await asks.post(one, { do: 'withdraw' })
})

test('hiding needs a reason, is recorded, and leaves it to those it concerns; whoever asked takes it back', async () => {
  const one = await asked(defus, 'Kaufen Sie bei uns!', { sort: 'comment' })
  await mailbox.next('editor@stadt-mannheim.example')
  assert.equal((await as(site, people.reviewer).post(one, { do: 'hide', reason: '' })).status, 422)
  assert.equal((await as(site, people.reviewer).post(one, { do: 'hide', reason: 'Werbung' })).status, 303)
  for (const viewer of [people.newcomer, koeln]) assert.doesNotMatch(await page(viewer), /Kaufen Sie/)
  for (const viewer of [defus, mannheim, people.reviewer]) assert.match(await page(viewer), /Kaufen Sie.*Ausgeblendet von (?:Redaktion|Prüfung) am 2\. März 2026: Werbung/s)
  const [event] = await findEvents(site.database.db, { action: 'question-hidden' }, { limit: 1, offset: 0 })
  assert.deepEqual([event.subject, JSON.stringify(event.details).includes('Werbung')], [practice, true])
  assert.equal((await as(site, mannheim).post(one, { do: 'withdraw' })).status, 403)
  assert.equal((await as(site, mannheim).post(one, { do: 'show' })).status, 303)
  assert.match(await site.page(all), /Kaufen Sie/)
  assert.equal((await as(site, defus).post(one, { do: 'withdraw' })).headers.get('location'), all)
  assert.doesNotMatch(await page(mannheim), /Kaufen Sie/)
})

test('where nobody keeps the entry the reviewers are asked', async () => {
  await asked(koeln, 'Gibt es einen Leitfaden?', { path: '/praxis/praxis-trygghetspunkter-knivsta/fragen' })
  assert.match((await mailbox.next(people.reviewer.account.email)).text, /Gibt es einen Leitfaden/)
  assert.match(await page(people.reviewer, '/mein-bereich'), /Eine Frage wartet auf Ihre Antwort/)
})

test('what was asked about an entry is read by whoever may read the entry', async () => {
  const checked = kind.entry?.check({ title: 'Nur im Netz', summary: 's', problem: 'p', approach: 'a', evidence: 'plausibel', owner: 'stadt-essen', visibility: 'green' }, site.follower.index().vocabulary)
  assert.ok(checked && !('faults' in checked))
  await publish(site.database.db, 'practice', [{ id: 'praxis-im-netz', ...checked.publication }], 'test')
  await site.follower.refresh(['praxis-im-netz'])
  const hidden = '/praxis/praxis-im-netz/fragen'
  const one = await asked(koeln, 'Was kostet das?', { path: hidden })
  for (const path of [hidden, one]) for (const viewer of [mannheim, people.newcomer]) assert.equal((await as(site, viewer).get(path)).status, 404)
  assert.equal((await site.app.request(hidden)).status, 404)
  assert.match(await page(essen, hidden), /Was kostet das/)
})

test('a flood ends: typed text stays, nothing is sent', async () => {
  const eager = holder('editor', 'stadt-stuttgart')
  assert.ok(eager.account)
  await site.database.db.insertInto('accounts').values({ id: eager.account.id, name: '', email: eager.account.email, email_verified: true }).execute()
  const answers: number[] = []
  for (let n = 0; n < 16; n++) answers.push((await as(site, eager).post('/praxis/praxis-klas-bremen/fragen', { content: `Frage ${n}` })).status)
  assert.deepEqual(answers, [...Array.from({ length: 15 }, () => 303), 429])
})

test('these letters end with one click, without signing in; what waits stays, and they can be wanted again', async () => {
  await asked(koeln, 'Wer hat es bezahlt?')
  const { text, headers, links } = await mailbox.next('editor@stadt-mannheim.example')
  const stop = links.find((link) => /^\/konto\/briefe\/abbestellen\//.test(link)) ?? assert.fail(text)
  assert.match(JSON.stringify(headers.get('list')), new RegExp(stop))
  const look = await site.page(stop)
  assert.match(look, /kommen dann nicht mehr.*Fragen und Hinweise/s)
  const press = (body: string) => site.app.request(stop, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body })
  assert.equal((await press('List-Unsubscribe=One-Click')).status, 303)
  assert.match(await site.page(stop), /kommen nicht mehr/)
  await asked(koeln, 'Und wer bezahlt den Betrieb?')
  while ((await site.jobs.waiting()).some(({ name }) => name.startsWith('question-'))) await sleep(20)
  assert.deepEqual(mailbox.waiting('editor@stadt-mannheim.example'), [])
  assert.match(await page(mannheim, '/mein-bereich'), /Frage wartet auf Ihre Antwort/)
  assert.equal((await press('step=again')).status, 303)
  await asked(koeln, 'Steht das im Haushalt?')
  assert.match((await mailbox.next('editor@stadt-mannheim.example')).text, /Steht das im Haushalt/)
  await site.page(stop.replace(/.{43}$/, 'x'.repeat(43)), 404)
})

test('an account that is deleted leaves the question as that of its organisation', async () => {
  const { db } = site.database
  assert.match(JSON.stringify(await personalData.find(db, 'editor-stadt-koeln')), /Wie viele Stellen/)
  await personalData.forget(db, 'editor-stadt-koeln')
  assert.deepEqual(await personalData.find(db, 'editor-stadt-koeln'), [])
  assert.match(await site.page(all), /Stadt Köln \(Pflege\) fragte/)
  await moveQuestions(db, { from: practice, to: 'praxis-klas-bremen' })
  assert.doesNotMatch(await site.page(all), /Stadt Köln/)
})

test('lessons, tools, papers and projects are asked about in the same way', async () => {
  for (const [path, english, entry] of [['/erkenntnisse', '/en/lessons', 'lehre-berlin2026-pflege'], ['/werkzeuge', '/en/tools', 'werkzeug-bbk-leitfaden-risikoanalyse'], ['/papiere', '/en/papers', 'papier-sendai'], ['/projekte', '/en/projects', 'projekt-panreflex']]) {
    assert.match(await site.page(`${path}/${entry}`), new RegExp(`href="${path}/${entry}/fragen#ask"`))
    await asked(defus, `Gilt das noch? ${path}`, { path: `${path}/${entry}/fragen` })
    assert.match(await site.page(`${english}/${entry}/questions`), /Gilt das noch\?/)
  }
})

test('only kinds that say so take questions', async () => {
  for (const { list, takesQuestions } of kinds) assert.equal((await site.app.request(`${list.paths.de}/gibt-es-nicht/fragen`)).status, 404, list.paths.de + String(takesQuestions))
  assert.deepEqual(kinds.filter(({ takesQuestions }) => takesQuestions).map(({ name }) => name), ['practice', 'lesson', 'tool', 'paper', 'project'])
})
