/** What somebody did once is not done twice: by the link of a letter that was used, or by a form that is sent twice at the same moment. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { z } from 'zod'
import { confirmLink as alertConfirm, stopLink as alertStop } from '../src/features/alerts/letters.ts'
import { addressLink, inviteBy, signInLink } from '../src/features/accounts/link.ts'
import { invitationLink as functionInvitation } from '../src/features/appointing/jobs.ts'
import { claimLink } from '../src/features/claims/claiming.ts'
import { confirmPurpose as registrationConfirm, managePurpose } from '../src/features/events/registering.ts'
import { askLink, stopLink as freshnessStop } from '../src/features/freshness/letters.ts'
import { invitationLink as networkInvitation, stopLink as networkStop } from '../src/features/networks/letters/kinds.ts'
import { answerLink, stopLink as requestStop } from '../src/features/requests/asking/letters.ts'
import { confirmPurpose as suggestionConfirm } from '../src/features/suggestions/suggesting.ts'
import { findPublished, publish } from '../src/features/publishing/index.ts'
import { kinds } from '../src/app.ts'
import { makeLink, type LinkPurpose } from '../src/platform/links.ts'
import type { Viewer } from '../src/platform/viewer.ts'
import { examples } from './support/addresses.ts'
import { as, people } from './support/as.ts'
import { clientOf, type Client } from './support/client.ts'
import { formsIn } from './support/form.ts'
import { holdForDefus, keyOf } from './support/held.ts'
import { lettersOf } from './support/post.ts'
import { testSite, type TestSite } from './support/site.ts'
import { noteWriting, type Writing } from './support/writing.ts'

let site: TestSite
let written: Writing
const event = 'treffen-der-probe'
const now = new Date()
const later = new Date(now.getTime() + 7 * 86_400_000)

before(async () => {
  site = await testSite('real')
  await holdForDefus(site, 'Was DEFUS schreibt')
  const lay = (table: string, row: Record<string, unknown>) => site.database.pool.query(`insert into ${table} (${Object.keys(row).join(', ')}) values (${Object.keys(row).map((_, at) => `$${at + 1}`).join(', ')})`, Object.values(row))
  const kind = kinds.find(({ name }) => name === 'event')
  const checked = kind?.entry?.check({ title: 'Treffen', summary: 'Ein Treffen.', start: '2027-03-06', owner: 'defus', visibility: 'clear', attendance: 'online', registration: 'here', places: 5 }, site.follower.index().vocabulary)
  if (!kind || !checked || 'faults' in checked) throw new Error(JSON.stringify(checked))
  await publish(site.database.db, kind.name, [{ id: event, ...checked.publication }], 'DEFUS (Pflege)')
  await site.follower.refresh([event])
  await lay('event_registrations', { key: keyOf(40), event, state: 'asked', language: 'de', email: 'eva@probe.example', name: 'Eva', organisation: 'Probe', created_at: now })
  await lay('event_registrations', { key: keyOf(41), event, state: 'registered', language: 'de', email: 'udo@probe.example', name: 'Udo', organisation: 'Probe', created_at: now, since: now })
  await lay('claims', { key: keyOf(42), actor: 'dkkv', email: 'eva@dkkv.org', state: 'sent', made_at: now, due_at: later })
  await lay('alerts', { key: keyOf(43), address: '/akteure?thema=hochwasser', language: 'de', rhythm: 'daily', email: 'folgt@probe.example', created_at: now })
  await lay('alerts', { key: keyOf(44), address: '/akteure?thema=hitze', language: 'de', rhythm: 'daily', email: 'endet@probe.example', created_at: now, confirmed_at: now, next_at: later })
  await lay('freshness_recipients', { address: 'ines@netz.example' })
  await lay('freshness_letters', { key: keyOf(45), address: 'ines@netz.example', account: 'ines', promised_at: now, sent_at: now })
  await lay('freshness_asks', { letter: keyOf(45), entry_id: 'defus', round_since: '2026-01-01' })
  const { payload } = (await findPublished(site.database.db, 'adelphi')) ?? assert.fail()
  await lay('suggestions', { key: keyOf(47), kind: 'actor', entry_id: 'adelphi', payload: JSON.stringify({ ...payload, phone: '+49 30 1234567' }), source: 'Amtsblatt', email: 'eva@probe.example', content_hash: 'e'.repeat(64), created_at: now })
  await site.database.pool.query("insert into confirmations (entry_id, confirmed_on, confirmed_by) values ('defus', '2026-01-01', 'Probe')")
  await lay('request_asks', { key: keyOf(46), request: examples.request, actor: 'defus', reasons: '[]', asked_by: 'Stadt Köln', asked_at: now })
  written = await noteWriting(site)
})
after(() => site.close())

const linkTo = async <Data extends z.ZodType>(path: string, purpose: LinkPurpose<Data>, data: z.input<Data>) => path + (await makeLink(site.database.db, purpose, data, now))

/** Whoever opens them is not signed in: the link alone is the proof. */
const links: Record<string, { made: () => Promise<string>; typed?: Record<string, string>; /** The button that is pressed, where it is not the first. */ pressed?: Record<string, string>; /** What is written in several rows for one thing. */ rows?: Record<string, number> }> = {
  'signing in': { made: () => linkTo('/anmelden/link?schluessel=', signInLink, { email: 'neu@probe.example' }) },
  'the invitation of an operator': { made: () => inviteBy(site.database.db, 'erste@probe.example', now) },
  'another address of an account': { made: () => linkTo('/konto/adresse?schluessel=', addressLink, { account: 'nele', email: 'nele@probe.example' }) },
  'an invitation to a function': { made: () => linkTo('/einladungen?schluessel=', functionInvitation, { invitation: '11111111-1111-4111-8111-111111111111' }), rows: { 'INSERT audit_events': 2 } },
  'an invitation into a network': { made: () => linkTo('/netzwerk-einladung/', networkInvitation, { invitation: keyOf(8) }) },
  'ending the messages of a network': { made: () => linkTo('/netzwerk-nachrichten/abbestellen/', networkStop, { network: 'defus', email: 'genug@probe.example' }) },
  'confirming a suggestion': { made: () => linkTo('/vorschlaege/', suggestionConfirm, { suggestion: keyOf(47) }) },
  'confirming a registration': { made: () => linkTo('/anmeldungen/', registrationConfirm, { registration: keyOf(40) }) },
  'giving back a place': { made: () => linkTo('/anmeldungen/', managePurpose, { registration: keyOf(41) }) },
  'taking on a profile': { made: () => linkTo('/uebernahmen/link/', claimLink, { claim: keyOf(42) }), rows: { 'INSERT audit_events': 2, 'INSERT audit_accounts': 2 } },
  'following a list': { made: () => linkTo('/benachrichtigungen/bestaetigen/', alertConfirm, { alert: keyOf(43) }), rows: { 'INSERT alert_entries': Infinity } },
  'following no more': { made: () => linkTo('/benachrichtigungen/abbestellen/', alertStop, { alert: keyOf(44) }) },
  'saying that it is still true': { made: () => linkTo('/bestaetigen/', askLink, { letter: keyOf(45) }), pressed: { step: 'confirm', entry: 'defus' }, rows: { 'INSERT changes': Infinity } },
  'no more questions whether it is true': { made: () => linkTo('/bestaetigen/abbestellen/', freshnessStop, { address: 'ines@netz.example' }) },
  'answering a request': { made: () => linkTo('/antworten/', answerLink, { ask: keyOf(46), account: 'ines' }), typed: { text: 'Mit Batterien.', answer: 'Mit Batterien.' }, rows: { 'INSERT entry_concepts': Infinity, 'INSERT job request-answered-letter': 2 } },
  'no more requests': { made: () => linkTo('/antworten/abbestellen/', requestStop, { account: 'ines' }) },
}

