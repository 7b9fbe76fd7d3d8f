import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { useLexicalEditable } from '@lexical/react/useLexicalEditable'
import { useLexicalNodeSelection } from '@lexical/react/useLexicalNodeSelection'
import {
  $getNodeByKey,
  $getSelection,
  $isNodeSelection,
  CLICK_COMMAND,
  COMMAND_PRIORITY_HIGH,
  COMMAND_PRIORITY_LOW,
  KEY_ENTER_COMMAND,
  type LexicalNode,
  mergeRegister,
} from 'lexical'
import { type RefObject, useEffect } from 'react'

/** A node that is selected as one: by a click or by the arrow keys. Enter or a click also opens it. */
export function useNode<T extends LexicalNode>(
  nodeKey: string,
  place: RefObject<HTMLElement | null>,
  isKind: (node: LexicalNode | null) => node is T,
  open: () => void,
) {
  const [editor] = useLexicalComposerContext()
  const isEditable = useLexicalEditable()
  const [isSelected, setSelected, clearSelection] = useLexicalNodeSelection(nodeKey)
  useEffect(
    () =>
      mergeRegister(
        editor.registerCommand(
          CLICK_COMMAND,
          (event) => {
            if (!(event.target instanceof Node) || !place.current?.contains(event.target)) return false
            clearSelection()
            setSelected(true)
            open()
            return true
          },
          COMMAND_PRIORITY_LOW,
        ),
        editor.registerCommand(
          KEY_ENTER_COMMAND,
          (event) => {
            const selection = $getSelection()
            if (!$isNodeSelection(selection) || selection.getNodes().length !== 1 || !selection.has(nodeKey))
              return false
            event?.preventDefault()
            open()
            return true
          },
          COMMAND_PRIORITY_HIGH,
        ),
      ),
    [editor, nodeKey, place, open, clearSelection, setSelected],
  )
  const change = (how: (node: T) => void) =>
    editor.update(() => {
      const node = $getNodeByKey(nodeKey)
      if (isKind(node)) how(node)
    })
  return { isSelected, isEditable, change, focusEditor: () => editor.focus() }
}
