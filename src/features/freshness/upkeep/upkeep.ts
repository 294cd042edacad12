/** What an entry lacks, and what of it is done first. Pure. */
import { parameterNames } from '../../../platform/addresses.ts'
import type { Language } from '../../../platform/language.ts'
import type { Viewer } from '../../../platform/viewer.ts'
import { fieldsOf, type EntryKind, type Payload } from '../../publishing/index.ts'

/** The most useful first: what misleads readers, then what may mislead them, then who could mend it. */
export const signals = ['reported', 'silent', 'stale', 'old', 'orphaned', 'incomplete'] as const
export type Signal = (typeof signals)[number]

/** An earlier signal outweighs all later ones together; among equals comes first what stands unconfirmed the longest. */
export const weightOf = (signal: Signal): number => 2 ** (signals.length - 1 - signals.indexOf(signal))
export const scoreOf = (shown: readonly Signal[]): number => shown.reduce((sum, signal) => sum + weightOf(signal), 0)

/** What the desk can be narrowed to. */
export const concerns = { stale: ['stale'], orphaned: ['orphaned'], incomplete: ['incomplete'], doubtful: ['silent', 'old'], reported: ['reported'] } as const satisfies Record<string, readonly Signal[]>
export type Concern = keyof typeof concerns
export const concernKeys = ['reported', 'doubtful', 'stale', 'orphaned', 'incomplete'] as const satisfies readonly Concern[]

export const filterKeys = ['kind', 'state', 'network'] as const
export type FilterKey = (typeof filterKeys)[number]
export type Chosen = { concern?: Concern } & Partial<Record<FilterKey, string>>

export const concernNames = { de: { parameter: 'was', reported: 'gemeldet', doubtful: 'zweifelhaft', stale: 'unbestaetigt', orphaned: 'verwaist', incomplete: 'unvollstaendig' }, en: { parameter: 'what', reported: 'reported', doubtful: 'doubtful', stale: 'unconfirmed', orphaned: 'orphaned', incomplete: 'incomplete' } } as const satisfies Record<Language, Record<Concern | 'parameter', string>>

const longest = 100

export function readChosen(parameters: URLSearchParams, language: Language): Chosen {
  const given = (name: string): string | undefined => {
    const value = parameters.get(name) ?? ''
    return value === '' || value.length > longest || value.includes('\0') ? undefined : value
  }
  const names = parameterNames[language]
  const concern = given(concernNames[language].parameter)
  return { concern: concernKeys.find((key) => concernNames[language][key] === concern), kind: given(names.kind), state: given(names.state), network: given(names.network) }
}

export function queryOf(chosen: Chosen, language: Language, page = 1): string {
  const query = new URLSearchParams()
  if (chosen.concern !== undefined) query.set(concernNames[language].parameter, concernNames[language][chosen.concern])
  for (const key of filterKeys) if (chosen[key] !== undefined) query.set(parameterNames[language][key], chosen[key])
  if (page > 1) query.set(parameterNames[language].page, String(page))
  return query.size === 0 ? '' : `?${query}`
}

/** Whose entries somebody sees here: everybody's, or those of these networks and their members. */
export type Scope = 'all' | readonly string[]

export function scopeOf({ appointments }: Pick<Viewer, 'appointments'>, isOffice: boolean): Scope {
  return isOffice ? 'all' : appointments.flatMap(({ role, actor }) => (role === 'coordinator' && actor !== undefined ? [actor] : []))
}

export type Derived = { title: string; state?: string; sourceYear?: number; gaps: string[]; urls: string[] }

const longestUrl = 1000

/** What the desk keeps of a published payload. */
export function derived(kind: EntryKind, payload: Payload): Derived {
  const text = (name: string) => (typeof payload[name] === 'string' ? payload[name] : undefined)
  const year = Number(text('source_date')?.slice(0, 4))
  return {
    title: kind.titleOf(payload),
    state: text('state'),
    sourceYear: Number.isInteger(year) && year > 0 && year < 9999 ? year : undefined,
    gaps: [...new Set(kind.gapsIn(payload).map(({ field }) => field))],
    urls: fieldsOf(kind).flatMap(({ name, control }) => (control === 'url' ? (text(name) ?? []) : [])).filter((url) => url.length <= longestUrl),
  }
}
