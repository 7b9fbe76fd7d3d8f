import { Redo2, Undo2 } from 'lucide-react'
import { actionWords } from '../../shared/action-words.ts'
import { api } from '../api/connection.ts'
import { useProject } from '../api/project-session.tsx'
import { useAct, useAnswer } from '../api/use-answer.ts'
import { type Shortcut, shortcutWords } from '../commands/command.ts'
import { useCommands } from '../commands/command-registry.tsx'
import { leftWords } from '../history/left-words.ts'
import { IconButton } from '../ui/button.tsx'
import { useNotices } from '../ui/notices.tsx'

const undoKeys: Shortcut = { code: 'KeyZ', mod: true }
const redoKeys: Shortcut = { code: 'KeyZ', mod: true, shift: true }

/** Undo and redo of all that this person did in the project, each with the name of what it would take back. */
export function HistoryButtons() {
  const { project, readOnlyReason } = useProject()
  const notices = useNotices()
  const act = useAct()
  const state = useAnswer(['history', 'state'], () => api.history.state({ project: project.handle }))
  const canWrite = readOnlyReason === null
  const step = async (way: 'undo' | 'redo') => {
    const done = await act(() => api.history[way]({ project: project.handle }))
    if (!done?.label) return
    const word = `${way === 'undo' ? 'Undone' : 'Done again'}${done.left.length > 0 ? ' as far as it could be' : ''}`
    notices.show({ tone: 'plain', text: `${word}: ${actionWords(done.label)}.${leftWords(done.left)}` })
  }
  const undoWords = state.data?.undo ? `Undo: ${actionWords(state.data.undo)}` : 'Nothing to undo'
  const redoWords = state.data?.redo ? `Redo: ${actionWords(state.data.redo)}` : 'Nothing to redo'
  const canUndo = canWrite && Boolean(state.data?.undo)
  const canRedo = canWrite && Boolean(state.data?.redo)
  useCommands([
    {
      id: 'history.undo',
      label: undoWords,
      group: 'Edit',
      shortcut: undoKeys,
      isEnabled: canUndo,
      run: () => step('undo'),
    },
    {
      id: 'history.redo',
      label: redoWords,
      group: 'Edit',
      shortcut: redoKeys,
      isEnabled: canRedo,
      run: () => step('redo'),
    },
  ])
  return (
    <>
      <IconButton
        label={undoWords}
        shortcut={shortcutWords(undoKeys)}
        isDisabled={!canUndo}
        onPress={() => void step('undo')}
      >
        <Undo2 aria-hidden />
      </IconButton>
      <IconButton
        label={redoWords}
        shortcut={shortcutWords(redoKeys)}
        isDisabled={!canRedo}
        onPress={() => void step('redo')}
      >
        <Redo2 aria-hidden />
      </IconButton>
    </>
  )
}
