/** Nobody sees what its sharing level forbids: each level, each role, each address. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Viewer } from '../../platform/viewer.ts'
import { as } from '../../../test/support/as.ts'
import { testSite, type TestSite } from '../../../test/support/site.ts'
import { kind } from '../practices/index.ts'
import { publish, type Visibility } from '../publishing/index.ts'

const owner = 'stadt-koeln'
const named = 'stadt-mannheim'
const levels = ['clear', 'green', 'amber'] as const satisfies Visibility[]
/** A word that stands nowhere else, so that every trace of an entry shows. */
const word = { clear: 'Offenwortprobe', green: 'Netzwortprobe', amber: 'Einzelwortprobe' } as const satisfies Record<Visibility, string>

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
const idOf = (level: Visibility) => `probe-${level}`

before(async () => {
  site = await testSite()
  const vocabulary = site.follower.index().vocabulary
  const publications = levels.map((visibility) => {
    const payload = { title: `${word[visibility]} am Rhein`, summary: `Zur ${word[visibility]}.`, problem: 'p', approach: 'a', evidence: 'plausibel', themes: ['hitze'], owner, visibility, audience: visibility === 'amber' ? [named] : [] }
    const checked = kind.entry?.check(payload, vocabulary)
    if (!checked || 'faults' in checked) throw new Error(JSON.stringify(checked))
    return { id: idOf(visibility), ...checked.publication }
  })
  await publish(site.database.db, 'practice', publications, 'test')
  await site.follower.refresh(publications.map(({ id }) => id))
})
after(() => site.close())

const pages = (level: Visibility) => [`/praxis/${idOf(level)}`, `/en/practices/${idOf(level)}`, `/praxis/${idOf(level)}/verlauf`, `/praxis/${idOf(level)}/verlauf/1`]
const lists = (level: Visibility) => [`/praxis?q=${word[level]}`, `/suche?q=${word[level]}`, `/praxis?akteur=${owner}&seite=1`, `/akteure/${owner}`]
/** Open data: the same for everybody who asks. */
const openLists = ['/praxis.csv', '/praxis.json', '/praxis.jsonld', '/praxis.atom', '/api/v1/practices?page_size=1000', '/sitemap.xml', '/api/v1/suggest?q=']
const openEntries = (level: Visibility) => [`/praxis/${idOf(level)}.json`, `/praxis/${idOf(level)}.jsonld`, `/api/v1/practices/${idOf(level)}`]

for (const [role, { viewer, sees }] of Object.entries(roles)) {
  const get = (path: string) => (viewer ? as(site, viewer).get(path) : site.app.request(path))
  for (const level of levels) {
    const may = sees.includes(level)
    test(`${role}: what is ${level} is ${may ? 'shown' : 'nowhere to be seen'}`, async () => {
      for (const path of pages(level)) {
        const response = await get(path)
        assert.equal(response.status, may ? 200 : 404, path)
        if (may && level !== 'clear' && !path.includes('verlauf')) assert.match(response.headers.get('cache-control') ?? '', /private/, path)
        assert.equal((await response.text()).includes(word[level]), may, path)
      }
      for (const path of lists(level)) assert.equal((await (await get(path)).text()).includes(`probe-${level}`), may, path)
    })

    test(`${role}: open data hold what is ${level} ${level === 'clear' ? 'as well' : 'never'}`, async () => {
      for (const path of openLists) {
        const text = await (await get(path.endsWith('q=') ? `${path}${word[level]}` : path)).text()
        assert.equal(text.includes(idOf(level)), level === 'clear', path)
      }
      for (const path of openEntries(level)) assert.equal((await get(path)).status, level === 'clear' ? 200 : 404, path)
    })
  }

  test(`${role}: counts are those of what may be seen`, async () => {
    const html = await (await get(`/praxis?q=Rhein&akteur=${owner}`)).text()
    const total = Number(html.match(/id="shown"[^>]*>\s*(\d+)/)?.[1] ?? 0)
    assert.equal(total, sees.length)
  })
}

test('who leaves the network no longer reads what is shared with it; narrowing takes effect at once', async () => {
  const index = site.follower.index()
  assert.equal(index.search({ text: word.green, language: 'de', readable: { all: false, networks: ['defus'], actors: [] } }).total, 1)
  const payload = { title: `${word.green} am Rhein`, summary: 's', problem: 'p', approach: 'a', evidence: 'plausibel', owner, visibility: 'amber', audience: [named] }
  const checked = kind.entry?.check(payload, index.vocabulary)
  if (!checked || 'faults' in checked) throw new Error(JSON.stringify(checked))
  await publish(site.database.db, 'practice', [{ id: idOf('green'), ...checked.publication }], 'test')
  await site.follower.refresh([idOf('green')])
  assert.equal(site.follower.index().search({ text: word.green, language: 'de', readable: { all: false, networks: ['defus'], actors: [] } }).total, 0)
})

test('what is classified is refused with a reason, and sharing without an owner as well', () => {
  const vocabulary = site.follower.index().vocabulary
  const faultsOf = (more: object) => {
    const checked = kind.entry?.check({ title: 't', summary: 's', problem: 'p', approach: 'a', evidence: 'plausibel', ...more }, vocabulary)
    return checked && 'faults' in checked ? checked.faults.map(({ field }) => field) : []
  }
  assert.deepEqual(faultsOf({ context: 'VS – Nur für den Dienstgebrauch' }), ['context'])
  assert.deepEqual(faultsOf({ visibility: 'green' }), ['owner'])
  assert.deepEqual(faultsOf({ visibility: 'amber', owner }), ['audience'])
})
