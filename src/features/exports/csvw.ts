/** What the columns of a CSV file are, for programs (CSV on the Web, W3C). */
import { z } from 'zod'
import type { Language } from '../../platform/language.ts'
import type { List, Shown } from '../publishing/index.ts'
import { conceptIri } from '../vocabularies/index.ts'
import { rightsUrl } from './catalog.ts'
import { actorColumns } from './actors-csv.ts'
import { listTitle } from './selection.ts'
import { texts } from './texts.ts'

export const csvwType = 'application/csvm+json; charset=utf-8'

type Datatype = 'string' | 'number' | 'boolean' | 'date' | 'anyURI' | 'json'
type Column = { name: string; datatype: Datatype; many?: true }

/** Columns that hold concepts, and the vocabulary these are of. */
const schemes: Readonly<Record<string, string>> = { type: 'type', themes: 'theme', spaces: 'space', phases: 'phase', groups: 'group' }

type Of = { list: List; /** The address of the CSV file this belongs to. */ file: string; baseUrl: string; site: string; publisher?: string; language: Language }

export function toCsvw(columns: readonly Column[], { list, file, baseUrl, site, publisher, language }: Of): string {
  const words = texts[language]
  const { description } = list.words[language]
  const document = {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': language, '@base': `${baseUrl}/` }],
    '@id': `${file}#table`,
    url: file,
    'dc:title': listTitle({ list, language, site }),
    'dc:description': description,
    'dc:publisher': publisher ?? words.noPublisher,
    'dc:license': { '@id': rightsUrl(baseUrl) },
    dialect: { encoding: 'utf-8', delimiter: ',', header: true },
    tableSchema: {
      primaryKey: 'id',
      columns: columns.map(({ name, datatype, many }) => ({
        name,
        titles: name,
        ...(Object.hasOwn(words.columns, name) ? { 'dc:title': new Map<string, string>(Object.entries(words.columns)).get(name) } : {}),
        datatype,
        ...(many ? { separator: '|' } : {}),
        ...(name === 'id' ? { required: true } : {}),
        ...(schemes[name] === undefined || datatype !== 'string' ? {} : { valueUrl: `${conceptIri(baseUrl, schemes[name], '')}{${name}}` }),
      })),
    },
  }
  return JSON.stringify(document, undefined, 1)
}

const datatypesOfActors: Readonly<Record<string, Datatype>> = { website: 'anyURI', source_url: 'anyURI', lat: 'number', lon: 'number', confirmed_on: 'date' }
const listsOfActors = ['themes', 'spaces', 'phases', 'groups', 'member_of', 'part_of', 'partner_in']

export const columnsOfActors = (cards: readonly unknown[]): Column[] =>
  actorColumns(cards).map((name) => ({ name, datatype: datatypesOfActors[name] ?? 'string', ...(listsOfActors.includes(name) ? { many: true } : {}) }))

/** Of any other kind: as the schema of its answers says. */
export const columnsOf = ({ columns, answer }: Shown): Column[] => columns.map((name) => ({ name, ...cellOf(answer.shape[name]) }))

function cellOf(field: z.core.$ZodType | undefined): Omit<Column, 'name'> {
  if (field instanceof z.ZodNullable || field instanceof z.ZodOptional || field instanceof z.ZodDefault) return cellOf(field.unwrap())
  // What is no plain value stands as JSON in its cell.
  if (field instanceof z.ZodArray) return field.element instanceof z.ZodObject ? { datatype: 'json' } : { datatype: 'string', many: true }
  if (field instanceof z.ZodObject || field instanceof z.ZodRecord) return { datatype: 'json' }
  if (field instanceof z.ZodNumber) return { datatype: 'number' }
  if (field instanceof z.ZodBoolean) return { datatype: 'boolean' }
  if (field instanceof z.ZodISODate) return { datatype: 'date' }
  if (field instanceof z.ZodURL) return { datatype: 'anyURI' }
  return { datatype: 'string' }
}
