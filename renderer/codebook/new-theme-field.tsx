import { useState } from 'react'
import type { ThemeTreeRow } from '../../shared/rows/connections.ts'
import { api } from '../api/connection.ts'
import { useProject } from '../api/project-session.tsx'
import { useAct } from '../api/use-answer.ts'
import { TextField } from '../ui/fields.tsx'

/** A line for the names of new themes: Enter makes one and the line is ready for the next, Esc ends. */
export function NewThemeField(props: {
  /** What they stand below; null for the top. */
  parent: ThemeTreeRow | null
  onMade(themeId: string): void
  onClose(): void
}) {
  const { parent, onMade, onClose } = props
  const { project } = useProject()
  const act = useAct()
  const [name, setName] = useState('')
  const make = async () => {
    const wanted = name.trim()
    if (wanted === '') return onClose()
    setName('')
    const made = await act(() =>
      api.theme.create({ project: project.handle, name: wanted, parent: parent?.id ?? null }),
    )
    if (made) onMade(made.id)
    else setName(wanted)
  }
  return (
    <div className="codebook-new">
      <TextField
        label={parent ? `New theme below ‘${parent.name}’` : 'New theme'}
        placeholder="Name, then Enter"
        value={name}
        onChange={setName}
        autoFocus
        onKeyDown={(event) => {
          if (event.key === 'Enter') void make()
          else if (event.key === 'Escape') onClose()
          else event.continuePropagation()
        }}
      />
    </div>
  )
}
