/** A page → a draft of an actor, with the words that led to each part of it. Invents nothing: what is not found is left out. */
import { actorPayload } from '../actors/index.ts'
import type { Vocabulary } from '../vocabularies/index.ts'
import { addressesIn as addressesOn, countryIn, placed, type Address } from './address.ts'
import { proposalsIn } from './classification.ts'
import { descriptionIn, languageOf, isProse } from './description.ts'
import { draftFields, type Confidence, type DraftField, type Evidence, type Note, type PageDraft } from './draft.ts'
import { looksLikeHtml, readHtml } from './html.ts'
import { itemsOf, type Item } from './items.ts'
import { isFreemail, mailboxesIn } from './mailboxes.ts'
import { keyOf, nameIn } from './names.ts'
import type { FactName, Facts, Page } from './page.ts'
import { international, phonesIn } from './phone.ts'
import { readPlain } from './plain.ts'
import { Unusable } from './unusable.ts'
import { siteOf, tidied } from './website.ts'

export function extract(source: string, vocabulary: Vocabulary, { address: given }: { address?: string } = {}): PageDraft {
  if (source.trim() === '') throw new Unusable('empty')
  const read = looksLikeHtml(source) ? readHtml(source) : readPlain(source)
  const page: Page = { ...read, address: given ?? read.address }
  const items = itemsOf(page)
  const draft = new Drafting()

  const prose = items.filter(({ region, isAside, isNoise }) => region === 'main' && !isAside && !isNoise).map(({ text }) => text).filter((text) => isProse(text)).join('\n')
  const addresses = addressesOn(items)
  const domain = domainOf(mailboxesIn(items, undefined)[0]?.email)
  const site = siteOf(items, page, domain)
  const host = site === undefined ? domain : new URL(site.website).hostname
  const name = nameIn(page, items, { address: addresses[0], domain: host ?? domain, prose })
  const facts = factsOf(page, name?.name, addresses[0])
  const fact = (field: FactName) => facts?.values[field]

  const boxes = mailboxesIn(items, host)
  const phone = phonesIn(items)[0]
  const spoken = fact('phone') ?? phone?.phone
  const read_ = addresses[0]
  const address = fact('postal_code') !== undefined || (fact('street') !== undefined && fact('city') !== undefined) ? ofFacts(facts, items[0]) : read_
  const place = address && placed(address, items, { phone: spoken, domain: domain ?? host, text: name?.name ?? '' })

  if (name) {
    draft.take('name', name.name, name.words, name.isSure ? 'stated' : 'likely')
    draft.take('short_name', name.short_name, [name.shortWords ?? ''], 'likely')
  }
  if (place) {
    draft.take('street', place.street, place.words, 'stated')
    draft.take('postal_code', place.postal_code, place.words, 'stated')
    draft.take('city', place.city, place.words, 'stated')
    draft.take('state', place.state, [place.postal_code ?? place.city ?? ''], 'likely')
    draft.take('country', place.country, [place.postal_code ?? place.city ?? ''], 'likely')
  }
  draft.take('phone', spoken === undefined ? undefined : international(spoken, place?.country ?? countryOf(domain)), [phone?.item.text ?? spoken ?? ''], 'stated')
  const email = fact('email') ?? boxes[0]?.email
  draft.take('email', email, [boxes.find((box) => box.email === email)?.words ?? email ?? ''], boxes[0]?.isPersonal && email === boxes[0].email ? 'doubtful' : 'stated')
  const website = site?.website ?? tidied(fact('website') ?? '')
  draft.take('website', website, [site?.words ?? fact('website') ?? ''], site?.isStated ? 'stated' : 'likely')
  draft.place(fact('lat'), fact('lon'))

  const description = descriptionIn(items, name?.name)
  const summary = page.summary ?? fact('description')
  const text = description?.text ?? (summary !== undefined && isProse(summary) ? summary : undefined)
  const language = languageOf(`${text ?? ''}\n${prose}`, page.language)
  if (text !== undefined) draft.take(language === 'en' ? 'description_en' : 'description_de', text, description?.words ?? [text.slice(0, 80)], description ? 'stated' : 'likely')
  if (page.address !== undefined) draft.take('source_url', tidied(page.address), [page.address], 'stated')

  const { fields } = draft
  const contacts = [fields.street ?? fields.city, fields.phone, fields.email, fields.website].filter((value) => value !== undefined).length
  const isUsable = fields.name !== undefined ? contacts > 0 || text !== undefined : contacts >= 2
  if (!isUsable) throw new Unusable('nothing_found')

  if (fields.name !== undefined) for (const [field, proposals] of Object.entries(proposalsIn({ items, name: fields.name, description: text ?? '', language, vocabulary }))) draft.propose(field, proposals)
  if (description?.leftOutPerson || items.some(({ label, isAside, region }) => label === 'person' && !isAside && region === 'main')) draft.note('person_left_out')
  if (boxes[0]?.isPersonal && email === boxes[0].email) draft.note('personal_address')
  if (new Set(addresses.filter(({ item }) => item.rank < 20).map(({ postal_code, street }) => `${postal_code ?? ''} ${street ?? ''}`)).size > 1) draft.note('several_addresses')
  if (new Set(boxes.filter(({ item }) => item.rank < 20).map(({ email }) => email)).size > 1) draft.note('several_mailboxes')
  if (description?.isCut) draft.note('description_cut')
  if (page.isCut) draft.note('page_cut')
  return draft.result()
}

