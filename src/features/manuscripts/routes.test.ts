/** Papers in the making through the whole app: writing beside others, consultation, answers, signing of one version, what the clock does. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { as, people, type Person } from '../../../test/support/as.ts'
import { formIn } from '../../../test/support/form.ts'
import { openMailbox, type Mailbox } from '../../../test/support/mailbox.ts'
import { testSite, type TestSite } from '../../../test/support/site.ts'
import type { Viewer } from '../../platform/viewer.ts'
import { appoint } from '../appointments/index.ts'
import { paperPayload } from '../papers/index.ts'
import { newKey } from './asked/asking.ts'
import { newParagraphId } from './form.ts'
import { movePapers } from './moving.ts'
import { findParagraphs, findVersions } from './store.ts'

const person = (id: string, actor: string, role: 'editor' | 'coordinator' = 'editor'): Viewer => ({ account: { id, name: id, email: `${id}@netz.example`, secondFactor: false }, appointments: [{ role, actor, deputy: false }] })

describe('papers in the making', () => {
  let site: TestSite
  let mailbox: Mailbox
  let now = new Date('2026-11-24T10:00:00Z')
  let defus: Person
  let second: Person
  let koeln: Person
  let hannover: Person
  const [first, other] = ['stadt-koeln', 'stadt-hannover']
  const day = (days: number) => new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10)
  const later = (days: number) => {
    now = new Date(now.getTime() + days * 86_400_000)
  }

  before(async () => {
    mailbox = await openMailbox()
    site = await testSite('real', { settings: { smtpUrl: mailbox.url }, clock: { now: () => now } })
    for (const [id, actor] of [['ines', 'defus'], ['aylin', first], ['bernd', other]] as const) {
      await site.database.db.insertInto('accounts').values({ id, name: id, email: `${id}@netz.example`, email_verified: true }).execute()
      await appoint(site.database.db, { account: id, role: 'editor', actor, by: { function: 'Verwaltung' }, at: now })
    }
    defus = as(site, person('ines', 'defus'))
    second = as(site, person('karl', 'defus', 'coordinator'))
    koeln = as(site, person('aylin', first))
    hannover = as(site, person('bernd', other))
  })
  after(async () => {
    await site.close()
    await mailbox.close()
  })

  const page = async (who: Person, path: string, status = 200) => {
    const response = await who.get(path)
    const text = await response.text()
    assert.equal(response.status, status, `${path}: ${text.match(/<main.*/s)?.[0].slice(0, 600)}`)
    return text
  }
  const post = async (who: Person, path: string, fields: Record<string, string | string[]>, status = 303) => {
    const response = await who.post(path, fields)
    const text = await response.text()
    assert.equal(response.status, status, text.match(/<main.*/s)?.[0].slice(0, 1500))
    return status === 303 ? (response.headers.get('location') ?? '') : text
  }

  async function begun(...texts: string[]): Promise<{ at: string; key: string; ids: string[] }> {
    const key = newKey()
    await post(defus, '/papiere/werkstatt/neu', { key, lead: 'defus', title: 'Hitze in der Stadt', purpose: 'Was Städte brauchen.' })
    const at = `/papiere/werkstatt/${key}`
    const ids: string[] = []
    for (const text of texts) {
      const id = newParagraphId()
      await post(defus, `${at}/absatz/neu`, { id, after: ids.at(-1) ?? '', kind: 'text', text })
      ids.push(id)
    }
    return { at, key, ids }
  }
  const asked = async (at: string, kind: 'konsultation' | 'mitzeichnung', organisations: string[] = [first, other], due = 14) => post(defus, `${at}/${kind}`, { step: 'open', round: newKey(), organisations, due: day(due), note: '' })
  const hashIn = (text: string) => text.match(/name="hash" value="([0-9a-f]{64})"/)?.[1] ?? assert.fail('no hash')

  test('strangers learn nothing of it, not even that it is there', async () => {
    const { at } = await begun('Es wird heiß.')
    for (const path of ['', '/text', '/konsultation', '/mitzeichnung', '/synopse', '/synopse.csv', '/vergleich']) {
      await page(koeln, at + path, 404)
      await page(as(site, people.newcomer), at + path, 404)
      assert.equal((await site.app.request(at + path)).status, 403)
    }
    await post(koeln, at, { step: 'freeze' }, 404)
    await post(koeln, `${at}/absatz/neu`, { id: newParagraphId(), after: '', kind: 'text', text: 'Fremd' }, 404)
    assert.doesNotMatch(await page(koeln, '/papiere/werkstatt'), new RegExp(at))
    assert.match(await page(defus, '/papiere/werkstatt'), new RegExp(at))
  })

  test('nobody begins a paper for an organisation that is not theirs', async () => {
    assert.match(await post(koeln, '/papiere/werkstatt/neu', { key: newKey(), lead: 'defus', title: 'Untergeschoben', purpose: 'Nein.' }, 422), /value="Untergeschoben"/)
    await page(as(site, people.newcomer), '/papiere/werkstatt/neu', 403)
  })

  test('what is wrong comes back with its words', async () => {
    const { at } = await begun()
    const again = await post(defus, `${at}/absatz/neu`, { id: newParagraphId(), after: '', kind: 'demand', text: 'Das Land zahlt.', addressee: '' }, 422)
    assert.match(again, /an wen sich die Forderung richtet/)
    assert.match(again, /Das Land zahlt\./)
  })

  test('two who change the same paragraph: different things are merged, the same is shown to the later one', async () => {
    const { at, key, ids: [id] } = await begun('Die Stadt warnt.')
    await post(defus, `${at}/absatz/${id}`, { id, edition: '1', kind: 'text', text: 'Die Stadt warnt früh.' })
    await post(second, `${at}/absatz/${id}`, { id, edition: '1', kind: 'demand', text: 'Die Stadt warnt.', addressee: 'Land' })
    const [merged] = (await findParagraphs(site.database.db, key)).standing
    assert.deepEqual([merged.kind, merged.text, merged.addressee], ['demand', 'Die Stadt warnt früh.', 'Land'])
    const clash = await post(defus, `${at}/absatz/${id}`, { id, edition: '1', kind: 'text', text: 'Die Stadt warnt spät.' }, 409)
    assert.match(clash, /<ins><span class="visually-hidden">neu: <\/span> früh<\/ins>/)
    assert.match(clash, /Die Stadt warnt spät\.<\/textarea>/)
    assert.match(clash, /name="edition" value="3"/)
    await post(defus, `${at}/absatz/${id}`, { id, edition: '3', kind: 'demand', text: 'Die Stadt warnt früh und spät.', addressee: 'Land' })
  })

  test('paragraphs are moved, taken out and put back; sent twice they are there once', async () => {
    const { at, key, ids: [a, b, c] } = await begun('Eins', 'Zwei', 'Drei')
    await post(defus, `${at}/text`, { step: 'up', id: c, edition: '1' })
    await post(defus, `${at}/text`, { step: 'remove', id: a, edition: '1' })
    await post(defus, `${at}/absatz/neu`, { id: b, after: '', kind: 'text', text: 'Zwei' })
    const order = async () => (await findParagraphs(site.database.db, key)).standing.map(({ id }) => id)
    assert.deepEqual(await order(), [c, b])
    await post(defus, `${at}/text`, { step: 'put-back', id: a })
    assert.deepEqual(await order(), [c, b, a])
    await post(defus, `${at}/absatz/${b}`, { id: b, edition: '1', kind: 'text', text: 'Zwei neu' })
    assert.match(await post(second, `${at}/text`, { step: 'remove', id: b, edition: '1' }, 409), /inzwischen geändert/)
  })

  test('a version is the text as it stood: frozen once, never changed, compared by paragraph', async () => {
    const { at, key, ids: [a, b] } = await begun('Erstens.', 'Zweitens.')
    assert.match(await post(defus, at, { step: 'freeze' }), /stand=frozen&n=1/)
    await post(defus, at, { step: 'freeze' }, 409)
    await post(defus, `${at}/absatz/${b}`, { id: b, edition: '1', kind: 'text', text: 'Zweitens, genauer.' })
    await post(defus, `${at}/text`, { step: 'remove', id: a, edition: '1' })
    await post(defus, at, { step: 'freeze' })
    const compared = await page(defus, `${at}/vergleich?von=1&bis=2`)
    assert.match(compared, /Absatz 1: entfernt/)
    assert.match(compared, /<ins><span class="visually-hidden">neu: <\/span>, genauer<\/ins>/)
    const [two, one] = await findVersions(site.database.db, key)
    assert.notEqual(one.hash, two.hash)
    await assert.rejects(site.database.db.updateTable('manuscript_versions').set({ title: 'anders' }).where('manuscript', '=', key).execute(), /never changes/)
  })

  test('a consultation: letters, opinions with proposals, answers, one click into the text, the synopsis', async () => {
    const { at, key, ids: [a, b] } = await begun('Städte warnen vor Hitze.', 'Der Bund zahlt.')
    assert.match(await post(defus, `${at}/konsultation`, { step: 'open', round: newKey(), organisations: [], due: '2020-01-01', note: '' }, 422), /mindestens eine Organisation/)
    await asked(at, 'konsultation')
    const letter = await mailbox.next('aylin@netz.example')
    assert.equal(letter.subject, 'Bitte um Stellungnahme: Hitze in der Stadt')
    assert.match(letter.text, /nicht beschlossen/)
    assert.match(letter.text, /gilt nicht als Zustimmung/)
    await mailbox.next('bernd@netz.example')
    assert.match(await page(koeln, letter.links[0]), /Dieser Entwurf ist nicht beschlossen/)
    assert.match(await page(koeln, '/mein-bereich'), /Stellung nehmen zu „Hitze in der Stadt“/)
    const comment = newKey()
    const form = `${at}/konsultation/stellungnahme`
    assert.match(await page(koeln, `${form}?absatz=${a}`), /Städte warnen vor Hitze\.<\/textarea>/)
    const said = { key: comment, organisation: first, paragraph: a, kind: 'technical', comment: 'Auch vor Kälte.', proposal: 'Städte warnen vor Hitze und Kälte.' }
    assert.match(await post(koeln, form, { ...said, kind: '' }, 422), /Auch vor Kälte\./)
    assert.match(await post(koeln, form, { ...said, organisation: other }, 422), /Wählen Sie eine Organisation/)
    await post(koeln, form, said)
    await post(koeln, form, said)
    // Everybody who was asked sees it, with the amendment in place.
    const seen = await page(hannover, `${at}/konsultation`)
    assert.match(seen, /Stadt Köln, fachlich/)
    assert.match(seen, /<ins><span class="visually-hidden">neu: <\/span> und Kälte<\/ins>/)
    assert.equal(seen.match(/class="paper-opinion"/g)?.length, 1)
    await post(hannover, `${at}/konsultation`, { step: 'withdraw', comment }, 403)
    await post(hannover, `${at}/konsultation`, { step: 'answer', comment, answer: 'accepted' }, 403)
    assert.match(await post(defus, `${at}/konsultation`, { step: 'close' }, 409), /Noch fehlen Antworten/)
    assert.match(await post(defus, `${at}/konsultation`, { step: 'answer', comment, answer: 'rejected', reason: '' }, 422), /Begründen Sie die Antwort/)
    await post(defus, `${at}/konsultation`, { step: 'answer', comment, answer: 'accepted', reason: '' })
    assert.match(await post(defus, `${at}/konsultation`, { step: 'take' }), /stand=taken&n=1&m=0/)
    assert.equal((await findParagraphs(site.database.db, key)).standing[0].text, 'Städte warnen vor Hitze und Kälte.')
    // Hannover has said nothing and there is still time.
    assert.match(await post(defus, `${at}/konsultation`, { step: 'close' }, 409), /Die Frist läuft noch/)
    await post(hannover, `${at}/konsultation`, { step: 'nothing', organisation: other })
    await post(defus, `${at}/konsultation`, { step: 'close' })
    assert.match((await mailbox.next('aylin@netz.example')).links[0], /synopse$/)
    await mailbox.next('bernd@netz.example')
    await post(defus, at, { step: 'freeze' })
    const synopsis = await page(koeln, `${at}/synopse`)
    assert.match(synopsis, /steht in Fassung 2/)
    assert.match(synopsis, /Ohne Anmerkungen: [^<]*Hannover/)
    const csv = await page(koeln, `${at}/synopse.csv`)
    assert.equal(csv.split('\n')[0], 'nr,organisation,stelle,text,art,stellungnahme,wortlautvorschlag,antwort,begruendung,wortlaut,in_fassung')
    assert.match(csv, /^1,Stadt Köln,Absatz 1,Städte warnen vor Hitze\.,fachlich,Auch vor Kälte\.,Städte warnen vor Hitze und Kälte\.,angenommen,,,2$/m)
    assert.match(csv, new RegExp(`^,,Absatz 2,Der Bund zahlt\\.`, 'm'))
    assert.ok(b)
  })

  test('before the deadline whoever is silent is reminded once; an extension is recorded and told; after it silence is silence', async () => {
    const { at } = await begun('Ein Satz.')
    await asked(at, 'konsultation', [first, other], 5)
    await Promise.all(['aylin', 'bernd'].map((id) => mailbox.next(`${id}@netz.example`)))
    await post(koeln, `${at}/konsultation/stellungnahme`, { key: newKey(), organisation: first, paragraph: '', kind: 'general', comment: 'Gut.', proposal: '' })
    await site.jobs.runNow('manuscript-deadlines')
    later(3)
    await site.jobs.runNow('manuscript-deadlines')
    await site.jobs.runNow('manuscript-deadlines')
    assert.match((await mailbox.next('bernd@netz.example')).subject, /^Frist bis/)
    assert.match(await post(defus, `${at}/konsultation`, { step: 'extend', due: day(1), reason: 'Ferien' }, 422), /nach der alten/)
    await post(defus, `${at}/konsultation`, { step: 'extend', due: day(6), reason: 'Ferien in Bayern' })
    for (const id of ['aylin', 'bernd']) assert.match((await mailbox.next(`${id}@netz.example`)).subject, /^Frist verlängert/)
    assert.match(await page(koeln, `${at}/konsultation`), /Verlängert von .* bis .*Ferien in Bayern/)
    assert.deepEqual([mailbox.waiting('aylin@netz.example'), mailbox.waiting('bernd@netz.example')].map(({ length }) => length), [0, 0])
    later(7)
    assert.match(await post(hannover, `${at}/konsultation/stellungnahme`, { key: newKey(), organisation: other, paragraph: '', kind: 'general', comment: 'Zu spät geschrieben.', proposal: '' }, 409), /Die Frist ist vorbei.*Zu spät geschrieben\./s)
    const [, comment] = (await page(defus, `${at}/konsultation`)).match(/name="comment" value="([0-9a-f]{32})"/) ?? assert.fail('no comment')
    await post(defus, `${at}/konsultation`, { step: 'answer', comment, answer: 'accepted', reason: 'Danke.' })
    await post(defus, `${at}/konsultation`, { step: 'close' })
    assert.match(await page(koeln, `${at}/synopse`), /Ohne Äußerung bis zur Frist \(gilt nicht als Zustimmung\): [^<]*Hannover/)
    await Promise.all(['aylin', 'bernd'].map((id) => mailbox.next(`${id}@netz.example`)))
  })

  test('signing binds to one text; changing it afterwards keeps the old signatures and asks anew', async () => {
    const { at, ids: [a] } = await begun('Wir fordern Schatten.')
    await asked(at, 'mitzeichnung')
    const [letter] = await Promise.all(['aylin', 'bernd'].map((id) => mailbox.next(`${id}@netz.example`)))
    const form = await page(koeln, letter.links[0])
    assert.match(await page(koeln, '/mein-bereich'), /„Hitze in der Stadt“ mitzeichnen/)
    const hash = hashIn(form)
    assert.match(await post(koeln, `${at}/mitzeichnung`, { step: 'sign', organisation: first, hash, vote: 'dissent', remark: '' }, 422), /Schreiben Sie Ihre Anmerkung oder Gegenmeinung/)
    assert.match(await post(koeln, `${at}/mitzeichnung`, { step: 'sign', organisation: first, hash: '0'.repeat(64), vote: 'agree', remark: '' }, 409), /Der Text ist inzwischen ein anderer/)
    await post(koeln, `${at}/mitzeichnung`, { step: 'sign', organisation: other, hash, vote: 'agree', remark: '' }, 404)
    await post(koeln, `${at}/mitzeichnung`, { step: 'sign', organisation: first, hash, vote: 'agree', remark: '' })
    assert.match(await page(hannover, `${at}/mitzeichnung`), /Stadt Köln \(Pflege\)/)
    assert.match(await post(defus, `${at}/mitzeichnung`, { step: 'adopt', note: '' }, 409), /Die Frist läuft noch/)

    await page(koeln, `${at}/text`, 403)
    assert.match(await page(defus, `${at}/absatz/${a}`), /öffnet die Runde neu/)
    await post(defus, `${at}/absatz/${a}`, { id: a, edition: '1', kind: 'text', text: 'Wir fordern Schatten und Wasser.' })
    for (const id of ['aylin', 'bernd']) assert.match((await mailbox.next(`${id}@netz.example`)).subject, /^Text geändert/)
    assert.match(await page(koeln, `${at}/fassung/1`), /gelten nur für diese Fassung/)
    await post(koeln, `${at}/mitzeichnung`, { step: 'sign', organisation: first, hash, vote: 'agree', remark: '' }, 403)

    // Whoever was asked is proposed again.
    assert.match(await page(defus, `${at}/mitzeichnung`), /value="stadt-koeln" checked/)
    await asked(at, 'mitzeichnung')
    await Promise.all(['aylin', 'bernd'].map((id) => mailbox.next(`${id}@netz.example`)))
    const fresh = await page(koeln, `${at}/mitzeichnung`)
    assert.match(fresh, /Mitzeichnungen zu Fassung 1/)
    assert.notEqual(hashIn(fresh), hash)
    await post(koeln, `${at}/mitzeichnung`, { step: 'sign', organisation: first, hash, vote: 'agree', remark: '' }, 409)
    await post(koeln, `${at}/mitzeichnung`, { step: 'sign', organisation: first, hash: hashIn(fresh), vote: 'dissent', remark: 'Wasser ist Sache der Länder.' })

    // The clock writes down who said nothing; that is no consent, and the adoption has to speak of it.
    later(15)
    await site.jobs.runNow('manuscript-deadlines')
    const ended = await page(defus, `${at}/mitzeichnung`)
    assert.match(ended, /keine Äußerung bis zur Frist; gilt nicht als Zustimmung/)
    assert.match(await page(defus, '/mein-bereich'), /Beschluss festhalten/)
    assert.match(await post(defus, `${at}/mitzeichnung`, { step: 'adopt', note: '' }, 422), /wie damit umgegangen wurde/)
    await post(defus, `${at}/mitzeichnung`, { step: 'adopt', note: 'Die Gegenmeinung steht im Papier.' })
    assert.match(await page(koeln, at), /Die Gegenmeinung steht im Papier\./)
  })

  test('given up, it can be read and nobody is asked any more', async () => {
    const { at } = await begun('Ein Satz.')
    await asked(at, 'konsultation', [first])
    const letter = await mailbox.next('aylin@netz.example')
    await post(defus, at, { step: 'withdraw' })
    assert.match(await page(koeln, letter.links[0]), /beendet, weil das Papier aufgegeben wurde/)
    await post(koeln, `${at}/konsultation/stellungnahme`, { key: newKey(), organisation: first, paragraph: '', kind: 'general', comment: 'Schade.', proposal: '' }, 403)
    await page(defus, `${at}/text`, 403)
    assert.doesNotMatch(await page(koeln, '/mein-bereich'), /Stellung nehmen/)
  })

  test('what was adopted becomes an entry that somebody else reviews; its wording stays, its demands are followed', async () => {
    const { at } = await begun('Städte werden heißer.')
    const [heading, demand] = [newParagraphId(), newParagraphId()]
    await post(defus, `${at}/absatz/neu`, { id: heading, after: '', kind: 'heading', text: 'Ausgangslage' })
    await post(defus, `${at}/absatz/neu`, { id: demand, after: 'ffffffff', kind: 'demand', text: 'Der Bund bezahlt Trinkbrunnen.', addressee: 'Bund' })
    await asked(at, 'mitzeichnung')
    await Promise.all(['aylin', 'bernd'].map((id) => mailbox.next(`${id}@netz.example`)))
    const hash = hashIn(await page(koeln, `${at}/mitzeichnung`))
    await post(koeln, `${at}/mitzeichnung`, { step: 'sign', organisation: first, hash, vote: 'remark', remark: 'Auch Schatten.' })
    await post(hannover, `${at}/mitzeichnung`, { step: 'sign', organisation: other, hash, vote: 'dissent', remark: 'Das zahlt das Land.' })
    await post(defus, `${at}/mitzeichnung`, { step: 'close' })
    await post(defus, `${at}/mitzeichnung`, { step: 'adopt', note: 'Als Gegenmeinung aufgenommen.' })
    await page(koeln, `${at}/veroeffentlichung`, 403)
    const draft = await post(defus, `${at}/veroeffentlichung`, { step: 'prepare' })
    assert.match(draft, /^\/entwuerfe\/[0-9a-f]{32}$/)

    // The form of the entry does not ask for the wording, and takes none.
    const form = await page(defus, draft)
    assert.doesNotMatch(form, /Trinkbrunnen/)
    const sent = formIn(form, { step: 'submit', themes: ['hitze'], 'body.0.text': 'Untergeschoben', 'body.0.kind': 'text', 'body.0.id': heading, text_hash: '0'.repeat(64) })
    assert.equal((await defus.post(draft, sent)).status, 303)
    await post(defus, `${at}/absatz/${demand}`, { id: demand, edition: '1', kind: 'text', text: 'Anders.' }, 409)
    const key = draft.split('/').at(-1) ?? ''
    const review = await page(as(site, people.reviewer), `/pruefung/${key}`)
    assert.match(review, /Trinkbrunnen/)
    await post(as(site, people.reviewer), `/pruefung/${key}`, formIn(review, { step: 'accept' }))

    const paper = (await page(defus, at)).match(/href="(\/papiere\/hitze-in-der-stadt[^"/]*)"/)?.[1] ?? assert.fail('no paper')
    const shown = await site.page(paper)
    assert.match(shown, new RegExp(`id="absatz-${demand}"`))
    assert.match(shown, /Forderung, richtet sich an: Bund/)
    assert.match(shown, /nicht mitgezeichnet.*Das zahlt das Land\./s)
    assert.match(shown, /Als Gegenmeinung aufgenommen\./)
    assert.doesNotMatch(shown, /Untergeschoben/)
    // Found by words of its text; whoever dissented does not take part in it.
    assert.match(await site.page('/papiere?q=Trinkbrunnen'), /Hitze in der Stadt/)
    assert.match(await site.page('/akteure/stadt-koeln'), new RegExp(paper))
    assert.doesNotMatch(await site.page('/akteure/stadt-hannover'), new RegExp(paper))
    const id = paper.split('/').at(-1) ?? ''
    const { body, signatures, text_hash } = paperPayload.pick({ body: true, signatures: true, text_hash: true }).parse(await site.json(`/api/v1/papers/${id}`))
    assert.deepEqual(body.map(({ kind, number }) => [kind, number]), [['heading', undefined], ['text', 1], ['demand', 2]])
    assert.deepEqual([signatures.map(({ vote }) => vote).sort(), text_hash], [['dissent', 'remark'], hash])
    assert.match(JSON.stringify(await site.json(`${paper}.jsonld`)), new RegExp(`"identifier":"absatz-${demand}","position":2`))

    const pdf = await site.app.request(`${paper}/wortlaut.pdf`)
    assert.equal(pdf.headers.get('content-type'), 'application/pdf')
    const document = await getDocument({ data: new Uint8Array(await pdf.arrayBuffer()), verbosity: 0 }).promise
    const pages = await Promise.all(Array.from({ length: document.numPages }, async (_, place) => (await (await document.getPage(place + 1)).getTextContent()).items.map((item) => ('str' in item ? item.str : '')).join(' ')))
    const words = pages.join(' ').replace(/\s+/g, ' ')
    for (const part of ['Hitze in der Stadt', 'Ausgangslage', 'Der Bund bezahlt Trinkbrunnen.', 'Das zahlt das Land.', 'Auch Schatten.', hash]) assert.ok(words.includes(part), `${part} in ${words}`)
    assert.equal((await document.getMarkInfo())?.Marked, true)
    assert.equal((await site.app.request('/papiere/papier-sendai/wortlaut.pdf')).headers.get('location'), '/papiere/papier-sendai')

    // Half a year later the demand wants a look; what is recorded is public at once and stays when the entry is changed.
    const due = async () => (await page(defus, '/mein-bereich')).includes('Was ist aus den Forderungen geworden?')
    assert.equal(await due(), false)
    later(185)
    assert.equal(await due(), true)
    assert.match(await post(defus, `${at}/forderungen`, { demand, state: 'fulfilled', day: day(1), source: '', note: '' }, 422), /nicht in der Zukunft.*Nennen Sie eine Quelle/s)
    await post(defus, `${at}/forderungen`, { demand, state: 'taken_up', day: day(-10), source: 'https://www.beispiel.de/antrag', note: 'Antrag im Bundestag.' })
    assert.equal(await due(), false)
    assert.match(await site.page(paper), /aufgegriffen.*Antrag im Bundestag\./s)
    await post(defus, `${at}/forderungen`, { demand, state: 'fulfilled', day: day(0), source: '', note: 'Beschlossen.' })
    later(400)
    assert.equal(await due(), false)
    await page(koeln, `${at}/forderungen`, 403)
  })

  test('all of it speaks English too', async () => {
    const key = newKey()
    await post(defus, '/en/papers/workshop/new', { key, lead: 'defus', title: 'Heat', purpose: 'What towns need.' })
    const at = `/en/papers/workshop/${key}`
    const id = newParagraphId()
    await post(defus, `${at}/paragraph/new`, { id, after: '', kind: 'demand', text: 'Shade.', addressee: 'Bund' })
    assert.match(await post(defus, `${at}/consultation`, { step: 'open', round: newKey(), organisations: [first], due: day(3), note: '' }), /^\/en\/papers/)
    await mailbox.next('aylin@netz.example')
    for (const path of ['', '/consultation', '/consultation/opinion', '/synopsis', '/comparison', '/version/1']) assert.match(await page(koeln, at + path), /<html lang="en"/)
    for (const path of ['/text', `/paragraph/${id}`]) assert.match(await page(defus, at + path), /Bund/)
    assert.match(await page(koeln, `${at}/synopsis.csv`), /^number,organisation,place/)
  })

  test('two organisations that become one are asked once, and keep what both said', async () => {
    const { at } = await begun('Ein Satz.')
    await asked(at, 'konsultation')
    await Promise.all(['aylin', 'bernd'].map((id) => mailbox.next(`${id}@netz.example`)))
    await post(hannover, `${at}/konsultation/stellungnahme`, { key: newKey(), organisation: other, paragraph: '', kind: 'general', comment: 'Aus Hannover.', proposal: '' })
    await movePapers(site.database.db, { from: other, to: first })
    const shown = await page(koeln, `${at}/konsultation`)
    assert.match(shown, /Nr\. 1 · Stadt Köln.*Aus Hannover\./s)
    assert.doesNotMatch(shown, /Landeshauptstadt Hannover/)
    await page(hannover, at, 404)
  })
})
