import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { z } from 'zod'
import { as, people } from '../../../test/support/as.ts'
import { testSite, type TestSite } from '../../../test/support/site.ts'

let site: TestSite
before(async () => {
  site = await testSite()
})
after(() => site.close())

test('it explains each term, twice where two meanings exist, with its sources', async () => {
  const page = await site.page('/glossar')
  assert.match(page, /id="katastrophe"[\s\S]*In Deutschland[\s\S]*International \(Vereinte Nationen\)/)
  assert.match(page, /<nav class="here"[^>]*>[\s\S]*href="#K"/)
  assert.match(await site.page('/en/glossary'), /id="katastrophe"[\s\S]*In Germany/)
})
test('it is searched in either language', async () => {
  const page = await site.page('/glossar?q=disaster')
  assert.match(page, /Begriffe? zu „disaster“/)
  assert.match(page, /id="katastrophe"/)
  assert.doesNotMatch(page, /id="cell-broadcast"/)
  assert.match(await site.page('/glossar?q=xyzzy'), /Zu „xyzzy“ ist nichts erklärt/)
})
test('as data it is a set of defined terms', async () => {
  const body = z.object({ '@type': z.literal('DefinedTermSet'), hasDefinedTerm: z.array(z.object({ '@type': z.literal('DefinedTerm'), '@id': z.string(), name: z.array(z.object({ '@value': z.string() })) })) }).parse(await site.json('/glossar.jsonld'))
  assert.ok(body.hasDefinedTerm.length > 40)
  assert.ok(body.hasDefinedTerm.some(({ '@id': id }) => id.endsWith('/glossar#resilienz')))
})
test('entries lead to the terms they use, each once, and every link leads somewhere', async () => {
  const page = await site.page('/papiere/papier-memorandum-urbane-resilienz')
  const links = [...page.matchAll(/<a class="term" href="\/glossar#([^"]+)">/g)].map(([, notation]) => notation)
  assert.ok(links.length > 0)
  assert.equal(new Set(links).size, links.length)
  const glossary = await site.page('/glossar')
  for (const notation of links) assert.match(glossary, new RegExp(`id="${notation}"`))
  assert.match(await site.page('/en/papers/papier-memorandum-urbane-resilienz'), /<a class="term" href="\/en\/glossary#/)
})
test('whoever may edit vocabularies finds the way, nobody else', async () => {
  assert.match(await (await as(site, people.administrator).get('/glossar')).text(), /href="\/vokabulare\/glossary\/bearbeiten"/)
  assert.doesNotMatch(await site.page('/glossar'), /glossary\/bearbeiten/)
})

test('a term is found in the search over everything, with its kind as a filter, and leads to where it is explained', async () => {
  const found = await site.page('/suche?q=Lagebild')
  assert.match(found, /<a href="\/glossar#lagebild">Lagebild<\/a><\/h2><p class="quiet">Begriff im Glossar/)
  assert.match(found, /name="art" value="term"[^>]*>[\s\S]*?Glossar/)
  const terms = await site.page('/suche?q=Lagebild&art=term')
  assert.match(terms, /glossar#lagebild/)
  assert.doesNotMatch(terms, /<h2><a href="\/(?:akteure|praxis|werkzeuge|papiere)\//)
  assert.match(await site.page('/en/search?q=disaster&kind=term'), /<a href="\/en\/glossary#katastrophe">/)
})
test('a term is suggested while somebody types', async () => {
  const suggested = z.object({ items: z.array(z.looseObject({ label: z.string(), url: z.string() })) })
  const { items } = suggested.parse(await site.json('/api/v1/suggest?q=Lageb'))
  assert.ok(items.some(({ label, url }) => label === 'Lagebild' && url.endsWith('/glossar#lagebild')), JSON.stringify(items))
})
test('terms are no entries: no file, no feed, no list of their own holds them', async () => {
  for (const path of ['/glossar.atom', '/glossar.csv', '/api/v1/terms', '/glossar/term:lagebild']) assert.equal((await site.app.request(path)).status, 404, path)
  assert.doesNotMatch(await site.page('/einbetten'), /value="term"/)
})
