import { useEffect, useState } from 'react'
import type { ActorTableRow } from '../../shared/rows/connections.ts'
import { api } from '../api/connection.ts'
import { useProject } from '../api/project-session.tsx'
import { useAct } from '../api/use-answer.ts'
import { counted } from '../connections/date-text.tsx'
import { type Mergeable, MergeDialog, namesInWords } from '../connections/merge-dialog.tsx'
import { RemoveDialog } from '../connections/remove-dialog.tsx'
import { useUndoNotice } from '../connections/use-undo-notice.ts'
import { vocabularyWords } from '../connections/vocabulary-words.ts'

/** Asks which of several actors is kept. */
export function MergeActors(props: {
  ids: readonly string[]
  actors: readonly ActorTableRow[]
  onMerged(keptId: string): void
  onClose(): void
}) {
  const { ids, actors, onMerged, onClose } = props
  const { project } = useProject()
  const act = useAct()
  const say = useUndoNotice()
  const consequence = (kept: Mergeable, others: readonly Mergeable[]) => {
    const moving = actors.filter(({ id }) => others.some((other) => other.id === id))
    const mentions = moving.reduce((sum, actor) => sum + actor.mentions, 0)
    const events = moving.reduce((sum, actor) => sum + actor.events, 0)
    const names = namesInWords(others.map(({ name }) => name))
    return `${counted(mentions, 'mention')} and ${counted(events, 'part in an event', 'parts in events')} of ${names} then count as those of ${namesInWords([kept.name])}, and ${others.length === 1 ? 'its names become names' : 'their names become names'} of that one. Nothing is lost: a merged actor can be split off again.`
  }
  return (
    <MergeDialog
      kind="actor"
      first={ids}
      all={actors.map(({ id, name, kind, aliases }) => ({
        id,
        name,
        detail: [kind && vocabularyWords(kind), ...new Set(aliases)].filter(Boolean).slice(0, 4).join(' · '),
      }))}
      consequence={consequence}
      onClose={onClose}
      onMerge={async (from, into) => {
        const merged = await act(() => api.actor.merge({ project: project.handle, from, into }))
        if (!merged) return
        onMerged(into)
        say(from.length === 1 ? 'The two actors are one now.' : `${from.length + 1} actors are one now.`, merged.action)
      }}
    />
  )
}

/** Asks before actors are removed, with what goes with them. */
export function RemoveActors(props: {
  ids: readonly string[]
  actors: readonly ActorTableRow[]
  onRemoved(): void
  onClose(): void
}) {
  const { ids, actors, onRemoved, onClose } = props
  const { project } = useProject()
  const act = useAct()
  const say = useUndoNotice()
  const [consequences, setConsequences] = useState<string[] | null>(null)
  const gone = actors.filter(({ id }) => ids.includes(id))
  const names = gone.map(({ name }) => name)
  const aliases = gone.reduce((sum, actor) => sum + actor.aliases.length, 0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: counted once, for the actors that were chosen when it was asked
  useEffect(() => {
    void act(() => api.actor.removalCount({ project: project.handle, actorIds: [...ids] })).then((counts) => {
      if (!counts) return onClose()
      const { highlights, events, sections } = counts
      setConsequences([
        ...(aliases ? [`${counted(aliases, 'other name')} will go.`] : []),
        ...(highlights ? [`${counted(highlights, 'highlight')} will lose the tag. The highlights stay.`] : []),
        ...(events ? [`The part in ${counted(events, 'event')} will go. The events stay.`] : []),
        ...(sections ? [`${counted(sections, 'section')} of the dossier will show the name as plain text.`] : []),
        ...(aliases + highlights + events + sections === 0 ? ['Nothing else goes with it.'] : []),
      ])
    })
  }, [])
  return (
    <RemoveDialog
      kind="actor"
      names={names}
      consequences={consequences}
      onClose={onClose}
      onRemove={async () => {
        const removed = await act(() => api.actor.remove({ project: project.handle, actorIds: [...ids] }))
        if (!removed) return
        onRemoved()
        say(names.length === 1 ? `Removed ${namesInWords(names)}.` : `Removed ${names.length} actors.`, removed.action)
      }}
    />
  )
}
