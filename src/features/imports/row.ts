/** One row of a file → an actor, or everything that is wrong with it. Pure. */
import { actorId, actorPayload, conceptColumns, isFormula, type ActorPayload } from '../actors/index.ts'
import type { Vocabulary } from '../vocabularies/index.ts'
import { conceptReader } from './concepts.ts'
import { readDay, readPeriod } from './dates.ts'
import { countryReader, readState } from './places.ts'
import { isReason, type Reason } from './reasons.ts'
import { toSlug } from './slug.ts'

/** `detail` is the part of the sentence that only this row knows: the limit, the nearest concept, the first row. */
export type Problem = { column: string; value: string; reason: Reason; detail?: string }

export type ReadActor = { id: string; payload: ActorPayload; confirmed_on?: string; warnings: Problem[] }
export type Row = ReadActor | { id?: string; problems: Problem[] }

type Column = keyof ActorPayload | 'id' | 'confirmed_on'

const lists = ['themes', 'spaces', 'phases', 'groups', 'member_of'] as const
const conceptLists = ['themes', 'spaces', 'phases', 'groups'] as const
const numbers = ['lat', 'lon'] as const
const plain = ['name', 'short_name', 'street', 'postal_code', 'city', 'phone', 'email', 'description_de', 'description_en'] as const
const addresses = ['website', 'source_url'] as const

const columns: readonly Column[] = ['id', ...plain, 'type', 'state', 'country', ...addresses, ...numbers, ...lists, 'source_date', 'classified_by', 'confirmed_on']
export const requiredColumns: readonly Column[] = ['name', 'type']

/** What a rejects file adds; it means nothing when the mended file is imported. */
export const rejectColumns = ['row', 'column', 'value', 'reason', 'reason_en'] as const

const known = new Set<string>([...columns, ...rejectColumns])
export const isKnownColumn = (name: string): boolean => known.has(name)

/** Longer lists are no lists; everything else is measured by the schema. */
const longestList = 100_000

export type RowReader = (cells: string[]) => Row

/** `header` in small letters; `today` is an ISO day. */
export function rowReader({ header, vocabulary, today }: { header: string[]; vocabulary: Vocabulary; today: string }): RowReader {
  const places = new Map(header.map((name, at) => [name, at]))
  const findConcept = conceptReader(vocabulary)
  const readCountry = countryReader()

  return (cells) => {
    const problems: Problem[] = []
    const warnings: Problem[] = []
    const input: Record<string, string | number | string[]> = {}
    const cell = (column: Column): string => cells[places.get(column) ?? -1]?.trim() ?? ''
    const refuse = (column: Column, value: string, reason: Reason, detail?: string) => void problems.push({ column, value, reason, detail })
    const warn = (column: Column, value: string, reason: Reason, detail?: string) => void warnings.push({ column, value, reason, detail })
    const take = (column: Column, read: (value: string) => string | number | string[] | undefined) => {
      const value = cell(column)
      if (value === '') return
      if (isFormula(value) && column !== 'lat' && column !== 'lon') return refuse(column, value, 'formula')
      const result = read(value)
      if (result !== undefined) input[column] = result
    }

    for (const column of plain) take(column, (value) => value)
    take('type', (value) => readConcept('type', value))
    for (const column of conceptLists) take(column, (value) => split(column, value).flatMap((notation) => readConcept(column, notation) ?? []))
    take('member_of', (value) => split('member_of', value).filter((to) => to !== cell('id') || void warn('member_of', to, 'member_itself')))
    take('state', (value) => readState(value) ?? refuse('state', value, 'state_form'))
    take('country', (value) => readCountry(value) ?? refuse('country', value, 'country_form'))
    for (const column of addresses) take(column, (value) => readAddress(column, value))
    for (const column of numbers) take(column, (value) => readNumber(column, value))
    take('source_date', (value) => readPeriod(value) ?? refuse('source_date', value, 'date_form'))
    take('classified_by', (value) => value)
    take('confirmed_on', (value) => readConfirmation(value))
    if ((cell('lat') === '') !== (cell('lon') === '')) refuse(cell('lat') === '' ? 'lat' : 'lon', '', 'coordinate_pair')

    const id = cell('id') || toSlug(cell('name'))
    if (!actorId.safeParse(id).success) refuse('id', cell('id'), cell('id') === '' ? 'id_impossible' : 'id_form')
    const { confirmed_on, ...payload } = input
    const parsed = actorPayload.safeParse(payload)
    const columnsWithProblems = new Set(problems.map(({ column }) => column))
    for (const issue of parsed.error?.issues ?? []) {
      const column = columns.find((column) => column === issue.path[0])
      if (!column || columnsWithProblems.has(column)) continue
      columnsWithProblems.add(column)
      const given = input[column]
      const value = Array.isArray(given) ? (given[Number(issue.path[1])] ?? cell(column)) : cell(column)
      const detail = issue.code === 'too_big' ? String(issue.maximum) : undefined
      refuse(column, value, cell(column) === '' ? 'missing' : issue.code === 'too_big' && typeof given === 'string' ? 'too_long' : isReason(issue.message) ? issue.message : 'form', detail)
    }
    if (!parsed.success || problems.length > 0) return { ...(actorId.safeParse(id).success ? { id } : {}), problems }
    return { id, payload: parsed.data, ...(typeof confirmed_on === 'string' ? { confirmed_on } : {}), warnings }

    function split(column: (typeof lists)[number], value: string): string[] {
      if (value.length > longestList) {
        refuse(column, value, 'too_long', String(longestList))
        return []
      }
      return [...new Set(value.split('|').map((part) => part.trim()))].filter((part) => part !== '')
    }

    function readConcept(column: keyof typeof conceptColumns, value: string): string | undefined {
      const found = findConcept(conceptColumns[column], value)
      if (found.state === 'unknown') {
        refuse(column, value, 'concept_unknown', found.nearest)
        return undefined
      }
      if (found.state === 'replaced') warn(column, value, 'concept_replaced', found.notation)
      if (found.state === 'retired') warn(column, value, 'concept_retired')
      return found.notation
    }

    function readNumber(column: (typeof numbers)[number], value: string): number | undefined {
      if (/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(value)) return Number(value)
      if (/^[+-]?\d+,\d+$/.test(value)) refuse(column, value, 'decimal_comma', value.replace(',', '.'))
      else refuse(column, value, 'number')
      return undefined
    }

    function readAddress(column: (typeof addresses)[number], value: string): string {
      if (!/^[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}{2,}(?:[/?#]\S*)?$/u.test(value)) return value
      warn(column, value, 'website_completed', `https://${value}`)
      return `https://${value}`
    }

    function readConfirmation(value: string): string | undefined {
      const day = readDay(value)
      if (!day) refuse('confirmed_on', value, 'day_form')
      else if (day > today) refuse('confirmed_on', value, 'date_future')
      else return day
      return undefined
    }
  }
}
