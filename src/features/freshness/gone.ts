/** Why an entry is no longer there, as somebody who was asked says it. */
export const goneReasons = ['dissolved', 'merged', 'moved', 'wrong'] as const
export type GoneReason = (typeof goneReasons)[number]

/** What reviewers make of it. */
export const decisions = ['withdrawn', 'corrected', 'kept'] as const
export type Decision = (typeof decisions)[number]
