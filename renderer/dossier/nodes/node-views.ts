/** What shows the dossier's own nodes. The nodes know nothing of React: whoever sets up the editor says what to show. */
export interface NodeViews {
  evidenceQuote(nodeKey: string, highlightId: string): unknown
  citation(nodeKey: string, highlightIds: readonly string[]): unknown
  mention(nodeKey: string, kind: 'actor' | 'event', id: string, text: string | null): unknown
}

const none: NodeViews = { evidenceQuote: () => null, citation: () => null, mention: () => null }
let views = none

/** Says what shows the nodes from now on. */
export function setNodeViews(given: NodeViews): void {
  views = given
}

/** What shows the nodes. */
export function nodeViews(): NodeViews {
  return views
}
