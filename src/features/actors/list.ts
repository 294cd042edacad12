/** The directory: what its list says, asks and offers. */
import { below, paths, twinsBelow } from '../../platform/addresses.ts'
import { defineList } from '../entries/index.ts'
import { netRules } from './net.ts'
import { texts } from './texts.ts'

export const actorList = defineList({
  kind: 'actor',
  paths: paths.actors,
  api: 'actors',
  words: { de: texts.de.list, en: texts.en.list },
  facets: ['theme', 'space', 'phase', 'group', 'type', 'state', 'network'],
  // Hundreds are known by name and place only: they would stand between those that say what they do.
  order: 'classified',
  orders: ['name', 'confirmed', 'distance'],
  net: netRules,
  edition: twinsBelow(paths.actors, below.edition),
  formats: ['csv', 'xlsx', 'json', 'geojson', 'jsonld', 'atom', 'hxl.csv'],
})
