/** Lists that are asked for again and again: the same answer, and never an old one. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { testSite, type TestSite } from '../../../test/support/site.ts'
import { KeptPages } from './kept-pages.ts'

let site: TestSite
before(async () => {
  site = await testSite('real')
})
after(() => site.close())

const list = '/akteure?q=Hochwasser'

test('is the same page the first, the second and the third time, packed or not', async () => {
  const [first, ...others] = [await site.page(list), await site.page(list), await site.page(list)]
  for (const other of others) assert.equal(other, first)
  const packed = await site.app.request(list, { headers: { 'accept-encoding': 'gzip' } })
  assert.equal(packed.headers.get('content-encoding'), 'gzip')
  assert.equal(packed.headers.get('vary'), 'Accept-Encoding')
  assert.equal(gunzipSync(Buffer.from(await packed.arrayBuffer())).toString('utf8'), first)
})

test('knows whose notice is closed', async () => {
  await site.page(list)
  await site.page(list)
  const closed = await (await site.app.request(list, { headers: { cookie: 'hinweis=ok' } })).text()
  assert.notEqual(closed, await site.page(list))
})

test('a page is kept from the second time on, and only as long as all it was drawn from is the same', () => {
  const pages = new KeptPages()
  const index = {}
  const ask = (from: readonly unknown[]) => {
    const found = pages.find('/akteure', from)
    if (!found) pages.keep('/akteure', from, 'drawn')
    return found !== undefined
  }
  assert.deepEqual([1, 1, 1, 2, 2, 2, 1].map((changes) => ask([index, changes])), [false, false, true, false, false, true, false])
})

test('what was drawn while something changed is not kept', () => {
  const pages = new KeptPages()
  for (const _ of [1, 2]) {
    pages.find('/akteure', ['before'])
    pages.find('/praxis', ['after'])
    pages.keep('/akteure', ['before'], 'drawn too early')
  }
  assert.equal(pages.find('/akteure', ['after']), undefined)
})

test('those nobody asks for make room', () => {
  const pages = new KeptPages()
  const keep = (address: string) => [1, 2].forEach(() => pages.keep(address, [], address))
  keep('/first')
  for (let number = 0; number < 199; number++) keep(`/${number}`)
  assert.ok(pages.find('/first', []))
  keep('/one more')
  assert.ok(pages.find('/first', []))
  assert.equal(pages.find('/0', []), undefined)
})
