/** Every page's path, every list's parameters, in German for people and in English as in the API. One table. */
import type { Language, Localized } from './language.ts'

export const paths = {
  home: { de: '/', en: '/en' },
  actors: { de: '/akteure', en: '/en/actors' },
  search: { de: '/suche', en: '/en/search' },
  vocabularies: { de: '/vokabulare', en: '/en/vocabularies' },
  imprint: { de: '/impressum', en: '/en/imprint' },
  privacy: { de: '/datenschutz', en: '/en/privacy' },
  accessibility: { de: '/barrierefreiheit', en: '/en/accessibility' },
  easyLanguage: { de: '/leichte-sprache', en: '/en/easy-language' },
  signLanguage: { de: '/gebaerdensprache', en: '/en/sign-language' },
  contact: { de: '/kontakt', en: '/en/contact' },
  contents: { de: '/inhaltsverzeichnis', en: '/en/contents' },
  interface: { de: '/api', en: '/api' },
} as const satisfies Record<string, Localized>

export const actorAddress = (id: string, language: Language): string => `${paths.actors[language]}/${id}`

export const parameterNames = {
  de: {
    q: 'q', kind: 'art', theme: 'thema', space: 'raum', phase: 'phase', group: 'gruppe', type: 'typ', state: 'land', network: 'netzwerk',
    place: 'ort', radius: 'umkreis', sort: 'sort', page: 'seite', view: 'ansicht',
  },
  en: {
    q: 'q', kind: 'kind', theme: 'theme', space: 'space', phase: 'phase', group: 'group', type: 'type', state: 'state', network: 'network',
    place: 'place', radius: 'radius', sort: 'sort', page: 'page', view: 'view',
  },
} as const satisfies Record<Language, Record<string, string>>

export const sortNames = {
  de: { relevance: 'relevanz', name: 'name', confirmed: 'bestaetigt', distance: 'entfernung' },
  en: { relevance: 'relevance', name: 'name', confirmed: 'confirmed', distance: 'distance' },
} as const satisfies Record<Language, Record<string, string>>

export const viewNames = { de: { list: 'liste' }, en: { list: 'list' } } as const satisfies Record<Language, Record<string, string>>
