/** Letters of a network through the whole app: invitations answered without an account, messages, and no more of them. */
import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { simpleParser, type ParsedMail } from 'mailparser'
import { as, people } from '../../../../test/support/as.ts'
import { formIn } from '../../../../test/support/form.ts'
import { testSite, type TestSite } from '../../../../test/support/site.ts'
import type { Viewer } from '../../../platform/viewer.ts'
import { appoint } from '../../appointments/index.ts'

const account = (id: string) => ({ id, name: id, email: `${id}@netz.example`, secondFactor: true })
const defus: Viewer = { account: account('koordination'), appointments: [{ role: 'coordinator', actor: 'defus', deputy: false }] }
const efus: Viewer = { account: account('andere'), appointments: [{ role: 'coordinator', actor: 'efus', deputy: false }] }
const inviting = '/akteure/defus/netzwerk/verwalten/einladen'
const writing = '/akteure/defus/netzwerk/verwalten/nachricht'

describe('letters of a network', () => {
  let site: TestSite
  before(async () => {
    site = await testSite('real')
  })
  after(() => site.close())

  async function lettersTo(address: string, count = 1): Promise<ParsedMail[]> {
    const folder = site.mail.folder ?? ''
    for (let attempt = 0; attempt < 200; attempt++) {
      const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.eml')) : []
      const letters = await Promise.all(files.sort().map((file) => simpleParser(readFileSync(join(folder, file)))))
      const found = letters.filter(({ to }) => [to ?? []].flat().some(({ text }) => text.includes(address)))
      if (found.length >= count) return found
      await setTimeout(50)
    }
    return assert.fail(`no letter to ${address}`)
  }
  const pathIn = (letter: ParsedMail, beginning: string) => (letter.text ?? '').match(new RegExp(`${beginning}/[\\w-]{43}`))?.[0] ?? assert.fail(letter.text)

  test('only the coordination of this network invites and writes', async () => {
    for (const path of [inviting, writing]) {
      for (const other of [efus, people.koelnEditor, people.defusEditor, people.newcomer]) assert.equal((await as(site, other).get(path)).status, 403)
      assert.equal((await site.app.request(path)).status, 403)
      assert.equal((await as(site, efus).post(path, { step: 'send', lines: 'A; a@b.example', subject: 'x', text: 'y', audience: 'all' })).status, 403)
      assert.equal((await as(site, defus).get(path)).status, 200)
    }
  })

  test('a line that cannot be read is named, and what was typed is still there', async () => {
    const answer = await as(site, defus).post(inviting, { lines: 'Stadt Ulm ohne Adresse' })
    assert.equal(answer.status, 422)
    assert.match(await answer.text(), /Diese Zeile ist nicht zu lesen.*Stadt Ulm ohne Adresse<\/textarea>/s)
  })

  test('an organisation that is not listed is invited, accepts without an account, writes its entry, and belongs to the network once that is published', async () => {
    assert.equal((await as(site, defus).post(inviting, { lines: 'Bürgernetz Auental; post@auental.example' })).status, 303)
    const [letter] = await lettersTo('post@auental.example')
    assert.match(letter.subject ?? '', /DEFUS lädt Bürgernetz Auental zu Resilienznetz ein/)
    const path = pathIn(letter, '/netzwerk-einladung')
    assert.match(await site.page(path), /Einladung annehmen/)
    assert.match(await (await as(site, defus).get(inviting)).text(), /gesendet am/)
    // Opening it changes nothing, and it is nobody's draft yet.
    assert.equal((await as(site, people.newcomer).post(path, { step: 'begin' })).status, 303)
    assert.equal((await as(site, people.newcomer).post(path, { step: 'accept' })).status, 303)
    assert.match(await site.page(path), /melden Sie sich mit Ihrer E-Mail-Adresse an/)
    assert.match(await (await as(site, defus).get(inviting)).text(), /angenommen am/)
    const begun = await as(site, people.newcomer).post(path, { step: 'begin' })
    const draft = begun.headers.get('location') ?? ''
    assert.match(draft, /^\/entwuerfe\//)
    assert.equal((await as(site, people.newcomer).post(path, { step: 'begin' })).headers.get('location'), draft)
    assert.equal((await as(site, people.koelnEditor).get(draft)).status, 404)
    const page = await (await as(site, people.newcomer).get(draft)).text()
    assert.match(page, /value="Bürgernetz Auental"/)
    assert.equal((await as(site, people.newcomer).post(draft, formIn(page, { type: 'initiative', city: 'Auental', step: 'submit' }))).status, 303)
    const review = `/pruefung/${draft.replace('/entwuerfe/', '')}`
    assert.equal((await as(site, people.reviewer).post(review, formIn(await (await as(site, people.reviewer).get(review)).text(), { step: 'accept' }))).status, 303)
    await site.jobs.runNow('network-memberships-settle')
    assert.match(await site.page('/akteure/defus/netzwerk'), /Bürgernetz Auental.*bestätigt am/s)
  })

  test('who declines is not asked again', async () => {
    await as(site, defus).post(inviting, { lines: 'Stadt Köln; amt@koeln.example' })
    const path = pathIn((await lettersTo('amt@koeln.example'))[0], '/netzwerk-einladung')
    assert.match(await site.page(path), /den Eintrag von Stadt Köln zu übernehmen/)
    await as(site, people.newcomer).post(path, { step: 'decline' })
    assert.match(await site.page(path), /Sie haben abgelehnt/)
    await as(site, people.newcomer).post(path, { step: 'accept' })
    assert.match(await site.page(path), /Sie haben abgelehnt/)
    const again = await as(site, defus).post(inviting, { lines: 'Stadt Köln; Amt@koeln.example' })
    assert.match(again.headers.get('location') ?? '', /gesendet=0&uebergangen=1/)
  })

  test('an invitation without an answer is reminded of once', async () => {
    await as(site, defus).post(inviting, { lines: 'Stadt Bremen; post@bremen.example' })
    await lettersTo('post@bremen.example')
    await site.database.db.updateTable('network_invitations').set({ sent_at: new Date(Date.now() - 15 * 86_400_000) }).where('email', '=', 'post@bremen.example').execute()
    await site.jobs.runNow('network-invitations-remind')
    await site.jobs.runNow('network-invitations-remind')
    const letters = await lettersTo('post@bremen.example', 2)
    assert.equal(letters.length, 2)
    assert.match(letters[1].subject ?? '', /Erinnerung/)
    await site.page(pathIn(letters[0], '/netzwerk-einladung'))
  })

  test('a secret nobody was given opens nothing', async () => {
    for (const base of ['/netzwerk-einladung', '/en/network-invitation', '/netzwerk-nachrichten/abbestellen']) {
      await site.page(`${base}/${'a'.repeat(43)}`, 404)
      assert.equal((await as(site, people.newcomer).post(`${base}/${'a'.repeat(43)}`, { step: 'accept' })).status < 500, true)
    }
  })

  test('a message is previewed, pressed a second time, sent to each alone, once a day, and can be stopped', async () => {
    const coordination = as(site, defus)
    assert.equal((await coordination.post(writing, { step: 'preview', subject: '', text: '', audience: 'all' })).status, 422)
    const message = { subject: 'Herbsttreffen', text: 'Liebe Mitglieder,\n\nwir treffen uns.', audience: 'all' }
    const preview = await (await coordination.post(writing, { ...message, step: 'preview' })).text()
    assert.match(preview, /So geht der Brief hinaus.*an Postfächer von Einträgen, die niemand pflegt/s)
    assert.doesNotMatch(preview.replace(/<footer.*/s, ''), /@auental\.example/)
    const sent = await coordination.post(writing, { ...message, step: 'send' })
    assert.equal(sent.status, 303)
    const letters = await lettersTo('post@auental.example', 2)
    const letter = letters.find(({ subject }) => subject === 'DEFUS: Herbsttreffen') ?? assert.fail('no message')
    assert.match(letter.text ?? '', /wir treffen uns.*dieses Postfach im Eintrag von Bürgernetz Auental/s)
    assert.equal([letter.to ?? []].flat().length, 1)
    assert.equal(letter.cc ?? letter.bcc, undefined)
    const again = await coordination.post(writing, { ...message, step: 'send' })
    assert.equal(again.status, 422)
    assert.match(await again.text(), /Heute ist schon eine Nachricht hinausgegangen/)
    assert.match(await (await coordination.get(writing)).text(), /Gesendet.*Herbsttreffen.*DEFUS \(Koordination\)/s)

    const stop = pathIn(letter, '/netzwerk-nachrichten/abbestellen')
    assert.match(await site.page(stop), /Nachrichten abbestellen/)
    // The mail program's own press: from nowhere, without a form of ours.
    const pressed = await site.app.request(stop, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'List-Unsubscribe=One-Click' })
    assert.equal(pressed.status, 200)
    assert.match(await site.page(stop), /Abbestellt/)
    assert.match(await (await coordination.post(writing, { ...message, step: 'preview' })).text(), /Dazu gibt es niemanden mit einer Adresse/)
  })

  test('what the other side says reaches those who keep the entry, collected, once a day', async () => {
    const { db } = site.database
    await db.insertInto('accounts').values({ id: 'aylin', name: 'aylin', email: 'aylin@netz.example' }).execute()
    await appoint(db, { account: 'aylin', role: 'editor', actor: 'stadt-koeln', by: { function: 'Verwaltung' }, at: new Date() })
    const claims = (network: string) => as(site, people.administrator).post(`/akteure/${network}/netzwerk/verwalten`, { step: 'claim', member: 'stadt-koeln', relation: 'partner-in' })
    for (const network of ['up-kritis', 'efus', 'dkkv']) assert.equal((await claims(network)).status, 303)
    // Taken back before anybody was told.
    await as(site, people.administrator).post('/akteure/dkkv/netzwerk/verwalten/mitglied/stadt-koeln', { step: 'withdraw', relation: 'partner-in' })
    await site.jobs.runNow('network-news')
    const [letter] = await lettersTo('aylin@netz.example')
    assert.equal((letter.text ?? '').match(/gibt an, dass Stadt Köln dazugehört/g)?.length, 2)
    assert.match(letter.text ?? '', /\/akteure\/stadt-koeln\/mitgliedschaften/)
    await as(site, defus).post('/akteure/defus/netzwerk/verwalten/mitglied/stadt-koeln', { step: 'decline', relation: 'member-of', reason: 'Ausgetreten.' })
    await site.jobs.runNow('network-news')
    assert.equal((await lettersTo('aylin@netz.example')).length, 1)
    await db.updateTable('membership_news').set({ sent_at: new Date(Date.now() - 2 * 86_400_000) }).where('sent_at', 'is not', null).execute()
    await site.jobs.runNow('network-news')
    assert.match((await lettersTo('aylin@netz.example', 2))[1].text ?? '', /DEFUS sagt, dass Stadt Köln nicht dazugehört.*Ausgetreten\./s)
  })
})
