import {
  addParticipation,
  countEventRemoval,
  createEvent,
  editEvent,
  editParticipation,
  removeEvents,
  removeParticipation,
} from '../connect/edit-event.ts'
import { addEvidence, editEvidence, removeEvidence } from '../connect/edit-evidence.ts'
import { addRelation, removeRelation } from '../connect/edit-relation.ts'
import { eventDetail } from '../connect/event-detail.ts'
import { eventTable } from '../connect/event-table.ts'
import { listEvents } from '../connect/list-records.ts'
import { mergeRecords, splitRecord } from '../connect/merge-records.ts'
import { projectOf, stateOf } from './context.ts'
import { os } from './implementer.ts'

export const eventRouter = os.event.router({
  list: os.event.list.handler(({ context, input }) => listEvents(stateOf(context, input))),
  table: os.event.table.handler(({ context, input }) => eventTable(stateOf(context, input))),
  get: os.event.get.handler(({ context, input }) => eventDetail(stateOf(context, input), input.eventId)),
  create: os.event.create.handler(async ({ context, input: { project, ...fields } }) => ({
    id: await createEvent(projectOf(context, { project }), fields),
  })),
  edit: os.event.edit.handler(async ({ context, input }) => {
    await editEvent(projectOf(context, input), input.eventId, input.set)
    return {}
  }),
  addParticipation: os.event.addParticipation.handler(async ({ context, input }) => ({
    id: await addParticipation(projectOf(context, input), input),
  })),
  editParticipation: os.event.editParticipation.handler(async ({ context, input }) => {
    await editParticipation(projectOf(context, input), input.participationId, input.set)
    return {}
  }),
  removeParticipation: os.event.removeParticipation.handler(async ({ context, input }) => {
    await removeParticipation(projectOf(context, input), input.participationId)
    return {}
  }),
  addEvidence: os.event.addEvidence.handler(async ({ context, input }) => {
    const { project, eventId, highlightId, ...judgement } = input
    return { id: await addEvidence(projectOf(context, { project }), { eventId, highlightId, judgement }) }
  }),
  editEvidence: os.event.editEvidence.handler(async ({ context, input }) => {
    await editEvidence(projectOf(context, input), input.evidenceId, input.set)
    return {}
  }),
  removeEvidence: os.event.removeEvidence.handler(async ({ context, input }) => {
    await removeEvidence(projectOf(context, input), input.evidenceId)
    return {}
  }),
  addRelation: os.event.addRelation.handler(async ({ context, input }) => ({
    id: await addRelation(projectOf(context, input), input),
  })),
  removeRelation: os.event.removeRelation.handler(async ({ context, input }) => {
    await removeRelation(projectOf(context, input), input.relationId)
    return {}
  }),
  merge: os.event.merge.handler(async ({ context, input }) => ({
    action: await mergeRecords(projectOf(context, input), 'event', input),
  })),
  split: os.event.split.handler(async ({ context, input }) => {
    await splitRecord(projectOf(context, input), 'event', input.eventId)
    return {}
  }),
  removalCount: os.event.removalCount.handler(({ context, input }) =>
    countEventRemoval(stateOf(context, input), input.eventIds),
  ),
  remove: os.event.remove.handler(async ({ context, input }) => ({
    action: await removeEvents(projectOf(context, input), input.eventIds),
  })),
})
