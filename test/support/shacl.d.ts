/** What the tests use of rdf-validate-shacl; its own types know other statements than ours. */
declare module 'rdf-validate-shacl' {
  type Term = { value: string }
  type Result = { focusNode: Term | null; path: Term | null; message: Term[]; sourceConstraintComponent: Term | null }
  export default class SHACLValidator {
    constructor(shapes: Iterable<import('n3').Quad>)
    factory: { dataset(statements: Iterable<import('n3').Quad>): Iterable<import('n3').Quad> }
    validate(statements: Iterable<import('n3').Quad>): Promise<{ results: Result[] }>
  }
}
