/** Writing an entry in the browser, through the whole app, on both databases. */
import assert from 'node:assert/strict'
import { after, before, describe, test, type TestContext } from 'node:test'
import { as, people } from '../../../test/support/as.ts'
import { testSite, testSiteOnServer, type TestSite } from '../../../test/support/site.ts'

/** What the browser would send: every field of the form as it stands, with some changed. */
export function formIn(html: string, changes: Record<string, string | string[]> = {}): Record<string, string | string[]> {
  const form = html.match(/<form class="entry-form".*?<\/form>/s)?.[0] ?? assert.fail('no form')
  const values = new Map<string, string[]>()
  const add = (name: string, value: string) => values.set(name, [...(values.get(name) ?? []), decoded(value)])
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const [name, value, type] = ['name', 'value', 'type'].map((attribute) => tag.match(new RegExp(`\\s${attribute}="([^"]*)"`))?.[1])
    if (name && (!/^(checkbox|radio)$/.test(type ?? '') || /\schecked/.test(tag))) add(name, value ?? '')
  }
  for (const [, name, text] of form.matchAll(/<textarea[^>]*\sname="([^"]+)"[^>]*>(.*?)<\/textarea>/gs)) add(name, text)
  for (const [, name, options] of form.matchAll(/<select[^>]*\sname="([^"]+)"[^>]*>(.*?)<\/select>/gs)) add(name, options.match(/<option(?=[^>]*\sselected)[^>]*\svalue="([^"]*)"|<option[^>]*\sselected[^>]*>/)?.[1] ?? '')
  return { ...Object.fromEntries(values), ...changes }
}
const decoded = (text: string) => text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&#39;/g, "'").replace(/&amp;/g, '&')

for (const [name, open] of [['embedded', testSite], ['server', testSiteOnServer]] as const) {
  describe(`writing, ${name}`, () => {
    let site: TestSite | undefined
    before(async () => {
      site = await open('real')
    })
    after(() => site?.close())
    const sentence = (words: string, work: (site: TestSite) => Promise<void>) =>
      test(words, async (context: TestContext) => (site ? work(site) : context.skip('no PostgreSQL server answers')))

    sentence('a draft of a new entry is saved, previewed, and unknown to everybody else', async (site) => {
      const newcomer = as(site, people.newcomer)
      const form = await (await newcomer.get('/akteure/neu')).text()
      const answer = await newcomer.post('/akteure/neu', formIn(form, { name: 'Bürgernetz Auental', city: 'Auental', themes: ['hochwasser'], step: 'save' }))
      assert.equal(answer.status, 303, await answer.text())
      const address = answer.headers.get('location') ?? ''
      assert.match(address, /^\/entwuerfe\/[0-9a-f]{32}\?/)
      const page = await (await newcomer.get(address)).text()
      assert.match(page, /Gespeichert um/)
      assert.match(page, /value="Bürgernetz Auental"/)
      const draft = address.replace(/\?.*/, '')
      assert.match(await (await newcomer.get(`${draft}/vorschau`)).text(), /Er ist nicht öffentlich/)
      for (const other of [people.koelnEditor, people.reviewer]) assert.equal((await as(site, other).get(draft)).status, other === people.reviewer ? 200 : 404)
      assert.equal((await site.app.request(draft)).status, 403)
      assert.match(await (await newcomer.get('/entwuerfe')).text(), /Bürgernetz Auental/)
      assert.doesNotMatch(await (await as(site, people.koelnEditor).get('/entwuerfe')).text(), /Auental/)
    })
  })
}
