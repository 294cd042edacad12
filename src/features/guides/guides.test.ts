import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { testSite, type TestSite } from '../../../test/support/site.ts'
import { guides } from './guides.ts'

let site: TestSite
before(async () => {
  site = await testSite()
})
after(() => site.close())

const linksOf = (page: string) => [...page.matchAll(/<li>[^<]* <a href="([^"]+)">[^<]+<\/a>(?:<span class="quiet"> · ([^<]+)<\/span>)?<\/li>/g)].map(([, href, count]) => ({ href: href.replaceAll('&amp;', '&'), count }))

for (const path of ['/neu-hier', '/en/new-here']) {
  test(`${path}: each task has three or four steps, every one leads to something that is there and no filter is misunderstood`, async () => {
    const page = await site.page(path)
    const links = linksOf(page)
    assert.ok(links.length >= guides.length * 3, `${links.length} links`)
    for (const { href, count } of links) {
      const answer = await site.app.request(href)
      // Writing asks for an account.
      assert.ok(answer.status === 200 || answer.status === 403, `${href} answers ${answer.status}`)
      assert.ok(count === undefined || !count.startsWith('0 '), `${href} finds nothing`)
      assert.doesNotMatch(await answer.text(), /Nicht alles konnte berücksichtigt werden|Not everything could be taken into account/, href)
    }
    for (const { id, steps } of guides) {
      assert.match(page, new RegExp(`href="#${id}"[\\s\\S]*<h2 id="${id}">`))
      assert.ok(steps.length >= 2 && steps.length <= 4, id)
    }
  })
}
test('facts about staff work name their source; the way there stands on the first page and in the footer', async () => {
  assert.match(await site.page('/neu-hier'), /rel="external noopener">Quelle: www\.institutfuergefahrenabwehr\.de</)
  const home = await site.page('/')
  assert.equal([...home.matchAll(/href="\/neu-hier"/g)].length, 2)
})
