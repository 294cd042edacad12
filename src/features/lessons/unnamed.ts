/** A lesson without the name of whoever it is from: what of it is kept, what it is called, and what in it still gives the name away. Pure. */
import type { LessonPayload } from './lesson.ts'
import { unnamedTexts } from './unnamed-texts.ts'

export const memberKinds = ['stadt', 'kreis', 'organisation'] as const
export type MemberKind = (typeof memberKinds)[number]
/** By inhabitants: wide enough that several members fit. */
export const sizes = ['none', 'small', 'middle', 'large', 'huge'] as const
export type Size = (typeof sizes)[number]

/** With fewer members than this anybody could guess. */
export const fewestMembers = 5

/** «Eine Mitgliedsstadt von DEFUS, 100.000–500.000 Einwohner» */
export const originCalled = ({ network, member, size }: { network: string; member: MemberKind; size: Size }): string =>
  [unnamedTexts.member[member](network), ...(size === 'none' ? [] : [unnamedTexts.size[size]])].join(', ')

type Named = { network: string; origin: string; visibility: 'green' | 'clear' }

/** The lesson as it is handed on: it belongs to the network, whose office answers for where it comes from. What is not named here is left behind. */
export function withoutOrigin(lesson: LessonPayload, { network, origin, visibility }: Named): LessonPayload {
  const { title, summary, themes, spaces, phases, groups, lesson_kind, origin: occasion, event_name, exercise_type, functions, expected, observed, root_causes, cause, recommendation, addressees, responsible, deadline, state_reason, unsure } = lesson
  return {
    title, summary, themes, spaces, phases, groups, lesson_kind, origin: occasion, exercise_type, functions, expected, observed, root_causes, cause, recommendation, addressees, responsible, deadline, state_reason, unsure,
    // Whoever confirmed it knows whose it was: what is learned becomes implemented again, and can be confirmed anew.
    lesson_state: lesson.lesson_state === 'gelernt' ? 'umgesetzt' : lesson.lesson_state,
    // A day gives an exercise away, a year does not. A damage event that is listed names its place.
    event_on: lesson.event_on?.slice(0, 4),
    event_name: event_name ?? unnamedTexts.event,
    measures: lesson.measures.map(({ what, done }) => ({ what, ...(done === undefined ? {} : { done: done.slice(0, 4) }) })),
    organisation: origin, owner: network, visibility, recorded_by: 'self',
    partners: [], audience: [], source_urls: [], earlier: [], seen_by: [], sightings: [], practices: [],
  }
}

/** What an organisation is called, as far as it would be recognised by it. */
export type Called = { name: string; short_name?: string; city?: string }

const general = new Set(['stadt', 'landeshauptstadt', 'hansestadt', 'universitätsstadt', 'landkreis', 'kreis', 'rhein', 'gemeinde', 'amt', 'feuerwehr', 'berufsfeuerwehr', 'verwaltung', 'deutsche', 'deutscher', 'deutsches', 'verein', 'verband', 'institut', 'bundesamt', 'landesamt', 'freie', 'kreisfreie', 'für', 'und', 'der', 'die', 'das', 'von', 'des', 'region'])

/** The names and words by which it would be recognised. */
export function tellingWords({ name, short_name, city }: Called): string[] {
  const words = name.split(/[^\p{L}]+/u).filter((word) => word.length >= 3 && /^\p{Lu}/u.test(word) && !general.has(word.toLocaleLowerCase('de')))
  return [...new Set([name, ...(short_name === undefined ? [] : [short_name]), ...(city === undefined ? [] : [city]), ...words])]
}

/** Endings under which a name stays recognisable: Köln, Kölns, Kölner, kölnisch. */
const endings = '(?:s|er|ern|erin|erinnen|isch\\p{Ll}{0,2})?'
const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Every word in the texts that names whoever it is from, with its field. */
export function namesLeft(lesson: LessonPayload, called: Called): { field: string; word: string }[] {
  const words = tellingWords(called).map((word) => new RegExp(`(?<![\\p{L}\\d])(?:${escaped(word)}|${escaped(word.toLocaleLowerCase('de'))})${endings}(?![\\p{L}\\d])`, 'gu'))
  const texts = Object.entries(lesson).flatMap(([field, value]) => (field === 'organisation' || field === 'owner' ? [] : textsIn(value).map((text) => ({ field, text }))))
  const found = texts.flatMap(({ field, text }) => words.flatMap((pattern) => [...text.matchAll(pattern)].map(([word]) => ({ field, word }))))
  return [...new Map(found.map((one) => [`${one.field} ${one.word}`, one])).values()]
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(textsIn)
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}
