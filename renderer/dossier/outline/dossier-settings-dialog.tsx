import type { FormEvent } from 'react'
import { api } from '../../api/connection.ts'
import { useProject } from '../../api/project-session.tsx'
import { useAct, useAnswer } from '../../api/use-answer.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Waiting } from '../../ui/empty-state.tsx'
import { TextField } from '../../ui/fields.tsx'

/** What stands on the cover and at the foot of every page. */
export function DossierSettingsDialog({ onClose }: { onClose(): void }) {
  const { project, readOnlyReason } = useProject()
  const act = useAct()
  const settings = useAnswer(['dossier', 'settings'], () => api.dossier.settings({ project: project.handle }))
  const isDisabled = readOnlyReason !== null
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const words = (name: string) => String(form.get(name) ?? '').trim()
    const set = {
      title: words('title') || null,
      subtitle: words('subtitle'),
      author: words('author') || null,
      notice: words('notice'),
    }
    if (await act(() => api.dossier.editSettings({ project: project.handle, set }))) onClose()
  }
  const { data } = settings
  return (
    <Dialog
      title="Cover and notice"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form="dossier-settings" isDisabled={isDisabled || !data}>
            Save
          </Button>
        </>
      }
    >
      {data ? (
        <form id="dossier-settings" className="dossier-settings" onSubmit={(event) => void save(event)}>
          <TextField
            label="Title"
            name="title"
            defaultValue={data.title ?? ''}
            placeholder={data.shownTitle}
            hint="Empty: the title of the project."
            isDisabled={isDisabled}
            autoFocus
          />
          <TextField label="Subtitle" name="subtitle" defaultValue={data.subtitle} isDisabled={isDisabled} />
          <TextField
            label="Author"
            name="author"
            defaultValue={data.author ?? ''}
            placeholder={data.shownAuthor}
            hint="Empty: the people who worked on the project."
            isDisabled={isDisabled}
          />
          <TextField
            label="Notice on every page"
            name="notice"
            defaultValue={data.notice}
            placeholder="None"
            isDisabled={isDisabled}
          />
        </form>
      ) : (
        <Waiting what="Fetching what stands on the cover…" />
      )}
    </Dialog>
  )
}
