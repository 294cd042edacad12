/** Taking a practice over: noticed, asked, adapted, tried, kept or dropped, in any order and none forced. Pure. */
import { mayReadPublished, type Readable, type Visibility } from '../accounts/index.ts'

export const steps = ['noticed', 'asked', 'adapted', 'tried', 'kept', 'dropped'] as const
export type Step = (typeof steps)[number]

/** What a practice may need that another place has or has not. */
export const questions = ['problem', 'law', 'means', 'partners', 'support'] as const
export type Question = (typeof questions)[number]

/** 0: does not fit us; 3: fits well. */
export const highest = 3
export type Fit = Partial<Record<Question, number>>

export type Recorded = {
  number: number
  step: Step
  /** An ISO day. */
  day: string
  changed?: string
  result?: string
  reason?: string
  fit: Fit
  function: string
  recordedAt: Date
}

export type Adoption = {
  key: string
  practice: string
  adopter: string
  /** The adoption they have it from. */
  source?: string
  visibility: Visibility
  contactFunction?: string
  contactEmail?: string
  draft?: string
  /** The published practice that was made of it. */
  became?: string
  /** As recorded; at least one. */
  history: readonly Recorded[]
}

/** In the order in which it happened. */
export const inTime = ({ history }: Pick<Adoption, 'history'>): Recorded[] => [...history].sort((a, b) => (a.day === b.day ? a.number - b.number : a.day < b.day ? -1 : 1))

export const stateOf = (adoption: Pick<Adoption, 'history'>): Recorded | undefined => inTime(adoption).at(-1)

/** What was said last about one thing: a later step need not repeat it. */
export const lastSaid = (adoption: Pick<Adoption, 'history'>, what: 'changed' | 'result' | 'reason'): string | undefined => inTime(adoption).findLast((one) => one[what] !== undefined)?.[what]

/** The newest answer to each question. */
export const fitOf = (adoption: Pick<Adoption, 'history'>): Fit => Object.assign({}, ...inTime(adoption).map(({ fit }) => fit))

export type Tally = { adopted: number; kept: number; trying: number; dropped: number; interested: number }

/** Whoever dropped it had adopted it; whoever noticed it or asked about it has not yet. */
export function tally(adoptions: readonly Pick<Adoption, 'history'>[]): Tally {
  const count = (...wanted: Step[]) => adoptions.filter((one) => wanted.some((step) => step === stateOf(one)?.step)).length
  const [kept, trying, dropped] = [count('kept'), count('adapted', 'tried'), count('dropped')]
  return { adopted: kept + trying + dropped, kept, trying, dropped, interested: count('noticed', 'asked') }
}

/** What all of them together are called. */
export type Adopters = 'cities' | 'municipalities' | 'all'

const municipal: readonly (string | undefined)[] = ['kreisfreie-stadt', 'landkreis', 'gemeinde', 'kommune-ausland']

export function adoptersCalled(types: readonly (string | undefined)[]): Adopters {
  if (types.every((type) => type === 'kreisfreie-stadt')) return 'cities'
  return types.every((type) => municipal.includes(type)) ? 'municipalities' : 'all'
}

/** A practice that says of itself which one it adopts. */
export type Derived = { id: string; origin: string }

/** Who has it from whom: adoptions, and practices that came of one. */
export type Branch = { adoption?: Adoption; practice?: string; below: Branch[] }

/** Everything is in it once; what names a source that is not to be seen stands with the practice itself. */
export function familyTree(root: string, adoptions: readonly Adoption[], derived: readonly Derived[]): Branch[] {
  const placed = new Set<string>([root])
  const known = new Set(adoptions.map(({ key }) => key))
  const shown = new Set([root, ...derived.map(({ id }) => id)])

  const ofPractice = (practice: string): Branch[] => [
    ...adoptions.filter((one) => one.practice === practice && (one.source === undefined || !known.has(one.source))).flatMap(branch),
    ...derived.filter(({ id, origin }) => origin === practice && !placed.has(id) && !adoptions.some(({ became }) => became === id)).flatMap(({ id }) => practiceBranch(id)),
  ]
  function practiceBranch(id: string): Branch[] {
    if (placed.has(id) || !shown.has(id)) return []
    placed.add(id)
    return [{ practice: id, below: ofPractice(id) }]
  }
  function branch(adoption: Adoption): Branch[] {
    if (placed.has(adoption.key)) return []
    placed.add(adoption.key)
    const { key, became } = adoption
    return [{ adoption, below: [...(became === undefined ? [] : practiceBranch(became)), ...adoptions.filter(({ source }) => source === key).flatMap(branch)] }]
  }
  return ofPractice(root)
}

/** What a city says of itself is for whom it says; whoever wrote the practice learns of it in any case. */
export function mayReadAdoption(readable: Readable, { adopter, visibility }: Pick<Adoption, 'adopter' | 'visibility'>, { networks, author }: { networks: readonly string[]; author?: string }): boolean {
  const isAuthor = author !== undefined && readable.actors.includes(author)
  return isAuthor || mayReadPublished(readable, { owner: adopter, networks, visibility })
}
