import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { as, people } from '../../../test/support/as.ts'
import { formIn } from '../../../test/support/form.ts'
import { testSite, type TestSite } from '../../../test/support/site.ts'
import { readJsonLd, valuesOf } from '../../../test/support/statements.ts'
import { toSafeHtml } from '../../platform/markdown.ts'
import { listAnswer } from '../api/answer.ts'
import { kind } from './index.ts'

let site: TestSite
before(async () => {
  site = await testSite()
})
after(() => site.close())

const id = 'praxis-klas-bremen'

test('a fresh installation begins with real practices, each with its sources and said to be recorded by the editors', async () => {
  const page = await site.page(`/praxis/${id}`)
  assert.match(page, /Redaktionell erfasst/)
  assert.match(page, /Unsere eigene Einstufung, kein Gütesiegel/)
  assert.match(page, /rel="external noopener">https:/)
  assert.match(await site.page('/praxis'), /41 Praktiken/)
})

test('an owner who is listed is linked, one who is not is named as the source names them', async () => {
  assert.match(await site.page('/praxis/praxis-hap-mannheim'), /href="\/akteure\/stadt-mannheim"/)
  assert.match(await site.page('/praxis/praxis-trygghetspunkter-knivsta'), /Gemeinde Knivsta/)
  assert.match(await site.page('/akteure/stadt-mannheim'), /href="\/praxis\/praxis-hap-mannheim"/)
})

test('the interface answers as it describes itself', async () => {
  const shown = kind.shown ?? assert.fail('practices are shown')
  const { total, items, facets } = listAnswer(shown.item, kind.list).parse(await site.json('/api/v1/practices?theme=hitze&evidence=plausibel'))
  assert.equal(total, items.length)
  assert.equal(facets.evidence.find(({ id: value }) => value === 'plausibel')?.count, total)
  shown.answer.parse(await site.json(`/api/v1/practices/${id}`))
})

test('CSV and JSON-LD open in programs that are not ours', async () => {
  const rows: unknown[] = parse(await site.page('/praxis.csv'), { columns: true })
  assert.equal(rows.length, 41)
  const statements = await readJsonLd(await site.page(`/praxis/${id}.jsonld`))
  const iri = `${site.settings.baseUrl}/praxis/${id}#practice`
  assert.equal(valuesOf(statements, iri, 'https://schema.org/name').length, 1)
  assert.ok((await readJsonLd(await site.page('/praxis.jsonld'))).length > 400)
})

test('a practice is written, previewed and handed in; rows and the failed outcome come through', async () => {
  const editor = as(site, people.koelnEditor)
  const page = await (await editor.get('/praxis/neu')).text()
  const empty = await editor.post('/praxis/neu', formIn(page, { title: 'Warnbänke am Rhein', step: 'submit' }))
  assert.equal(empty.status, 422)
  const again = await empty.text()
  assert.match(again, /value="Warnbänke am Rhein"/)
  const filled = formIn(page, {
    title: 'Warnbänke am Rhein', summary: 'Sirenen in Bänken.', problem: 'Lärm.', approach: 'Versuch:\n\n- erst\n- dann <script>', evidence: 'erfahrungsbericht', outcome: 'gescheitert',
    'owner.neu': 'Stadt Köln', 'documents.0.title': 'Konzept', 'documents.0.url': 'https://stadt.example/k.pdf', 'documents.0.licence': 'CC BY 4.0', step: 'submit',
  })
  const sent = await editor.post('/praxis/neu', { ...filled, key: 'abcdefabcdefabcdefabcdefabcdef12' })
  assert.equal(sent.status, 303, await sent.clone().text())
  const preview = await (await editor.get('/entwuerfe/abcdefabcdefabcdefabcdefabcdef12/vorschau')).text()
  assert.match(preview, /Nicht gelungen/)
  assert.match(preview, /<li>erst<\/li>/)
  assert.doesNotMatch(preview, /<script>$/m)
  assert.match(preview, /href="https:\/\/stadt.example\/k.pdf"[^>]*>Konzept</)
})

test('only who runs the site writes headings, all of one level', () => {
  assert.doesNotMatch(toSafeHtml('# Groß\n\nKlein\n---'), /<h\d/)
  assert.deepEqual(toSafeHtml('# Groß\n\nKlein\n---', { heading: 3 }).match(/<h\d>[^<]*/g), ['<h3>Groß', '<h3>Klein'])
})

test('what people write never becomes HTML of their own', () => {
  for (const hostile of ['<img src=x onerror=alert(1)>', '[x](javascript:alert(1))', '<a href="javascript:1">x</a>', '![x](https://evil.example/x.png)', '[x](data:text/html;base64,AAAA)', '<style>*{}</style>']) {
    for (const html of [toSafeHtml(hostile), toSafeHtml(hostile, { heading: 2 })]) assert.doesNotMatch(html, /<(?:img|script|style|iframe)|<[a-z][^>]*href="(?:javascript|data):/i, hostile)
  }
  assert.equal(toSafeHtml('**gut** [Quelle](https://stadt.example)').trim(), '<p><strong>gut</strong> <a href="https://stadt.example" rel="external noopener nofollow">Quelle</a></p>')
})
