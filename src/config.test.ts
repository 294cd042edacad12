import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { FaultySettings, readSettings, settingNames } from './config.ts'

test('nothing needs to be set', () => {
  const settings = readSettings({})
  assert.equal(settings.port, 3000)
  assert.equal(settings.seedData, true)
  assert.equal(settings.databaseUrl, undefined)
})

test('a blank setting counts as not set', () => {
  assert.equal(readSettings({ PORT: ' ', DATABASE_URL: '' }).port, 3000)
})

test('all faults are named at once, each with its setting', () => {
  assert.throws(
    () => readSettings({ PORT: 'many', DATABASE_URL: 'mysql://x', SEED_DATA: 'perhaps', OPERATOR_EMAIL: 'nobody', OIDC_ISSUER: 'https://login.example.org' }),
    (error) => error instanceof FaultySettings && ['PORT', 'DATABASE_URL', 'SEED_DATA', 'OPERATOR_EMAIL', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_NAME'].every((name) => error.message.includes(name)),
  )
})

test('a server of map pictures needs the name of who drew them, and says its origin and the licence', () => {
  const TILE_SERVER = 'https://tiles.example.org:8443/osm/{z}/{x}/{y}.png?key=a'
  assert.throws(() => readSettings({ TILE_SERVER }), /TILE_ATTRIBUTION/)
  assert.throws(() => readSettings({ TILE_ATTRIBUTION: '© Amt' }), /TILE_SERVER/)
  for (const wrong of ['https://tiles.example.org/', 'javascript:{z}{x}{y}', 'tiles/{z}/{x}/{y}']) assert.throws(() => readSettings({ TILE_SERVER: wrong, TILE_ATTRIBUTION: '© Amt' }), /TILE_SERVER/)
  const { tiles } = readSettings({ TILE_SERVER, TILE_ATTRIBUTION: '© OpenStreetMap-Mitwirkende https://www.openstreetmap.org/copyright' })
  assert.equal(tiles?.origin, 'https://tiles.example.org:8443')
  assert.deepEqual(tiles.attribution, { text: '© OpenStreetMap-Mitwirkende', href: 'https://www.openstreetmap.org/copyright' })
})

test('the public address has no slash at its end, whatever was typed', () => {
  assert.equal(readSettings({ BASE_URL: 'https://resilienz.example.org/' }).baseUrl, 'https://resilienz.example.org')
})

test('.env.example explains every setting and no other', () => {
  const example = readFileSync(new URL('../.env.example', import.meta.url), 'utf8')
  assert.deepEqual([...example.matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name).sort(), [...settingNames].sort())
})
