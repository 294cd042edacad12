/** Anyone suggests: from the form by the letter to the desk and back, and what attackers find. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { visitor } from '../../platform/viewer.ts'
import { as, people } from '../../../test/support/as.ts'
import { formIn } from '../../../test/support/form.ts'
import { lettersOf, type Received } from '../../../test/support/post.ts'
import { testSite, type TestSite } from '../../../test/support/site.ts'
import { findDraft } from '../publishing/index.ts'
import { forgetSuggestions, personalData } from './store.ts'

let site: TestSite
before(async () => {
  site = await testSite('real')
})
after(() => site.close())

const anybody = () => as(site, visitor)
const reviewer = () => as(site, people.reviewer)
const later = (days: number) => new Date(Date.now() + days * 86_400_000)

const received: Received[] = []
/** The newest letter to `address` whose subject or text says `what`. */
async function letterTo(address: string, what: RegExp): Promise<string> {
  received.push(...(await lettersOf(site)))
  const letters = received.filter(({ to }) => to === address).map(({ subject, text }) => `${subject}\n\n${text}`)
  return letters.findLast((letter) => what.test(letter)) ?? assert.fail(`no letter to ${address} says ${what}`)
}
const linkIn = (text: string) => text.match(/\/vorschlaege\/[\w-]{43}/)?.[0] ?? assert.fail(text)

/** Sends the form; answers where it leads, or the page with what is wrong. */
async function send(path: string, fields: Record<string, string | string[]>, person = anybody()) {
  const page = await (await person.get(path)).text()
  const answer = await person.post(path, formIn(page, fields))
  return { status: answer.status, location: answer.headers.get('location') ?? '', html: await answer.text() }
}

async function suggested(path: string, fields: Record<string, string | string[]>, address: string): Promise<string> {
  const sent = await send(path, { ...fields, address })
  assert.equal(sent.status, 303, sent.html)
  assert.equal(sent.location, '/vorschlaege/unterwegs')
  return linkIn(await letterTo(address, /Waren Sie das/))
}
const waiting = async () => (await reviewer().get('/pruefung')).text()

