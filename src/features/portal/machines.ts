/** What crawlers and finders of faults ask for. Pure. */
import { paths, type PageName } from '../../platform/addresses.ts'
import { languages, type Localized } from '../../platform/language.ts'

/** Each in two languages; a map may name 50,000 addresses (sitemaps.org). */
export const entriesPerMap = 20_000

const pages = ['home', 'actors', 'search', 'vocabularies', 'interface', 'contact', 'imprint', 'privacy', 'accessibility', 'easyLanguage', 'signLanguage', 'contents'] as const satisfies PageName[]

export const robots = (baseUrl: string): string => `User-agent: *\nDisallow: /hinweis\n\nSitemap: ${baseUrl}/sitemap.xml\n`

/** The first map names the pages of the site as well. */
export function siteMap(baseUrl: string, part: number, { lists = [], entries, schemes }: { lists?: Localized[]; /** Addresses of entries. */ entries: Localized[]; schemes: string[] }): string {
  const own: Localized[] = part > 1 ? [] : [...pages.map((page) => paths[page]), ...lists, ...schemes.map((scheme) => inBoth((language) => `${paths.vocabularies[language]}/${scheme}`))]
  const all = [...own, ...entries]
  const urls = all.flatMap((twins) => languages.map((language) => {
    const alternates = languages.map((other) => `<xhtml:link rel="alternate" hreflang="${other}" href="${xml(baseUrl + twins[other])}"/>`)
    return `<url><loc>${xml(baseUrl + twins[language])}</loc>${alternates.join('')}</url>`
  }))
  return `${declaration}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${urls.join('\n')}\n</urlset>\n`
}

/** Where one map would be too long: the list of them. */
export function siteMapIndex(baseUrl: string, parts: number): string {
  const maps = Array.from({ length: parts }, (_, index) => `<sitemap><loc>${xml(`${baseUrl}/sitemap.xml?part=${index + 1}`)}</loc></sitemap>`)
  return `${declaration}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${maps.join('\n')}\n</sitemapindex>\n`
}

/** RFC 9116. It has to be renewed now and then; ours is always young, because it is written when it is asked for. */
export function securityText(baseUrl: string, email: string | undefined, now: Date): string {
  const expires = new Date(now.getTime() + 180 * 86_400_000)
  return [
    `Contact: ${email === undefined ? baseUrl + paths.contact.de : `mailto:${email}`}`,
    `Expires: ${expires.toISOString().slice(0, 10)}T00:00:00Z`,
    'Preferred-Languages: de, en',
    `Canonical: ${baseUrl}/.well-known/security.txt`,
    '',
  ].join('\n')
}

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n'

const inBoth = (of: (language: (typeof languages)[number]) => string): Localized => ({ de: of('de'), en: of('en') })

const xml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
