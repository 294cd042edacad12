/** Entries of places that are like one's own. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { testSite, type TestSite } from '../../../test/support/site.ts'
import { z } from 'zod'
import { kinds } from '../../app.ts'
import { itemOf, listAnswer } from '../api/answer.ts'
import { publish } from '../publishing/index.ts'

let site: TestSite
before(async () => {
  site = await testSite()
  const practice = kinds.find(({ name }) => name === 'practice')?.entry ?? assert.fail()
  const publications = [['stadt-koeln', 'clear'], ['stadt-duesseldorf', 'clear'], ['stadt-essen', 'green'], ['stadt-flensburg', 'clear']].map(([owner, visibility]) => {
    const checked = practice.check({ title: `Zwillingsprobe ${owner}`, summary: 's', problem: 'p', approach: 'a', evidence: 'plausibel', owner, visibility }, site.follower.index().vocabulary)
    assert.ok(!('faults' in checked), JSON.stringify(checked))
    return { id: `probe-${owner}`, ...checked.publication }
  })
  await publish(site.database.db, 'practice', publications, 'test')
  await site.follower.refresh(publications.map(({ id }) => id))
})
after(() => site.close())

const ids = (html: string) => [...html.matchAll(/<h2><a href="\/praxis\/([^"]+)"/g)].map(([, id]) => id)

test('of places like one’s own the most alike come first, each with the reason; the own place and the unlike are left out', async () => {
  const html = await site.page('/praxis?q=Zwillingsprobe&wie=stadt-frankfurt-am-main')
  assert.match(html, /Nur Einträge aus Städten und Kreisen wie .*Frankfurt/)
  assert.deepEqual(ids(html).filter((id) => id.startsWith('probe')).sort(), ['probe-stadt-duesseldorf', 'probe-stadt-koeln'])
  assert.match(html, /Düsseldorf: [^<]*ähnlich groß|Düsseldorf: [^<]*beide kreisfrei/)
  assert.ok(!ids(await site.page('/praxis?q=Zwillingsprobe&wie=stadt-koeln')).includes('probe-stadt-koeln'))
})

test('a town is found by its name; filters stay, what is not understood is said', async () => {
  const html = await site.page('/praxis?q=Zwillingsprobe&wie=D%C3%BCsseldorf')
  assert.match(html, /wie [^<]*Düsseldorf, die ähnlichsten zuerst\..*href="\/praxis\?q=Zwillingsprobe">Alle zeigen/s)
  assert.match(await site.page('/praxis?wie=Atlantis'), /Atlantis/)
  assert.doesNotMatch(await site.page('/praxis?wie=Atlantis'), /die ähnlichsten zuerst/)
  assert.match(await site.page('/en/practices?like=stadt-koeln'), /the most alike first/)
  // Files hold the whole list.
  assert.doesNotMatch(html, /href="\/praxis\.csv[^"]*wie=/)
})

test('programs get the same entries in the same order, with the reason of each', async () => {
  const practice = kinds.find(({ name }) => name === 'practice') ?? assert.fail()
  const answer = listAnswer(itemOf(practice.shown?.item ?? assert.fail(), practice.list), practice.list)
  const asked = async (query: string) => z.looseObject({ like: z.string().optional(), total: z.number(), items: z.array(z.looseObject({ id: z.string(), alike: z.string().optional() })) }).parse(answer.parse(await site.json(`/api/v1/practices?${query}`)))
  const found = await asked('q=Zwillingsprobe&like=stadt-frankfurt-am-main')
  assert.match(found.like ?? '', /Frankfurt/)
  assert.deepEqual(found.items.map(({ id }) => id), ids(await site.page('/praxis?q=Zwillingsprobe&wie=stadt-frankfurt-am-main')))
  assert.ok(found.items.length >= 2 && found.items.every(({ alike }) => /ähnlich|beide/.test(alike ?? '')))
  assert.match((await asked('q=Zwillingsprobe&like=stadt-frankfurt-am-main&language=en')).items[0].alike ?? '', /similar|both/)
  assert.deepEqual((await asked('q=Zwillingsprobe&like=stadt-frankfurt-am-main&sort=name')).items.map(({ id }) => id), found.items.map(({ id }) => id).toSorted())
  const others = await asked('q=Zwillingsprobe')
  assert.ok(others.like === undefined && others.items.every(({ alike }) => alike === undefined))
})

test('programs are told where no town is called so, and where nothing belongs to places', async () => {
  for (const [path, value] of [['practices', 'Atlantis'], ['actors', 'Hannover']]) {
    const response = await site.app.request(`/api/v1/${path}?like=${value}`)
    assert.equal(response.status, 400)
    assert.match(JSON.stringify(await response.json()), /"parameter":"like","(?:value":"Atlantis|reason":"This parameter is not known)/)
  }
})

test('a file holds everything and says that it left the places out', async () => {
  const whole = z.looseObject({ total: z.number(), ignored: z.array(z.string()) })
  const { total, ignored } = whole.parse(await site.json('/praxis.json?q=Zwillingsprobe&wie=stadt-koeln'))
  assert.deepEqual([total, ignored], [whole.parse(await site.json('/praxis.json?q=Zwillingsprobe')).total, ['wie=stadt-koeln']])
})

test('what is not for everybody shows to nobody else, however alike the places are', async () => {
  assert.doesNotMatch(await site.page('/praxis?wie=stadt-dortmund'), /probe-stadt-essen/)
})

test('the page of a town names those like it, with reasons, and leads to what they have entered', async () => {
  assert.match(await site.page('/akteure/stadt-koeln'), /Ähnliche Städte und Kreise.*(?:ähnlich groß|beide kreisfrei).*beide in Nordrhein-Westfalen.*href="\/praxis\?wie=stadt-koeln"/s)
  assert.doesNotMatch(await site.page('/akteure/defus'), /Ähnliche Städte/)
})
