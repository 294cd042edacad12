/** An actor as a contact for the address book (vCard 4.0, RFC 6350). */
import { escaped, escapedWhole, toDocument } from '../../platform/content-lines.ts'
import { fileAddress } from '../../platform/files.ts'
import { actorList, type Actor } from '../actors/index.ts'
import { countryName, stateName } from '../entries/index.ts'
import { entryUrl, type Origin } from './selection.ts'

export function toVcard(actor: Actor, origin: Pick<Origin, 'baseUrl' | 'language' | 'vocabulary'>): string {
  const { language, vocabulary, baseUrl } = origin
  const { id, name, short_name, phone, email, website, lat, lon, themes, logo, confirmed_on, published_on } = actor
  const [own, other] = language === 'en' ? ([['en', actor.description_en], ['de', actor.description_de]] as const) : ([['de', actor.description_de], ['en', actor.description_en]] as const)
  const [noteLanguage, note] = own[1] ? own : other
  const changedOn = confirmed_on !== undefined && confirmed_on > published_on ? confirmed_on : published_on
  const line = (property: string, value: string | undefined): string[] => (value ? [`${property}:${value}`] : [])
  return toDocument([
    'BEGIN:VCARD',
    'VERSION:4.0',
    'KIND:org',
    `FN:${escapedWhole(name)}`,
    `ORG:${escaped(name)}`,
    ...line('NICKNAME', short_name && escapedWhole(short_name)),
    ...line('ADR', addressOf(actor, language)),
    ...line('TEL', phone && escapedWhole(phone)),
    ...line('EMAIL', email && escapedWhole(email)),
    ...line('LOGO', logo && `${baseUrl}${fileAddress(logo.file)}`),
    ...line('URL', website),
    ...line('GEO', lat === undefined || lon === undefined ? undefined : `geo:${lat},${lon}`),
    ...line('CATEGORIES', themes.map((theme) => escapedWhole(vocabulary.label('theme', theme, language))).join(',')),
    ...line(`NOTE;LANGUAGE=${noteLanguage}`, note && escapedWhole(note)),
    `UID:${entryUrl(actorList, id, { baseUrl, language: 'de' })}`,
    `SOURCE:${entryUrl(actorList, id, origin)}.vcf`,
    `REV:${changedOn.replaceAll('-', '')}T000000Z`,
    'END:VCARD',
  ])
}

/** Post-office box and extended address stay empty, as RFC 6350 (6.3.1) wants it. */
function addressOf({ street, postal_code, city, state, country }: Actor, language: Origin['language']): string | undefined {
  if (!street && !postal_code && !city) return undefined
  return ['', '', street, city, state && stateName(state, language), postal_code, country && countryName(country, language)].map((part) => escaped(part ?? '')).join(';')
}
