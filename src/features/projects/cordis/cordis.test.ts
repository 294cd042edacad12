import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { testSite, type TestSite } from '../../../../test/support/site.ts'
import { kind as actorKind } from '../../actors/index.ts'
import { Stock, tracesOf } from '../../duplicates/index.ts'
import { findEntry } from '../../publishing/index.ts'
import { projectPayload } from '../project.ts'
import { beginning, readOrganisation, readProject } from './cordis.ts'
import { importCordis } from './import.ts'
import { actorMeant } from './members.ts'

const row = { id: '101021746', acronym: 'PROBE', title: 'Heat in cities', startdate: '2021-09-01', enddate: '2024-08-31', totalcost: '2999875,5', ecmaxcontribution: '2500000.25', frameworkprogramme: 'H2020', fundingscheme: 'RIA', mastercall: 'H2020-SU-SEC-2020', objective: 'Heat waves strike cities.', contentupdatedate: '2024-10-02 12:00:00' }
const given = { organisations: [], actorMeant: () => undefined, themesIn: () => ['hitze'] }
const payloadOf = (changes: object = {}, more: object = {}) => {
  const read = readProject({ ...row, ...changes }, { ...given, ...more })
  return 'payload' in read ? projectPayload.parse(read.payload) : assert.fail(JSON.stringify(read))
}
const faultsOf = (changes: object) => {
  const read = readProject({ ...row, ...changes }, given)
  return 'faults' in read ? read.faults.map(({ column }) => column) : []
}

test('programme, call, period and money are taken over, with the page of the project as their source', () => {
  const { programme, programme_name, call, start, end, budget, funding, currency, budget_source, source_date, themes } = payloadOf()
  assert.deepEqual([programme, programme_name, call], ['horizont-2020', 'H2020, RIA, 101021746', 'H2020-SU-SEC-2020'])
  assert.deepEqual([start, end, budget, funding, currency], ['2021-09-01', '2024-08-31', 2999875.5, 2500000.25, 'EUR'])
  assert.deepEqual([budget_source, source_date, themes], ['https://cordis.europa.eu/project/id/101021746', '2024-10-02', ['hitze']])
})
test('a programme nobody knows here is another one of the EU; a cost of zero is none that is known', () => {
  assert.equal(payloadOf({ frameworkprogramme: 'FP7' }).programme, 'eu-andere')
  assert.equal(payloadOf({ totalcost: '0', ecmaxcontribution: '' }).budget, undefined)
})
for (const [what, changes, columns] of [
  ['without a number', { id: '' }, ['id']],
  ['with a number that is none', { id: '=1+1' }, ['id']],
  ['without title and objective', { title: '', objective: ' ' }, ['title', 'objective']],
  ['with a day that does not exist', { enddate: '2024-02-30' }, ['enddate']],
  ['with an amount that is none', { totalcost: '2.999.875,50' }, ['totalcost']],
  ['that is right', {}, []],
] satisfies [string, object, string[]][]) {
  test(`a project ${what}: ${columns.join(', ') || 'goes in'}`, () => assert.deepEqual(faultsOf(changes), columns))
}
const organisation = (name: string, role: string, more: object = {}) => {
  const read = readOrganisation({ projectid: '101021746', name, role, shortname: '', country: 'DE', ...more })
  return 'organisation' in read ? read.organisation : assert.fail(JSON.stringify(read))
}
test('roles become relations where the organisation is listed here, and names where it is not', () => {
  const known = new Map([['Stadt Köln', 'stadt-koeln'], ['DEFUS', 'defus'], ['THW', 'thw']])
  const payload = payloadOf({}, { actorMeant: ({ name, shortName }: { name: string; shortName: string }) => known.get(name) ?? known.get(shortName), organisations: [organisation('Stadt Köln', 'coordinator'), organisation('Deutsches Forum', 'participant', { shortname: 'DEFUS' }), organisation('THW', 'associatedPartner'), organisation('Universidad de Prueba', 'thirdParty'), organisation('Stadt Köln', 'participant')] })
  assert.deepEqual([payload.owner, payload.organisation, payload.country, payload.partners, payload.associated, payload.consortium], ['stadt-koeln', undefined, 'DE', ['defus'], ['thw'], [{ name: 'Universidad de Prueba', role: 'associated' }]])
  assert.deepEqual([payloadOf({}, { organisations: [organisation('Dimos', 'coordinator', { country: 'EL' })] })].map(({ owner, organisation: name, country }) => [owner, name, country]), [[undefined, 'Dimos', 'GR']])
})
const actorEntry = actorKind.entry ?? assert.fail('actors are written here')
const stock = new Stock()
const listed = { 'stadt-koeln': { name: 'Stadt Köln', city: 'Köln', website: 'https://www.stadt-koeln.de' }, thw: { name: 'Bundesanstalt Technisches Hilfswerk', short_name: 'THW', city: 'Bonn', website: 'https://www.thw.de' }, dkkv: { name: 'Deutsches Komitee Katastrophenvorsorge', short_name: 'DKKV', city: 'Bonn', website: 'https://dkkv.org' }, 'feuerwehr-a': { name: 'Freiwillige Feuerwehr Neustadt', city: 'Neustadt' }, 'feuerwehr-b': { name: 'Freiwillige Feuerwehr Neustadt', city: 'Neustadt' }, 'rotes-kreuz-at': { name: 'Rotes Kreuz', country: 'AT' } }
for (const [id, payload] of Object.entries(listed)) stock.put(tracesOf(actorEntry, id, payload))
const countryOf = (id: string) => (id === 'rotes-kreuz-at' ? 'AT' : 'DE')
for (const [what, name, more, actor, likely] of [
  ['in other letters', 'STADT KOELN', {}, 'stadt-koeln', []],
  ['with its legal form, at its place', 'Deutsches Komitee Katastrophenvorsorge e. V.', { city: 'Bonn' }, 'dkkv', []],
  ['by its short name and its web address', 'Federal Agency for Technical Relief', { shortname: 'THW', organizationurl: 'www.thw.de' }, 'thw', []],
  ['by its short name alone only perhaps', 'Technische Hochschule Wildau', { shortname: 'THW' }, undefined, ['thw']],
  ['of the same name in another town only perhaps', 'Stadt Köln', { city: 'Cologne' }, undefined, ['stadt-koeln']],
  ['of the same name in another town at the same web address', 'Stadt Köln', { city: 'Cologne', organizationurl: 'https://www.stadt-koeln.de/' }, 'stadt-koeln', []],
  ['of the same name in another country only perhaps', 'Rotes Kreuz', { country: 'DE' }, undefined, ['rotes-kreuz-at']],
  ['that two are called only perhaps', 'Freiwillige Feuerwehr Neustadt', {}, undefined, ['feuerwehr-a', 'feuerwehr-b']],
  ['that nobody here is called', 'Universidad de Prueba', { country: 'ES' }, undefined, []],
] satisfies [string, string, object, string | undefined, string[]][]) {
  test(`an organisation is recognised ${what}`, () => {
    const found = actorMeant(organisation(name, 'participant', more), { stock, kind: actorEntry, countryOf })
    assert.deepEqual([found.actor, found.likely.map(({ id }) => id).sort()], [actor, likely])
  })
}
test('an organisation without name, number or known role stays out', () => {
  const read = readOrganisation({ projectid: 'x', name: '', role: 'friend' })
  assert.deepEqual('faults' in read && read.faults.map(({ column }) => column), ['projectid', 'name', 'role'])
})
test('a summary is whole sentences', () => {
  assert.equal(beginning('Eins. Zwei. Drei vier', 12), 'Eins. Zwei.')
  assert.equal(beginning('Einsundzwei drei vier', 14), 'Einsundzwei …')
  assert.equal(beginning('kurz', 14), 'kurz')
})

