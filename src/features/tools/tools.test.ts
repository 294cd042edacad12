import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { testSite, type TestSite } from '../../../test/support/site.ts'
import { listAnswer } from '../api/answer.ts'
import { streamEntries } from '../publishing/index.ts'
import { kind } from './index.ts'

let site: TestSite
before(async () => {
  site = await testSite()
})
after(() => site.close())

test('every tool that comes with the program can be published as it stands, with a source', async () => {
  const { vocabulary } = site.follower.index()
  for await (const { id, payload } of streamEntries(site.database.db, kind.name)) {
    const checked = kind.entry?.check(payload, vocabulary)
    assert.deepEqual(checked && 'faults' in checked ? checked.faults : [], [], id)
    assert.ok(Array.isArray(payload.source_urls) && payload.source_urls.length > 0, `${id} has no source`)
  }
})

test('what is not known of it is said to be so', async () => {
  const page = await site.page('/werkzeuge/werkzeug-bbk-leitfaden-risikoanalyse')
  assert.match(page, /Barrierefreiheit<\/dt><dd>Nicht bekannt/)
  assert.match(page, /Lizenz<\/dt><dd>nicht bekannt/)
  assert.match(page, /href="\/akteure\/bbk"/)
  assert.match(page, /Zum Werkzeug/)
})

test('whoever uses it is found with it, and the practice leads to it', async () => {
  const shown = kind.shown ?? assert.fail('tools are shown')
  const answer = async (query: string) => listAnswer(shown.item, kind.list).parse(await site.json(`/api/v1/tools?${query}`))
  assert.deepEqual((await answer('actor=stadt-koeln')).items.map(({ id }) => id), ['werkzeug-reflexionsraeume-ablauf'])
  assert.equal((await answer('tool_kind=checkliste')).total, 2)
  assert.match(await site.page('/praxis/praxis-luisa-muenster'), /href="\/werkzeuge\/werkzeug-luisa-ist-hier"/)
  assert.match(await site.page('/akteure/stadt-koeln'), /href="\/werkzeuge\/werkzeug-reflexionsraeume-ablauf"/)
  shown.answer.parse(await site.json('/api/v1/tools/werkzeug-estab'))
})
