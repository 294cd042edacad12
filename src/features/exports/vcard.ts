/** An actor as a contact for the address book (vCard 4.0, RFC 6350). */
import {
  AdrProperty, CategoriesProperty, DateTimeType, EmailProperty, FNProperty, GeoProperty, KindProperty, LanguageParameter, LanguageTagType, LogoProperty, NicknameProperty, NoteProperty, OrgProperty, RevProperty,
  SourceProperty, SpecialValueType, TelProperty, TextListType, TextType, UIDProperty, URIType, URLProperty, VCARD,
} from 'vcard4'
import { fileAddress } from '../../platform/files.ts'
import { actorList, type Actor } from '../actors/index.ts'
import { countryName, stateName } from '../entries/index.ts'
import { entryUrl, type Origin } from './selection.ts'

const text = (value: string) => new TextType(value.replaceAll('\r', ''))
const address = (value: string) => new URIType(value)

export function toVcard(actor: Actor, origin: Pick<Origin, 'baseUrl' | 'language' | 'vocabulary'>): string {
  const { language, vocabulary } = origin
  const { name, short_name, phone, email, website, lat, lon, themes, confirmed_on, published_on } = actor
  const profile = entryUrl(actorList, actor.id, origin)
  const description = language === 'en' ? { text: actor.description_en ?? actor.description_de, language: actor.description_en ? 'en' : 'de' } : { text: actor.description_de ?? actor.description_en, language: actor.description_de ? 'de' : 'en' }
  const labels = themes.map((theme) => vocabulary.label('theme', theme, language))
  const card = new VCARD([
    new KindProperty([], new SpecialValueType('KindProperty', 'org')),
    new FNProperty([], text(name)),
    new OrgProperty([], new SpecialValueType('OrgProperty', [text(name)])),
    ...(short_name ? [new NicknameProperty([], text(short_name))] : []),
    ...addressOf(actor, origin),
    ...(phone ? [new TelProperty([], text(phone))] : []),
    ...(email ? [new EmailProperty([], text(email))] : []),
    ...(actor.logo ? [new LogoProperty([], address(`${origin.baseUrl}${fileAddress(actor.logo.file)}`))] : []),
    ...(website ? [new URLProperty([], address(website))] : []),
    ...(lat !== undefined && lon !== undefined ? [new GeoProperty([], address(`geo:${lat},${lon}`))] : []),
    ...(labels.length > 0 ? [new CategoriesProperty([], new TextListType(labels.map(text)))] : []),
    ...(description.text ? [new NoteProperty([new LanguageParameter(new LanguageTagType(description.language))], text(description.text))] : []),
    new UIDProperty([], address(entryUrl(actorList, actor.id, { ...origin, language: 'de' }))),
    new SourceProperty([], address(`${profile}.vcf`)),
    new RevProperty([], new DateTimeType('timestamp', `${(confirmed_on !== undefined && confirmed_on > published_on ? confirmed_on : published_on).replaceAll('-', '')}T000000Z`)),
  ])
  // The package escapes colons, which RFC 6350 does not; address books show the backslash.
  return card.repr().replaceAll('\\:', ':')
}

function addressOf({ street, postal_code, city, state, country }: Actor, { language }: Pick<Origin, 'language'>): AdrProperty[] {
  if (!street && !postal_code && !city) return []
  const part = (value: string | undefined) => (value === undefined ? undefined : text(value))
  const [land, nation] = [state === undefined ? undefined : stateName(state, language), country === undefined ? undefined : countryName(country, language)]
  return [new AdrProperty([], new SpecialValueType('AdrProperty', [undefined, undefined, part(street), part(city), part(land), part(postal_code), part(nation)]))]
}
