/** The reviewer's desk, through the whole app, on both databases. */
import assert from 'node:assert/strict'
import { after, before, describe, test, type TestContext } from 'node:test'
import { as, people } from '../../../test/support/as.ts'
import { formIn } from '../../../test/support/form.ts'
import { kinds } from '../../app.ts'
import { actorPayload, findActor, publishActors } from '../actors/index.ts'
import { publishDue } from '../publishing/index.ts'
import { testSite, testSiteOnServer, type TestSite } from '../../../test/support/site.ts'

const person = { editor: people.defusEditor, reviewer: people.reviewer, second: people.secondReviewer, administrator: people.administrator, newcomer: people.newcomer }

/** Somebody writes and hands in; answers the key. */
async function submitted(site: TestSite, { who = person.newcomer, path = '/akteure/neu', fields }: { who?: (typeof person)[keyof typeof person]; path?: string; fields: Record<string, string | string[]> }): Promise<string> {
  const writer = as(site, who)
  const answer = await writer.post(path, formIn(await (await writer.get(path)).text(), { ...fields, step: 'submit' }))
  assert.equal(answer.status, 303, await answer.clone().text())
  return (answer.headers.get('location') ?? '').replace('/entwuerfe/', '')
}

const auental = { name: 'Bürgernetz Auental', type: 'initiative', city: 'Auental', state: 'DE-NW', themes: ['hochwasser'], member_of: [], message: 'Laut Amtsblatt.' }

