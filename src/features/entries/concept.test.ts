/** What belongs to a theme, a phase, an actor from all kinds, through the whole app. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { testSite, type TestSite } from '../../../test/support/site.ts'
import { kinds } from '../../app.ts'

let site: TestSite
before(async () => {
  site = await testSite()
})
after(() => site.close())

const totalOf = (kind: string, facet: string, value: string) => site.follower.index().search({ language: 'de', facets: { kind: [kind], [facet]: [value] }, limit: 0, counts: false }).total

for (const [facet, value, path] of [['theme', 'stromausfall', '/vokabulare/theme/stromausfall'], ['phase', 'bewaeltigung', '/vokabulare/phase/bewaeltigung'], ['actor', 'defus', '/akteure/defus']] as const) {
  test(`${path} shows of every kind how much, the newest three and the way to all`, async () => {
    const box = (await site.page(path)).match(/<section aria-labelledby="belonging">[\s\S]*?<\/section>/)?.[0] ?? assert.fail('no box')
    const expected = kinds.filter(({ name, list }) => (facet !== 'actor' || name !== 'actor') && list.facets.some((one) => one.facet === facet) && totalOf(name, facet, value) > 0)
    assert.ok(expected.length > 1)
    assert.deepEqual([...box.matchAll(/<h3>(.*?) <span class="quiet">([\d.]+)<\/span><\/h3>/g)].map(([, title, total]) => [title, total]), expected.map(({ name, list }) => [list.words.de.title, String(totalOf(name, facet, value))]))
    for (const [, list] of box.matchAll(/<ul>([\s\S]*?)<\/ul>/g)) assert.ok([...list.matchAll(/<li>/g)].length <= 3)
    for (const { name, list } of expected.filter(({ name }) => totalOf(name, facet, value) > 3)) {
      const all = box.match(new RegExp(`href="(${list.paths.de}\\?[^"]+)"`))?.[1] ?? assert.fail(`no way to all of ${name}`)
      assert.match(await site.page(all.replaceAll('&amp;', '&')), new RegExp(`${totalOf(name, facet, value)} ${list.words.de.noun(totalOf(name, facet, value))}`))
    }
  })
}
test('a broader theme holds what belongs to the narrower ones, and leads to them', async () => {
  const page = await site.page('/vokabulare/theme/gefahren')
  assert.match(page, /href="\/vokabulare\/theme\/stromausfall"/)
  assert.ok(totalOf('practice', 'theme', 'gefahren') >= totalOf('practice', 'theme', 'stromausfall'))
})
test('what no list is narrowed by keeps its place in its vocabulary', async () => {
  const answer = await site.app.request('/vokabulare/glossary/resilienz')
  assert.deepEqual([answer.status, answer.headers.get('location')], [302, '/vokabulare/glossary#resilienz'])
  assert.equal((await site.app.request('/vokabulare/theme/gibtsnicht')).status, 404)
})
