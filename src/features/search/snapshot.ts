/**
 * The whole index in one file, so that a restart need not build it. First the sections, then a table of them with
 * their checksums, so that a file that was not finished, or is another's, is known before anything in it is believed.
 */
import { createHash, randomUUID } from 'node:crypto'
import { open, rename, rm, type FileHandle } from 'node:fs/promises'
import { crc32 } from 'node:zlib'
import { z } from 'zod'
import { languages } from '../../platform/language.ts'
import type { Vocabulary } from '../vocabularies/index.ts'
import { has } from './bitset.ts'
import { Compounds } from './compounds.ts'
import { Dictionary } from './dictionary.ts'
import { Entries } from './entries.ts'
import type { FacetGroup } from './facets.ts'
import { Names } from './names.ts'
import { allFacets, emptyParts, type Parts } from './parts.ts'
import { Postings } from './postings.ts'
import type { Facet } from './search.ts'

/** To be raised whenever the meaning of what is saved changes, the analysis of words included. */
const version = 4
const mark = 'Netz-Idx'
const endBytes = 8 + mark.length
const pieceBytes = 1 << 22
const stringsPerPiece = 10_000

const section = z.object({ name: z.string(), start: z.number(), bytes: z.number(), checksum: z.number() })
const table = z.object({ version: z.literal(version), vocabulary: z.string(), facets: z.array(z.string()), stamp: z.string(), sections: z.array(section) })

type Numbers = Uint8Array | Uint32Array | Float64Array
type Content = Numbers | (string | null)[]

