/** A page as lines: what plain text and HTML become before anything is looked for. */
import type { Language } from '../../platform/language.ts'

/** Where on the page; a footer is asked only for what the content does not say. */
export const regions = ['main', 'aside', 'header', 'footer'] as const
export type Region = (typeof regions)[number]

export type Line = {
  text: string
  kind: 'heading' | 'text' | 'item' | 'picture'
  /** 1 is the highest; 0 where it is no heading. */
  level: number
  region: Region
  /** Lines of one paragraph, list or address have the same number. */
  block: number
}

export type Link = { href: string; text: string; region: Region }

/** What a page says of an organisation in a form for machines. */
export type Facts = { from: 'json-ld' | 'microdata'; values: Partial<Record<FactName, string>> }
export const factNames = ['name', 'short_name', 'street', 'postal_code', 'city', 'state', 'country', 'phone', 'email', 'website', 'description', 'lat', 'lon'] as const
export type FactName = (typeof factNames)[number]

export type Page = {
  lines: Line[]
  links: Link[]
  facts: Facts[]
  language?: Language
  title?: string
  siteName?: string
  summary?: string
  /** The address it was found at, where it says so. */
  address?: string
  isCut: boolean
}

export const mostLines = 4_000

/** One spelling of spaces and none of what nobody sees. */
export const clean = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff\u202a-\u202e\u2066-\u2069]/g, '')
    // Control characters have no place in a text; a tab divides.
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '')
    .replace(/[^\S\n]+/g, ' ')
    .trim()
