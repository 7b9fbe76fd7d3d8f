import { $isLinkNode } from '@lexical/link'
import { $isListNode, ListNode } from '@lexical/list'
import { $isHeadingNode, $isQuoteNode } from '@lexical/rich-text'
import { $getNearestNodeOfType } from '@lexical/utils'
import { $getSelection, $isRangeSelection, type LexicalEditor } from 'lexical'
import { useEffect, useState } from 'react'

/** What a block is: `other` for quotations of evidence and tables. */
export type BlockKind = 'paragraph' | 'h2' | 'h3' | 'h4' | 'quote' | 'bullet' | 'number' | 'other'

/** What the tools show of the place with the cursor. */
export interface ToolbarState {
  block: BlockKind
  isBold: boolean
  isItalic: boolean
  isUnderlined: boolean
  /** The address of the link that the cursor is in. */
  link: string | null
}

const plain: ToolbarState = { block: 'paragraph', isBold: false, isItalic: false, isUnderlined: false, link: null }

/** Follows the cursor. */
export function useToolbarState(editor: LexicalEditor): ToolbarState {
  const [state, setState] = useState(plain)
  useEffect(
    () =>
      editor.registerUpdateListener(({ editorState }) => {
        const next = editorState.read($stateAtCursor)
        if (next) setState((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next))
      }),
    [editor],
  )
  return state
}

function $stateAtCursor(): ToolbarState | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return null
  const node = selection.anchor.getNode()
  const parent = node.getParent()
  const link = $isLinkNode(parent) ? parent : $isLinkNode(node) ? node : null
  return {
    block: $blockKind(node),
    isBold: selection.hasFormat('bold'),
    isItalic: selection.hasFormat('italic'),
    isUnderlined: selection.hasFormat('underline'),
    link: link?.getURL() ?? null,
  }
}

function $blockKind(
  node: ReturnType<typeof $getNearestNodeOfType> | Parameters<typeof $getNearestNodeOfType>[0],
): BlockKind {
  if (!node) return 'other'
  const list = $getNearestNodeOfType(node, ListNode)
  if ($isListNode(list)) return list.getListType() === 'number' ? 'number' : 'bullet'
  const block = node.getTopLevelElement()
  if ($isHeadingNode(block)) {
    const tag = block.getTag()
    return tag === 'h3' || tag === 'h4' ? tag : 'h2'
  }
  if ($isQuoteNode(block)) return 'quote'
  return block?.getType() === 'paragraph' ? 'paragraph' : 'other'
}
