import {
  $createParagraphNode,
  $getNearestNodeFromDOMNode,
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $insertNodes,
  $isDecoratorNode,
  $isElementNode,
  $isNodeSelection,
  $isParagraphNode,
  $isRangeSelection,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical'
import { $createCitationNode, $isCitationNode } from '../nodes/citation-node.ts'
import { $createEvidenceQuoteNode } from '../nodes/evidence-quote-node.ts'

/** Puts a quotation below the paragraph with the cursor (in its place where it is empty) and the cursor below that. */
export function insertQuotation(editor: LexicalEditor, highlightId: string): void {
  editor.update(() => $placeQuotation($blockAtCursor(), highlightId))
  editor.focus()
}

/** Adds passages at the cursor: to the citation that stands there, or as a new one. */
export function insertCitation(editor: LexicalEditor, highlightId: string): void {
  editor.update(() => {
    const beside = $citationAtCursor()
    if (beside) {
      beside.setHighlightIds([...beside.getHighlightIds(), highlightId])
      beside.selectNext(0, 0)
      return
    }
    const selection = $getSelection()
    if ($isRangeSelection(selection)) {
      const end = selection.isBackward() ? selection.anchor : selection.focus
      selection.anchor.set(end.key, end.offset, end.type)
      selection.focus.set(end.key, end.offset, end.type)
    } else $getRoot().selectEnd()
    $insertNodes([$createCitationNode([highlightId])])
  })
  editor.focus()
}

/** Puts a quotation below the block that something was dropped on. */
export function dropQuotation(editor: LexicalEditor, target: EventTarget | null, highlightId: string): void {
  editor.update(() => {
    const node = target instanceof Node ? $getNearestNodeFromDOMNode(target) : null
    $placeQuotation(node?.getTopLevelElement() ?? $getRoot().getLastChild(), highlightId)
  })
  editor.focus()
}

function $blockAtCursor(): LexicalNode | null {
  const selection = $getSelection()
  const node = $isRangeSelection(selection) ? selection.focus.getNode() : (selection?.getNodes().at(-1) ?? null)
  return node?.getTopLevelElement() ?? $getRoot().getLastChild()
}

function $placeQuotation(block: LexicalNode | null, highlightId: string): void {
  const quotation = $createEvidenceQuoteNode(highlightId)
  if (!block) $getRoot().append(quotation)
  else if ($isParagraphNode(block) && block.isEmpty()) block.replace(quotation)
  else block.insertAfter(quotation)
  const next = quotation.getNextSibling()
  if (next && !$isDecoratorNode(next) && $isElementNode(next)) next.selectStart()
  else {
    const below = $createParagraphNode()
    quotation.insertAfter(below)
    below.select()
  }
}

function $citationAtCursor() {
  const selection = $getSelection()
  if ($isNodeSelection(selection)) return selection.getNodes().find($isCitationNode) ?? null
  if (!$isRangeSelection(selection)) return null
  const { key, offset, type } = selection.focus
  const node = $getNodeByKey(key)
  if (type === 'element' && $isElementNode(node)) {
    const children = [node.getChildAtIndex(offset - 1), node.getChildAtIndex(offset)]
    return children.find($isCitationNode) ?? null
  }
  const atStart = offset === 0 ? node?.getPreviousSibling() : null
  const atEnd = offset === node?.getTextContentSize() ? node.getNextSibling() : null
  return [atStart, atEnd].find($isCitationNode) ?? null
}
