import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contactOf, initials, siteName } from './contact.ts'
import { stadtnetz } from './fixtures.ts'

test('a telephone number is dialled without blanks, brackets and the national zero', () => {
  const dialled = (phone: string) => contactOf({ ...stadtnetz, phone }).tel
  assert.equal(dialled('+49 511 36739420'), 'tel:+4951136739420')
  assert.equal(dialled('+49 (0) 511 / 367-394'), 'tel:+49511367394')
  assert.equal(dialled('0511 36739420'), 'tel:051136739420')
})

test('a map application is given the address of the house, not the middle of the town', () => {
  assert.equal(contactOf(stadtnetz).geo, 'geo:48.137,11.575?q=Uferweg%201%2C%2080331%20M%C3%BCnchen')
})

test('without a street there is no way to lead to', () => {
  assert.equal(contactOf({ ...stadtnetz, street: undefined }).geo, undefined)
})

test('a site is named as people say it', () => {
  assert.equal(siteName('https://www.defus.de'), 'defus.de')
  assert.equal(siteName('http://lpr.example.de/praevention/?XA=1'), 'lpr.example.de/praevention')
  assert.equal(siteName('https://example.de/bev%C3%B6lkerung'), 'example.de')
  assert.equal(siteName(`https://example.de/${'a'.repeat(80)}`), 'example.de')
})

test('short names stand for themselves, long names give their initials without small words', () => {
  assert.equal(initials({ name: 'Deutsch-Europäisches Forum für Urbane Sicherheit e. V.', short_name: 'DEFUS' }), 'DEFUS')
  assert.equal(initials({ name: 'Bundesamt für Bevölkerungsschutz und Katastrophenhilfe' }), 'BBK')
  assert.equal(initials({ name: 'Stadt Köln', short_name: 'Kölner Verwaltung' }), 'SK')
})
