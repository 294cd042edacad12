/** Every cell of who may do what with a paper in the making, against rules written as sentences. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Viewer } from '../../platform/viewer.ts'
import { states } from './manuscript.ts'
import { actions, leadsOf, mayDo, partiesOf, spokenFor, type Action } from './policy.ts'

const account = (secondFactor = false) => ({ id: 'ich', name: 'Ich', email: 'ich@netz.example', secondFactor })
const holder = (role: 'editor' | 'coordinator', actor: string): Viewer => ({ account: account(), appointments: [{ role, actor, deputy: false }] })
const office = (role: 'reviewer' | 'administrator', secondFactor: boolean): Viewer => ({ account: account(secondFactor), appointments: [{ role, deputy: false }] })

// DEFUS leads; Köln and DKKV were asked; nobody asked Bonn.
const people: Record<string, { viewer: Viewer; leads?: true; speaks?: true; reads?: true }> = {
  'a visitor': { viewer: { appointments: [] } },
  'a visitor with forged functions': { viewer: { appointments: [{ role: 'editor', actor: 'defus', deputy: false }] } },
  'somebody without a function': { viewer: { account: account(true), appointments: [] } },
  'the editor of DEFUS': { viewer: holder('editor', 'defus'), leads: true, reads: true },
  'the coordinator of DEFUS': { viewer: holder('coordinator', 'defus'), leads: true, reads: true },
  'the editor of Köln': { viewer: holder('editor', 'stadt-koeln'), speaks: true, reads: true },
  'the coordinator of DKKV': { viewer: holder('coordinator', 'dkkv'), reads: true },
  'the editor of Bonn': { viewer: holder('editor', 'stadt-bonn') },
  'a reviewer': { viewer: office('reviewer', true), leads: true, reads: true },
  'a reviewer without the second factor': { viewer: office('reviewer', false) },
  'an administrator': { viewer: office('administrator', true), leads: true, reads: true },
}

const unfinished = ['draft', 'consultation', 'revising', 'signing', 'adopted']

test('every cell says what the sentences say', () => {
  const wrong: string[] = []
  for (const [name, { viewer, leads, speaks, reads }] of Object.entries(people))
    for (const action of actions)
      for (const state of states) {
        if (mayDo(viewer, action, { lead: 'defus', invited: ['stadt-koeln', 'dkkv'], state }) !== bySentence(action)) wrong.push(`${name} ${action} ${state}`)

        function bySentence(what: Action): boolean {
          if (what === 'read') return reads === true
          // Opinions and signatures are given by those who were asked, nobody gives them in their place.
          if (what === 'comment') return speaks === true && state === 'consultation'
          if (what === 'sign') return speaks === true && state === 'signing'
          if (!leads) return false
          if (what === 'write' || what === 'withdraw') return unfinished.includes(state)
          if (what === 'freeze') return state === 'draft' || state === 'consultation' || state === 'revising'
          if (what === 'consult' || what === 'sign-off') return state === 'draft' || state === 'revising'
          if (what === 'answer') return state === 'consultation'
          if (what === 'extend' || what === 'close') return state === 'consultation' || state === 'signing'
          if (what === 'adopt') return state === 'signing'
          if (what === 'hand-in') return state === 'adopted'
          return state === 'published'
        }
      }
  assert.deepEqual(wrong, [])
})

test('whoever leads and is asked as well does both', () => {
  const both = partiesOf(holder('editor', 'defus'), { lead: 'defus', invited: ['defus'] })
  assert.deepEqual(both, ['lead', 'invited'])
})

test('for an organisation speaks its editor; a paper begins its editor or coordinator, not the office', () => {
  assert.deepEqual([holder('editor', 'dkkv'), holder('coordinator', 'dkkv'), office('administrator', true)].map(spokenFor), [['dkkv'], [], []])
  assert.deepEqual([holder('editor', 'dkkv'), holder('coordinator', 'dkkv'), office('administrator', true)].map(leadsOf), [['dkkv'], ['dkkv'], []])
})
