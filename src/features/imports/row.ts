/** One row of a file → an actor, or everything that is wrong with it. Pure. */
import type { z } from 'zod'
import { actorPayload, conceptColumns, type ActorPayload } from '../actors/index.ts'
import { entryId, isFormula } from '../entries/index.ts'
import type { Vocabulary } from '../vocabularies/index.ts'
import { conceptReader } from './concepts.ts'
import { readDay, readPeriod } from './dates.ts'
import { countryReader, readState } from './places.ts'
import { isReason, type Reason } from './reasons.ts'
import type { Localized } from '../../platform/language.ts'
import { toSlug } from '../../platform/slug.ts'

/** `detail` is the part of the sentence that only this row knows: the limit, the nearest concept, the first row. */
export type Problem = { column: string; value: string; reason: Reason; detail?: string; /** The rule of the kind in its own words, instead of those of the reason. */ said?: Localized }

export type ReadActor = { id: string; payload: ActorPayload; confirmed_on?: string; warnings: Problem[] }
export type Row = ReadActor | { id?: string | undefined; problems: Problem[] }

type Column = keyof ActorPayload | 'id' | 'confirmed_on'

const relationLists = ['member_of', 'part_of', 'partner_in'] as const
const lists = ['themes', 'spaces', 'phases', 'groups', ...relationLists] as const
const conceptLists = ['themes', 'spaces', 'phases', 'groups'] as const
const numbers = ['lat', 'lon'] as const
const plain = ['name', 'short_name', 'street', 'postal_code', 'city', 'phone', 'email', 'ags', 'description_de', 'description_en'] as const
const addresses = ['website', 'source_url'] as const

const columns: readonly Column[] = ['id', ...plain, 'type', 'state', 'country', ...addresses, ...numbers, ...lists, 'source_date', 'classified_by', 'confirmed_on']
export const requiredColumns: readonly Column[] = ['name', 'type']

/** What a rejects file adds; it means nothing when the mended file is imported. */
export const rejectColumns = ['row', 'column', 'value', 'reason', 'reason_en'] as const

const known = new Set<string>([...columns, ...rejectColumns])
export const isKnownColumn = (name: string): boolean => known.has(name)

/** Longer lists are no lists; everything else is measured by the schema. */
const longestList = 100_000

const once = (values: string[]): string[] => (values.length > 1 ? [...new Set(values)] : values)

type Context = {
  at: ReadonlyMap<string, number>
  findConcept: ReturnType<typeof conceptReader>
  readCountry: ReturnType<typeof countryReader>
  today: string
}

/** `header` in small letters; `today` is an ISO day. */
export function rowReader({ header, vocabulary, today }: { header: string[]; vocabulary: Vocabulary; today: string }): (cells: string[]) => Row {
  const context: Context = { at: new Map(header.map((name, at) => [name, at])), findConcept: conceptReader(vocabulary), readCountry: countryReader(), today }
  return (cells) => new Reading(context, cells).result()
}

/** One row while it is being read: what was taken from it, what is wrong with it. */
class Reading {
  private readonly problems: Problem[] = []
  private readonly warnings: Problem[] = []
  private readonly input: Record<string, string | number | string[]> = {}

  constructor(
    private readonly context: Context,
    private readonly cells: string[],
  ) {}

  result(): Row {
    for (const column of plain) this.take(column, this.cell(column))
    this.take('type', this.readConcept('type', this.cell('type')))
    for (const column of conceptLists) this.take(column, once(this.split(column).flatMap((notation) => this.readConcept(column, notation) ?? [])))
    for (const column of relationLists) this.take(column, this.split(column).filter((to) => this.isOther(column, to)))
    this.take('state', readState(this.cell('state')) ?? this.refuse('state', 'state_form'))
    this.take('country', this.context.readCountry(this.cell('country')) ?? this.refuse('country', 'country_form'))
    for (const column of addresses) this.take(column, this.readAddress(column))
    for (const column of numbers) this.take(column, this.readNumber(column))
    this.take('source_date', readPeriod(this.cell('source_date')) ?? this.refuse('source_date', 'date_form'))
    this.take('classified_by', this.cell('classified_by'))
    if ((this.cell('lat') === '') !== (this.cell('lon') === '')) this.add(this.cell('lat') === '' ? 'lat' : 'lon', '', 'coordinate_pair')
    // Spreadsheets take the zero from the postcodes of Saxony; Austrian and Swiss ones have four digits.
    if (/^\d{4}$/.test(this.cell('postal_code')) && (this.input.country ?? 'DE') === 'DE') this.warn('postal_code', 'postal_code_short', this.cell('postal_code'), `0${this.cell('postal_code')}`)
    const confirmed_on = this.readConfirmation()
    const id = this.readId()
    const payload = this.readPayload()
    if (!payload || id === undefined || this.problems.length > 0) return { id, problems: this.problems }
    return { id, payload, ...(confirmed_on === undefined ? {} : { confirmed_on }), warnings: this.warnings }
  }

