import { eventType, evidenceType } from '../../../shared/model/event.ts'
import { highlightType } from '../../../shared/model/highlight.ts'
import { tagFieldName } from '../../../shared/model/tag.ts'
import { standIn } from '../annotate/tag-names.ts'
import { changeProject, givenFields } from '../edit/change-project.ts'
import { requireRecord } from '../edit/require-record.ts'
import type { OpenProject } from '../project/open-projects.ts'
import { evidenceByEvent } from './participation-index.ts'
import { removing } from './untag.ts'

/** What a highlight says of an event, and how a person judges it; what is left out stays as it is. */
export interface Judgement {
  stance?: string | undefined
  attribution?: string | null | undefined
  asserts?: Record<string, string> | undefined
  credibility?: number | null | undefined
}

/**
 * Makes a highlight evidence of an event, tags it with the event, and gives the id of the evidence. Where it is
 * evidence of it already, that is judged anew. Throws Failure `recordMissing`.
 */
export async function addEvidence(
  project: OpenProject,
  { eventId, highlightId, judgement }: { eventId: string; highlightId: string; judgement: Judgement },
): Promise<string> {
  const { state } = project.store
  requireRecord(state, eventType, eventId)
  requireRecord(state, highlightType, highlightId)
  const counted = standIn(state, 'event', eventId)?.id ?? eventId
  const there = evidenceByEvent(state)
    .get(counted)
    ?.find((evidence) => evidence.highlightId === highlightId)
  const id = there?.id ?? project.store.newId('evidence')
  const set = givenFields({ ...(there ? {} : { eventId: counted, highlightId }), ...judgement })
  const tag = tagFieldName({ kind: 'event', id: counted })
  await changeProject(project, 'evidence.add', [
    { c: 'evidence', id, set },
    { c: 'highlight', id: highlightId, set: { [tag]: true } },
  ])
  return id
}

/** Judges evidence anew. */
export async function editEvidence(project: OpenProject, evidenceId: string, judgement: Judgement): Promise<void> {
  requireRecord(project.store.state, evidenceType, evidenceId)
  await changeProject(project, 'evidence.edit', [{ c: 'evidence', id: evidenceId, set: givenFields({ ...judgement }) }])
}

/** Takes back what a highlight was said to say of an event; it keeps the event's tag. */
export async function removeEvidence(project: OpenProject, evidenceId: string): Promise<void> {
  requireRecord(project.store.state, evidenceType, evidenceId)
  await changeProject(project, 'evidence.remove', removing('evidence', [{ id: evidenceId }]))
}
