/** Who does what, where: CSV with the hashtags of the Humanitarian Exchange Language, which relief organisations merge lists by. */
import { stringify } from 'csv-stringify/sync'
import { type Actor } from '../actors/index.ts'
import { stateName } from '../entries/index.ts'
import { entryUrl, type Selection } from './selection.ts'
import { texts } from './texts.ts'

type Column = { name: keyof (typeof texts)['de']['columns']; tag: string; value(actor: Actor, selection: Selection): string | number | undefined }

const labels = (scheme: string, column: 'themes' | 'spaces' | 'phases' | 'groups') => (actor: Actor, { vocabulary, language }: Selection) =>
  actor[column].map((notation) => vocabulary.label(scheme, notation, language)).join('|')

const columns: Column[] = [
  { name: 'id', tag: '#org+id', value: ({ id }) => id },
  { name: 'name', tag: '#org+name', value: ({ name }) => name },
  { name: 'short_name', tag: '#org+acronym', value: ({ short_name }) => short_name },
  { name: 'type', tag: '#org+type', value: ({ type }, { vocabulary, language }) => vocabulary.label('type', type, language) },
  { name: 'groups', tag: '#org+group+list', value: labels('group', 'groups') },
  { name: 'themes', tag: '#sector+list', value: labels('theme', 'themes') },
  { name: 'phases', tag: '#activity+phase+list', value: labels('phase', 'phases') },
  { name: 'spaces', tag: '#activity+level+list', value: labels('space', 'spaces') },
  { name: 'country', tag: '#country+code', value: ({ country }) => country },
  { name: 'state', tag: '#adm1+name', value: ({ state }, { language }) => (state === undefined ? undefined : stateName(state, language)) },
  { name: 'state', tag: '#adm1+code', value: ({ state }) => state },
  { name: 'city', tag: '#loc+name', value: ({ city }) => city },
  { name: 'ags', tag: '#adm2+code', value: ({ ags }) => ags },
  { name: 'lat', tag: '#geo+lat', value: ({ lat }) => lat },
  { name: 'lon', tag: '#geo+lon', value: ({ lon }) => lon },
  { name: 'phone', tag: '#contact+phone', value: ({ phone }) => phone },
  { name: 'email', tag: '#contact+email', value: ({ email }) => email },
  { name: 'website', tag: '#contact+url', value: ({ website }) => website },
  { name: 'url', tag: '#meta+url', value: ({ id }, selection) => entryUrl(selection.list, id, selection) },
  { name: 'source_url', tag: '#meta+source', value: ({ source_url }) => source_url },
  { name: 'confirmed_on', tag: '#date+confirmed', value: ({ confirmed_on }) => confirmed_on },
]

export async function* toHxl(selection: Selection): AsyncIterable<string> {
  const words = texts[selection.language].columns
  yield stringify([columns.map(({ name }) => words[name]), columns.map(({ tag }) => tag)], { record_delimiter: 'windows' })
  for await (const actor of selection.actors()) yield stringify([columns.map(({ value }) => value(actor, selection))], { record_delimiter: 'windows' })
}
