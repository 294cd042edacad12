/** Signing in, as somebody with a browser does it, and as somebody who should not get in tries it. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openMailbox, type Mailbox } from '../../../test/support/mailbox.ts'
import { clientOf } from '../../../test/support/client.ts'
import { testSite, type TestSite } from '../../../test/support/site.ts'

let site: TestSite
let mailbox: Mailbox
let now = new Date('2026-11-24T09:00:00Z')

before(async () => {
  mailbox = await openMailbox()
  site = await testSite('empty', { settings: { smtpUrl: mailbox.url }, clock: { now: () => now } })
})
after(async () => {
  await site.close()
  await mailbox.close()
})

test('a link from a letter signs in once somebody presses the button, and not before', async () => {
  const browser = clientOf(site)
  const asked = await browser.post('/anmelden', { email: '  Ines@Netz.Example ', weiter: '/entwuerfe' })
  assert.equal(asked.status, 303)
  const { links, text } = await mailbox.next('ines@netz.example')
  assert.match(text, /15 Minuten[\s\S]*---[\s\S]*15 minutes/)
  for (let opened = 0; opened < 2; opened++) assert.match(await (await browser.get(links[0])).text(), /Melden Sie sich als ines@netz\.example an\?/)
  assert.equal((await browser.get('/entwuerfe')).status, 403)
  const landed = await browser.send(links[0])
  assert.equal(landed.headers.get('location'), '/anmelden/weiter?weiter=%2Fentwuerfe')
  const onward = await browser.get('/anmelden/weiter?weiter=%2Fentwuerfe')
  assert.equal(onward.headers.get('location'), '/entwuerfe')
  const page = await browser.get('/entwuerfe')
  assert.equal(page.status, 200)
  assert.equal(page.headers.get('cache-control'), 'private, no-store')
  assert.match(await page.text(), /Abmelden/)
})
