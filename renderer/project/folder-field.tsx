import { shell } from '../shell/shell.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/fields.tsx'
import './project.css'

/** Where a new project goes: a path to type, and the system's own dialog where there is one. */
export function FolderField(props: { label: string; folder: string; onFolder(folder: string): void }) {
  const { label, folder, onFolder } = props
  const { chooseFolder } = shell
  const choose = async () => {
    const chosen = await chooseFolder?.({ title: 'A folder for the project', button: 'Use this folder' })
    if (chosen) onFolder(chosen)
  }
  return (
    <div className="folder-field">
      <TextField
        label={label}
        value={folder}
        onChange={onFolder}
        hint="It is made if it does not exist yet; one that exists must be empty."
      />
      {chooseFolder && <Button onPress={() => void choose()}>Choose…</Button>}
    </div>
  )
}
