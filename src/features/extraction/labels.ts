/** The words that stand before a value, or above it. German and English. */
import { german } from '../search/index.ts'

export const labelWords = {
  name: 'name|organisation|organization|institution|einrichtung|akteur|actor|name der organisation|name der einrichtung|name des akteurs|bezeichnung|firma|firmenname|vereinsname|vollständiger name|offizieller name|official name|full name|name of organisation|name of the organisation',
  short_name: 'kurzname|kurzbezeichnung|abkürzung|kürzel|akronym|acronym|abbreviation|short name|kurz|kurzform',
  address: 'anschrift|adresse|postanschrift|hausanschrift|besucheranschrift|besucheradresse|besuchsadresse|postadresse|lieferanschrift|sitz|hauptsitz|address|postal address|visitor address|visiting address|street address|our address|geschäftsstelle|office|kontakt|kontaktdaten|contact|contact details|so erreichen sie uns|anschrift und kontakt|kontakt und anschrift|standort|location',
  street: 'straße|strasse|straße und hausnummer|straße / hausnummer|straße, hausnummer|straße/nr|straße, nr|straße und nr|straße nr|street|street and number',
  postal_code: 'plz|postleitzahl|postcode|postal code|zip|zip code',
  place: 'plz/ort|plz / ort|plz, ort|plz ort|plz und ort|postleitzahl und ort|postleitzahl/ort|postleitzahl, ort|postcode/city|postcode / city|postcode and city',
  city: 'ort|stadt|city|town|gemeinde',
  state: 'bundesland|federal state|state',
  country: 'land|staat|country',
  phone: 'telefon|telefonnummer|tel|telephone|phone|phone number|fon|rufnummer|ruf|zentrale|telefonzentrale|telefon zentrale|telefon (zentrale)|tel. zentrale|tel.-nr|t|p|call us',
  fax: 'fax|telefax|faxnummer|fax-nr|telefax-nr|fax number|f',
  hotline: 'hotline|notruf|notfall|bürgertelefon|servicetelefon|info-telefon|infotelefon|pressetelefon|mobil|mobiltelefon|handy|mobile|m|whatsapp|bereitschaft|rufbereitschaft|helpline|emergency|notfallnummer|spendenhotline|pressestelle',
  email: 'e-mail|email|mail|e|e-mail-adresse|mailadresse|emailadresse|e-mail address|email address|mailto',
  website: 'web|website|webseite|webseiten|internet|homepage|internetseite|internetadresse|internetauftritt|url|www|w|zur website|zur webseite|zur homepage|website besuchen|visit website|web site|link zur website|webadresse|online',
  description: 'beschreibung|kurzbeschreibung|profil|kurzprofil|über uns|über die organisation|wer wir sind|description|about|about us|profile|who we are|what we do|was wir tun|aufgaben|aufgaben und ziele|ziele|ziele und aufgaben|unser auftrag|unsere aufgaben|mission|selbstverständnis|kurzvorstellung|tätigkeit|steckbrief',
  theme: 'thema|themen|themenfeld|themenfelder|themenbereich|themenbereiche|topic|topics|theme|themes',
  space: 'aktionsraum|aktionsräume|räumlicher bezug|wirkungsraum|area of action|areas of action|action area|action space|spatial level',
  phase: 'handlungsphase|handlungsphasen|phase|phasen|phase of action|phases of action|phases',
  group: 'akteursgruppe|akteursgruppen|akteurstyp|actor group|actor groups|stakeholder group',
  type: 'art der organisation|organisationstyp|organisationsart|art der einrichtung|type of organisation|type of organization|organisation type',
  classification: 'kategorisierung / einordnung|kategorisierung/einordnung|kategorisierung|einordnung|klassifikation|categorisation / classification|categorisation|classification|categories|kategorien',
  person: 'ansprechpartner|ansprechpartnerin|ansprechpartner*in|ansprechpartner:in|ansprechpartner/in|ansprechpartnerinnen|ihr ansprechpartner|ihre ansprechpartnerin|ihre ansprechpartner|ansprechperson|ansprechpersonen|kontaktperson|contact person|vorsitz|vorsitzender|vorsitzende|1. vorsitzender|1. vorsitzende|vorstand|vorstandsvorsitzender|vorstandsvorsitzende|stellvertretung|leitung|leiter|leiterin|amtsleitung|amtsleiter|amtsleiterin|geschäftsführer|geschäftsführerin|geschäftsführung|vertreten durch|gesetzlich vertreten durch|präsident|präsidentin|director|managing director|chair|chairperson|president|represented by|head|inhaltlich verantwortlich|verantwortlich|redaktion|v.i.s.d.p|visdp|oberbürgermeister|oberbürgermeisterin|bürgermeister|bürgermeisterin|landrat|landrätin',
  other: 'ust-idnr|ust-id|umsatzsteuer-id|umsatzsteuer-identifikationsnummer|umsatzsteuer-identifikationsnummer gemäß § 27 a umsatzsteuergesetz|steuernummer|steuer-nr|registergericht|registernummer|vereinsregister|handelsregister|vr|hrb|iban|bic|bank|bankverbindung|spendenkonto|konto|blz|kontonummer|aktenzeichen|az|stand|datum|quelle|öffnungszeiten|sprechzeiten|opening hours|vat|vat number|vat id|registration number|de-mail|leitweg-id|gläubiger-id|facebook|twitter|x|instagram|linkedin|youtube|mastodon|bildnachweis|foto|fotos|gründung|gegründet|founded|mitarbeitende|mitglieder|rechtsform',
} as const

