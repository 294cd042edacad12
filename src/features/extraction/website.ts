/** The organisation's own site: not the page's portal, not a network of friends, not what follows people around. */
import { byRank, type Item } from './items.ts'
import { isFreemail, sameSite } from './mailboxes.ts'
import type { Page } from './page.ts'

export type FoundSite = { website: string; words: string; isStated: boolean }

const written = /(?:https?:\/\/|www\.)[^\s<>"'()[\]{}|]+/gi
const bareHost = /^(?:[\p{L}\d](?:[\p{L}\d-]*[\p{L}\d])?\.)+\p{L}{2,24}(?:\/[^\s]*)?$/u
const tracking = /^(?:utm_\w+|mtm_\w+|pk_\w+|mc_\w+|hsa_\w+|fbclid|gclid|dclid|msclkid|yclid|_ga|_gl|ref|ref_src|igshid|wt_mc|etcc_\w+|cmpid|phpsessid|jsessionid|sessionid|sid)$/i
const elsewhere = /(?:^|\.)(?:facebook|twitter|x|instagram|linkedin|youtube|youtu|tiktok|xing|whatsapp|pinterest|vimeo|flickr|threads|t|wa|bsky|google|goo|openstreetmap|bing|apple|microsoft|adobe|doubleclick|gstatic|googleapis|cloudflare|wordpress|typo3|joomla|w3|schema|creativecommons|addtoany|linktr|eye-able|readspeaker|userway|usercentrics|cookiebot|europa\.eu\/consumers)\.\p{L}{2,4}$/iu
const mastodon = /(?:^|\.)(?:mastodon|social)\b|\.social$|\/@\w+$/i

export function siteOf(items: Item[], page: Page, mailDomain: string | undefined): FoundSite | undefined {
  const portal = page.address === undefined ? undefined : hostOf(page.address)
  const isPortal = portal !== undefined && !(mailDomain !== undefined && sameSite(portal, mailDomain))
  const own = (address: string) => mailDomain !== undefined && !isFreemail(mailDomain) && sameSite(hostOf(address) ?? '', mailDomain)
  const isOther = (address: string) => {
    const host = hostOf(address) ?? ''
    return elsewhere.test(host) || mastodon.test(address) || (isPortal && portal !== undefined && sameSite(host, portal)) || /\.(?:pdf|docx?|xlsx?|zip|jpe?g|png|svg|css|js)$/i.test(new URL(address).pathname)
  }
  const inLines = byRank(items.flatMap((item) => addressesIn(item).map((found) => ({ ...found, item })))).filter(({ website }) => !isOther(website))
  const inLinks = page.links.flatMap(({ href, text, region }) => {
    const website = tidied(href)
    return website === undefined || !/^https?:/i.test(href) || isOther(website) ? [] : [{ website, words: text === '' ? href : text, region }]
  })
  const rankedLinks = [...inLinks].sort((a, b) => Number(a.region === 'footer') - Number(b.region === 'footer'))
  const stated = (words: string) => /website|webseite|homepage|internetseite|webauftritt|internetauftritt|zur seite|visit|www\./i.test(words)
  const choices = [
    inLines.find(({ isLabelled, website, item }) => isLabelled && item.rank < 40 && own(website)) ?? inLines.find(({ isLabelled, item }) => isLabelled && item.rank < 40),
    inLines.find(({ website, item }) => item.rank < 40 && own(website)),
    rankedLinks.find(({ website }) => own(website)),
    inLines.find(({ item, words }) => item.rank < 40 && item.text.length <= words.length + 15),
    rankedLinks.find(({ words, region }) => stated(words) && region !== 'footer'),
    page.address !== undefined && !isPortal ? { website: `${new URL(page.address).origin}`, words: page.address } : undefined,
  ]
  const at = choices.findIndex((choice) => choice !== undefined)
  const choice = choices[at]
  return choice && { website: choice.website, words: choice.words, isStated: at <= 2 }
}

function addressesIn(item: Item): { website: string; words: string; isLabelled: boolean }[] {
  const { label, value, text } = item
  if (text.length > 3000) return []
  const isLabelled = label === 'website'
  const matches = text.match(written) ?? (isLabelled && bareHost.test(value.replace(/[.,;]$/, '')) ? [value] : bareHost.test(text) && /\.(?:de|eu|org|com|net|at|ch|info|berlin|hamburg|bayern|nrw|koeln|cologne|saarland|ruhr|city|example)(?:\/|$)/i.test(text) ? [text] : (value.match(written) ?? []))
  return matches.flatMap((words) => {
    const website = tidied(words)
    return website === undefined ? [] : [{ website, words: words.trim(), isLabelled }]
  })
}

const hostOf = (address: string): string | undefined => (URL.canParse(address) ? new URL(address).hostname : undefined)

/** As it was written, without what only follows people around; undefined where it is none. */
export function tidied(given: string): string | undefined {
  const text = given.trim().replace(/[.,;:!?)\]}>»"”]+$/, '')
  const address = /^https?:\/\//i.test(text) ? text : `https://${text.replace(/^\/\//, '')}`
  if (/\s/.test(address) || !URL.canParse(address) || address.length > 500) return undefined
  const url = new URL(address)
  if (!/\.\p{L}{2,24}$/u.test(url.hostname) && !url.hostname.includes('xn--')) return undefined
  if (url.username !== '' || url.password !== '') return undefined
  if (url.search === '' && url.hash === '' && !/;jsessionid=/i.test(address)) return address
  for (const name of [...url.searchParams.keys()]) if (tracking.test(name)) url.searchParams.delete(name)
  const query = url.searchParams.size === 0 ? '' : url.search
  const path = address.replace(/[?#].*$/s, '').replace(/;jsessionid=[^/]*/i, '')
  return path + query
}
