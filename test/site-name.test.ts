/** An operator gives the site another name: nothing it shows, offers or sends bears the old one. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { letterKinds } from '../src/app.ts'
import { addressOf } from '../src/features/accounts/codes.ts'
import { happeningIn, happenings } from '../src/features/accounts/letters.ts'
import { createLetters } from '../src/platform/letters.ts'
import { siteNames } from '../src/platform/operator.ts'
import { examples, filled, routesOf } from './support/addresses.ts'
import { as, people } from './support/as.ts'
import { formIn } from './support/form.ts'
import { openRequest } from './support/request.ts'
import { testSite, type TestSite } from './support/site.ts'

let site: TestSite
before(async () => {
  site = await testSite('real')
  await openRequest(site, { id: examples.request })
  const adam = as(site, people.administrator)
  const form = await (await adam.get('/betrieb/name')).text()
  assert.equal((await adam.post('/betrieb/name', { ...formIn(form, { site_de: 'Netz Köln', site_en: 'Cologne Network' }), step: 'save' })).status, 303)
})
after(() => site.close())

/** The program is still called so where it is named as such: in the imprint, as what made a calendar, and in the name of its cookie. */
const ofTheProgram = /(freien Software|free software) Resilienznetz|PRODID:-\/\/Resilienznetz|resilienznetz\.session_token/g
const bearsOldName = (text: string) => /resilienz-?netz/i.test(text.replaceAll(ofTheProgram, ''))

test('no page, feed, file or description', async () => {
  const extra = ['/akteure.atom', '/akteure.json?q=flut', '/akteure.csv', '/veranstaltungen.ics', '/praxis.atom', '/en/actors.atom', '/katalog.ttl', '/api/v1/openapi.json']
  const found: string[] = []
  const watched = new Set<string>()
  for (const path of new Set([...routesOf(site, 'GET').map((route) => filled(route)), ...extra])) {
    if (/^\/assets\/|\.(xlsx|pdf|png|zip)$/.test(path)) continue
    const open = await site.app.request(path)
    const text = await (open.status < 400 ? open : await as(site, people.administrator).get(path)).text()
    if (text.includes('Netz Köln') || text.includes('Cologne Network')) watched.add(path)
    if (bearsOldName(text)) found.push(`${path}: ${text.match(/.{0,80}resilienz-?netz.{0,60}/i)?.[0]}`)
  }
  assert.deepEqual(found, [])
  for (const path of ['/', '/en', '/akteure.atom', '/en/actors.atom', '/katalog.ttl', '/veranstaltungen.ics', '/leichte-sprache']) assert.ok(watched.has(path), path)
})

test('no letter, in either language, and each may name it', () => {
  const names = siteNames({ site: { de: 'Netz Köln', en: 'Cologne Network' } })
  const letters = createLetters(() => names)
  let naming = 0
  for (const kind of letterKinds) {
    const { subject, text } = letters.compose(kind, Object.fromEntries(Object.keys(kind.placeholders).map((name) => [name, `‹${name}›`])))
    assert.doesNotMatch(subject + text, /Resilienznetz|\{site\}/, kind.name)
    assert.ok(!Object.hasOwn(kind.placeholders, 'site'), kind.name)
    if (/Netz Köln/.test(text) && /Cologne Network/.test(text)) naming++
  }
  assert.ok(naming >= 5)
  for (const what of happenings) assert.match(happeningIn(what, names).de, /bei Netz Köln|Konto/)
})

test('not what an app for codes or a passkey shows', () => {
  assert.equal(addressOf('ABC', 'a@b.example', 'Netz: Köln & Co'), 'otpauth://totp/Netz%20%20K%C3%B6ln%20%26%20Co:a%40b.example?secret=ABC&issuer=Netz%20%20K%C3%B6ln%20%26%20Co')
})
