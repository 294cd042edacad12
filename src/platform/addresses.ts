/** Every page's path, every list's parameters, in German for people and in English as in the API. One table. */
import type { Language, Localized } from './language.ts'

export const paths = {
  home: { de: '/', en: '/en' },
  actors: { de: '/akteure', en: '/en/actors' },
  search: { de: '/suche', en: '/en/search' },
  vocabularies: { de: '/vokabulare', en: '/en/vocabularies' },
  glossary: { de: '/glossar', en: '/en/glossary' },
  newHere: { de: '/neu-hier', en: '/en/new-here' },
  imprint: { de: '/impressum', en: '/en/imprint' },
  privacy: { de: '/datenschutz', en: '/en/privacy' },
  accessibility: { de: '/barrierefreiheit', en: '/en/accessibility' },
  easyLanguage: { de: '/leichte-sprache', en: '/en/easy-language' },
  signLanguage: { de: '/gebaerdensprache', en: '/en/sign-language' },
  contact: { de: '/kontakt', en: '/en/contact' },
  emergencyFolder: { de: '/notfallordner', en: '/en/emergency-folder' },
  embed: { de: '/einbetten', en: '/en/embed' },
  contents: { de: '/inhaltsverzeichnis', en: '/en/contents' },
  interface: { de: '/api', en: '/en/api' },
  drafts: { de: '/entwuerfe', en: '/en/drafts' },
  review: { de: '/pruefung', en: '/en/review' },
  mine: { de: '/mein-bereich', en: '/en/my-area' },
  functions: { de: '/funktionen', en: '/en/functions' },
  invitations: { de: '/einladungen', en: '/en/invitations' },
  log: { de: '/protokoll', en: '/en/log' },
  operations: { de: '/betrieb', en: '/en/operations' },
  signIn: { de: '/anmelden', en: '/en/sign-in' },
  signOut: { de: '/abmelden', en: '/en/sign-out' },
  account: { de: '/konto', en: '/en/account' },
  suggestions: { de: '/vorschlaege', en: '/en/suggestions' },
  duplicates: { de: '/dubletten', en: '/en/duplicates' },
  claims: { de: '/uebernahmen', en: '/en/claims' },
  imports: { de: '/importe', en: '/en/imports' },
  alerts: { de: '/benachrichtigungen', en: '/en/alerts' },
  confirm: { de: '/bestaetigen', en: '/en/confirm' },
  upkeep: { de: '/pflege', en: '/en/upkeep' },
  registrations: { de: '/anmeldungen', en: '/en/registrations' },
  myEvents: { de: '/meine-veranstaltungen', en: '/en/my-events' },
  shortlist: { de: '/merkliste', en: '/en/shortlist' },
  answers: { de: '/antworten', en: '/en/answers' },
} as const satisfies Record<string, Localized>

/** What browsers read to offer the search of this site (OpenSearch). */
export const searchDescriptions = { de: '/opensearch.xml', en: '/en/opensearch.xml' } as const satisfies Localized

export const actorAddress = (id: string, language: Language): string => `${paths.actors[language]}/${id}`

/** Where a term of the glossary is explained. */
export const termAddress = (notation: string, language: Language): string => `${paths.glossary[language]}#${notation}`