const domainOf = (email: string | undefined): string | undefined => {
  const domain = email?.split('@')[1]
  return domain === undefined || isFreemail(domain) ? undefined : domain
}
const countryOf = (domain: string | undefined): string | undefined => (domain?.endsWith('.de') ? 'DE' : domain?.endsWith('.at') ? 'AT' : domain?.endsWith('.ch') ? 'CH' : undefined)

/** Of all organisations a page tells machines of, the one it is about. */
function factsOf({ facts }: Page, name: string | undefined, address: Address | undefined): Facts | undefined {
  const isSame = ({ values }: Facts) => {
    const [given, found] = [keyOf(values.name ?? ''), keyOf(name ?? '')]
    return given !== '' && found !== '' && (given.includes(found) || found.includes(given))
  }
  const isThere = ({ values }: Facts) => address !== undefined && values.postal_code !== undefined && values.postal_code.replace(/\D/g, '') === address.postal_code?.replace(/\D/g, '')
  return facts.find((one) => isSame(one) && one.values.street !== undefined) ?? facts.find((one) => isThere(one)) ?? facts.find((one) => isSame(one))
}

function ofFacts(facts: Facts | undefined, item: Item): Address {
  const { street, postal_code, city, country = '' } = facts?.values ?? {}
  const code = /^[A-Z]{2}$/i.test(country) ? country.toUpperCase() : countryIn(country)
  return { street, postal_code: postal_code?.replace(/^[A-Z]{1,2}[\s-]+(?=\d)/, ''), city, country: code, item, from: 0, words: [street, postal_code, city].flatMap((part) => part ?? []) }
}

class Drafting {
  readonly fields: PageDraft['fields'] = {}
  private readonly evidence: Partial<Record<DraftField, Evidence[]>> = {}
  private readonly notes = new Set<Note>()

  /** Only what an actor's own rules accept. */
  take(field: Exclude<DraftField, 'id' | 'lat' | 'lon' | 'themes' | 'spaces' | 'phases' | 'groups' | 'type'>, value: string | undefined, words: string[], confidence: Confidence) {
    if (value === undefined || value.trim() === '' || !actorPayload.shape[field].safeParse(value).success) return
    this.fields[field] = value.trim()
    this.evidence[field] = [{ value: shortened(value.trim()), words: words.filter((word) => word !== '').map(shortened), confidence }]
  }

  place(lat: string | undefined, lon: string | undefined) {
    const [north, east] = [lat, lon].map((given) => (given === undefined || given.trim() === '' ? NaN : Number(given.replace(',', '.'))))
    if (!(Math.abs(north) <= 90 && Math.abs(east) <= 180) || (north === 0 && east === 0)) return
    this.fields.lat = north
    this.fields.lon = east
    this.evidence.lat = [{ value: String(north), words: [lat ?? ''], confidence: 'stated' }]
    this.evidence.lon = [{ value: String(east), words: [lon ?? ''], confidence: 'stated' }]
  }

  propose(field: string, proposals: Evidence[]) {
    const values = proposals.map(({ value }) => value)
    if (field === 'type') this.fields.type = values[0]
    if (field === 'themes' || field === 'spaces' || field === 'phases' || field === 'groups') this.fields[field] = values
    const known = draftFields.find((name) => name === field)
    if (known) this.evidence[known] = proposals
  }

  note(note: Note) {
    this.notes.add(note)
  }

  result(): PageDraft {
    return { fields: this.fields, evidence: this.evidence, notes: [...this.notes] }
  }
}

const shortened = (text: string): string => (text.length <= 160 ? text : `${text.slice(0, 160)} …`)
