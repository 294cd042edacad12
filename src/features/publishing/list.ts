/** What a kind of entry says about the list of its entries; list, filters, files and interface follow from it. */
import type { VNode } from 'preact'
import type { Language, Localized } from '../../platform/language.ts'
import type { Phase } from '../../ui/ring.tsx'
import type { Node, Shape, Way } from '../graphs/index.ts'
import type { Facet, Hit, Order } from '../search/index.ts'

export type ListWords = {
  title: string
  /** One sentence below the heading, where the title does not say enough. */
  lead?: string
  description: string
  noun(count: number): string
  none: string
  all: string
  /** «nur diese Akteure zeigen» */
  only: string
  /** What could be typed into its search field. */
  searchHint: string
}

/** A facet the list can be narrowed by. */
export type ListFacet = {
  facet: Facet
  /** Its name in addresses; the English one is that of the API. */
  parameter: Localized
  name: Localized
  /** As part of a sentence: «zu Hochwasser». */
  phrase: Record<Language, (values: string, count: number) => string>
  /** Its values, where neither a vocabulary nor other entries name them. */
  choices?: (language: Language) => { value: string; label: string }[]
  /** Values are entries, and there may be thousands: only those with the most hits are offered. */
  many?: true
}

export type List = {
  /** The kind all its entries are of; none in the search over everything. */
  kind?: string
  paths: Localized
  /** Its name in the API and in file names: `practices`. */
  api?: string
  words: Record<Language, ListWords>
  facets: readonly ListFacet[]
  /** Beside what fits the question. */
  orders: readonly Order[]
  /** What the list is sorted by where nobody asked or chose anything. */
  order: Order
  /** Extensions of the files everything found can be taken away in. */
  formats: readonly string[]
  /** What else its kind can do with what is here. */
  beside?: { href: Localized; text: Localized }
  /** Its entries belong to one another, so that the list can be drawn as a net. */
  net?: NetRules
  /** Where everything found is made into a file that is read without the site. */
  edition?: Localized
}

export type NetRules = {
  /** As what an entry is drawn, and to whom it says it belongs. */
  nodeOf(card: unknown): (Node & { ties: readonly { to: string; as: Way }[] }) | undefined
  legend: readonly { shape: Shape; text: Localized }[]
}

/** What something is called: a value of a facet in the language of the page. */
export type Label = (facet: Facet, value: string) => string

export type CardProps = { hit: Hit; /** What somebody can do with it. */ beside?: VNode; marks: string[]; chosenThemes: readonly string[]; /** Why it is shown, where a place like one's own was asked for. */ why?: string; language: Language; label: Label; phases: Phase[]; /** After how many months its kind wants to be confirmed again. */ months: number; now: Date }
export type CardView = (props: CardProps) => VNode | null
