/** Reads linked data the way a stranger would: Turtle with n3, JSON-LD with jsonld, without a network. */
import jsonld from 'jsonld'
import { Parser, type Quad } from 'n3'

const noNetwork = async (url: string): Promise<never> => {
  throw new Error(`the document asks for ${url}; its context has to be inline`)
}

/** One comparable line per statement, sorted. Documents with blank nodes are better asked through `read…`. */
const lines = (quads: Quad[]) => [...new Set(quads.map(({ subject, predicate, object }) => JSON.stringify([subject.value, predicate.value, object.value, ...(object.termType === 'Literal' ? [object.language, object.datatype.value] : [])])))].sort()

export const readTurtle = (document: string): Quad[] => new Parser().parse(document)

/** @throws where a key of the document means nothing in its context (safe mode). */
export async function readJsonLd(document: string | object): Promise<Quad[]> {
  const parsed: object = typeof document === 'string' ? JSON.parse(document) : JSON.parse(JSON.stringify(document))
  const quads = await jsonld.toRDF(parsed, { format: 'application/n-quads', safe: true, documentLoader: noNetwork })
  return new Parser({ format: 'N-Quads' }).parse(quads)
}

export const statementsOf = lines

/** All values that a subject has for a predicate, literals with their language (`Hitze@de`). */
export const valuesOf = (quads: Quad[], subject: string, predicate: string): string[] =>
  quads
    .filter((quad) => quad.subject.value === subject && quad.predicate.value === predicate)
    .map(({ object }) => (object.termType === 'Literal' && object.language ? `${object.value}@${object.language}` : object.value))
