/** What the organisation is called, and what it is called in short. */
import { german, wordsOf } from '../search/index.ts'
import type { Address } from './address.ts'
import type { Item } from './items.ts'
import type { Page } from './page.ts'
import { isPersonLine } from './persons.ts'

export type FoundName = { name: string; short_name?: string; words: string[]; shortWords?: string; isSure: boolean }

const legalForm = /(?:\be\.\s?V\.|\beV\b|\bgGmbH\b|\bGmbH\b|\bgAG\b|\bAG\b|\bKG\b|\bSE\b|\bgUG\b|\bUG\b|\bAöR\b|\bKöR\b|\bA\.\s?d\.\s?ö\.\s?R\.|\be\.\s?G\.|\beG\b|\bASBL\b|\bAISBL\b|\bVZW\b|\bLtd\.?\b|\bInc\.?\b|\bSAS\b|\bgemeinnützige\b|\bi\.\s?G\.)/
const organisationWord =
  /(?:amt|ämter|ministerium|behörde|verband|verbund|verein|vereinigung|netzwerk|forum|bund|bündnis|initiative|institut|universität|hochschule|akademie|schule|stiftung|zentrum|zentrale|museum|archiv|bibliothek|feuerwehr|polizei|präsidium|hilfswerk|kreuz|ring|gesellschaft|werke?|kammer|rat|beirat|kommission|komitee|plattform|agentur|anstalt|dienst|gruppe|gemeinde|stadt|kreis|region|land|bezirk|samtgemeinde|magistrat|senat|direktion|referat|fachbereich|dezernat|allianz|arbeitskreis|arbeitsgemeinschaft|union|kirche|caritas|diakonie|malteser|johanniter|wacht|wehr|klinikum|krankenhaus|betrieb|fonds|labor|observatorium|büro|stelle|hilfe|rettung|schutz|team|projekt|netz|liga|koordination|konferenz|cluster|hub|association|network|institute|university|foundation|agency|council|committee|centre|center|department|ministry|office|authority|service|federation|alliance|society|city of|county|commission|college|school|platform|board|union|group|organisation|organization|observatory|trust|forum)(?=[\s,.)–-]|s?$|en\b|er\b|e\b)/i
const generic =
  /^(?:impressum|kontakt|anschrift|adresse|willkommen|herzlich willkommen|startseite|home|über uns|wir über uns|about|about us|contact|imprint|akteure?|profil|akteursprofil|unser profil|beschreibung|aufgaben|ziele|aktuelles|news|themen|organisation|institution|portal|das portal|detailseite|detailansicht|wer macht was|logo|navigation|suche|angaben|inhalt|so erreichen|anbieter|betreiber|herausgeber|diensteanbieter|details|overview|welcome|profile|steckbrief|unser team|team|mitglieder|partner|kategorisierung|einordnung|service|presse|leitbild|geschichte|satzung|vorstand|unsere|unser |hier finden|der verein$|die organisation$|verein$|weitere|mehr |alle |suchergebnis|ergebnis|öffnungszeiten|bild|foto|cookie|datenschutz|hinweis|seite |zurück|inhaltsverzeichnis|themenfelder|aktionsr|handlungsph|akteursgr|postfach|z\. ?hd|zu händen|deutschland$|germany$|internet|telefon|e-mail|gsb|vielen dank|mitmachen|spenden|projekte$|veranstaltungen|termine|downloads|publikationen|karte|anfahrt|sitemap|ihr |ihre |wir |sie )/i

const looksOrganised = (text: string): boolean => legalForm.test(text) || organisationWord.test(text) || withoutShort(text).short !== undefined || /logo\b/i.test(text)

type Candidate = { text: string; score: number; words: Set<string>; at: number }

const longestName = 200