  private cell(column: Column): string {
    const at = this.context.at.get(column)
    return at === undefined ? '' : (this.cells[at]?.trim() ?? '')
  }

  /** Empty cells say nothing, and nothing said is no mistake. */
  private refuse(column: Column, reason: Reason, detail?: string, value = this.cell(column)): undefined {
    if (value !== '') this.add(column, value, reason, detail)
    return undefined
  }

  /** That it would be run is worse than anything else that may be wrong with it. */
  private add(column: Column, value: string, reason: Reason, detail?: string) {
    const isNumber = column === 'lat' || column === 'lon'
    this.problems.push(isFormula(value) && !isNumber ? { column, value, reason: 'formula' } : { column, value, reason, detail })
  }

  private warn(column: Column, reason: Reason, value: string, detail?: string) {
    this.warnings.push({ column, value, reason, detail })
  }

  private take(column: Column, value: string | number | string[] | undefined) {
    if (value === undefined || this.cell(column) === '') return
    this.input[column] = value
  }

  private split(column: (typeof lists)[number]): string[] {
    const value = this.cell(column)
    if (value === '') return []
    if (value.length > longestList) {
      this.refuse(column, 'too_long', String(longestList))
      return []
    }
    return once(value.split('|').map((part) => part.trim())).filter((part) => part !== '')
  }

  private readConcept(column: keyof typeof conceptColumns, value: string): string | undefined {
    if (value === '') return undefined
    const found = this.context.findConcept(conceptColumns[column], value)
    if (found.state === 'unknown') return this.refuse(column, 'concept_unknown', found.nearest, value)
    if (found.state === 'replaced') this.warn(column, 'concept_replaced', value, found.notation)
    if (found.state === 'retired') this.warn(column, 'concept_retired', value)
    return found.notation
  }

  private isOther(column: (typeof relationLists)[number], to: string): boolean {
    if (to !== this.cell('id')) return true
    this.warn(column, 'member_itself', to)
    return false
  }

  private readNumber(column: (typeof numbers)[number]): number | undefined {
    const value = this.cell(column)
    if (/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(value)) return Number(value)
    return /^[+-]?\d+,\d+$/.test(value) ? this.refuse(column, 'decimal_comma', value.replace(',', '.')) : this.refuse(column, 'number')
  }

  /** People leave out what browsers leave out. */
  private readAddress(column: (typeof addresses)[number]): string {
    const value = this.cell(column)
    if (/^https?:/.test(value) || !/^[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}{2,}(?:[/?#]\S*)?$/u.test(value)) return value
    this.warn(column, 'website_completed', value, `https://${value}`)
    return `https://${value}`
  }

  private readConfirmation(): string | undefined {
    const day = readDay(this.cell('confirmed_on'))
    if (day === undefined) return this.refuse('confirmed_on', 'day_form')
    return day > this.context.today ? this.refuse('confirmed_on', 'date_future') : day
  }

  private readId(): string | undefined {
    const given = this.cell('id')
    const id = given || toSlug(this.cell('name'))
    if (entryId.safeParse(id).success) return id
    if (given !== '' || this.cell('name') !== '') this.add('id', given, given === '' ? 'id_impossible' : 'id_form')
    return undefined
  }

  private readPayload(): ActorPayload | undefined {
    const parsed = actorPayload.safeParse(this.input)
    for (const issue of parsed.error?.issues ?? []) {
      const column = columns.find((column) => column === issue.path[0])
      if (!column || this.problems.some((problem) => problem.column === column)) continue
      const given = this.input[column]
      const value = Array.isArray(given) ? (given[Number(issue.path[1])] ?? '') : this.cell(column)
      this.add(column, value, ...reasonOf(issue, given))
    }
    return parsed.data
  }
}

function reasonOf(issue: z.core.$ZodIssue, given: unknown): [Reason, string?] {
  if (given === undefined) return ['missing']
  if (issue.code === 'too_big' && typeof given === 'string') return ['too_long', String(issue.maximum)]
  // The schema says why in one word; where it does not, the form is wrong.
  return [isReason(issue.message) ? issue.message : 'form']
}
