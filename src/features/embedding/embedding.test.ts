import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { chosenAt, countIn, listIn } from './embedding.ts'

const lists = [{ kind: 'actor', paths: { de: '/akteure', en: '/en/actors' } }, { kind: 'practice', paths: { de: '/praxis', en: '/en/practices' } }]

test('the address of a list becomes what is put in: its filters, its kind, its language', () => {
  assert.deepEqual(chosenAt('https://netz.example/akteure?thema=hochwasser&land=DE-NI&seite=3&ansicht=karte', lists), { language: 'de', parameters: 'thema=hochwasser&land=DE-NI' })
  assert.deepEqual(chosenAt(' /en/practices?theme=hitze ', lists), { language: 'en', parameters: 'kind=practice&theme=hitze' })
})

test('what is no list of ours is none', () => {
  for (const address of ['', 'https://netz.example/kontakt', '/akteure/defus', 'javascript:alert(1)', 'http://[']) assert.equal(chosenAt(address, lists), undefined, address)
})

test('whatever is said of the number, between one and a hundred are shown', () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.integer().map(String), fc.double().map(String)), (given) => {
    const count = countIn(new URLSearchParams({ anzahl: given }), 'de')
    return Number.isInteger(count) && count >= 1 && count <= 100
  }))
  assert.equal(countIn(new URLSearchParams({ count: '5' }), 'en'), 5)
})

test('without a kind it is actors, and an unknown kind is none', () => {
  assert.equal(listIn(new URLSearchParams(), 'de', lists)?.kind, 'actor')
  assert.equal(listIn(new URLSearchParams({ art: 'practice' }), 'de', lists)?.kind, 'practice')
  assert.equal(listIn(new URLSearchParams({ art: 'gibtsnicht' }), 'de', lists), undefined)
})
