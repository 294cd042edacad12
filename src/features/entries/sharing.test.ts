/** Nobody sees what its sharing level forbids: each kind, each level, each role, each address. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Viewer } from '../../platform/viewer.ts'
import { as } from '../../../test/support/as.ts'
import { testSite, type TestSite } from '../../../test/support/site.ts'
import { kinds } from '../../app.ts'
import { publishActors } from '../actors/index.ts'
import { publish, type Kind, type Visibility } from '../publishing/index.ts'

/** Somebody who has nothing else: the page of an actor shows the newest of each kind. */
const owner = 'probestadt'
const named = 'stadt-mannheim'
const levels = ['clear', 'green', 'amber'] as const satisfies Visibility[]
/** What each kind needs beside what all have. */
const needed: Record<string, object> = {
  practice: { problem: 'p', approach: 'a', evidence: 'plausibel' },
  lesson: { lesson_kind: 'staerke', lesson_state: 'beobachtet', origin: 'uebung', event_name: 'LÜKEX', observed: 'o' },
  tool: { tool_kind: 'checkliste' },
  project: {},
  paper: { genre: 'position' },
  event: { start: '2027-03-06' },
  incident: { begun: '2021-07-14' },
  request: { request_form: 'frage', organisation: 'Stadt' },
}
const shared = kinds.filter(({ shown }) => shown !== undefined)
/** A word that stands nowhere else, so that every trace of an entry shows. */
const wordOf = (kind: string, level: Visibility) => `${kind}${{ clear: 'offen', green: 'netz', amber: 'einzel' }[level]}wortprobe`
const idOf = (kind: string, level: Visibility) => `probe-${kind}-${level}`

const editorOf = (actor: string, networks: string[]): Viewer => ({ account: { id: actor, name: actor, email: `${actor}@netz.example`, secondFactor: true }, appointments: [{ role: 'editor', actor, networks, deputy: false }] })
const roles: Record<string, { viewer?: Viewer; sees: readonly Visibility[] }> = {
  visitor: { sees: ['clear'] },
  'member of another network': { viewer: editorOf('thw', ['anderes-netz']), sees: ['clear'] },
  'member of the network': { viewer: editorOf('stadt-essen', ['defus']), sees: ['clear', 'green'] },
  'office of the network': { viewer: editorOf('defus', []), sees: ['clear', 'green'] },
  'named organisation': { viewer: editorOf(named, []), sees: ['clear', 'amber'] },
  owner: { viewer: editorOf(owner, ['defus']), sees: ['clear', 'green', 'amber'] },
  reviewer: { viewer: { account: { id: 'r', name: 'r', email: 'r@netz.example', secondFactor: true }, appointments: [{ role: 'reviewer', deputy: false }] }, sees: ['clear', 'green', 'amber'] },
}

let site: TestSite

function probeOf(kind: Kind, visibility: Visibility, more: object = {}) {
  const word = wordOf(kind.name, visibility)
  const payload = { title: `${word} am Rhein`, summary: `Zur ${word}.`, themes: ['hitze'], owner, visibility, audience: visibility === 'amber' ? [named] : [], ...needed[kind.name], ...more }
  const checked = kind.entry?.check(payload, site.follower.index().vocabulary)
  if (!checked || 'faults' in checked) throw new Error(`${kind.name}: ${JSON.stringify(checked)}`)
  return { id: idOf(kind.name, visibility), ...checked.publication }
}

before(async () => {
  site = await testSite()
  await publishActors(site.database.db, [{ id: owner, payload: { name: 'Probestadt', type: 'kreisfreie-stadt', themes: ['hitze'], spaces: ['lokal'], phases: ['vorbereitung'], groups: ['staat'], member_of: ['defus'] } }], 'test')
  await site.follower.refresh([owner])
  for (const kind of shared) {
    const publications = levels.map((visibility) => probeOf(kind, visibility))
    await publish(site.database.db, kind.name, publications, 'test')
    await site.follower.refresh(publications.map(({ id }) => id))
  }
})
after(() => site.close())

