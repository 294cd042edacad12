/** Networks through the whole app: the public room, its workplace, the side of the member; who may what. */
import assert from 'node:assert/strict'
import { after, before, describe, test, type TestContext } from 'node:test'
import { as, people } from '../../../test/support/as.ts'
import { formIn } from '../../../test/support/form.ts'
import { testSite, testSiteOnServer, type TestSite } from '../../../test/support/site.ts'
import type { Viewer } from '../../platform/viewer.ts'
import { appoint } from '../appointments/index.ts'
import { findEvents } from '../audit/index.ts'

const account = (id: string) => ({ id, name: id, email: `${id}@netz.example`, secondFactor: true })
const coordinator = (actor: string): Viewer => ({ account: account(`koordination-${actor}`), appointments: [{ role: 'coordinator', actor, deputy: false }] })
const editor = (actor: string): Viewer => ({ account: account(`pflege-${actor}`), appointments: [{ role: 'editor', actor, deputy: false }] })
const defus = coordinator('defus')
const room = '/akteure/defus/netzwerk'
const workplace = `${room}/verwalten`
const by = { account: 'adam', function: 'Verwaltung' }

for (const [name, open] of [['embedded', testSite], ['server', testSiteOnServer]] as const) {
  describe(`networks, ${name}`, () => {
    let site: TestSite | undefined
    before(async () => {
      site = await open('real')
      if (!site) return
      const { db } = site.database
      await db.insertInto('accounts').values(['adam', 'aylin'].map((id) => ({ id, name: id, email: `${id}@netz.example` }))).execute()
      await appoint(db, { account: 'aylin', role: 'editor', actor: 'stadt-koeln', by, at: new Date() })

    })
    after(() => site?.close())
    const sentence = (words: string, work: (site: TestSite) => Promise<void>) => test(words, async (context: TestContext) => (site ? work(site) : context.skip('no PostgreSQL server answers')))
    const memberOf = async (site: TestSite, id: string) => (await site.follower.refresh([id]), JSON.stringify(await site.json(`/api/v1/actors/${id}`)))

    sentence('the room names the members, counts them by Land and type, and says what nobody covers', async (site) => {
      const page = await site.page(room)
      assert.match(page, /22 Mitglieder sind hier eingetragen/)
      assert.match(page, /Stadt Köln/)
      assert.match(page, /laut Angabe von Stadt Köln, vom Netzwerk noch nicht bestätigt/)
      assert.match(page, /href="\/akteure\?state=|href="\/akteure\?land=DE-NW&amp;netzwerk=defus"/)
      assert.match(page, /Zu diesen Themen nennt sich kein Mitglied: .*Hochwasser/)
      assert.match(page, /Selbst Mitglied von.*Efus/)
      assert.match(await site.page('/akteure/defus'), /href="\/akteure\/defus\/netzwerk"/)
      assert.match(await site.page('/en/actors/defus/network'), /22 members are listed here/)
    })

    sentence('every number of the coverage is the number the directory shows behind its link', async (site) => {
      const page = await site.page(room)
      const links = [...page.matchAll(/<td><a href="(\/akteure\?[^"]+)" aria-label="[^"]+">(\d+)<\/a>/g)].slice(0, 12)
      assert.ok(links.length > 5)
      for (const [, href, count] of links) assert.match(await site.page(href.replaceAll('&amp;', '&')), new RegExp(`\\b${count === '1' ? '1 Akteur\\b' : `${count} Akteure`}`), href)
    })

    sentence('a network of networks says how many members its members have, and shows them on demand', async (site) => {
      const page = await site.page('/akteure/efus/netzwerk')
      assert.match(page, /selbst ein Netzwerk mit 22 Mitgliedern/)
      const deeper = await site.page('/akteure/efus/netzwerk?ebene=2')
      assert.match(deeper, /Mitgezählt sind die Mitglieder der Mitglieder/)
      assert.match(deeper, /über Stadt Augsburg/)
    })

    sentence('who is no network has no room, and there is none at all where nobody is', async (site) => {
      await site.page('/akteure/stadt-koeln/netzwerk', 404)
      await site.page('/akteure/gibt-es-nicht/netzwerk', 404)
    })

    sentence('the workplace is for those who speak for the network; another network finds nothing', async (site) => {
      for (const path of [workplace, `${workplace}/mitglied/stadt-koeln`]) {
        assert.equal((await site.app.request(path)).status, 403)
        for (const other of [coordinator('efus'), people.koelnEditor, people.newcomer]) {
          assert.equal((await as(site, other).get(path)).status, 403, path)
          assert.equal((await as(site, other).post(path, { step: 'confirm', confirm: 'member-of stadt-koeln' })).status, 403, path)
        }
      }
      assert.equal((await as(site, coordinator('efus')).get('/akteure/stadt-koeln/mitgliedschaften')).status, 403)
      assert.equal((await as(site, defus).post('/akteure/stadt-koeln/mitgliedschaften', { step: 'end', network: 'defus', until: '2026' })).status, 403)
      assert.equal((await as(site, defus).get(workplace)).status, 200)
      assert.equal((await as(site, people.administrator).get(workplace)).status, 200)
    })

    sentence('what an entry states the network confirms; the entry stays as it is, the room says so', async (site) => {
      const page = await (await as(site, defus).get(workplace)).text()
      assert.match(page, /22 Angaben warten auf Sie/)
      const answer = await as(site, defus).post(workplace, { step: 'confirm', confirm: ['member-of stadt-koeln', 'member-of stadt-essen'] })
      assert.equal(answer.status, 303)
      assert.match(await (await as(site, defus).get(answer.headers.get('location') ?? '')).text(), /Stadt Köln ist bestätigt|Gespeichert/)
      assert.match(await (await as(site, defus).get(workplace)).text(), /20 Angaben warten auf Sie/)
      assert.doesNotMatch(await site.page(room), /laut Angabe von Stadt Köln/)
      assert.match(await site.page('/akteure/stadt-koeln'), /von beiden Seiten bestätigt/)
      assert.doesNotMatch(await site.page('/akteure/stadt-koeln/verlauf'), /Fassung 2/)
      assert.match(await memberOf(site, 'stadt-koeln'), /"network":"defus","relation":"member-of","standing":"confirmed"/)
      const events = await findEvents(site.database.db, { subject: 'defus', action: 'membership-confirmed' }, { limit: 9, offset: 0 })
      assert.deepEqual(events.map(({ function: signedAs }) => signedAs), ['DEFUS (Koordination)', 'DEFUS (Koordination)'])
    })

    sentence('status, function and dates are told in the room, in the API and as linked data', async (site) => {
      const path = `${workplace}/mitglied/stadt-koeln`
      const refused = await as(site, defus).post(path, { step: 'change', relation: 'member-of', status: '=1', since: 'früher' })
      assert.equal(refused.status, 422)
      assert.match(await refused.text(), /value="früher"/)
      assert.equal((await as(site, defus).post(path, { step: 'change', relation: 'member-of', status: 'Gründungsmitglied', function: 'Vorsitz', since: '2010-05' })).status, 303)
      assert.match(await site.page(room), /Gründungsmitglied, Vorsitz/)
      assert.match(await site.page('/en/actors/defus/network'), /founding member, chair/)
      assert.match(await memberOf(site, 'stadt-koeln'), /"status":"founding","function":"chair","since":"2010-05"/)
      assert.match(await site.page('/akteure/stadt-koeln.jsonld'), /"org:Membership"/)
      assert.match(await site.page(`${room}.csv`), /^stadt-koeln,.*,founding,chair,2010-05,confirmed,/m)
    })

    sentence('a network adds a member that nobody keeps: it counts as stated by the network, in a new revision of the entry', async (site) => {
      const answer = await as(site, defus).post(workplace, { step: 'claim', member: 'stadt-bonn-gibt-es-nicht', relation: 'member-of' })
      assert.equal(answer.status, 422)
      assert.equal((await as(site, defus).post(workplace, { step: 'claim', member: 'DEFUS', relation: 'member-of' })).status, 422)
      assert.equal((await as(site, defus).post(workplace, { step: 'claim', member: 'acatech', relation: 'member-of', status: 'guest', since: '2026' })).status, 303)
      assert.match(await site.page(room), /acatech.*vom Netzwerk angegeben/s)
      assert.match(await site.page('/akteure/acatech/verlauf'), /Fassung 2.*DEFUS \(Koordination\)/s)
      assert.match(await site.page('/akteure?netzwerk=defus'), /23 Akteure/)
    })

    sentence('where somebody keeps the entry they are asked; until they agree nothing is public', async (site) => {
      await as(site, coordinator('up-kritis')).post('/akteure/up-kritis/netzwerk/verwalten', { step: 'claim', member: 'stadt-koeln', relation: 'partner-in' })
      assert.doesNotMatch(await memberOf(site, 'stadt-koeln'), /up-kritis/)
      const koeln = as(site, people.koelnEditor)
      const own = await (await koeln.get('/akteure/stadt-koeln/mitgliedschaften')).text()
      assert.match(own, /Unabhängige Partnerschaft Kritischer Infrastrukturen/)
      const refused = await koeln.post('/akteure/stadt-koeln/mitgliedschaften', { step: 'decline', network: 'up-kritis', relation: 'partner-in', reason: ' ' })
      assert.equal(refused.status, 422)
      assert.match(await refused.text(), /href="#reason-partner-in-up-kritis"/)
      assert.equal((await koeln.post('/akteure/stadt-koeln/mitgliedschaften', { step: 'confirm', network: 'up-kritis', relation: 'partner-in' })).status, 303)
      assert.match(await memberOf(site, 'stadt-koeln'), /"partner_in":\["up-kritis"\]/)
      assert.match(await site.page('/akteure/stadt-koeln'), /Beteiligt an.*von beiden Seiten bestätigt/s)
      assert.match(await site.page('/akteure/up-kritis'), /Beteiligt sind.*Stadt Köln/s)
      assert.match(await site.page('/akteure.csv?netzwerk=defus'), /^id,.*,confirmed_on,part_of,partner_in(?:,ags)?\n/)
      assert.doesNotMatch(await site.page('/akteure.csv?netzwerk=efus&typ=netzwerk-verband'), /part_of/)
    })

    sentence('a member says it belongs to a network; the network declines with a reason, the member reads it', async (site) => {
      const koeln = as(site, people.koelnEditor)
      assert.equal((await koeln.post('/akteure/stadt-koeln/mitgliedschaften', { step: 'claim', member: 'resilient-cities-network', relation: 'member-of' })).status, 303)
      assert.doesNotMatch(await memberOf(site, 'stadt-koeln'), /resilient-cities-network/)
      const rcn = as(site, coordinator('resilient-cities-network'))
      const page = '/akteure/resilient-cities-network/netzwerk/verwalten'
      assert.match(await (await rcn.get(page)).text(), /Stadt Köln bestätigen/)
      assert.equal((await rcn.post(`${page}/mitglied/stadt-koeln`, { step: 'decline', relation: 'member-of' })).status, 422)
      assert.equal((await rcn.post(`${page}/mitglied/stadt-koeln`, { step: 'decline', relation: 'member-of', reason: 'Nie aufgenommen.' })).status, 303)
      assert.match(await (await koeln.get('/akteure/stadt-koeln/mitgliedschaften')).text(), /Nie aufgenommen\./)
    })

    sentence('a member leaves with a date: out of the entry, kept among the former', async (site) => {
      const koeln = as(site, people.koelnEditor)
      const early = await koeln.post('/akteure/stadt-koeln/mitgliedschaften', { step: 'end', network: 'defus', relation: 'member-of', until: '2009' })
      assert.equal(early.status, 422)
      assert.equal((await koeln.post('/akteure/stadt-koeln/mitgliedschaften', { step: 'end', network: 'defus', relation: 'member-of', until: '2026-10' })).status, 303)
      assert.match(await site.page(room), /Frühere Mitglieder.*Stadt Köln.*Oktober 2026/s)
      assert.doesNotMatch(await memberOf(site, 'stadt-koeln'), /"defus"/)
      assert.equal((await koeln.post('/akteure/stadt-koeln/mitgliedschaften', { step: 'end', network: 'defus', relation: 'member-of', until: '2026-10' })).status, 303)
      assert.match(await site.page('/akteure/stadt-koeln/verlauf'), /Stadt Köln \(Pflege\)/)
    })

    sentence('a draft that is open meanwhile keeps what it changed and takes over the membership', async (site) => {
      const writer = as(site, editor('stadt-essen'))
      const answer = await writer.post('/akteure/stadt-essen/bearbeiten', formIn(await (await writer.get('/akteure/stadt-essen/bearbeiten')).text(), { phone: '+49 201 88 0', message: 'Neu', step: 'submit' }))
      assert.equal(answer.status, 303)
      await as(site, defus).post(`${workplace}/mitglied/stadt-essen`, { step: 'end', relation: 'member-of', until: '2026-11-01' })
      const key = (answer.headers.get('location') ?? '').replace('/entwuerfe/', '')
      const reviewer = as(site, people.reviewer)
      assert.equal((await reviewer.post(`/pruefung/${key}`, formIn(await (await reviewer.get(`/pruefung/${key}`)).text(), { step: 'accept' }))).status, 303)
      const now = await memberOf(site, 'stadt-essen')
      assert.match(now, /\+49 201 88 0/)
      assert.doesNotMatch(now, /"defus"/)
    })
  })
}
