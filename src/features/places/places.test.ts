import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import { states } from '../entries/index.ts'
import { allPlaces, isTown, placeByAgs, placeByName } from './index.ts'

const rowsOf = (file: string) => z.array(z.record(z.string(), z.string())).parse(parse(readFileSync(new URL(`../../../data/${file}`, import.meta.url), 'utf8'), { columns: true }))

test('every district has one key, which begins with its Land', () => {
  const numbers = ['SH', 'HH', 'NI', 'HB', 'NW', 'HE', 'RP', 'BW', 'BY', 'SL', 'BE', 'BB', 'MV', 'SN', 'ST', 'TH']
  const places = allPlaces()
  assert.equal(new Set(places.map(({ ags }) => ags)).size, places.length)
  assert.equal(new Set(places.map(({ nuts }) => nuts)).size, places.length)
  for (const { ags, state } of places) assert.equal(state, `DE-${numbers[Number(ags.slice(0, 2)) - 1]}`)
  assert.deepEqual([...new Set(places.map(({ state }) => state))].sort(), Object.keys(states).sort())
})

test('figures fit each other, and what is known of the location lies in Germany', () => {
  for (const { name, population, area_km2, per_km2, lat, lon } of allPlaces()) {
    assert.ok(Math.abs(population / area_km2 - per_km2) <= 1, name)
    if (lat === undefined || lon === undefined) assert.equal(lat, lon)
    else assert.ok(lat > 47.2 && lat < 55.1 && lon > 5.8 && lon < 15.1, name)
  }
})

test('a place is found by its key and by its name in any spelling', () => {
  assert.equal(placeByAgs('05315')?.name, 'Stadt Köln')
  for (const name of ['Stadt Köln', 'köln', 'Koeln', ' KÖLN ']) assert.equal(placeByName(name)?.ags, '05315', name)
  assert.equal(placeByName('Landkreis Göttingen')?.ags, '03159')
  assert.equal(placeByAgs('00000'), undefined)
  assert.equal(placeByName('Atlantis'), undefined)
})

test('of a town and a district of one name the town is meant, unless the district is named', () => {
  assert.deepEqual([placeByName('Kassel'), placeByName('Landkreis Kassel')].map((place) => place && isTown(place)), [true, false])
})

test('whom a name does not tell apart it does not find', () => {
  const both = allPlaces().filter(({ name }) => /^Stadt Frankfurt/.test(name))
  assert.equal(both.length, 2)
  assert.equal(placeByName('Frankfurt'), undefined)
  assert.equal(placeByName('Frankfurt am Main')?.state, 'DE-HE')
})

test('each district is an actor once, with what is known of it and nothing more', () => {
  const named = rowsOf('actors.csv').filter(({ ags }) => ags !== '')
  const added = rowsOf('districts.csv')
  const keys = [...named, ...added].map(({ ags }) => ags)
  assert.deepEqual([...keys].sort(), allPlaces().map(({ ags }) => ags).sort())
  for (const { ags, name, state, phone, email, website, source_url } of added) {
    assert.deepEqual([name, state], [placeByAgs(ags)?.name, placeByAgs(ags)?.state])
    assert.deepEqual([phone, email, website], [undefined, undefined, undefined])
    assert.ok(source_url.startsWith('https://'), name)
  }
})
