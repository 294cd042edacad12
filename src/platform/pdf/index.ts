/** Documents as PDF/UA-1: tagged, with title, language and contents, set beside the site so that nobody else waits. No network, no markup from people. */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Language } from '../language.ts'
import { startThread } from '../thread.ts'

export type PdfBlock =
  /** `mark`: what a register finds it by. */
  | { kind: 'heading'; level: 1 | 2; text: string; mark?: string }
  /** `label` stands above the words of a numbered paragraph. */
  | { kind: 'paragraph'; text: string; number?: string; label?: string }
  | { kind: 'list'; items: string[] }
  | { kind: 'table'; heads: string[]; rows: string[][] }
  | { kind: 'facts'; items: [name: string, value: string][] }
  /** Each with the number of the page of the heading that bears its mark. */
  | { kind: 'register'; items: { text: string; to: string }[] }
  /** What follows begins a page. */
  | { kind: 'break' }

export type PdfContent = {
  title: string
  language: Language
  author: string
  description: string
  /** Lines below the title. */
  subtitle: string[]
  /** The heading of the table of contents; none where there is nothing to list. */
  contents?: string
  /** How many levels of headings it lists; all where not said. */
  contentsDepth?: number
  /** Title and lines stand on a page of their own. */
  cover?: boolean
  /** The word before the number of a page. */
  page: string
  blocks: PdfBlock[]
}

export type PdfPress = { print(content: PdfContent): Promise<Uint8Array<ArrayBuffer>> }

/** Milliseconds one document may take, and how many are kept. */
const usual = { longest: 20_000, mostKept: 20 }
const memory = { maxOldGenerationSizeMb: 256 }

const bytes = z.instanceof(Uint8Array)

/** One document at a time; what was printed last is kept for whoever asks next. */
export function createPdfPress({ longest = usual.longest, mostKept = usual.mostKept }: Partial<typeof usual> = {}): PdfPress {
  const kept = new Map<string, Promise<Uint8Array<ArrayBuffer>>>()
  let turn: Promise<unknown> = Promise.resolve()
  return {
    print(content) {
      const text = toText(content)
      const key = createHash('sha256').update(text).digest('hex')
      const known = kept.get(key)
      if (known) return known
      const printed = turn.then(() => set(text, longest))
      turn = printed.catch(() => undefined)
      kept.set(key, printed)
      printed.catch(() => kept.delete(key))
      for (const oldest of kept.keys()) {
        if (kept.size <= mostKept) break
        kept.delete(oldest)
      }
      return printed
    },
  }
}

/** As the template reads it: what is absent is there and empty. A sign no font of ours has would make the whole document unreadable by ear. */
function toText({ contents, blocks, ...content }: PdfContent): string {
  const complete = { ...content, contents: contents ?? null, blocks: blocks.map((block) => (block.kind === 'paragraph' ? { ...block, number: block.number ?? null, label: block.label ?? null } : block)) }
  return JSON.stringify(complete, (_, value: unknown) => (typeof value === 'string' ? drawable(value) : value))
}

const drawable = (text: string): string => text.normalize('NFC').replace(/[^\n\u0020-\u007E\u00A0-\u017F\u0218-\u021B\u1E9E\u2010-\u2015\u2018-\u201E\u2020-\u2022\u2026\u2030\u2039\u203A\u20AC]/gu, '\u00BF')

async function set(content: string, longest: number): Promise<Uint8Array<ArrayBuffer>> {
  const worker = startThread(new URL('./pdf-worker.ts', import.meta.url), content, memory)
  const timer = setTimeout(() => void worker.terminate(), longest)
  try {
    return await new Promise((resolve, reject) => {
      worker.once('message', (message: unknown) => resolve(new Uint8Array(bytes.parse(message))))
      worker.once('error', reject)
      worker.once('exit', () => reject(new Error('The document was not set in time.')))
    })
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}
