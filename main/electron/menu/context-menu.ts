import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron'

/** The part of a right click that decides what is offered. */
export type ClickedPlace = Pick<
  ContextMenuParams,
  'isEditable' | 'selectionText' | 'misspelledWord' | 'dictionarySuggestions'
>

/** The menu of a right click on text: what every program offers there; empty where there is nothing to do. */
export function contextMenuTemplate(
  { isEditable, selectionText, misspelledWord, dictionarySuggestions }: ClickedPlace,
  replaceWord: (word: string) => void,
): MenuItemConstructorOptions[] {
  const suggestions = misspelledWord ? dictionarySuggestions : []
  const spelling = suggestions.map((word) => ({ label: word, click: () => replaceWord(word) }))
  const editing: MenuItemConstructorOptions[] = isEditable
    ? [{ role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }]
    : selectionText.trim() !== ''
      ? [{ role: 'copy' }]
      : []
  return spelling.length > 0 ? [...spelling, { type: 'separator' }, ...editing] : editing
}
