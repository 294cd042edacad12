/** Which addresses show that somebody belongs to an organisation. Pure. */
import { domainToASCII } from 'node:url'
import { emailAddress } from '../accounts/index.ts'
import { isAnybodys, isHosted, registrable } from '../duplicates/index.ts'
import type { Payload } from '../publishing/index.ts'

/** Domains below which each authority, institute or member state has its own: the domain itself is nobody's. What lies below it is somebody's. */
const umbrellas = new Set([
  'bund.de', 'bundesregierung.de', 'polizei.de', 'bwl.de', 'baden-wuerttemberg.de', 'bayern.de', 'berlin.de', 'brandenburg.de', 'bremen.de', 'hamburg.de', 'hessen.de', 'mvnet.de', 'regierung-mv.de', 'mecklenburg-vorpommern.de', 'niedersachsen.de', 'nrw.de', 'rlp.de', 'saarland.de', 'sachsen.de', 'sachsen-anhalt.de', 'schleswig-holstein.de', 'landsh.de', 'thueringen.de',
  'gv.at', 'admin.ch', 'gov.uk', 'gouv.fr', 'europa.eu', 'fraunhofer.de', 'mpg.de', 'helmholtz.de', 'leibniz-gemeinschaft.de', 'dlr.de', 'kit.edu', 'un.org', 'int',
])

/** Why a domain of the profile shows nothing. `part`: the page is a part of somebody larger's. */
export type Unfit = 'anybodys' | 'umbrella' | 'part' | 'shared'

export type Candidate = { domain: string; unfit?: Unfit }

export type Ways = {
  /** The address on the profile. */
  published?: string
  /** What an address may end with behind the @. */
  domains: string[]
  unfit: { domain: string; why: Unfit }[]
}

const textIn = (payload: Payload, name: string): string => {
  const value = payload[name]
  return typeof value === 'string' ? value.trim() : ''
}

/** An address as it is compared: lower case, the domain as the network spells it, so that letters that only look alike differ. */
export function readAddress(typed: string): string | undefined {
  const at = typed.lastIndexOf('@')
  if (at < 1 || typed.length > 1_000) return undefined
  const domain = domainToASCII(typed.slice(at + 1).trim())
  return domain === '' ? undefined : emailAddress.safeParse(`${typed.slice(0, at)}@${domain}`).data
}

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1)

/** The domains a profile names, each with what may be wrong with it. Whether others name it too is asked of the stock. */
export function candidatesIn(payload: Payload): Candidate[] {
  const email = readAddress(textIn(payload, 'email'))
  const named = [siteIn(textIn(payload, 'website')), ...(email === undefined ? [] : [judged(domainOf(email))])]
  const fit = new Map<string, Candidate>()
  // The same domain may lie behind a page that is a part, and behind the mailbox: then it is theirs.
  for (const candidate of named) if (candidate && (fit.get(candidate.domain)?.unfit !== undefined || !fit.has(candidate.domain))) fit.set(candidate.domain, candidate)
  return [...fit.values()]
}

function siteIn(website: string): Candidate | undefined {
  if (!URL.canParse(website)) return undefined
  const { hostname, pathname } = new URL(website)
  const candidate = judged(hostname.toLowerCase().replace(/\.$/, '').replace(/^www\d?\./, ''))
  return candidate.unfit === undefined && !isFrontPage(pathname) ? { ...candidate, unfit: 'part' } : candidate
}

const isFrontPage = (path: string): boolean => /^(?:\/(?:de|en|de[-_]de|home|index\.\w+|start(?:seite)?)?)*$/i.test(path)

function judged(domain: string): Candidate {
  const rented = registrable(domain)
  if (isAnybodys(rented) || isAnybodys(domain) || isHosted(domain)) return { domain, unfit: 'anybodys' }
  return umbrellas.has(domain) ? { domain, unfit: 'umbrella' } : { domain }
}

/** `shared`: domains that other entries name too. */
export function waysOf(payload: Payload, shared: ReadonlySet<string>): Ways {
  const candidates = candidatesIn(payload).map((candidate): Candidate => (candidate.unfit === undefined && shared.has(candidate.domain) ? { ...candidate, unfit: 'shared' } : candidate))
  return {
    published: readAddress(textIn(payload, 'email')),
    domains: candidates.flatMap(({ domain, unfit }) => (unfit === undefined ? [domain] : [])),
    unfit: candidates.flatMap(({ domain, unfit }) => (unfit === undefined ? [] : [{ domain, why: unfit }])),
  }
}

/** The domain has to be the very same: what lies below it may be let to others. */
export const fits = (address: string, { published, domains }: Ways): boolean => address === published || domains.includes(domainOf(address))
