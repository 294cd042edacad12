/** The open data of this site as a catalogue that other portals harvest (DCAT-AP.de 3.0, https://www.dcat-ap.de/def/dcatde/3.0/spec/). */
import { siteNames, type Operator } from '../../platform/operator.ts'
import { paths } from '../../platform/addresses.ts'
import { languages, type Localized } from '../../platform/language.ts'
import { about, iri, isA, name, text, typed, type Statement } from '../../platform/turtle.ts'
import type { List } from '../publishing/index.ts'
import { schemeIri, type Vocabulary } from '../vocabularies/index.ts'
import { atomType, listFormats, turtleType } from './formats.ts'
import { texts } from './texts.ts'

type Fact = Parameters<typeof about>[1][number]
type Site = { baseUrl: string; operator: Operator }
type Distribution = { url: string; title: string; contentType: string; fileType: string; /** Asked of the interface, not one file. */ isService?: true; /** The standard it follows, where its type does not say so. */ standard?: string }
type Dataset = { id: string; title: Localized; description: Localized; landingPage: string; distributions: Distribution[]; /** The day something was last published or confirmed in it. */ changedOn?: string }

const authority = (list: string, code: string) => iri(`http://publications.europa.eu/resource/authority/${list}/${code}`)

/** Of the list that DCAT-AP.de prescribes. The one that is said until an open licence is chosen: our own texts are not free yet. */
const licence = iri('http://dcat-ap.de/def/licenses/other-closed')

export const catalogPrefixes = ['dcat', 'dct', 'dcatde', 'foaf', 'vcard', 'xsd'] as const

export const rightsUrl = (baseUrl: string): string => `${baseUrl}${paths.interface.de}#rechte`

/** `lists`: of the kinds beside the actors. `changedOn`: by kind. */
export function toCatalog(vocabulary: Vocabulary, site: Site, lists: readonly List[] = [], changedOn: ReadonlyMap<string, string> = new Map()): Statement[] {
  const { baseUrl } = site
  const names = siteNames(site.operator)
  const datasets = [{ ...actorsDataset(baseUrl), changedOn: changedOn.get('actor') }, ...lists.map((list) => ({ ...kindDataset(list, baseUrl), changedOn: changedOn.get(list.kind ?? '') })), ...vocabularyDatasets(vocabulary, baseUrl)]
  return [
    ...about(catalogIri(baseUrl, 'katalog'), [
      [isA, name('dcat', 'Catalog')],
      ...inBoth('title', { de: texts.de.catalog.title(names.de), en: texts.en.catalog.title(names.en) }),
      ...inBoth('description', { de: texts.de.catalog.description, en: texts.en.catalog.description }),
      [name('dct', 'publisher'), publisher(baseUrl)],
      ...inLanguages,
      [name('foaf', 'homepage'), iri(`${baseUrl}/`)],
      ...rightsOf(baseUrl),
      [name('dcat', 'themeTaxonomy'), iri('http://publications.europa.eu/resource/authority/data-theme')],
      [name('dct', 'spatial'), germany],
      [name('dct', 'modified'), dayOf([...changedOn.values()].toSorted().at(-1))],
      ...datasets.map(({ id }): Fact => [name('dcat', 'dataset'), datasetIri(baseUrl, id)]),
      [name('dcat', 'service'), service(baseUrl)],
    ]),
    ...publisherStatements(site),
    ...contactStatements(site),
    ...about(licence, [[isA, name('dct', 'LicenseDocument')]]),
    ...about(iri(rightsUrl(baseUrl)), [[isA, name('dct', 'RightsStatement')], ...inBoth('description', { de: texts.de.rights, en: texts.en.rights })]),
    ...about(germany, [[isA, name('dct', 'Location')]]),
    ...about(iri(`${baseUrl}/`), [[isA, name('foaf', 'Document')]]),
    ...serviceStatements(baseUrl, datasets.filter(({ distributions }) => distributions.some(({ isService }) => isService))),
    ...datasets.flatMap((dataset) => datasetStatements(dataset, site)),
  ]
}

