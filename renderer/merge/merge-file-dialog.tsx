import { useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import type { MergePreviewRow, MergeRow } from '../../shared/rows/merge.ts'
import { api } from '../api/connection.ts'
import { keepNow } from '../api/keep-now.ts'
import { useProject } from '../api/project-session.tsx'
import { counted } from '../connections/date-text.tsx'
import { shell } from '../shell/shell.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Waiting } from '../ui/empty-state.tsx'
import { type ColleagueFile, sharedFileFailure } from './colleague-file.ts'
import { MergeDoneWords, MergePreviewWords } from './merge-words.tsx'
import './merge.css'
import { useOnce } from './use-once.ts'

type Step =
  | { at: 'choosing' }
  | { at: 'looking'; file: ColleagueFile | null }
  | { at: 'asking'; file: ColleagueFile; preview: MergePreviewRow }
  | { at: 'merging'; file: ColleagueFile; preview: MergePreviewRow }
  | { at: 'done'; row: MergeRow }

/** Takes a colleague's file, shows what merging it would bring, and merges it. `given` is a file that is here already. */
export function MergeFileDialog(props: { given: ColleagueFile | null; onConflicts(): void; onClose(): void }) {
  const { given, onConflicts, onClose } = props
  const { project } = useProject()
  const [step, setStep] = useState<Step>(given ? { at: 'looking', file: given } : { at: 'choosing' })
  const [failure, setFailure] = useState<string | null>(null)
  const look = async (bring: () => Promise<ColleagueFile>) => {
    setFailure(null)
    setStep({ at: 'looking', file: null })
    try {
      await keepNow()
      const file = await bring()
      setStep({ at: 'asking', file, preview: await api.merge.preview({ project: project.handle, file: file.path }) })
    } catch (error) {
      setFailure(sharedFileFailure(error))
      setStep({ at: 'choosing' })
    }
  }
  useOnce(() => {
    if (given) void look(async () => given)
  })
  const choose = (file: File | null) => {
    if (file) void look(async () => ({ path: await shell.bringFile(file), name: file.name }))
  }
  const merge = async (file: ColleagueFile, preview: MergePreviewRow) => {
    setStep({ at: 'merging', file, preview })
    try {
      await keepNow()
      setStep({ at: 'done', row: await api.merge.run({ project: project.handle, file: file.path }) })
    } catch (error) {
      setFailure(sharedFileFailure(error))
      setStep({ at: 'choosing' })
    }
  }
  return (
    <Dialog
      title="Merge from a colleague"
      size="large"
      isOpen
      onClose={onClose}
      actions={<Actions {...{ step, merge, onConflicts, onClose }} />}
    >
      {(step.at === 'choosing' || step.at === 'looking') && (
        <p>
          A colleague’s copy of this project as one file (.mnb) is compared with yours. You see what it would bring
          before anything is changed.
        </p>
      )}
      {step.at === 'choosing' && (
        <div className="file-choice">
          <FileTrigger acceptedFileTypes={['.mnb']} onSelect={(files) => choose(files?.item(0) ?? null)}>
            <Button variant="primary" autoFocus>
              Choose a file (.mnb)…
            </Button>
          </FileTrigger>
        </div>
      )}
      {step.at === 'looking' && <Waiting what="Checking the file and comparing it with this project…" />}
      {(step.at === 'asking' || step.at === 'merging') && <MergePreviewWords file={step.file} preview={step.preview} />}
      {step.at === 'merging' && <Waiting what="Taking a backup, then merging…" />}
      {step.at === 'done' && <MergeDoneWords row={step.row} />}
      {failure && (
        <p className="form-failure" role="alert">
          {failure}
        </p>
      )}
    </Dialog>
  )
}

function Actions(props: {
  step: Step
  merge(file: ColleagueFile, preview: MergePreviewRow): Promise<void>
  onConflicts(): void
  onClose(): void
}) {
  const { step, merge, onConflicts, onClose } = props
  if (step.at === 'done')
    return (
      <>
        <Button variant={step.row.openConflicts > 0 ? 'plain' : 'primary'} onPress={onClose}>
          Close
        </Button>
        {step.row.openConflicts > 0 && (
          <Button variant="primary" autoFocus onPress={onConflicts}>
            Look at the {counted(step.row.openConflicts, 'conflict')}
          </Button>
        )}
      </>
    )
  const isNews = step.at === 'asking' && (step.preview.actions > 0 || step.preview.contents > 0)
  return (
    <>
      <Button isDisabled={step.at === 'merging'} onPress={onClose}>
        {step.at === 'asking' && !isNews ? 'Close' : 'Cancel'}
      </Button>
      {isNews && (
        <Button variant="primary" autoFocus onPress={() => void merge(step.file, step.preview)}>
          Merge it
        </Button>
      )}
    </>
  )
}
