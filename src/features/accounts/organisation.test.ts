/** Signing in through the login of an organisation: a real OpenID provider, in this process. */
import assert from 'node:assert/strict'
import { createServer, type Server } from 'node:http'
import { after, before, test } from 'node:test'
import Provider from 'oidc-provider'
import { clientOf, signedInBrowser, type Client } from '../../../test/support/client.ts'
import { openMailbox, type Mailbox } from '../../../test/support/mailbox.ts'
import { testSite, type TestSite } from '../../../test/support/site.ts'
import { findAccountByEmail } from './store.ts'

let site: TestSite
let mailbox: Mailbox
let login: Server
let issuer: string
/** Who is signed in at the organisation. */
let person = { sub: 'u1', email: 'nele@stadt.example', email_verified: true, name: 'Nele Neu' }

before(async () => {
  login = createServer((request, response) => void answer(request, response))
  await new Promise<void>((resolve) => login.listen(0, '127.0.0.1', resolve))
  const address = login.address()
  issuer = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  const provider = new Provider(issuer, {
    clients: [{ client_id: 'netz', client_secret: 'geheim', redirect_uris: ['http://netz.example/anmelden/organisation/callback/organisation'] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    features: { devInteractions: { enabled: false } },
    pkce: { required: () => true },
    interactions: { url: (_, { uid }) => `/wer/${uid}` },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ ...person, sub: id }) }),
    async loadExistingGrant(context) {
      const grant = new context.oidc.provider.Grant({ clientId: 'netz', accountId: person.sub })
      grant.addOIDCScope('openid email profile')
      await grant.save()
      return grant
    },
  })
  const serve = provider.callback()
  async function answer(...[request, response]: Parameters<typeof serve>) {
    if (request.url?.startsWith('/wer/')) await provider.interactionFinished(request, response, { login: { accountId: person.sub } })
    else await serve(request, response)
  }
  mailbox = await openMailbox()
  site = await testSite('empty', { settings: { smtpUrl: mailbox.url, baseUrl: 'http://netz.example', oidc: { issuer, clientId: 'netz', clientSecret: 'geheim', name: 'Stadt Beispiel' } } })
})
after(async () => {
  await site.close()
  await mailbox.close()
  login.close()
})

/** What the organisation's pages do with the browser until it sends it back. */
async function atTheLogin(address: string): Promise<string> {
  const cookies = new Map<string, string>()
  for (let url = address, hops = 0; hops < 8; hops++) {
    const response = await fetch(url, { redirect: 'manual', headers: { cookie: [...cookies].map((pair) => pair.join('=')).join('; ') } })
    for (const cookie of response.headers.getSetCookie()) {
      const [, name, value] = cookie.match(/^([^=]+)=([^;]*)/) ?? []
      cookies.set(name, value)
    }
    url = new URL(response.headers.get('location') ?? assert.fail(`${url} answers ${response.status}: ${await response.text()}`), url).href
    if (!url.startsWith(issuer)) return url
  }
  return assert.fail('the login goes in circles')
}

const pathOf = (address: string) => address.replace('http://netz.example', '')
const toTheLogin = async (browser: Client, next = '/entwuerfe') => (await browser.get(`/anmelden/organisation?zu=login&weiter=${next}`)).headers.get('location') ?? assert.fail('nowhere')
async function signInThere(browser: Client) {
  return browser.get(pathOf(await atTheLogin(await toTheLogin(browser))))
}

test('the first sign-in makes an account; nothing that opens the other side is kept; signing out ends it', async () => {
  const browser = clientOf(site)
  assert.match(await (await browser.get('/anmelden?weiter=/entwuerfe')).text(), /Anmelden über Stadt Beispiel/)
  const asked = new URL(await toTheLogin(browser))
  for (const name of ['state', 'nonce', 'code_challenge']) assert.ok((asked.searchParams.get(name) ?? '').length >= 16, name)
  assert.equal(asked.searchParams.get('code_challenge_method'), 'S256')
  const back = await signInThere(browser)
  assert.equal(pathOf(back.headers.get('location') ?? ''), '/anmelden/weiter?weiter=%2Fentwuerfe')
  assert.equal((await browser.get('/entwuerfe')).status, 200)
  const { db } = site.database
  const account = (await findAccountByEmail(db, 'nele@stadt.example')) ?? assert.fail('no account')
  assert.equal(account.name, 'Nele Neu')
  const [kept] = await db.selectFrom('account_logins').selectAll().execute()
  assert.deepEqual([kept.subject, kept.access_token, kept.refresh_token, kept.id_token, kept.password], ['u1', null, null, null, null])
  assert.deepEqual(mailbox.waiting('nele@stadt.example'), [])
  await browser.post('/abmelden', {})
  assert.equal((await browser.get('/entwuerfe')).status, 403)
  // Found again by who they are there, whatever their address has become.
  person = { ...person, email: 'nele.neu@stadt.example' }
  await signInThere(browser)
  assert.match(await (await browser.get('/konto')).text(), /nele@stadt\.example/)
})

