/** Letters that lie as files, as their readers see them. */
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { simpleParser } from 'mailparser'
import type { TestSite } from './site.ts'

export type Received = { to: string; subject: string; text: string; /** Every address in the text. */ links: string[]; stop?: string }

/** What has arrived, the oldest first; waits until nothing more comes. Read once. */
export async function lettersOf(site: Pick<TestSite, 'mail' | 'database'>): Promise<Received[]> {
  await quiet(site)
  const folder = site.mail.folder ?? ''
  if (!existsSync(folder)) return []
  const files = readdirSync(folder).filter((file) => file.endsWith('.eml')).sort()
  return Promise.all(
    files.map(async (file) => {
      const letter = await simpleParser(readFileSync(join(folder, file)))
      rmSync(join(folder, file))
      const text = letter.text ?? ''
      const to = [letter.to ?? []].flat().flatMap(({ value }) => value.map(({ address }) => address ?? '')).join(', ')
      const stop = letter.headerLines.find(({ key }) => key === 'list-unsubscribe')?.line.match(/<([^>]+)>/)?.[1]
      return { to, subject: letter.subject ?? '', text, links: [...text.matchAll(/https?:\/\/\S+/g)].map(([link]) => link), stop }
    }),
  )
}

/** Nothing that was promised is still to be done. */
async function quiet({ database }: Pick<TestSite, 'database'>): Promise<void> {
  for (let tries = 0; tries < 900; tries++) {
    const { rows } = await database.pool.query("select count(*)::int as waiting from pgboss.job where state = 'retry' or (state in ('created', 'active') and start_after <= now())")
    if (rows[0].waiting === 0) return
    await new Promise((later) => setTimeout(later, 50))
  }
  const { rows } = await database.pool.query("select name, state, output from pgboss.job where state in ('created', 'retry', 'active', 'failed') and start_after <= now() + interval '1 hour'")
  throw new Error(`These jobs never came to rest: ${JSON.stringify(rows)}`)
}
