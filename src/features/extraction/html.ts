/** HTML → lines, links, and what the page says for machines. Walks without recursion: nesting is somebody else's choice. */
import { DomHandler, type ChildNode, type Element } from 'domhandler'
import { Parser } from 'htmlparser2'
import type { Language } from '../../platform/language.ts'
import { clean, mostLines, type Line, type Link, type Page, type Region } from './page.ts'
import { pieces } from './pieces.ts'
import { readPlain } from './plain.ts'
import { isContent, partOf } from './regions.ts'
import { factsIn } from './structured.ts'

const blocks = new Set('address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main ol p pre section summary table tbody td tfoot th thead tr ul'.split(' '))
/** Blocks that begin a new paragraph, unlike the cells and items within one. */
const groups = new Set('address article aside blockquote dl details figure footer form header main ol p section table ul'.split(' '))
const markup = /<\/?(?:html|head|body|main|div|p|h[1-6]|ul|ol|li|table|tr|td|dl|dt|dd|span|section|article|address|br|a|script|meta|title|strong|b)\b[^<>]*>/gi
const fewestTags = 2

export const looksLikeHtml = (text: string): boolean => /^\s*(?:<!doctype html|<html|<\?xml)/i.test(text) || (text.slice(0, 200_000).match(markup) ?? []).length >= fewestTags

/** No page nests so deep, and each level more costs more than the last. */
const deepest = 1500

class Handler extends DomHandler {
  private depth = 0
  override onopentag(name: string, attributes: Record<string, string>) {
    if (++this.depth > deepest) throw new TooDeep()
    super.onopentag(name, attributes)
  }
  override onclosetag() {
    this.depth--
    super.onclosetag()
  }
}
class TooDeep extends Error {}

/** Undefined where tags only pile up. */
function parse(source: string): ChildNode[] | undefined {
  const handler = new Handler()
  try {
    new Parser(handler).end(source)
    return handler.root.children
  } catch (error) {
    if (error instanceof TooDeep) return undefined
    throw error
  }
}

export function readHtml(source: string): Page {
  const children = parse(source)
  if (!children) return readPlain(source.replace(/<[^<>]*>/g, '\n'))
  const reading = new Reading()
  walk(children, reading)
  const { lines, links } = reading.result()
  const meta = reading.meta
  return {
    lines,
    links,
    facts: factsIn(children),
    language: languageOf(reading.language),
    title: meta.get('title') ?? meta.get('og:title') ?? meta.get('twitter:title'),
    siteName: meta.get('og:site_name') ?? meta.get('application-name'),
    summary: meta.get('description') ?? meta.get('og:description') ?? meta.get('dcterms.description') ?? meta.get('dc.description'),
    address: webAddress(meta.get('canonical')) ?? webAddress(meta.get('og:url')) ?? webAddress(source.slice(0, 2000).match(/saved from url=\(\d+\)(\S+)/)?.[1]),
    isCut: lines.length >= mostLines,
  }
}

const webAddress = (given: string | undefined): string | undefined => (given !== undefined && /^https?:\/\/[^\s]+$/i.test(given) && URL.canParse(given) ? given : undefined)

const languageOf = (given: string | undefined): Language | undefined => (given === undefined ? undefined : /^de\b/i.test(given) ? 'de' : /^en\b/i.test(given) ? 'en' : undefined)

type Step = { node: ChildNode; leave: boolean; region: Region; content: boolean }

function walk(children: ChildNode[], reading: Reading) {
  const steps: Step[] = children.map((node): Step => ({ node, leave: false, region: 'main', content: false })).reverse()
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    const { node, leave, region, content } = step
    if (node.type === 'text') reading.text(node.data, region)
    if (node.type !== 'tag' && node.type !== 'script' && node.type !== 'style') continue
    if (leave) {
      reading.leave(node, region)
      continue
    }
    const part = partOf(node, content)
    reading.note(node)
    if (node.name === 'head') for (const child of node.children) if (child.type === 'tag') reading.note(child)
    if (part === 'dropped') continue
    const inside = part === 'inherit' ? region : part
    reading.enter(node, inside)
    steps.push({ node, leave: true, region: inside, content })
    const isIn = content || isContent(node)
    for (let i = node.children.length - 1; i >= 0; i--) steps.push({ node: node.children[i], leave: false, region: inside, content: isIn })
  }
}

class Reading {
  readonly meta = new Map<string, string>()
  language: string | undefined
  private readonly lines: (Line & { linked: number })[] = []
  private readonly links: Link[] = []
  private open = ''
  private linked = 0
  private link: { href: string; from: number } | undefined
  private heading = 0
  private isItem = false
  private block = 0
  private isPre = false

