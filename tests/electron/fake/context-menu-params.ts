import type { ContextMenuParams } from 'electron'
import type { FromPage } from './page/page-letters.ts'
import type { FakeWebFrameMain } from './web-frame-main.ts'

/** What Electron tells of a right click, as far as a page without a spell checker can say. */
export function contextMenuParams(
  { x, y, isEditable, selectionText }: Extract<FromPage, { kind: 'contextMenu' }>,
  frame: FakeWebFrameMain | null,
) {
  const hasSelection = selectionText !== ''
  return {
    x,
    y,
    frame,
    isEditable,
    selectionText,
    pageURL: frame?.url ?? '',
    // electron.d.ts:22326 "If the context is editable, whether or not spellchecking is enabled."
    spellcheckEnabled: false,
    misspelledWord: '',
    dictionarySuggestions: [],
    mediaType: 'none',
    editFlags: { canCopy: hasSelection, canCut: isEditable && hasSelection, canPaste: isEditable, canSelectAll: true },
  } satisfies { [Key in keyof ContextMenuParams]?: unknown }
}
