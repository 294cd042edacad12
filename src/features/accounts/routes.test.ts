/** Signing in, as somebody with a browser does it, and as somebody who should not get in tries it. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { clientOf, signedInBrowser, type Client } from '../../../test/support/client.ts'
import { openMailbox, type Mailbox } from '../../../test/support/mailbox.ts'
import { testSite, type TestSite } from '../../../test/support/site.ts'
import { makeLink } from '../../platform/links.ts'
import { appoint } from '../appointments/index.ts'
import { codeOf, stepAt } from './codes.ts'
import { addressLink } from './link.ts'
import { findAccountByEmail } from './store.ts'

let site: TestSite
let mailbox: Mailbox
let now = new Date()
const later = (minutes: number) => { now = new Date(now.getTime() + minutes * 60_000) }

before(async () => {
  mailbox = await openMailbox()
  site = await testSite('empty', { settings: { smtpUrl: mailbox.url }, clock: { now: () => now } })
})
after(async () => {
  await site.close()
  await mailbox.close()
})

const linkTo = async (email: string) => {
  await clientOf(site).post('/anmelden', { email })
  return (await mailbox.next(email)).links[0] ?? assert.fail('no link')
}
const secretOf = (link: string) => new URL(link, 'http://x').searchParams.get('schluessel') ?? ''
const textOf = async (answer: Promise<Response>) => (await answer).text()

test('a link from a letter signs in once somebody presses the button, and not before', async () => {
  const browser = clientOf(site)
  const asked = await browser.post('/anmelden', { email: '  Ines@Netz.Example ', weiter: '/entwuerfe' })
  assert.equal(asked.headers.get('location'), '/anmelden/unterwegs?weiter=%2Fentwuerfe')
  const { links, text } = await mailbox.next('ines@netz.example')
  assert.match(text, /15 Minuten[\s\S]*---[\s\S]*15 minutes/)
  for (let opened = 0; opened < 2; opened++) assert.match(await textOf(browser.get(links[0])), /Melden Sie sich als ines@netz\.example an\?/)
  assert.equal((await browser.get('/entwuerfe')).status, 403)
  const landed = await browser.send(links[0])
  assert.equal(landed.headers.get('location'), '/anmelden/weiter?weiter=%2Fentwuerfe')
  assert.match(landed.headers.getSetCookie().join(), /HttpOnly; SameSite=Lax/)
  assert.equal((await browser.get('/anmelden/weiter?weiter=%2Fentwuerfe')).headers.get('location'), '/entwuerfe')
  const page = await browser.get('/entwuerfe')
  assert.equal(page.headers.get('cache-control'), 'private, no-store')
  assert.match(await page.text(), /Abmelden/)
})

test('a link works once, for a quarter of an hour, for what it was made for', async () => {
  const used = await linkTo('einmal@netz.example')
  await clientOf(site).send(used)
  const again = await clientOf(site).post('/anmelden/link', { schluessel: secretOf(used) })
  assert.equal(again.status, 410)
  assert.equal(again.headers.getSetCookie().length, 0)
  assert.match(await again.text(), /schon benutzt[\s\S]*Neuen Link anfordern/)
  const late = await linkTo('spaet@netz.example')
  later(16)
  assert.match(await textOf(clientOf(site).get(late)), /abgelaufen/)
  assert.equal((await clientOf(site).post('/anmelden/link', { schluessel: secretOf(late) })).status, 410)
  const other = await makeLink(site.database.db, addressLink, { account: 'x', email: 'fremd@netz.example' }, now)
  assert.equal((await clientOf(site).post('/anmelden/link', { schluessel: other })).status, 404)
  assert.equal((await clientOf(site).get('/anmelden/link')).headers.get('location'), '/anmelden')
})

test('the same link used twice at the same moment signs in once', async () => {
  const schluessel = secretOf(await linkTo('wettlauf@netz.example'))
  const answers = await Promise.all([1, 2, 3, 4].map(() => clientOf(site).post('/anmelden/link', { schluessel })))
  assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 410, 410, 410])
})

test('nobody learns whether an address has an account', async () => {
  await signedInBrowser(site, mailbox, 'bekannt@netz.example')
  const [known, unknown] = await Promise.all(['bekannt@netz.example', 'niemand@netz.example'].map(async (email) => clientOf(site).post('/anmelden', { email })))
  assert.deepEqual([known.status, known.headers.get('location'), await known.text()], [unknown.status, unknown.headers.get('location'), await unknown.text()])
  const [one, other] = [await mailbox.next('bekannt@netz.example'), await mailbox.next('niemand@netz.example')]
  assert.equal(one.subject, other.subject)
})

test('an address that is none, or would be another line of the letter, is refused with what was typed', async () => {
  for (const email of ['', 'kein', 'a@b.example\nBcc: alle@netz.example', 'a@b.example, c@d.example', `${'a'.repeat(300)}@b.example`]) {
    const refused = await clientOf(site).post('/anmelden', { email, weiter: '/pruefung' })
    assert.equal(refused.status, 422, email)
    assert.match(await refused.text(), /name="weiter" value="\/pruefung"/)
  }
})

test('nobody is led to another site after signing in', async () => {
  for (const weiter of ['//boese.example', 'https://boese.example', '/\\boese.example', '/.//boese.example', '/\tboese', 'javascript:alert(1)', '/a\r\nset-cookie: x=1']) {
    const browser = clientOf(site)
    const asked = await browser.post('/anmelden', { email: 'weiter@netz.example', weiter })
    const refused = asked.status === 429 || asked.headers.get('location') === '/anmelden/unterwegs'
    assert.ok(refused, `${weiter} → ${asked.headers.get('location')}`)
    assert.equal((await browser.get(`/anmelden/weiter?weiter=${encodeURIComponent(weiter)}`)).headers.get('location'), '/anmelden')
  }
})

test('a form from another site is refused', async () => {
  const browser = await signedInBrowser(site, mailbox, 'opfer@netz.example')
  for (const path of ['/abmelden', '/konto/loeschen', '/konto/adresse', '/anmelden/link']) assert.equal((await browser.post(path, { email: 'a@b.example' }, { origin: 'https://boese.example' })).status, 403, path)
  assert.equal((await browser.get('/konto')).status, 200)
})

test('signing in begins a new session; the one before is worth nothing', async () => {
  const browser = await signedInBrowser(site, mailbox, 'fixiert@netz.example')
  const before = new Map(browser.cookies)
  await browser.send(await linkTo('fixiert@netz.example'))
  assert.notDeepEqual(browser.cookies, before)
  const thief = clientOf(site)
  for (const [name, value] of before) thief.cookies.set(name, value)
  assert.equal((await thief.get('/entwuerfe')).status, 403)
  const chosen = clientOf(site)
  chosen.cookies.set('resilienznetz.session_token', 'von-mir-gewaehlt')
  await chosen.send(await linkTo('fixiert@netz.example'))
  assert.doesNotMatch(chosen.cookies.get('resilienznetz.session_token') ?? '', /von-mir-gewaehlt/)
})

test('who asks in the name of somebody else floods no inbox and locks nobody out', async () => {
  for (let asked = 0; asked < 9; asked++) assert.equal((await clientOf(site).post('/anmelden', { email: 'viel@netz.example' })).headers.get('location'), '/anmelden/unterwegs')
  const letters = []
  for (let sent = 0; sent < 6; sent++) letters.push(await mailbox.next('viel@netz.example'))
  assert.deepEqual(mailbox.waiting('viel@netz.example'), [], 'five, and one a minute')
  assert.equal((await clientOf(site).send(letters[0].links[0])).status, 303, 'the first of them still signs in')
})

test('one client that asks for many addresses waits, and the page says until when', async () => {
  let last = await clientOf(site).post('/anmelden', { email: 'a0@netz.example' })
  for (let asked = 1; asked < 70 && last.status !== 429; asked++) last = await clientOf(site).post('/anmelden', { email: 'kein' + asked + '@netz.example' })
  assert.equal(last.status, 429)
  assert.ok(Number(last.headers.get('retry-after')) > 600)
  assert.match(await last.text(), /Versuchen Sie es ab \d\d:\d\d Uhr/)
  await site.database.db.deleteFrom('attempts').execute()
})

test('two accounts that want one address at the same moment: one gets it, the other is told', async () => {
  const { db } = site.database
  await db.insertInto('accounts').values(['eins', 'zwei'].map((id) => ({ id, email: `${id}@netz.example` }))).execute()
  const secrets = await Promise.all(['eins', 'zwei'].map((account) => makeLink(db, addressLink, { account, email: 'beide@netz.example' }, now)))
  const answers = await Promise.all(secrets.map((schluessel) => clientOf(site).post('/konto/adresse', { schluessel })))
  assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409])
})

test('sessions are listed in plain words, one or all others can be ended, and are then over', async () => {
  const [here, there, third] = [await signedInBrowser(site, mailbox, 'viele@netz.example'), await signedInBrowser(site, mailbox, 'viele@netz.example'), await signedInBrowser(site, mailbox, 'viele@netz.example')]
  const page = await textOf(here.get('/konto'))
  assert.equal(page.match(/Firefox auf Windows<\/strong>/g)?.length, 3)
  assert.equal(page.match(/\(diese hier\)/g)?.length, 1)
  const stranger = await signedInBrowser(site, mailbox, 'fremd@netz.example')
  const which = page.match(/name="which" value="([^"]{10,})"/)?.[1] ?? ''
  await stranger.post('/konto/sitzungen', { which })
  const alive = async (...browsers: Client[]) => (await Promise.all(browsers.map((browser) => browser.get('/entwuerfe')))).filter(({ status }) => status === 200).length
  assert.equal(await alive(here, there, third), 3)
  await here.post('/konto/sitzungen', { which })
  assert.equal(await alive(here, there, third), 2)
  await here.post('/konto/sitzungen', { which: 'others' })
  assert.equal(await alive(there, third), 0)
  await here.post('/abmelden', {})
  assert.equal(await alive(here), 0)
})

test('a reviewer is one only after the second factor; a code counts once; guessing ends', async () => {
  const { db } = site.database
  const browser = await signedInBrowser(site, mailbox, 'ruth@netz.example')
  const account = (await findAccountByEmail(db, 'ruth@netz.example')) ?? assert.fail()
  await appoint(db, { account: account.id, role: 'reviewer', by: { function: 'Betrieb' }, at: now })
  assert.equal((await browser.get('/pruefung')).status, 403)
  assert.equal((await browser.get('/anmelden/weiter?weiter=/pruefung')).headers.get('location'), '/konto/zweiter-faktor?weiter=%2Fpruefung')
  await browser.send('/konto/zweiter-faktor?weiter=/pruefung', { step: 'begin' })
  const begun = await textOf(browser.get('/konto/zweiter-faktor?weiter=/pruefung'))
  assert.match(begun, /<svg class="qr"/)
  const secret = begun.match(/class="secret">([A-Z2-7 ]+)</)?.[1].replaceAll(' ', '') ?? ''
  const code = () => codeOf(secret, stepAt(now))
  assert.equal((await browser.send('/konto/zweiter-faktor', { step: 'confirm', code: '000000' })).status, 422)
  const confirmed = await (await browser.send('/konto/zweiter-faktor?weiter=/pruefung', { step: 'confirm', code: code() })).text()
  const [recovery] = confirmed.match(/(?:[a-z2-7]{4}-){3}[a-z2-7]{4}/) ?? assert.fail('no recovery codes')
  assert.match((await mailbox.next('ruth@netz.example')).text, /Codes aus einer App eingerichtet/)
  assert.equal((await browser.get('/pruefung')).status, 200)

  const second = await signedInBrowser(site, mailbox, 'ruth@netz.example')
  assert.equal((await second.get('/pruefung')).status, 403)
  assert.equal((await second.get('/konto')).headers.get('location'), '/anmelden/zweiter-faktor?weiter=%2Fkonto')
  assert.equal((await second.send('/anmelden/zweiter-faktor', { code: code() })).status, 422, 'a code that was used')
  later(1)
  const before = new Map(second.cookies)
  assert.equal((await second.send('/anmelden/zweiter-faktor?weiter=/pruefung', { code: ` ${code()} ` })).headers.get('location'), '/anmelden/weiter?weiter=%2Fpruefung')
  assert.notDeepEqual(second.cookies, before)
  assert.equal((await second.get('/pruefung')).status, 200)

  const third = await signedInBrowser(site, mailbox, 'ruth@netz.example')
  assert.equal((await third.send('/anmelden/zweiter-faktor', { code: recovery })).status, 303)
  assert.match((await mailbox.next('ruth@netz.example')).text, /Wiederherstellungscode benutzt/)
  later(16)
  const thief = await signedInBrowser(site, mailbox, 'ruth@netz.example')
  assert.equal((await thief.send('/anmelden/zweiter-faktor', { code: recovery })).status, 422, 'a recovery code that was used')
  for (let guess = 1; guess < 5; guess++) assert.equal((await thief.post('/anmelden/zweiter-faktor', { code: `00000${guess}` })).status, 422)
  later(1)
  assert.equal((await thief.post('/anmelden/zweiter-faktor', { code: code() })).status, 429)
})

test('another address counts once it is confirmed there, and the old one is told', async () => {
  const browser = await signedInBrowser(site, mailbox, 'alt@netz.example')
  await browser.post('/konto/adresse', { email: 'Neu@netz.example' })
  const { links } = await mailbox.next('neu@netz.example')
  assert.match(await textOf(browser.get('/konto')), /Angemeldet als alt@netz/)
  assert.equal((await clientOf(site).send(links[0])).status, 200)
  assert.match(await textOf(browser.get('/konto')), /Angemeldet als neu@netz/)
  assert.match((await mailbox.next('alt@netz.example')).text, /andere E-Mail-Adresse/)
  assert.equal((await clientOf(site).get(links[0])).status, 410)
})

test('letters about entries are ended and wanted again in the account; the rest is left alone', async () => {
  const browser = await signedInBrowser(site, mailbox, 'briefe@netz.example')
  assert.match(await textOf(browser.get('/konto')), /Fachliche Prüfungen Ihrer Praxis<\/strong> kommen</)
  assert.equal((await browser.post('/konto/briefe', { letters: 'appraisals', step: 'stop' })).headers.get('location'), '/konto?erledigt=letters')
  assert.match(await textOf(browser.get('/konto')), /Fragen und Hinweise[^<]*<\/strong> kommen<.*Fachliche Prüfungen Ihrer Praxis<\/strong> kommen nicht</s)
  assert.match(JSON.stringify(await (await browser.get('/konto/daten')).json()), /"letters_ended":\[\{"letters":"appraisals"/)
  await browser.post('/konto/briefe', { letters: 'appraisals', step: 'again' })
  await browser.post('/konto/briefe', { letters: 'alles', step: 'stop' })
  assert.doesNotMatch(await textOf(browser.get('/konto')), /kommen nicht/)
  assert.equal((await clientOf(site).post('/konto/briefe', { letters: 'appraisals', step: 'stop' })).headers.get('location')?.startsWith('/anmelden'), true)
})

test('account holders take along and delete what is kept; the last administrator stays', async () => {
  const browser = await signedInBrowser(site, mailbox, 'weg@netz.example')
  await browser.post('/konto', { name: '  Nele\nNeu ' })
  const data = await (await browser.get('/konto/daten')).json()
  assert.equal(data.account.name, 'Nele Neu')
  assert.equal(data.sessions.length, 1)
  assert.doesNotMatch(JSON.stringify(data), /token|secret/)
  assert.match(await textOf(browser.get('/konto/loeschen')), /Das bleibt/)
  const account = (await findAccountByEmail(site.database.db, 'weg@netz.example')) ?? assert.fail()
  const appointed = await appoint(site.database.db, { account: account.id, role: 'administrator', by: { function: 'Betrieb' }, at: now })
  const { functions } = await (await browser.get('/konto/daten')).json()
  assert.equal(functions.appointments[0].role, 'administrator')
  assert.equal((await browser.post('/konto/loeschen', {})).status, 409)
  await appoint(site.database.db, { account: (await findAccountByEmail(site.database.db, 'ruth@netz.example'))?.id ?? '', role: 'administrator', by: { function: 'Betrieb' }, at: now })
  assert.ok(appointed)
  assert.equal((await browser.post('/konto/loeschen', {})).status, 200)
  assert.equal(await findAccountByEmail(site.database.db, 'weg@netz.example'), undefined)
  assert.match((await mailbox.next('weg@netz.example')).text, /wurde gelöscht/)
  assert.equal((await browser.get('/konto')).headers.get('location'), '/anmelden?weiter=%2Fkonto')
})
