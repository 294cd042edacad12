import assert from 'node:assert/strict'
import { test } from 'node:test'
import { invitationState, isIn, readLines, recipientsOf, type Reached } from './letter.ts'

const now = new Date('2026-11-24T10:00:00Z')
const koeln: Reached = { id: 'stadt-koeln', name: 'Stadt Köln', state: 'DE-NW', confirmedOn: '2026-10-01', keepers: ['aylin@koeln.example'], mailbox: 'post@koeln.example' }
const essen: Reached = { id: 'stadt-essen', name: 'Stadt Essen', state: 'DE-NW', confirmedOn: '2024-01-01', keepers: [], mailbox: 'Post@essen.example' }
const ulm: Reached = { id: 'stadt-ulm', name: 'Stadt Ulm', state: 'DE-BW', keepers: [] }

test('a message goes to the keepers, to the mailbox only where nobody keeps the entry, and once to each address', () => {
  const twin = { ...essen, id: 'stadt-essen-2', name: 'Stadt Essen, Amt 32', mailbox: 'post@ESSEN.example' }
  const { recipients, unreached } = recipientsOf([koeln, essen, twin, ulm], new Set())
  assert.deepEqual(recipients.map(({ email, via }) => [email, via]), [['aylin@koeln.example', 'keeper'], ['post@essen.example', 'mailbox']])
  assert.deepEqual(unreached, ['Stadt Ulm'])
})

test('who has stopped the letters gets none', () => {
  assert.deepEqual(recipientsOf([essen], new Set(['post@essen.example'])), { recipients: [], unreached: ['Stadt Essen'] })
})

test('an audience is all, those with a stale entry, those nobody keeps, or a Land', () => {
  const reached = (audience: Parameters<typeof isIn>[0]) => [koeln, essen, ulm].filter((member) => isIn(audience, member, { months: 12, today: '2026-11-24' })).map(({ id }) => id)
  assert.deepEqual(reached('all'), ['stadt-koeln', 'stadt-essen', 'stadt-ulm'])
  assert.deepEqual(reached('stale'), ['stadt-essen', 'stadt-ulm'])
  assert.deepEqual(reached('unkept'), ['stadt-essen', 'stadt-ulm'])
  assert.deepEqual(reached('state:DE-BW'), ['stadt-ulm'])
})

test('lines of name and address are read as people write them', () => {
  assert.deepEqual(readLines('Stadt Bonn; info@bonn.example\n\nStadt Ulm, post@ulm.example\nDRK <post@drk.example>\nnur ein Name\n; x@y.example'), {
    lines: [{ name: 'Stadt Bonn', email: 'info@bonn.example' }, { name: 'Stadt Ulm', email: 'post@ulm.example' }, { name: 'DRK', email: 'post@drk.example' }],
    wrong: ['nur ein Name', '; x@y.example'],
  })
})

test('an invitation says how far it has come', () => {
  const sentAt = new Date('2026-11-01')
  const expiresAt = new Date('2026-12-01')
  assert.equal(invitationState({ expiresAt }, now), 'waiting')
  assert.equal(invitationState({ sentAt, expiresAt }, now), 'sent')
  assert.equal(invitationState({ sentAt, remindedAt: now, expiresAt }, now), 'reminded')
  assert.equal(invitationState({ sentAt, expiresAt }, new Date('2026-12-02')), 'expired')
  assert.equal(invitationState({ sentAt, expiresAt, acceptedAt: now }, new Date('2026-12-02')), 'accepted')
})