test('an account that exists is connected by its verified address, and its holder is told', async () => {
  person = { sub: 'u2', email: 'ines@stadt.example', email_verified: false, name: 'Ines' }
  const before = await signedInBrowser(site, mailbox, 'ines@stadt.example')
  const refused = clientOf(site)
  assert.equal(pathOf((await signInThere(refused)).headers.get('location') ?? '').split('?')[0], '/anmelden/organisation')
  assert.equal((await refused.get('/entwuerfe')).status, 403)
  person = { ...person, email_verified: true }
  const browser = clientOf(site)
  await signInThere(browser)
  assert.match(await (await browser.get('/konto')).text(), /ines@stadt\.example/)
  assert.match((await mailbox.next('ines@stadt.example')).text, /Anmeldung Ihrer Organisation verbunden/)
  assert.equal((await before.get('/entwuerfe')).status, 200)
  await signInThere(clientOf(site))
  assert.deepEqual(mailbox.waiting('ines@stadt.example'), [], 'told once')
})

test('an address the organisation has not verified makes no account, and a page says what to do', async () => {
  person = { sub: 'u3', email: 'unklar@stadt.example', email_verified: false, name: 'Unklar' }
  const browser = clientOf(site)
  const back = await signInThere(browser)
  const landed = await browser.get(pathOf(back.headers.get('location') ?? ''))
  const page = await (await browser.get(landed.headers.get('location') ?? '')).text()
  assert.match(page, /Anmeldung über Stadt Beispiel hat nicht geklappt[\s\S]*bestätigte E-Mail-Adresse/)
  assert.equal(await findAccountByEmail(site.database.db, 'unklar@stadt.example'), undefined)
})

test('an answer of the login counts once, in the browser that asked, as it was asked', async () => {
  person = { sub: 'u4', email: 'omar@stadt.example', email_verified: true, name: 'Omar' }
  const browser = clientOf(site)
  const back = pathOf(await atTheLogin(await toTheLogin(browser)))
  const isRefused = async (client: Client, path: string) => {
    const { headers } = await client.get(path)
    assert.match(headers.get('location') ?? '', /\/anmelden\/organisation\?/, path)
    assert.equal((await client.get('/entwuerfe')).status, 403, path)
  }
  await isRefused(clientOf(site), back)
  const waiting = new Map(browser.cookies)
  await isRefused(browser, back.replace(/state=[^&]+/, 'state=anderswo'))
  browser.cookies.clear()
  for (const [name, value] of waiting) browser.cookies.set(name, value)
  await browser.get(back)
  assert.equal((await browser.get('/entwuerfe')).status, 200)
  const again = clientOf(site)
  for (const [name, value] of waiting) again.cookies.set(name, value)
  await isRefused(again, back)
  // Asked by somebody with another secret for the code, another nonce.
  for (const changed of ['code_challenge', 'nonce']) {
    const victim = clientOf(site)
    const asked = new URL(await toTheLogin(victim))
    asked.searchParams.set(changed, 'A'.repeat(43))
    await isRefused(victim, pathOf(await atTheLogin(asked.href)))
  }
})

test('a login that does not answer leads back to a page that says so', async () => {
  const away = await testSite('empty', { settings: { baseUrl: 'http://netz.example', oidc: { issuer: 'http://127.0.0.1:9', clientId: 'netz', clientSecret: 'geheim', name: 'Stadt Fern' } } })
  try {
    const browser = clientOf(away)
    const answer = await browser.get('/anmelden/organisation?zu=login')
    assert.match(await (await browser.get(answer.headers.get('location') ?? '')).text(), /über Stadt Fern hat nicht geklappt/)
  } finally {
    await away.close()
  }
})
