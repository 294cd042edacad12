import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isInTime, needsNote, silentIn, takeOver, unsigned, type Comment } from './round.ts'

const comment = (key: string, more: Partial<Comment> = {}): Comment => ({ key, round: 'r', organisation: 'stadt-koeln', number: 1, paragraph: 'p', kind: 'technical', comment: 'Zu ungenau.', madeBy: 'Stadt Köln (Pflege)', madeAt: new Date(0), ...more })
const version = { paragraphs: [{ id: 'p', kind: 'text' as const, number: 1, text: 'Alt.' }, { id: 'q', kind: 'text' as const, number: 2, text: 'Bleibt.' }] }

test('an accepted proposal goes into the text, a modified one in the words of the editors, a rejected one not', () => {
  const working = version.paragraphs
  assert.deepEqual(takeOver([comment('a', { proposal: 'Neu.', answer: 'accepted' })], version, working).taken, [{ comment: 'a', paragraph: 'p', text: 'Neu.' }])
  assert.deepEqual(takeOver([comment('a', { proposal: 'Neu.', answer: 'modified', wording: 'Neuer.' })], version, working).taken, [{ comment: 'a', paragraph: 'p', text: 'Neuer.' }])
  assert.deepEqual(takeOver([comment('a', { proposal: 'Neu.', answer: 'rejected' }), comment('b', { proposal: 'Neu.' })], version, working), { taken: [], left: [] })
})

test('where the text has changed since, is gone, or two want it differently, a person decides', () => {
  const accepted = comment('a', { proposal: 'Neu.', answer: 'accepted' })
  assert.deepEqual(takeOver([accepted], version, [{ id: 'p', text: 'Inzwischen anders.' }]), { taken: [], left: ['a'] })
  assert.deepEqual(takeOver([accepted], version, []), { taken: [], left: ['a'] })
  assert.deepEqual(takeOver([accepted, comment('b', { proposal: 'Anders neu.', answer: 'accepted' })], version, version.paragraphs).left, ['a', 'b'])
  assert.deepEqual(takeOver([accepted, comment('b', { proposal: 'Neu.', answer: 'accepted' })], version, version.paragraphs).left, [])
})

test('nothing is ever overwritten but the words the comment was about, and nothing twice', () => {
  const texts = fc.constantFrom('Alt.', 'Neu.', 'Bleibt.', 'Anders.')
  const some = fc.array(fc.record({ paragraph: fc.constantFrom('p', 'q', 'x'), proposal: texts, answer: fc.constantFrom('accepted' as const, 'rejected' as const, undefined), takenAt: fc.constantFrom(new Date(0), undefined) }))
  fc.assert(
    fc.property(some, fc.record({ p: texts, q: texts }), (all, now) => {
      const comments = all.map((one, at) => comment(String(at), one))
      const working = [{ id: 'p', text: now.p }, { id: 'q', text: now.q }]
      const { taken, left } = takeOver(comments, version, working)
      for (const { paragraph, text } of taken) {
        const [before, current] = [version.paragraphs, working].map((list) => list.find(({ id }) => id === paragraph)?.text)
        assert.ok(current === before || current === text)
      }
      for (const paragraph of ['p', 'q']) assert.ok(new Set(taken.filter((one) => one.paragraph === paragraph).map(({ text }) => text)).size <= 1)
      assert.equal(taken.length + left.length, comments.filter(({ answer, takenAt }) => answer === 'accepted' && takenAt === undefined).length)
    }),
  )
})

test('the last day is still in time, the day after is not, a closed round never', () => {
  const round = { dueOn: '2026-12-01' }
  assert.equal(isInTime(round, '2026-12-01'), true)
  assert.equal(isInTime(round, '2026-12-02'), false)
  assert.equal(isInTime({ ...round, closedAt: new Date(0) }, '2026-11-01'), false)
})

test('who says that there is nothing to say is not silent', () => {
  const invitations = [{ organisation: 'stadt-koeln' }, { organisation: 'dkkv', said: 'none' as const }, { organisation: 'bbk' }]
  assert.deepEqual(silentIn(invitations, [comment('a')]), ['bbk'])
  assert.deepEqual(unsigned(invitations, []), ['stadt-koeln', 'dkkv', 'bbk'])
})

test('dissent and silence have to be spoken of before anything is adopted, a remark not', () => {
  const by = (vote: 'agree' | 'remark' | 'dissent' | 'silence') => [{ organisation: 'dkkv', hash: '', vote, signedBy: '', signedAt: new Date(0) }]
  assert.deepEqual((['agree', 'remark', 'dissent', 'silence'] as const).filter((vote) => needsNote(by(vote))), ['dissent', 'silence'])
})
