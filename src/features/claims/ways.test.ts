/** Which addresses show that somebody belongs to an organisation, and which only look so. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { candidatesIn, fits, readAddress, waysOf } from './ways.ts'

const waysFor = (payload: object, shared: string[] = []) => waysOf({ ...payload }, new Set(shared))
const would = (typed: string, payload: object, shared: string[] = []) => {
  const address = readAddress(typed)
  return address !== undefined && fits(address, waysFor(payload, shared))
}
const defus = { website: 'https://www.defus.de', email: 'info@defus.de' }

test('the published address and any at the same domain will do, in any spelling of capitals', () => {
  for (const typed of ['info@defus.de', 'INFO@Defus.DE', ' eva.muster@defus.de ', 'eva+probe@defus.de']) assert.ok(would(typed, defus), typed)
  assert.ok(would('verein@gmx.de', { email: 'verein@gmx.de' }), 'the published mailbox is theirs, wherever it lies')
})

test('what only looks like the domain is another one', () => {
  const tricks = [
    'a@evil-defus.de', 'a@defus.de.evil.org', 'a@defus.dе', 'a@dеfus.de', 'a@xn--dfus-i0c.de', 'a@xdefus.de', 'a@defus.com', 'a@mitglieder.defus.de', 'a@de', 'a@defus', 'a@defus.de@evil.org', 'a@evil.org@defus.de',
    'a@defus.de, b@evil.org', 'a@defus.de>,<b@evil.org', '"a@defus.de"@evil.org', 'a@evil.org#defus.de', 'a@evil.org\u0000@defus.de', 'a@evil.org\r\nBcc: b@defus.de', 'a\r\nBcc: b@evil.org\r\n@defus.de', 'a@defus.de\nSubject: x', '', '@defus.de', 'a@[127.0.0.1]', 'a@127.0.0.1', `${'a'.repeat(300)}@defus.de`,
  ]
  for (const typed of tricks) assert.ok(!would(typed, defus), JSON.stringify(typed))
})

test('letters with dots are compared as the network spells them', () => {
  const payload = { website: 'https://www.müller-stiftung.de' }
  assert.ok(would('eva@müller-stiftung.de', payload))
  assert.ok(would('eva@xn--mller-stiftung-psb.de', payload) || candidatesIn(payload)[0].domain.startsWith('xn--'))
  assert.ok(!would('eva@mueller-stiftung.de', payload))
})

test('domains where everybody is, that many share, or that are somebody larger’s show nothing, and it is said why', () => {
  const why = (payload: object, shared: string[] = []) => waysFor(payload, shared).unfit.map(({ domain, why }) => `${domain} ${why}`)
  assert.deepEqual(why({ email: 'verein@gmx.de' }), ['gmx.de anybodys'])
  assert.ok(!would('fremd@gmx.de', { email: 'verein@gmx.de' }))
  assert.deepEqual(why({ website: 'https://ufer.jimdofree.com' }), ['ufer.jimdofree.com anybodys'])
  assert.deepEqual(why({ website: 'https://netz.github.io' }), ['netz.github.io anybodys'])
  assert.deepEqual(why({ website: 'https://www.facebook.com/netz' }), ['facebook.com anybodys'])
  for (const host of ['www.berlin.de', 'niedersachsen.de', 'www.bund.de']) assert.match(why({ website: `https://${host}` })[0], /umbrella/)
  assert.ok(would('a@bbk.bund.de', { website: 'https://www.bbk.bund.de' }), 'what lies below is the authority’s own')
  assert.ok(!would('a@bund.de', { website: 'https://www.bbk.bund.de' }))
  assert.ok(!would('a@bka.bund.de', { website: 'https://www.bbk.bund.de' }))
  assert.deepEqual(why({ website: 'https://uni-tuebingen.de/izew' }), ['uni-tuebingen.de part'])
  assert.ok(!would('a@stadt-koeln.de', { website: 'https://hochwasser.stadt-koeln.de' }), 'the town’s other departments are others')
  assert.deepEqual(why(defus, ['defus.de']), ['defus.de shared'])
  assert.ok(would('info@defus.de', defus, ['defus.de']) && !would('eva@defus.de', defus, ['defus.de']))
  for (const website of ['http://127.0.0.1', 'http://localhost', 'http://[::1]', 'https://de', 'javascript:alert(1)', 'kaputt']) assert.deepEqual(waysFor({ website }).domains, [], website)
  assert.deepEqual(waysFor({}), { published: undefined, domains: [], unfit: [] })
})

test('whatever is typed, it fits only with the very domain behind the last @', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.constantFrom('', 'defus.de', '@defus.de', '.defus.de', '\ndefus.de'), (typed, end) => {
    const address = readAddress(typed + end)
    if (address !== undefined && fits(address, waysFor(defus))) assert.match(address, /^[^@\s]+@defus\.de$/)
  }))
})
