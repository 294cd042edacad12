/** A year passes: letters, answers, silence. On the real app, with a clock that is put forward. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { formIn } from '../../../test/support/form.ts'
import { lettersOf, type Received } from '../../../test/support/post.ts'
import { testSite, type TestSite } from '../../../test/support/site.ts'
import { publishActors } from '../actors/index.ts'
import { askKeepers } from './ask.ts'
import { askJob } from './jobs.ts'
import { appoint } from '../appointments/index.ts'
import { as } from '../../../test/support/as.ts'

let now = new Date('2026-11-25T06:20:00Z')
const dayLater = (days: number) => (now = new Date(now.getTime() + days * 86_400_000))
let site: TestSite

const base = { type: 'initiative', themes: ['hochwasser'], spaces: ['lokal'], phases: ['bewaeltigung'], groups: ['staat'], member_of: [] }
const path = (link: string) => link.replace(/^https?:\/\/[^/]+/, '')
const post = (address: string, fields: Record<string, string | string[]>, headers: Record<string, string> = { origin: 'http://netz.example' }) => {
  const body = new FormData()
  for (const [name, values] of Object.entries(fields)) for (const value of [values].flat()) body.append(name, value)
  return site.app.request(`http://netz.example${path(address)}`, { method: 'POST', headers, body })
}
const stale = (id: string, more: object = {}) => ({ id, payload: { ...base, name: `Verein ${id}`, email: `${id}@verein.example`, ...more }, confirmed_on: '2025-11-24' })
const linkWith = ({ links }: Received, words: string) => links.find((link) => link.includes(words)) ?? assert.fail(`no ${words} in ${links.join(' ')}`)

before(async () => {
  site = await testSite('real', { clock: { now: () => now } })
  await site.database.pool.query("insert into confirmations (entry_id, confirmed_on, confirmed_by) select id, '2026-11-20', 'Probe' from entries")
  await publishActors(site.database.db, [stale('auental'), stale('bergheim'), stale('chiemtal', { email: 'GEMEINSAM@verein.example' }), stale('donauried', { email: 'gemeinsam@verein.example' }), stale('stumm', { email: undefined })], 'Probe')
  await site.follower.catchUp()
})
after(() => site.close())

describe('an organisation nobody keeps here', () => {
  let letters: Received[]
  before(async () => {
    await site.jobs.runNow(askJob)
    letters = await lettersOf(site)
  })
  const letterTo = (to: string) => letters.find((letter) => letter.to === to) ?? assert.fail(`no letter to ${to}`)

  test('is asked at its public mailbox, and two entries of one address are one letter', () => {
    assert.deepEqual(letters.map(({ to }) => to).sort(), ['auental@verein.example', 'bergheim@verein.example', 'gemeinsam@verein.example'])
    const { subject, text, stop } = letterTo('auental@verein.example')
    assert.equal(subject, 'Stimmen diese Angaben über Sie noch? Verein auental')
    assert.match(text, /einmal im Jahr/)
    assert.ok(stop?.startsWith('http'))
    assert.match(letterTo('gemeinsam@verein.example').text, /Verein chiemtal[^]*Verein donauried/)
  })

  test('is not asked again: not by a second run, not beside another process, not within a year', async () => {
    const services = { db: site.database.db, clock: { now: () => now }, jobs: site.jobs, settings: site.settings }
    assert.deepEqual(await Promise.all([askKeepers(services), askKeepers(services), site.jobs.runNow(askJob)]), [0, 0, undefined])
    const before = now
    for (const days of [7, 14, 28, 300]) {
      now = new Date(before.getTime() + days * 86_400_000)
      await site.jobs.runNow(askJob)
    }
    now = before
    assert.deepEqual((await lettersOf(site)).filter(({ to }) => to.endsWith('verein.example')), [])
  })

  test('opening a link changes nothing, whoever opens it', async () => {
    const letter = letterTo('auental@verein.example')
    for (const link of letter.links) assert.ok((await site.app.request(path(link))).status < 400, link)
    assert.doesNotMatch(await site.page('/akteure/auental'), /Heute bestätigt/)
    const page = await site.page(path(linkWith(letter, '=stimmt')))
    assert.match(page, /Sie haben „Stimmt noch“ gewählt/)
    assert.match(page, /auental@verein\.example/)
  })

  test('one click confirms, and page, list, API and CSV say so at once', async () => {
    const link = linkWith(letterTo('auental@verein.example'), '=stimmt')
    const answer = await post(link.split('?')[0], formIn(await site.page(path(link))))
    assert.equal(answer.status, 303)
    assert.match(await site.page(answer.headers.get('location') ?? ''), /Danke\. Der Eintrag zeigt jetzt das heutige Datum/)
    assert.match(await site.page('/akteure/auental'), /Heute bestätigt/)
    assert.match(await site.page('/akteure?q=auental'), /Heute bestätigt/)
    assert.match(await site.page('/akteure.csv?q=auental'), /2026-11-25/)
    assert.match(JSON.stringify(await site.json('/api/v1/actors/auental')), /"confirmed_on":"2026-11-25"/)
    const { rows } = await site.database.pool.query("select confirmed_by from confirmations where entry_id = 'auental' and confirmed_on = '2026-11-25'")
    assert.deepEqual(rows, [{ confirmed_by: 'Verein auental (Postfach)' }])
  })

  test('the same link again says that it is done, and does nothing', async () => {
    const link = linkWith(letterTo('auental@verein.example'), '=stimmt')
    assert.match(await site.page(path(link)), /Heute bestätigt\./)
    assert.equal((await post(link.split('?')[0], { step: 'confirm', entry: 'auental' })).status, 303)
    dayLater(3)
    assert.match(await site.page(path(link)), /Schon bestätigt am 25\. November 2026/)
    await post(link.split('?')[0], { step: 'confirm', entry: 'auental' })
    dayLater(-3)
    const { rows } = await site.database.pool.query("select count(*)::int as count from confirmations where entry_id = 'auental'")
    assert.deepEqual(rows, [{ count: 2 }])
  })

  test('a link confirms what its letter asked and nothing else', async () => {
    const link = linkWith(letterTo('bergheim@verein.example'), '=stimmt').split('?')[0]
    for (const entry of ['donauried', 'defus', '', 'gibt-es-nicht', "x' or 1=1"]) assert.equal((await post(link, { step: 'confirm', entry })).status, 303)
    assert.equal((await post(link, { step: 'gone', entry: 'defus', reason: 'dissolved' })).status, 303)
    const { rows } = await site.database.pool.query("select entry_id from confirmations where confirmed_by like '%Postfach%' union select entry_id from gone_reports")
    assert.deepEqual(rows, [{ entry_id: 'auental' }])
  })

  test('a forged, a cut and an expired link are answered kindly and do nothing', async () => {
    const link = linkWith(letterTo('bergheim@verein.example'), '=stimmt').split('?')[0]
    for (const wrong of [link.slice(0, -1), `${link}x`, link.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')), '/bestaetigen/0'])
      for (const answer of [await site.app.request(path(wrong)), await post(wrong, { step: 'confirm', entry: 'bergheim' })]) {
        assert.equal(answer.status, 404)
        assert.match(await answer.text(), /Dieser Link führt zu nichts/)
      }
    const before = now
    dayLater(121)
    for (const answer of [await site.app.request(path(link)), await post(link, { step: 'confirm', entry: 'bergheim' })]) {
      assert.equal(answer.status, 410)
      assert.match(await answer.text(), /abgelaufen/)
    }
    now = before
    assert.equal((await post(link, { step: 'confirm', entry: 'bergheim' }, { origin: 'https://evil.example' })).status, 403)
    assert.doesNotMatch(await site.page('/akteure/bergheim'), /Heute bestätigt/)
  })

  test('the secret of one kind of link is nothing to the other', async () => {
    const letter = letterTo('bergheim@verein.example')
    const confirm = path(linkWith(letter, '=stimmt').split('?')[0]).split('/').at(-1)
    const stop = path(letter.stop ?? '').split('/').at(-1)
    assert.equal((await site.app.request(`/bestaetigen/${stop}`)).status, 404)
    assert.equal((await site.app.request(`/bestaetigen/abbestellen/${confirm}`)).status, 404)
  })

  test('two entries are one list: each or all', async () => {
    const link = letterTo('gemeinsam@verein.example').links[0]
    const page = await site.page(path(link))
    assert.match(page, /Alle 2 bestätigen/)
    assert.equal((await post(link, { step: 'all' })).status, 303)
    for (const id of ['chiemtal', 'donauried']) assert.match(await site.page(`/akteure/${id}`), /Heute bestätigt/)
  })

  test('«gibt es nicht mehr» asks for a reason, keeps what was typed, and nothing vanishes', async () => {
    const link = linkWith(letterTo('bergheim@verein.example'), '=weg')
    const form = formIn(await site.page(path(link)))
    const refused = await post(link.split('?')[0], { ...form, reason: 'merged', note: '' })
    assert.equal(refused.status, 422)
    assert.match(await refused.text(), /value="merged" checked[^]*worin es aufgegangen/)
    assert.equal((await post(link.split('?')[0], { ...form, reason: 'merged', note: 'x'.repeat(2001) })).status, 422)
    assert.equal((await post(link.split('?')[0], { ...form, reason: 'merged', note: 'Im Verein Auental.' })).status, 303)
    await post(link.split('?')[0], { ...form, reason: 'dissolved', note: 'Noch einmal.' })
    const { rows } = await site.database.pool.query('select entry_id, reason, note from gone_reports')
    assert.deepEqual(rows, [{ entry_id: 'bergheim', reason: 'merged', note: 'Im Verein Auental.' }])
    await site.page('/akteure/bergheim')
    assert.match(await site.page(path(link)), /Die Prüfung entscheidet/)
  })

  test('one click of the mail program ends the letters, looking at the page does not', async () => {
    const { stop = '' } = letterTo('auental@verein.example')
    assert.match(await site.page(path(stop)), /Briefe abbestellen/)
    const answer = await site.app.request(`http://netz.example${path(stop)}`, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'List-Unsubscribe=One-Click' })
    assert.ok(answer.status < 400)
    assert.match(await site.page(path(stop)), /keine solchen Briefe mehr/)
    dayLater(400)
    await site.database.pool.query("insert into confirmations (entry_id, confirmed_on, confirmed_by) select id, '2027-12-20', 'Probe' from entries where id not in ('auental', 'bergheim')")
    await site.jobs.runNow(askJob)
    assert.deepEqual((await lettersOf(site)).map(({ to }) => to).filter((to) => to.endsWith('verein.example')), ['bergheim@verein.example'])
    dayLater(-400)
  })
})

describe('an organisation that is kept here', () => {
  const accounts = ['ines', 'jan']
  const at = new Date('2026-01-01T08:00:00Z')
  const keeper = () => as(site, { account: { id: 'ines', name: 'Ines', email: 'ines@netz.example', secondFactor: true }, appointments: [{ role: 'editor', actor: 'eichstadt', deputy: false, networks: [] }] })
  const addressed = async () => (await lettersOf(site)).map(({ to }) => to).filter((to) => to.endsWith('netz.example')).sort()

  before(async () => {
    now = new Date('2027-03-01T06:20:00Z')
    const { db } = site.database
    await publishActors(db, ['eichstadt', 'feldkreis', 'gartenamt'].map((id) => ({ ...stale(id), confirmed_on: '2026-03-02' })), 'Probe')
    await site.database.pool.query("insert into confirmations (entry_id, confirmed_on, confirmed_by) select id, '2027-01-20', 'Probe' from entries where id not in ('eichstadt', 'feldkreis', 'gartenamt') on conflict do nothing")
    for (const id of accounts) await db.insertInto('accounts').values({ id, email: `${id}@netz.example`, name: id }).execute()
    const by = { function: 'Verwaltung' }
    for (const actor of ['eichstadt', 'feldkreis']) await appoint(db, { account: 'ines', role: 'editor', actor, by, at })
    await appoint(db, { account: 'jan', role: 'editor', actor: 'eichstadt', deputy: true, by, at })
    await appoint(db, { account: 'jan', role: 'editor', actor: 'gartenamt', by, at })
    await site.follower.catchUp()
  })

  test('nothing is asked before its day', async () => {
    await site.jobs.runNow(askJob)
    assert.deepEqual(await addressed(), [])
  })

  let first: Received
  test('after a year one letter about everything somebody keeps; no mailbox is written to', async () => {
    now = new Date('2027-03-02T06:20:00Z')
    for (let run = 0; run < 2; run++) await site.jobs.runNow(askJob)
    const letters = await lettersOf(site)
    assert.deepEqual(letters.map(({ to }) => to).sort(), ['ines@netz.example', 'jan@netz.example'])
    first = letters.find(({ to }) => to === 'ines@netz.example') ?? assert.fail()
    assert.equal(first.subject, 'Stimmt das noch? 2 Einträge')
    assert.doesNotMatch(first.text, /schon einmal gefragt/)
  })

  test('reminders after 14 and 28 days, the deputy with the second, then silence', async () => {
    const received: string[] = []
    for (let day = 3; day <= 75; day++) {
      now = new Date(Date.UTC(2027, 2, day, 6, 20))
      await site.jobs.runNow(askJob)
      if (![15, 16, 29, 30, 37, 75].includes(day)) continue
      for (const to of await addressed()) received.push(`${day} ${to.split('@')[0]}`)
    }
    // Jan keeps the Gartenamt himself: the letter on day 30 holds his own entry and the one he stands in for.
    assert.deepEqual(received, ['16 ines', '16 jan', '30 ines', '30 jan'])
    assert.match(await site.page('/akteure/eichstadt'), /Seit 14 Monaten nicht bestätigt/)
    now = new Date('2027-03-30T08:00:00Z')
  })

  test('somebody who has signed in confirms without a letter, and only what is theirs', async () => {
    assert.equal((await site.app.request('/bestaetigen')).status, 403)
    assert.match(await (await keeper().get('/bestaetigen')).text(), /Ein Eintrag wartet auf Ihre Bestätigung/)
    assert.equal((await keeper().post('/bestaetigen', { step: 'confirm', entry: 'gartenamt' })).status, 303)
    assert.doesNotMatch(await site.page('/akteure/gartenamt'), /Heute bestätigt/)
    assert.equal((await keeper().post('/bestaetigen', { step: 'confirm', entry: 'eichstadt' })).status, 303)
    assert.match(await site.page('/akteure/eichstadt'), /Heute bestätigt/)
    assert.match(await (await keeper().get('/bestaetigen')).text(), /nichts zu bestätigen/)
  })

  test('a keeper chooses one letter at the beginning of a month', async () => {
    const [link] = first.links
    assert.match(await site.page(path(link)), /Nur gesammelt, am Monatsanfang/)
    assert.equal((await post(link, { step: 'rhythm', rhythm: 'monthly' })).status, 303)
    assert.match(await site.page(path(link)), /value="monthly" checked/)
    await post(link, { step: 'rhythm', rhythm: 'never' })
    now = new Date('2028-03-29T22:30:00Z') // in Germany already the 30th
    const { rows } = await site.database.pool.query("select count(*)::int as count from freshness_letters where address = 'ines@netz.example'")
    await site.jobs.runNow(askJob)
    await site.database.pool.query("update freshness_letters set sent_at = now() where sent_at is null and account is null")
    const again = await site.database.pool.query("select count(*)::int as count from freshness_letters where address = 'ines@netz.example'")
    assert.deepEqual(again.rows, rows)
    now = new Date('2028-04-01T06:20:00Z')
    await site.jobs.runNow(askJob)
    assert.equal((await site.database.pool.query("select count(*)::int as count from freshness_letters where address = 'ines@netz.example'")).rows[0].count, rows[0].count + 1)
  })
})