const actorsDataset = (baseUrl: string): Dataset => ({
  id: 'akteure',
  title: { de: texts.de.catalog.actors.title, en: texts.en.catalog.actors.title },
  description: { de: texts.de.catalog.actors.description, en: texts.en.catalog.actors.description },
  landingPage: `${baseUrl}${paths.actors.de}`,
  distributions: [
    ...Object.entries(listFormats).map(([extension, { contentType, fileType }]) => ({ url: `${baseUrl}${paths.actors.de}.${extension}`, title: extension === 'hxl.csv' ? 'HXL-CSV' : fileType.replace('_', '-'), contentType, fileType, standard: extension === 'hxl.csv' ? 'https://hxlstandard.org/standard/1-1final/' : undefined })),
    { url: `${baseUrl}${paths.actors.de}.atom`, title: 'Atom', contentType: atomType, fileType: 'ATOM' },
    { url: `${baseUrl}/api/v1/actors`, title: 'API', contentType: listFormats.json.contentType, fileType: 'JSON', isService: true },
  ],
})

const kindDataset = ({ paths, words, api, formats }: List, baseUrl: string): Dataset => ({
  id: paths.de.slice(1),
  title: { de: words.de.title, en: words.en.title },
  description: { de: words.de.description, en: words.en.description },
  landingPage: `${baseUrl}${paths.de}`,
  distributions: [
    ...(['csv', 'json', 'jsonld'] as const).map((extension) => ({ url: `${baseUrl}${paths.de}.${extension}`, title: listFormats[extension].fileType.replace('_', '-'), ...listFormats[extension] })),
    ...(formats.includes('ics') ? [{ url: `${baseUrl}${paths.de}.ics`, title: 'iCalendar', contentType: 'text/calendar', fileType: 'ICS' }] : []),
    { url: `${baseUrl}${paths.de}.atom`, title: 'Atom', contentType: atomType, fileType: 'ATOM' },
    { url: `${baseUrl}/api/v1/${api}`, title: 'API', contentType: listFormats.json.contentType, fileType: 'JSON', isService: true },
  ],
})

const vocabularyDatasets = (vocabulary: Vocabulary, baseUrl: string): Dataset[] =>
  [...vocabulary.schemes.values()].map(({ id, prefLabel }) => {
    const words = { de: texts.de.catalog.vocabulary(prefLabel.de), en: texts.en.catalog.vocabulary(prefLabel.en) }
    const address = schemeIri(baseUrl, id)
    return {
      id,
      title: { de: words.de.title, en: words.en.title },
      description: { de: words.de.description, en: words.en.description },
      landingPage: address,
      distributions: [
        { url: `${address}.ttl`, title: 'Turtle', contentType: turtleType, fileType: 'RDF_TURTLE', standard: skos },
        { url: `${address}.jsonld`, title: 'JSON-LD', contentType: listFormats.jsonld.contentType, fileType: 'JSON_LD', standard: skos },
      ],
    }
  })

const skos = 'http://www.w3.org/TR/skos-reference'

const catalogIri = (baseUrl: string, id: string) => iri(`${baseUrl}/katalog.ttl#${encodeURIComponent(id)}`)
const datasetIri = catalogIri
const publisher = (baseUrl: string) => catalogIri(baseUrl, 'herausgeber')
const contact = (baseUrl: string) => catalogIri(baseUrl, 'kontakt')
const service = (baseUrl: string) => catalogIri(baseUrl, 'schnittstelle')
const germany = authority('country', 'DEU')

const inBoth = (term: 'title' | 'description', words: Localized): Fact[] => languages.map((language) => [name('dct', term), text(words[language], language)])
const inLanguages: Fact[] = [[name('dct', 'language'), authority('language', 'DEU')], [name('dct', 'language'), authority('language', 'ENG')]]
const rightsOf = (baseUrl: string): Fact[] => [[name('dct', 'license'), licence], [name('dct', 'rights'), iri(rightsUrl(baseUrl))]]
/** Government and public sector; justice, legal system and public safety. */
const themes: Fact[] = ['GOVE', 'JUST'].map((code) => [name('dcat', 'theme'), authority('data-theme', code)])
const isPublic: Fact = [name('dct', 'accessRights'), authority('access-right', 'PUBLIC')]
const dayOf = (day: string | undefined) => (day === undefined ? undefined : typed(day, 'date'))

/** A publisher is required; where none is set, the catalogue says so instead of inventing one. */
function publisherStatements({ baseUrl, operator }: Site): Statement[] {
  return about(publisher(baseUrl), [
    [isA, name('foaf', 'Agent')],
    ...(operator.name ? [[name('foaf', 'name'), text(operator.name)] satisfies Fact] : languages.map((language): Fact => [name('foaf', 'name'), text(texts[language].noPublisher, language)])),
    [name('foaf', 'mbox'), operator.email ? iri(`mailto:${operator.email}`) : undefined],
  ])
}

