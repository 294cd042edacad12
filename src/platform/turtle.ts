/** Statements (RDF) and how they are written down, as Turtle and as JSON-LD. */
import { DataFactory, Writer, type Literal, type NamedNode, type Quad, type Term } from 'n3'
import type { Language } from './language.ts'

export type Statement = Quad

export const namespaces = {
  skos: 'http://www.w3.org/2004/02/skos/core#',
  dct: 'http://purl.org/dc/terms/',
  dcat: 'http://www.w3.org/ns/dcat#',
  dcatde: 'http://dcat-ap.de/def/dcatde/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  org: 'http://www.w3.org/ns/org#',
  schema: 'https://schema.org/',
  owl: 'http://www.w3.org/2002/07/owl#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const

type Prefix = keyof typeof namespaces

export const iri = (value: string): NamedNode => DataFactory.namedNode(value)
export const name = (prefix: Prefix, local: string): NamedNode => iri(namespaces[prefix] + local)
export const text = (value: string, language?: Language): Literal => DataFactory.literal(value, language)
export const typed = (value: string, type: string): Literal => DataFactory.literal(value, name('xsd', type))

/** All statements about one subject, in the order given. What is `undefined` is not said. */
export function about(subject: NamedNode, facts: [predicate: NamedNode, object: Term | undefined][]): Statement[] {
  return facts.flatMap(([predicate, object]) => (object ? [DataFactory.quad(subject, predicate, object)] : []))
}

export const isA = name('rdf', 'type')

export function toTurtle(statements: Statement[], { base, prefixes }: { base?: string; prefixes: readonly Prefix[] }): string {
  const writer = new Writer({ baseIRI: base, writeBase: base !== undefined, prefixes: Object.fromEntries(prefixes.map((prefix) => [prefix, namespaces[prefix]])) })
  for (const statement of statements) writer.addQuad(statement)
  let document = ''
  writer.end((error, result) => {
    if (error) throw error
    document = result
  })
  return document
}

/** The same statements as JSON-LD, flat: one node for each that something is said about. */
export function toLinkedJson(statements: Statement[], prefixes: readonly Prefix[]) {
  const nodes = new Map<string, Map<string, unknown[]>>()
  for (const { subject, predicate, object } of statements) {
    const node = nodes.get(subject.value) ?? new Map<string, unknown[]>()
    nodes.set(subject.value, node)
    const term = predicate.value === isA.value ? '@type' : shortened(predicate.value, prefixes)
    node.set(term, [...(node.get(term) ?? []), term === '@type' ? shortened(object.value, prefixes) : object.termType === 'Literal' ? valueOf(object) : { '@id': object.value }])
  }
  return {
    '@context': Object.fromEntries(prefixes.map((prefix) => [prefix, namespaces[prefix]])),
    '@graph': [...nodes].map(([id, facts]) => ({ '@id': id, ...Object.fromEntries(facts) })),
  }
}

const valueOf = ({ value, language, datatype }: Literal) => (language === '' ? { '@value': value, '@type': datatype.value } : { '@value': value, '@language': language })

function shortened(address: string, prefixes: readonly Prefix[]): string {
  const prefix = prefixes.find((candidate) => address.startsWith(namespaces[candidate]))
  return prefix === undefined ? address : `${prefix}:${address.slice(namespaces[prefix].length)}`
}