export type Label = keyof typeof labelWords

const fold = (text: string): string => text.split(/\s+/).map(german.fold).join(' ')

const known = new Map<string, Label>()
for (const label of labelsOf(labelWords)) for (const word of labelWords[label].split('|')) if (!known.has(fold(word))) known.set(fold(word), label)

function labelsOf<Key extends string>(record: Record<Key, unknown>): Key[] {
  const keys: Key[] = []
  for (const key in record) keys.push(key)
  return keys
}

const longestLabel = 60
/** Too short or too common to be a label without a colon. */
const needsColon = new Set(['t', 'p', 'f', 'm', 'e', 'w', 'x', 'vr', 'az', 'name', 'kurz', 'stand', 'online', 'land', 'state', 'ort', 'stadt', 'gemeinde', 'city', 'head', 'office', 'bank', 'mail', 'link'])

/** A label at the beginning of a line, with what follows it; an empty value where the label stands alone. */
export function labelled(text: string): { label: Label; value: string } | undefined {
  const colon = text.match(/^([^:]{1,60}?)\s*:\s*(.*)$/s)
  if (colon) {
    const label = known.get(fold(bare(colon[1])))
    if (label !== undefined) return { label, value: colon[2].trim() }
  }
  if (text.length <= longestLabel) {
    const label = known.get(fold(bare(text)))
    if (label !== undefined && !needsColon.has(fold(bare(text)))) return { label, value: '' }
  }
  // «Tel. 0511 1», «Fax 0511 2», «E-Mail post@…», «Internet www.…»
  const plain = text.match(/^([\p{L}-]+)\.?\s+(?:\((?:Zentrale|Büro|office|central)\)\s+)?((?:[+(\d]|\S+@|www\.|https?:).*)$/iu)
  if (plain) {
    const label = known.get(fold(plain[1]))
    if (label === 'phone' || label === 'fax' || label === 'hotline' || label === 'email' || label === 'website' || label === 'postal_code') return { label, value: plain[2] }
    // Telefon, Fax: what the number is called counts, wherever it is qualified.
    if (/fax/i.test(plain[1])) return { label: 'fax', value: plain[2] }
  }
  return undefined
}

const bare = (text: string): string => text.replace(/^[\s*•·–-]+|[\s.*]+$/g, '').trim()
