/** Backup and restore while others write, proved by count and hash; nothing of a damaged file gets in. */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { gunzipSync, gzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { publishActors, type ActorPayload } from '../src/features/actors/index.ts'
import { BrokenBackup, readBackup, writeBackup } from '../src/features/backups/index.ts'
import { tables } from '../src/features/backups/backup.ts'
import { temporaryFolder } from './support/databases.ts'
import { testSite, testSiteOnServer, type TestSite } from './support/site.ts'

const feuerwehr: ActorPayload = { name: 'Feuerwehr Musterstadt', type: 'feuerwehr', themes: ['hochwasser'], spaces: ['lokal'], phases: ['bewaeltigung'], groups: ['staat'], member_of: [] }

for (const [name, open] of [['embedded', testSite], ['server', testSiteOnServer]] as const) {
  describe(`backups, ${name}`, () => {
    let site: TestSite | undefined
    const folder = temporaryFolder()
    before(async () => {
      site = await open('real')
    })
    after(() => site?.close())

    const ready = (context: { skip(why: string): void }): TestSite | undefined => {
      if (!site) context.skip('no PostgreSQL server answers')
      return site
    }
    const countOf = async ({ database }: TestSite, table: string) => (await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(database.db)).rows[0].n

    test('what was changed after a backup is gone after the restore, everything else is there, and the site shows it', async (context) => {
      const site = ready(context)
      if (!site) return
      const file = join(folder, `${name}.gz`)
      const manifest = await writeBackup(site.database.pool, file, new Date('2026-11-22'))
      for (const table of tables) assert.equal(manifest[table].count, await countOf(site, table), table)

      await publishActors(site.database.db, [{ id: 'spaeter', payload: feuerwehr }], 'test')
      await site.follower.catchUp()
      await site.page('/akteure/spaeter')
      assert.equal(site.follower.index().search({ language: 'de', text: 'Musterstadt', facets: { kind: ['actor'] } }).total, 1)

      const restored = await readBackup(site.database.pool, file)
      assert.deepEqual(restored, manifest)
      await site.follower.catchUp()
      await site.page('/akteure/spaeter', 404)
      assert.equal(site.follower.index().search({ language: 'de', text: 'Musterstadt', facets: { kind: ['actor'] } }).total, 0)
      // The terms of the glossary are found as well; they are no entries.
      const found = site.follower.index().search({ language: 'de', limit: 0 }).facets.kind.filter(({ id }) => id !== 'term')
      assert.equal(found.reduce((sum, { count }) => sum + count, 0), await countOf(site, 'entries'))
      assert.deepEqual((await writeBackup(site.database.pool, join(folder, 'again.gz'), new Date('2026-11-23'))), manifest)
    })

    test('a backup taken while somebody writes holds one moment: every entry with its revision', async (context) => {
      const site = ready(context)
      if (!site) return
      let writing = true
      const writer = (async () => {
        for (let n = 0; writing; n++) await publishActors(site.database.db, [{ id: `waehrend-${n}`, payload: feuerwehr }], 'test')
      })()
      const file = join(folder, `busy-${name}.gz`)
      const manifest = await writeBackup(site.database.pool, file, new Date('2026-11-22'))
      writing = false
      await writer
      assert.equal(manifest.entries.count, manifest.revisions.count)
      assert.deepEqual(await readBackup(site.database.pool, file), manifest)
    })

    test('a file that was cut, changed or is none at all is refused, and nothing is touched', async (context) => {
      const site = ready(context)
      if (!site) return
      const file = join(folder, `whole-${name}.gz`)
      await writeBackup(site.database.pool, file, new Date('2026-11-22'))
      const before = await countOf(site, 'revisions')
      const whole = readFileSync(file)
      const lines = gunzipSync(whole).toString('utf8').trimEnd().split('\n')
      const spoiled: Record<string, Buffer> = {
        cut: whole.subarray(0, whole.length - 200),
        'without its proof': gzipSync(lines.slice(0, -1).join('\n')),
        'a row missing': gzipSync(lines.filter((_, at) => at !== lines.length - 3).join('\n')),
        'a name changed': gzipSync(lines.map((line) => line.replace('DEFUS', 'DEFUZ')).join('\n')),
        'from the future': gzipSync(lines.map((line, at) => (at === 0 ? line.replace(/"schema":\d+/, '"schema":9999') : line)).join('\n')),
        'no backup': Buffer.from('hello'),
      }
      for (const [how, content] of Object.entries(spoiled)) {
        const broken = join(folder, `${name}-broken.gz`)
        writeFileSync(broken, content)
        await assert.rejects(readBackup(site.database.pool, broken), BrokenBackup, how)
        assert.equal(await countOf(site, 'revisions'), before, how)
      }
      await assert.rejects(readBackup(site.database.pool, join(folder, 'nowhere.gz')), BrokenBackup)
    })

    test('a backup of an older version, without tables and columns that came later, is restored', async (context) => {
      const site = ready(context)
      if (!site) return
      const file = join(folder, `newer-${name}.gz`)
      const manifest = await writeBackup(site.database.pool, file, new Date('2026-11-22'))
      const older = gzipSync(asOlder(gunzipSync(readFileSync(file)).toString('utf8')))
      const olderFile = join(folder, `older-${name}.gz`)
      writeFileSync(olderFile, older)
      const restored = await readBackup(site.database.pool, olderFile)
      assert.equal(restored.links, undefined)
      assert.equal(restored.revisions.count, manifest.revisions.count)
      for (const table of tables) assert.equal(await countOf(site, table), restored[table]?.count ?? 0, table)
      assert.equal((await sql<{ n: number }>`select count(*) as n from revisions where exception is not null`.execute(site.database.db)).rows[0].n, 0)
    })

    test('a backup that could not be finished leaves the older file alone', async (context) => {
      const site = ready(context)
      if (!site) return
      const file = join(folder, `kept-${name}.gz`)
      await writeBackup(site.database.pool, file, new Date('2026-11-22'))
      const copy = join(folder, 'copy.gz')
      copyFileSync(file, copy)
      await assert.rejects(writeBackup(site.database.pool, join(folder, 'no-such-folder', 'x.gz'), new Date('2026-11-22')))
      assert.ok(existsSync(file))
      assert.ok(readFileSync(file).equals(readFileSync(copy)))
    })
  })
}

/** The same backup as the version before would have written it: no links yet, and no exceptions at the revisions. */
function asOlder(content: string): string {
  const written: string[] = []
  let table = ''
  let without = -1
  const proofs: Record<string, { count: number; sha256: string }> = {}
  let hash = createHash('sha256')
  for (const line of content.trimEnd().split('\n')) {
    const value = JSON.parse(line)
    if ('schema' in value) written.push(JSON.stringify({ ...value, schema: value.schema - 1 }))
    else if ('table' in value) {
      table = value.table
      without = table === 'revisions' ? value.columns.indexOf('exception') : -1
      hash = createHash('sha256')
      proofs[table] = { count: 0, sha256: hash.copy().digest('hex') }
      if (table !== 'links') written.push(JSON.stringify({ table, columns: value.columns.filter((_: string, at: number) => at !== without) }))
    } else if ('manifest' in value) {
      delete proofs.links
      written.push(JSON.stringify({ manifest: proofs }))
    } else if (table !== 'links') {
      const row = JSON.stringify(value.filter((_: unknown, at: number) => at !== without))
      hash.update(row).update('\n')
      proofs[table] = { count: proofs[table].count + 1, sha256: hash.copy().digest('hex') }
      written.push(row)
    }
  }
  return written.join('\n')
}
