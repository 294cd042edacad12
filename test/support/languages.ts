/** In which language words stand, and whether they are in it: what a reader hears from a page that says `lang="en"`. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Parser } from 'htmlparser2'
import type { Language } from '../../src/platform/language.ts'

/** Words and the language that the nearest element around them names. */
export type Spoken = { text: string; lang: string; /** The elements around them, for whoever looks for the place. */ at: string }

const silent = new Set(['script', 'style', 'template', 'code'])
/** What somebody typed stands in them as it was typed. */
const typed = new Set(['textarea'])
const spokenAttributes = ['title', 'alt', 'aria-label', 'placeholder', 'label', 'summary']

/** Everything a page says: its text, the names of its controls, its description. */
export function spokenIn(html: string): Spoken[] {
  const spoken: Spoken[] = []
  const open: { name: string; lang: string; shown: string }[] = []
  let text = ''
  const here = () => open.at(-1)
  const at = () => open.slice(-4).map(({ shown }) => shown).join(' > ')
  const close = () => {
    const within = here()
    if (within && !silent.has(within.name) && !typed.has(within.name)) spoken.push({ text, lang: within.lang, at: at() })
    text = ''
  }
  const parser = new Parser({
    onopentag(name, attributes) {
      close()
      const lang = attributes.lang ?? here()?.lang ?? ''
      open.push({ name, lang, shown: attributes.class ? `${name}.${attributes.class.split(' ')[0]}` : name })
      for (const attribute of spokenAttributes) if (attributes[attribute]) spoken.push({ text: attributes[attribute], lang, at: `${at()} [${attribute}]` })
      if (name === 'meta' && /description|title|site_name/.test(attributes.name ?? attributes.property ?? '')) spoken.push({ text: attributes.content, lang, at: at() })
      if (name === 'input' && /^(submit|button)$/.test(attributes.type ?? '')) spoken.push({ text: attributes.value ?? '', lang, at: at() })
    },
    ontext(data) {
      text += data
    },
    onclosetag() {
      close()
      open.pop()
    },
  })
  parser.end(html)
  return spoken.map(({ text, ...more }) => ({ text: plain(text), ...more })).filter(({ text }) => /\p{L}/u.test(text))
}

const plain = (text: string): string => text.replaceAll('\u00ad', '').replace(/\s+/g, ' ').trim()

const root = new URL('../..', import.meta.url).pathname

/** Words that German is made of and English has none like them, and the other way round. */
const telling: Record<Language, RegExp> = {
  de: made('der das dem den des und nicht für mit von vom zu zum zur ist im auf ein eine einer einem einen eines werden wird wurde oder sind bei beim aus nach über unter durch sich auch noch nur wie kein keine ohne seit wir ihr ihre haben dass ob als zwischen'),
  en: made('the and of with for your this that these is are not from by which has have been there their they you to what who'),
}

/** Small, or great where a text begins: »IM« is a ministry, »Den Haag« a town. */
function made(words: string): RegExp {
  const small = words.split(' ')
  const great = small.map((word) => word.replace(/^./u, (letter) => letter.toUpperCase()))
  return new RegExp(`(?<![\\p{L}-])(?:${small.join('|')})(?![\\p{L}-])|^(?:${great.join('|')})(?![\\p{L}-])`, 'u')
}

const months = 'Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember'
const shaped: Record<Language, RegExp> = {
  de: /(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d,])|\b\d{1,2} (?:January|February|March|May|June|July|October|December)\b/u,
  en: new RegExp(`(?<![\\d.,/§])\\d{1,3}(?:\\.\\d{3})+(?![\\d.,])|\\b\\d{1,2}\\. ?(?:${months}|April|August|September|November)|\\b\\d{1,2}\\.\\d{1,2}\\.\\d{4}\\b|(?<!\\p{L})(?:${months})(?!\\p{L})|\\d Uhr\\b|\\((?:Pflege|Koordination|Postfach)\\)|\\d,\\d+ (?:km|%|m|ha)\\b`, 'u'),
}

