/** Every cell of the permissions, against rules written as sentences. Knows nothing of the table. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { kinds } from '../../app.ts'
import type { Viewer } from '../../platform/viewer.ts'
import { permissionsDocument } from './permissions-document.ts'
import { actions, may, mayReadPublished, readable, states, visibilities, type Action, type Subject } from './permissions.ts'

// Stadt A and Stadt B are members of Netz N; Stadt C is a member of nothing N knows; Netz M has other members.
const networksOf: Record<string, string[]> = { 'stadt-a': ['netz-n'], 'stadt-b': ['netz-n'], 'stadt-c': ['netz-m'], 'netz-n': [], 'netz-m': [] }

type Who = { viewer: Viewer; function: 'none' | 'editor' | 'coordinator' | 'reviewer' | 'administrator'; at?: string; deputy?: boolean; counts: boolean }

const account = (secondFactor: boolean) => ({ id: 'ich', name: 'Ich', email: 'ich@netz.example', secondFactor })
const holder = (role: 'editor' | 'coordinator', at: string, deputy = false): Who => ({ viewer: { account: account(false), appointments: [{ role, actor: at, deputy, networks: networksOf[at] }] }, function: role, at, deputy, counts: true })
const office = (role: 'reviewer' | 'administrator', secondFactor: boolean): Who => ({ viewer: { account: account(secondFactor), appointments: [{ role, deputy: false }] }, function: role, counts: secondFactor })

const people: Record<string, Who> = {
  'a visitor': { viewer: { appointments: [] }, function: 'none', counts: false },
  'a visitor with forged functions': { viewer: { appointments: [{ role: 'administrator', deputy: false }, { role: 'editor', actor: 'stadt-a', deputy: false, networks: ['netz-n'] }] }, function: 'administrator', counts: false },
  'somebody signed in without a function': { viewer: { account: account(true), appointments: [] }, function: 'none', counts: false },
  'the editor of Stadt A': holder('editor', 'stadt-a'),
  'the deputy editor of Stadt A': holder('editor', 'stadt-a', true),
  'the editor of Netz N': holder('editor', 'netz-n'),
  'the coordinator of Netz N': holder('coordinator', 'netz-n'),
  'the deputy coordinator of Netz N': holder('coordinator', 'netz-n', true),
  'a reviewer': office('reviewer', true),
  'a reviewer without the second factor': office('reviewer', false),
  'an administrator': office('administrator', true),
  'an administrator without the second factor': office('administrator', false),
}

const owners = { own: 'stadt-a', 'fellow member': 'stadt-b', stranger: 'stadt-c', network: 'netz-n', 'strange network': 'netz-m', nobody: undefined } as const
const audiences = [undefined, [], ['stadt-a'], ['stadt-c'], ['netz-n', 'stadt-c']]
const everyKind = [...kinds.flatMap(({ entry }) => entry?.name ?? []), 'site', 'a kind of tomorrow']

/* The rules as sentences. */

/** What an editor does with what belongs to their organisation. */
const keeping: readonly Action[] = ['read', 'release', 'advise', 'convene', 'draft', 'submit', 'withdraw', 'restore', 'confirm', 'relate', 'organise', 'appoint', 'adopt', 'ask', 'answer', 'hide']
/** A coordinator keeps what belongs to the network itself, but takes nothing away. */
const coordinating: readonly Action[] = ['read', 'release', 'advise', 'convene', 'draft', 'submit', 'confirm', 'relate', 'organise', 'appoint', 'message', 'report', 'import', 'ask', 'answer', 'hide', 'appraise']
/** What an organisation itself does, nobody says in its place. */
const ownWord: readonly Action[] = ['advise', 'adopt', 'ask']
/** A reviewer does everything with entries; people, the site and the report of a network are not theirs. */
const notForReviewers: readonly Action[] = ['organise', 'report', 'appoint', 'operate', 'audit']

const isMakingSense = (action: Action, state: Subject['state']): boolean => {
  if (state === undefined) return true
  if (action === 'submit') return state === 'draft'
  if (action === 'review') return state === 'submitted'
  if (action === 'withdraw' || action === 'restore' || action === 'confirm') return state === 'published'
  if (action === 'draft' || action === 'relate') return state === 'draft' || state === 'published'
  if (action === 'publish') return state !== 'published'
  return true
}

