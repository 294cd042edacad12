/** What can be brought in as a table: columns with their names, and how a row is read. Actors by rules of their own, every other kind by what it declares for its CSV. */
import type { Localized } from '../../platform/language.ts'
import { kind as actors } from '../actors/index.ts'
import { fieldsOf, type Control, type EntryField, type EntryKind, type Kind, type Payload } from '../publishing/index.ts'
import type { Vocabulary } from '../vocabularies/index.ts'
import { columnNames, entryRowReader, requiredOf } from './entry-row.ts'
import { actorHeaders, entryHeaders } from './matching/headers.ts'
import { rowReader, type Problem } from './row.ts'

export type ImportColumn = Pick<EntryField, 'name' | 'label' | 'required' | 'scheme' | 'choices' | 'kinds'> & {
  control: Control
  /** How such a column is headed elsewhere, as slugs. */
  headers: readonly string[]
  example: string
}

export type ReadRow = { id: string; payload: Payload; confirmed_on?: string; warnings: Problem[] } | { id?: string | undefined; problems: Problem[] }

export type ImportKind = {
  entry: EntryKind
  /** What a list of them is called. */
  title: Localized
  columns: readonly ImportColumn[]
  /** Takes cells in the order of the columns. */
  reader(given: { vocabulary: Vocabulary; today: string }): (cells: string[]) => ReadRow
}

export const holdsList = ({ control }: Pick<ImportColumn, 'control'>): boolean => control === 'concepts' || control === 'relations' || control === 'lines'
export const holdsProse = ({ control }: Pick<ImportColumn, 'control'>): boolean => control === 'paragraphs' || control === 'markdown' || control === 'rows'

/** Said once for all rows. */
export const mayBeFixed = ({ name, control }: ImportColumn): boolean => control === 'concept' || control === 'concepts' || control === 'choice' || control === 'relation' || control === 'relations' || name === 'source_url' || name === 'source_date'

const examples: Readonly<Record<string, string>> = {
  name: 'Netzwerk Katastrophenvorsorge Musterland', short_name: 'NKM', type: 'netzwerk-verband', street: 'Musterstraße 1', postal_code: '01067', city: 'Dresden', state: 'Sachsen', country: 'Deutschland',
  phone: '+49 351 0000000', email: 'post@netzwerk.example', website: 'https://netzwerk.example', themes: 'hochwasser|hitze', phases: 'vorbereitung', spaces: 'regional', groups: 'zivilgesellschaft',
  description_de: 'Was die Organisation tut, für wen und mit wem.', source_url: 'https://netzwerk.example/impressum', source_date: '2026', member_of: 'defus',
}

const own = (name: string, label: Localized, control: Control): EntryField => ({ name, label, control })
const frame = [own('confirmed_on', { de: 'Bestätigt am', en: 'Confirmed on' }, 'line'), own('id', { de: 'Kennung (id)', en: 'Identifier (id)' }, 'line')]
const titleOf = ({ list: { words } }: Kind): Localized => ({ de: words.de.title, en: words.en.title })

function actorKind(): ImportKind {
  const { entry } = actors
  if (!entry) throw new Error('Actors are not written here.')
  const columns = [...fieldsOf(entry).filter(({ control }) => control !== 'picture'), ...frame].map((field) => ({ ...field, headers: actorHeaders[field.name] ?? [], example: examples[field.name] ?? '' }))
  return { entry, title: titleOf(actors), columns, reader: (given) => rowReader({ ...given, header: columns.map(({ name }) => name) }) }
}

export const firstKind = actorKind()

/** Headed by the names of its own CSV, by those of its form, or as people head such lists. */
function describedKind(kind: Kind): ImportKind | undefined {
  const { entry, shown } = kind
  if (!entry || !shown) return undefined
  const fields = new Map(fieldsOf(entry).map((field) => [field.name, field]))
  const required = requiredOf({ entry })
  const columns = [...columnNames({ shown }).flatMap((name) => fields.get(name) ?? []), ...frame].map((field): ImportColumn => ({ ...field, required: field.required && required.includes(field.name) ? true : undefined, headers: entryHeaders[field.name] ?? [], example: '' }))
  const header = columns.map(({ name }) => name)
  return {
    entry,
    title: titleOf(kind),
    columns,
    reader(given) {
      const read = entryRowReader({ entry, shown, header, ...given })
      return (cells) => {
        const row = read(cells)
        if ('problems' in row) return row
        const { id, values, confirmed_on, warnings } = row
        return { id, warnings, payload: Object.fromEntries([...values].filter(([, value]) => value !== undefined)), ...(confirmed_on === undefined ? {} : { confirmed_on }) }
      }
    },
  }
}

const made = new WeakMap<Kind, { kind: ImportKind | undefined }>()

function importKindOf(kind: Kind): ImportKind | undefined {
  const before = made.get(kind) ?? { kind: kind.name === firstKind.entry.name ? firstKind : describedKind(kind) }
  made.set(kind, before)
  return before.kind
}

type Kinds = { kinds: readonly Kind[] }

export const importKinds = ({ kinds }: Kinds): ImportKind[] => kinds.flatMap((kind) => importKindOf(kind) ?? [])

export function findImportKind(services: Kinds, name: string): ImportKind | undefined {
  return importKinds(services).find(({ entry }) => entry.name === name)
}

export function importKind(services: Kinds, name: string): ImportKind {
  const found = findImportKind(services, name)
  if (!found) throw new Error(`Entries of the kind ${name} are not imported.`)
  return found
}

export const columnNamed = ({ columns }: ImportKind, name: string): ImportColumn | undefined => columns.find((column) => column.name === name)
