/** A list of members: what a row says, whom it means, what is wrong with it, what is to be done. Pure. */
import { toSlug } from '../../../platform/slug.ts'
import type { Localized } from '../../../platform/language.ts'
import { functions, statuses } from '../../actors/index.ts'
import { isFormula } from '../../entries/index.ts'
import { readPeriod, readState } from '../../imports/index.ts'
import type { Fault, Payload } from '../../publishing/index.ts'
import { codeOf, longest } from '../form.ts'
import type { Details } from '../store.ts'
import { texts as networkTexts } from '../texts.ts'
import { fields, type Field, type ListRow, type RowOutcome } from './row.ts'
import { texts } from './texts.ts'

export type MemberList = { key: string; network: string; fileName: string; author: string; header: string[]; columns: string[]; newType?: string; takingAt?: Date; createdAt: Date }

export const mostRows = 2_000
export const daysKept = 90

export type Values = Record<Field, string>

/** What stands in a row: by hand, else in the first column that says something. */
export function valuesOf({ columns }: Pick<MemberList, 'columns'>, { cells, edited }: Pick<ListRow, 'cells' | 'edited'>): Values {
  const value = (field: Field) => edited[field] ?? cells.find((cell, at) => columns[at] === field && cell.trim() !== '')?.trim() ?? ''
  const one = (field: Field) => value(field).replace(/\s+/g, ' ')
  return { name: one('name'), short_name: one('short_name'), type: one('type'), city: one('city'), state: one('state'), website: one('website'), email: one('email'), since: one('since'), status: one('status'), function: one('function') }
}

/** Who is meant. Where nothing is like it, it is new; where something may be, somebody has to say. */
export type Way = { way: 'member'; entry: string } | { way: 'new' | 'skip' | 'open' }

export function wayOf({ choice, chosen, candidates, wanted }: Pick<ListRow, 'choice' | 'chosen' | 'candidates' | 'wanted'>): Way {
  if (wanted !== undefined) return { way: 'open' }
  if (choice === 'member' && chosen !== undefined) return { way: 'member', entry: chosen }
  if (choice === 'new' || choice === 'skip') return { way: choice }
  const [first] = candidates
  if (first === undefined) return { way: 'new' }
  return first.sure ? { way: 'member', entry: first.id } : { way: 'open' }
}

export type ReadTerm = (scheme: string, value: string) => string | undefined

/** A new organisation as the draft of an entry. */
export function payloadOf(values: Values, network: string, readTerm: ReadTerm): Payload {
  const { name, short_name, type, city, state, website, email } = values
  const all = { name, short_name, type: type === '' ? '' : (readTerm('type', type) ?? type), city, state: readState(state) ?? state, website: webAddress(website), email: email.replace(/^mailto:/i, '') }
  return { ...Object.fromEntries(Object.entries(all).filter(([, value]) => value !== '')), name, member_of: [network] }
}

const webAddress = (text: string): string => (/^(?:www\.)?[\p{L}\d-]+(?:\.[\p{L}\d-]+)+(?:\/\S*)?$/iu.test(text) ? `https://${text}` : text)

export const detailsOf = ({ since, status, function: role }: Values): Details => ({
  since: readPeriod(since),
  status: codeOf(status, statuses),
  function: codeOf(role, functions),
})

/** `entry` is the choice of whom the row means; `row` the row as a whole. */
export type Problem = { field: Field | 'entry' | 'row'; message: Localized }

const words = (say: (words: (typeof texts)['de']) => string): Localized => ({ de: say(texts.de), en: say(texts.en) })
const sharedWords = (name: 'date' | 'long' | 'formula'): Localized => ({ de: networkTexts.de.errors[name], en: networkTexts.en.errors[name] })

type Checking = { network: string; isListed(id: string): boolean; faultsOf(payload: Payload): Fault[]; readTerm: ReadTerm }
export type Seen = { row: ListRow; values: Values; way: Way; problems: Problem[] }

/** All rows with what is wrong: each by itself, and those that mean the same. */
export function lookAt(list: MemberList, rows: readonly ListRow[], checking: Checking): Seen[] {
  const before = new Map<string, number>()
  return rows.map((row) => {
    const way = wayOf(row)
    const read = valuesOf(list, row)
    const values = way.way === 'new' && read.type === '' ? { ...read, type: list.newType ?? '' } : read
    const problems = row.outcome === undefined ? problemsOf(row, values, way, checking) : []
    const meant = way.way === 'member' ? `entry ${way.entry}` : way.way === 'new' && values.name !== '' ? `new ${newKeyOf(values)}` : undefined
    const twin = meant === undefined ? undefined : before.get(meant)
    if (twin !== undefined && row.outcome === undefined) problems.push({ field: 'entry', message: words(({ errors }) => errors.twice(twin)) })
    if (meant !== undefined && twin === undefined) before.set(meant, row.number)
    return { row, values, way, problems }
  })
}

/** By this a new organisation is known again that another row or an earlier list has brought already. */
export const newKeyOf = ({ name, city }: { name: string; city: string }): string => `${toSlug(name)} ${toSlug(city)}`

function problemsOf({ isBroken, edited, wanted }: ListRow, values: Values, way: Way, { network, isListed, faultsOf, readTerm }: Checking): Problem[] {
  const problems: Problem[] = []
  if (way.way === 'skip') return problems
  if (isBroken && Object.keys(edited).length === 0) problems.push({ field: 'row', message: words(({ errors }) => errors.broken) })
  if (wanted !== undefined) problems.push({ field: 'entry', message: { de: networkTexts.de.errors.notListed(wanted), en: networkTexts.en.errors.notListed(wanted) } })
  else if (way.way === 'open') problems.push({ field: 'entry', message: words(({ errors }) => errors.undecided) })
  if (way.way === 'member' && way.entry === network) problems.push({ field: 'entry', message: { de: networkTexts.de.errors.itself, en: networkTexts.en.errors.itself } })
  else if (way.way === 'member' && !isListed(way.entry)) problems.push({ field: 'entry', message: words(({ errors }) => errors.gone) })
  if (values.since !== '' && readPeriod(values.since) === undefined) problems.push({ field: 'since', message: sharedWords('date') })
  for (const field of ['status', 'function'] as const) {
    if (values[field].length > longest.word) problems.push({ field, message: sharedWords('long') })
    else if (isFormula(values[field])) problems.push({ field, message: sharedWords('formula') })
  }
  if (way.way === 'new') {
    const faults = faultsOf(payloadOf(values, network, readTerm))
    for (const { field, message } of faults) problems.push({ field: fields.find((known) => known === field) ?? 'row', message })
  }
  return problems
}

export const isReady = ({ row, problems, way }: Seen): boolean => row.outcome === undefined && problems.length === 0 && way.way !== 'open'

export type Totals = { rows: number; done: number; open: number; members: number; news: number; skipped: number; outcomes: Partial<Record<RowOutcome, number>> }

export function totalsOf(seen: readonly Seen[]): Totals {
  const ready = seen.filter(isReady)
  const count = (way: Way['way']) => ready.filter((one) => one.way.way === way).length
  const counts: Totals['outcomes'] = {}
  for (const { row: { outcome } } of seen) if (outcome !== undefined) counts[outcome] = (counts[outcome] ?? 0) + 1
  const done = seen.filter(({ row }) => row.outcome !== undefined).length
  return { rows: seen.length, done, open: seen.length - done - ready.length, members: count('member'), news: count('new'), skipped: count('skip'), outcomes: counts }
}
