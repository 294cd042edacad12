/** Names as far as they tell organisations apart: without spelling, legal form and little words. Pure. */
import { toSlug } from '../../platform/slug.ts'

const legalForms = /(?:^|[\s,(–-])(?:e\.?\s?V\.?|i\.?\s?G\.?|g?GmbH(?:\s*&\s*Co\.?\s*KG)?|gAG|AG(?=\s*$)|eG|mbH|KGaA|KG(?=\s*$)|UG(?:\s*\(haftungsbeschränkt\))?|SE(?=\s*$)|[Kk]?d\.?ö\.?R\.?|AöR|KdöR|a\.?\s?s\.?\s?b\.?\s?l\.?|Ltd\.?|Inc\.?|eingetragener Verein)(?=$|[\s,.)–-])/gu

const littleWords = new Set(['der', 'die', 'das', 'des', 'dem', 'den', 'fuer', 'und', 'u', 'f', 'd', 'zur', 'zum', 'zu', 'im', 'in', 'am', 'an', 'auf', 'aus', 'bei', 'beim', 'vom', 'von', 'mit', 'gegen', 'the', 'of', 'and', 'for', 'in', 'de', 'la', 'el', 'ev'])

/** As they stand on letterheads; the key is what `toSlug` makes of it. */
const abbreviations: Readonly<Record<string, string>> = {
  dt: 'deutsch', inst: 'institut', univ: 'universitaet', uni: 'universitaet', hs: 'hochschule', fh: 'fachhochschule', th: 'hochschule',
  lv: 'landesverband', kv: 'kreisverband', ov: 'ortsverband', bv: 'bundesverband', lkr: 'landkreis', lk: 'landkreis',
  ff: 'freiwillige feuerwehr', bf: 'berufsfeuerwehr', drk: 'deutsch rot kreuz', thw: 'technisch hilfswerk', asb: 'arbeiter samariter bund', dlrg: 'deutsch lebens rettungs gesellschaft', juh: 'johanniter unfall hilfe', mhd: 'malteser hilfsdienst',
  nrw: 'nordrhein westfalen', rlp: 'rheinland pfalz', bw: 'baden wuerttemberg', mv: 'mecklenburg vorpommern', lsa: 'sachsen anhalt',
  ges: 'gesellschaft', verb: 'verband', min: 'ministerium', st: 'sankt', abt: 'abteilung',
}

/** Endings of cases and kinds: Deutsche, Deutscher, Deutsches are one word. */
const stem = (word: string): string => (word.length > 5 ? word.replace(/(?:er|es|en|em|e|s|n)$/, '') : word)

export function wordsOf(name: string): string[] {
  return written(name).flatMap((word) => (abbreviations[word.replace('.', '')] ?? word).split(' ')).map(stem)
}

/** The words as they are written, folded; one that is cut short keeps its dot. */
function written(name: string): string[] {
  const parts = name.normalize('NFC').slice(0, longestName).replace(legalForms, ' ').split(/[\s,/()–-]+/)
  return parts.flatMap((part) => toSlug(part).split('-').map((word, at, all) => (part.endsWith('.') && at === all.length - 1 && word.length > 2 ? `${word}.` : word))).filter((word) => word !== '' && !littleWords.has(word))
}

// The rest of a longer name tells nobody apart.
const longestName = 200

/** All letters in a row: Unfallhilfe and Unfall-Hilfe are one. */
export const lettersOf = (name: string): string => written(name).join('').replaceAll('.', '')

/** The same for names of the same words, in whatever order. */
export const nameKey = (name: string): string => [...new Set(wordsOf(name))].sort().join(' ')

/** A short name as it is compared; empty where it is too short to mean anything. */
export function shortKey(short: string): string {
  const key = toSlug(short.replace(legalForms, ' ')).replaceAll('-', '')
  return key.length < 2 ? '' : key
}

/** Words that say which one of many is meant: without the same ones two names are two organisations. */
const regions = ['baden', 'wuerttemberg', 'bayern', 'bayerisch', 'berlin', 'brandenburg', 'bremen', 'hamburg', 'hessen', 'hessisch', 'mecklenburg', 'vorpommern', 'niedersachsen', 'niedersaechsisch', 'nordrhein', 'westfalen', 'rheinland', 'pfalz', 'saarland', 'sachsen', 'saechsisch', 'anhalt', 'schleswig', 'holstein', 'thueringen', 'thueringer', 'nord', 'sued', 'ost', 'west', 'mitte', 'ober', 'unter', 'nieder']
const levels = ['bund', 'bundes', 'bundesverband', 'bundesvereinigung', 'landesverband', 'bezirksverband', 'kreisverband', 'ortsverband', 'ortsgruppe', 'jugend', 'stiftung', 'international', 'deutsch', 'europaeisch', 'belgisch', 'spanisch', 'franzoesisch', 'oesterreich', 'schweiz']
const telling = new Set([...regions, ...levels].map(stem))

export const isTelling = (word: string): boolean => telling.has(word) || /^\d+$/.test(word) || /^[ivx]+$/.test(word)

/** Whether two words are one with a slip of the pen; short words are taken as they stand. */
export function isNear(one: string, other: string): boolean {
  if (one === other) return true
  if (one.endsWith('.')) return other.startsWith(one.slice(0, -1))
  if (other.endsWith('.')) return one.startsWith(other.slice(0, -1))
  const longest = Math.max(one.length, other.length)
  if (longest < 6 || Math.abs(one.length - other.length) > 2) return false
  return distance(one, other, longest >= 10 ? 2 : 1)
}

/** Whether so many strokes lead from one to the other (Damerau, transpositions of neighbours count one). */
function distance(one: string, other: string, most: number): boolean {
  let [before, row]: [number[], number[]] = [[], Array.from({ length: other.length + 1 }, (_, at) => at)]
  for (let i = 1; i <= one.length; i++) {
    const next = [i]
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1]
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (same ? 0 : 1))
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) next[j] = Math.min(next[j], before[j - 2] + 1)
    }
    if (Math.min(...next) > most) return false
    ;[before, row] = [row, next]
  }
  return row[other.length] <= most
}
