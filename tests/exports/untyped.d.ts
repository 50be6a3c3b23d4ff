declare module 'jsonld' {
  /** The part of the package that the tests use; it has no types of its own. */
  const jsonld: {
    expand(document: unknown, options: object): Promise<unknown[]>
    toRDF(document: unknown, options: object): Promise<string>
  }
  export default jsonld
}
