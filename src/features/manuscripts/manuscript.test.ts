import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { changesBetween, hashOf, mergeWording, moved, numbered, type Wording } from './manuscript.ts'

const wordings = fc.record({ kind: fc.constantFrom('heading' as const, 'text' as const, 'demand' as const), text: fc.constantFrom('Hitze', 'Hochwasser', 'Strom', 'Übung') })
const paragraphs = fc.uniqueArray(fc.record({ id: fc.constantFrom(...'abcdefgh'), wording: wordings }), { selector: ({ id }) => id, maxLength: 8 }).map((all) => numbered(all.map(({ id, wording }) => ({ id, ...wording }))))

test('numbers run without a gap through everything that is no heading', () => {
  fc.assert(
    fc.property(paragraphs, (all) => {
      const numbers = all.flatMap(({ number }) => number ?? [])
      assert.deepEqual(numbers, numbers.map((_, at) => at + 1))
      assert.ok(all.every(({ kind, number }) => (kind === 'heading') === (number === undefined)))
    }),
  )
})

test('the same text has the same hash; any other word, order, kind or title has another', () => {
  const base = { title: 'Hitze', paragraphs: numbered([{ id: 'a', kind: 'text', text: 'Eins.' }, { id: 'b', kind: 'demand', text: 'Zwei.', addressee: 'Bund' }]) }
  assert.equal(hashOf(base), hashOf(structuredClone(base)))
  const others = [
    { ...base, title: 'Hitze.' },
    { ...base, paragraphs: [...base.paragraphs].reverse() },
    { ...base, paragraphs: base.paragraphs.map((one) => ({ ...one, text: `${one.text} ` })) },
    { ...base, paragraphs: base.paragraphs.map((one) => ({ ...one, addressee: undefined })) },
    { ...base, paragraphs: base.paragraphs.slice(0, 1) },
  ]
  assert.equal(new Set([base, ...others].map(hashOf)).size, others.length + 1)
})

test('of two versions every paragraph is named once, and nothing is called unchanged that is not', () => {
  fc.assert(
    fc.property(paragraphs, paragraphs, (before, after) => {
      const changes = changesBetween(before, after)
      assert.deepEqual(changes.map(({ id }) => id).sort(), [...new Set([...before, ...after].map(({ id }) => id))].sort())
      assert.deepEqual(changes.filter(({ how }) => how !== 'removed').map(({ id }) => id), after.map(({ id }) => id))
      for (const { before: old, after: fresh, how } of changes) {
        if (how === 'added') assert.ok(!old && fresh)
        else if (how === 'removed') assert.ok(old && !fresh)
        else assert.equal(how === 'changed', old?.text !== fresh?.text || old?.kind !== fresh?.kind)
      }
      assert.ok(changesBetween(after, after).every(({ how }) => how === 'same'))
    }),
  )
})

test('a paragraph that only changed its place is called moved', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((id) => ({ id, kind: 'text' as const, text: id }))
  assert.deepEqual(changesBetween([a, b, c], [c, a, b]).map(({ id, how }) => `${id} ${how}`), ['c moved', 'a same', 'b same'])
})

test('moving keeps everybody, and up undoes down', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.constantFrom(...'abcdef'), { minLength: 2 }), fc.nat(5), (ids, place) => {
      const id = ids[place % ids.length]
      const down = moved(ids, id, 'down')
      assert.deepEqual([...down].sort(), [...ids].sort())
      if (ids.at(-1) !== id) assert.deepEqual(moved(down, id, 'up'), ids)
      else assert.deepEqual(down, ids)
    }),
  )
})

test('of two who change the same paragraph neither loses a word', () => {
  const base: Wording = { kind: 'text', text: 'Die Stadt warnt.' }
  assert.deepEqual(mergeWording(base, { ...base, text: 'Die Stadt warnt früh.' }, { kind: 'demand', text: base.text, addressee: 'Land' }), { wording: { kind: 'demand', text: 'Die Stadt warnt früh.', addressee: 'Land' }, taken: ['kind', 'addressee'], conflicts: [] })
  const both = mergeWording(base, { ...base, text: 'Meins' }, { ...base, text: 'Ihres' })
  assert.deepEqual([both.wording.text, both.conflicts], ['Meins', ['text']])
})
