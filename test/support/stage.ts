/** What a story in a browser begins with: the site, served; a mail server that its letters reach; a browser. */
import type { Browser, Page } from 'playwright-core'
import { openBrowser, serve, type Served } from './browser.ts'
import { openMailbox, type Mailbox } from './mailbox.ts'
import { testSite, type TestSite } from './site.ts'

export type Stage = { site: TestSite; mailbox: Mailbox; browser: Browser; server: Served; close(): Promise<void> }

export async function openStage(): Promise<Stage> {
  const mailbox = await openMailbox()
  const site = await testSite('real', { settings: { smtpUrl: mailbox.url } })
  const server = await serve(site)
  const browser = await openBrowser()
  return {
    site, mailbox, browser, server,
    async close() {
      await browser.close()
      await server.stop()
      await site.close()
      await mailbox.close()
    },
  }
}

/** As everybody signs in: the address is typed, the link of the letter opened, its button pressed. */
export async function signIn(page: Page, { server, mailbox }: Pick<Stage, 'server' | 'mailbox'>, email: string): Promise<void> {
  await page.goto(`${server.origin}/anmelden`)
  await page.getByLabel('E-Mail').first().fill(email)
  await page.keyboard.press('Enter')
  await page.waitForURL(/unterwegs/)
  await page.goto(server.origin + (await mailbox.next(email)).links[0])
  await page.getByRole('main').getByRole('button', { name: /Anmelden/ }).press('Enter')
  await page.waitForURL(/mein-bereich/)
}