function mayBySentence({ function: held, at, deputy = false, counts }: Who, action: Action, { owner, networks = [], visibility = 'clear', audience = [], state, submittedBy }: Subject): boolean {
  if (action === 'read' && state === 'published') {
    if (visibility === 'clear') return true
    if (!counts) return false
    if (at === undefined) return true
    const mine = [at, ...networksOf[at]]
    if (visibility === 'green') return mine.some((id) => id === owner || networks.includes(id))
    return owner === at || audience.includes(at)
  }
  if (!counts) return false
  if (!isMakingSense(action, state)) return false
  if (action === 'review' && submittedBy === 'ich') return false
  if (deputy && action === 'appoint') return false
  if (ownWord.includes(action) && at === undefined) return false
  if (held === 'administrator') return true
  if (held === 'reviewer') return !notForReviewers.includes(action)
  if (held === 'editor') return owner === at && keeping.includes(action)
  if (owner === at) return coordinating.includes(action)
  const isMembers = at !== undefined && networks.includes(at)
  return isMembers && visibility !== 'amber' && (action === 'confirm' || action === 'convene' || action === 'message' || action === 'appraise')
}

test('every cell says what the sentences say', () => {
  let cells = 0
  const wrong: string[] = []
  for (const [name, who] of Object.entries(people))
    for (const action of actions)
      for (const kind of everyKind)
        for (const visibility of [undefined, ...visibilities])
          for (const state of [undefined, ...states])
            for (const [relation, owner] of Object.entries(owners))
              for (const audience of audiences)
                for (const submittedBy of [undefined, 'ich', 'jemand']) {
                  const subject: Subject = { kind, owner, networks: owner && networksOf[owner], visibility, audience, state, submittedBy }
                  cells++
                  if (may(who.viewer, action, subject) !== mayBySentence(who, action, subject)) wrong.push(`${name} ${action} ${kind} ${relation} ${visibility} ${state} ${audience} ${submittedBy}`)
                }
  assert.deepEqual(wrong.slice(0, 10), [])
  assert.ok(cells > 150_000, `${cells} cells`)
})

test('the kind of an entry makes no difference', () => {
  for (const { viewer } of Object.values(people)) for (const action of actions) assert.equal(new Set(everyKind.map((kind) => may(viewer, action, { kind, owner: 'stadt-a', networks: ['netz-n'] }))).size, 1)
})

test('a function for an organisation never reaches what is nobody’s, and one for the site needs no owner', () => {
  for (const action of actions) {
    assert.equal(may(people['the editor of Stadt A'].viewer, action, { kind: 'actor' }), false, action)
    assert.equal(may({ account: account(true), appointments: [{ role: 'administrator', actor: 'stadt-a', deputy: false }] }, action, { kind: 'actor', owner: 'stadt-b' }), false, action)
    assert.equal(may({ account: account(true), appointments: [{ role: 'editor', deputy: false }] }, action, { kind: 'actor', owner: 'stadt-b' }), false, action)
  }
})

test('what may be read can be asked for as a set, and is the same', () => {
  for (const [name, { viewer }] of Object.entries(people))
    for (const visibility of visibilities)
      for (const owner of Object.values(owners))
        for (const audience of audiences) {
          const subject = { kind: 'practice', owner, networks: owner && networksOf[owner], visibility, audience }
          assert.equal(mayReadPublished(readable(viewer), subject), may(viewer, 'read', { ...subject, state: 'published' }), `${name} ${visibility} ${owner} ${audience}`)
        }
  assert.deepEqual(readable(people['the editor of Stadt A'].viewer), { all: false, networks: ['stadt-a', 'netz-n'], actors: ['stadt-a'] })
  assert.deepEqual(readable({ appointments: [] }), { all: false, networks: [], actors: [] })
})

test('docs/permissions.md is current (npm run permissions)', () => {
  assert.equal(readFileSync(new URL('../../../docs/permissions.md', import.meta.url), 'utf8'), permissionsDocument())
})