  note({ name, attribs, children }: Element) {
    if (name === 'html' || name === 'body') this.language ??= attribs.lang ?? attribs['xml:lang']
    if (name === 'title') this.keep('title', children.map((child) => (child.type === 'text' ? child.data : '')).join(''))
    if (name === 'meta') this.keep((attribs.property ?? attribs.name ?? attribs.itemprop ?? '').toLowerCase(), attribs.content)
    if (name === 'link' && /\bcanonical\b/i.test(attribs.rel ?? '')) this.keep('canonical', attribs.href)
  }

  private keep(name: string, value: string | undefined) {
    const text = clean(value ?? '').replace(/\n/g, ' ')
    if (name !== '' && text !== '' && !this.meta.has(name)) this.meta.set(name, text)
  }

  text(data: string, region: Region) {
    if (!this.isPre) this.open += data.replace(/\s+/g, ' ')
    else
      data.split('\n').forEach((row, at) => {
        if (at > 0) this.flush(region)
        this.open += row
      })
  }

  enter({ name, attribs }: Element, region: Region) {
    if (name === 'br') return this.flush(region)
    if (blocks.has(name)) this.flush(region)
    if (groups.has(name) || /^h[1-6]$/.test(name)) this.block++
    if (/^h[1-6]$/.test(name)) this.heading = Number(name[1])
    if (name === 'li') this.isItem = true
    if (name === 'pre') this.isPre = true
    if (name === 'img' && (attribs.alt ?? '') !== '') this.picture(attribs.alt, region)
    if (name === 'a') this.link = { href: attribs.href ?? '', from: this.open.length }
    const hidden = attribs['data-cfemail']
    if (hidden !== undefined) this.open += ` ${deciphered(hidden)} `
  }

  leave({ name }: Element, region: Region) {
    if (name === 'a') this.leaveLink(region)
    if (blocks.has(name)) this.flush(region)
    if (groups.has(name) || /^h[1-6]$/.test(name)) this.block++
    if (/^h[1-6]$/.test(name)) this.heading = 0
    if (name === 'li') this.isItem = false
    if (name === 'pre') this.isPre = false
  }

  private leaveLink(region: Region) {
    if (!this.link) return
    const { href, from } = this.link
    const text = clean(this.open.slice(from))
    this.links.push({ href: href.trim(), text, region })
    const mail = href.match(/^\s*mailto:([^?]+)/i)?.[1]
    const number = href.match(/^\s*tel:([^?;]+)/i)?.[1]
    // What the address says and the text does not.
    if (mail !== undefined && !text.includes('@')) this.open += ` ${decodedUri(mail)} `
    if (number !== undefined && !/\d{3}/.test(text)) this.open += ` ${decodedUri(number)} `
    if (mail === undefined && number === undefined) this.linked += text.length
    this.link = undefined
  }

  private picture(alt: string, region: Region) {
    const text = clean(alt)
    if (text !== '' && this.lines.length < mostLines) this.lines.push({ text, kind: 'picture', level: 0, region, block: this.block, linked: 0 })
  }

  private flush(region: Region) {
    const text = clean(this.open)
    const isLink = text !== '' && this.linked >= text.length * 0.9
    this.open = ''
    this.linked = 0
    if (this.link) this.link = { ...this.link, from: 0 }
    if (text === '' || this.lines.length >= mostLines) return
    const kind = this.heading > 0 ? 'heading' : this.isItem ? 'item' : 'text'
    for (const piece of pieces(text)) this.lines.push({ text: piece, kind, level: this.heading, region, block: this.block, linked: isLink ? 1 : 0 })
  }

  /** A list of links is there to leave the page, unless they are ways to reach somebody. */
  result(): { lines: Line[]; links: Link[] } {
    this.flush('main')
    const ofBlock = new Map<number, { all: number; linked: number }>()
    for (const { block, linked, kind } of this.lines) {
      if (kind !== 'item') continue
      const count = ofBlock.get(block) ?? { all: 0, linked: 0 }
      ofBlock.set(block, { all: count.all + 1, linked: count.linked + linked })
    }
    const isList = (block: number) => {
      const count = ofBlock.get(block)
      return count !== undefined && count.linked >= 3 && count.linked === count.all
    }
    const kept = this.lines.filter(({ kind, block }) => kind !== 'item' || !isList(block))
    const hasMain = kept.some(({ region, kind }) => region === 'main' && kind !== 'picture')
    return { lines: kept.map(({ linked: _, ...line }) => (hasMain ? line : { ...line, region: 'main' })), links: this.links }
  }
}

function decodedUri(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** A mail address as Cloudflare hides it: each byte against the first. */
function deciphered(hidden: string): string {
  if (!/^(?:[0-9a-f]{2}){2,200}$/i.test(hidden)) return ''
  const [key, ...bytes] = Buffer.from(hidden, 'hex')
  return bytes.map((byte) => String.fromCharCode(byte ^ key)).join('')
}
