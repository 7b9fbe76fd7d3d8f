import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { $getRoot, type LexicalEditor } from 'lexical'
import { useEffect, useRef } from 'react'
import type { SectionRow } from '../../../shared/rows/dossier.ts'
import { api } from '../../api/connection.ts'
import { useProject } from '../../api/project-session.tsx'
import { useAct } from '../../api/use-answer.ts'
import { placeHref, usePlace } from '../../app/place.ts'

/** Does something at once, or as soon as the text can be typed in: what is typed before that would be lost. */
function whenEditable(editor: LexicalEditor, act: () => void): void {
  if (editor.isEditable()) {
    act()
    return
  }
  const stop = editor.registerEditableListener((isEditable) => {
    if (!isEditable) return
    stop()
    act()
  })
}

/** The section's title above its text, to be typed over. Enter leads into the text. */
export function SectionHeading({ section: { id, title } }: { section: SectionRow }) {
  const { project, readOnlyReason } = useProject()
  const act = useAct()
  const { naming } = usePlace().detail
  const field = useRef<HTMLTextAreaElement>(null)
  // A section that was just begun wants its name first; once, for the field is made anew when the name is kept.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (naming !== 'yes') return
    field.current?.select()
    window.history.replaceState(null, '', placeHref('dossier', id)) // whoever comes back here has named it
  }, [id])
  const [editor] = useLexicalComposerContext()
  const rename = (typed: string) => {
    const next = typed.trim()
    if (next === '' || next === title) return
    void act(() => api.section.rename({ project: project.handle, sectionId: id, title: next }))
  }
  return (
    <h1 className="dossier-heading" dir="auto">
      <textarea
        key={title}
        ref={field}
        rows={1}
        aria-label="Title of the section"
        dir="auto"
        spellCheck
        defaultValue={title}
        readOnly={readOnlyReason !== null}
        onBlur={(event) => rename(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.value = title
          if (event.key !== 'Enter' && event.key !== 'Escape') return
          event.preventDefault()
          whenEditable(editor, () => {
            editor.update(() => void $getRoot().selectStart())
            editor.focus()
          })
        }}
      />
    </h1>
  )
}
