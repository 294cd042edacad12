import assert from 'node:assert/strict'
import { test } from 'node:test'
import { siteMap, siteMapIndex } from './machines.ts'

test('a map that would be too long is a list of maps', () => {
  const list = siteMapIndex('https://netz.example', 3)
  assert.equal(list.match(/<sitemap>/g)?.length, 3)
  assert.match(list, /<loc>https:\/\/netz\.example\/sitemap\.xml\?part=3<\/loc>/)
})

test('only the first map names the pages of the site', () => {
  const named = (part: number) => siteMap('https://netz.example', part, { entries: [{ de: '/akteure/defus', en: '/en/actors/defus', changed: '2026-03-01' }], schemes: ['theme'] })
  assert.match(named(1), /<loc>https:\/\/netz\.example\/vokabulare\/theme<\/loc>/)
  assert.match(named(1), /<loc>https:\/\/netz\.example\/en\/actors\/defus<\/loc>/)
  assert.doesNotMatch(named(2), /vokabulare/)
})
