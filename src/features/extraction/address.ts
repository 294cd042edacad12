/** Street, postcode, town: in one line or several, German and foreign. */
import { toSlug } from '../../platform/slug.ts'
import { states } from '../entries/index.ts'
import { labelled } from './labels.ts'
import { byRank, type Item } from './items.ts'
import { stateOfPostcode } from './postcodes.ts'

export type Address = { street?: string; postal_code?: string; city?: string; state?: string; country?: string; item: Item; words: string[]; /** Where it begins: the name stands before. */ from: number }

const small = 'am|an|der|die|im|in|ob|bei|vor|auf|unter|den|dem|zu|zum|zur|sur|les|upon|of|la|le|de|del|di|da|do|y'
const townWord = `(?:\\p{Lu}[\\p{L}.'’-]*)`
const town = `${townWord}(?:(?:\\s|/|\\s/\\s)(?:${townWord}|(?:${small})(?=\\s)|[avdi]\\.\\s?d?\\.?))*(?:\\s?\\(\\p{Lu}[\\p{L}. -]*\\))?`
const placePattern = (code: string) => new RegExp(`(?:^|[\\s,;(])(${code})\\s+(${town})`, 'u')

/** Codes that say their country by their form or prefix, then those that need more to be one. */
const forms: { country?: string; pattern: RegExp; needsCountry?: true; strip?: RegExp }[] = [
  { country: 'DE', pattern: placePattern('(?:D|DE)\\s?[-–]?\\s?\\d{5}'), strip: /^DE?\s?[-–]?\s?/ },
  { country: 'AT', pattern: placePattern('(?:A|AT)\\s?[-–]\\s?\\d{4}'), strip: /^AT?\s?[-–]\s?/ },
  { country: 'CH', pattern: placePattern('(?:CH)\\s?[-–]?\\s?\\d{4}'), strip: /^CH\s?[-–]?\s?/ },
  { country: 'LI', pattern: placePattern('FL\\s?[-–]\\s?\\d{4}'), strip: /^FL\s?[-–]\s?/ },
  { country: 'LU', pattern: placePattern('(?:L|LU)\\s?[-–]\\s?\\d{4}'), strip: /^LU?\s?[-–]\s?/ },
  { country: 'BE', pattern: placePattern('(?:B|BE)\\s?[-–]\\s?\\d{4}'), strip: /^BE?\s?[-–]\s?/ },
  { country: 'DK', pattern: placePattern('(?:DK)\\s?[-–]\\s?\\d{4}'), strip: /^DK\s?[-–]\s?/ },
  { country: 'FR', pattern: placePattern('(?:F|FR)\\s?[-–]\\s?\\d{5}'), strip: /^FR?\s?[-–]\s?/ },
  { country: 'IT', pattern: placePattern('(?:I|IT)\\s?[-–]\\s?\\d{5}'), strip: /^IT?\s?[-–]\s?/ },
  { country: 'ES', pattern: placePattern('(?:E|ES)\\s?[-–]\\s?\\d{5}'), strip: /^ES?\s?[-–]\s?/ },
  { country: 'CZ', pattern: placePattern('(?:CZ)\\s?[-–]\\s?\\d{3} ?\\d{2}'), strip: /^CZ\s?[-–]\s?/ },
  { country: 'SE', pattern: placePattern('(?:SE|S)\\s?[-–]\\s?\\d{3} ?\\d{2}'), strip: /^SE?\s?[-–]\s?/ },
  { country: 'PL', pattern: placePattern('(?:PL\\s?[-–]?\\s?)?\\d{2}-\\d{3}'), strip: /^PL\s?[-–]?\s?/ },
  { country: 'NL', pattern: placePattern('(?:NL\\s?[-–]?\\s?)?\\d{4} ?[A-Z]{2}'), strip: /^NL\s?[-–]?\s?/ },
  { pattern: placePattern('\\d{5}') },
  { pattern: placePattern('\\d{3} \\d{2}'), needsCountry: true },
  { pattern: placePattern('\\d{4}'), needsCountry: true },
]
const british = /(?:^|[\s,])(\p{Lu}[\p{L} .'-]+?),?\s+([A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2})\b/u

const countries: [RegExp, string][] = [
  [/\b(?:deutschland|germany|allemagne|bundesrepublik deutschland)\b/i, 'DE'], [/(?:^|[\s,(])(?:österreich|austria|autriche)\b/i, 'AT'], [/\b(?:schweiz|switzerland|suisse|svizzera)\b/i, 'CH'],
  [/\b(?:liechtenstein)\b/i, 'LI'], [/\b(?:luxemburg|luxembourg)\b/i, 'LU'], [/\b(?:belgien|belgium|belgique|belgië)\b/i, 'BE'], [/\b(?:niederlande|netherlands|the netherlands|nederland)\b/i, 'NL'],
  [/\b(?:frankreich|france)\b/i, 'FR'], [/\b(?:italien|italy|italia)\b/i, 'IT'], [/\b(?:spanien|spain)\b|españa/i, 'ES'], [/\b(?:dänemark|denmark|danmark)\b/i, 'DK'], [/\b(?:schweden|sweden|sverige)\b/i, 'SE'],
  [/\b(?:norwegen|norway|norge)\b/i, 'NO'], [/\b(?:finnland|finland)\b/i, 'FI'], [/\b(?:polen|poland|polska)\b/i, 'PL'], [/\b(?:tschechien|czechia|czech republic|česko)\b/i, 'CZ'], [/\b(?:united kingdom|großbritannien|great britain|england|scotland)\b|\bUK\b/i, 'GB'],
  [/\b(?:irland|ireland)\b/i, 'IE'], [/\b(?:portugal)\b/i, 'PT'], [/\b(?:ungarn|hungary)\b/i, 'HU'], [/\b(?:griechenland|greece)\b/i, 'GR'],
]
export const countryIn = (text: string): string | undefined => countries.find(([name]) => name.test(text))?.[1]
const countryAlone = /^[\s,;(–-]*(?:D|DE|deutschland|germany|bundesrepublik deutschland|österreich|austria|schweiz|switzerland|suisse|belgien|belgium|belgique|niederlande|the netherlands|netherlands|frankreich|france|luxemburg|luxembourg|italien|italy|polen|poland|tschechien|czechia|czech republic|spanien|spain|dänemark|denmark|schweden|sweden|united kingdom|uk|irland|ireland|liechtenstein)[\s).]*$/i

const longestLine = 300
const houseNumber = /\s\d{1,4}\s?[a-zA-Z]?(?:\s?[-–/+]\s?\d{1,4}\s?[a-zA-Z]?)?$/
const postBox = /^(?:postfach|p\.? ?o\.? ?box|case postale|po box)\b/i
const beforeNumber = /^\d{1,4}\s?[a-z]?,?\s+(?:rue|avenue|av\.|boulevard|bd|place|quai|street|\p{Lu})/u

/** Ends in a house number, or begins with one as in France and Britain. */
export const isStreet = (text: string): boolean =>
  text.length <= 80 && labelled(text) === undefined && (postBox.test(text) || (/^\p{L}/u.test(text) && houseNumber.test(text) && !/^(?:tel|fax|fon|telefon|telefax|hotline|konto|blz|stand|seit|az|vr|hrb|zimmer|raum|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|nr)\b/i.test(text) && !/@|https?:|www\./.test(text)) || (beforeNumber.test(text) && !/^\d{5}/.test(text)))

/** «Schlossplatz», «Rathaus»: a street only where a town follows at once. */
const isPlaceName = (text: string): boolean => text.length <= 40 && /^\p{Lu}[\p{L} .'-]*(?:platz|markt|straße|str\.|weg|rathaus|schloss|hof|ring|allee|kaserne|campus)$/iu.test(text)

/** Every address of the page, the best first. */
export function addressesIn(items: Item[]): Address[] {
  const hint = items.map(({ text }) => text).find((text) => text.length < 60 && countryAlone.test(text) && countryIn(text) !== undefined)
  const found = items.flatMap((item) => (item.text.length <= longestLine || item.label === 'address' ? (readAt(item, items, hint === undefined ? undefined : countryIn(hint)) ?? []) : []))
  const told = inCells(items)
  const all = byRank([...found, ...(told ? [told] : [])])
  // A box is where letters go; a house is where the organisation is. What is whole goes first.
  const weight = ({ street, item }: Address) => (item.rank >= 40 ? 4 : 0) + (street === undefined ? 2 : postBox.test(street) ? 1 : 0)
  return all.map((address, at) => ({ address, at })).sort((a, b) => weight(a.address) - weight(b.address) || a.at - b.at).map(({ address }) => address)
}

function readAt(item: Item, items: Item[], hint: string | undefined): Address | undefined {
  const text = item.label === 'address' || item.label === 'place' || item.label === 'city' || item.label === 'postal_code' ? item.value : item.text
  const isOwnValue = item.label !== undefined && !item.text.endsWith(text)
  // The label's value in the next line is read there.
  if (isOwnValue || (item.label !== undefined && !['address', 'place', 'city', 'postal_code', 'name'].includes(item.label))) return undefined
  const place = placeIn(text, [items[item.at + 1], items[item.at + 2]].map((next) => next?.text ?? '').join('\n'), hint)
  if (!place) return undefined
  const before = text.slice(0, place.start).replace(/[\s,;·|–-]+$/, '')
  const inLine = streetIn(before)
  const above = inLine === undefined && (before === '' || item.label !== undefined) ? streetAbove(item, items) : undefined
  if (before !== '' && inLine === undefined && before.split(' ').length > 8) return undefined
  const street = inLine ?? above?.street
  // A number and a word are no address by themselves in running text.
  if (street === undefined && (text.length > 60 || place.start > 0) && item.label === undefined) return undefined
  return { street, ...place.found, item, words: [...(above ? [above.street] : []), text], from: above?.at ?? item.at }
}

function placeIn(text: string, following: string, hint: string | undefined) {
  const said = countryIn(text) ?? following.split('\n').filter((line) => countryAlone.test(line)).map(countryIn).find((code) => code !== undefined) ?? hint
  for (const { country, pattern, needsCountry, strip } of forms) {
    const match = text.match(pattern)
    if (!match || (needsCountry && said === undefined)) continue
    if (needsCountry && said === 'DE') continue
    const postal_code = strip ? match[1].replace(strip, '') : match[1]
    const city = townOf(match[2])
    if (city === '' || monthOrUnit.test(city)) continue
    const start = (match.index ?? 0) + match[0].indexOf(match[1])
    return { start, found: { postal_code, city, country: country ?? said } }
  }
  const match = said === 'GB' || said === undefined ? text.match(british) : null
  if (match) return { start: text.indexOf(match[1], match.index), found: { postal_code: match[2], city: townOf(match[1]), country: 'GB' } }
  return undefined
}

const monthOrUnit = /^(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Euro|Uhr|Mitglieder|Menschen|Einwohner|Einwohnerinnen|Teilnehmende|Ehrenamtliche|Einsätze|Personen|Kommunen|Städte|Helfer|Helferinnen|January|February|March|June|July|October|December)\b/u

/** Without the country, and without the words of a label that came after it in the line. */
function townOf(given: string): string {
  const words = given.replace(/[,;].*$/, '').split(/\s(?=(?:Telefon|Tel|Fon|Fax|E-Mail|Email|Internet|Web|Phone|Mobil|Telefax|Kontakt|Deutschland|Germany|Österreich|Austria|Schweiz|Switzerland|Belgium|Belgien|Netherlands|France|Frankreich)\b)/)[0]
  return words.trim().replace(/[\s.,/-]+$/, '').replace(/\s+CEDEX(?: \d+)?$/i, '')
}

function streetIn(before: string): string | undefined {
  if (before === '') return undefined
  const parts = before.split(/\s*[,;|·]\s*|\s+[–-]\s+/)
  const last = parts.at(-1) ?? ''
  if (isStreet(last)) return streetName(last)
  const run = before.match(/(?:^|[\s,])((?:\p{Lu}[\p{L}.'’-]*|\p{L}*(?:straße|strasse|str\.))(?:\s(?:\p{Lu}[\p{L}.'’-]*|der|den|dem|des|am|im|zum|zur|von|und))*\s\d{1,4}\s?[a-z]?(?:\s?[-–/]\s?\d{1,4}[a-z]?)?)$/u)?.[1]
  return run === undefined ? (isPlaceName(last) ? last : undefined) : streetName(run)
}

/** In running text the name of the organisation stands before the street: the last word that can be a street begins it. */
function streetName(text: string): string {
  const words = text.split(' ')
  if (words.length <= 4) return text
  const at = words.findIndex((word, i) => i > 0 && (/(?:straße|strasse|str\.|weg|platz|allee|gasse|ring|damm|ufer|chaussee|markt|hof|berg|wall|promenade)$/i.test(word) || /^(?:Am|An|Im|Auf|Unter|Zum|Zur|In|Alte|Neue|Große|Kleine|Alter|Neuer)$/.test(word)))
  return at > 0 ? words.slice(at).join(' ') : text
}

/** Between the place and its street there may be a district or an empty label, no more. */
function streetAbove(item: Item, items: Item[]): { street: string; at: number } | undefined {
  for (let at = item.at - 1; at >= Math.max(0, item.at - 3); at--) {
    const { text, kind, label, value, region } = items[at]
    if (kind === 'heading' || region !== item.region) return undefined
    const candidate = label === 'street' || (label === 'address' && value !== '') ? value : text
    if (isStreet(candidate)) {
      const parts = candidate.split(/\s*,\s*/)
      return { street: parts.length > 1 && isStreet(parts.at(-1) ?? '') && !/^\d/.test(candidate) ? (parts.at(-1) ?? candidate) : candidate, at }
    }
    if (at === item.at - 1 && label === undefined && isPlaceName(candidate)) return { street: candidate, at }
    if (label !== undefined && label !== 'postal_code' && label !== 'place' && label !== 'city') return undefined
  }
  return undefined
}

/** Each part under its own label. */
function inCells(items: Item[]): Address | undefined {
  const cell = (label: Item['label']) => items.find((item) => item.label === label && item.value !== '' && item.rank < 40)
  const code = cell('postal_code')
  const city = cell('city')
  const street = cell('street')
  if (!city || !(code || street) || /\d{4}/.test(city.value)) return undefined
  const postal_code = code?.value.match(/^(?:[A-Z]{1,2}\s?-\s?)?(\d[\d A-Z-]{2,7})$/)?.[1].trim()
  return {
    street: street?.value,
    postal_code,
    city: townOf(city.value),
    country: countryIn(cell('country')?.value ?? ''),
    item: city,
    words: [street, code, city].flatMap((item) => (item ? [item.value] : [])),
    from: (street ?? code ?? city).at,
  }
}

/** Only what is certain: a prefix, a name, or a telephone number that dials abroad. */
export function placed(address: Address, items: Item[], clues: { phone?: string; domain?: string; text: string }): Address {
  const land = items.find(({ label, value }) => label === 'state' && value !== '')?.value
  const stated = stateNamed(land ?? items.find(({ label, value }) => label === 'country' && stateNamed(value) !== undefined)?.value ?? '')
  const country = address.country ?? countryByClues(address, clues, stated)
  const state = country === 'DE' ? (stated ?? stateOfPostcode(address.postal_code ?? '')) : undefined
  return { ...address, country, state }
}

export const stateNamed = (name: string): string | undefined => {
  const wanted = toSlug(name.replace(/^(?:freistaat|land|freie (?:und )?hansestadt)\s+/i, ''))
  return wanted === '' ? undefined : Object.entries(states).find(([code, { de, en }]) => toSlug(de) === wanted || toSlug(en) === wanted || code.toLowerCase() === wanted || code === name)?.[0]
}

const dialling: [string, string][] = [['+49', 'DE'], ['+43', 'AT'], ['+41', 'CH'], ['+32', 'BE'], ['+31', 'NL'], ['+33', 'FR'], ['+352', 'LU'], ['+39', 'IT'], ['+48', 'PL'], ['+420', 'CZ'], ['+44', 'GB'], ['+45', 'DK'], ['+46', 'SE'], ['+34', 'ES']]
const endings: Readonly<Record<string, string>> = { de: 'DE', at: 'AT', ch: 'CH', be: 'BE', nl: 'NL', fr: 'FR', lu: 'LU', it: 'IT', pl: 'PL', cz: 'CZ', uk: 'GB', dk: 'DK', se: 'SE', es: 'ES' }

function countryByClues({ postal_code, street }: Address, { phone = '', domain = '', text }: { phone?: string; domain?: string; text: string }, state: string | undefined): string | undefined {
  if (state !== undefined) return 'DE'
  const dialled = phone.replace(/^00/, '+').replace(/[^\d+]/g, '')
  const byPhone = dialling.find(([prefix]) => dialled.startsWith(prefix))?.[1]
  if (byPhone !== undefined) return byPhone
  const byDomain = endings[domain.split('.').at(-1) ?? '']
  if (byDomain !== undefined) return byDomain
  const isGerman = /^\d{5}$/.test(postal_code ?? '') && (/straße|strasse|str\.|platz|weg|allee|gasse|ring|damm|ufer|postfach/i.test(street ?? '') || /\be\. ?V\.|\bgGmbH\b|\bGmbH\b|\bBundes|\bLandes|\bStadt\b|\bKreis/.test(text))
  return isGerman ? 'DE' : undefined
}
