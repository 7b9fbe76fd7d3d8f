import { type FormEvent, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/fields.tsx'
import { linkAddress } from '../text/link-address.ts'

/** Asks where the selected words shall lead. Answers with the address, null for no link, undefined for no change. */
export function LinkDialog(props: { address: string | null; onClose(address: string | null | undefined): void }) {
  const { address, onClose } = props
  const [typed, setTyped] = useState(address ?? '')
  const [error, setError] = useState<string | null>(null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const meant = linkAddress(typed)
    if (meant) onClose(meant)
    else setError('This is not the address of a page. Write one that begins with https://')
  }
  return (
    <Dialog
      title="Link"
      size="small"
      isOpen
      onClose={() => onClose(undefined)}
      actions={
        <>
          {address && <Button onPress={() => onClose(null)}>Take the link off</Button>}
          <Button variant="primary" type="submit" form="dossier-link">
            Link
          </Button>
        </>
      }
    >
      <form id="dossier-link" onSubmit={submit}>
        <TextField label="Address" value={typed} onChange={setTyped} error={error} autoFocus placeholder="https://" />
      </form>
    </Dialog>
  )
}
