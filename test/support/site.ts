/** The real app on a real database, called as a function. */
import { createHash } from 'node:crypto'
import { pino } from 'pino'
import type { Settings } from '../../src/config.ts'
import { openSite, type Site } from '../../src/site.ts'
import { embeddedDatabase, serverDatabase, type Content, type TestDatabase } from './databases.ts'

export type TestSite = Site & {
  /** The page behind an address, as text; fails the test on any other status. */
  page(path: string, status?: number): Promise<string>
  json(path: string, status?: number): Promise<unknown>
  settings: TestDatabase['settings']
}

/** What a story needs otherwise: other settings (`smtpUrl`), a clock that can be put forward. */
export type SiteOptions = { settings?: Partial<Settings>; clock?: { now(): Date }; /** On the one of the two databases that is not this file's. */ onTheOther?: boolean }

/**
 * A site on a database; `real` holds the actors and vocabularies of `data/`. Close it in `after()`.
 * What differs between the databases has tests that run on both. Everything else is shared between them: half of the files stand on
 * the embedded one, half on a server where one answers; a story in a browser on both (`stage.ts`). TEST_ON=embedded or TEST_ON=server chooses for all.
 */
export async function testSite(content: Content = 'real', options: SiteOptions = {}): Promise<TestSite> {
  const onServer = chosen(options.onTheOther) === 'server' ? await serverDatabase(content) : undefined
  return open(onServer ?? (await embeddedDatabase(content)), options)
}

/** The same for a file in every run. */
function chosen(other = false): string {
  const { TEST_ON } = process.env
  if (TEST_ON === 'embedded' || TEST_ON === 'server') return TEST_ON
  const [, file = ''] = process.argv
  const even = createHash('sha256').update(file.replace(/^.*\/(?=(?:src|test)\/)/, '')).digest()[0] % 2 === 0
  return even !== other ? 'embedded' : 'server'
}

/** The same on a PostgreSQL server; undefined where none answers. */
export async function testSiteOnServer(content: Content = 'real', options: SiteOptions = {}): Promise<TestSite | undefined> {
  const database = await serverDatabase(content)
  return database && open(database, options)
}

async function open({ settings: usual, drop }: TestDatabase, { settings: other, clock }: SiteOptions): Promise<TestSite> {
  const settings = { ...usual, ...other }
  const site = await openSite(settings, pino({ level: 'silent' }), { clock })
  const answer = async (path: string, status: number) => {
    const response = await site.app.request(path)
    if (response.status !== status) throw new Error(`${path} answers ${response.status}, not ${status}: ${(await response.text()).slice(0, 500)}`)
    return response
  }
  return {
    ...site,
    settings,
    page: async (path, status = 200) => (await answer(path, status)).text(),
    json: async (path, status = 200) => (await answer(path, status)).json(),
    async close() {
      await site.close()
      await drop()
    },
  }
}
