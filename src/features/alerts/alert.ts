/** What somebody follows, how often they are told, and what counts as news. Pure. */

export const rhythms = ['daily', 'weekly'] as const
export type Rhythm = (typeof rhythms)[number]

export type Alert = { key: string; address: string; language: 'de' | 'en'; rhythm: Rhythm; account?: string; email?: string; createdAt: Date; confirmedAt?: Date; nextAt?: Date }

/** More nobody reads in a letter; who follows so much takes the feed. */
export const mostFollowed = 2_000
/** Of one person. */
export const mostAlerts = 50
export const daysToConfirm = 7

const hourOfLetters = 5
const monday = 1

/** The next morning (UTC), or the next Monday morning. */
export function nextAfter(rhythm: Rhythm, now: Date): Date {
  const next = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate(), hourOfLetters))
  while (next <= now || (rhythm === 'weekly' && next.getUTCDay() !== monday)) next.setUTCDate(next.getUTCDate() + 1)
  return next
}

/** Entries by the revision of them that was told, or that is public. */
export type Known = ReadonlyMap<string, number>

export type News = { added: string[]; changed: { id: string; from: number }[]; withdrawn: string[] }

/** What matches no longer and is still public is no news: it has only left the filter. */
export function newsOf({ known, matching, withdrawn }: { known: Known; matching: Known; withdrawn: ReadonlySet<string> }): News {
  return {
    added: [...matching.keys()].filter((id) => !known.has(id)),
    changed: [...matching].flatMap(([id, revision]) => {
      const from = known.get(id)
      return from !== undefined && from !== revision ? [{ id, from }] : []
    }),
    withdrawn: [...known.keys()].filter((id) => !matching.has(id) && withdrawn.has(id)),
  }
}

export const isNothing = ({ added, changed, withdrawn }: News): boolean => added.length + changed.length + withdrawn.length === 0