/** What lies below an entry, a list of entries or a draft. */
export const below = {
  new: { de: 'neu', en: 'new' },
  /** A new actor from the page of an organisation. */
  fromPage: { de: 'aus-seite', en: 'from-page' },
  /** What a list finds as a file to be read without the site. */
  edition: { de: 'druckausgabe', en: 'print-edition' },
  /** Up to four side by side. */
  compare: { de: 'vergleich', en: 'compare' },
  edit: { de: 'bearbeiten', en: 'edit' },
  suggest: { de: 'vorschlagen', en: 'suggest' },
  sent: { de: 'unterwegs', en: 'on-its-way' },
  handedIn: { de: 'eingereicht', en: 'handed-in' },
  same: { de: 'dasselbe', en: 'same' },
  claim: { de: 'uebernehmen', en: 'claim' },
  history: { de: 'verlauf', en: 'history' },
  preview: { de: 'vorschau', en: 'preview' },
  restore: { de: 'wiederherstellen', en: 'restore' },
  order: { de: 'reihenfolge', en: 'order' },
  retire: { de: 'stilllegen', en: 'retire' },
  revive: { de: 'wieder-vergeben', en: 'revive' },
  withdraw: { de: 'zurueckziehen', en: 'withdraw' },
  functions: { de: 'funktionen', en: 'functions' },
  network: { de: 'netzwerk', en: 'network' },
  manage: { de: 'verwalten', en: 'manage' },
  memberships: { de: 'mitgliedschaften', en: 'memberships' },
  /** Before a secret: whoever opens it is asked once more. */
  confirm: { de: 'bestaetigen', en: 'confirm' },
  stop: { de: 'abbestellen', en: 'unsubscribe' },
  reminders: { de: 'erinnerungen', en: 'reminders' },
  partners: { de: 'partnersuche', en: 'partner-search' },
  seenToo: { de: 'auch-bei-uns', en: 'seen-too' },
  learned: { de: 'gelernt', en: 'learned' },
  /** Handed in without a name. */
  unnamed: { de: 'ohne-namen', en: 'without-name' },
  reports: { de: 'meldungen', en: 'reports' },
  /** What the next meeting of a network talks about. */
  agenda: { de: 'tagesordnung', en: 'agenda' },
  /** What a network did in a period. */
  report: { de: 'bericht', en: 'report' },
  logo: { de: 'logo', en: 'logo' },
  /** Who took a practice over, and how it went. */
  /** The two looks at an entry. */
  checks: { de: 'pruefung', en: 'checks' },
  /** What was asked about an entry. */
  questions: { de: 'fragen', en: 'questions' },
  adoptions: { de: 'uebernahmen', en: 'adoptions' },
  calendar: { de: 'kalender', en: 'calendar' },
  register: { de: 'anmelden', en: 'register' },
  participation: { de: 'teilnahme', en: 'participation' },
  harvest: { de: 'ernte', en: 'harvest' },
  /** Takes a file instead of a short form (`limitedBodies`). */
  file: { de: 'datei', en: 'file' },
} as const satisfies Record<string, Localized>

/** Both addresses of a page below another, such as `/akteure/defus/verlauf/2`. */
export const twinsBelow = (page: Localized, ...parts: (string | Localized)[]): Localized => ({
  de: [page.de, ...parts.map((part) => (typeof part === 'string' ? part : part.de))].join('/'),
  en: [page.en, ...parts.map((part) => (typeof part === 'string' ? part : part.en))].join('/'),
})

/** What somebody marked, in that order; the list is its address. */
export const shortlistAddress = (ids: readonly string[], language: Language): string => address(language, 'shortlist', { entry: ids })

/** Actors side by side. */
export function compareAddress(ids: readonly string[], language: Language): string {
  const query = new URLSearchParams(ids.map((id) => [parameterNames[language].actor, id]))
  const path = twinsBelow(paths.actors, below.compare)[language]
  return query.size === 0 ? path : `${path}?${query}`
}

/** So many entries stand in a shortlist. */
export const mostMarked = 50
export const mostCompared = 4

/** Which answer somebody chose in a letter that asks whether an entry is still true. */
export const confirmParameter = { de: 'antwort', en: 'answer' } as const satisfies Localized

/** The page that offers to follow what lies at this address. */
export const alertAddress = (followed: string, language: Language): string => `${twinsBelow(paths.alerts, below.new)[language]}?${new URLSearchParams({ [language === 'de' ? 'adresse' : 'address']: followed })}`

/** The page that shows how the list at this address is put into other pages. */
export const embedAddress = (list: string, language: Language): string => `${paths.embed[language]}?${new URLSearchParams({ [language === 'de' ? 'adresse' : 'address']: list })}`

