import { z } from 'zod'
import { actorKinds, aliasKinds } from '../model/vocabulary.ts'
import * as connections from '../rows/connections.ts'
import * as rows from '../rows.ts'
import { base, done, ids, made, ofProject, undoable } from './base.ts'

const name = z.string().trim().min(1)
const textOrNull = z.string().trim().min(1).nullable()
const details = {
  kind: z.enum(actorKinds).nullable().optional(),
  description: z.string().optional(),
  wikidataId: textOrNull.optional(),
  parent: z.string().nullable().optional(),
  colour: textOrNull.optional(),
}
/** Dates are EDTF, level 1. */
const officeDetails = {
  organisation: textOrNull.optional(),
  from: textOrNull.optional(),
  to: textOrNull.optional(),
}
const ofActor = ofProject.extend({ actorId: z.string() })
const ofActors = ofProject.extend({ actorIds: ids })

export const actorApi = {
  list: base.input(ofProject).output(z.array(rows.actorRow)),
  /** The actors with all that their table shows. */
  table: base.input(ofProject).output(z.array(connections.actorTableRow)),
  /** One actor with its names, passages and events. */
  get: base.input(ofActor).output(connections.actorDetailRow),
  create: base.input(ofProject.extend({ name, ...details })).output(made),
  edit: base.input(ofActor.extend({ set: z.strictObject({ name: name.optional(), ...details }) })).output(done),
  addAlias: base
    .input(
      ofActor.extend({
        text: name,
        language: textOrNull.default(null),
        kind: z.enum(aliasKinds).nullable().default(null),
      }),
    )
    .output(made),
  editAlias: base
    .input(
      ofProject.extend({
        aliasId: z.string(),
        set: z.strictObject({
          text: name.optional(),
          language: textOrNull.optional(),
          kind: z.enum(aliasKinds).nullable().optional(),
        }),
      }),
    )
    .output(done),
  removeAlias: base.input(ofProject.extend({ aliasId: z.string() })).output(done),
  addOffice: base.input(ofActor.extend({ title: name, ...officeDetails })).output(made),
  editOffice: base
    .input(
      ofProject.extend({ officeId: z.string(), set: z.strictObject({ title: name.optional(), ...officeDetails }) }),
    )
    .output(done),
  removeOffice: base.input(ofProject.extend({ officeId: z.string() })).output(done),
  /** Says that some actors are another; their names become names of that one. */
  merge: base.input(ofProject.extend({ from: ids, into: z.string() })).output(undoable),
  /** Pairs of actors that may be one and the same, the surest first. */
  similar: base.input(ofProject).output(z.array(connections.similarActorsRow)),
  /** Says that two actors are not the same: they are not proposed again. */
  tellApart: base.input(ofActor.extend({ otherId: z.string() })).output(undoable),
  /** Makes a merged actor one of its own again. */
  split: base.input(ofActor).output(done),
  /** What bears the names of actors that are removed. */
  removalCount: base
    .input(ofActors)
    .output(z.object({ highlights: z.number(), events: z.number(), sections: z.number() })),
  /** Removes actors with those merged into them, their aliases, offices, tags and parts in events. */
  remove: base.input(ofActors).output(undoable),
}
