/** What the map of streets says. */
import { numberInWords } from '../../ui/day.ts'

const de = {
  heading: 'Auf der Straßenkarte',
  offer: (host: string) => `Die Bilder der Straßenkarte kommen von ${host}. Ihr Browser fragt dort erst an, wenn Sie die Karte öffnen; dann erfährt dieser Anbieter Ihre IP-Adresse und welchen Ausschnitt Sie sehen.`,
  open: 'Straßenkarte öffnen',
  tooMany: (most: number) => `Die Straßenkarte zeigt bis zu ${numberInWords(most, 'de')} Einträge. Grenzen Sie die Liste ein.`,
  same: 'Alles, was sie zeigt, steht auch in der Tabelle und in der Liste.',
  loading: 'Die Straßenkarte wird geladen.',
  failed: 'Die Straßenkarte lässt sich gerade nicht zeigen. Karte und Tabelle oben gelten weiter.',
  silent: 'Der Anbieter der Kartenbilder antwortet nicht. Die Punkte stimmen trotzdem.',
  canvas: 'Straßenkarte',
  in: 'Vergrößern',
  out: 'Verkleinern',
  wheel: 'Zum Vergrößern Strg gedrückt halten und am Mausrad drehen',
  wheelMac: 'Zum Vergrößern ⌘ gedrückt halten und scrollen',
  fingers: 'Die Karte mit zwei Fingern bewegen',
  chosen: 'Hier auf der Karte',
  map: 'Karte:',
}

export type Texts = typeof de

const en = {
  heading: 'On the street map',
  offer: (host) => `The pictures of the street map come from ${host}. Your browser asks there only when you open the map; that provider then learns your IP address and which part you look at.`,
  open: 'Open the street map',
  tooMany: (most) => `The street map shows up to ${numberInWords(most, 'en')} entries. Narrow the list down.`,
  same: 'Everything it shows is also in the table and in the list.',
  loading: 'The street map is loading.',
  failed: 'The street map cannot be shown just now. The map and the table above still hold.',
  silent: 'The provider of the map pictures does not answer. The dots are right nevertheless.',
  canvas: 'Street map',
  in: 'Zoom in',
  out: 'Zoom out',
  wheel: 'Hold Ctrl and turn the mouse wheel to zoom',
  wheelMac: 'Hold ⌘ and scroll to zoom',
  fingers: 'Move the map with two fingers',
  chosen: 'Here on the map',
  map: 'Map:',
} satisfies Texts

export const texts = { de, en }
