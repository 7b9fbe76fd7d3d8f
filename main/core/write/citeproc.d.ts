declare module 'citeproc' {
  export interface CiteprocSystem {
    retrieveLocale(language: string): string
    retrieveItem(id: string): object
    /** Called with each variable as it is printed; what it returns stands in its place. */
    variableWrapper?(
      variable: { itemData: { id: string }; variableNames: string[]; context: 'citation' | 'bibliography' },
      before: string,
      html: string,
      after: string,
    ): string
  }
  export interface CitationCluster {
    citationID: string
    citationItems: { id: string; locator?: string; label?: string }[]
    properties: { noteIndex: number }
  }
  export interface CiteprocEngine {
    /** Formats all clusters in document order; each result is id, note number, HTML. */
    rebuildProcessorState(citations: CitationCluster[], mode: 'html'): [string, number, string][]
    makeBibliography(): [{ entry_ids: string[][] }, string[]] | false
  }
  const CSL: { Engine: new (system: CiteprocSystem, style: string, language: string) => CiteprocEngine }

  export default CSL
}
