import { Plus, Settings2 } from 'lucide-react'
import { useState } from 'react'
import type { SectionRow } from '../../../shared/rows/dossier.ts'
import { api } from '../../api/connection.ts'
import { useProject } from '../../api/project-session.tsx'
import { useAct } from '../../api/use-answer.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { DossierSettingsDialog } from './dossier-settings-dialog.tsx'
import { OutlineRow } from './outline-row.tsx'
import type { Outlining } from './use-outline.ts'
import './outline.css'

/** The sections in their order: go to one, add, rename, move, remove; and what stands on the cover. */
export function Outline({
  sections,
  current,
  outlining,
  wordsNow,
}: {
  sections: readonly SectionRow[]
  current: SectionRow | null
  outlining: Outlining
  /** Words in the editor; the list knows those in the log. */
  wordsNow: number | null
}) {
  const { project, readOnlyReason } = useProject()
  const act = useAct()
  const [isSettingUp, setIsSettingUp] = useState(false)
  const canWrite = readOnlyReason === null
  const rename = async (sectionId: string, title: string | null) => {
    outlining.stopRenaming()
    const known = sections.find(({ id }) => id === sectionId)?.title
    if (title !== null && title !== known)
      await act(() => api.section.rename({ project: project.handle, sectionId, title }))
  }
  return (
    <nav className="panel start dossier-outline" aria-label="Outline">
      <header>
        <h2>Outline</h2>
        <IconButton label="Add a section" isDisabled={!canWrite} onPress={() => void outlining.add()}>
          <Plus aria-hidden />
        </IconButton>
      </header>
      <ol>
        {sections.map((section, index) => (
          <OutlineRow
            key={section.id}
            section={section.id === current?.id && wordsNow !== null ? { ...section, words: wordsNow } : section}
            isCurrent={section.id === current?.id}
            isFirst={index === 0}
            isLast={index === sections.length - 1}
            isRenaming={outlining.renaming === section.id}
            canWrite={canWrite}
            outlining={outlining}
            onRename={(title) => void rename(section.id, title)}
          />
        ))}
      </ol>
      <footer>
        <Button variant="quiet" onPress={() => setIsSettingUp(true)}>
          <Settings2 aria-hidden /> Cover and notice…
        </Button>
      </footer>
      {isSettingUp && <DossierSettingsDialog onClose={() => setIsSettingUp(false)} />}
    </nav>
  )
}
