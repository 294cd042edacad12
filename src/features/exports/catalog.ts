/** The open data of this site as a catalogue that other portals harvest (DCAT-AP.de 2.0). */
import { siteNames, type Operator } from '../../platform/operator.ts'
import { paths } from '../../platform/addresses.ts'
import { languages, type Localized } from '../../platform/language.ts'
import { about, blank, iri, isA, name, text, toTurtle, type Statement } from '../../platform/turtle.ts'
import type { List } from '../publishing/index.ts'
import { schemeIri, type Vocabulary } from '../vocabularies/index.ts'
import { atomType, listFormats, turtleType } from './formats.ts'
import { texts } from './texts.ts'

type Fact = Parameters<typeof about>[1][number]
type Site = { baseUrl: string; operator: Operator }
type Distribution = { url: string; title: string; contentType: string; fileType: string }
type Dataset = { id: string; title: Localized; description: Localized; landingPage: string; distributions: Distribution[] }

const authority = (list: string, code: string) => iri(`http://publications.europa.eu/resource/authority/${list}/${code}`)

export const rightsUrl = (baseUrl: string): string => `${baseUrl}${paths.interface.de}#rechte`

/** `lists`: of the kinds beside the actors. */
export function toCatalog(vocabulary: Vocabulary, site: Site, lists: readonly List[] = []): string {
  const { baseUrl } = site
  const names = siteNames(site.operator)
  const datasets = [actorsDataset(baseUrl), ...lists.map((list) => kindDataset(list, baseUrl)), ...vocabularyDatasets(vocabulary, baseUrl)]
  return toTurtle(
    [
      ...about(iri(`${baseUrl}/katalog.ttl#katalog`), [
        [isA, name('dcat', 'Catalog')],
        ...inBoth('title', { de: texts.de.catalog.title(names.de), en: texts.en.catalog.title(names.en) }),
        ...inBoth('description', { de: texts.de.catalog.description, en: texts.en.catalog.description }),
        [name('dct', 'publisher'), publisher(baseUrl)],
        ...inLanguages,
        [name('foaf', 'homepage'), iri(`${baseUrl}/`)],
        [name('dct', 'license'), iri(rightsUrl(baseUrl))],
        ...datasets.map(({ id }): Fact => [name('dcat', 'dataset'), datasetIri(baseUrl, id)]),
      ]),
      ...publisherStatements(site),
      ...about(iri(rightsUrl(baseUrl)), [[isA, name('dct', 'LicenseDocument')], ...inBoth('description', { de: texts.de.rights, en: texts.en.rights })]),
      ...datasets.flatMap((dataset) => datasetStatements(dataset, site)),
    ],
    { prefixes: ['dcat', 'dct', 'dcatde', 'foaf', 'vcard'] },
  )
}

const actorsDataset = (baseUrl: string): Dataset => ({
  id: 'akteure',
  title: { de: texts.de.catalog.actors.title, en: texts.en.catalog.actors.title },
  description: { de: texts.de.catalog.actors.description, en: texts.en.catalog.actors.description },
  landingPage: `${baseUrl}${paths.actors.de}`,
  distributions: [
    ...Object.entries(listFormats).map(([extension, { contentType, fileType }]) => ({ url: `${baseUrl}${paths.actors.de}.${extension}`, title: extension === 'hxl.csv' ? 'HXL-CSV' : fileType.replace('_', '-'), contentType, fileType })),
    { url: `${baseUrl}${paths.actors.de}.atom`, title: 'Atom', contentType: atomType, fileType: 'ATOM' },
    { url: `${baseUrl}/api/v1/actors`, title: 'API', contentType: listFormats.json.contentType, fileType: 'JSON' },
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
    { url: `${baseUrl}/api/v1/${api}`, title: 'API', contentType: listFormats.json.contentType, fileType: 'JSON' },
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
        { url: `${address}.ttl`, title: 'Turtle', contentType: turtleType, fileType: 'RDF_TURTLE' },
        { url: `${address}.jsonld`, title: 'JSON-LD', contentType: listFormats.jsonld.contentType, fileType: 'JSON_LD' },
      ],
    }
  })

const datasetIri = (baseUrl: string, id: string) => iri(`${baseUrl}/katalog.ttl#${encodeURIComponent(id)}`)
const publisher = (baseUrl: string) => iri(`${baseUrl}/katalog.ttl#herausgeber`)

const inBoth = (term: 'title' | 'description', words: Localized): Fact[] => languages.map((language) => [name('dct', term), text(words[language], language)])
const inLanguages: Fact[] = [[name('dct', 'language'), authority('language', 'DEU')], [name('dct', 'language'), authority('language', 'ENG')]]

/** A publisher is required; where none is set, the catalogue says so instead of inventing one. */
function publisherStatements({ baseUrl, operator }: Site): Statement[] {
  return about(publisher(baseUrl), [
    [isA, name('foaf', 'Agent')],
    ...(operator.name ? [[name('foaf', 'name'), text(operator.name)] satisfies Fact] : languages.map((language): Fact => [name('foaf', 'name'), text(texts[language].noPublisher, language)])),
    [name('foaf', 'mbox'), operator.email ? iri(`mailto:${operator.email}`) : undefined],
  ])
}

function datasetStatements({ id, title, description, landingPage, distributions }: Dataset, { baseUrl, operator }: Site): Statement[] {
  const contact = blank(`contact-${id}`)
  return [
    ...about(datasetIri(baseUrl, id), [
      [isA, name('dcat', 'Dataset')],
      ...inBoth('title', title),
      ...inBoth('description', description),
      [name('dct', 'identifier'), text(`${baseUrl}/katalog.ttl#${id}`)],
      [name('dct', 'publisher'), publisher(baseUrl)],
      ...inLanguages,
      [name('dcat', 'theme'), authority('data-theme', 'GOVE')],
      [name('dct', 'accrualPeriodicity'), authority('frequency', 'CONT')],
      [name('dct', 'accessRights'), authority('access-right', 'PUBLIC')],
      [name('dct', 'spatial'), authority('country', 'DEU')],
      [name('dcat', 'landingPage'), iri(landingPage)],
      [name('dcat', 'contactPoint'), operator.email ? contact : undefined],
      ...distributions.map(({ url }): Fact => [name('dcat', 'distribution'), iri(`${url}#distribution`)]),
    ]),
    ...(operator.email
      ? about(contact, [
          [isA, name('vcard', 'Organization')],
          [name('vcard', 'fn'), text(operator.name ?? texts.de.noPublisher)],
          [name('vcard', 'hasEmail'), iri(`mailto:${operator.email}`)],
        ])
      : []),
    ...distributions.flatMap((distribution) => distributionStatements(distribution, baseUrl)),
  ]
}

function distributionStatements({ url, title, contentType, fileType }: Distribution, baseUrl: string): Statement[] {
  return about(iri(`${url}#distribution`), [
    [isA, name('dcat', 'Distribution')],
    [name('dct', 'title'), text(title)],
    [name('dcat', 'accessURL'), iri(url)],
    [name('dcat', 'downloadURL'), title === 'API' ? undefined : iri(url)],
    [name('dcat', 'mediaType'), iri(`https://www.iana.org/assignments/media-types/${contentType.split(';')[0]}`)],
    [name('dct', 'format'), authority('file-type', fileType)],
    [name('dct', 'license'), iri(rightsUrl(baseUrl))],
    [name('dcatde', 'licenseAttributionByText'), text(texts.de.attribution, 'de')],
  ])
}
