/** Vocabularies and actors nobody here has seen, taken in by the commands into an empty site: every count of the interface against counting by hand. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { temporaryFolder } from './support/databases.ts'
import { testSite, type TestSite } from './support/site.ts'

const root = new URL('..', import.meta.url).pathname
const folder = temporaryFolder()
let seed = 4711
const below = (limit: number) => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
  // The high bits: the low ones of such a generator repeat after a few.
  return Math.floor((seed / 2_147_483_648) * limit)
}
const some = <T>(values: T[], most: number) => [...new Set(Array.from({ length: below(most + 1) }, () => values[below(values.length)]))]

type Concept = { scheme: string; notation: string; prefLabel: { de: string; en: string }; broader?: string; altLabel?: unknown }
const schemes = ['theme', 'space', 'phase', 'group', 'type'].map((id) => ({ id, prefLabel: { de: `Liste ${id}`, en: `List ${id}` }, multiple: id !== 'type', hierarchical: id === 'theme' }))
const concepts: Concept[] = []
// Three levels and more: a hierarchy deeper than ours.
for (let at = 0; at < 40; at++) concepts.push({ scheme: 'theme', notation: `T${at}`, prefLabel: { de: `Sachgebiet ${at}`, en: `Subject ${at}` }, ...(at < 3 ? {} : { broader: `T${below(at)}` }) })
for (const [scheme, size] of [['space', 4], ['phase', 6], ['group', 7], ['type', 9]] as const) for (let at = 0; at < size; at++) concepts.push({ scheme, notation: `${scheme}-${at}`, prefLabel: { de: `${scheme} Wort ${at}`, en: `${scheme} word ${at}` } })
const notations = (scheme: string) => concepts.filter((concept) => concept.scheme === scheme).map(({ notation }) => notation)

const words = ['Deich', 'Quelle', 'Brandwache', 'Laterne', 'Mauer', 'Schleuse', 'Turmuhr', 'Kiosk']
const states = ['DE-NI', 'DE-BY', 'AT-9', '']
const actors = Array.from({ length: 400 }, (_, at) => ({
  id: `Stelle_${at}`,
  name: `Stelle ${at} ${words[below(words.length)]}`,
  type: notations('type')[below(9)],
  state: states[below(states.length)],
  themes: some(notations('theme'), 4),
  spaces: some(notations('space'), 3),
  phases: some(notations('phase'), 3),
  groups: some(notations('group'), 2),
  member_of: at > 20 ? some([0, 1, 2].map((network) => `Stelle_${network}`), 2) : [],
  description_de: `Kümmert sich um ${words[below(words.length)]} und ${words[below(words.length)]}.`,
}))

let site: TestSite
before(async () => {
  site = await testSite('empty')
  writeFileSync(join(folder, 'words.json'), JSON.stringify({ schemes, concepts }))
  const columns = ['id', 'name', 'type', 'state', 'themes', 'spaces', 'phases', 'groups', 'member_of', 'description_de'] as const
  writeFileSync(join(folder, 'actors.csv'), [columns.join(','), ...actors.map((actor) => columns.map((column) => [actor[column]].flat().join('|')).join(','))].join('\n'))
  // The site is running: the commands use its database.
  for (const file of ['words.json', 'actors.csv']) {
    const { status, stderr, stdout } = spawnSync(process.execPath, ['bin/run.js', 'bin/import.ts', join(folder, file)], { cwd: root, env: { ...process.env, DATA_DIR: site.settings.dataDir, DATABASE_URL: site.settings.databaseUrl ?? '' }, encoding: 'utf8' })
    assert.equal(status, 0, stdout + stderr)
  }
  await site.follower.catchUp()
})
after(() => site.close())

const broader = new Map(concepts.map(({ scheme, notation, broader }) => [`${scheme}/${notation}`, broader]))
function closure(scheme: string, values: string[]): Set<string> {
  const all = new Set<string>()
  for (const value of values) for (let at: string | undefined = value; at !== undefined; at = broader.get(`${scheme}/${at}`)) all.add(at)
  return all
}
const facets = ['theme', 'space', 'phase', 'group', 'type', 'state'] as const
type Facet = (typeof facets)[number] | 'network'
const valuesOf = (actor: (typeof actors)[number]): Record<Facet, Set<string>> => ({
  theme: closure('theme', actor.themes),
  space: new Set(actor.spaces),
  phase: new Set(actor.phases),
  group: new Set(actor.groups),
  type: new Set([actor.type]),
  state: new Set(actor.state ? [actor.state] : []),
  network: new Set(actor.member_of),
})
const counted = actors.map((actor) => ({ actor, values: valuesOf(actor) }))

type Answer = { total: number; items: { id: string }[]; facets: Record<string, { id: string; count: number }[]> }
const isAnswer = (value: unknown): value is Answer => typeof value === 'object' && value !== null && 'total' in value && 'facets' in value

async function compare(chosen: Partial<Record<Facet, string[]>>) {
  const parameters = new URLSearchParams(Object.entries(chosen).flatMap(([facet, values]) => values.map((value) => [facet, value])))
  parameters.set('page_size', '1000')
  const answer = await site.json(`/api/v1/actors?${parameters}`)
  assert.ok(isAnswer(answer))
  const matching = (without?: Facet) => counted.filter(({ values }) => Object.entries(chosen).every(([facet, wanted]) => facet === without || wanted.some((value) => Object.entries(values).some(([name, has]) => name === facet && has.has(value)))))
  const expected = matching()
  assert.equal(answer.total, expected.length, String(parameters))
  assert.deepEqual(answer.items.map(({ id }) => id).sort(), expected.map(({ actor }) => actor.id).sort(), String(parameters))
  for (const facet of facets) {
    const base = matching(facet)
    for (const { id, count } of answer.facets[facet]) assert.equal(count, base.filter(({ values }) => values[facet].has(id)).length, `${parameters}: ${facet} ${id}`)
    if (facet !== 'state') assert.deepEqual(answer.facets[facet].map(({ id }) => id).sort(), notations(facet).sort())
  }
}

test('without a filter', () => compare({}))

test('with two hundred filters drawn by lot, one to three facets with one to three values each', async () => {
  for (let round = 0; round < 200; round++) {
    const chosen: Partial<Record<Facet, string[]>> = {}
    for (let facet = 0; facet <= below(3); facet++) {
      const name = ([...facets, 'network'] as const)[below(7)]
      const known = name === 'state' ? states.filter(Boolean) : name === 'network' ? ['Stelle_0', 'Stelle_1', 'Stelle_2'] : notations(name)
      chosen[name] = [...new Set(Array.from({ length: 1 + below(3) }, () => known[below(known.length)]))]
    }
    await compare(chosen)
  }
})

test('a word together with a filter', async () => {
  for (const word of words) {
    const answer = await site.json(`/api/v1/actors?${new URLSearchParams({ q: word, phase: 'phase-2', page_size: '1000' })}`)
    assert.ok(isAnswer(answer))
    const expected = counted.filter(({ actor, values }) => values.phase.has('phase-2') && `${actor.name} ${actor.description_de}`.includes(word))
    assert.deepEqual(answer.items.map(({ id }) => id).sort(), expected.map(({ actor }) => actor.id).sort(), word)
  }
})
