import type { EditorThemeClasses } from 'lexical'

/** The class names that Lexical puts on what it makes. */
export const editorTheme: EditorThemeClasses = {
  text: {
    bold: 'dossier-bold',
    italic: 'dossier-italic',
    underline: 'dossier-underline',
    strikethrough: 'dossier-strike',
    subscript: 'dossier-sub',
    superscript: 'dossier-super',
  },
  list: { nested: { listitem: 'dossier-nested' } },
  table: 'dossier-table',
  tableCell: 'dossier-cell',
  tableCellHeader: 'dossier-cell-header',
}
