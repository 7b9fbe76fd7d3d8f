import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import type { Outlining } from './use-outline.ts'

/** Says what goes with a section before it is removed. */
export function RemoveSectionDialog({ outlining }: { outlining: Outlining }) {
  const section = outlining.removing
  if (!section) return null
  const passages = section.highlights === 1 ? 'one passage' : `${section.highlights} passages`
  return (
    <Dialog
      title="Remove the section?"
      role="alertdialog"
      size="small"
      isOpen
      onClose={outlining.stopRemoving}
      actions={
        <>
          <Button onPress={outlining.stopRemoving}>Keep it</Button>
          <Button variant="danger" autoFocus onPress={() => void outlining.remove()}>
            Remove the section
          </Button>
        </>
      }
    >
      <p>
        ‘<bdi>{section.title || 'Untitled section'}</bdi>’ goes with its {section.words} words
        {section.highlights > 0 && ` and its citations of ${passages}`}. The highlights themselves stay. This can be
        undone.
      </p>
    </Dialog>
  )
}
