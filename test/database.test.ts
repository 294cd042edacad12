/** What we promise of the database: durable, one owner, transactions that keep apart, no newer schema. */
import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { readSchema, schemaAsSql, schemaAsTypes } from '../src/platform/database/describe.ts'
import { DatabaseInUse, NewerSchema, openDatabase, type Database } from '../src/platform/database/index.ts'
import { embeddedDatabase, serverDatabase, temporaryFolder, type TestDatabase } from './support/databases.ts'
import { bind, execute, openWire, parse, query } from './support/wire.ts'

const root = new URL('..', import.meta.url).pathname

for (const [name, make] of [['embedded', embeddedDatabase], ['server', serverDatabase]] as const) {
  describe(`a database, ${name}`, async () => {
    const given = await make('empty')
    if (!given) return test('there is no server to test', { skip: 'no PostgreSQL server answers' }, () => {})
    const { settings, drop }: TestDatabase = given
    let database: Database
    before(async () => {
      database = await openDatabase(settings)
    })
    after(async () => {
      await database.close()
      await drop()
    })

    test('questions that waited behind a transaction each get their own answer', async () => {
      for (let round = 0; round < 10; round++) {
        const holder = await database.pool.connect()
        await holder.query('begin')
        const waiting = Promise.all([1, 2, 3].map(async (id) => (await (id % 2 ? database.pool.query('select $1::int as a, $2::int as b', [id, 0]) : database.pool.query('select $1::int as a', [id]))).rows))
        await new Promise((resolve) => setTimeout(resolve, 10))
        await holder.query('commit')
        holder.release()
        assert.deepEqual((await waiting).map(([row]) => row?.a), [1, 2, 3])
      }
    })

    if (name === 'server')
      test('a connection that is ended in the middle of a question, as by a restart of the server, fails that question and nothing else', async () => {
        const asked = database.pool.query('select pg_sleep(20)').then(() => 'answered', ({ code }) => code)
        const held = await database.pool.connect()
        await held.query('begin')
        await sql`select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()`.execute(database.db)
        assert.equal(await asked, '57P01')
        await assert.rejects(held.query('select 1'))
        held.release(true)
        // Idle connections learn of it a moment later.
        const askAll = () => Promise.all(Array.from({ length: 20 }, () => database.pool.query('select 1 as one'))).then((answers) => answers.map(({ rows }) => rows[0].one), () => [])
        let answers = await askAll()
        for (let tries = 0; tries < 50 && answers.length === 0; tries++) answers = await askAll()
        assert.deepEqual(answers, Array.from({ length: 20 }, () => 1))
      })

    test('pipelined writes that waited behind a transaction each do what they say, also beside one that fails', async () => {
      await sql`create table waiting (id integer primary key, words text not null)`.execute(database.db)
      for (let round = 0; round < 10; round++) {
        const [holder, ...others] = await Promise.all([0, 1, 2, 3].map(() => database.pool.connect()))
        await holder.query('begin')
        // Each connection is given its next question before the first is answered.
        const answers = others.flatMap((client, at) => [
          client.query('insert into waiting values ($1, $2) returning id', [round * 10 + at, `words of ${at}`]),
          client.query('insert into waiting (id) values ($1)', [1_000]).then(() => assert.fail('a row without words'), ({ code }) => ({ rows: [{ id: code }] })),
          client.query('update waiting set words = words || $2 where id = $1 returning id, words', [round * 10 + at, '!']),
          client.query('select nonsense from waiting where id = $1', [at]).then(() => assert.fail('no such column'), ({ code }) => ({ rows: [{ id: code }] })),
        ])
        await new Promise((resolve) => setTimeout(resolve, 10))
        await holder.query('commit')
        const rows = (await Promise.all(answers)).map(({ rows: [row] }) => row)
        for (const client of [holder, ...others]) client.release()
        assert.deepEqual(rows, others.flatMap((_, at) => [{ id: round * 10 + at }, { id: '23502' }, { id: round * 10 + at, words: `words of ${at}!` }, { id: '42703' }]))
      }
      await sql`drop table waiting`.execute(database.db)
    })

    if (name === 'embedded')
      for (const [how, messages] of [
        ['after it has named its statement', [parse('select 1')]],
        ['before it is executed', [parse('select 1'), bind()]],
        ['after an error', [parse('select nonsense from nowhere')]],
        ['in a transaction', [query('begin'), parse("insert into dying values (1)"), bind(), execute()]],
        ['in a transaction, after an error', [query('begin'), query('insert into dying values (2)'), parse('select nonsense from nowhere')]],
        ['in a transaction that failed', [query('begin; insert into dying values (3)'), query('select nonsense from nowhere')]],
      ] as const)
        test(`a client that dies in the middle of a question holds nobody up: ${how}`, async () => {
          await sql`create table if not exists dying (id integer primary key)`.execute(database.db)
          const client = await openWire(settings.dataDir)
          client.send(...messages)
          const waiting = new Promise((resolve) => setTimeout(resolve, 10)).then(() => Promise.all([1, 2, 3].map(async (id) => (await (id % 2 ? database.pool.query('select $1::int as a, $2::int as b', [id, 0]) : database.pool.query('select $1::int as a', [id]))).rows[0].a)))
          await client.die()
          assert.deepEqual(await waiting, [1, 2, 3])
          assert.deepEqual((await sql`select * from dying`.execute(database.db)).rows, [])
          await sql`drop table dying`.execute(database.db)
        })

    test('twenty transactions at once keep apart, and what is rolled back is gone', async () => {
      await sql`create table trial (id integer primary key, step integer)`.execute(database.db)
      const work = Array.from({ length: 20 }, (_, id) =>
        database.db.transaction().execute(async (transaction) => {
          await sql`insert into trial values (${id}, 1)`.execute(transaction)
          await sql`update trial set step = 2 where id = ${id}`.execute(transaction)
          if (id % 3 === 0) throw new Error('changed our mind')
        }),
      )
      const settled = await Promise.allSettled(work)
      assert.equal(settled.filter(({ status }) => status === 'rejected').length, 7)
      const { rows } = await sql<{ id: number; step: number }>`select id, step from trial order by id`.execute(database.db)
      assert.deepEqual(rows, Array.from({ length: 20 }, (_, id) => ({ id, step: 2 })).filter(({ id }) => id % 3 !== 0))
    })

    test('two hundred questions at once get their own answers', async () => {
      const answers = await Promise.all(Array.from({ length: 200 }, async (_, n) => (await database.pool.query<{ n: number }>(n % 2 ? 'select $1::int as n' : 'select $1::int as n, 1 as more', [n])).rows[0].n))
      assert.deepEqual(answers, Array.from({ length: 200 }, (_, n) => n))
    })

    test('the schema file and the table types say what the migrations made', async () => {
      const present = await readSchema(database.pool)
      const schema = Object.fromEntries(Object.entries(present).map(([part, rows]) => [part, rows.filter(({ table }) => table !== 'trial')]))
      const { columns, comments, constraints, indexes, triggers } = { ...present, ...schema }
      const ours = { columns, comments, constraints, indexes, triggers }
      assert.equal(readFileSync(`${root}docs/schema.sql`, 'utf8'), schemaAsSql(ours))
      assert.equal(readFileSync(`${root}src/platform/database/tables.ts`, 'utf8'), schemaAsTypes(ours))
    })

    test('a published payload cannot be changed, whoever tries', async () => {
      await sql`insert into entries (id, kind) values ('fest', 'actor')`.execute(database.db)
      await sql`insert into revisions (entry_id, number, payload, state, author, published_at) values ('fest', 1, '{"name":"Erste Fassung"}', 'published', 'test', now())`.execute(database.db)
      await assert.rejects(sql`update revisions set payload = '{"name":"Andere"}' where entry_id = 'fest'`.execute(database.db), /stays as it is/)
    })

    test('a database written by a newer version is refused with a way out', async () => {
      await sql`insert into schema_migrations (version, name) values (9999, 'from_the_future')`.execute(database.db)
      try {
        if (name === 'server') await assert.rejects(openDatabase(settings), NewerSchema)
        else {
          const { stderr, status } = spawnSync(process.execPath, ['bin/run.js', 'bin/backup.ts', `${temporaryFolder()}/x`], { cwd: root, env: { ...process.env, DATA_DIR: settings.dataDir }, encoding: 'utf8' })
          assert.match(stderr, /schema 9999.*newer version/s)
          assert.equal(status, 1)
        }
      } finally {
        await sql`delete from schema_migrations where version = 9999`.execute(database.db)
      }
    })

    if (name === 'embedded') {
      test('every commit makes the disk keep it', async () => {
        const commits = 50
        const before = (await database.fsyncs?.()) ?? 0
        for (let n = 0; n < commits; n++) await sql`insert into trial values (${1000 + n}, 0)`.execute(database.db)
        const synced = ((await database.fsyncs?.()) ?? 0) - before
        assert.ok(synced >= commits, `${commits} commits, ${synced} fsyncs`)
      })

      test('a second process on the same folder is refused and told what to do', async () => {
        await assert.rejects(openDatabase(settings), DatabaseInUse)
        const { stderr, status } = spawnSync(process.execPath, ['bin/run.js', 'src/main.ts'], { cwd: root, env: { ...process.env, DATA_DIR: settings.dataDir, PORT: '0' }, encoding: 'utf8', timeout: 60_000 })
        assert.equal(status, 1)
        assert.match(stderr, /in use by process \d+.*DATABASE_URL/s)
      })
    }
  })
}

test('a folder whose owner was killed can be opened again at once', async () => {
  const { settings, drop } = await embeddedDatabase('empty')
  const owner = spawn(process.execPath, ['bin/run.js', 'src/main.ts'], { cwd: root, env: { ...process.env, DATA_DIR: settings.dataDir, PORT: '0', SEED_DATA: 'off' }, stdio: ['ignore', 'pipe', 'inherit'] })
  for await (const text of owner.stdout) if (String(text).includes('is running')) break
  owner.kill('SIGKILL')
  await new Promise((resolve) => owner.once('exit', resolve))
  const database = await openDatabase(settings)
  await database.close()
  await drop()
})