for (const [name, open] of [['embedded', testSite], ['server', testSiteOnServer]] as const) {
  describe(`reviewing, ${name}`, () => {
    let site: TestSite | undefined
    before(async () => {
      site = await open('real')
    })
    after(() => site?.close())
    const sentence = (words: string, work: (site: TestSite) => Promise<void>) => test(words, async (context: TestContext) => (site ? work(site) : context.skip('no PostgreSQL server answers')))

    sentence('the desk is for reviewers only', async (site) => {
      const key = await submitted(site, { fields: auental })
      for (const path of ['/pruefung', `/pruefung/${key}`]) {
        assert.equal((await site.app.request(path)).status, 403)
        assert.equal((await as(site, people.koelnEditor).get(path)).status, 403)
        assert.equal((await as(site, person.newcomer).get(path)).status, 403)
        assert.equal((await as(site, person.reviewer).get(path)).status, 200)
      }
      assert.equal((await as(site, people.koelnEditor).post(`/pruefung/${key}`, { step: 'accept', version: '1' })).status, 403)
      assert.equal((await as(site, person.reviewer).get(`/pruefung/${'a'.repeat(32)}`)).status, 404)
      await as(site, person.reviewer).post(`/pruefung/${key}`, { step: 'reject', reason: 'Nur eine Probe.', version: '1' })
    })

    sentence('what is accepted is public and found before the answer arrives; the form sent again does no harm and says what happened', async (site) => {
      const key = await submitted(site, { fields: auental })
      const reviewer = as(site, person.reviewer)
      assert.match(await (await reviewer.get('/pruefung?land=DE-NW')).text(), /Bürgernetz Auental/)
      assert.doesNotMatch(await (await reviewer.get('/pruefung?land=DE-BY')).text(), /Bürgernetz Auental/)
      const page = await (await reviewer.get(`/pruefung/${key}`)).text()
      assert.match(page, /Laut Amtsblatt/)
      assert.match(page, /buergernetz-auental/)
      const decision = formIn(page, { step: 'accept' })
      const answer = await reviewer.post(`/pruefung/${key}`, decision)
      assert.equal(answer.status, 303)
      assert.match(await (await reviewer.get(answer.headers.get('location') ?? '')).text(), /Veröffentlicht: Bürgernetz Auental/)
      assert.match(await site.page('/akteure?q=Auental'), /href="\/akteure\/buergernetz-auental"/)
      assert.match(await site.page('/akteure/buergernetz-auental/verlauf'), /von Angemeldete Person, geprüft von Prüfung/)

      for (const other of [reviewer, as(site, person.second)]) {
        const again = await other.post(`/pruefung/${key}`, decision)
        assert.equal(again.status, 409)
        assert.match(await again.text(), /Darüber ist schon entschieden.*Prüfung hat am/s)
      }
      assert.equal((await reviewer.post(`/pruefung/${key}`, { ...decision, step: 'reject', reason: 'Doch nicht.' })).status, 409)
      assert.doesNotMatch(await site.page('/akteure/buergernetz-auental/verlauf'), /Fassung 2/)
    })

    sentence('the published revision stays public until the change is accepted; differences are marked word by word', async (site) => {
      const key = await submitted(site, { who: person.editor, path: '/akteure/defus/bearbeiten', fields: { phone: '+49 511 4711', message: 'Neue Nummer' } })
      assert.match(await site.page('/akteure/defus'), /36739420/)
      const reviewer = as(site, person.reviewer)
      const page = await (await reviewer.get(`/pruefung/${key}`)).text()
      assert.match(page, /<del><span class="visually-hidden">entfernt: <\/span>36739420<\/del>/)
      assert.match(page, /<ins><span class="visually-hidden">neu: <\/span>4711<\/ins>/)

      const without = await reviewer.post(`/pruefung/${key}`, formIn(page, { step: 'return', 'anmerkung.phone': 'Bitte mit Durchwahl.' }))
      assert.equal(without.status, 422)
      const kept = await without.text()
      assert.match(kept, /Geben Sie eine Begründung ein/)
      assert.match(kept, /Bitte mit Durchwahl\.<\/textarea>/)
      assert.equal((await reviewer.post(`/pruefung/${key}`, formIn(kept, { step: 'return', reason: 'Fast fertig.' }))).status, 303)

      const editor = as(site, person.editor)
      const form = await (await editor.get(`/entwuerfe/${key}`)).text()
      assert.match(form, /Fast fertig\./)
      assert.match(form, /Anmerkung \(Prüfung\).*Bitte mit Durchwahl\./s)
      assert.equal((await editor.post(`/entwuerfe/${key}`, formIn(form, { phone: '+49 511 4711-0', step: 'submit' }))).status, 303)

      // The page the reviewer still has open shows another version.
      const stale = await reviewer.post(`/pruefung/${key}`, formIn(page, { step: 'accept' }))
      assert.equal(stale.status, 409)
      assert.match(await stale.text(), /wurde geändert, seit Sie/)
      const fresh = await (await reviewer.get(`/pruefung/${key}`)).text()
      assert.equal((await reviewer.post(`/pruefung/${key}`, formIn(fresh, { step: 'accept' }))).status, 303)
      assert.match(await site.page('/akteure/defus'), /\+49 511 4711-0/)
      assert.match(await site.page('/akteure/defus/verlauf'), /Fassung 2.*DEFUS \(Pflege\), geprüft von Prüfung.*Geändert: Telefon/s)
    })

    sentence('nobody approves their own; an administrator may, says why, and the history shows it', async (site) => {
      const key = await submitted(site, { who: person.reviewer, path: '/akteure/thw/bearbeiten', fields: { phone: '+49 228 940-1' } })
      const reviewer = as(site, person.reviewer)
      assert.match(await (await reviewer.get(`/pruefung/${key}`)).text(), /Niemand gibt frei, was er selbst eingereicht hat/)
      for (const step of ['accept', 'reject', 'return']) assert.equal((await reviewer.post(`/pruefung/${key}`, { step, version: '1', reason: 'x', exception: 'x' })).status, 403)
      // Who wrote with it may not either, even if somebody else hands it in.
      const administrator = as(site, person.administrator)
      await administrator.post(`/entwuerfe/${key}`, { step: 'recall' })
      const form = await (await administrator.get(`/entwuerfe/${key}`)).text()
      await administrator.post(`/entwuerfe/${key}`, formIn(form, { step: 'submit' }))
      assert.equal((await reviewer.post(`/pruefung/${key}`, { step: 'accept', version: '1' })).status, 403)

      const page = await (await administrator.get(`/pruefung/${key}`)).text()
      assert.equal((await administrator.post(`/pruefung/${key}`, formIn(page, { step: 'accept' }))).status, 422)
      assert.equal((await administrator.post(`/pruefung/${key}`, formIn(page, { step: 'accept', exception: 'Hochwasserlage, niemand sonst erreichbar.' }))).status, 303)
      assert.match(await site.page('/akteure/thw/verlauf'), /Ausnahme: ohne zweite Person freigegeben. Begründung: Hochwasserlage/)
    })

    sentence('what is accepted for a time appears at that time, not before', async (site) => {
      const key = await submitted(site, { fields: { ...auental, name: 'Netz Zukunft' } })
      const reviewer = as(site, person.reviewer)
      const page = await (await reviewer.get(`/pruefung/${key}`)).text()
      assert.equal((await reviewer.post(`/pruefung/${key}`, formIn(page, { step: 'accept', publish_at: '2020-01-01T08:00' }))).status, 422)
      assert.equal((await reviewer.post(`/pruefung/${key}`, formIn(page, { step: 'accept', publish_at: '2099-01-01T08:00' }))).status, 303)
      assert.match(await (await reviewer.get('/pruefung')).text(), /Netz Zukunft<\/a>, wird veröffentlicht am 1. Januar 2099 um 08:00/)
      await site.jobs.runNow('publish-due')
      assert.doesNotMatch(await site.page('/akteure?q=Zukunft'), /netz-zukunft/)
      assert.match(await (await as(site, person.newcomer).get(`/entwuerfe/${key}`)).text(), /Veröffentlicht wird am 1. Januar 2099/)
      const later = { db: site.database.db, kinds, search: site.follower.index, refresh: site.follower.refresh, jobs: site.jobs, clock: { now: () => new Date('2099-01-01T07:00:00Z') } }
      assert.deepEqual(await publishDue(later), ['netz-zukunft'])
      assert.deepEqual(await publishDue(later), [])
      assert.match(await site.page('/akteure?q=Zukunft'), /href="\/akteure\/netz-zukunft"/)
    })

    sentence('what was published since the draft was begun is kept where the draft did not touch it', async (site) => {
      const key = await submitted(site, { who: person.editor, path: '/akteure/defus/bearbeiten', fields: { short_name: 'DEFUS e. V.' } })
      const found = await findActor(site.database.db, 'defus')
      assert.ok(found?.state === 'published')
      await publishActors(site.database.db, [{ id: 'defus', payload: actorPayload.parse({ ...found.actor, city: 'Hannover-Mitte' }) }], 'import')
      await site.follower.catchUp()
      const reviewer = as(site, person.reviewer)
      const page = await (await reviewer.get(`/pruefung/${key}`)).text()
      assert.match(page, /Inzwischen wurde eine neuere Fassung veröffentlicht.*Ort/s)
      await reviewer.post(`/pruefung/${key}`, formIn(page, { step: 'accept' }))
      const profile = await site.page('/akteure/defus')
      assert.match(profile, /DEFUS e\. V\./)
      assert.match(profile, /Hannover-Mitte/)
    })

    sentence('after a decision the next one opens, and the filter stays', async (site) => {
      const keys = []
      for (const name of ['Erstes Netz', 'Zweites Netz']) keys.push(await submitted(site, { fields: { ...auental, name, state: 'DE-SL' } }))
      const reviewer = as(site, person.reviewer)
      const page = await (await reviewer.get(`/pruefung/${keys[0]}?land=DE-SL`)).text()
      const answer = await reviewer.post(`/pruefung/${keys[0]}?land=DE-SL`, formIn(page, { step: 'reject', reason: 'Ist kein Akteur.' }))
      assert.match(answer.headers.get('location') ?? '', new RegExp(`^/pruefung/${keys[1]}\\?land=DE-SL`))
      assert.match(await (await reviewer.get(answer.headers.get('location') ?? '')).text(), /Abgelehnt: Erstes Netz. Hier ist die nächste Einreichung./)
      const newcomer = as(site, person.newcomer)
      assert.match(await (await newcomer.get(`/entwuerfe/${keys[0]}`)).text(), /Ist kein Akteur\./)
      assert.equal((await newcomer.post(`/entwuerfe/${keys[0]}`, { step: 'recall' })).status, 409)
    })
  })
}