const mainOf = (html: string) => html.match(/<main.*<\/main>/s)?.[0] ?? ''

async function formAt(client: Client, path: string, typed: Record<string, string> = {}, pressed?: Record<string, string>) {
  const [form] = formsIn(mainOf(await (await client.get(path)).text()))
  if (!form) return undefined
  const fields = { ...form.fields, ...(pressed ?? form.buttons[0]) }
  for (const [name, text] of Object.entries(typed)) if (name in fields) fields[name] = text
  return { action: form.action === '' ? path : form.action, fields }
}

for (const [what, { made, typed, pressed, rows = {} }] of Object.entries(links)) {
  test(`a link is used once: ${what}`, async () => {
    await site.database.pool.query('delete from attempts')
    const path = await made()
    const form = (await formAt(clientOf(site), path, typed, pressed)) ?? assert.fail(`no form at ${path}`)
    await lettersOf(site)
    await written()
    // Two browsers at the same moment.
    const clients = [clientOf(site), clientOf(site)]
    const answers = await Promise.all(clients.map((client) => client.post(form.action, form.fields)))
    for (const { status } of answers) assert.ok(status < 500, `${status}`)
    await lettersOf(site)
    const done = await written()
    assert.ok(Object.keys(done).length > 0, `nothing happened: ${answers.map(({ status }) => status)}`)
    assert.deepEqual(Object.entries(done).filter(([how, times]) => how.startsWith('INSERT') && times > (rows[how] ?? 1)), [], 'what happened twice')

    // A day later the letter is found again.
    const finder = clientOf(site)
    const page = await finder.get(path)
    assert.ok([200, 303, 404, 409, 410].includes(page.status), `the page answers ${page.status}`)
    const shown = mainOf(await page.text())
    if (page.status !== 303) assert.match(shown, /<h1.*<p/s, 'what became of it')
    const again = await finder.post(form.action, form.fields)
    assert.ok(again.status < 500, `${again.status}`)
    assert.equal(finder.cookies.size, 0, 'nobody is signed in by it')
    await lettersOf(site)
    assert.deepEqual(await written(), {}, 'what the second use wrote')
  })
}