export function nameIn(page: Page, items: Item[], { address, domain, prose }: { address: Address | undefined; domain?: string; prose: string }): FoundName | undefined {
  const candidates = new Map<string, Candidate>()
  const forms = new Map<string, string>()
  const add = (given: string, score: number, at = 1e6, words = given) => {
    const text = bare(given)
    if (!mayBeName(text)) return
    const key = keyOf(withoutShort(text).name)
    if (key === '') return
    const known = candidates.get(key)
    if (known) {
      known.score += score
      known.words.add(words)
      // The form with the short name in brackets says more.
      if (withoutShort(text).short !== undefined && withoutShort(known.text).short === undefined) known.text = text
      known.at = Math.min(known.at, at)
    } else candidates.set(key, { text, score, words: new Set([words]), at })
    forms.set(key, text)
  }

  for (const item of items) {
    if (item.label === 'name' && item.value !== '' && !/^(?:[^\s]+\s)?(?:dr|prof)\./i.test(item.value)) add(item.value, item.rank < 40 ? 9 : 1, item.at, item.text)
    if (item.label !== undefined || item.isNoise || item.isAside) continue
    if (item.kind === 'picture') {
      if (/logo/i.test(item.text)) add(item.text, item.region === 'header' ? 1 : 3, item.at)
      continue
    }
    if (item.kind === 'item' && !legalForm.test(item.text)) continue
    if (item.kind === 'heading' && item.region === 'main') add(item.text, [0, 5, 2.5, 1][item.level] ?? 0.5, item.at)
    else if (item.text.length <= longestName) {
      if (looksOrganised(item.text) || item.at < 40) add(item.text, item.region === 'main' ? 1 : 0.5, item.at)
    }
  }
  if (address) aboveAddress(address, items).forEach((text, at) => add(text, at === 0 ? 5 : 2.5, address.from))
  for (const part of titleParts(page.title)) add(part, 2)
  if (page.siteName) add(page.siteName, 1)
  for (const { values } of page.facts) if (values.name !== undefined) add(values.name, factScore(values, address))

  const scored = [...candidates.values()].map((candidate) => ({ ...candidate, score: candidate.score + bonus(candidate.text, domain, prose) }))
  const best = scored.sort((a, b) => b.score - a.score || a.at - b.at)[0]
  if (!best || best.score < 4) return undefined
  const { name, short } = withoutShort(best.text)
  const named = shortNameIn({ name, short, items, prose, alternate: page.facts.find(({ values }) => keyOf(values.name ?? '') === keyOf(name))?.values.short_name })
  return { name, words: [...best.words].slice(0, 5), isSure: best.score >= 7, short_name: named?.short, shortWords: named?.words }
}

/** What machines are told of the organisation whose address the page shows counts; of a portal's publisher it does not. */
function factScore(values: Record<string, string | undefined>, address: Address | undefined): number {
  if (address === undefined) return 4
  if (values.postal_code !== undefined) return values.postal_code.replace(/\D/g, '') === address.postal_code?.replace(/\D/g, '') ? 7 : 0.5
  return 1.5
}

function bonus(text: string, domain: string | undefined, prose: string): number {
  const { name, short } = withoutShort(text)
  const site = domain?.split('.').slice(-2, -1)[0]?.replace(/-/g, '') ?? ''
  const initials = wordsOf(name).filter((word) => /^\p{Lu}/u.test(word)).map((word) => word[0].toLowerCase()).join('')
  const words = wordsOf(name).map((word) => german.fold(word)).filter((word) => word.length > 3)
  const foldedSite = german.fold(site)
  const resembles = site.length > 2 && (short?.toLowerCase() === site || initials === site || words.some((word) => foldedSite.includes(word)))
  return (legalForm.test(text) ? 2 : 0) + (organisationWord.test(text) ? 1 : 0) + (short !== undefined ? 1.5 : 0) + (resembles ? 2 : 0) + (name.length > 4 && prose.includes(name) ? 1.5 : 0)
}

