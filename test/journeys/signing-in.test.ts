/** Signing in, from the first letter to the deletion of the account, by keyboard, with and without script; and by passkey. Axe on every page of it. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import type { Browser, CDPSession, Locator, Page } from 'playwright-core'
import { appoint } from '../../src/features/appointments/index.ts'
import { codeOf, stepAt } from '../../src/features/accounts/codes.ts'
import { findAccountByEmail } from '../../src/features/accounts/store.ts'
import { findingsOn, openBrowser, overflowOf, serve } from '../support/browser.ts'
import { openMailbox, type Mailbox } from '../support/mailbox.ts'
import { testSite, type TestSite } from '../support/site.ts'

let site: TestSite
let mailbox: Mailbox
let browser: Browser
let server: { origin: string; stop(): Promise<void> }
/** The same site at a name it does not know: as a stranger would put a page between. */
let stranger: { origin: string; stop(): Promise<void> }
let origin: string
let now = new Date()
const later = (minutes: number) => { now = new Date(now.getTime() + minutes * 60_000) }

before(async () => {
  mailbox = await openMailbox()
  const app: Pick<TestSite['app'], 'fetch'> = { fetch: (...request) => site.app.fetch(...request) }
  server = await serve({ app })
  stranger = await serve({ app })
  // Browsers make passkeys for names only.
  origin = server.origin.replace('127.0.0.1', 'localhost')
  site = await testSite('real', { settings: { smtpUrl: mailbox.url, baseUrl: origin }, clock: { now: () => now } })
  browser = await openBrowser()
})
after(async () => {
  await browser.close()
  await server.stop()
  await stranger.stop()
  await site.close()
  await mailbox.close()
})

const arrive = (page: Page, path: string) => page.waitForURL((url) => url.pathname === path)
const patient = (page: Page): Page => (page.setDefaultTimeout(30_000), page)

/** As somebody without a mouse gets there. */
async function tabTo(page: Page, wanted: Locator) {
  await page.bringToFront()
  await wanted.waitFor()
  for (let pressed = 0; pressed < 80; pressed++) {
    if ((await wanted.and(page.locator(':focus')).count()) > 0) return
    await page.keyboard.press('Tab')
  }
  assert.fail(`${wanted} is not reached by keyboard on ${page.url()}`)
}
async function press(page: Page, wanted: Locator) {
  await tabTo(page, wanted)
  await page.keyboard.press('Enter')
}
async function type(page: Page, label: string, text: string) {
  await tabTo(page, page.getByLabel(label, { exact: true }))
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
}

async function byLetter(page: Page, email: string, look = async (_: Page) => {}) {
  await page.goto(`${origin}/anmelden`)
  await look(page)
  await type(page, 'E-Mail-Adresse', email)
  await arrive(page, '/anmelden/unterwegs')
  await look(page)
  await page.goto(origin + (await mailbox.next(email)).links[0])
  await look(page)
  await press(page, page.getByRole('main').getByRole('button', { name: 'Anmelden' }))
}
const signOut = (page: Page) => press(page, page.getByRole('button', { name: 'Abmelden' }))

