/** Why no draft came of what was given; the words stand in texts.ts. */
export const unusableReasons = ['empty', 'too_large', 'not_a_page', 'nothing_found'] as const
export type UnusableReason = (typeof unusableReasons)[number]

export class Unusable extends Error {
  readonly reason: UnusableReason
  constructor(reason: UnusableReason) {
    super(reason)
    this.reason = reason
  }
}
