import { aliasKinds } from '../../shared/model/vocabulary.ts'
import type { ActorDetailRow } from '../../shared/rows/connections.ts'
import { choicesOf } from '../connections/vocabulary-words.ts'
import { Select, TextField } from '../ui/fields.tsx'
import { languageName } from './language-name.ts'

/** A name as it is typed. */
export interface AliasDraft {
  text: string
  language: string
  kind: ActorDetailRow['aliases'][number]['kind']
}

/** The fields of a name of an actor, with the language in words as its code is typed. */
export function AliasFields(props: {
  draft: AliasDraft
  onChange(draft: AliasDraft): void
  /** What is wrong with the language. */
  error: string | null
  label: string
}) {
  const { draft, onChange, error, label } = props
  return (
    <>
      <TextField label={label} value={draft.text} onChange={(text) => onChange({ ...draft, text })} />
      <TextField
        label="Language"
        placeholder="Such as fa or ur"
        value={draft.language}
        error={error}
        onChange={(language) => onChange({ ...draft, language })}
      />
      <Select
        label="What it is"
        value={draft.kind ?? ''}
        choices={choicesOf(aliasKinds, 'Not said')}
        onChange={(kind) => onChange({ ...draft, kind: kind === '' ? null : kind })}
      />
    </>
  )
}

/** What a language's code means, or how to write one; nothing where nothing is typed. */
export function LanguageReading({ language }: { language: string }) {
  return (
    <p className="actors-language" role="status">
      {language.trim() !== '' && (languageName(language) ?? 'Write the code of a language, such as fa, ar, ur or en.')}
    </p>
  )
}
