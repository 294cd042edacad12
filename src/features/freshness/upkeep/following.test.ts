/** What the desk keeps in memory says the same as the tables, whatever was done in between and by whom. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { testSite, type TestSite } from '../../../../test/support/site.ts'
import { kinds } from '../../../app.ts'
import { appoint } from '../../appointments/index.ts'
import { publishActors } from '../../actors/index.ts'
import { confirm, withdraw } from '../../publishing/index.ts'
import { saveWebAddress } from '../../webchecks/store.ts'
import { currentStanding } from './following.ts'
import { readAgainBefore, readEntries } from './reading.ts'
import { findNeeding, findSigns } from './store.ts'
import { concerns, type Chosen, type Scope } from './upkeep.ts'

const now = new Date('2026-11-25T08:00:00Z')
const clock = { now: () => now }
const rhythm = { actor: 12 }
let site: TestSite
before(async () => {
  site = await testSite('real', { clock })
  await site.database.db.insertInto('accounts').values({ id: 'ines', email: 'ines@netz.example', name: 'Ines' }).execute()
})
after(() => site.close())

/** The same numbers in every run. */
let seed = 4711
const below = (n: number) => Math.floor(((seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648) * n)
const pick = <T,>(from: readonly T[]): T => from[below(from.length)]

const networks = ['probe-netz', 'probe-bund']
const ids = [...networks, ...Array.from({ length: 30 }, (_, at) => `probe-${at}`)]
const payload = () => ({
  name: `Probe ${below(1000)}`, type: 'initiative', themes: ['hochwasser'], spaces: ['lokal'], phases: ['bewaeltigung'], groups: ['staat'],
  member_of: networks.filter(() => below(3) === 0), state: pick(['DE-NI', 'DE-HE', undefined]), source_date: pick(['2015', '2026', undefined]), website: pick(['https://stumm.example', 'https://gut.example', undefined]), description_de: pick(['Ein Satz über alles. '.repeat(10), undefined]),
})

const steps: (() => Promise<unknown>)[] = [
  () => publishActors(site.database.db, [{ id: pick(ids), payload: payload(), confirmed_on: pick(['2026-11-01', '2025-09-01', '2025-10-15', undefined]) }], 'Probe'),
  () => publishActors(site.database.db, Array.from({ length: 4 }, () => ({ id: pick(ids), payload: payload() })).filter(({ id }, at, all) => all.findIndex((one) => one.id === id) === at), 'Probe'),
  () => confirm(site.database.db, { entry: pick(ids), by: { function: 'Pflege' }, at: new Date(now.getTime() - below(800) * 86_400_000) }),
  () => (below(3) === 0 ? withdraw(site.database.db, pick(ids), now) : Promise.resolve()),
  async () => {
    const actor = pick(ids)
    const known = await sql`select from entries where id = ${actor}`.execute(site.database.db)
    if (known.rows.length > 0) await appoint(site.database.db, { account: 'ines', role: 'editor', actor, by: { function: 'Verwaltung' }, at: now })
  },
  () => sql`update appointments set until = ${now}, ended_by = 'Verwaltung' where until is null and actor = ${pick(ids)}`.execute(site.database.db),
  () => sql`insert into gone_reports (key, entry_id, reason, note, author, made_at) select ${String(below(1e9)).padStart(32, '0')}, id, 'merged', '', 'Postfach', ${now} from entries where id = ${pick(ids)}`.execute(site.database.db),
  () => sql`update gone_reports set decided_at = ${now}, decided_by = 'Prüfung', decision = 'kept' where entry_id = ${pick(ids)} and decided_at is null`.execute(site.database.db),
  () => saveWebAddress(site.database.db, { url: 'https://stumm.example', ...(below(2) === 0 ? { failure: 'dns', failingSince: new Date('2026-11-01T02:00:00Z'), lastFailure: new Date('2026-11-22T02:00:00Z') } : {}) }, now),
  () => readEntries({ db: site.database.db, clock, kinds }, { most: pick([2, 500]) }),
]

type Plain = { id: string; state: string | null; owner: string; since: string; networks: string[]; reported: boolean; silent: boolean; stale: boolean; old: boolean; orphaned: boolean; incomplete: boolean }

/** Row by row, without regard for the time it takes. */
async function plain(silent: boolean): Promise<Plain[]> {
  const { rows } = await sql<Plain>`
    with known as (select e.id, u.state, e.id as owner, u.urls, u.gaps, u.source_year, (select max(confirmed_on) from confirmations where entry_id = e.id) as last, u.first_on
                     from entries e join upkeep u on u.entry_id = e.id where e.kind = 'actor' and e.published_revision is not null and e.withdrawn_at is null)
    select id, state, owner, coalesce(last, first_on) as since, array(select to_id from entry_relations where from_id = known.id and kind = 'member-of') as networks,
           exists (select from gone_reports where entry_id = known.id and decided_at is null) as reported, ${silent} and 'https://stumm.example' = any(urls) as silent,
           coalesce(last, first_on) <= date '2025-11-25' as stale, last is null and coalesce(source_year < 2024, false) as old,
           not exists (select from appointments where actor = known.owner and role = 'editor' and until is null) as orphaned, cardinality(gaps) > 0 as incomplete
      from known`.execute(site.database.db)
  const weight = ({ reported, silent, stale, old, orphaned, incomplete }: Plain) => [reported, silent, stale, old, orphaned, incomplete].reduce((sum, has) => sum * 2 + Number(has), 0)
  const order = (a: Plain, b: Plain) => weight(b) - weight(a) || (a.since < b.since ? -1 : a.since > b.since ? 1 : 0) || (a.id < b.id ? -1 : 1)
  return rows.filter((row) => weight(row) > 0).sort(order)
}

const fits = (row: Plain, { concern, kind, state, network }: Chosen) =>
  (concern === undefined || concerns[concern].some((signal) => row[signal])) && (kind === undefined || kind === 'actor') && (state === undefined || row.state === state) && (network === undefined || row.networks.includes(network))

test('after any change, by whomever, the counts, the choices and the order are those of the tables', async () => {
  const { db } = site.database
  await readEntries({ db, clock, kinds }, { most: 10_000 })
  const questions: [Scope, Chosen][] = [
    ['all', {}], ['all', { concern: 'doubtful' }], ['all', { concern: 'orphaned', state: 'DE-HE' }], ['all', { network: 'probe-netz', concern: 'incomplete' }],
    [['probe-netz'], {}], [['probe-bund', 'probe-netz'], { concern: 'stale' }], [['probe-netz'], { kind: 'practice' }],
  ]
  for (let round = 0; round < 40; round++) {
    for (let n = below(6); n >= 0; n--) await pick(steps)()
    const broken = (await sql<{ n: number }>`select count(*)::int as n from web_addresses where url = 'https://stumm.example' and failing_since is not null`.execute(db)).rows[0].n > 0
    const signs = await findSigns(db, broken ? [{ url: 'https://stumm.example', since: now }] : [])
    const standing = await currentStanding(db)
    const all = await plain(broken)
    const [scope, chosen] = pick(questions)
    const seen = all.filter(({ owner, networks }) => scope === 'all' || scope.includes(owner) || networks.some((network) => scope.includes(network)))
    const { counts, offers, placed } = standing.overview({ scope, chosen, rhythm, kinds: ['actor'], today: '2026-11-25', oldBefore: 2024, kept: signs.kept, reported: signs.reported, silent: new Set(signs.silent.keys()) })
    const told = `round ${round}, ${JSON.stringify([scope, chosen])}`
    assert.deepEqual(placed.slice(0).map(({ id }) => id), seen.filter((row) => fits(row, chosen)).map(({ id }) => id), told)
    const among = seen.filter((row) => fits(row, { ...chosen, concern: undefined }))
    const count = (concern: keyof typeof concerns) => among.filter((row) => concerns[concern].some((signal) => row[signal])).length
    assert.deepEqual(counts, { total: among.length, reported: count('reported'), doubtful: count('doubtful'), stale: count('stale'), orphaned: count('orphaned'), incomplete: count('incomplete') }, told)
    const offered = (key: 'state' | 'network') => {
      const fitting = seen.filter((row) => fits(row, { ...chosen, [key]: undefined }))
      return Object.fromEntries([...new Set(fitting.flatMap((row) => (key === 'state' ? (row.state ?? []) : row.networks)))].map((value) => [value, fitting.filter((row) => (key === 'state' ? row.state === value : row.networks.includes(value))).length]))
    }
    assert.deepEqual(Object.fromEntries(offers.state.map(({ value, count }) => [value, count])), offered('state'), told)
    assert.deepEqual(Object.fromEntries(offers.network.map(({ value, count }) => [value, count])), offered('network'), told)
    const unread = (await sql<{ id: string }>`select e.id from entries e left join upkeep u on u.entry_id = e.id where e.published_revision is not null and e.withdrawn_at is null and (u.entry_id is null or u.revision <> e.published_revision) order by e.id`.execute(db)).rows.map(({ id }) => id)
    assert.deepEqual(standing.unread(readAgainBefore(now), 10_000).sort(), unread.sort(), told)
    for (const { since, id, silentSince } of await findNeeding(db, placed.slice(0, 20), signs.silent)) assert.deepEqual([since, silentSince !== undefined], [all.find((row) => row.id === id)?.since, all.find((row) => row.id === id)?.silent], told)
  }
})

test('what a transaction wrote that ended after others is not missed', async () => {
  const { db } = site.database
  const id = 'probe-spaet'
  await db.transaction().execute(async (transaction) => {
    await publishActors(transaction, [{ id, payload: payload() }], 'Probe')
    if (site.settings.databaseUrl) await currentStanding(db)
  })
  assert.ok((await currentStanding(db)).unread(readAgainBefore(now), 10_000).includes(id))
  await readEntries({ db, clock, kinds }, { most: 10_000 })
  assert.ok(!(await currentStanding(db)).unread(readAgainBefore(now), 10_000).includes(id))
})
