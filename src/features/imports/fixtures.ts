/** A small vocabulary and ways to write files, for the tests of imports and exports. */
import { Vocabulary, type Concept } from '../vocabularies/index.ts'
import { readCsv, type BrokenRecord, type CsvRecord } from './csv.ts'
import { rowReader, type Row } from './row.ts'

const scheme = (id: string, de: string, en: string) => ({ id, prefLabel: { de, en }, multiple: id !== 'type', hierarchical: id === 'theme' })
const concept = (scheme: string, notation: string, de: string, en: string, more: Partial<Concept> = {}): Concept => ({ scheme, notation, prefLabel: { de, en }, altLabel: { de: [], en: [] }, ...more })

export const vocabulary = new Vocabulary(
  [scheme('theme', 'Thema', 'Theme'), scheme('space', 'Aktionsraum', 'Area of action'), scheme('phase', 'Handlungsphase', 'Phase of action'),
    scheme('group', 'Akteursgruppe', 'Actor group'), scheme('type', 'Art der Organisation', 'Type of organisation')],
  [
    concept('theme', 'hochwasser', 'Hochwasser', 'River flood', { altLabel: { de: ['Überflutung'], en: ['inundation'] } }),
    concept('theme', 'hitze', 'Hitze', 'Heat'),
    concept('theme', 'duerre-alt', 'Dürre', 'Drought', { retired: true, replaced_by: 'hitze' }),
    concept('theme', 'zivilschutz-alt', 'Zivilschutz', 'Civil defence', { retired: true }),
    concept('space', 'lokal', 'Lokal', 'Local'),
    concept('phase', 'vorbereitung', 'Vorbereitung', 'Preparedness'),
    concept('group', 'staat', 'Staat', 'State'),
    concept('type', 'stadt', 'Stadt', 'City'),
    concept('type', 'netzwerk', 'Netzwerk', 'Network'),
  ],
)

/** In pieces of a few bytes, as a slow disk would give them. */
export async function* inPieces(content: string | Uint8Array, size = 7): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(content)
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

export async function recordsOf(content: string | Uint8Array, size?: number): Promise<(CsvRecord | BrokenRecord)[]> {
  const { records } = await readCsv(inPieces(content, size), (names) => names.includes('name') && names.includes('type'))
  const all: (CsvRecord | BrokenRecord)[] = []
  for await (const group of records) all.push(...group)
  return all
}

export const today = '2026-11-22'

/** One row, its cells by name. */
export function rowOf(cells: Record<string, string>): Row {
  return rowReader({ header: Object.keys(cells), vocabulary, today })(Object.values(cells))
}
