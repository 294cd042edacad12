/** The two looks at a practice: the editors', before it is public, and that of somebody who knows the field. Pure. */
export type Appraisal = {
  number: number
  /** The published revision that was looked at. */
  revision: number
  before: string
  evidence: string
  note: string
  function: string
  at: Date
}

/** Whose hands were on the entry: they do not appraise it. */
export type Hands = readonly string[]

export const stages = ['handedIn', 'released', 'appraised'] as const
export type Stage = (typeof stages)[number]

export type Passed = { stage: Stage; by: string; at: Date }

type Published = { number: number; author: string; reviewer?: string; publishedAt: Date }

/**
 * What has happened, in order. `history`: the newest first. What the editors put together themselves was handed in by nobody.
 * The first look is that of the newest revision somebody released; the second stands for the revision it was made of.
 */
export function passed({ history, submitted, appraisal }: { history: readonly Published[]; submitted?: { by: string; at: Date }; appraisal?: Appraisal }): Passed[] {
  const released = history.find(({ reviewer }) => reviewer !== undefined) ?? history.at(-1)
  return [
    ...(submitted ? [{ stage: 'handedIn' as const, ...submitted }] : []),
    ...(released ? [{ stage: 'released' as const, by: released.reviewer ?? released.author, at: released.publishedAt }] : []),
    ...(appraisal ? [{ stage: 'appraised' as const, by: appraisal.function, at: appraisal.at }] : []),
  ]
}

/** The entry says something else than what was looked at. */
export const isOutdated = (appraisal: Pick<Appraisal, 'revision'>, current: number): boolean => current > appraisal.revision
