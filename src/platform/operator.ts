/** What the operator says of the site: in the browser, else in the environment, else nothing. */
import { languages, type Language, type Localized } from './language.ts'

/** In one language or in both. */
export type Said = Partial<Localized>

export const videoTopics = ['site', 'use', 'barrier'] as const
export type VideoTopic = (typeof videoTopics)[number]

export type Picture = { href: string; width: number; height: number; alt: Said }

export type Operator = {
  name?: string
  address?: string
  email?: string
  phone?: string
  /** What GovData calls the site it fetches the catalogue from, in its list of contributors. */
  contributor?: string
  /** The site's own name and the line below it. */
  site?: Said
  claim?: Said
  /** »Offizielle Website der …«: only the operator can say that. */
  official?: Said
  imprint?: Said
  privacy?: Said
  accessibility?: Said
  contact?: Said
  easyLanguage?: Said
  /** Who has checked the text in easy language. */
  easyLanguageCheckedBy?: string
  /** Addresses of videos in sign language. */
  videos?: Partial<Record<VideoTopic, string>>
  /** In place of our sentence about cookies. */
  notice?: Said
  /** The name letters come from. */
  sender?: string
  /** The style sheet of the colour that was chosen. */
  css?: string
  logo?: Picture
}

export type SaidIn = { text: string; language: Language }

/** The name it comes with, until the operator gives it another. */
const usualName = 'Resilienznetz'

export const siteName = ({ site }: Pick<Operator, 'site'>, language: Language): SaidIn => saidIn(site, language) ?? { text: usualName, language: 'de' }

/** For what is written in both languages. */
export const siteNames = (operator: Pick<Operator, 'site'>): Localized => ({ de: siteName(operator, 'de').text, en: siteName(operator, 'en').text })

/** In the language that is asked for, otherwise in the other one. */
export function saidIn(said: Said | undefined, language: Language): SaidIn | undefined {
  for (const candidate of [language, ...languages]) {
    const text = said?.[candidate]
    if (text !== undefined) return { text, language: candidate }
  }
  return undefined
}
