/** Every sentence of the lists, whatever kind of entry they show, in both languages. */
import { numberInWords } from '../../ui/day.ts'
import type { ListWords } from '../publishing/index.ts'
import type { CommonFacet } from '../search/index.ts'

const listsIn = (locale: string) => ({ or: new Intl.ListFormat(locale, { type: 'disjunction' }), and: new Intl.ListFormat(locale, { type: 'conjunction' }) })
const lists = { de: listsIn('de'), en: listsIn('en-GB') }

const de = {
  search: {
    title: 'Suche',
    lead: 'Alle Einträge, gleich welcher Art, in einer Liste.',
    description: 'Suche über alle Einträge.',
    noun: (count: number): string => (count === 1 ? 'Eintrag' : 'Einträge'),
    none: 'Kein Eintrag',
    all: 'Alle Einträge zeigen',
    only: 'nur diese Einträge zeigen',
    searchHint: 'Name, Thema oder Ort, zum Beispiel Hochwasser, THW, Stabsarbeit Köln',
  } satisfies ListWords,
  facetNames: {
    kind: 'Art des Eintrags', theme: 'Thema', space: 'Aktionsraum', phase: 'Handlungsphase', group: 'Akteursgruppe',
    type: 'Art der Organisation', state: 'Land', network: 'Netzwerk', actor: 'Akteur',
  } satisfies Record<CommonFacet, string>,
  or: (words: string[]) => lists.de.or.format(words),
  and: (words: string[]) => lists.de.and.format(words),
  number: (count: number) => numberInWords(count, 'de'),
  quoted: (text: string) => `„${text}“`,

  sentence: {
    text: (text: string) => `zur Suche „${text}“`,
    kind: (kinds: string) => `der Art ${kinds}`,
    type: (types: string) => `der Art ${types}`,
    theme: (themes: string) => `zu ${themes}`,
    phase: (phases: string, count: number) => (count === 1 ? `in der Phase ${phases}` : `in den Phasen ${phases}`),
    space: (spaces: string, count: number) => (count === 1 ? `im Aktionsraum ${spaces}` : `in den Aktionsräumen ${spaces}`),
    group: (groups: string) => `aus der Gruppe ${groups}`,
    state: (states: string) => `mit Sitz in ${states}`.replace('in Saarland', 'im Saarland'),
    network: (networks: string) => `im Netzwerk ${networks}`,
    actor: (actors: string) => `von oder mit ${actors}`,
    distance: (place: string) => `nach Entfernung von ${place}`,
    page: (page: number, pages: number) => `Seite ${page} von ${pages}`,
  },

  form: {
    text: 'Suchbegriff',
    suggestions: 'Vorschläge',
    place: 'Ort in der Nähe',
    submit: 'Suchen',
    apply: 'Anwenden',
    filter: (chosen: number) => (chosen === 0 ? 'Filter' : `Filter (${chosen})`),
    filterHeading: 'Filter',
    close: 'Zu den Ergebnissen',
    chosen: (count: number) => `${count} gewählt`,
    mostOnly: 'Gezeigt wird, was die meisten Treffer hat.',
    order: 'Reihenfolge',
    orders: { fitting: 'Beste zuerst', relevance: 'Beste Treffer', name: 'Name A–Z', classified: 'Mit Thema zuerst', confirmed: 'Zuletzt bestätigt', distance: 'Entfernung', latest: 'Neueste zuerst', upcoming: 'Demnächst zuerst' },
  },

  active: {
    heading: 'Gewählt',
    remove: (label: string) => `${label} entfernen`,
    removeAll: 'Alle entfernen',
    text: (text: string) => `Suche: ${text}`,
    place: (place: string) => `Nähe: ${place}`,
  },

  hints: {
    heading: 'Nicht alles konnte berücksichtigt werden',
    parameter: (name: string) => `Die Angabe „${name}“ ist hier unbekannt.`,
    value: (name: string, value: string) => `Der Wert „${value}“ für „${name}“ ist unbekannt.`,
    length: (name: string) => `Die Eingabe für „${name}“ ist zu lang. Gesucht wurde mit den ersten 200 Zeichen.`,
    replaced: (old: string, by: string) => `Der Begriff „${old}“ wird nicht mehr vergeben. Gezeigt wird „${by}“.`,
    radius: 'Auf einen Umkreis lässt sich die Liste noch nicht begrenzen.',
    more: (count: number) => (count === 1 ? 'Dazu eine weitere Angabe.' : `Dazu ${count} weitere Angaben.`),
    unknownPlace: (place: string) => `Zum Ort „${place}“ ist hier keine Lage bekannt. Die Liste ist deshalb nicht nach Entfernung geordnet.`,
    noPlace: 'Für die Reihenfolge nach Entfernung fehlt ein Ort.',
    lastPage: (page: number) => `So viele Seiten gibt es nicht. Sie sehen die letzte, Seite ${page}.`,
  },

  corrected: (typed: string, searched: string) => ({ before: `„${typed}“ kommt nirgends vor. Gesucht wurde `, searched, after: '.' }),
  recognised: {
    isA: {
      kind: (label: string) => `${label} ist eine Art von Eintrag:`,
      theme: (label: string) => `${label} ist ein Thema:`,
      space: (label: string) => `${label} ist ein Aktionsraum:`,
      phase: (label: string) => `${label} ist eine Handlungsphase:`,
      group: (label: string) => `${label} ist eine Akteursgruppe:`,
      type: (label: string) => `${label} ist eine Art von Organisation:`,
      state: (label: string) => `${label} ist ein Land:`,
      network: (label: string) => `${label} ist ein Netzwerk:`,
      actor: (label: string) => `${label} ist ein Akteur:`,
    } satisfies Record<CommonFacet, (label: string) => string>,
  },

  card: {
    kilometres: (km: number) => (km < 1 ? 'unter 1 km entfernt' : `${numberInWords(Math.round(km), 'de')} km entfernt`),
    more: (count: number) => `+${count}`,
    moreThemes: (count: number) => (count === 1 ? 'ein weiteres Thema' : `${count} weitere Themen`),
    themes: 'Themen',
  },

  empty: {
    heading: 'Dazu ist nichts eingetragen',
    nearest: 'Am nächsten kommen:',
    without: (label: string, found: string) => `${found} ohne „${label}“`,
    only: (label: string, found: string) => `${found} nur mit „${label}“`,
    none: 'Auch einzelne Bedingungen führen zu nichts. Beginnen Sie mit allen Einträgen.',
    ask: 'Fragen oder ergänzen',
    askText: 'Sie suchen jemanden, der hier fehlt, oder kennen ihn?',
    suggestLink: 'Schlagen Sie einen Akteur vor',
    or: 'oder',
    askLink: 'schreiben Sie der Redaktion',
    cityHint: 'Für die eigene Stadt oder den eigenen Kreis hilft zuerst das Amt für Brand- und Katastrophenschutz.',
  },

  referring: 'Was sich darauf bezieht',
  belonging: { heading: 'Aus anderen Bereichen dazu', all: (total: string) => `Alle ${total} zeigen` },

  alert: 'Benachrichtigen, wenn sich hier etwas ändert',
  take: {
    heading: 'Diese Liste mitnehmen',
    text: 'Alle Treffer, nicht nur diese Seite, zur freien Verwendung mit Angabe der Quelle.',
    api: 'Schnittstelle (API)',
    feed: 'Feed der Änderungen',
    formats: { csv: 'CSV', xlsx: 'Excel', json: 'JSON', geojson: 'GeoJSON', jsonld: 'JSON-LD', atom: 'Atom', 'hxl.csv': 'HXL-CSV', ics: 'Kalender (iCalendar)' },
  },
}