/** Whoever presses twice, or whose line breaks and who sends it again. */
const forms: { what: string; who: Viewer; path: string; fields: Record<string, string>; rows?: Record<string, number> }[] = [
  { what: 'asking about a practice', who: people.koelnEditor, path: `/praxis/${examples.practice}/fragen`, fields: { sort: 'question', asker: 'stadt-koeln', content: 'Wie viele Stellen braucht das?' } },
  { what: 'hiding a question', who: people.reviewer, path: `/praxis/${examples.practice}/fragen/${keyOf(15)}`, fields: { do: 'hide', reason: 'Nennt eine Person.' } },
  { what: 'a draft from an event', who: people.koelnEditor, path: `/veranstaltungen/${examples.event}/ernte`, fields: { kind: 'practice', key: keyOf(60) } },
  { what: 'beginning an entry', who: people.koelnEditor, path: '/werkzeuge/neu', fields: { key: keyOf(61), version: '0', title: 'Liste', tool_kind: 'checkliste', step: 'save' } },
  { what: 'following a list', who: people.koelnEditor, path: '/benachrichtigungen/neu', fields: { adresse: '/akteure?thema=hochwasser', address: '/akteure?thema=hochwasser', rhythm: 'daily' }, rows: { 'INSERT alert_entries': Infinity } },
  { what: 'taking over a practice', who: people.koelnEditor, path: `/praxis/${examples.practice}/uebernahmen`, fields: { adopter: 'stadt-koeln', step: 'kept', day: '2026-11-01', visibility: 'clear', result: 'Läuft.' } },
]
for (const { what, who, path, fields, rows = {} } of forms) {
  test(`a form that is sent twice does it once: ${what}`, async () => {
    const person = as(site, who)
    await lettersOf(site)
    await written()
    const send = () => person.post(path, fields)
    const answers = await Promise.all([send(), send()])
    assert.deepEqual(answers.map(({ status }) => status), [303, 303])
    await lettersOf(site)
    const done = await written()
    assert.ok(Object.keys(done).some((how) => /^(?:INSERT|UPDATE)/.test(how)), 'something was written')
    assert.deepEqual(Object.entries(done).filter(([how, times]) => how.startsWith('INSERT') && times > (rows[how] ?? 1)), [], 'what happened twice')
    assert.ok((await send()).status < 500)
    await lettersOf(site)
    assert.deepEqual(Object.keys(await written()).filter((how) => how.startsWith('INSERT')), [], 'what the third one added')
  })
}
