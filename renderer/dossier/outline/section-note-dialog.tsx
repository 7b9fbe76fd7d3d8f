import { useEffect } from 'react'
import { api } from '../../api/connection.ts'
import { useProject } from '../../api/project-session.tsx'
import { placeHref, usePlace } from '../../app/place.ts'
import { SavedText } from '../../connections/saved-text.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import type { Outlining } from './use-outline.ts'

/** The note on a section, which is kept when it is left or closed. An address that asks for the note opens it, too. */
export function SectionNoteDialog({ outlining, currentId }: { outlining: Outlining; currentId: string | null }) {
  const { project, readOnlyReason } = useProject()
  const { note: asked } = usePlace().detail
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is opened once for each time it is asked for
  useEffect(() => {
    if (asked !== 'open' || currentId === null) return
    window.history.replaceState(null, '', placeHref('dossier', currentId)) // whoever comes back here has read it
    window.dispatchEvent(new HashChangeEvent('hashchange'))
    outlining.note(currentId)
  }, [asked, currentId])
  const section = outlining.noting
  if (!section) return null
  const { id: sectionId, title, note } = section
  return (
    <Dialog
      title="Note on the section"
      size="small"
      isOpen
      onClose={outlining.stopNoting}
      actions={
        <Button variant="primary" onPress={outlining.stopNoting}>
          Done
        </Button>
      }
    >
      <SavedText
        label={`‘${title || 'Untitled section'}’`}
        value={note}
        lines={6}
        isReadOnly={readOnlyReason !== null}
        hint="For those who write the dossier. It is found by search and never printed."
        onSave={(text) => api.section.setNote({ project: project.handle, sectionId, note: text ?? '' })}
      />
    </Dialog>
  )
}
