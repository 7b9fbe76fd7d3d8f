import type { BlockNode, InlineNode, ListItemNode, TableRowNode } from '../../../shared/dossier/section-content.ts'
import type { DossierSectionView } from './dossier-view.ts'

type Node = BlockNode | InlineNode | ListItemNode | TableRowNode | { type: 'tablecell'; children: BlockNode[] }

/** The highlights that sections quote or cite, in order of first appearance. */
export function citedIds(sections: readonly DossierSectionView[]): ReadonlySet<string> {
  return new Set(sections.flatMap(({ content }) => content.root.children.flatMap(idsIn)))
}

function idsIn(node: Node): string[] {
  if (node.type === 'citation') return node.highlightIds
  if (node.type === 'evidence-quote') return [node.highlightId]
  return 'children' in node ? node.children.flatMap(idsIn) : []
}
