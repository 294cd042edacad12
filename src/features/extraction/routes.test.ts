/** A page is pasted, chosen from, and becomes a draft that only its writer sees. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { as, people } from '../../../test/support/as.ts'
import { formIn } from '../../../test/support/form.ts'
import { testSite, type TestSite } from '../../../test/support/site.ts'

const portalPage = readFileSync(new URL('fixtures/portal-page.txt', import.meta.url), 'utf8')
const ownPage = portalPage.replaceAll('DEFUS', 'DEFAL').replaceAll('Urbane Sicherheit', 'Auenlandschaften').replaceAll('defus', 'defal')

let site: TestSite
before(async () => {
  site = await testSite('real')
})
after(() => site.close())

test('visitors are sent to sign in; anybody with an account may read a page', async () => {
  assert.equal((await site.app.request('/akteure/aus-seite')).status, 403)
  assert.equal((await site.app.request('http://netz.example/akteure/aus-seite/datei', { method: 'POST', headers: { origin: 'http://netz.example' }, body: new FormData() })).status, 403)
  const newcomer = as(site, people.newcomer)
  assert.match(await (await newcomer.get('/akteure/aus-seite')).text(), /Veröffentlicht wird nichts von selbst/)
  assert.match(await (await newcomer.get('/en/actors/from-page')).text(), /Nothing is published by itself/)
})

test('what was found is shown with the words that led to it; what is left checked becomes a draft', async () => {
  const newcomer = as(site, people.newcomer)
  const found = await newcomer.post('/akteure/aus-seite/datei', { page: ownPage, address: 'https://portal.example/defal' })
  assert.equal(found.status, 200)
  const html = await found.text()
  for (const shown of [/Deutsch-Europäisches Forum für Auenlandschaften e\.V\./, /\+49 511 36739420/, /„Telefon: 0511 36739420“/, /Kommunale Kriminalprävention/, /„kommunale Kriminalprävention“/, /Unsicher, bitte prüfen/]) assert.match(html, shown)
  assert.doesNotMatch(html, /Cookies erleichtern/)
  const sent = formIn(html)
  const taken = [sent.take ?? []].flat()
  assert.ok(taken.includes('themes:krisenmanagement') && taken.includes('street'))
  const answer = await newcomer.post('/akteure/aus-seite', { ...sent, take: taken.filter((one) => one !== 'themes:krisenmanagement' && one !== 'street') })
  assert.equal(answer.status, 303)
  const draft = answer.headers.get('location') ?? ''
  const form = await (await newcomer.get(draft)).text()
  assert.match(form, /Gespeichert um/)
  assert.match(form, /value="Deutsch-Europäisches Forum für Auenlandschaften e\.V\."/)
  assert.match(form, /value="https:\/\/portal\.example\/defal"/)
  const values = formIn(form)
  assert.deepEqual([values.street].flat(), [''])
  assert.ok([values.themes ?? []].flat().includes('kriminalpraevention') && ![values.themes ?? []].flat().includes('krisenmanagement'))
  assert.equal((await as(site, people.koelnEditor).get(draft)).status, 404)
  assert.doesNotMatch(await site.page('/akteure?q=Auenlandschaften'), /Forum für Auenlandschaften/)
})

test('an actor that is there already is named', async () => {
  const html = await (await as(site, people.newcomer).post('/akteure/aus-seite/datei', { page: portalPage })).text()
  assert.match(html, /Vielleicht gibt es diesen Akteur schon.*href="\/akteure\/defus"/s)
})

test('where nothing is found, what was typed is still there', async () => {
  const newcomer = as(site, people.newcomer)
  for (const [fields, sentence] of [
    [{ page: '', address: '' }, /Fügen Sie den Text einer Seite ein, oder wählen/],
    [{ page: 'Impressum\nKontakt', address: '' }, /fand sich keine Organisation/],
    [{ page: 'Impressum\nKontakt', address: 'keine' }, /beginnt mit https/],
  ] as const) {
    const answer = await newcomer.post('/akteure/aus-seite/datei', fields)
    assert.equal(answer.status, 422)
    const html = await answer.text()
    assert.match(html, sentence)
    if (fields.page) assert.match(html, /Impressum\s+Kontakt<\/textarea>/)
  }
})

test('a file is read like a pasted page', async () => {
  const body = new FormData()
  body.append('page', '')
  body.append('file', new File([Buffer.from(ownPage, 'utf16le')], 'seite.txt'))
  const app = as(site, people.newcomer).app
  const html = await (await app.request('http://netz.example/en/actors/from-page/file', { method: 'POST', headers: { origin: 'http://netz.example' }, body })).text()
  assert.match(html, /Forum für Auenlandschaften/)
})

test('a forged draft says nothing an entry could not say, and is refused where it is none', async () => {
  const newcomer = as(site, people.newcomer)
  for (const draft of ['', '[]', '{"name":{"a":1}}', JSON.stringify({ name: 'x'.repeat(30_000) })]) assert.equal((await newcomer.post('/akteure/aus-seite', { draft, take: ['name'] })).status, 422)
  const answer = await newcomer.post('/akteure/aus-seite', { draft: JSON.stringify({ name: 'Auenamt', owner: 'defus', themes: ['<b>', 'hitze'] }), take: ['name', 'owner', 'themes:<b>', 'themes:hitze'] })
  assert.equal(answer.status, 303)
  const form = await (await newcomer.get(answer.headers.get('location') ?? '')).text()
  assert.match(form, /value="Auenamt"/)
  assert.doesNotMatch(form, /<b>/)
})
