import { useEffect, useState } from 'react'
import type { ThemeTreeRow } from '../../shared/rows/connections.ts'
import { api } from '../api/connection.ts'
import { useProject } from '../api/project-session.tsx'
import { useAct } from '../api/use-answer.ts'
import { counted } from '../connections/date-text.tsx'
import { type Mergeable, MergeDialog, namesInWords } from '../connections/merge-dialog.tsx'
import { RemoveDialog } from '../connections/remove-dialog.tsx'
import { useUndoNotice } from '../connections/use-undo-notice.ts'

/** Asks which of several themes is kept. */
export function MergeThemes(props: {
  ids: readonly string[]
  rows: readonly ThemeTreeRow[]
  onMerged(keptId: string): void
  onClose(): void
}) {
  const { ids, rows, onMerged, onClose } = props
  const { project } = useProject()
  const act = useAct()
  const say = useUndoNotice()
  const consequence = (kept: Mergeable, others: readonly Mergeable[]) => {
    const moving = rows.filter(({ id }) => others.some((other) => other.id === id))
    const passages = moving.reduce((sum, theme) => sum + theme.highlights, 0)
    const names = namesInWords(others.map(({ name }) => name))
    return `${counted(passages, 'passage')} of ${names} then ${passages === 1 ? 'counts' : 'count'} as ${namesInWords([kept.name])}, and what stands below ${others.length === 1 ? 'it' : 'them'} stands below that one. Nothing is lost: a merged theme can be split off again.`
  }
  return (
    <MergeDialog
      kind="theme"
      first={ids}
      all={rows.map(({ id, name, highlights }) => ({ id, name, detail: counted(highlights, 'passage') }))}
      consequence={consequence}
      onClose={onClose}
      onMerge={async (from, into) => {
        const merged = await act(() => api.theme.merge({ project: project.handle, from, into }))
        if (!merged) return
        onMerged(into)
        say(from.length === 1 ? 'The two themes are one now.' : `${from.length + 1} themes are one now.`, merged.action)
      }}
    />
  )
}

/** Asks before themes are removed, with what goes with them. */
export function RemoveThemes(props: {
  ids: readonly string[]
  rows: readonly ThemeTreeRow[]
  onRemoved(): void
  onClose(): void
}) {
  const { ids, rows, onRemoved, onClose } = props
  const { project } = useProject()
  const act = useAct()
  const say = useUndoNotice()
  const [consequences, setConsequences] = useState<string[] | null>(null)
  const names = rows.filter(({ id }) => ids.includes(id)).map(({ name }) => name)
  // biome-ignore lint/correctness/useExhaustiveDependencies: counted once, for the themes that were chosen when it was asked
  useEffect(() => {
    void act(() => api.theme.removalCount({ project: project.handle, themeIds: [...ids] })).then((counts) => {
      if (!counts) return onClose()
      const { highlights, themes } = counts
      setConsequences([
        ...(highlights ? [`${counted(highlights, 'highlight')} will lose the tag. The highlights stay.`] : []),
        ...(themes
          ? [`${counted(themes, 'theme')} below will move up. ${themes === 1 ? 'It stays' : 'They stay'}.`]
          : []),
        ...(highlights + themes === 0 ? ['Nothing else goes with it.'] : []),
      ])
    })
  }, [])
  return (
    <RemoveDialog
      kind="theme"
      names={names}
      consequences={consequences}
      onClose={onClose}
      onRemove={async () => {
        const removed = await act(() => api.theme.remove({ project: project.handle, themeIds: [...ids] }))
        if (!removed) return
        onRemoved()
        say(names.length === 1 ? `Removed ${namesInWords(names)}.` : `Removed ${names.length} themes.`, removed.action)
      }}
    />
  )
}
