import { COMMAND_PRIORITY_HIGH, DRAGOVER_COMMAND, DROP_COMMAND, type LexicalEditor, mergeRegister } from 'lexical'
import { dropQuotation } from './insert-evidence.ts'

/** The kind of data that a card of evidence is dragged as: the highlight's id. */
export const draggedHighlight = 'application/x-mediation-highlight'

/** Lets cards of evidence be dropped into the text; they come to stand below the block they are dropped on. */
export function acceptDroppedEvidence(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerCommand(
      DRAGOVER_COMMAND,
      (event) => {
        if (!event.dataTransfer?.types.includes(draggedHighlight) || !editor.isEditable()) return false
        event.preventDefault()
        event.dataTransfer.dropEffect = 'copy'
        return true
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      DROP_COMMAND,
      (event) => {
        const highlightId = event.dataTransfer?.getData(draggedHighlight)
        if (!highlightId || !editor.isEditable()) return false
        event.preventDefault()
        dropQuotation(editor, event.target, highlightId)
        return true
      },
      COMMAND_PRIORITY_HIGH,
    ),
  )
}
