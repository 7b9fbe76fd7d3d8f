import { useEffect, useState } from 'react'
import type { EventTableRow } from '../../shared/rows/connections.ts'
import { dateWords } from '../../shared/text/date-words.ts'
import { api } from '../api/connection.ts'
import { useProject } from '../api/project-session.tsx'
import { useAct } from '../api/use-answer.ts'
import { counted } from '../connections/date-text.tsx'
import { type Mergeable, MergeDialog, namesInWords } from '../connections/merge-dialog.tsx'
import { RemoveDialog } from '../connections/remove-dialog.tsx'
import { useUndoNotice } from '../connections/use-undo-notice.ts'

const pieces = ({ evidence }: EventTableRow): number =>
  evidence.supports + evidence.contradicts + evidence.mentions + evidence.unjudged

/** Asks which of several events is kept. */
export function MergeEvents(props: {
  ids: readonly string[]
  events: readonly EventTableRow[]
  onMerged(keptId: string): void
  onClose(): void
}) {
  const { ids, events, onMerged, onClose } = props
  const { project } = useProject()
  const act = useAct()
  const say = useUndoNotice()
  const consequence = (kept: Mergeable, others: readonly Mergeable[]) => {
    const moving = events.filter(({ id }) => others.some((other) => other.id === id))
    const passages = moving.reduce((sum, event) => sum + pieces(event), 0)
    const parts = moving.reduce((sum, event) => sum + event.participants.length, 0)
    return `${counted(passages, 'passage')} and ${counted(parts, 'participant')} of ${namesInWords(others.map(({ name }) => name))} then count as those of ${namesInWords([kept.name])}, whose title, date and other fields stay as they are. Nothing is lost: a merged event can be split off again.`
  }
  return (
    <MergeDialog
      kind="event"
      first={ids}
      all={events.map(({ id, title, typeLabel, date }) => ({
        id,
        name: title,
        detail: [typeLabel, date && dateWords(date)].filter(Boolean).join(' · '),
      }))}
      consequence={consequence}
      onClose={onClose}
      onMerge={async (from, into) => {
        const merged = await act(() => api.event.merge({ project: project.handle, from, into }))
        if (!merged) return
        onMerged(into)
        say(from.length === 1 ? 'The two events are one now.' : `${from.length + 1} events are one now.`, merged.action)
      }}
    />
  )
}

/** Asks before events are removed, with what goes with them. */
export function RemoveEvents(props: {
  ids: readonly string[]
  events: readonly EventTableRow[]
  onRemoved(): void
  onClose(): void
}) {
  const { ids, events, onRemoved, onClose } = props
  const { project } = useProject()
  const act = useAct()
  const say = useUndoNotice()
  const [consequences, setConsequences] = useState<string[] | null>(null)
  const names = events.filter(({ id }) => ids.includes(id)).map(({ title }) => title)
  // biome-ignore lint/correctness/useExhaustiveDependencies: counted once, for the events that were chosen when it was asked
  useEffect(() => {
    const count = () => api.event.removalCount({ project: project.handle, eventIds: [...ids] })
    void act(count).then((counts) => {
      if (!counts) return onClose()
      const { highlights, evidence, participations, sections } = counts
      setConsequences([
        ...(evidence ? [`${counted(evidence, 'judged passage')} will no longer be evidence of it.`] : []),
        ...(highlights ? [`${counted(highlights, 'highlight')} will lose its tag. The highlights stay.`] : []),
        ...(participations
          ? [`${counted(participations, 'part of an actor', 'parts of actors')} in it will go. The actors stay.`]
          : []),
        ...(sections ? [`${counted(sections, 'section')} of the dossier will show its title as plain text.`] : []),
        ...(highlights + evidence + participations + sections === 0 ? ['Nothing else goes with it.'] : []),
      ])
    })
  }, [])
  return (
    <RemoveDialog
      kind="event"
      names={names}
      consequences={consequences}
      onClose={onClose}
      onRemove={async () => {
        const removed = await act(() => api.event.remove({ project: project.handle, eventIds: [...ids] }))
        if (!removed) return
        onRemoved()
        say(names.length === 1 ? `Removed ${namesInWords(names)}.` : `Removed ${names.length} events.`, removed.action)
      }}
    />
  )
}
