/** The dependency rule of ARCHITECTURE.md, executed. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { test } from 'node:test'

const root = new URL('..', import.meta.url).pathname
const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .map((file) => posix.join('src', file))
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
const text = new Map(sources.map((file) => [file, readFileSync(join(root, file), 'utf8')]))

type Edge = { from: string; to: string; typeOnly: boolean }
const edges: Edge[] = sources.flatMap((from) =>
  [...(text.get(from) ?? '').matchAll(/^(?:import|export)\s+(type\s)?[^'"]*?from\s+'(\.[^']+)'/gm)].map(([, typeOnly, to]) => ({ from, to: posix.join(posix.dirname(from), to), typeOnly: Boolean(typeOnly) })),
)

const feature = (path: string) => path.match(/^src\/features\/([^/]+)/)?.[1]
const top = ['src/app.ts', 'src/site.ts', 'src/main.ts', 'src/services.ts']
const inFeature = (path: string, file: RegExp) => feature(path) !== undefined && file.test(posix.basename(path))

function forbid(rule: string, isBroken: (edge: Edge) => boolean) {
  test(rule, () => {
    assert.deepEqual(
      edges.filter(isBroken).map(({ from, to }) => `${from} → ${to}`),
      [],
    )
  })
}

function forbidText(rule: string, pattern: RegExp, isExempt: (path: string) => boolean) {
  test(rule, () => {
    assert.deepEqual(
      sources.filter((path) => !isExempt(path) && pattern.test(text.get(path) ?? '')),
      [],
    )
  })
}

test('there is something to check', () => assert.ok(edges.length > 100))

forbid('platform and ui know no feature', ({ from, to }) => !feature(from) && !top.includes(from) && feature(to) !== undefined)
forbid('platform does not know ui', ({ from, to }) => from.startsWith('src/platform/') && to.startsWith('src/ui/'))
forbid('only the start knows the app', ({ from, to }) => to === 'src/app.ts' && from !== 'src/site.ts')
forbid('a feature reaches another only through its index', ({ from, to }) => feature(to) !== undefined && feature(from) !== undefined && feature(from) !== feature(to) && !to.endsWith('/index.ts'))
forbid('views never touch the store', ({ from, to }) => from.includes('/views/') && to.endsWith('/store.ts'))
forbid('views never see the request', ({ from, to }) => from.includes('/views/') && /routes\.tsx?$/.test(to))
forbid('rules of who may do what know neither store nor views', ({ from, to }) => inFeature(from, /^policy\.ts$/) && /store\.ts$|\/views\//.test(to))

forbidText('only config.ts reads the environment', /process\.env/, (path) => path === 'src/config.ts')
forbidText('SQL stands in store.ts and in the platform', /from 'kysely'/, (path) => path.endsWith('/store.ts') || path.startsWith('src/platform/') || path.startsWith('src/features/operations/'))
forbidText('the day it is, is the day in Germany', /toISOString\(\)(?:\.slice\(0, 10\)|\.split)/, (path) => path === 'src/platform/calendar.ts')
forbidText('features ask the clock they are given', /Date\.now\(\)|new Date\(\)/, (path) => !feature(path) || /island-/.test(path))

test('no any, no cast, no assertion that something is there', () => {
  // Prose, texts and SQL may say «as»; imports rename with it.
  const code = (source: string) =>
    source
      .replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
      .replace(/`(?:\\.|[^`\\])*`|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/g, "''")
      .replace(/^(?:import|export)\s[^;]*?from ''/gm, '')
      .replace(/^export \* as .*$/gm, '')
  const found = sources.flatMap((path) => [...code(text.get(path) ?? '').matchAll(/(?::|<|\|)\s*any\b|\bas (?!const\b)[A-Za-z{(]|[\w)\]]!(?=[.;,)\]])/g)].map(([match]) => `${path}: ${match}`))
  assert.deepEqual(found, [])
})

test('a feature changes its own tables only', () => {
  const owners = new Map([
    ['entries', 'publishing'], ['revisions', 'publishing'], ['entry_concepts', 'publishing'], ['entry_relations', 'publishing'], ['confirmations', 'publishing'], ['changes', 'publishing'],
    ['drafts', 'publishing'], ['draft_saves', 'publishing'], ['draft_comments', 'publishing'],
    ['suggestions', 'suggestions'], ['distinct_pairs', 'duplicates'], ['claims', 'claims'],
    ['site_settings', 'operators'], ['site_pictures', 'operators'],
    ['audit_events', 'audit'], ['audit_accounts', 'audit'],
    ['appointments', 'appointments'], ['invitations', 'appointments'],
    ['memberships', 'networks'], ['network_invitations', 'networks'], ['network_messages', 'networks'], ['network_message_stops', 'networks'], ['member_lists', 'networks'], ['member_list_rows', 'networks'], ['membership_news', 'networks'],
    ['manuscripts', 'manuscripts'], ['manuscript_paragraphs', 'manuscripts'], ['manuscript_saves', 'manuscripts'], ['manuscript_versions', 'manuscripts'], ['manuscript_rounds', 'manuscripts'], ['manuscript_extensions', 'manuscripts'], ['manuscript_invitations', 'manuscripts'], ['manuscript_comments', 'manuscripts'], ['manuscript_signatures', 'manuscripts'],
    ['freshness_recipients', 'freshness'], ['freshness_letters', 'freshness'], ['freshness_asks', 'freshness'], ['reminder_batches', 'freshness'], ['gone_reports', 'freshness'], ['upkeep', 'freshness'], ['web_addresses', 'webchecks'],
    ['concept_schemes', 'vocabularies'], ['concepts', 'vocabularies'], ['concept_versions', 'vocabularies'],
    ['accounts', 'accounts'], ['sessions', 'accounts'], ['account_logins', 'accounts'], ['verifications', 'accounts'], ['passkeys', 'accounts'], ['passkey_challenges', 'accounts'], ['second_factors', 'accounts'], ['recovery_codes', 'accounts'], ['letter_stops', 'accounts'], ['site_secrets', 'accounts'],
    ['lesson_reminders', 'lessons'], ['lesson_origins', 'lessons'],
    ['event_registrations', 'events'], ['event_access', 'events'], ['event_calendars', 'events'],
    ['alerts', 'alerts'], ['alert_entries', 'alerts'],
    ['adoptions', 'adoptions'], ['adoption_steps', 'adoptions'], ['entry_questions', 'questions'], ['appraisals', 'appraisals'],
    ['editions', 'editions'], ['edition_parts', 'editions'],
    ['imports', 'imports'], ['import_rows', 'imports'],
    ['request_asks', 'requests'], ['request_answers', 'requests'], ['request_harvests', 'requests'], ['request_stops', 'requests'],
  ])
  // Vocabularies write one line into the log of changes; a restore writes everything back.
  const allowed = new Set(['vocabularies changes'])
  const foreign = sources
    .filter((path) => feature(path) && feature(path) !== 'backups')
    .flatMap((path) =>
      [...(text.get(path) ?? '').matchAll(/(?:insert into|update|delete from|insertInto\('|updateTable\('|deleteFrom\(')\s*(\w+)/g)]
        .filter(([, table]) => owners.has(table) && owners.get(table) !== feature(path) && !allowed.has(`${feature(path)} ${table}`))
        .map(([, table]) => `${path} changes ${table}`),
    )
  assert.deepEqual(foreign, [])
})

test('nothing imports in a circle', () => {
  const next = new Map<string, string[]>()
  for (const { from, to, typeOnly } of edges) if (!typeOnly) next.set(from, [...(next.get(from) ?? []), to])
  const circles: string[] = []
  const done = new Set<string>()
  const walk = (path: string, trail: string[]) => {
    if (trail.includes(path)) circles.push([...trail.slice(trail.indexOf(path)), path].join(' → '))
    if (done.has(path) || trail.includes(path)) return
    for (const to of next.get(path) ?? []) walk(to, [...trail, path])
    done.add(path)
  }
  for (const path of sources) walk(path, [])
  assert.deepEqual(circles, [])
})
