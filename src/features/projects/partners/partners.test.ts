import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { testSite, type TestSite } from '../../../../test/support/site.ts'
import { Vocabulary, type Concept } from '../../vocabularies/index.ts'
import { fitting, manyProjects, themesIn, type Candidate } from './partners.ts'

const concept = (notation: string, de: string, en: string, more: Partial<Concept> = {}): Concept => ({ scheme: 'theme', notation, prefLabel: { de, en }, altLabel: { de: [], en: [] }, broader: 'gefahren', ...more })
const vocabulary = new Vocabulary([{ id: 'theme', prefLabel: { de: 'Thema', en: 'Theme' }, multiple: true, hierarchical: true }], [
  concept('gefahren', 'Gefahren', 'Hazards', { broader: undefined }),
  concept('hitze', 'Hitze', 'Heat', { altLabel: { de: ['Hitzewelle'], en: ['heat wave'] } }),
  concept('kritis', 'Kritische Infrastrukturen', 'Critical infrastructure'),
  concept('alt', 'Winter', 'Winter', { retired: true }),
])

test('themes are found in either language, in the plural, by other words for them, and say by which', () => {
  assert.deepEqual(themesIn('Protecting critical infrastructures during heat waves. Hitzewellen im Winter sind Gefahren.', vocabulary), [
    { notation: 'kritis', words: ['critical infrastructures'] },
    { notation: 'hitze', words: ['heat waves', 'Hitzewellen'] },
  ])
  assert.deepEqual(themesIn('Nichts davon.', vocabulary), [])
})

const actor = (id: string, more: Partial<Candidate> = {}): Candidate => ({ id, name: `Akteur ${id}`, themes: [], text: '', projects: 0, ...more })
const call = 'Drones for lifeguards during heat waves'
const themes = themesIn(call, vocabulary)
const idsOf = (candidates: Candidate[]) => fitting(call, { candidates, themes }).map(({ id }) => id)

test('whoever shares a theme fits better than who shares a word; who shares nothing is left out', () => {
  assert.deepEqual(idsOf([actor('a'), actor('b', { text: 'We fly drones.' }), actor('c', { themes: ['hitze'] }), actor('d', { themes: ['hitze'], text: 'Lifeguards with drones' })]), ['d', 'c', 'b'])
})
test('it says why: by which themes and which words of the call', () => {
  const [{ words, ...fit }] = fitting(call, { candidates: [actor('d', { themes: ['hitze', 'kritis'], text: 'A lifeguard and a drone.' })], themes })
  assert.deepEqual([words.sort(), fit], [['Drones', 'lifeguards'], { id: 'd', themes: ['hitze'], projects: 0, busy: false }])
})
test('of two who fit alike the one with fewer projects comes first, and who is in many is marked', () => {
  const fits = fitting(call, { candidates: [actor('a', { themes: ['hitze'], projects: manyProjects }), actor('b', { themes: ['hitze'], projects: 1 }), actor('c', { themes: ['hitze'], projects: manyProjects - 1 })], themes })
  assert.deepEqual(fits.map(({ id, busy }) => [id, busy]), [['b', false], ['c', false], ['a', true]])
})
test('a word that many say of themselves tells nobody apart', () => {
  const many = Array.from({ length: 40 }, (_, at) => actor(String(at), { text: 'We use drones.' }))
  assert.deepEqual(idsOf([...many, actor('x', { text: 'Lifeguards' })]), ['x'])
})

let site: TestSite
before(async () => {
  site = await testSite()
})
after(() => site.close())

const post = (fields: Record<string, string>, path = '/projekte/partnersuche') => site.app.request(`http://netz.example${path}`, { method: 'POST', headers: { origin: 'http://netz.example', 'content-type': 'application/x-www-form-urlencoded' }, body: new URLSearchParams(fields) })
const text = 'The call looks for cities and research institutes that work on urban security, protect vulnerable people in heat waves and keep critical infrastructure running.'

test('the page finds partners with the reason, within a network, and as CSV; nothing typed is lost', async () => {
  assert.match(await site.page('/projekte'), /href="\/projekte\/partnersuche"/)
  const short = await post({ text: 'zu kurz', network: '', step: 'search' })
  assert.equal(short.status, 422)
  assert.match(await short.text(), />zu kurz<\/textarea>/)
  const page = await (await post({ text, network: 'defus', step: 'search' })).text()
  assert.match(page, /Akteure passen/)
  assert.match(page, /Themen: [^<]*Urbane Sicherheit/)
  assert.match(page, /Hitze[^<]*<span class="quiet">\(erkannt an: heat waves\)/)
  assert.match(page, /<th scope="row"><a href="\/akteure\/[^"]+">/)
  const csv = await post({ text, network: 'defus', step: 'csv' })
  assert.match(csv.headers.get('content-type') ?? '', /text\/csv/)
  const [head, first] = (await csv.text()).split('\n')
  assert.equal(head, 'id,name,type,city,country,score,themes,words,projects,in_many_projects,url')
  const { rows } = await site.database.pool.query("select 1 from entry_relations where from_id = $1 and to_id = 'defus' and kind = 'member-of'", [first.split(',')[0]])
  assert.equal(rows.length, 1)
  assert.match(await (await post({ text, network: '', step: 'search' }, '/en/projects/partner-search')).text(), /actors fit/)
})
