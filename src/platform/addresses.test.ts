import assert from 'node:assert/strict'
import { test } from 'node:test'
import { address, languageOf, translate } from './addresses.ts'

const translated = (path: string, language: 'de' | 'en') => translate(new URL(path, 'https://netz.example'), language)

test('an address bears the names of its language', () => {
  assert.equal(address('de', 'actors', { theme: ['hochwasser', 'hitze'], q: 'Köln' }), '/akteure?q=K%C3%B6ln&thema=hochwasser&thema=hitze')
  assert.equal(address('en', 'actors', { theme: ['hochwasser', 'hitze'] }), '/en/actors?theme=hochwasser&theme=hitze')
})

test('empty parameters are left out', () => {
  assert.equal(address('de', 'actors', { q: '', theme: [] }), '/akteure')
  assert.equal(address('de', 'actors', { page: 2 }), '/akteure?seite=2')
})

test('a page keeps its place and its filters in the other language', () => {
  assert.equal(translated('/', 'en'), '/en')
  assert.equal(translated('/en', 'de'), '/')
  assert.equal(translated('/akteure/defus', 'en'), '/en/actors/defus')
  assert.equal(translated('/akteure?thema=hochwasser&thema=hitze&raum=lokal&sort=bestaetigt&ansicht=liste', 'en'), '/en/actors?theme=hochwasser&theme=hitze&space=lokal&sort=confirmed&view=list')
  assert.equal(translated('/en/actors?state=DE-NI&place=Bonn&sort=distance&page=3', 'de'), '/akteure?land=DE-NI&ort=Bonn&sort=entfernung&seite=3')
  assert.equal(translated('/en/vocabularies/theme', 'de'), '/vokabulare/theme')
})

test('a page stays where it is in its own language', () => {
  assert.equal(translated('/akteure?thema=hochwasser', 'de'), '/akteure?thema=hochwasser')
})

test('what no page knows is left behind', () => {
  assert.equal(translated('/akteure?utm_source=x&thema=hitze', 'en'), '/en/actors?theme=hitze')
  assert.equal(translated('/gibt-es-nicht', 'en'), '/en')
  assert.equal(translated('/akteureundmehr', 'en'), '/en')
})

test('the path tells the language', () => {
  assert.equal(languageOf('/en/actors'), 'en')
  assert.equal(languageOf('/en'), 'en')
  assert.equal(languageOf('/energie'), 'de')
})
