/**
 * What a story in a browser begins with: the site, served; a mail server that its letters reach; a browser.
 * A story is told twice: with script on one of the two databases, without on the other.
 */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { appoint, findAppointments } from '../../src/features/appointments/index.ts'
import type { Settings } from '../../src/config.ts'
import type { Role, Viewer } from '../../src/platform/viewer.ts'
import { as } from './as.ts'
import { findingsOn, hasNewParts, openBrowser, overflowOf, serve, type Served } from './browser.ts'
import { fill, press } from './keyboard.ts'
import { openMailbox, type Mailbox } from './mailbox.ts'
import { testSite, type TestSite } from './site.ts'

export type Known = Viewer & { account: NonNullable<Viewer['account']> }

export type Stage = {
  site: TestSite
  mailbox: Mailbox
  browser: Browser
  /** The site as visitors see it, and whoever signs in there. */
  server: Served
  script: boolean
  clock: { now(): Date; set(moment: string | Date): void; pass(minutes: number): void }
  /** A page in a browser of somebody's own: wide and light with script, small and dark without. */
  open(options?: BrowserContextOptions): Promise<Page>
  /** Keeps for the end of the story what is wrong with the page as it stands. */
  look(page: Page): Promise<void>
  /** Somebody with an account `ID@netz.example` and functions. */
  account(id: string, ...functions: { role: Role; actor?: string }[]): Promise<Known>
  /** Where the site takes whoever comes for this person. */
  originFor(viewer: Viewer): Promise<string>
}

export type Setting = {
  settings?: (origin: string) => Partial<Settings>
  /** Where the clock stands until it is set; otherwise the time is the real one. */
  at?: string
}

type Told<Prepared> = (stage: Stage, prepared: Prepared) => Promise<void>
export type Teller<Prepared> = {
  (name: string, told: Told<Prepared>): void
  /** What differs in nothing without script, or needs it. */
  once(name: string, told: Told<Prepared>): void
}

/** How a file tells its stories, each both ways; before the first one on either database `prepare` is done, and what it answers is handed to them. */
export function stories(setting?: Setting): Teller<undefined>
export function stories<Prepared>(setting: Setting, prepare: (stage: Stage) => Promise<Prepared>): Teller<Prepared>
export function stories(setting: Setting = {}, prepare: (stage: Stage) => Promise<unknown> = async () => undefined): Teller<unknown> {
  let browser: Promise<Browser> | undefined
  const open = async (script: boolean) => {
    const stage = await openStage(await (browser ??= openBrowser()), setting, script)
    return { stage, prepared: await prepare(stage).catch(afterwards(stage.close)) }
  }
  const opened = new Map<boolean, ReturnType<typeof open>>()
  const openedFor = (script: boolean) => {
    const one = opened.get(script) ?? open(script)
    opened.set(script, one)
    return one
  }
  after(async () => {
    // What was never opened has told so in its stories.
    for (const one of opened.values()) await one.then(({ stage }) => stage.close(), () => undefined)
    await (await browser)?.close()
  })
  const tell = (name: string, told: Told<unknown>, script: boolean) =>
    test(name, { timeout: 300_000 }, async () => {
      const { stage, prepared } = await openedFor(script)
      try {
        await told(stage, prepared)
      } finally {
        await Promise.all(stage.browser.contexts().map((context) => context.close()))
      }
      assert.deepEqual([...new Set(stage.findings.splice(0))], [])
    })
  const story = (name: string, told: Told<unknown>) => {
    tell(`${name}, with script`, told, true)
    tell(`${name}, without script`, told, false)
  }
  return Object.assign(story, { once: (name: string, told: Told<unknown>) => void tell(name, told, true) })
}

type OpenStage = Stage & { findings: string[]; close(): Promise<void> }

