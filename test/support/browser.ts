/** A real browser, wherever this machine has one. */
import { existsSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import packaged from '@sparticuz/chromium'
import { AxeBuilder } from '@axe-core/playwright'
import type { Hono } from 'hono'
import { chromium, type Browser, type Page } from 'playwright-core'

const systemBrowsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']

// It shall speak to us alone: every other connection it would make by itself is switched off.
const quiet = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage']

/** Where the browser is and the flags it needs here. */
export async function findBrowser(): Promise<{ executablePath: string; args: string[] }> {
  const own = process.env.CHROMIUM_PATH ?? systemBrowsers.find((path) => existsSync(path))
  // The packaged build is made for a single process in a sandbox of its own; its own list of flags would switch off what we test.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return { executablePath: own ?? (await packaged.executablePath()), args: [...quiet, ...asRoot, ...(own ? [] : ['--no-zygote', '--headless=shell'])] }
}

export const openBrowser = async (): Promise<Browser> => chromium.launch(await findBrowser())

/** What axe and a look at its width find on a page as it stands: nothing, if all is well. Without colours, where all its parts were seen before, in half the time. */
export async function findingsOn(page: Page, { colours = true } = {}): Promise<string[]> {
  // In the page itself, a third of the time: the other way opens a second page for what frames of other origins say, and we have none.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
  const { violations } = await (colours ? axe : axe.disableRules(['color-contrast'])).analyze()
  return [
    ...violations.map(({ id, help, nodes }) => `${page.url()} ${id}: ${help} ${nodes.map(({ target }) => target.join(' ')).slice(0, 3).join(', ')}`),
    ...(await overflowOf(page)),
  ]
}

/** Nobody scrolls sideways. */
export async function overflowOf(page: Page): Promise<string[]> {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  return overflow > 0 ? [`${page.url()} is ${overflow} px wider than the window`] : []
}

/** Whether the page has a part that none had before; a part is what style and script know it by. */
export async function hasNewParts(page: Page, seen: Set<string>): Promise<boolean> {
  const parts = await page.evaluate(() => [...document.querySelectorAll('body *')].map(({ localName, className, role }) => `${localName} ${String(className)} ${role ?? ''}`))
  const before = seen.size
  for (const part of parts) seen.add(part)
  return seen.size > before
}

export type Served = { origin: string; stop(): Promise<void> }

/** Serves the site on a free port of this machine. */
export async function serve(site: { app: Pick<Hono, 'fetch'> }): Promise<Served> {
  const server = createAdaptorServer({ fetch: site.app.fetch })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = portOf(server.address())
  return {
    origin: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise((resolve) => {
        if ('closeAllConnections' in server) server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

function portOf(address: AddressInfo | string | null): AddressInfo {
  if (typeof address !== 'object' || !address) throw new Error('The test server has no port')
  return address
}
