/** What somebody suggests, as the browser sends it. */
import { z } from 'zod'
import { readForm, textIn, type Body } from '../editing/index.ts'
import { changedFields, fieldsOf, isSame, valueIn, type EntryField, type EntryKind, type Payload } from '../publishing/index.ts'
import type { SearchIndex } from '../search/index.ts'

export const emailAddress = z.email().max(200)
const longest = { source: 1_000, note: 2_000 }

/** The field nobody sees. */
export const trapName = 'betreff'

/** Kept by the office, not asked of somebody who reports something: where a fact comes from is asked once, at the end. */
const notAsked = new Set(['source_url', 'source_date', 'classified_by', 'lat', 'lon'])
export const askedFields = (kind: Pick<EntryKind, 'groups'>): EntryField[] => fieldsOf(kind).filter(({ name, control, kept }) => !notAsked.has(name) && control !== 'picture' && !kept)

export type FaultName = 'nothing' | 'source' | 'source_long' | 'note_long' | 'email'
export type Faulty = { field: string; fault: FaultName }

export type Sent = {
  payload: Payload
  changed: EntryField[]
  source: string
  note: string
  email: string
  trap: string
  stamp: string
  /** Relations that were typed and are not known. */
  unknown: { field: string; message: Record<'de' | 'en', string> }[]
  faults: Faulty[]
}

type Asked = { kind: EntryKind; before: Payload; index: SearchIndex; /** They are signed in, or their address is confirmed already. */ isKnown: boolean; isNew: boolean }

export function readSuggestion(body: Body, { kind, before, index, isKnown, isNew }: Asked): Sent {
  const read = readForm(body, kind, before, index)
  const [source, note, email] = ['source', 'note', 'address'].map((name) => textIn(body, name).replace(/\r\n?/g, '\n'))
  // A web address typed as the source is the source of the entry as well.
  const asUrl = fieldsOf(kind).find(({ name }) => name === 'source_url')
  const payload = isNew && asUrl && /^https?:\/\/\S+$/.test(source) ? { ...read.payload, source_url: source } : read.payload
  const changed = changedFields(askedFields(kind), before, payload)
  const found: [string, FaultName, boolean][] = [
    ['fields', 'nothing', !isNew && changed.length === 0 && note === ''],
    ['source', 'source', source.length < 3],
    ['source', 'source_long', source.length > longest.source],
    ['note', 'note_long', note.length > longest.note],
    ['address', 'email', !isKnown && !emailAddress.safeParse(email).success],
  ]
  return {
    payload,
    changed,
    source,
    note,
    email,
    trap: textIn(body, trapName),
    stamp: textIn(body, 'stamp'),
    unknown: read.faults,
    faults: found.flatMap(([field, fault, is]) => (is ? [{ field, fault }] : [])),
  }
}

/** What is wrong with what they typed. What was wrong before is not theirs to mend. */
export function faultsIn({ kind, sent, before, index }: { kind: EntryKind; sent: Sent; before: Payload; index: SearchIndex }): { field: string; message: Record<'de' | 'en', string> }[] {
  const checked = kind.check(sent.payload, index.vocabulary)
  const mine = ({ field: name }: { field: string }) => {
    const field = fieldsOf(kind).find((candidate) => candidate.name === name)
    return field === undefined || !isSame(valueIn(before, field), valueIn(sent.payload, field)) || field.required
  }
  return [...sent.unknown, ...('faults' in checked ? checked.faults.filter(mine) : [])]
}
