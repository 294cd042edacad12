/** When two entries are one, by name, and how quickly that is found. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { nameKey, wordsOf } from './name.ts'
import { Stock } from './stock.ts'
import { isAnybodys, registrable, tracesOf, type Traces } from './traces.ts'

const kind = { name: 'actor', titleOf: ({ name }: { name?: unknown }) => String(name ?? '') }
const known = (id: string, payload: object): Traces => tracesOf(kind, id, { ...payload })
const stockOf = (...payloads: { id: string; name: string }[]) => {
  const stock = new Stock()
  for (const { id, ...payload } of payloads) stock.put(known(id, payload))
  return stock
}
const actors = [
  { id: 'dkkv', name: 'Deutsches Komitee Katastrophenvorsorge e. V.', short_name: 'DKKV', website: 'https://www.dkkv.org', email: 'info@dkkv.org', phone: '+49 228 26199570', city: 'Bonn' },
  { id: 'drk', name: 'Deutsches Rotes Kreuz', short_name: 'DRK', website: 'https://www.drk.de', city: 'Berlin' },
  { id: 'drk-bw', name: 'DRK-Landesverband Baden-Württemberg e. V.', city: 'Stuttgart' },
  { id: 'stadt-koeln', name: 'Stadt Köln', website: 'https://www.stadt-koeln.de', city: 'Köln' },
  { id: 'stadt-bonn', name: 'Stadt Bonn', website: 'https://www.bonn.de', city: 'Bonn' },
  { id: 'im-sn', name: 'Sächsisches Staatsministerium des Innern', city: 'Dresden' },
  { id: 'im-st', name: 'Ministerium für Inneres und Sport des Landes Sachsen-Anhalt', city: 'Magdeburg' },
  { id: 'lpr-ni', name: 'Landespräventionsrat Niedersachsen', city: 'Hannover' },
  { id: 'johanniter', name: 'Johanniter-Unfall-Hilfe e. V.', city: 'Berlin' },
  { id: 'thw', name: 'Bundesanstalt Technisches Hilfswerk', short_name: 'THW', website: 'https://www.thw.de', city: 'Bonn' },
  { id: 'ff-1', name: 'Freiwillige Feuerwehr Neustadt', city: 'Neustadt (Hessen)' },
  { id: 'blog', name: 'Initiative Ufer', website: 'https://ufer.jimdofree.com' },
  { id: 'bbk', name: 'Bundesamt für Bevölkerungsschutz und Katastrophenhilfe', short_name: 'BBK', website: 'https://www.bbk.bund.de' },
  { id: 'ag', name: 'Arbeitsgruppe der Koordinierungsstellen', website: 'https://www.bbk.bund.de' },
]
const stock = stockOf(...actors)
const like = (payload: object) => stock.find(known('', payload)).map(({ traces, likeness }) => `${traces.id}: ${likeness.reasons.join(', ')}`)

test('a name is the same in every spelling, with and without its legal form', () => {
  assert.equal(nameKey('Müller & Söhne gGmbH'), nameKey('Mueller und Soehne'))
  assert.equal(nameKey('Deutsches Komitee Katastrophenvorsorge e.V.'), nameKey('Deutsches Komitee Katastrophenvorsorge (e. V.)'))
  assert.equal(nameKey('Der Verein für Hilfe, Köln'), nameKey('Köln Verein Hilfe'))
  assert.deepEqual(like({ name: 'Johanniter Unfallhilfe' }), ['johanniter: name'])
  assert.deepEqual(like({ name: 'Ministerium f. Inneres u. Sport des Landes Sachsen-Anhalt' }), ['im-st: name'])
})

test('what is abbreviated, misspelt or called by its short name is found, with the reasons', () => {
  assert.deepEqual(like({ name: 'Deutsches Kommitee Katastrophenvorsorge', website: 'http://dkkv.org/de/', city: 'Bonn' }), ['dkkv: near_name, website, place'])
  assert.deepEqual(like({ name: 'DKKV' }), ['dkkv: short'])
  assert.deepEqual(like({ name: 'Technisches Hilfswerk', short_name: 'THW' })[0].split(':')[0], 'thw')
  assert.deepEqual(like({ name: 'Stadt Koeln', city: 'Köln' }), ['stadt-koeln: name, place'])
  assert.deepEqual(like({ name: 'Katastrophenvorsorge in Deutschland', phone: '0228 26199570' }), ['dkkv: phone'])
  assert.deepEqual(like({ name: 'Ganz anderer Name', email: 'INFO@dkkv.org' }), ['dkkv: email'])
})

test('what only sounds alike is not the same: other towns, other Länder, other levels', () => {
  for (const name of ['Stadt Aachen', 'Landespräventionsrat Hessen', 'DRK-Landesverband Hessen', 'THW-Jugend', 'Deutsche Gesellschaft für Krisenmanagement', 'Ministerium für Inneres und Sport']) assert.deepEqual(like({ name }), [], name)
  assert.deepEqual(like({ name: 'Freiwillige Feuerwehr Neustadt', city: 'Neustadt an der Weinstraße' }), ['ff-1: name'])
})

test('an address that many share says nothing: pages at a hoster, mailboxes anybody gets', async () => {
  assert.deepEqual(like({ name: 'Netz Hang', website: 'https://hang.jimdofree.com' }), [])
  assert.ok(isAnybodys(registrable('gmx.de')))
  assert.equal(registrable('hochwasser.stadt-koeln.de'), 'stadt-koeln.de')
  assert.equal(registrable('defus.de.evil.org'), 'evil.org')
  assert.notEqual(registrable('a.github.io'), registrable('b.github.io'))
  assert.deepEqual(await stock.pairs(), [], 'two bodies at one host are two')
})

test('an entry that changes or goes is found as it is now', () => {
  const own = stockOf({ id: 'a', name: 'Bürgernetz Auental' })
  assert.equal(own.find(known('', { name: 'Buergernetz Auenthal' })).length, 1)
  own.put(known('a', { name: 'Ganz anders' }))
  assert.equal(own.find(known('', { name: 'Buergernetz Auental' })).length, 0)
  own.remove('a')
  assert.equal(own.size, 0)
})

test('the pairs of the stock follow what comes, changes and goes', async () => {
  const names = ['Bürgernetz Auental', 'Hilfswerk Bergheim', 'Deichverband Nordkoog', 'Wasserwacht Seeblick', 'Krisenstab Talhausen']
  const step = fc.oneof(fc.record({ id: fc.integer({ min: 0, max: 11 }), name: fc.constantFrom(...names) }), fc.record({ id: fc.integer({ min: 0, max: 11 }) }), fc.constant('look' as const))
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const own = new Stock()
      const called = new Map<string, string>()
      const look = async () => {
        const alike = [...called].flatMap(([one, name]) => [...called].flatMap(([other, same]) => (one < other && name === same ? [`${one} ${other}`] : [])))
        assert.deepEqual((await own.pairs()).map(({ one, other }) => `${one.id} ${other.id}`).sort(), alike.sort())
      }
      for (const one of steps) {
        if (one === 'look') await look()
        else if ('name' in one) {
          called.set(`e${one.id}`, one.name)
          own.put(known(`e${one.id}`, { name: one.name }))
        } else {
          called.delete(`e${one.id}`)
          own.remove(`e${one.id}`)
        }
      }
      await look()
    }),
    { numRuns: 200 },
  )
})

test('whatever the name, folding it again changes nothing, and its order says nothing', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (name) => nameKey(nameKey(name).toUpperCase()).split(' ').length <= nameKey(name).split(' ').length))
  const word = fc.constantFrom('Hochwasser', 'Müller', 'Straße', 'Köln', 'Forum', 'für', 'Sicherheit', 'Wehr')
  fc.assert(fc.property(fc.array(word, { maxLength: 6 }), (words) => assert.equal(nameKey(words.join(' ')), nameKey([...words].reverse().join(' ')))))
  fc.assert(fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), (words) => assert.deepEqual(wordsOf(`${words.join(' ')} e.V.`), wordsOf(words.join(' ').toUpperCase()))))
})
