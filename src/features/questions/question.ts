/** Questions and comments about an entry. Pure. */
export const sorts = ['question', 'comment'] as const
export type Sort = (typeof sorts)[number]

export type Question = {
  key: string
  entry: string
  sort: Sort
  /** The organisation that asks, and as which function. */
  asker: string
  function: string
  account?: string
  content: string
  askedAt: Date
  answer?: { content: string; function: string; at: Date }
  hidden?: { reason: string; function: string; at: Date }
}

/** A comment may be answered and need not be. */
export const isWaiting = ({ sort, answer, hidden }: Question): boolean => sort === 'question' && answer === undefined && hidden === undefined