/** What is gathered here is either copied or never changed any more; the index may go on while it is written. */
export async function writeSnapshot(file: string, stamp: string, parts: Parts): Promise<void> {
  const contents = gather(parts)
  const unfinished = `${file}.${randomUUID()}.part`
  try {
    const handle = await open(unfinished, 'wx')
    try {
      const sections: z.infer<typeof section>[] = []
      let start = 0
      for (const [name, content] of contents) {
        let checksum = 0
        const begin = start
        for (const piece of pieces(content)) {
          checksum = crc32(piece, checksum)
          await handle.writeFile(piece)
          start += piece.length
        }
        sections.push({ name, start: begin, bytes: start - begin, checksum })
      }
      const end = Buffer.from(JSON.stringify({ version, vocabulary: hashOf(parts.vocabulary), facets: [...parts.facets], stamp, sections } satisfies z.infer<typeof table>))
      const numbers = Buffer.alloc(8)
      numbers.writeUInt32LE(end.length, 0)
      numbers.writeUInt32LE(crc32(end), 4)
      await handle.writeFile(Buffer.concat([end, numbers, Buffer.from(mark)]))
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(unfinished, file)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}

/** What a file holds, read and checked, before anybody knows whether it is of use. */
export type Snapshot = { stamp: string; vocabulary: string; facets: string[]; contents: ReadonlyMap<string, ArrayBuffer> }

/** Undefined when there is none, or it is broken or of another version. */
export async function readSnapshot(file: string): Promise<Snapshot | undefined> {
  let handle: FileHandle | undefined
  try {
    handle = await open(file, 'r')
    const { size } = await handle.stat()
    const end = Buffer.from(await read(handle, size - endBytes, endBytes))
    if (end.toString('latin1', 8) !== mark) return undefined
    const length = end.readUInt32LE(0)
    const text = Buffer.from(await read(handle, size - endBytes - length, length))
    if (crc32(text) !== end.readUInt32LE(4)) return undefined
    const { stamp, sections, vocabulary, facets } = table.parse(JSON.parse(text.toString()))
    const contents = new Map<string, ArrayBuffer>()
    for (const { name, start, bytes, checksum } of sections) {
      const content = await read(handle, start, bytes)
      if (crc32(new Uint8Array(content)) !== checksum) return undefined
      contents.set(name, content)
    }
    return { stamp, vocabulary, facets, contents }
  } catch {
    // Whatever is wrong with it, the answer is the same: the index is built anew.
    return undefined
  } finally {
    await handle?.close()
  }
}

/** Undefined when it is of another vocabulary or other facets, or does not fit together. */
export function restoreSnapshot({ vocabulary: hash, facets, contents }: Snapshot, vocabulary: Vocabulary, declared: readonly Facet[]): Parts | undefined {
  if (hash !== hashOf(vocabulary) || facets.join() !== allFacets(declared).join()) return undefined
  try {
    return restore(new Contents(contents), vocabulary, declared)
  } catch {
    return undefined
  }
}

function gather({ entries, lexica, groups, places, readers, names, compounds }: Parts): [string, Content][] {
  const { cards, ...columnsOfEntries } = entries.saved()
  const { blocks, ...placesOfCards } = cards
  return [
    ['compounds', [...compounds.words]],
    ...named('entries', columnsOfEntries),
    ...named('cards', placesOfCards),
    ...blocks.map((block, place): [string, Content] => [`cards.block.${place}`, block]),
    ...languages.flatMap((language) => [...named(`${language}.dictionary`, lexica[language].dictionary.saved()), ...named(`${language}.postings`, lexica[language].postings.saved())]),
    ...[...groups, places, readers].flatMap((group) => named(prefixOf(group), group.saved(entries.count))),
    ...named('names', names.saved()),
  ]
}

const named = (prefix: string, contents: Record<string, Content>): [string, Content][] => Object.entries(contents).map(([name, content]) => [`${prefix}.${name}`, content])

const prefixOf = (group: FacetGroup) => `facets.${group.facets.join('.')}`

function restore(contents: Contents, vocabulary: Vocabulary, declared: readonly Facet[]): Parts {
  const ids = contents.strings('entries.ids')
  const parts = emptyParts(vocabulary, declared, Math.max(64, Math.ceil(ids.length * 1.1)))
  const entries = Entries.from(
    {
      ids,
      names: contents.strings('entries.names'),
      shortNames: contents.stringsOrNull('entries.shortNames'),
      alive: contents.integers('entries.alive'),
      open: contents.integers('entries.open'),
      order: contents.integers('entries.order'),
      lats: contents.decimals('entries.lats'),
      lons: contents.decimals('entries.lons'),
      confirmed: contents.integers('entries.confirmed'),
      dates: contents.integers('entries.dates'),
      cards: { starts: contents.integers('cards.starts'), lengths: contents.integers('cards.lengths'), blocks: contents.all('cards.block.') },
    },
    parts.entries.capacity,
  )
  for (const group of [...parts.groups, parts.places, parts.readers]) {
    const prefix = prefixOf(group)
    group.restore(
      { values: contents.strings(`${prefix}.values`), opened: contents.bytes(`${prefix}.opened`), setOf: contents.integers(`${prefix}.setOf`), offsets: contents.integers(`${prefix}.offsets`), members: contents.integers(`${prefix}.members`) },
      (entry) => has(entries.alive, entry),
    )
  }
  for (const language of languages) {
    const [dictionary, postings] = [`${language}.dictionary`, `${language}.postings`]
    parts.lexica[language] = {
      dictionary: Dictionary.from(language, {
        terms: contents.strings(`${dictionary}.terms`),
        spellings: contents.strings(`${dictionary}.spellings`),
        readable: contents.strings(`${dictionary}.readable`),
        open: contents.integers(`${dictionary}.open`),
        termOf: contents.integers(`${dictionary}.termOf`),
        sorted: contents.integers(`${dictionary}.sorted`),
        shortNames: contents.integers(`${dictionary}.shortNames`),
      }),
      postings: Postings.from({
        offsets: contents.integers(`${postings}.offsets`),
        entries: contents.integers(`${postings}.entries`),
        impacts: contents.bytes(`${postings}.impacts`),
        addedTerms: contents.integers(`${postings}.addedTerms`),
        addedLengths: contents.integers(`${postings}.addedLengths`),
        addedEntries: contents.integers(`${postings}.addedEntries`),
        addedImpacts: contents.bytes(`${postings}.addedImpacts`),
      }),
    }
  }
  const names = Names.from(
    { words: contents.strings('names.words'), text: contents.integers('names.text'), items: contents.integers('names.items'), entryOf: contents.integers('names.entryOf'), fitOf: contents.bytes('names.fitOf') },
    entries,
  )
  return { ...parts, compounds: new Compounds(contents.strings('compounds')), entries, names }
}

/** The sections of a file by name; one that is missing is an error. */
class Contents {
  private readonly sections: ReadonlyMap<string, ArrayBuffer>

  constructor(sections: ReadonlyMap<string, ArrayBuffer>) {
    this.sections = sections
  }

  bytes(name: string): Uint8Array {
    return new Uint8Array(this.section(name))
  }

  integers(name: string): Uint32Array {
    return new Uint32Array(this.section(name))
  }

  decimals(name: string): Float64Array {
    return new Float64Array(this.section(name))
  }

  strings(name: string): string[] {
    return JSON.parse(this.text(name))
  }

  stringsOrNull(name: string): (string | null)[] {
    return JSON.parse(this.text(name))
  }

  all(prefix: string): Uint8Array[] {
    return [...this.sections.keys()].filter((name) => name.startsWith(prefix)).map((name) => this.bytes(name))
  }

  private text(name: string): string {
    return Buffer.from(this.section(name)).toString()
  }

  private section(name: string): ArrayBuffer {
    const section = this.sections.get(name)
    if (section === undefined) throw new Error(`section ${name} is missing`)
    return section
  }
}

function* pieces(content: Content): Generator<Buffer> {
  if (!Array.isArray(content)) {
    for (let start = 0; start < content.byteLength; start += pieceBytes) yield Buffer.from(content.buffer, content.byteOffset + start, Math.min(pieceBytes, content.byteLength - start))
    return
  }
  yield Buffer.from('[')
  for (let start = 0; start < content.length; start += stringsPerPiece) {
    yield Buffer.from((start === 0 ? '' : ',') + JSON.stringify(content.slice(start, start + stringsPerPiece)).slice(1, -1))
  }
  yield Buffer.from(']')
}

async function read(handle: FileHandle, position: number, bytes: number): Promise<ArrayBuffer> {
  if (position < 0) throw new Error('the file is too short')
  const content = new ArrayBuffer(bytes)
  for (let done = 0; done < bytes; ) {
    const { bytesRead } = await handle.read(new Uint8Array(content, done, Math.min(pieceBytes, bytes - done)), 0, Math.min(pieceBytes, bytes - done), position + done)
    if (bytesRead === 0) throw new Error('the file is too short')
    done += bytesRead
  }
  return content
}

/** Labels and hierarchy are part of the index: with others it would answer differently. */
function hashOf(vocabulary: Vocabulary): string {
  const schemes = [...vocabulary.schemes.values()]
  return createHash('sha256').update(JSON.stringify([schemes, schemes.map(({ id }) => vocabulary.concepts(id))])).digest('hex')
}
