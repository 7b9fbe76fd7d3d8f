import type { HighlightDetailRow } from '../../shared/rows/highlight.ts'
import { NoteField, type Written } from './note-field.tsx'

/** What can be written about a passage. */
export type WrittenKind = 'note' | 'private' | 'translation'

const labels: Record<WrittenKind, string> = {
  note: 'Note',
  private: 'Private note',
  translation: 'Translation',
}

/** The box for one kind of text about a passage. */
export function WrittenField(props: {
  kind: WrittenKind
  /** Null where the words are not marked yet. */
  highlight: HighlightDetailRow | null
  privateNote: string
  saveLabel: string
  onSave(kind: WrittenKind, written: Written): void
  onCancel(): void
}) {
  const { kind, highlight, privateNote, saveLabel, onSave, onCancel } = props
  const written =
    kind === 'translation'
      ? (highlight?.translation ?? { text: '', language: lastLanguage })
      : { text: kind === 'private' ? privateNote : (highlight?.note ?? '') }
  return (
    <NoteField
      key={`${kind} ${highlight?.id}`}
      label={labels[kind]}
      written={written}
      saveLabel={saveLabel}
      onSave={(next) => {
        if (kind === 'translation' && next.text !== '') lastLanguage = next.language
        onSave(kind, next)
      }}
      onCancel={onCancel}
      {...(kind === 'private' ? { hint: 'Kept on this machine: in no shared file, no merge, no dossier.' } : {})}
    />
  )
}

/** A person translates into the same language again and again. */
let lastLanguage = ''
