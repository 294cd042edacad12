/** What a foreign reader finds in our PDF. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { z } from 'zod'
import { createPdfPress, type PdfContent } from './index.ts'

const content: PdfContent = {
  title: 'Hitze & Öl: #set page(fill: red)',
  language: 'de',
  author: 'DEFUS',
  description: 'Was Städte brauchen',
  subtitle: ['DEFUS, 24. November 2026'],
  contents: 'Inhalt',
  page: 'Seite',
  blocks: [
    { kind: 'heading', level: 1, text: 'Ausgangslage' },
    { kind: 'paragraph', number: '1', text: 'Städte werden heißer: *nicht fett*, $x$ und #eval("1") bleiben Wörter.\n\nZweiter Absatz\nmit Umbruch.' },
    { kind: 'paragraph', number: '2', label: 'Forderung an: Bund', text: 'Trinkbrunnen bezahlen. 🌊 Ἕλλην' },
    { kind: 'list', items: ['Erstens', 'Zweitens'] },
    { kind: 'heading', level: 2, text: 'Unten' },
    { kind: 'table', heads: ['Organisation', 'Ergebnis'], rows: [['Stadt Köln', 'mitgezeichnet'], ['Stadt Bonn', 'keine Äußerung']] },
  ],
}

const info = z.object({ Title: z.string(), Language: z.string().nullish(), Author: z.string() })
type Node = { role?: string; children?: Node[] }
const node: z.ZodType<Node> = z.lazy(() => z.object({ role: z.string().optional(), children: z.array(node).optional() }))
const rolesIn = ({ role, children = [] }: Node): string[] => [...(role === undefined ? [] : [role]), ...children.flatMap(rolesIn)]

async function read(bytes: Uint8Array) {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const metadata = await pdf.getMetadata()
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, at) => pdf.getPage(at + 1)))
  const texts = await Promise.all(pages.map(async (page) => (await page.getTextContent()).items.map((item) => ('str' in item ? item.str : '')).join(' ')))
  const trees = await Promise.all(pages.map(async (page) => node.parse(await page.getStructTree())))
  return { info: info.parse(metadata.info), mark: await pdf.getMarkInfo(), text: texts.join(' ').replace(/\s+/g, ' '), roles: trees.flatMap(rolesIn), outline: ((await pdf.getOutline()) ?? []).map(({ title }) => title) }
}

test('it is tagged, says its title and language, and declares PDF/UA-1', async () => {
  const bytes = await createPdfPress().print(content)
  const found = await read(bytes)
  assert.equal(found.info.Title, content.title)
  assert.equal(found.info.Author, 'DEFUS')
  assert.match(found.info.Language ?? '', /^de/)
  assert.equal(found.mark?.Marked, true)
  assert.match(Buffer.from(bytes).toString('latin1'), /<pdfuaid:part>1<\/pdfuaid:part>/)
  for (const role of ['H1', 'H2', 'P', 'L', 'LI', 'Table', 'TH', 'TD', 'TOC']) assert.ok(found.roles.includes(role), `${role} in ${[...new Set(found.roles)]}`)
  assert.deepEqual(found.outline, ['Ausgangslage'])
})

test('every word is there to be read, and nothing people write is taken for markup', async () => {
  const { text } = await read(await createPdfPress().print(content))
  for (const words of ['Inhalt', 'Ausgangslage', '*nicht fett*, $x$ und #eval("1") bleiben Wörter.', 'mit Umbruch.', 'Forderung an: Bund', 'Trinkbrunnen bezahlen. ¿', 'Zweitens', 'keine Äußerung', 'Seite 1 / 1']) assert.ok(text.replace(/\s*- \b/g, '').includes(words), `${words} in ${text}`)
})

test('the site answers others while a long document is set, and the same is set once', async () => {
  const press = createPdfPress()
  const long = { ...content, blocks: Array.from({ length: 150 }, (_, at) => ({ kind: 'paragraph' as const, number: String(at + 1), text: 'Städte brauchen Schatten. '.repeat(40) })) }
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  const printing = press.print(long)
  assert.equal(press.print(long), printing)
  const bytes = await printing
  delay.disable()
  assert.ok(delay.max < 250_000_000, `${delay.max / 1e6} ms`)
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  assert.ok(pdf.numPages > 20)
})
