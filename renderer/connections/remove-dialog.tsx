import type { TagKind } from '../../shared/model/tag.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { namesInWords } from './merge-dialog.tsx'

/** Asks before records are removed, and says what goes with them. */
export function RemoveDialog(props: {
  kind: TagKind
  names: readonly string[]
  /** What goes or changes with them, a sentence each; null while it is counted. */
  consequences: readonly string[] | null
  onRemove(): Promise<void>
  onClose(): void
}) {
  const { kind, names, consequences, onRemove, onClose } = props
  const what = names.length > 3 ? `${names.length} ${kind}s` : namesInWords(names)
  return (
    <Dialog
      title={`Remove ${names.length === 1 ? `this ${kind}` : `${names.length} ${kind}s`}?`}
      isOpen
      onClose={onClose}
      size="small"
      role="alertdialog"
      actions={
        <>
          <Button onPress={onClose}>Keep</Button>
          <Button
            key={consequences === null ? 'counting' : 'counted'}
            variant="danger"
            autoFocus
            isDisabled={consequences === null}
            onPress={() => void onRemove()}
          >
            Remove
          </Button>
        </>
      }
    >
      <p>
        {what} {names.length === 1 ? 'is' : 'are'} taken out of the project. You can undo this.
      </p>
      {consequences === null ? (
        <p role="status">Counting what goes with it…</p>
      ) : (
        <ul className="connections-consequences">
          {consequences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </Dialog>
  )
}
