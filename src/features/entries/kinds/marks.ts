/** What in a text could name a person or give away a sensitive place. An aid, no guard: it marks too much rather than too little, and decides nothing. Pure. */
import type { Language, Localized } from '../../../platform/language.ts'
import type { EntryField, Fault, Payload } from '../../publishing/index.ts'
import { markHint } from './texts.ts'

export const markKinds = ['person', 'phone', 'email', 'street', 'site'] as const
export type MarkKind = (typeof markKinds)[number]
export type Mark = { kind: MarkKind; text: string }

const name = String.raw`\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)*`
const titled = String.raw`(?:Herrn?|Frau|Dr\.|Prof\.|Dipl\.-Ing\.|Mr\.?|Mrs\.?|Ms\.?)(?:\s(?:Dr\.|Prof\.))*`
const offices = String.raw`(?:(?:Ober)?[Bb]ürgermeister(?:in)?|Landr(?:at|ätin)|Dezernent(?:in)?|Amtsleiter(?:in)?|Abteilungsleiter(?:in)?|Einsatzleiter(?:in)?|Stabsleiter(?:in)?|Wehrleiter(?:in)?|Brandmeister(?:in)?|Kreisbrandmeister(?:in)?|Kolleg(?:e|in)|Mayor)`
const firstNames = 'Achim Alexander Alexandra Andrea Andreas Angela Anja Anke Anna Anne Annette Antje Astrid Barbara Bernd Bernhard Birgit Björn Brigitte Carsten Christian Christiane Christina Christine Christoph Claudia Daniel Daniela David Dennis Dieter Dirk Doris Elena Elisabeth Erika Eva Fabian Felix Florian Frank Franziska Gabriele Georg Gerd Gerhard Gisela Günter Günther Hannah Hans Heike Heinrich Heinz Helga Helmut Henning Herbert Holger Horst Ingo Ingrid Jan Jana Jens Joachim Jochen Johanna Johannes Jonas Jörg Judith Julia Jürgen Karin Karl Katharina Kathrin Katja Katrin Kerstin Klaus Kristina Lars Laura Lena Lisa Lukas Manfred Manuela Marc Marco Marcus Maria Marie Marina Mario Marion Markus Martin Martina Matthias Maximilian Mehmet Melanie Michael Michaela Monika Nadine Nicole Nina Norbert Olaf Oliver Patrick Paul Peter Petra Philipp Rainer Ralf Regina Reiner Renate Rita Robert Roland Rolf Sabine Sandra Sarah Sebastian Silke Silvia Simon Simone Sonja Stefan Stefanie Steffen Stephan Susanne Sven Sylvia Tanja Thomas Thorsten Tim Tobias Torsten Udo Ulrich Ulrike Ursula Ute Uwe Vanessa Verena Volker Walter Werner Wolfgang Yvonne'.split(' ').join('|')
/** Capitalised words that follow a function without being a name. */
const noName = String.raw`(?!(?:Die|Der|Das|Den|Dem|Ein|Eine|Es|Er|Sie|Wir|Im|In|Am|An|Auf|Aus|Bei|Mit|Nach|Und|Oder|Für|Vom|Von|Zu|Zum|Zur|Stadt|Land|Landkreis|Kreis|Feuerwehr|Amt)(?!\p{L}))`
const sites = String.raw`(?:Umspannwerk|Umspannanlage|Schaltanlage|Trafostation|Wasserwerk|Pumpwerk|Hochbehälter|Klärwerk|Kläranlage|Heizkraftwerk|Kraftwerk|Kabelbrücke|Rechenzentrum|Serverraum|Gasübergabestation|Gasdruckregelanlage|Tanklager|Funkmast|Stellwerk|Talsperre|substation|waterworks|power plant|data centre)`
const street = String.raw`(?:\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+){0,3}[- ])?\p{L}*(?:[Ss]traße|[Ss]trasse|[Ss]tr\.|[Ww]eg|[Aa]llee|[Pp]latz|[Gg]asse|[Uu]fer|[Dd]amm|[Cc]haussee|[Rr]ing)`
const notDays = String.raw`(?!(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jahr|Jahre|Abschnitt|Kapitel|Absatz)(?!\p{L}))`
const number = String.raw`\s\d{1,4}\s?[a-z]?(?![\p{L}\d.,])`

