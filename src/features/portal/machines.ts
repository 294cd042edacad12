/** What crawlers and finders of faults ask for. Pure. */
import { parameterNames, paths, type PageName } from '../../platform/addresses.ts'
import { dayAt } from '../../platform/calendar.ts'
import { languages, type Language, type Localized } from '../../platform/language.ts'

/** Each in two languages; a map may name 50,000 addresses (sitemaps.org). */
export const entriesPerMap = 20_000

const pages = ['home', 'actors', 'search', 'vocabularies', 'interface', 'embed', 'newHere', 'glossary', 'contact', 'imprint', 'privacy', 'accessibility', 'easyLanguage', 'signLanguage', 'emergencyFolder', 'contents'] as const satisfies PageName[]

export const robots = (baseUrl: string): string => `User-agent: *\nDisallow: /hinweis\n\nSitemap: ${baseUrl}/sitemap.xml\n`

/** Addresses of an entry, and the day it was last published or confirmed. */
export type MappedEntry = Localized & { changed: string }

/** The first map names the pages of the site as well. */
export function siteMap(baseUrl: string, part: number, { lists = [], entries, schemes }: { lists?: Localized[]; entries: MappedEntry[]; schemes: string[] }): string {
  const own: (Localized & { changed?: string })[] = part > 1 ? [] : [...pages.map((page) => paths[page]), ...lists, ...schemes.map((scheme) => inBoth((language) => `${paths.vocabularies[language]}/${scheme}`))]
  const all = [...own, ...entries]
  const urls = all.flatMap((twins) => languages.map((language) => {
    const alternates = languages.map((other) => `<xhtml:link rel="alternate" hreflang="${other}" href="${xml(baseUrl + twins[other])}"/>`)
    const changed = twins.changed === undefined ? '' : `<lastmod>${xml(twins.changed)}</lastmod>`
    return `<url><loc>${xml(baseUrl + twins[language])}</loc>${changed}${alternates.join('')}</url>`
  }))
  return `${declaration}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${urls.join('\n')}\n</urlset>\n`
}

/** Where one map would be too long: the list of them. */
export function siteMapIndex(baseUrl: string, parts: number): string {
  const maps = Array.from({ length: parts }, (_, index) => `<sitemap><loc>${xml(`${baseUrl}/sitemap.xml?part=${index + 1}`)}</loc></sitemap>`)
  return `${declaration}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${maps.join('\n')}\n</sitemapindex>\n`
}

/** The longest names the description of a search may have (OpenSearch 1.1). */
const longestShortName = 16
const longestLongName = 48

/** Browsers offer the search of this site in their own search field. */
export function searchDescription(baseUrl: string, language: Language, { site, description, icon }: { site: string; description: string; icon: string }): string {
  const query = `${baseUrl}${paths.search[language]}?${parameterNames[language].q}={searchTerms}`
  return [
    `${declaration}<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">`,
    `<ShortName>${xml(site.slice(0, longestShortName).trim())}</ShortName>`,
    `<LongName>${xml(site.slice(0, longestLongName).trim())}</LongName>`,
    `<Description>${xml(description)}</Description>`,
    `<Url type="text/html" template="${xml(query)}"/>`,
    `<Image type="image/svg+xml">${xml(baseUrl + icon)}</Image>`,
    `<Language>${language}</Language>`,
    '<InputEncoding>UTF-8</InputEncoding>',
    '</OpenSearchDescription>\n',
  ].join('\n')
}

/** RFC 9116. It has to be renewed now and then; ours is always young, because it is written when it is asked for. */
export function securityText(baseUrl: string, email: string | undefined, now: Date): string {
  const expires = new Date(now.getTime() + 180 * 86_400_000)
  return [
    `Contact: ${email === undefined ? baseUrl + paths.contact.de : `mailto:${email}`}`,
    `Expires: ${dayAt(expires)}T00:00:00Z`,
    'Preferred-Languages: de, en',
    `Canonical: ${baseUrl}/.well-known/security.txt`,
    '',
  ].join('\n')
}

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n'

const inBoth = (of: (language: (typeof languages)[number]) => string): Localized => ({ de: of('de'), en: of('en') })

const xml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
