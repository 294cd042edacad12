/** A vocabulary as SKOS, in Turtle and JSON-LD: the same statements in both. */
import { languages, type Language } from '../../platform/language.ts'
import { about, isA, iri, name, namespaces, text, toTurtle, typed, type Statement } from '../../platform/turtle.ts'
import type { Concept, Scheme, Vocabulary } from './vocabulary.ts'

export const schemeIri = (baseUrl: string, scheme: string): string => `${baseUrl}/vokabulare/${encodeURIComponent(scheme)}`
export const conceptIri = (baseUrl: string, scheme: string, notation: string): string => `${schemeIri(baseUrl, scheme)}#${encodeURIComponent(notation)}`

const isAddress = (value: string) => /^https?:\/\/\S+$/.test(value) && URL.canParse(value)

export function toSkosTurtle(scheme: Scheme, vocabulary: Vocabulary, baseUrl: string): string {
  return toTurtle(skosStatements(scheme, vocabulary, baseUrl), { base: schemeIri(baseUrl, scheme.id), prefixes: ['skos', 'dct', 'owl', 'xsd'] })
}

export function skosStatements(scheme: Scheme, vocabulary: Vocabulary, baseUrl: string): Statement[] {
  const address = iri(schemeIri(baseUrl, scheme.id))
  const to = (notation: string) => iri(conceptIri(baseUrl, scheme.id, notation))
  return [
    ...about(address, [
      [isA, name('skos', 'ConceptScheme')],
      ...languages.map((language): Fact => [name('dct', 'title'), text(scheme.prefLabel[language], language)]),
      [name('dct', 'identifier'), text(scheme.id)],
      [name('skos', 'note'), scheme.note_de ? text(scheme.note_de, 'de') : undefined],
      ...vocabulary.top(scheme.id).map(({ notation }): Fact => [name('skos', 'hasTopConcept'), to(notation)]),
    ]),
    ...vocabulary.concepts(scheme.id).flatMap((concept) => about(to(concept.notation), conceptFacts(concept, scheme, vocabulary, baseUrl))),
  ]
}

type Fact = Parameters<typeof about>[1][number]

function conceptFacts(concept: Concept, scheme: Scheme, vocabulary: Vocabulary, baseUrl: string): Fact[] {
  const to = (notation: string) => iri(conceptIri(baseUrl, scheme.id, notation))
  const parent = parentOf(concept, vocabulary)
  const whole = iri(schemeIri(baseUrl, scheme.id))
  return [
    [isA, name('skos', 'Concept')],
    [name('skos', 'inScheme'), whole],
    [name('skos', 'notation'), text(concept.notation)],
    ...languages.map((language): Fact => [name('skos', 'prefLabel'), text(concept.prefLabel[language], language)]),
    ...languages.flatMap((language) => synonyms(concept, language).map((label): Fact => [name('skos', 'altLabel'), text(label, language)])),
    [name('skos', 'definition'), concept.definition_de ? text(concept.definition_de, 'de') : undefined],
    [name('skos', 'definition'), concept.definition_en ? text(concept.definition_en, 'en') : undefined],
    [name('skos', 'broader'), parent === undefined ? undefined : to(parent)],
    [name('skos', 'topConceptOf'), parent === undefined ? whole : undefined],
    ...vocabulary.narrower(scheme.id, concept.notation).map((notation): Fact => [name('skos', 'narrower'), to(notation)]),
    [name('dct', 'source'), concept.source ? (isAddress(concept.source) ? iri(concept.source) : text(concept.source)) : undefined],
    [name('owl', 'deprecated'), concept.retired ? typed('true', 'boolean') : undefined],
    [name('dct', 'isReplacedBy'), concept.replaced_by === undefined ? undefined : to(concept.replaced_by)],
  ]
}

/** A broader concept that is not in the vocabulary would be a link to nowhere. */
const parentOf = ({ scheme, broader }: Concept, vocabulary: Vocabulary) => (broader !== undefined && vocabulary.find(scheme, broader) ? broader : undefined)

/** SKOS: the preferred label is no alternative label (S13). */
const synonyms = ({ altLabel, prefLabel }: Concept, language: Language) => [...new Set(altLabel[language])].filter((label) => label !== '' && label !== prefLabel[language])

const context = {
  skos: namespaces.skos,
  dct: namespaces.dct,
  owl: namespaces.owl,
  title: { '@id': 'dct:title', '@container': '@language' },
  identifier: 'dct:identifier',
  source: 'dct:source',
  isReplacedBy: { '@id': 'dct:isReplacedBy', '@type': '@id' },
  deprecated: 'owl:deprecated',
  notation: 'skos:notation',
  prefLabel: { '@id': 'skos:prefLabel', '@container': '@language' },
  altLabel: { '@id': 'skos:altLabel', '@container': '@language' },
  definition: { '@id': 'skos:definition', '@container': '@language' },
  note: { '@id': 'skos:note', '@container': '@language' },
  inScheme: { '@id': 'skos:inScheme', '@type': '@id' },
  broader: { '@id': 'skos:broader', '@type': '@id' },
  narrower: { '@id': 'skos:narrower', '@type': '@id' },
  topConceptOf: { '@id': 'skos:topConceptOf', '@type': '@id' },
  hasTopConcept: { '@id': 'skos:hasTopConcept', '@type': '@id' },
} as const

/** The context is inline: whoever reads it needs no other server. */
export function toSkosJsonLd(scheme: Scheme, vocabulary: Vocabulary, baseUrl: string) {
  const whole = schemeIri(baseUrl, scheme.id)
  const to = (notation: string) => conceptIri(baseUrl, scheme.id, notation)
  return {
    '@context': context,
    '@graph': [
      {
        '@id': whole,
        '@type': 'skos:ConceptScheme',
        title: scheme.prefLabel,
        identifier: scheme.id,
        note: scheme.note_de ? { de: scheme.note_de } : undefined,
        hasTopConcept: vocabulary.top(scheme.id).map(({ notation }) => to(notation)),
      },
      ...vocabulary.concepts(scheme.id).map((concept) => {
        const parent = parentOf(concept, vocabulary)
        return {
          '@id': to(concept.notation),
          '@type': 'skos:Concept',
          inScheme: whole,
          notation: concept.notation,
          prefLabel: concept.prefLabel,
          altLabel: { de: synonyms(concept, 'de'), en: synonyms(concept, 'en') },
          definition: { de: concept.definition_de || undefined, en: concept.definition_en || undefined },
          broader: parent && to(parent),
          topConceptOf: parent ? undefined : whole,
          narrower: vocabulary.narrower(scheme.id, concept.notation).map(to),
          source: concept.source ? (isAddress(concept.source) ? { '@id': concept.source } : concept.source) : undefined,
          deprecated: concept.retired ? true : undefined,
          isReplacedBy: concept.replaced_by && to(concept.replaced_by),
        }
      }),
    ],
  }
}