const whole = (pattern: string) => new RegExp(`(?<![\\p{L}\\d])${pattern}`, 'gu')

/** In the order in which they take the text: what is part of an address is no name. Bounded, so that a hostile text costs no time. */
const patterns: readonly [MarkKind, RegExp][] = [
  ['email', /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,8}/gu],
  ['phone', whole(String.raw`(?:(?:\+|00)\d{1,3}[\s/().-]*\d[\d\s/()-]{5,}\d|(?:\(0\d{2,5}\)|0\d{2,5})[\s/-]+\d[\d\s/-]{3,}\d|01[5-7]\d[\s/-]?\d[\d\s/-]{5,}\d)`)],
  ['street', whole(`(?:${street}${number}|(?:Am|An der|An den|Im|In der|Auf dem|Auf der|Zum|Zur)\\s${notDays}\\p{Lu}\\p{Ll}+${number})`)],
  ['site', whole(`(?:\\p{Lu}\\p{Ll}+er\\s${sites}(?!\\p{Ll})|${sites}(?:s|es)?\\s(?:(?:in|im|am|an der|bei|auf dem|near|at)\\s)?[„"“]?\\p{Lu}[\\p{L}-]+)`)],
  ['person', whole(`(?:${titled}\\s${name}(?:\\s${noName}${name})?|${offices}\\s(?:(?:Dr\\.|a\\. D\\.)\\s)?${noName}${name}(?:\\s${noName}${name})?|(?:${firstNames})(?:-\\p{Lu}\\p{Ll}+)?\\s(?:von\\s|van\\s|de\\s)?${noName}${name})`)],
]

/** Each once, in the order of the text. */
export function marks(text: string): Mark[] {
  const found: (Mark & { at: number })[] = []
  let rest = text
  for (const [kind, pattern] of patterns) {
    for (const { 0: words, index } of rest.matchAll(pattern)) found.push({ kind, text: words.trim().replace(/\s+/g, ' '), at: index })
    rest = rest.replace(pattern, (words) => ' '.repeat(words.length))
  }
  const seen = new Set<string>()
  return found.sort((a, b) => a.at - b.at).filter((mark) => !seen.has(mark.text) && seen.add(mark.text)).map(({ kind, text: words }) => ({ kind, text: words }))
}

/** What is said about a text that nobody has looked at again; undefined where nothing is marked. */
export function marksHint(text: string): Localized | undefined {
  const found = marks(text)
  return found.length === 0 ? undefined : markHint(found)
}

/** Ticked by whoever has looked again at what was marked. */
export const keepName = 'keep'

/** What somebody should look at again before what they typed is shared, by the field it stands in. Nothing is left where they say that it stays (`keepName`). */
export const marksLeft = (texts: Readonly<Record<string, string>>, { keeps, language }: { keeps: boolean; language: Language }): { field: string; message: string }[] =>
  keeps
    ? []
    : Object.entries(texts).flatMap(([field, text]) => {
        const hint = marksHint(text)
        return hint === undefined ? [] : [{ field, message: hint[language] }]
      })

/** Where an entry says where it comes from and where it belongs, places and organisations are meant to be named. */
const named = ['place', 'organisation', 'source_urls']

/** One hint a field, with the words that are meant. */
export function marksIn(payload: Payload, fields: readonly EntryField[]): Fault[] {
  return fields.filter(({ name: field }) => !named.includes(field)).flatMap((field) => {
    const found = textsIn(payload[field.name], field).flatMap(marks)
    return found.length === 0 ? [] : [{ field: field.name, message: markHint(found) }]
  })
}

function textsIn(value: unknown, { control, columns = [] }: EntryField): string[] {
  if (control === 'rows') return [value].flat().flatMap((row) => columns.flatMap((column) => (typeof row === 'object' && row !== null ? textsIn(new Map<string, unknown>(Object.entries(row)).get(column.name), column) : [])))
  return control === 'line' || control === 'paragraphs' || control === 'markdown' || control === 'lines' ? [value].flat().filter((one) => typeof one === 'string') : []
}
