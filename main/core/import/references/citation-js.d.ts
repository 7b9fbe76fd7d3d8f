// citation-js comes without typings: the part of it that is used.
declare module '@citation-js/core' {
  export const plugins: { input: { data(input: unknown, type: string): unknown } }
}
declare module '@citation-js/plugin-bibtex'
