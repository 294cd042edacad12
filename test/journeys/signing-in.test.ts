/** Signing in, from the first letter to the deletion of the account, by keyboard, with and without script; and by passkey. Axe on every page of it. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import type { CDPSession, Page } from 'playwright-core'
import { appoint } from '../../src/features/appointments/index.ts'
import { codeOf, stepAt } from '../../src/features/accounts/codes.ts'
import { findAccountByEmail } from '../../src/features/accounts/store.ts'
import { visitor } from '../../src/platform/viewer.ts'
import { fill, press } from '../support/keyboard.ts'
import { button, link, stories, type Stage } from '../support/stage.ts'

// Browsers make passkeys for names only.
const named = (origin: string) => origin.replace('127.0.0.1', 'localhost')
const story = stories({ at: new Date().toISOString(), settings: (origin) => ({ baseUrl: named(origin) }) })

const arrive = (page: Page, path: string) => page.waitForURL((url) => url.pathname === path)

async function type(page: Page, label: string, text: string) {
  await fill(page.getByLabel(label, { exact: true }), text)
  await page.keyboard.press('Enter')
}

async function byLetter(page: Page, { server, mailbox }: Stage, email: string, look = async (_: Page) => {}) {
  await page.goto(`${named(server.origin)}/anmelden`)
  await look(page)
  await type(page, 'E-Mail-Adresse', email)
  await arrive(page, '/anmelden/unterwegs')
  await look(page)
  await page.goto(named(server.origin) + (await mailbox.next(email)).links[0])
  await look(page)
  await press(button(page, 'Anmelden'))
}
const signOut = (page: Page) => press(page.getByRole('button', { name: 'Abmelden' }))

story('an account: link, codes, lost device, sessions, taking along, deletion', async (stage) => {
  const { mailbox, clock, open, look } = stage
  const [email, origin] = ['ines@netz.example', named(stage.server.origin)]
  const page = await open()
  await byLetter(page, stage, email, look)
  await arrive(page, '/mein-bereich')
  await page.goto(`${origin}/konto`)
  await look(page)
  await type(page, 'Name', 'Ines Muster')
  await page.getByText('Ihr Name ist gespeichert').waitFor()

  await press(link(page, 'Codes aus einer App'))
  await arrive(page, '/konto/zweiter-faktor')
  await look(page)
  await press(button(page, 'Einrichten'))
  await page.locator('.secret').waitFor()
  await look(page)
  const secret = (await page.locator('.secret').innerText()).replaceAll(' ', '')
  await type(page, 'Erster Code', '000000')
  await page.getByRole('alert').waitFor()
  await look(page)
  await type(page, 'Erster Code', codeOf(secret, stepAt(clock.now())))
  await page.getByRole('heading', { name: 'Ihre Wiederherstellungscodes' }).waitFor()
  await look(page)
  const [recovery] = await page.locator('.recovery code').allInnerTexts()
  await press(link(page, 'Ich habe sie aufbewahrt'))
  await arrive(page, '/mein-bereich')
  assert.match((await mailbox.next(email)).text, /Codes aus einer App eingerichtet/)

  await signOut(page)
  await arrive(page, '/')
  clock.pass(1)
  await byLetter(page, stage, email)
  await arrive(page, '/anmelden/zweiter-faktor')
  await look(page)
  await type(page, 'Code', '123456')
  await page.getByRole('alert').waitFor()
  await look(page)
  await type(page, 'Code', codeOf(secret, stepAt(clock.now())))
  await arrive(page, '/mein-bereich')

  const other = await open()
  await byLetter(other, stage, email)
  await arrive(other, '/anmelden/zweiter-faktor')
  await type(other, 'Code', recovery)
  await arrive(other, '/mein-bereich')
  assert.match((await mailbox.next(email)).text, /Wiederherstellungscode benutzt/)

  await page.goto(`${origin}/konto`)
  await look(page)
  await press(button(page, /^Beenden: /))
  await page.getByText('Die Sitzung ist beendet').waitFor()
  await other.goto(`${origin}/konto`)
  await arrive(other, '/anmelden')
  await look(other)

  await page.goto(`${origin}/konto/passkeys`)
  await look(page)
  await page.goto(`${origin}/konto/zweiter-faktor`)
  await look(page)

  await page.goto(`${origin}/konto`)
  const download = page.waitForEvent('download')
  await press(link(page, 'Daten herunterladen'))
  const taken = JSON.parse(readFileSync(await (await download).path(), 'utf8'))
  assert.equal(taken.account.name, 'Ines Muster')
  await press(link(page, /Konto löschen/))
  await arrive(page, '/konto/loeschen')
  await look(page)
  await press(button(page, 'Konto endgültig löschen'))
  await page.getByRole('heading', { name: 'Ihr Konto ist gelöscht' }).waitFor()
  await look(page)
  assert.match((await mailbox.next(email)).text, /wurde gelöscht/)
})

const device = { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true } as const

async function withDevice(page: Page, options: { isUserVerified?: boolean } = {}): Promise<{ cdp: CDPSession; authenticatorId: string }> {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('WebAuthn.enable')
  return { cdp, ...(await cdp.send('WebAuthn.addVirtualAuthenticator', { options: { ...device, ...options } })) }
}

story.once('a reviewer signs in by passkey alone; replays, foreign pages, copies and removed keys get nowhere', async (stage) => {
  const { site, mailbox, clock, open, look } = stage
  const [email, origin] = ['ruth@netz.example', named(stage.server.origin)]
  // The same site at a name it does not know: as a stranger would put a page between.
  const stranger = await stage.originFor(visitor)
  const page = await open()
  const context = page.context()
  const { cdp, authenticatorId } = await withDevice(page)
  const posted: string[] = []
  page.on('request', (request) => {
    const body = request.postData() ?? ''
    if (request.method() === 'POST' && /\/passkey$/.test(request.url()) && body.includes('step=answer')) posted.push(body)
  })
  const send = (body: string, headers: Record<string, string> = {}) => context.request.post(`${origin}/anmelden/passkey`, { data: body, headers: { 'content-type': 'application/x-www-form-urlencoded', origin, ...headers }, maxRedirects: 0 })
  const isSignedIn = async () => (await context.request.get(`${origin}/pruefung`)).status() === 200

  await byLetter(page, stage, email)
  await arrive(page, '/mein-bereich')
  const account = (await findAccountByEmail(site.database.db, email)) ?? assert.fail()
  await appoint(site.database.db, { account: account.id, role: 'reviewer', by: { function: 'Betrieb' }, at: clock.now() })
  await page.goto(`${origin}/anmelden/weiter?weiter=/pruefung`)
  await press(link(page, 'Stattdessen einen Passkey einrichten'))
  await arrive(page, '/konto/passkeys')
  await look(page)
  await type(page, 'Name', 'Diensttelefon')
  await arrive(page, '/pruefung')
  assert.match((await mailbox.next(email)).text, /Passkey hinzugefügt/)
  await page.goto(`${origin}/konto/passkeys`)
  await page.getByText('Diensttelefon', { exact: true }).waitFor()
  await look(page)

  // Not by the suggestions of the field here: the button.
  await cdp.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled: false })
  await signOut(page)
  await arrive(page, '/')
  await page.goto(`${origin}/anmelden?weiter=/pruefung`)
  await page.getByRole('button', { name: 'Mit Passkey anmelden' }).waitFor()
  await look(page)
  await cdp.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled: true })
  await press(button(page, 'Mit Passkey anmelden'))
  await arrive(page, '/pruefung')
  const [used] = posted
  assert.ok(used)

  await context.clearCookies()
  const replayed = await send(used)
  assert.match(replayed.headers().location, /fehler=passkey/)
  assert.equal(await isSignedIn(), false, 'an answer that was given before')
  assert.equal((await send(used, { origin: stranger })).status(), 403, 'a form from another site')

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
  assert.match((await send(await answerAt(named(stranger)))).headers().location, /fehler=passkey/, 'an answer given to another page')
  assert.equal(await isSignedIn(), false)
  const right = await answerAt(origin)
  // As a copy of the key would answer: its count has been passed meanwhile.
  await site.database.db.updateTable('passkeys').set({ counter: 1_000 }).where('account_id', '=', account.id).execute()
  assert.match((await send(right)).headers().location, /fehler=passkey/, 'a copy')
  await site.database.db.updateTable('passkeys').set({ counter: 0 }).where('account_id', '=', account.id).execute()
  const late = await answerAt(origin)
  clock.pass(16)
  assert.match((await send(late)).headers().location, /fehler=passkey/, 'an answer that comes late')
  const good = await answerAt(origin)
  const [one, other] = await Promise.all([send(good), send(good)])
  assert.deepEqual([one, other].map((answer) => /fehler/.test(answer.headers().location)).sort(), [false, true], 'the same answer twice at the same moment')

  // The letter alone is half the way; the key is the other half. Nobody else's key is.
  await context.clearCookies()
  await cdp.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled: false })
  await byLetter(page, stage, email)
  await arrive(page, '/anmelden/zweiter-faktor')
  await cdp.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled: true })
  await page.getByRole('button', { name: 'Mit Passkey bestätigen' }).waitFor()
  await look(page)
  assert.equal(await isSignedIn(), false)
  await site.database.db.updateTable('passkeys').set({ account_id: (await site.database.db.insertInto('accounts').values({ id: 'jemand', email: 'jemand@netz.example' }).returning('id').executeTakeFirstOrThrow()).id }).execute()
  await site.database.db.insertInto('passkeys').values({ id: 'anderer', account_id: account.id, name: 'anderer', public_key: 'x', created_at: clock.now() }).execute()
  assert.match((await send(await answerAt(origin))).headers().location, /zweiter-faktor\?fehler=passkey/, 'the key of somebody else')
  await site.database.db.deleteFrom('passkeys').where('id', '=', 'anderer').execute()
  await site.database.db.updateTable('passkeys').set({ account_id: account.id }).execute()
  await page.goto(`${origin}/anmelden/zweiter-faktor?fehler=passkey`)
  await look(page)
  await press(button(page, 'Mit Passkey bestätigen'))
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
  await press(button(page, 'Passkey entfernen: Diensttelefon'))
  await page.getByText('Der Passkey ist entfernt').waitFor()
  assert.match((await mailbox.next(email)).text, /Passkey Ihres Kontos[^.]* entfernt/)
  assert.equal(await isSignedIn(), false, 'the session lost what it had passed with the key')
  await context.clearCookies()
  assert.match((await send(await answerAt(origin))).headers().location, /fehler=passkey/, 'a key that was removed')
})