const pages = ({ name, list: { paths } }: Kind, level: Visibility) => [`${paths.de}/${idOf(name, level)}`, `${paths.en}/${idOf(name, level)}`, `${paths.de}/${idOf(name, level)}/verlauf`, `${paths.de}/${idOf(name, level)}/verlauf/1`, `${paths.de}/${idOf(name, level)}/vorschlagen`]
const lists = ({ name, list: { paths } }: Kind, level: Visibility) => [`${paths.de}?q=${wordOf(name, level)}`, `/suche?q=${wordOf(name, level)}`, `${paths.de}?akteur=${owner}&seite=1`, `/akteure/${owner}`]
/** Open data: the same for everybody who asks. */
const openLists = ({ name, list: { paths, api } }: Kind, level: Visibility) => [`${paths.de}.csv`, `${paths.de}.json`, `${paths.de}.jsonld`, `${paths.de}.atom`, `/api/v1/${api}?page_size=1000`, `/api/v1/entries?kind=${name}&page_size=1000`, '/sitemap.xml', `/api/v1/suggest?q=${wordOf(name, level)}`]
const openEntries = ({ name, list: { paths, api } }: Kind, level: Visibility) => [`${paths.de}/${idOf(name, level)}.json`, `${paths.de}/${idOf(name, level)}.jsonld`, `/api/v1/${api}/${idOf(name, level)}`]

test('every kind with pages of its own stands in this table', () => assert.deepEqual(Object.keys(needed).sort(), shared.map(({ name }) => name).sort()))

for (const [role, { viewer, sees }] of Object.entries(roles)) {
  const get = (path: string) => (viewer ? as(site, viewer).get(path) : site.app.request(path))
  for (const kind of shared) {
    const { name } = kind
    for (const level of levels) {
      const may = sees.includes(level)
      test(`${role}, ${name}: what is ${level} is ${may ? 'shown' : 'nowhere to be seen'}`, async () => {
        for (const path of pages(kind, level)) {
          const response = await get(path)
          assert.equal(response.status, may ? 200 : 404, path)
          if (may && level !== 'clear') assert.match(response.headers.get('cache-control') ?? '', /private/, path)
          assert.equal((await response.text()).includes(wordOf(name, level)), may, path)
        }
        for (const path of lists(kind, level)) assert.equal((await (await get(path)).text()).includes(idOf(name, level)), may, path)
      })

      test(`${role}, ${name}: open data hold what is ${level} ${level === 'clear' ? 'as well' : 'never'}`, async () => {
        for (const path of openLists(kind, level)) assert.equal((await (await get(path)).text()).includes(idOf(name, level)), level === 'clear', path)
        for (const path of openEntries(kind, level)) assert.equal((await get(path)).status, level === 'clear' ? 200 : 404, path)
      })
    }

    test(`${role}, ${name}: counts are those of what may be seen`, async () => {
      const html = await (await get(`${kind.list.paths.de}?q=Rhein&akteur=${owner}`)).text()
      assert.equal(Number(html.match(/id="shown"[^>]*>\s*(\d+)/)?.[1] ?? 0), sees.length)
    })
  }
}

test('who leaves the network no longer reads what is shared with it; narrowing takes effect at once', async () => {
  const [kind] = shared
  const id = idOf(kind.name, 'green')
  const found = () => site.follower.index().search({ text: wordOf(kind.name, 'green'), language: 'de', readable: { all: false, networks: ['defus'], actors: [] } }).total
  assert.equal(found(), 1)
  await publish(site.database.db, kind.name, [{ ...probeOf(kind, 'green', { visibility: 'amber', audience: [named] }), id }], 'test')
  await site.follower.refresh([id])
  assert.equal(found(), 0)
})

test('what is classified is refused with a reason, and sharing without an owner as well', () => {
  const { vocabulary } = site.follower.index()
  for (const kind of shared) {
    const faultsOf = (more: object) => {
      const checked = kind.entry?.check({ title: 't', summary: 's', visibility: 'clear', ...needed[kind.name], ...more }, vocabulary)
      return checked && 'faults' in checked ? checked.faults.map(({ field }) => field) : []
    }
    assert.deepEqual(faultsOf({ summary: 'VS – Nur für den Dienstgebrauch' }), ['summary'], kind.name)
    assert.deepEqual(faultsOf({ visibility: 'green' }), ['owner'], kind.name)
    assert.deepEqual(faultsOf({ visibility: 'amber', owner }), ['audience'], kind.name)
  }
})
