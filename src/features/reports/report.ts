/** What a network asked, answered, adopted, learned, held and wrote in a period: for all and for each organisation, by name and never by rank. Pure. */
import { plusDays, plusMonths } from '../../platform/calendar.ts'
import type { Localized } from '../../platform/language.ts'
import { learnedWithinAYear, type Course, type LearnedShare } from '../lessons/index.ts'

export const figures = ['asked', 'answered', 'adopted', 'noted', 'learned', 'held', 'written', 'signed', 'published'] as const
export type Figure = (typeof figures)[number]

/** Two groups, each narrow enough for a sheet of paper. */
export const groups = { learning: ['asked', 'answered', 'adopted', 'noted', 'learned'], working: ['held', 'written', 'signed', 'published'] } as const satisfies Record<string, readonly Figure[]>
export type Group = keyof typeof groups

/** Days, both included. */
export type Period = { from: string; until: string }

/** Something that happened on a day: it counts for one organisation, in one figure. */
export type Story = {
  actor: string
  figure: Figure
  /** An ISO day. */
  on: string
  title: string
  href: Localized
  /** Of what was asked: the first day on which somebody else answered. */
  answeredOn?: string
}

/** A lesson with the organisation it belongs to. */
export type OwnCourse = Course & { actor: string }

export type Organisation = { id: string; name: string; /** The network itself. */ isOffice: boolean }
export type Counts = Record<Figure, number>
export type ReportRow = { organisation: Organisation; counts: Counts; share: LearnedShare; stories: Story[] }
export type Report = { period: Period; rows: ReportRow[]; all: { counts: Counts; share: LearnedShare; /** Of what was asked in the period. */ requestsAnswered: number; /** How many had something to tell. */ active: number } }

type Given = { organisations: readonly Organisation[]; stories: readonly Story[]; courses: readonly OwnCourse[]; period: Period; today: string }

const collator = new Intl.Collator('de')

/** First the network itself, then its members by name. Whoever did nothing stands there with zeros. */
export function reportOf({ organisations, stories, courses, period, today }: Given): Report {
  const known = new Set(organisations.map(({ id }) => id))
  const told = stories.filter(({ actor, on }) => known.has(actor) && isWithin(on, period))
  const rows = [...organisations]
    .sort((a, b) => Number(b.isOffice) - Number(a.isOffice) || collator.compare(a.name, b.name) || collator.compare(a.id, b.id))
    .map((organisation): ReportRow => {
      const own = told.filter(({ actor }) => actor === organisation.id).sort((a, b) => collator.compare(a.on, b.on) || collator.compare(a.title, b.title))
      return { organisation, counts: countsOf(own), share: shareOf(courses.filter(({ actor }) => actor === organisation.id), period, today), stories: own }
    })
  return {
    period,
    rows,
    all: {
      counts: countsOf(told),
      share: shareOf(courses.filter(({ actor }) => known.has(actor)), period, today),
      requestsAnswered: told.filter(({ figure, answeredOn }) => figure === 'asked' && answeredOn !== undefined && answeredOn <= period.until).length,
      active: rows.filter(({ stories: own }) => own.length > 0).length,
    },
  }
}

const isWithin = (day: string, { from, until }: Period): boolean => from <= day && day <= until

function countsOf(stories: readonly Story[]): Counts {
  const counts: Counts = { asked: 0, answered: 0, adopted: 0, noted: 0, learned: 0, held: 0, written: 0, signed: 0, published: 0 }
  for (const { figure } of stories) counts[figure]++
  return counts
}

/** Of the lessons whose twelve months ended in the period, how many were learned in time. What was seen only now could not have been, and does not count as failed. */
function shareOf(courses: readonly Course[], { from, until }: Period, today: string): LearnedShare {
  const last = until < today ? until : today
  // The day before decides, so that 29 February falls into one period and not between two.
  const seen = { from: plusDays(plusMonths(plusDays(from, -1), -12), 1), until: plusMonths(last, -12) }
  return learnedWithinAYear(courses, { ...seen, today: last })
}

export type Preset = Period & ({ kind: 'months' } | { kind: 'year'; year: number } | { kind: 'half'; year: number; half: 1 | 2 })

export const lastTwelveMonths = (today: string): Period => ({ from: plusDays(plusMonths(today, -12), 1), until: today })

/** The periods offices report on: the last twelve months, this year and the last, this half of a year and the one before. */
export function presetsAt(today: string): Preset[] {
  const year = Number(today.slice(0, 4))
  const half = today.slice(5) < '07-01' ? 1 : 2
  const before = half === 1 ? ({ year: year - 1, half: 2 } as const) : ({ year, half: 1 } as const)
  return [{ kind: 'months', ...lastTwelveMonths(today) }, wholeYear(year), wholeYear(year - 1), halfYear(year, half), halfYear(before.year, before.half)]
}

const wholeYear = (year: number): Preset => ({ kind: 'year', year, from: `${year}-01-01`, until: `${year}-12-31` })
const halfYear = (year: number, half: 1 | 2): Preset => ({ kind: 'half', year, half, from: half === 1 ? `${year}-01-01` : `${year}-07-01`, until: half === 1 ? `${year}-06-30` : `${year}-12-31` })
