/** What this project uses of n3, which brings no types. */
declare module 'n3' {
  export type NamedNode = { termType: 'NamedNode'; value: string }
  export type BlankNode = { termType: 'BlankNode'; value: string }
  export type Literal = { termType: 'Literal'; value: string; language: string; datatype: NamedNode }
  export type Term = NamedNode | BlankNode | Literal
  export type Quad = { subject: NamedNode | BlankNode; predicate: NamedNode; object: Term }
  export const DataFactory: {
    namedNode(value: string): NamedNode
    blankNode(name?: string): BlankNode
    literal(value: string, languageOrDatatype?: string | NamedNode): Literal
    quad(subject: NamedNode | BlankNode, predicate: NamedNode, object: Term): Quad
  }
  export class Writer {
    constructor(options: { format?: string; baseIRI?: string; writeBase?: boolean; prefixes?: Record<string, string> })
    addQuad(quad: Quad): void
    end(done: (error: Error | null, result: string) => void): void
  }
  export class Parser {
    constructor(options?: { format?: string; baseIRI?: string })
    parse(text: string): Quad[]
  }
}
