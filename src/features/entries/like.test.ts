/** Entries of places that are like one's own. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { testSite, type TestSite } from '../../../test/support/site.ts'
import { kinds } from '../../app.ts'
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

test('what is not for everybody shows to nobody else, however alike the places are', async () => {
  assert.doesNotMatch(await site.page('/praxis?wie=stadt-dortmund'), /probe-stadt-essen/)
})

test('the page of a town names those like it, with reasons, and leads to what they have entered', async () => {
  assert.match(await site.page('/akteure/stadt-koeln'), /Ähnliche Städte und Kreise.*(?:ähnlich groß|beide kreisfrei).*beide in Nordrhein-Westfalen.*href="\/praxis\?wie=stadt-koeln"/s)
  assert.doesNotMatch(await site.page('/akteure/defus'), /Ähnliche Städte/)
})
