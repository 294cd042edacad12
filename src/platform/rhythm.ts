import { plusMonths } from './calendar.ts'

/** After how many months a fact wants to be confirmed again, by kind of entry. */
export type Rhythm = Readonly<Record<string, number>>

/** Addresses of organisations change sooner than what somebody learned. */
export const usualRhythm = { actor: 12, practice: 24, lesson: 36, tool: 24, incident: 60, paper: 36, event: 12, project: 12 } as const satisfies Rhythm

const monthsOfOthers = 24

export const monthsFor = (rhythm: Rhythm, kind: string): number => rhythm[kind] ?? monthsOfOthers

/** How an entry stands, for programs and people alike. */
export const freshnesses = ['fresh', 'overdue', 'unconfirmed'] as const
export type Freshness = (typeof freshnesses)[number]

/** For whoever reads it in the interface. */
export const freshnessMeaning = '`fresh`: confirmed, and that not too long ago for its kind; `overdue`: the last confirmation is older than that; `unconfirmed`: nobody has confirmed it yet'

/** What freshness is measured by. */
export type Yardstick = { rhythm: Rhythm; today: string }

export const freshnessOfKind = (kind: string, confirmedOn: string | undefined, { rhythm, today }: Yardstick): Freshness => freshnessAt(confirmedOn, monthsFor(rhythm, kind), today)

export function freshnessAt(confirmedOn: string | undefined, months: number, today: string): Freshness {
  if (confirmedOn === undefined) return 'unconfirmed'
  return plusMonths(confirmedOn, months) <= today ? 'overdue' : 'fresh'
}

/** The usual rhythm with what an operator wants otherwise: `actor=6 practice=36`; undefined where that cannot be read. */
export function readRhythm(text: string): Rhythm | undefined {
  const pairs = text.split(/[\s,]+/).filter((pair) => pair !== '').map((pair) => pair.match(/^([a-z]+)=(\d{1,3})$/))
  if (pairs.some((pair) => pair === null || Number(pair[2]) < 1)) return undefined
  return { ...usualRhythm, ...Object.fromEntries(pairs.flatMap((pair) => (pair ? [[pair[1], Number(pair[2])]] : []))) }
}