/** The lines of the address before its street, the first one first; a line that goes on is one with the next. */
function aboveAddress(address: Address, items: Item[]): string[] {
  const lines: string[] = []
  if (address.from === address.item.at) {
    // All in one line: the name is its beginning.
    const street = address.street ?? address.postal_code ?? ''
    const beginning = address.item.value.slice(0, Math.max(0, address.item.value.indexOf(street)))
    const name = beginning.replace(/[\s,;·|–-]+$/, '')
    if (name !== '') return [name]
  }
  const { block } = items[address.from]
  for (let at = address.from - 1; at >= Math.max(0, address.from - 5); at--) {
    const item = items[at]
    if (item.label === 'address' && item.value === items[at + 1]?.text) continue
    if (item.label !== undefined || item.isNoise || item.kind === 'picture') break
    if (item.kind === 'heading' || item.block !== block) {
      const isNear = item.kind === 'heading' || (item.kind === 'text' && (looksOrganised(item.text) || items[address.from].label === undefined))
      if (lines.length === 0 && isNear) lines.unshift(item.text)
      break
    }
    if (!isPersonLine(item.text)) lines.unshift(item.text)
  }
  const joined = lines.reduce<string[]>((all, line) => {
    const last = all.at(-1)
    const goesOn = last !== undefined && (/(?:\b(?:für|und|der|des|die|den|zur|zum|im|in|am|von|of|for|and|the|&)|,|-)$/i.test(last) || (/^(?:für|und|der|des|zur|zum|im|in|am|von|of|for|and|e\.\s?V\.|gGmbH|GmbH|\()/.test(line)))
    return goesOn ? [...all.slice(0, -1), `${last} ${line}`] : [...all, line]
  }, [])
  return joined
}

const titleParts = (title: string | undefined): string[] => (title === undefined ? [] : title.split(/\s+[|–—·:»«>-]+\s+|\s*\|\s*|::/).map((part) => part.trim()))

/** Without what stands around a name: «Logo des …», «Willkommen beim …», «Impressum – …». */
function bare(given: string): string {
  return given
    .replace(/\n/g, ' ')
    .replace(/^["„“»'\s]+|["“”«'\s]+$/g, '')
    .replace(/^(?:impressum|kontakt|imprint|contact|profil|akteur|startseite|home|about|über)\s*(?:[-–—|:]+|(?=der\s|des\s|von\s))\s*(?:der\s|des\s|von\s)?/i, '')
    .replace(/^(?:herzlich )?willkommen (?:bei der|bei dem|beim|bei|in der|im|auf der seite (?:der|des)|auf den seiten (?:der|des))\s+/i, '')
    .replace(/^welcome to (?:the )?/i, '')
    .replace(/^(?:das |ein )?(?:logo|wort-bild-marke|wappen|signet)(?:\s*[:–-]\s*|\s+(?:des|der|von|vom|of(?: the)?)\s+|\s+)/i, '')
    .replace(/[\s,–-]*\(?\b(?:logo|wappen|signet)\)?\s*$/i, '')
    .replace(/[\s:;,–|-]+$/, '')
    .replace(/\s+/g, ' ')
    .trim()
}

function mayBeName(text: string): boolean {
  const words = text.split(' ')
  if (text.length < 3 || text.length > longestName || words.length > 22 || !/\p{L}{2}/u.test(text) || generic.test(text) || isPersonLine(text)) return false
  if (/@|https?:|www\.|\d{4,}|[?!]$/.test(text)) return false
  const isSentence = /[.:;]$/.test(text) && !/(?:e\.\s?V\.|i\.\s?G\.|ö\.\s?R\.|Ltd\.|Inc\.)$/.test(text)
  const small = words.filter((word) => /^\p{Ll}{3,}/u.test(word)).length
  const isRunning = /\s(?:ist|sind|wird|werden|hat|haben|verfolgt|unterstützt|vernetzt|berät|bietet|fördert|arbeitet|is|are|has|provides|supports|offers|works|we|wir|sie)\s/.test(` ${text} `)
  return !isSentence && !isRunning && small <= words.length * 0.7
}

const brackets = /^(.{3,}?)\s*\(([^()]{2,30})\)\s*((?:e\.\s?V\.|eV|gGmbH|GmbH|AöR)?)\s*$/s
const dashed = /^([\p{Lu}\d][\p{L}\d-]{1,15})\s+[–—-]\s+(.{8,})$|^(.{8,}?)\s+[–—-]\s+([\p{Lu}\d][\p{L}\d-]{1,15})$/u

/** «… e.V. (DEFUS)», «DEFUS – Deutsch-Europäisches Forum …» */
export function withoutShort(text: string): { name: string; short?: string } {
  const [, before, inside, after] = text.match(brackets) ?? []
  if (inside !== undefined && isShort(inside, before)) return { name: `${before.trim()}${after ? ` ${after}` : ''}`, short: inside.trim() }
  const [, first, long, long2, last] = text.match(dashed) ?? []
  if (first !== undefined && isShort(first, long) && !/^\p{L}\p{Ll}+$/u.test(first)) return { name: long, short: first }
  if (last !== undefined && isShort(last, long2) && !/^\p{L}\p{Ll}+$/u.test(last)) return { name: long2, short: last }
  return { name: text }
}

/** Capitals, or the beginnings of the name's words in order: BBK, KatRiMa, Efus; not Saale. */
export function isShort(given: string, name: string): boolean {
  const short = given.trim().replace(/^(?:kurz|abgekürzt|abk\.?)[\s:]+/i, '')
  if (short.length < 2 || short.length > 20 || /^(?:e\.?\s?V\.?|eV|gGmbH|GmbH|AöR|KöR|AG|UG|i\.?\s?G\.?|[DACH]{1,2}|PDF|NRW|BRD|EU)$/i.test(short) || short.split(' ').length > 3) return false
  if (!/^[\p{L}\d][\p{L}\d .&+/-]*$/u.test(short)) return false
  if ((short.match(/\p{Lu}/gu) ?? []).length >= 2) return !/^(?:\p{Lu}\p{Ll}+\s?){2,}$/u.test(short)
  return !/\s/.test(short) && short.length <= 8 && areBeginnings(short, name)
}

function areBeginnings(short: string, name: string): boolean {
  const beginnings = wordsOf(name).filter((word) => !/^(?:für|und|der|die|das|des|zur|zum|of|the|for|and)$/i.test(word)).map((word) => german.fold(word)[0])
  const letters = [...german.fold(short)]
  let at = 0
  for (const letter of letters) {
    const found = beginnings.indexOf(letter, at)
    if (found < 0) return false
    at = found + 1
  }
  return letters.length >= 3
}

type ShortSearch = { name: string; short?: string; items: Item[]; prose: string; alternate?: string }

function shortNameIn({ name, short, items, prose, alternate }: ShortSearch): { short: string; words: string } | undefined {
  if (short !== undefined) return { short: short.replace(/^(?:kurz|abgekürzt|abk\.?)[\s:]+/i, ''), words: `${name} (${short})` }
  const labelled = items.find(({ label, value }) => label === 'short_name' && value.length >= 2 && value.length <= 30)
  if (labelled) return { short: labelled.value, words: labelled.text }
  if (alternate !== undefined && alternate.length <= 30 && alternate !== name) return { short: alternate, words: alternate }
  // «Das Deutsche Zentrum für Lage (DZL) ist …»: the name, then its short one in brackets.
  const stem = keyOf(name).slice(0, 14)
  for (const text of [...items.filter((item) => !item.isAside && item.region === 'main').map(({ text }) => text), prose]) {
    for (const { 1: inside, index } of text.slice(0, 5000).matchAll(/\((?:kurz:?\s+|abgekürzt:?\s+)?([\p{Lu}][\p{L}\d-]{1,14})\)/gu)) {
      const before = text.slice(Math.max(0, index - name.length - 30), index)
      if (keyOf(before).includes(stem) && isShort(inside, name)) return { short: inside, words: text.slice(Math.max(0, index - 60), index + inside.length + 2) }
    }
  }
  // «DEFUS ist der Verbund …»: capitals that spell the name.
  const first = prose.match(/(?:^|[.!?]\s|\n)(?:Die |Das |Der |The )?(\p{Lu}[\p{L}\d-]*\p{Lu}[\p{L}\d-]*)\s(?:ist|wurde|versteht|ist|berät|vernetzt|bündelt|is|was)\b/u)?.[1]
  return first !== undefined && first.length <= 12 && areBeginnings(first, name.replace(/-/g, ' ')) && first !== name ? { short: first, words: `${first} …` } : undefined
}

export const keyOf = (text: string): string => wordsOf(text).map(german.fold).join(' ')
