import { actorDetail, actorTable } from '../connect/actor-table.ts'
import { countActorRemoval, createActor, editActor, removeActors, tellApart } from '../connect/edit-actor.ts'
import { addAlias, editAlias, removeAlias } from '../connect/edit-alias.ts'
import { addOffice, editOffice, removeOffice } from '../connect/edit-office.ts'
import { listActors } from '../connect/list-records.ts'
import { mergeRecords, splitRecord } from '../connect/merge-records.ts'
import { similarActors } from '../connect/similar-actors.ts'
import { projectOf, stateOf } from './context.ts'
import { os } from './implementer.ts'

export const actorRouter = os.actor.router({
  list: os.actor.list.handler(({ context, input }) => listActors(stateOf(context, input))),
  table: os.actor.table.handler(({ context, input }) => actorTable(stateOf(context, input))),
  get: os.actor.get.handler(({ context, input }) => actorDetail(stateOf(context, input), input.actorId)),
  create: os.actor.create.handler(async ({ context, input: { project, ...fields } }) => ({
    id: await createActor(projectOf(context, { project }), fields),
  })),
  edit: os.actor.edit.handler(async ({ context, input }) => {
    await editActor(projectOf(context, input), input.actorId, input.set)
    return {}
  }),
  addAlias: os.actor.addAlias.handler(async ({ context, input }) => ({
    id: await addAlias(projectOf(context, input), input),
  })),
  editAlias: os.actor.editAlias.handler(async ({ context, input }) => {
    await editAlias(projectOf(context, input), input.aliasId, input.set)
    return {}
  }),
  removeAlias: os.actor.removeAlias.handler(async ({ context, input }) => {
    await removeAlias(projectOf(context, input), input.aliasId)
    return {}
  }),
  addOffice: os.actor.addOffice.handler(async ({ context, input }) => ({
    id: await addOffice(projectOf(context, input), input),
  })),
  editOffice: os.actor.editOffice.handler(async ({ context, input }) => {
    await editOffice(projectOf(context, input), input.officeId, input.set)
    return {}
  }),
  removeOffice: os.actor.removeOffice.handler(async ({ context, input }) => {
    await removeOffice(projectOf(context, input), input.officeId)
    return {}
  }),
  merge: os.actor.merge.handler(async ({ context, input }) => ({
    action: await mergeRecords(projectOf(context, input), 'actor', input),
  })),
  similar: os.actor.similar.handler(({ context, input }) => [...similarActors(stateOf(context, input))]),
  tellApart: os.actor.tellApart.handler(async ({ context, input }) => ({
    action: await tellApart(projectOf(context, input), input.actorId, input.otherId),
  })),
  split: os.actor.split.handler(async ({ context, input }) => {
    await splitRecord(projectOf(context, input), 'actor', input.actorId)
    return {}
  }),
  removalCount: os.actor.removalCount.handler(({ context, input }) =>
    countActorRemoval(stateOf(context, input), input.actorIds),
  ),
  remove: os.actor.remove.handler(async ({ context, input }) => ({
    action: await removeActors(projectOf(context, input), input.actorIds),
  })),
})
