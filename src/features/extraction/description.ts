/** The paragraphs that say what the organisation is and does, and nothing else. */
import type { Language } from '../../platform/language.ts'
import { isStreet } from './address.ts'
import type { Item } from './items.ts'
import { addressesIn } from './mailboxes.ts'
import { isNoiseSentence } from './noise.ts'
import { namesPerson } from './persons.ts'

export type Description = { text: string; words: string[]; leftOutPerson: boolean; isCut: boolean }

const longest = 15_000
const shortestSentence = 25
const fewestWords = 4

export function descriptionIn(items: Item[], name: string | undefined): Description | undefined {
  const paragraphs: { text: string; isItem: boolean }[] = []
  const seen = new Set<string>()
  let leftOutPerson = false
  for (const item of items) {
    if (item.isNoise || item.isAside || item.region !== 'main' || item.kind === 'heading' || item.kind === 'picture') continue
    if (item.label !== undefined && item.label !== 'description' && !isRunningOn(item)) {
      if (item.label === 'person') leftOutPerson = true
      continue
    }
    const given = item.label === 'description' ? introduced(item, items[item.at + 1]) : item.text
    if (given === '' || given === name || isContact(given)) continue
    const sentences = sentencesOf(given)
    const said = sentences.filter((sentence) => !isNoiseSentence(sentence))
    if (said.length < sentences.length / 2) continue
    const kept = said.filter((sentence) => !namesPerson(sentence))
    if (kept.length < said.length) leftOutPerson = true
    const text = kept.join(' ').replace(/\s*(?:\[?(?:mehr erfahren|mehr lesen|weiterlesen|read more|learn more|mehr)\s*(?:…|\.\.\.|»|›|>|→)?\]?)$/i, '').trim()
    const previous = paragraphs.at(-1)
    const isItem = item.kind === 'item' && previous !== undefined && (previous.isItem || /:$/.test(previous.text)) && text.length >= 3
    const isLead = item.label === 'description' && text.endsWith(':')
    if (!isItem && !isLead && !isProse(text, item.label === 'description')) continue
    if (seen.has(text)) continue
    seen.add(text)
    paragraphs.push({ text, isItem })
  }
  const whole = paragraphs.filter(({ text, isItem }, at) => isItem || !/:$/.test(text) || paragraphs[at + 1]?.isItem || text.length > 120)
  if (whole.length === 0) return undefined
  const kept: string[] = []
  let length = 0
  for (const { text, isItem } of whole) {
    const part = `${kept.length === 0 ? '' : isItem ? '\n' : '\n\n'}${isItem ? `– ${text}` : text}`
    if (length + part.length > longest) break
    kept.push(part)
    length += part.length
  }
  const text = kept.length === 0 ? `${whole[0].text.slice(0, longest).replace(/\s+\S*$/, '')} …` : kept.join('')
  return { text, words: whole.slice(0, 3).map(({ text }) => beginning(text)), leftOutPerson, isCut: kept.length < whole.length }
}

/** What follows the label in its line; before a list the label is its first line. */
function introduced({ text, value }: Item, next: Item | undefined): string {
  if (value !== '' && text.endsWith(value)) return value
  return next?.kind === 'item' ? `${text.replace(/\s*:?$/, '')}:` : ''
}

/** «Projekt: …» may be a sentence that only happens to begin like a label. */
const isRunningOn = ({ label, text }: Item): boolean => (label === 'other' || label === 'name') && text.length > 120 && /[.!?]$/.test(text)

const beginning = (text: string): string => (text.length <= 80 ? text : `${text.slice(0, 80).replace(/\s+\S*$/, '')} …`)

/** After a full stop, before a capital; not after «e.V.», «z. B.», «Dr.», «12.». */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = []
  let from = 0
  for (const { index } of text.matchAll(/[.!?:]["”“»)]?\s+(?=["„«(]?[\p{Lu}\d])/gu)) {
    const before = text.slice(from, index + 1)
    if (/(?:^|[\s(])(?:\p{L}|\d{1,2}|Dr|Prof|bzw|ca|vgl|Nr|Abs|Art|Tel|St|Str|inkl|sog|u\.\s?a|z\.\s?B|e\.\s?V|d\.\s?h|i\.\s?d\.\s?R|o\.\s?ä|u\.\s?v\.\s?m|Mio|Mrd|No|Mr|Ms|Mrs|etc)\.$/u.test(before) || /:$/.test(before)) continue
    const end = index + (text.slice(index).match(/^[.!?:]["”“»)]?/)?.[0].length ?? 1)
    sentences.push(text.slice(from, end).trim())
    from = end
  }
  sentences.push(text.slice(from).trim())
  return sentences.filter((sentence) => sentence !== '')
}

export function isProse(text: string, isExpected = false): boolean {
  const words = text.split(/\s+/)
  const hasSmall = words.filter((word) => /^[(„"]?\p{Ll}{2,}/u.test(word)).length
  if (words.length < fewestWords || hasSmall < 2 || text.length < shortestSentence) return false
  if (/[.!?…][)"”“«]?$/.test(text)) return true
  return /:$/.test(text) || isExpected || (text.length >= 140 && hasSmall >= 6)
}

/** A line to reach somebody by, or a part of an address. */
const isContact = (text: string): boolean =>
  (text.length < 90 && (addressesIn(text).length > 0 || isStreet(text) || /^(?:https?:|www\.)\S+$/i.test(text))) || /^[\d\s()+/-]{6,}$/.test(text)

const words: Record<Language, ReadonlySet<string>> = {
  de: new Set('der die das und ist für mit von den des ein eine im zu auf bei sich sind werden wird als auch dem zur zum sowie oder'.split(' ')),
  en: new Set('the and of is for with in a an to on are by as at that this from its be or we our which'.split(' ')),
}

/** Told by its small words; German where there are none. */
export function languageOf(text: string, declared: Language | undefined): Language {
  const counts = { de: 0, en: 0 }
  for (const word of text.slice(0, 20_000).toLowerCase().split(/[^\p{L}]+/u)) for (const language of ['de', 'en'] as const) if (words[language].has(word)) counts[language]++
  if (Math.max(counts.de, counts.en) < 3) return declared ?? 'de'
  return counts.en > counts.de ? 'en' : 'de'
}
