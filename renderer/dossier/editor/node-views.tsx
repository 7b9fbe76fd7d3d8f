import { setNodeViews } from '../nodes/node-views.ts'
import { CitationView } from './citation-view.tsx'
import { EvidenceQuoteView } from './evidence-quote-view.tsx'
import { MentionView } from './mention-view.tsx'

/** Lets the dossier's own nodes be shown by React. */
export function showNodesByReact(): void {
  setNodeViews({
    evidenceQuote: (nodeKey, highlightId) => <EvidenceQuoteView nodeKey={nodeKey} highlightId={highlightId} />,
    citation: (nodeKey, highlightIds) => <CitationView nodeKey={nodeKey} highlightIds={highlightIds} />,
    mention: (nodeKey, kind, id, text) => <MentionView nodeKey={nodeKey} kind={kind} id={id} text={text} />,
  })
}
