/** What lists know of an entry of any kind; each kind adds its own. Kept in the search index as JSON. */
export type EntryCard = {
  id: string
  kind: string
  name: string
  short_name?: string
  summary_de?: string
  summary_en?: string
  themes: string[]
  phases: string[]
  confirmed_on?: string
  published_on: string
  source_date?: string
}

/** Also of what is found and is no entry. */
export const kindIn = (card: unknown): string | undefined => (typeof card === 'object' && card !== null && 'kind' in card && typeof card.kind === 'string' ? card.kind : undefined)

export const isEntryCard = (card: unknown): card is EntryCard =>
  typeof card === 'object' && card !== null && 'kind' in card && 'name' in card && 'themes' in card && 'published_on' in card
