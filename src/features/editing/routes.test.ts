/** Writing an entry in the browser, through the whole app, on both databases. */
import assert from 'node:assert/strict'
import { after, before, describe, test, type TestContext } from 'node:test'
import { as, people } from '../../../test/support/as.ts'
import { formIn } from '../../../test/support/form.ts'
import { actorPayload, findActor, publishActors, type ActorPayload } from '../actors/index.ts'
import { testSite, testSiteOnServer, type TestSite } from '../../../test/support/site.ts'

const draftIn = (html: string): string => html.match(/action="(\/entwuerfe\/[0-9a-f]{32})"/)?.[1] ?? assert.fail('no draft')

async function defusWith(site: TestSite, changes: object): Promise<ActorPayload> {
  const found = await findActor(site.database.db, 'defus')
  if (found?.state !== 'published') return assert.fail('defus is not published')
  return actorPayload.parse({ ...found.actor, ...changes })
}

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

    sentence('a draft may be wrong; only what could be published is taken for review, and nothing typed is lost', async (site) => {
      const newcomer = as(site, people.newcomer)
      const first = await newcomer.post('/akteure/neu', formIn(await (await newcomer.get('/akteure/neu')).text(), { short_name: 'BNA', email: 'keine', phone: '+49 1 <b>', 'member_of.neu': 'DEFUS\nGibtsnicht e. V.', message: 'Aus dem Amtsblatt', step: 'submit' }))
      assert.equal(first.status, 422)
      const unknown = await first.text()
      assert.match(unknown, /„Gibtsnicht e. V.“ ist hier nicht eingetragen/)
      assert.match(unknown, /Gibtsnicht e. V.<\/textarea>/)
      assert.match(unknown, /checked[^>]*>\s*<span>Deutsch-Europäisches Forum/)
      const second = await newcomer.post(draftIn(unknown), formIn(unknown, { 'member_of.neu': '', step: 'submit' }))
      assert.equal(second.status, 422)
      const page = await second.text()
      assert.match(page, /Geben Sie den Namen der Organisation ein/)
      assert.match(page, /Geben Sie eine E-Mail-Adresse ein/)
      assert.match(page, /Gespeichert, aber noch nicht eingereicht/)
      for (const kept of [/value="BNA"/, /value="keine"/, /value="\+49 1 &lt;b/, /Aus dem Amtsblatt<\/textarea>/]) assert.match(page, kept)
      const third = await newcomer.post(draftIn(page), formIn(page, { name: 'Bürgernetz Auenland', type: 'initiative', email: 'post@auenland.example', step: 'submit' }))
      assert.equal(third.status, 303, await third.text())
      assert.match(await (await newcomer.get(draftIn(page))).text(), /Liegt zur Prüfung/)
    })

    sentence('the same form sent twice begins one draft', async (site) => {
      const newcomer = as(site, people.newcomer)
      const form = formIn(await (await newcomer.get('/akteure/neu')).text(), { name: 'Doppelt', step: 'save' })
      const [one, two] = [await newcomer.post('/akteure/neu', form), await newcomer.post('/akteure/neu', form)]
      assert.equal(two.status, 303)
      assert.equal(one.headers.get('location'), two.headers.get('location'))
    })

    sentence('two who edit the same entry lose nothing: what only one changed is merged, what both changed is asked', async (site) => {
      const [ines, jan] = [as(site, people.defusEditor), as(site, people.defusDeputy)]
      const [hers, his] = await Promise.all([ines, jan].map(async (person) => (await person.get('/akteure/defus/bearbeiten')).text()))
      const saved = await ines.post('/akteure/defus/bearbeiten', formIn(hers, { phone: '+49 511 1', street: 'Neue Straße 1', step: 'save' }))
      assert.equal(saved.status, 303)
      const answer = await jan.post('/akteure/defus/bearbeiten', formIn(his, { phone: '+49 511 2', city: 'Hannover-Mitte', step: 'save' }))
      assert.equal(answer.status, 409)
      const page = await answer.text()
      assert.match(page, /DEFUS \(Pflege\) hat den Entwurf/)
      assert.match(page, /name="phone"[^>]*value="\+49 511 2"|value="\+49 511 2"[^>]*name="phone"/)
      assert.match(page, /name="wahl.phone" value="theirs"/)
      assert.doesNotMatch(page, /name="wahl.street"/)
      assert.match(page, /value="Neue Straße 1"/)
      // He keeps hers for the telephone; his own for the town was never in question.
      const chosen = await jan.post(draftIn(page), formIn(page, { 'wahl.phone': 'theirs', step: 'save' }))
      assert.equal(chosen.status, 303)
      const result = await (await ines.get(draftIn(page))).text()
      for (const value of ['+49 511 1', 'Neue Straße 1', 'Hannover-Mitte']) assert.ok(result.includes(`value="${value}"`), value)
      assert.equal((await ines.post(draftIn(page), { step: 'discard' })).status, 303)
    })

    sentence('whoever may not keep an entry neither opens its form nor its draft, nor saves over it', async (site) => {
      const ines = as(site, people.defusEditor)
      const form = await (await ines.get('/akteure/defus/bearbeiten')).text()
      const saved = await ines.post('/akteure/defus/bearbeiten', formIn(form, { phone: '+49 511 7', step: 'save' }))
      const draft = (saved.headers.get('location') ?? '').replace(/\?.*/, '')
      const key = draft.replace('/entwuerfe/', '')
      const aylin = as(site, people.koelnEditor)
      assert.equal((await aylin.get('/akteure/defus/bearbeiten')).status, 403)
      assert.equal((await aylin.get(draft)).status, 404)
      assert.equal((await aylin.get(`${draft}/vorschau`)).status, 404)
      const forged = formIn(form, { key, version: '1', phone: '+49 666', step: 'submit' })
      for (const path of [draft, '/akteure/neu', '/akteure/stadt-koeln/bearbeiten', '/en/actors/new']) assert.equal((await aylin.post(path, forged)).status, 404, path)
      assert.equal((await aylin.post('/akteure/defus/bearbeiten', { ...forged, key: 'f'.repeat(32) })).status, 403)
      assert.equal((await aylin.post(draft, { step: 'discard' })).status, 404)
      assert.match(await (await ines.get(draft)).text(), /value="\+49 511 7"/)
      assert.equal((await site.app.request(`http://netz.example${draft}`, { method: 'POST', headers: { origin: 'https://boese.example' }, body: new URLSearchParams({ step: 'discard' }) })).status, 403)
      assert.doesNotMatch(await site.page('/akteure/defus/verlauf'), /Auf dem Weg/)
      assert.match(await (await ines.get('/akteure/defus/verlauf')).text(), /Auf dem Weg/)
      await ines.post(draft, { step: 'discard' })
    })

    sentence('an older revision is published again as a new one; what is withdrawn comes back by the reviewers only', async (site) => {
      const ines = as(site, people.defusEditor)
      const { app } = site
      await publishActors(site.database.db, [{ id: 'defus', payload: await defusWith(site, { phone: '+49 511 99' }) }], 'import')
      await site.follower.catchUp()
      assert.match(await site.page('/akteure/defus/verlauf/2'), /<del>.*36739420|<del>/)
      assert.equal((await as(site, people.koelnEditor).post('/akteure/defus/verlauf/1/wiederherstellen', {})).status, 403)
      const answer = await ines.post('/akteure/defus/verlauf/1/wiederherstellen', {})
      assert.equal(answer.status, 303, await answer.text())
      assert.match(await site.page('/akteure/defus'), /36739420/)
      assert.match(await site.page('/akteure/defus/verlauf'), /Fassung 3.*DEFUS \(Pflege\).*Wiederhergestellt: Fassung 1/s)

      assert.equal((await ines.post('/akteure/defus/zurueckziehen', { reason: '' })).status, 422)
      assert.equal((await ines.post('/akteure/defus/zurueckziehen', { reason: 'Der Verein ist aufgelöst.' })).status, 303)
      assert.equal((await app.request('/akteure/defus')).status, 410)
      assert.equal((await app.request('/akteure/defus/verlauf')).status, 410)
      assert.equal((await ines.post('/akteure/defus/verlauf/3/wiederherstellen', {})).status, 410)
      assert.equal((await as(site, people.reviewer).post('/akteure/defus/verlauf/3/wiederherstellen', {})).status, 303)
      assert.match(await site.page('/akteure/defus'), /36739420/)
    })
  })
}