type OwnWords = { whole: ReadonlySet<string>; parts: readonly string[] }

/** Our own sentences in one language that are other ones in the other, read from the sources: no page can forget them. */
function ownWords(): Record<Language, OwnWords> {
  const said: Record<Language, string[]> = { de: [], en: [] }
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file) && !/\.test\.|fixtures/.test(file))
  for (const file of files) {
    const source = readFileSync(join(root, 'src', file), 'utf8')
    for (const language of ['de', 'en'] as const) {
      for (const [, , text] of source.matchAll(new RegExp(`\\b${language}: (?:\\([^)]*\\)(?:: string)? => )?(['\`])((?:[^\\\\]|\\\\.)*?)\\1`, 'g'))) said[language].push(text)
    }
    if (!/texts\.ts$/.test(file)) continue
    for (const [, language, block] of source.matchAll(/^(?:export )?const (de|en)\b(.*?)(?=^(?:export )?const |^export type )/gms)) {
      for (const [, , text] of block.matchAll(/(['`])((?:[^\\]|\\.)*?)\1/g)) if (language === 'de' || language === 'en') said[language].push(text)
    }
  }
  const piecesOf = (texts: string[]) => texts.flatMap((text) => text.split(/\$\{[^}]*\}/)).map(plain).filter((text) => /\p{L}{3}/u.test(text))
  const known = { de: new Set(piecesOf(said.de)), en: new Set(piecesOf(said.en)) }
  const own = (language: Language, other: Language): OwnWords => {
    const mine = [...known[language]].filter((text) => !known[other].has(text))
    return { whole: new Set(mine), parts: mine.filter((text) => text.length >= 14) }
  }
  return { de: own('de', 'en'), en: own('en', 'de') }
}

const own = ownWords()
const otherOf: Record<Language, Language> = { de: 'en', en: 'de' }

/** Why these words are not in the language they are said to be in; undefined where nothing shows it. */
function strangeIn(text: string, language: Language): string | undefined {
  const key = `${language} ${text}`
  if (!judged.has(key)) judged.set(key, judge(text, language))
  return judged.get(key)
}

/** Pages repeat their menus and names. */
const judged = new Map<string, string | undefined>()

function judge(text: string, language: Language): string | undefined {
  const other = otherOf[language]
  const found = (text.match(telling[other]) ?? text.match(shaped[language]))?.[0]
  if (found !== undefined) return `»${found}«`
  return own[other].whole.has(text) || own[other].parts.some((part) => text.includes(part)) ? 'our own words' : undefined
}

/**
 * What is said in another language than it claims. A name alone bears its own language: it has an element that can say so.
 * Within a sentence, an attribute, a title, an option it stands as names do in every language.
 */
export function foreignIn(spoken: readonly Spoken[], names: ReadonlySet<string>): { text: string; at: string; why: string }[] {
  return spoken.flatMap(({ text, lang, at }) => {
    if (lang !== 'de' && lang !== 'en') return [{ text, at, why: `»${lang}« is no language of ours` }]
    if (strangeIn(text, lang) === undefined) return []
    const isAlone = names.has(text.replace(/^: /, '')) && !/(?:title|option|meta|\])$/.test(at)
    // What English names itself by is not translated back; German pages have always had them.
    if (isAlone && lang === 'de') return []
    const rest = isAlone ? text : without(names, text)
    const why = strangeIn(rest.replace(/\{\w+\}|https?:\S+|CC BY/g, '').trim(), lang)
    return why === undefined ? [] : [{ text, at, why }]
  })
}

/** Texts that are word for word ours in the other language: where entries stand as they are and cannot say in which. */
export const ownIn = (texts: readonly string[], language: Language): string[] => [...new Set(texts.map(plain))].filter((text) => own[otherOf[language]].whole.has(text))

/** The longest first: a short name may be part of a longer one. */
const without = (names: ReadonlySet<string>, text: string): string => [...names].filter((name) => text.includes(name)).sort((a, b) => b.length - a.length).reduce((left, name) => left.replaceAll(name, ''), text)