/** Convention 1: a mailbox or a page through which somebody is reached. */
function contactStatements({ baseUrl, operator }: Site): Statement[] {
  return about(contact(baseUrl), [
    [isA, name('vcard', 'Kind')],
    [isA, name('vcard', 'Organization')],
    [name('vcard', 'fn'), text(operator.name ?? texts.de.noPublisher)],
    [name('vcard', 'hasEmail'), operator.email ? iri(`mailto:${operator.email}`) : undefined],
    [name('vcard', 'hasURL'), iri(`${baseUrl}${paths.contact.de}`)],
  ])
}

function serviceStatements(baseUrl: string, served: Dataset[]): Statement[] {
  return about(service(baseUrl), [
    [isA, name('dcat', 'DataService')],
    ...inBoth('title', { de: texts.de.catalog.service.title, en: texts.en.catalog.service.title }),
    ...inBoth('description', { de: texts.de.catalog.service.description, en: texts.en.catalog.service.description }),
    [name('dcat', 'endpointURL'), iri(`${baseUrl}/api/v1`)],
    [name('dcat', 'endpointDescription'), iri(`${baseUrl}/api/openapi.json`)],
    [name('dcat', 'landingPage'), iri(`${baseUrl}${paths.interface.de}`)],
    [name('dct', 'conformsTo'), iri('https://spec.openapis.org/oas/v3.1.1.html')],
    [name('dct', 'format'), authority('file-type', 'JSON')],
    [name('dct', 'publisher'), publisher(baseUrl)],
    [name('dcat', 'contactPoint'), contact(baseUrl)],
    ...themes,
    ...rightsOf(baseUrl),
    isPublic,
    ...served.map(({ id }): Fact => [name('dcat', 'servesDataset'), datasetIri(baseUrl, id)]),
  ])
}

function datasetStatements({ id, title, description, landingPage, distributions, changedOn }: Dataset, { baseUrl, operator }: Site): Statement[] {
  return [
    ...about(datasetIri(baseUrl, id), [
      [isA, name('dcat', 'Dataset')],
      ...inBoth('title', title),
      ...inBoth('description', description),
      [name('dct', 'identifier'), text(`${baseUrl}/katalog.ttl#${id}`)],
      [name('dct', 'publisher'), publisher(baseUrl)],
      [name('dcat', 'contactPoint'), contact(baseUrl)],
      // GovData gives it to those it fetches from; nobody makes up their own.
      [name('dcatde', 'contributorID'), operator.contributor ? iri(`http://dcat-ap.de/def/contributors/${encodeURIComponent(operator.contributor)}`) : undefined],
      [name('dcatde', 'politicalGeocodingLevelURI'), iri('http://dcat-ap.de/def/politicalGeocoding/Level/federal')],
      ...inLanguages,
      ...themes,
      ...languages.flatMap((language) => texts[language].catalog.keywords.map((keyword): Fact => [name('dcat', 'keyword'), text(keyword, language)])),
      [name('dct', 'modified'), dayOf(changedOn)],
      [name('dct', 'accrualPeriodicity'), authority('frequency', 'CONT')],
      isPublic,
      [name('dct', 'spatial'), germany],
      [name('dcat', 'landingPage'), iri(landingPage)],
      ...distributions.map(({ url }): Fact => [name('dcat', 'distribution'), iri(`${url}#distribution`)]),
    ]),
    ...distributions.flatMap((distribution) => distributionStatements(distribution, baseUrl, changedOn)),
  ]
}

function distributionStatements({ url, title, contentType, fileType, isService, standard }: Distribution, baseUrl: string, changedOn: string | undefined): Statement[] {
  return about(iri(`${url}#distribution`), [
    [isA, name('dcat', 'Distribution')],
    [name('dct', 'title'), text(title)],
    [name('dcat', 'accessURL'), iri(url)],
    [name('dcat', 'downloadURL'), isService ? undefined : iri(url)],
    [name('dcat', 'accessService'), isService ? service(baseUrl) : undefined],
    [name('dcat', 'mediaType'), iri(`https://www.iana.org/assignments/media-types/${contentType.split(';')[0]}`)],
    [name('dct', 'format'), authority('file-type', fileType)],
    [name('dct', 'conformsTo'), standard === undefined ? undefined : iri(standard)],
    [name('dct', 'modified'), dayOf(changedOn)],
    ...rightsOf(baseUrl),
    [name('dcatde', 'licenseAttributionByText'), text(texts.de.attribution, 'de')],
  ])
}