test('a correction: form, letter, confirmation, desk, accepted, and a letter with the decision; the address is shown nowhere', async () => {
  const link = await suggested('/akteure/dkkv/vorschlagen', { phone: '+49 228 1234567', source: 'https://dkkv.org/kontakt', note: 'Seit März.' }, 'eva@buero.example')
  assert.doesNotMatch(await waiting(), /Katastrophenvorsorge/, 'unconfirmed it is nobody’s business')
  const shown = await site.page(link)
  assert.match(shown, /1234567/)
  assert.match(shown, /noindex/)
  assert.doesNotMatch(await waiting(), /Katastrophenvorsorge/, 'opening the link is not confirming')
  assert.equal((await anybody().post(link, {})).headers.get('location'), '/vorschlaege/eingereicht')

  const desk = await waiting()
  const key = desk.match(/\/pruefung\/([0-9a-f]{32})"[^>]*>Deutsches Komitee/)?.[1] ?? assert.fail(desk)
  const page = await (await reviewer().get(`/pruefung/${key}`)).text()
  assert.match(page, /Bestätigte Adresse\. Quelle: https:\/\/dkkv\.org\/kontakt/)
  assert.match(page, /Seit März\./)
  assert.match(page, /Verdächtig: schneller abgeschickt/)
  assert.doesNotMatch(page, /eva@buero/)
  const decision = page.slice(page.indexOf('name="version"') - 200)
  assert.equal((await reviewer().post(`/pruefung/${key}`, { step: 'accept', version: '1' })).status, 303, decision)
  assert.match(await site.page('/akteure/dkkv'), /\+49 228 1234567/)
  const history = await site.page('/akteure/dkkv/verlauf')
  assert.match(history, /Vorschlag aus der Öffentlichkeit, geprüft von Prüfung/)
  assert.doesNotMatch(history, /eva@buero|Seit März/)

  assert.doesNotMatch(await letterTo('eva@buero.example', /^Veröffentlicht: Deutsches Komitee/), /entwuerfe/)
})

test('a link is good once, for its purpose, and not for ever', async () => {
  const link = await suggested('/akteure/thw/vorschlagen', { phone: '+49 228 5', source: 'Amtsblatt 3/2026' }, 'once@buero.example')
  assert.equal((await anybody().post(link, {})).status, 303)
  const again = await anybody().post(link, {})
  assert.equal(again.status, 410)
  assert.match(await again.text(), /liegt schon bei der Redaktion/)
  for (const path of [`/vorschlaege/${'x'.repeat(43)}`, '/vorschlaege/kurz', `/vorschlaege/${'%00'.repeat(5)}`]) {
    assert.equal((await site.app.request(path)).status, 404)
    assert.equal((await anybody().post(path, {})).status, 404)
  }
  await suggested('/akteure/thw/vorschlagen', { phone: '+49 228 6', source: 'Amtsblatt' }, 'slow@buero.example')
  await forgetSuggestions(site.database.db, later(9))
  const gone = linkIn(await letterTo('slow@buero.example', /Waren Sie das/))
  assert.equal((await site.app.request(gone)).status, 404)
})

test('a link that is over shows what was suggested, and where to do so again; nothing reaches the desk', async () => {
  const link = await suggested('/akteure/rki/vorschlagen', { phone: '+49 30 4711', source: 'Amtsblatt 4/2026' }, 'spaet@buero.example')
  await site.database.db.updateTable('links').set({ expires_at: new Date(0) }).where('purpose', '=', 'suggestion').where('used_at', 'is', null).execute()
  const page = await site.page(link, 410)
  assert.match(page, /Der Link galt 7 Tage/)
  assert.match(page, /4711<\/ins>.*Amtsblatt 4\/2026.*href="\/akteure\/rki\/vorschlagen"/s)
  assert.equal((await anybody().post(link, {})).status, 410)
  assert.doesNotMatch(await waiting(), /Robert Koch/)
})

test('a new actor comes with what is like it; “is the same” makes a correction of it, in three clicks', async () => {
  const link = await suggested('/akteure/vorschlagen', { name: 'Deutsch-Europaeisches Forum f. urbane Sicherheit', type: 'initiative', city: 'Hannover', website: 'http://defus.de', street: 'Neue Straße 7', source: 'https://defus.de/impressum' }, 'neu@buero.example')
  await anybody().post(link, {})
  const key = (await waiting()).match(/\/pruefung\/([0-9a-f]{32})"[^>]*>Deutsch-Europaeisches/)?.[1] ?? assert.fail()
  const page = await (await reviewer().get(`/pruefung/${key}`)).text()
  assert.match(page, /Gibt es das schon\?.*href="\/akteure\/defus".*(?:gleicher Name|fast gleicher Name)/s)
  assert.equal((await as(site, people.koelnEditor).post(`/pruefung/${key}/dasselbe`, { entry: 'defus', version: '1' })).status, 403)
  assert.equal((await reviewer().post(`/pruefung/${key}/dasselbe`, { entry: 'gibt-es-nicht', version: '1' })).status, 404)
  const same = await reviewer().post(`/pruefung/${key}/dasselbe`, { entry: 'defus', version: '1' })
  assert.equal(same.status, 303)
  const change = await (await reviewer().get(same.headers.get('location') ?? '')).text()
  assert.match(change, /Neue[\s\S]*Straße/)
  assert.doesNotMatch(change, /Niemand gibt frei/)
  assert.equal((await reviewer().post(`/pruefung/${key}`, { step: 'accept', version: '2' })).status, 303)
  const profile = await site.page('/akteure/defus')
  assert.match(profile, /Neue Straße 7/)
  assert.match(profile, /Deutsch-Europäisches Forum für Urbane Sicherheit/, 'the name stays')
})

test('what is wrong is said at its field and nothing typed is lost', async () => {
  const { status, html } = await send('/akteure/dkkv/vorschlagen', { phone: '+49 228 99', email: 'kaputt', source: '', note: 'Bitte <b>lesen</b> & prüfen', address: 'keine' })
  assert.equal(status, 422)
  for (const id of ['email', 'source', 'address']) assert.match(html, new RegExp(`href="#${id}"`))
  assert.match(html, /value="kaputt"/)
  assert.match(html, /\+49 228 99/)
  assert.match(html, /Bitte &lt;b>lesen&lt;\/b> &amp; prüfen|Bitte &lt;b&gt;lesen&lt;\/b&gt; &amp; prüfen/)
  const nothing = await send('/akteure/dkkv/vorschlagen', { source: 'Amtsblatt', address: 'a@b.example' })
  assert.match(nothing.html, /Ändern Sie mindestens eine Angabe/)
  const empty = await send('/en/actors/suggest', { address: 'a@b.example' })
  assert.equal(empty.status, 422)
  assert.match(empty.html, /Enter the name of the organisation/)
  assert.match(empty.html, /Name the source/)
})

test('HTML, long texts and line breaks in the address do nothing', async () => {
  const link = await suggested('/akteure/thw/vorschlagen', { description_de: '<img src=x onerror=alert(1)><script>alert(2)</script>', source: '"><svg onload=alert(3)>' }, 'html@buero.example')
  for (const page of [await site.page(link)]) assert.doesNotMatch(page, /<img src=x|<script>alert|<svg onload/)
  await anybody().post(link, {})
  const key = (await waiting()).match(/Verdächtig: .*?\/pruefung\/([0-9a-f]{32})"[^>]*>Bundesanstalt Technisches/s)?.[1] ?? assert.fail('in the place for suspicious ones')
  assert.doesNotMatch(await (await reviewer().get(`/pruefung/${key}`)).text(), /<img src=x|<script>alert|<svg onload/)

  for (const address of ['a@b.example\r\nBcc: alle@b.example', 'a@b.example\nSubject: x', '"a\r\n"@b.example', 'a@b.example,c@d.example', 'a@b.example c@d.example', '']) {
    assert.equal((await send('/akteure/thw/vorschlagen', { phone: '1', source: 'Amtsblatt', address })).status, 422, JSON.stringify(address))
  }
  const long = 'Wort '.repeat(12_000)
  const kept = await send('/akteure/thw/vorschlagen', { description_de: long, note: long, source: long, address: 'l@b.example' })
  assert.equal(kept.status, 422)
  assert.ok(kept.html.includes(long.trim().slice(0, 50_000)))
  const page = formIn(await site.page('/akteure/thw/vorschlagen'), { note: 'x'.repeat(300_000), source: 'Amtsblatt', address: 'l@b.example' })
  assert.equal((await anybody().post('/akteure/thw/vorschlagen', page)).status, 413)
})

test('the same from two people is one submission, and both get an answer; a question can be answered without an account', async () => {
  for (const who of ['eins', 'zwei']) await anybody().post(await suggested('/akteure/bbk/vorschlagen', { phone: '+49 228 777', source: `Brief an ${who}` }, `${who}@buero.example`), {})
  const desk = await waiting()
  assert.equal(desk.match(/>Bundesamt für Bevölkerungsschutz und Katastrophenhilfe</g)?.length, 1)
  const key = desk.match(/\/pruefung\/([0-9a-f]{32})"[^>]*>Bundesamt für Bevölkerungsschutz/)?.[1] ?? assert.fail()
  assert.match(await (await reviewer().get(`/pruefung/${key}`)).text(), /2 Personen schlagen dasselbe vor/)
  await reviewer().post(`/pruefung/${key}`, { step: 'return', version: '1', reason: 'Welche Durchwahl?' })
  const letters = [await letterTo('eins@buero.example', /Welche Durchwahl\?/), await letterTo('zwei@buero.example', /Welche Durchwahl\?/)]

  const link = linkIn(letters[0])
  const form = await site.page(link)
  assert.match(form, /Welche Durchwahl\?/)
  assert.doesNotMatch(form, /name="address"/)
  assert.equal((await anybody().post(link, formIn(form, { phone: '+49 228 777-0' }))).status, 303)
  assert.equal((await findDraft(site.database.db, key))?.payload.phone, '+49 228 777-0')
  assert.equal((await anybody().post(linkIn(letters[1]), formIn(form, { phone: '+49 228 778' }))).status, 410, 'the other one is too late')
  await reviewer().post(`/pruefung/${key}`, { step: 'reject', version: '2', reason: 'Stimmt nicht.' })
  await letterTo('zwei@buero.example', /Stimmt nicht\./)
})

test('whoever is signed in needs no letter; nobody approves their own suggestion', async () => {
  const { location } = await send('/akteure/uba/vorschlagen', { phone: '+49 340 1', source: 'Internetseite' }, reviewer())
  assert.equal(location, '/vorschlaege/eingereicht')
  const key = (await waiting()).match(/\/pruefung\/([0-9a-f]{32})"[^>]*>Umweltbundesamt/)?.[1] ?? assert.fail()
  assert.equal((await reviewer().post(`/pruefung/${key}`, { step: 'accept', version: '1' })).status, 403)
  assert.equal((await as(site, people.secondReviewer).post(`/pruefung/${key}`, { step: 'accept', version: '1' })).status, 303)
})

test('who joins in while signed in gets the decision too, and takes along and away what is kept of it', async () => {
  const { db } = site.database
  const { account } = people.newcomer
  await db.insertInto('accounts').values({ id: account.id, name: 'Nele', email: account.email, email_verified: true }).execute()
  const fields = { phone: '+49 228 4242', source: 'Internetseite' }
  await anybody().post(await suggested('/akteure/bmi/vorschlagen', fields, 'erste@buero.example'), {})
  await send('/akteure/bmi/vorschlagen', { ...fields, note: 'Sehe ich auch so.' }, as(site, people.newcomer))
  const key = (await waiting()).match(/\/pruefung\/([0-9a-f]{32})"[^>]*>Bundesministerium des Innern/)?.[1] ?? assert.fail()
  await reviewer().post(`/pruefung/${key}`, { step: 'reject', version: '1', reason: 'Nicht belegt.' })
  await letterTo(account.email, /Nicht belegt\./)
  assert.match(JSON.stringify(await personalData.find(db, account.id)), /Sehe ich auch so/)
  await personalData.forget(db, account.id)
  assert.deepEqual(await personalData.find(db, account.id), [])
})

test('too many in a day are stopped in clear words, with everything still there', async () => {
  for (let n = 0; n < 5; n++) assert.equal((await send('/akteure/rki/vorschlagen', { phone: `+49 30 ${n}`, source: 'Internetseite', address: 'viel@buero.example' })).status, 303)
  const stopped = await send('/akteure/rki/vorschlagen', { phone: '+49 30 6', source: 'Internetseite', address: 'VIEL@buero.example' })
  assert.equal(stopped.status, 429)
  assert.match(stopped.html, /heute schon fünf Vorschläge/)
  assert.match(stopped.html, /value="\+49 30 6"/)
})

test('addresses and notes are forgotten a month after the decision, the suggestion is not', async () => {
  await forgetSuggestions(site.database.db, later(31))
  const rows = await site.database.db.selectFrom('suggestions').innerJoin('drafts', 'drafts.key', 'draft_key').select(['email', 'note', 'drafts.state']).execute()
  assert.ok(rows.some(({ state }) => state === 'published'))
  for (const { email, note, state } of rows) if (state !== 'submitted') assert.deepEqual([email, note], [null, null])
})