export const parameterNames = {
  de: {
    q: 'q', kind: 'art', theme: 'thema', space: 'raum', phase: 'phase', group: 'gruppe', type: 'typ', state: 'land', network: 'netzwerk', actor: 'akteur',
    place: 'ort', radius: 'umkreis', like: 'wie', sort: 'sort', page: 'seite', view: 'ansicht', rows: 'zeilen', columns: 'spalten', entry: 'eintrag', kept: 'gemerkt',
  },
  en: {
    q: 'q', kind: 'kind', theme: 'theme', space: 'space', phase: 'phase', group: 'group', type: 'type', state: 'state', network: 'network', actor: 'actor',
    place: 'place', radius: 'radius', like: 'like', sort: 'sort', page: 'page', view: 'view', rows: 'rows', columns: 'columns', entry: 'entry', kept: 'kept',
  },
} as const satisfies Record<Language, Record<string, string>>

export const sortNames = {
  de: { relevance: 'relevanz', name: 'name', classified: 'eingeordnet', confirmed: 'bestaetigt', distance: 'entfernung', latest: 'neueste', upcoming: 'demnaechst' },
  en: { relevance: 'relevance', name: 'name', classified: 'classified', confirmed: 'confirmed', distance: 'distance', latest: 'latest', upcoming: 'upcoming' },
} as const satisfies Record<Language, Record<string, string>>

export const viewNames = { de: { list: 'liste', map: 'karte', matrix: 'matrix', network: 'netz' }, en: { list: 'list', map: 'map', matrix: 'matrix', network: 'network' } } as const satisfies Record<Language, Record<string, string>>

export type PageName = keyof typeof paths
type ParameterName = keyof (typeof parameterNames)['de']

/** The address of a page; parameters by their English names, several values as a list, empty ones left out. */
export function address(language: Language, page: PageName, parameters: Partial<Record<ParameterName, string | number | readonly string[]>> = {}): string {
  const query = new URLSearchParams()
  for (const name of parameterKeys) {
    const given = parameters[name] ?? []
    for (const value of Array.isArray(given) ? given : [given]) if (value !== '') query.append(parameterNames[language][name], String(value))
  }
  return query.size === 0 ? paths[page][language] : `${paths[page][language]}?${query}`
}

export const languageOf = (pathname: string): Language => (pathname === '/en' || pathname.startsWith('/en/') ? 'en' : 'de')

/** The same page in the other language. Parameters that no list knows are left behind; an unknown page leads home. */
export function translate(url: URL, language: Language): string {
  const from = languageOf(url.pathname)
  const page = pageAt(url.pathname, from)
  if (page === undefined) return paths.home[language]
  const path = paths[page][language] + url.pathname.slice(paths[page][from].length)
  const query = new URLSearchParams()
  for (const [given, value] of url.searchParams) {
    const name = parameterKeys.find((key) => parameterNames[from][key] === given)
    if (name !== undefined) query.append(parameterNames[language][name], translateValue(name, value, from, language))
  }
  return query.size === 0 ? path : `${path}?${query}`
}

const parameterKeys = keysOf(parameterNames.de)
const pageNames = keysOf(paths)

/** The page whose path this is, or below whose path it lies. */
function pageAt(pathname: string, language: Language): PageName | undefined {
  return pageNames.find((page) => pathname === paths[page][language]) ?? pageNames.find((page) => page !== 'home' && pathname.startsWith(`${paths[page][language]}/`))
}

function translateValue(name: ParameterName, value: string, from: Language, to: Language): string {
  if (name === 'sort') return sameIn(sortNames[from], sortNames[to], value)
  if (name === 'view') return sameIn(viewNames[from], viewNames[to], value)
  if (name === 'rows' || name === 'columns') return sameIn(parameterNames[from], parameterNames[to], value)
  return value
}

function sameIn<Key extends string>(from: Record<Key, string>, to: Record<Key, string>, value: string): string {
  const key = keysOf(from).find((candidate) => from[candidate] === value)
  return key === undefined ? value : to[key]
}

function keysOf<Key extends string>(record: Record<Key, unknown>): Key[] {
  const keys: Key[] = []
  for (const key in record) keys.push(key)
  return keys
}
