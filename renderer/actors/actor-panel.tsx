import { api } from '../api/connection.ts'
import { failureIn, failureText } from '../api/failure.ts'
import { useProject } from '../api/project-session.tsx'
import { useAct, useAnswer } from '../api/use-answer.ts'
import { MergedList } from '../connections/merged-list.tsx'
import { type PanelActions, RecordPanel } from '../connections/record-panel.tsx'
import { vocabularyWords } from '../connections/vocabulary-words.ts'
import { MentionsSection } from '../mentions/mentions-section.tsx'
import { Waiting } from '../ui/empty-state.tsx'
import { ActorEvents, ActorPassages } from './actor-connections.tsx'
import { ActorFields } from './actor-fields.tsx'
import { Aliases } from './aliases.tsx'
import { Offices } from './offices.tsx'
import { useActorEdit } from './use-actor-edit.ts'

/** The record of one actor, to read and to change. */
export function ActorPanel({ actorId, actions }: { actorId: string; actions: PanelActions }) {
  const { project } = useProject()
  const act = useAct()
  const edit = useActorEdit(actorId)
  const answer = useAnswer(['actor', 'get', actorId], () => api.actor.get({ project: project.handle, actorId }))
  const actor = answer.data
  if (failureIn(answer.error)?.code === 'recordMissing') return null
  if (!actor)
    return (
      <aside className="panel end" aria-label="The actor">
        <Waiting what={answer.isError ? failureText(answer.error) : 'Opening the actor…'} />
      </aside>
    )
  return (
    <RecordPanel
      kind="actor"
      id={actorId}
      name={actor.name}
      subtitle={actor.kind && vocabularyWords(actor.kind)}
      isReadOnly={edit.isReadOnly}
      actions={actions}
    >
      <ActorFields actor={actor} edit={edit} />
      <Aliases actor={actor} isReadOnly={edit.isReadOnly} />
      <MentionsSection actorId={actorId} />
      <Offices actor={actor} isReadOnly={edit.isReadOnly} />
      <ActorEvents participations={actor.participations} />
      <ActorPassages key={actor.id} passages={actor.passages} articles={actor.articles} />
      <MergedList
        kind="actor"
        merged={actor.merged}
        isReadOnly={edit.isReadOnly}
        onSplit={(id) => void act(() => api.actor.split({ project: project.handle, actorId: id }))}
      />
    </RecordPanel>
  )
}