for (const [javaScriptEnabled, look] of [[true, { viewport: { width: 1280, height: 900 } }], [false, { viewport: { width: 320, height: 800 } }]] as const) {
  test(`an account: link, codes, lost device, sessions, taking along, deletion, ${javaScriptEnabled ? 'with' : 'without'} script`, async () => {
    const email = `ines-${javaScriptEnabled ? 'mit' : 'ohne'}@netz.example`
    const findings: string[] = []
    const seen = async (page: Page) => {
      // The pages are the same: what axe would find it finds once.
      findings.push(...(await (javaScriptEnabled ? findingsOn : overflowOf)(page)))
      if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/${javaScriptEnabled ? 'wide' : 'small'}-${new URL(page.url()).pathname.slice(1).replaceAll('/', '-')}-${findings.length}-${Date.now() % 100_000}.png`, fullPage: true })
    }
    const open = async () => patient(await (await browser.newContext({ javaScriptEnabled, ...look })).newPage())
    const page = await open()
    await byLetter(page, email, seen)
    await arrive(page, '/mein-bereich')
    await page.goto(`${origin}/konto`)
    await seen(page)
    await type(page, 'Name', 'Ines Muster')
    await page.getByText('Ihr Name ist gespeichert').waitFor()

    await press(page, page.getByRole('link', { name: 'Codes aus einer App' }))
    await arrive(page, '/konto/zweiter-faktor')
    await seen(page)
    await press(page, page.getByRole('button', { name: 'Einrichten' }))
    await page.locator('.secret').waitFor()
    await seen(page)
    const secret = (await page.locator('.secret').innerText()).replaceAll(' ', '')
    await type(page, 'Erster Code', '000000')
    await page.getByRole('alert').waitFor()
    await seen(page)
    await type(page, 'Erster Code', codeOf(secret, stepAt(now)))
    await page.getByRole('heading', { name: 'Ihre Wiederherstellungscodes' }).waitFor()
    await seen(page)
    const [recovery] = await page.locator('.recovery code').allInnerTexts()
    await press(page, page.getByRole('link', { name: 'Ich habe sie aufbewahrt' }))
    await arrive(page, '/mein-bereich')
    assert.match((await mailbox.next(email)).text, /Codes aus einer App eingerichtet/)

    await signOut(page)
    await arrive(page, '/')
    later(1)
    await byLetter(page, email)
    await arrive(page, '/anmelden/zweiter-faktor')
    await seen(page)
    await type(page, 'Code', '123456')
    await page.getByRole('alert').waitFor()
    await seen(page)
    await type(page, 'Code', codeOf(secret, stepAt(now)))
    await arrive(page, '/mein-bereich')

    const other = await open()
    await byLetter(other, email)
    await arrive(other, '/anmelden/zweiter-faktor')
    await type(other, 'Code', recovery)
    await arrive(other, '/mein-bereich')
    assert.match((await mailbox.next(email)).text, /Wiederherstellungscode benutzt/)

    await page.goto(`${origin}/konto`)
    await seen(page)
    await press(page, page.getByRole('button', { name: /^Beenden: / }))
    await page.getByText('Die Sitzung ist beendet').waitFor()
    await other.goto(`${origin}/konto`)
    await arrive(other, '/anmelden')
    await seen(other)

    await page.goto(`${origin}/konto/passkeys`)
    await seen(page)
    await page.goto(`${origin}/konto/zweiter-faktor`)
    await seen(page)

    await page.goto(`${origin}/konto`)
    const download = page.waitForEvent('download')
    await press(page, page.getByRole('link', { name: 'Daten herunterladen' }))
    const taken = JSON.parse(readFileSync(await (await download).path(), 'utf8'))
    assert.equal(taken.account.name, 'Ines Muster')
    await press(page, page.getByRole('link', { name: /Konto löschen/ }))
    await arrive(page, '/konto/loeschen')
    await seen(page)
    await press(page, page.getByRole('button', { name: 'Konto endgültig löschen' }))
    await page.getByRole('heading', { name: 'Ihr Konto ist gelöscht' }).waitFor()
    await seen(page)
    assert.match((await mailbox.next(email)).text, /wurde gelöscht/)
    assert.deepEqual(findings, [])
    await page.context().close()
    await other.context().close()
  })
}

const device = { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true } as const

async function withDevice(page: Page, options: { isUserVerified?: boolean } = {}): Promise<{ cdp: CDPSession; authenticatorId: string }> {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('WebAuthn.enable')
  return { cdp, ...(await cdp.send('WebAuthn.addVirtualAuthenticator', { options: { ...device, ...options } })) }
}

test('a reviewer signs in by passkey alone; replays, foreign pages, copies and removed keys get nowhere', async () => {
  const email = 'ruth@netz.example'
  const context = await browser.newContext({ viewport: { width: 320, height: 640 }, colorScheme: 'dark' })
  const page = patient(await context.newPage())
  const { cdp, authenticatorId } = await withDevice(page)
  const findings: string[] = []
  const seen = async () => {
    findings.push(...(await findingsOn(page)))
    if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/key-${new URL(page.url()).pathname.slice(1).replaceAll('/', '-')}-${Date.now() % 100_000}.png`, fullPage: true })
  }
  const posted: string[] = []
  page.on('request', (request) => {
    const body = request.postData() ?? ''
    if (request.method() === 'POST' && /\/passkey$/.test(request.url()) && body.includes('step=answer')) posted.push(body)
  })
  const send = (body: string, headers: Record<string, string> = {}) => context.request.post(`${origin}/anmelden/passkey`, { data: body, headers: { 'content-type': 'application/x-www-form-urlencoded', origin, ...headers }, maxRedirects: 0 })
  const isSignedIn = async () => (await context.request.get(`${origin}/pruefung`)).status() === 200

  await byLetter(page, email)
  await arrive(page, '/mein-bereich')
  const account = (await findAccountByEmail(site.database.db, email)) ?? assert.fail()
  await appoint(site.database.db, { account: account.id, role: 'reviewer', by: { function: 'Betrieb' }, at: now })
  await page.goto(`${origin}/anmelden/weiter?weiter=/pruefung`)
  await press(page, page.getByRole('link', { name: 'Stattdessen einen Passkey einrichten' }))
  await arrive(page, '/konto/passkeys')
  await seen()
  await type(page, 'Name', 'Diensttelefon')
  await arrive(page, '/pruefung')
  assert.match((await mailbox.next(email)).text, /Passkey hinzugefügt/)
  await page.goto(`${origin}/konto/passkeys`)
  await page.getByText('Diensttelefon', { exact: true }).waitFor()
  await seen()

  // Not by the suggestions of the field here: the button.
  await cdp.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled: false })
  await signOut(page)
  await arrive(page, '/')
  await page.goto(`${origin}/anmelden?weiter=/pruefung`)
  await page.getByRole('button', { name: 'Mit Passkey anmelden' }).waitFor()
  await seen()
  await cdp.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled: true })
  await press(page, page.getByRole('button', { name: 'Mit Passkey anmelden' }))
  await arrive(page, '/pruefung')
  const [used] = posted
  assert.ok(used)

  await context.clearCookies()
  const replayed = await send(used)
  assert.match(replayed.headers().location, /fehler=passkey/)
  assert.equal(await isSignedIn(), false, 'an answer that was given before')
  assert.equal((await send(used, { origin: stranger.origin })).status(), 403, 'a form from another site')

  const answerAt = async (where: string, userVerification: 'required' | 'discouraged' = 'required') => {
    const options = await (await context.request.post(`${origin}/anmelden/passkey`, { form: { step: 'begin' }, headers: { origin } })).json()
    await page.goto(`${where}/impressum`)
    const answer = await page.evaluate(async (given) => {
      const bytes = (text: string) => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0))
      const text = (buffer: ArrayBuffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
      const credential = await navigator.credentials.get({ publicKey: { challenge: bytes(given.challenge), rpId: 'localhost', userVerification: given.userVerification } })
      if (!(credential instanceof PublicKeyCredential) || !(credential.response instanceof AuthenticatorAssertionResponse)) throw new Error('no answer')
      const { clientDataJSON, authenticatorData, signature } = credential.response
      return { id: credential.id, rawId: credential.id, type: credential.type, response: { clientDataJSON: text(clientDataJSON), authenticatorData: text(authenticatorData), signature: text(signature) } }
    }, { challenge: options.challenge, userVerification })
    return new URLSearchParams({ step: 'answer', answer: JSON.stringify(answer) }).toString()
  }
  assert.match((await send(await answerAt(stranger.origin.replace('127.0.0.1', 'localhost')))).headers().location, /fehler=passkey/, 'an answer given to another page')
  assert.equal(await isSignedIn(), false)
  const right = await answerAt(origin)
  // As a copy of the key would answer: its count has been passed meanwhile.
  await site.database.db.updateTable('passkeys').set({ counter: 1_000 }).where('account_id', '=', account.id).execute()
  assert.match((await send(right)).headers().location, /fehler=passkey/, 'a copy')
  await site.database.db.updateTable('passkeys').set({ counter: 0 }).where('account_id', '=', account.id).execute()
  const late = await answerAt(origin)
  later(16)
  assert.match((await send(late)).headers().location, /fehler=passkey/, 'an answer that comes late')
  const good = await answerAt(origin)
  const [one, other] = await Promise.all([send(good), send(good)])
  assert.deepEqual([one, other].map((answer) => /fehler/.test(answer.headers().location)).sort(), [false, true], 'the same answer twice at the same moment')

  // The letter alone is half the way; the key is the other half. Nobody else's key is.
  await context.clearCookies()
  await cdp.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled: false })
  await byLetter(page, email)
  await arrive(page, '/anmelden/zweiter-faktor')
  await cdp.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled: true })
  await page.getByRole('button', { name: 'Mit Passkey bestätigen' }).waitFor()
  await seen()
  assert.equal(await isSignedIn(), false)
  await site.database.db.updateTable('passkeys').set({ account_id: (await site.database.db.insertInto('accounts').values({ id: 'jemand', email: 'jemand@netz.example' }).returning('id').executeTakeFirstOrThrow()).id }).execute()
  await site.database.db.insertInto('passkeys').values({ id: 'anderer', account_id: account.id, name: 'anderer', public_key: 'x', created_at: now }).execute()
  assert.match((await send(await answerAt(origin))).headers().location, /zweiter-faktor\?fehler=passkey/, 'the key of somebody else')
  await site.database.db.deleteFrom('passkeys').where('id', '=', 'anderer').execute()
  await site.database.db.updateTable('passkeys').set({ account_id: account.id }).execute()
  await page.goto(`${origin}/anmelden/zweiter-faktor?fehler=passkey`)
  await seen()
  await press(page, page.getByRole('button', { name: 'Mit Passkey bestätigen' }))
  await arrive(page, '/mein-bereich')
  assert.equal(await isSignedIn(), true)

  // A device that does not look who holds it.
  await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false })
  await context.clearCookies()
  assert.match((await send(await answerAt(origin, 'discouraged'))).headers().location, /fehler=passkey/, 'nobody was seen')
  await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: true })
  // This device offers its key by itself, as a browser does among the suggestions of the field.
  await page.goto(`${origin}/anmelden`)
  await arrive(page, '/mein-bereich')

  await page.goto(`${origin}/konto/passkeys`)
  await press(page, page.getByRole('button', { name: 'Passkey entfernen: Diensttelefon' }))
  await page.getByText('Der Passkey ist entfernt').waitFor()
  assert.match((await mailbox.next(email)).text, /Passkey Ihres Kontos[^.]* entfernt/)
  assert.equal(await isSignedIn(), false, 'the session lost what it had passed with the key')
  await context.clearCookies()
  assert.match((await send(await answerAt(origin))).headers().location, /fehler=passkey/, 'a key that was removed')
  assert.deepEqual(findings, [])
  await context.close()
})