async function openStage(browser: Browser, { settings, at }: Setting, script: boolean): Promise<OpenStage> {
  const mailbox = await openMailbox()
  const clock = openClock(at)
  // Served before it is there: its letters name the address it is served at.
  const server = await serve({ app: { fetch: (...request) => site.app.fetch(...request) } })
  const site = await testSite('real', { settings: { smtpUrl: mailbox.url, ...settings?.(server.origin) }, clock, onTheOther: !script }).catch(afterwards(async () => {
    await server.stop()
    await mailbox.close()
  }))
  const doors = new Map<Viewer, Served>()
  const findings: string[] = []
  const seen = new Set<string>()
  return {
    site, mailbox, browser, server, script, clock, findings,
    async open(options) {
      const look = script ? { viewport: wide } : { viewport: small, colorScheme: 'dark' as const }
      const page = await (await browser.newContext({ javaScriptEnabled: script, ...look, ...options })).newPage()
      page.setDefaultTimeout(30_000)
      return page
    },
    async look(page) {
      await page.waitForLoadState()
      findings.push(...(await (script ? lookAt(page, seen) : overflowOf(page))))
      if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/${script ? 'with' : 'without'}-${new URL(page.url()).pathname.slice(1).replaceAll('/', '-')}-${Date.now() % 10_000_000}.png`, fullPage: true })
    },
    async account(id, ...functions) {
      const { db } = site.database
      await db.insertInto('accounts').values({ id, name: personsName, email: `${id}@netz.example`, email_verified: true }).execute()
      for (const given of functions) await appoint(db, { account: id, ...given, by: { function: 'Verwaltung' }, at: clock.now() })
      return { account: { id, name: personsName, email: `${id}@netz.example`, secondFactor: true }, appointments: await findAppointments(db, id) }
    },
    async originFor(viewer) {
      const door = doors.get(viewer) ?? (await serve(as(site, viewer)))
      doors.set(viewer, door)
      return door.origin
    },
    async close() {
      for (const door of [server, ...doors.values()]) await door.stop()
      await site.close()
      await mailbox.close()
    },
  }
}

/** Nothing that stays open may keep a test from ending. */
const afterwards = (close: () => Promise<void>) => async (error: unknown): Promise<never> => {
  await close()
  throw error
}

/** No page and no letter for others names a person. */
export const personsName = 'Erika Musterfrau'

const [wide, small] = [{ width: 1280, height: 900 }, { width: 320, height: 800 }]

/** By axe, wide and light; small it must fit. Where it has parts that none had before, its colours too, and all once more small and dark. Without script the pages are made of the same. */
async function lookAt(page: Page, seen: Set<string>): Promise<string[]> {
  const before = page.viewportSize() ?? wide
  await page.setViewportSize(wide)
  const isNew = await hasNewParts(page, seen)
  const findings = await findingsOn(page, { colours: isNew })
  await page.setViewportSize(small)
  if (isNew) await page.emulateMedia({ colorScheme: 'dark' })
  findings.push(...(await (isNew ? findingsOn(page) : overflowOf(page))))
  if (isNew) await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize(before)
  return findings
}

function openClock(at?: string): Stage['clock'] {
  let moment = at === undefined ? undefined : new Date(at)
  let ahead = 0
  return {
    now: () => new Date((moment?.getTime() ?? Date.now()) + ahead),
    set(wanted) {
      moment = new Date(wanted)
      ahead = 0
    },
    pass: (minutes) => void (ahead += minutes * 60_000),
  }
}

export const button = (page: Page, name: RegExp | string): Locator => page.getByRole('main').getByRole('button', { name }).first()
export const link = (page: Page, name: RegExp | string): Locator => page.getByRole('main').getByRole('link', { name }).first()

/** As everybody signs in: the address is typed, the link of the letter opened, its button pressed. */
export async function signIn(page: Page, { server, mailbox }: Pick<Stage, 'server' | 'mailbox'>, email: string): Promise<void> {
  await page.goto(`${server.origin}/anmelden`)
  await askForLink(page, { server, mailbox }, email)
  await page.waitForURL(/mein-bereich/)
}

/** From the page for signing in, wherever it leads back to. */
export async function askForLink(page: Page, { server, mailbox }: Pick<Stage, 'server' | 'mailbox'>, email: string): Promise<void> {
  await fill(page.getByLabel('E-Mail').first(), email)
  await page.keyboard.press('Enter')
  await page.waitForURL(/unterwegs/)
  await page.goto(server.origin + (await mailbox.next(email)).links[0])
  await press(button(page, /Anmelden/))
}