export type Texts = typeof de

const en = {
  search: {
    title: 'Search',
    lead: 'All entries of every kind in one list.',
    description: 'Search over all entries.',
    noun: (count) => (count === 1 ? 'entry' : 'entries'),
    none: 'No entry',
    all: 'Show all entries',
    only: 'show these entries only',
    searchHint: 'Name, theme or place, for example flood, THW, crisis management Cologne',
  },
  facetNames: {
    kind: 'Kind of entry', theme: 'Theme', space: 'Area of action', phase: 'Phase of action', group: 'Actor group',
    type: 'Type of organisation', state: 'Federal state', network: 'Network', actor: 'Actor',
  },
  or: (words) => lists.en.or.format(words),
  and: (words) => lists.en.and.format(words),
  number: (count) => numberInWords(count, 'en'),
  quoted: (text) => `“${text}”`,

  sentence: {
    text: (text) => `for the search “${text}”`,
    kind: (kinds) => `of the kind ${kinds}`,
    type: (types) => `of the type ${types}`,
    theme: (themes) => `on ${themes}`,
    phase: (phases, count) => (count === 1 ? `in the phase ${phases}` : `in the phases ${phases}`),
    space: (spaces, count) => (count === 1 ? `in the area of action ${spaces}` : `in the areas of action ${spaces}`),
    group: (groups) => `from the group ${groups}`,
    state: (states) => `based in ${states}`,
    network: (networks) => `in the network ${networks}`,
    actor: (actors) => `by or with ${actors}`,
    distance: (place) => `by distance from ${place}`,
    page: (page, pages) => `page ${page} of ${pages}`,
  },

  form: {
    text: 'Search term',
    suggestions: 'Suggestions',
    place: 'Town nearby',
    submit: 'Search',
    apply: 'Apply',
    filter: (chosen) => (chosen === 0 ? 'Filters' : `Filters (${chosen})`),
    filterHeading: 'Filters',
    close: 'To the results',
    chosen: (count) => `${count} chosen`,
    mostOnly: 'Shown is what has the most matches.',
    order: 'Order',
    orders: { fitting: 'Best first', relevance: 'Best matches', name: 'Name A–Z', classified: 'With a theme first', confirmed: 'Last confirmed', distance: 'Distance', latest: 'Latest first', upcoming: 'Next first' },
  },

  active: {
    heading: 'Chosen',
    remove: (label) => `Remove ${label}`,
    removeAll: 'Remove all',
    text: (text) => `Search: ${text}`,
    place: (place) => `Near: ${place}`,
  },

  hints: {
    heading: 'Not everything could be followed',
    parameter: (name) => `“${name}” is not known here.`,
    value: (name, value) => `The value “${value}” for “${name}” is not known.`,
    length: (name) => `The input for “${name}” is too long. The first 200 characters were used.`,
    replaced: (old, by) => `The concept “${old}” is no longer given. Shown is “${by}”.`,
    radius: 'The list cannot be limited to a radius yet.',
    more: (count) => (count === 1 ? 'And one more.' : `And ${count} more.`),
    unknownPlace: (place) => `No location is known here for “${place}”. The list is therefore not ordered by distance.`,
    noPlace: 'To order by distance, name a place.',
    lastPage: (page) => `There are not that many pages. You see the last one, page ${page}.`,
  },

  corrected: (typed, searched) => ({ before: `“${typed}” occurs nowhere. The search was for `, searched, after: '.' }),
  recognised: {
    isA: {
      kind: (label) => `${label} is a kind of entry:`,
      theme: (label) => `${label} is a theme:`,
      space: (label) => `${label} is an area of action:`,
      phase: (label) => `${label} is a phase of action:`,
      group: (label) => `${label} is an actor group:`,
      type: (label) => `${label} is a type of organisation:`,
      state: (label) => `${label} is a federal state:`,
      network: (label) => `${label} is a network:`,
      actor: (label) => `${label} is an actor:`,
    },
  },

  card: {
    kilometres: (km) => (km < 1 ? 'less than 1 km away' : `${numberInWords(Math.round(km), 'en')} km away`),
    more: (count) => `+${count}`,
    moreThemes: (count) => (count === 1 ? 'one more theme' : `${count} more themes`),
    themes: 'Themes',
  },

  empty: {
    heading: 'Nothing is listed for this',
    nearest: 'What comes closest:',
    without: (label, found) => `${found} without “${label}”`,
    only: (label, found) => `${found} with “${label}” alone`,
    none: 'No single condition leads anywhere. Begin with all entries.',
    ask: 'Ask or add',
    askText: 'Are you looking for somebody who is missing here, or do you know them?',
    suggestLink: 'Suggest an actor',
    or: 'or',
    askLink: 'write to the editors',
    cityHint: 'For your own town or district, the local office for fire and civil protection is the first to ask.',
  },

  referring: 'What refers to this',
  belonging: { heading: 'Belonging to this', all: (total) => `Show all ${total}` },

  alert: 'Alert me when something changes here',
  take: {
    heading: 'Take this list with you',
    text: 'Everything found, not only this page, free to use with the source named.',
    api: 'Interface (API)',
    feed: 'Feed of changes',
    formats: { csv: 'CSV', xlsx: 'Excel', json: 'JSON', geojson: 'GeoJSON', jsonld: 'JSON-LD', atom: 'Atom', 'hxl.csv': 'HXL-CSV', ics: 'Calendar (iCalendar)' },
  },
} satisfies Texts

export const texts = { de, en }
