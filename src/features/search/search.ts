/** The words of the search: what is put in, what is asked, what comes back. */
import type { Language } from '../../platform/language.ts'

/** Text fields, weightiest first. `*_en` fields are analysed as English, all others as German. */
export const fields = ['short_name', 'name', 'place', 'concepts', 'description', 'concepts_en', 'description_en'] as const
export type Field = (typeof fields)[number]

/** Facets that entries of every kind may have; those of a vocabulary bear the id of its scheme. Their concepts are recognised in what people type. */
export const commonFacets = ['kind', 'theme', 'space', 'phase', 'group', 'type', 'state', 'network', 'actor'] as const
export type CommonFacet = (typeof commonFacets)[number]

/** One of the common ones, or one that a kind of entry declares for itself (`Kind.facets`). */
export type Facet = string

/** What somebody may read beside what is public: everything, or what is shared with their organisations and networks. */
export type Readable = { all: boolean; networks: readonly string[]; actors: readonly string[] }

/** One published entry, as the search sees it. Facet values are as given, without broader concepts. */
export type Document = {
  id: string
  kind: string
  /** What the list is sorted by and what a suggestion shows. */
  name: string
  short_name?: string
  text: Partial<Record<Field, string>>
  facets: Partial<Record<Facet, string[]>>
  /** ISO day; unknown stays unknown. */
  confirmed_on?: string
  /** The day that matters for entries of its kind: of the event, of the publication. For the orders `latest` and `upcoming`. */
  date?: string
  /** Who may read it, as `readerKeys` writes them; absent: everybody. */
  readers?: readonly string[]
  lat?: number
  lon?: number
  /** What a list shows of it, kept as JSON so that no list touches the database. */
  card: unknown
}

/** `classified`: first what has a theme, then what is known by name and place only; each by name. */
export const orders = ['relevance', 'name', 'classified', 'confirmed', 'distance', 'latest', 'upcoming'] as const
export type Order = (typeof orders)[number]

export type Query = {
  text?: string
  language: Language
  /** Values of one facet widen, facets narrow each other. A broader concept selects its narrower ones. */
  facets?: Partial<Record<Facet, string[]>>
  /** Only these, whatever else is asked. */
  ids?: readonly string[]
  order?: Order
  /** Where `distance` is measured from. Entries without a place come last. */
  from?: { lat: number; lon: number }
  /** Only what lies so many kilometres from there, or nearer. */
  within?: number
  offset?: number
  limit?: number
  /** ISO day, for `upcoming`: first what is still to come, the soonest first; then what was, the latest first. */
  today?: string
  /** The facets to be counted; all where not said. Off for callers that need the hits alone. */
  counts?: boolean | readonly Facet[]
  /** Whose question it is; the public's where not said. */
  readable?: Readable
}

export type Hit = { id: string; score: number; card: unknown; distance_km?: number }

/** Some of what was found, near each other: how many, where on average, and who, where it is one alone. */
export type Spot = { lat: number; lon: number; count: number; id?: string }

export type Spread = { total: number; /** Without a place. */ unplaced: number; spots: Spot[] }

/** How many have both, by number of row and of column; beside them those of each row, each column, and of all. */
export type Crossing = { cells: number[][]; rows: number[]; columns: number[]; total: number }

export type FacetCount = { id: string; count: number }

export type RecognisedConcept = { scheme: CommonFacet; notation: string; words: string }

export type Result = {
  total: number
  hits: Hit[]
  /** Every known value in order of the vocabulary, those with 0 too; each facet ignores its own selection. */
  facets: Record<Facet, FacetCount[]>
  /** Concepts that words of the text stood for. */
  concepts: RecognisedConcept[]
  /** The text with mended words, where a word as typed occurs nowhere: what was searched instead. */
  corrected?: string
  /** Folded beginnings of words to be marked in texts (see `marks`). */
  marks: string[]
}

export type Suggestion =
  | { kind: 'concept'; scheme: CommonFacet; notation: string; label: string; count: number }
  | { kind: 'entry'; id: string; label: string; short_name?: string }
