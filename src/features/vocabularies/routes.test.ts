import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { testSite, type TestSite } from '../../../test/support/site.ts'

let site: TestSite
before(async () => {
  site = await testSite()
})
after(() => site.close())

test('every concept of a vocabulary has an anchor, both names and the true count of its actors', async () => {
  const { vocabulary } = site.follower.index()
  const page = await site.page('/vokabulare/theme')
  for (const { notation, prefLabel } of vocabulary.concepts('theme')) {
    assert.ok(page.includes(`id="${notation}"`), notation)
    assert.ok(page.replace(/\u00ad/g, '').includes(`lang="en">${prefLabel.en}<`), prefLabel.en)
  }
  const { total } = Object(await site.json('/api/v1/actors?theme=hochwasser'))
  assert.match(page, new RegExp(`href="/akteure\\?thema=hochwasser">${total} Akteure<`))
})

test('the list of vocabularies leads to each of them, in both languages', async () => {
  for (const path of ['/vokabulare', '/en/vocabularies']) {
    const page = await site.page(path)
    for (const scheme of ['theme', 'space', 'phase', 'group', 'type']) assert.ok(page.includes(`href="${path}/${scheme}"`), scheme)
  }
})

test('a German definition on an English page is marked as German', async () => {
  assert.match(await site.page('/en/vocabularies/phase'), /<p lang="de">Risiken dauerhaft/)
})

test('a vocabulary that does not exist is not found, its file is another matter', async () => {
  await site.page('/vokabulare/gibt-es-nicht', 404)
  assert.match((await site.app.request('/vokabulare/theme.ttl')).headers.get('content-type') ?? '', /text\/turtle/)
})