let site: TestSite
const folder = mkdtempSync(join(tmpdir(), 'cordis-'))
before(async () => {
  site = await testSite()
})
after(async () => {
  rmSync(folder, { recursive: true, force: true })
  await site.close()
})

test('good rows go in, bad ones come back with reasons, the same files again change nothing', async () => {
  const [projects, organisations] = ['project.csv', 'organization.csv'].map((name) => join(folder, name))
  writeFileSync(projects, readFileSync(new URL('./fixtures/project.csv', import.meta.url)))
  writeFileSync(organisations, readFileSync(new URL('./fixtures/organization.csv', import.meta.url)))
  const { db } = site.database
  const run = (dryRun = false) => importCordis({ db, files: { projects, organisations }, dryRun, rejectsFile: async (file) => `${file}.rejects.csv` })
  assert.deepEqual([(await run(true)).created, await findEntry(db, 'project', 'cordis-900000001')], [0, undefined])
  const first = await run()
  assert.deepEqual([first.read, first.created, first.rejected], [5, 2, 5])
  const rejects = readFileSync(`${projects}.rejects.csv`, 'utf8')
  assert.match(rejects, /^id;acronym;.*;row;reason;reason_en\n/)
  assert.match(rejects, /900000003.*enddate \(2025-13-01\): Das ist kein Tag/)
  assert.match(rejects, /900000001.*id \(900000001\): Dieses Projekt steht schon weiter oben/)
  assert.match(readFileSync(`${organisations}.rejects.csv`, 'utf8'), /999999999.*Kein Projekt|999999999.*kein Projekt/)
  await site.follower.refresh(['cordis-900000001', 'cordis-900000002'])
  const page = await site.page('/projekte/cordis-900000001')
  assert.match(page, /Horizont Europa \(EU\)/)
  assert.match(page, /href="\/akteure\/stadt-koeln">[^<]*<\/a><span class="quiet"> · Koordination/)
  assert.match(page, /Instituto de Prueba<span class="quiet"> · Partner/)
  assert.match(await site.page('/projekte?thema=hitze'), /Cities under the sun/)
  assert.deepEqual([...first.notes.values()].map(({ value, reason, place }) => [value, reason, place]), [['DEFUS Forum Sicherheit', 'actor_likely', '7']])
  const again = await run()
  assert.deepEqual([again.created, again.changed, again.unchanged], [0, 0, 2])
})
