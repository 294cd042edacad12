/** What a page says for machines: schema.org as JSON-LD or microdata, and the older hCard classes. */
import type { ChildNode, Element } from 'domhandler'
import { clean, factNames, type FactName, type Facts } from './page.ts'

const organisation = /(?:Organization|NGO|GovernmentOffice|Corporation|LocalBusiness|FireStation|PoliceStation|CityHall|CollegeOrUniversity|School|Library|Museum|Hospital|Consortium|AdministrativeArea|City|Project|Cooperative)$/
const mostNodes = 2000

/** In order of the page. */
export function factsIn(children: ChildNode[]): Facts[] {
  const found: Facts[] = []
  const nodes = [...children].reverse()
  for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
    if (node.type === 'script' && /ld\+json/i.test(node.attribs.type ?? '')) found.push(...ofScript(textIn(node)))
    if (node.type !== 'tag') continue
    const { attribs } = node
    const isItem = organisation.test(attribs.itemtype ?? '') || organisation.test(attribs.typeof ?? '') || /(?:^|\s)(?:vcard|h-card)(?:\s|$)/.test(attribs.class ?? '')
    if (isItem) found.push({ from: 'microdata', values: ofElement(node) })
    else for (let i = node.children.length - 1; i >= 0; i--) nodes.push(node.children[i])
  }
  return found.filter(({ values }) => Object.keys(values).length > 0)
}

function ofScript(source: string): Facts[] {
  const parsed = json(source)
  const found: Facts[] = []
  const values = [parsed]
  for (let count = 0; values.length > 0 && count < mostNodes; count++) {
    const value = values.shift()
    if (Array.isArray(value)) values.push(...value)
    if (!isRecord(value)) continue
    if (listOf(value['@type']).some((type) => typeof type === 'string' && organisation.test(type))) found.push({ from: 'json-ld', values: ofRecord(value) })
    for (const name of ['@graph', 'mainEntity', 'about', 'mainEntityOfPage', 'publisher', 'author', 'provider']) if (value[name] !== undefined) values.push(value[name])
  }
  return found
}

function json(source: string): unknown {
  try {
    return JSON.parse(source.replace(/^\s*<!--|-->\s*$|^\s*\/\/.*$/gm, ''))
  } catch {
    return undefined
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value])

function ofRecord(record: Record<string, unknown>): Facts['values'] {
  const inside = (name: string) => listOf(record[name]).find(isRecord) ?? {}
  const address = inside('address')
  const point = inside('contactPoint')
  const geo = inside('geo')
  const country = isRecord(address.addressCountry) ? address.addressCountry.name : address.addressCountry
  return said({
    name: record.legalName ?? record.name,
    short_name: record.alternateName,
    street: address.streetAddress,
    postal_code: address.postalCode,
    city: address.addressLocality,
    state: address.addressRegion,
    country,
    phone: record.telephone ?? point.telephone,
    email: record.email ?? point.email,
    website: record.url,
    description: record.description,
    lat: geo.latitude,
    lon: geo.longitude,
  })
}

/** Only what was said, as text. */
function said(given: Partial<Record<FactName, unknown>>): Facts['values'] {
  const values: Facts['values'] = {}
  for (const name of factNames) {
    const value = listOf(given[name])[0]
    const text = typeof value === 'string' || typeof value === 'number' ? clean(String(value)).replace(/<[^>]*>/g, '').replace(/^mailto:|^tel:/i, '') : ''
    if (text !== '') values[name] = text
  }
  return values
}

const properties: Readonly<Record<string, FactName>> = {
  legalname: 'name', name: 'name', org: 'name', 'organization-name': 'name', 'p-name': 'name', 'p-org': 'name', alternatename: 'short_name',
  streetaddress: 'street', 'street-address': 'street', 'p-street-address': 'street', postalcode: 'postal_code', 'postal-code': 'postal_code', 'p-postal-code': 'postal_code',
  addresslocality: 'city', locality: 'city', 'p-locality': 'city', addressregion: 'state', region: 'state', addresscountry: 'country', 'country-name': 'country',
  telephone: 'phone', tel: 'phone', 'p-tel': 'phone', email: 'email', 'u-email': 'email', url: 'website', 'u-url': 'website', description: 'description', latitude: 'lat', longitude: 'lon',
}

function ofElement(root: Element): Facts['values'] {
  const found: Partial<Record<FactName, unknown>> = {}
  const nodes: ChildNode[] = [...root.children].reverse()
  for (let node = nodes.pop(), count = 0; node !== undefined && count < mostNodes; node = nodes.pop(), count++) {
    if (node.type !== 'tag') continue
    const { attribs } = node
    const names = `${attribs.itemprop ?? ''} ${attribs.property?.replace(/^\w+:/, '') ?? ''} ${attribs.class ?? ''}`.toLowerCase().split(/\s+/)
    for (const name of names) {
      const fact = properties[name]
      // A class «fax» beside «tel» is how hCard tells the one from the other.
      if (fact === undefined || found[fact] !== undefined || names.includes('fax')) continue
      const href = attribs.href
      const value = fact === 'website' ? (href ?? attribs.content ?? textIn(node)) : fact === 'email' && href?.startsWith('mailto:') ? href.replace(/\?.*/, '') : (attribs.content ?? textIn(node))
      if (!/^(?:#|\/)/.test(value)) found[fact] = value
    }
    for (let i = node.children.length - 1; i >= 0; i--) nodes.push(node.children[i])
  }
  return said(found)
}

function textIn(element: Element): string {
  const parts: string[] = []
  const nodes: ChildNode[] = [element]
  for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
    if (node.type === 'text') parts.push(node.data)
    if ('children' in node) for (let i = node.children.length - 1; i >= 0; i--) nodes.push(node.children[i])
  }
  return parts.join('').replace(/\s+/g, ' ').trim()
}
