/** What can be brought in as a table: columns with their names, and how a row is read. A kind of entry adds itself here. */
import type { Localized } from '../../platform/language.ts'
import { kind as actors } from '../actors/index.ts'
import { fieldsOf, type Control, type EntryField, type EntryKind } from '../publishing/index.ts'
import type { Vocabulary } from '../vocabularies/index.ts'
import { actorHeaders } from './matching/headers.ts'
import { rowReader, type RowReader } from './row.ts'

export type ImportColumn = Pick<EntryField, 'name' | 'label' | 'required' | 'scheme' | 'choices'> & {
  control: Control
  /** How such a column is headed elsewhere, as slugs. */
  headers: readonly string[]
  example: string
}

export type ImportKind = {
  entry: EntryKind
  columns: readonly ImportColumn[]
  /** Takes cells in the order of the columns. */
  reader(given: { vocabulary: Vocabulary; today: string }): RowReader
}

export const holdsList = ({ control }: ImportColumn): boolean => control === 'concepts' || control === 'relations'

const examples: Readonly<Record<string, string>> = {
  name: 'Netzwerk Katastrophenvorsorge Musterland', short_name: 'NKM', type: 'netzwerk', street: 'Musterstraße 1', postal_code: '01067', city: 'Dresden', state: 'Sachsen', country: 'Deutschland',
  phone: '+49 351 0000000', email: 'post@netzwerk.example', website: 'https://netzwerk.example', themes: 'hochwasser|hitze', phases: 'vorbereitung', spaces: 'regional', groups: 'zivilgesellschaft',
  description_de: 'Was die Organisation tut, für wen und mit wem.', source_url: 'https://netzwerk.example/impressum', source_date: '2026', member_of: 'defus',
}

const actorColumns = (entry: EntryKind): ImportColumn[] => {
  const own = (name: string, label: Localized, control: Control): EntryField => ({ name, label, control })
  const fields = [
    ...fieldsOf(entry).filter(({ control }) => control !== 'picture'),
    own('confirmed_on', { de: 'Bestätigt am', en: 'Confirmed on' }, 'line'),
    own('id', { de: 'Kennung (id)', en: 'Identifier (id)' }, 'line'),
  ]
  return fields.map((field) => ({ ...field, headers: actorHeaders[field.name] ?? [], example: examples[field.name] ?? '' }))
}

function actorKind(): ImportKind {
  if (!actors.entry) throw new Error('Actors are not written here.')
  const columns = actorColumns(actors.entry)
  return { entry: actors.entry, columns, reader: (given) => rowReader({ ...given, header: columns.map(({ name }) => name) }) }
}

const kinds: readonly ImportKind[] = [actorKind()]

export const firstKind = kinds[0]

export function importKind(name: string): ImportKind {
  const found = kinds.find(({ entry }) => entry.name === name)
  if (!found) throw new Error(`Entries of the kind ${name} are not imported.`)
  return found
}

export const columnNamed = ({ columns }: ImportKind, name: string): ImportColumn | undefined => columns.find((column) => column.name === name)

