/** Guides for newcomers: from a task somebody has to the places here that help with it. Pure. */
import type { PageName } from '../../platform/addresses.ts'
import type { Localized } from '../../platform/language.ts'

/** A list of a kind, filtered or searched; or a page. A kind that is not there leaves its step out. */
export type Target =
  | { kind: string; filter?: Readonly<Record<string, string>>; text?: Localized; below?: Localized }
  | { page: PageName; hash?: string }

export type Step = { say: Localized; link: Localized; to: Target }

/** A fact about staff work with where it is from. */
export type Fact = { say: Localized; source: string }

export type Guide = { id: string; task: Localized; get: Localized; facts?: readonly Fact[]; steps: readonly Step[] }
