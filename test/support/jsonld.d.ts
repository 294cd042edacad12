/** What the tests use of jsonld, which brings no types. */
declare module 'jsonld' {
  type Options = { format?: 'application/n-quads'; safe?: boolean; documentLoader: (url: string) => Promise<never> }
  const jsonld: {
    toRDF(document: object, options: Options): Promise<string>
    expand(document: object, options: Options): Promise<Record<string, unknown>[]>
  }
  export default jsonld
}
