import { CornerLeftUp, Folder, Scale } from 'lucide-react'
import { useState } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import { api } from '../api/connection.ts'
import { failureText } from '../api/failure.ts'
import { useAnswer } from '../api/use-answer.ts'
import { Button } from '../ui/button.tsx'
import { Waiting } from '../ui/empty-state.tsx'
import { TextField } from '../ui/fields.tsx'
import './project.css'

/** A way through the folders of core's machine: a browser cannot show them. Projects among them are marked. */
export function FolderPicker({ folder, onFolder }: { folder: string | null; onFolder(path: string): void }) {
  const [typed, setTyped] = useState<string | null>(null)
  const listing = useAnswer(['folder', 'list', folder], () => api.folder.list({ path: folder }))
  const { data, error } = listing
  const go = (path: string) => {
    setTyped(null)
    onFolder(path)
  }
  return (
    <div className="folder-picker">
      <form
        className="folder-path"
        onSubmit={(event) => {
          event.preventDefault()
          if (typed) go(typed)
        }}
      >
        <TextField label="Folder" value={typed ?? data?.path ?? folder ?? ''} onChange={setTyped} />
        <Button type="submit" isDisabled={typed === null}>
          Go there
        </Button>
        <Button isDisabled={!data?.parent} onPress={() => data?.parent && go(data.parent)}>
          <CornerLeftUp aria-hidden />
          Up
        </Button>
      </form>
      {error && <p className="folder-failure">{failureText(error)}</p>}
      {listing.isPending && <Waiting what="Reading the folder…" />}
      {data && (
        <ListBox
          className="menu folder-list"
          aria-label={`Folders in ${data.path}`}
          items={data.folders.map((child) => ({ ...child, id: child.path }))}
          onAction={(key) => go(String(key))}
          renderEmptyState={() => <p className="folder-none">There are no folders in here.</p>}
        >
          {(child) => (
            <ListBoxItem className="menu-item" textValue={child.name} isDisabled={!child.readable}>
              {child.isProject ? <Scale aria-hidden /> : <Folder aria-hidden />}
              <bdi>{child.name}</bdi>
              {child.isProject && <span className="folder-project">project</span>}
            </ListBoxItem>
          )}
        </ListBox>
      )}
    </div>
  )
}
