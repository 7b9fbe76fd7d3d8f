import { z } from 'zod'
import { eventTypeIds } from '../model/event.ts'
import * as vocabulary from '../model/vocabulary.ts'
import * as connections from '../rows/connections.ts'
import * as rows from '../rows.ts'
import { base, done, ids, made, ofProject, undoable } from './base.ts'

const title = z.string().trim().min(1)
const textOrNull = z.string().trim().min(1).nullable()
const details = {
  type: z.enum(eventTypeIds).nullable().optional(),
  /** EDTF, level 1. */
  date: textOrNull.optional(),
  place: z
    .object({ name: z.string().trim().min(1), precision: z.enum(vocabulary.placePrecisions) })
    .nullable()
    .optional(),
  channel: z.enum(vocabulary.channels).nullable().optional(),
  strategy: z.enum(vocabulary.strategies).nullable().optional(),
  initiatedBy: z.enum(vocabulary.initiators).nullable().optional(),
  phase: z.enum(vocabulary.phases).nullable().optional(),
  outcome: z.enum(vocabulary.outcomes).nullable().optional(),
  status: z.enum(vocabulary.eventStatuses).nullable().optional(),
  confidence: z.enum(vocabulary.confidences).nullable().optional(),
  notes: z.string().optional(),
}
const role = z.enum(vocabulary.participationRoles)
const stance = z.enum(vocabulary.stances)
const judgement = {
  attribution: textOrNull.optional(),
  /** What the passage says of fields of the event. */
  asserts: z.record(z.string(), z.string()).optional(),
  credibility: z.number().int().min(1).max(6).nullable().optional(),
}
const ofEvent = ofProject.extend({ eventId: z.string() })
const ofEvents = ofProject.extend({ eventIds: ids })
const ofParticipation = ofProject.extend({ participationId: z.string() })
const ofEvidence = ofProject.extend({ evidenceId: z.string() })

export const eventApi = {
  list: base.input(ofProject).output(z.array(rows.eventRow)),
  /** The events with all that their table shows, by date, undated ones last. */
  table: base.input(ofProject).output(z.array(connections.eventTableRow)),
  /** One event with its participants and its evidence. */
  get: base.input(ofEvent).output(connections.eventDetailRow),
  create: base.input(ofProject.extend({ title, ...details })).output(made),
  edit: base.input(ofEvent.extend({ set: z.strictObject({ title: title.optional(), ...details }) })).output(done),
  /** Adds a part in the event, of an actor or of whoever bears a name, who is made where nobody does. */
  addParticipation: base
    .input(
      ofEvent.extend({
        actor: z.union([z.object({ id: z.string() }), z.object({ name: title })]),
        role,
        capacity: textOrNull.default(null),
      }),
    )
    .output(made),
  editParticipation: base
    .input(ofParticipation.extend({ set: z.strictObject({ role: role.optional(), capacity: textOrNull.optional() }) }))
    .output(done),
  removeParticipation: base.input(ofParticipation).output(done),
  addEvidence: base.input(ofEvent.extend({ highlightId: z.string(), stance, ...judgement })).output(made),
  editEvidence: base
    .input(ofEvidence.extend({ set: z.strictObject({ stance: stance.optional(), ...judgement }) }))
    .output(done),
  removeEvidence: base.input(ofEvidence).output(done),
  /** Says how one event stands to another. */
  addRelation: base
    .input(ofProject.extend({ from: z.string(), to: z.string(), kind: z.enum(vocabulary.relationKinds) }))
    .output(made),
  removeRelation: base.input(ofProject.extend({ relationId: z.string() })).output(done),
  /** Says that some events are another. */
  merge: base.input(ofProject.extend({ from: ids, into: z.string() })).output(undoable),
  /** Makes a merged event one of its own again. */
  split: base.input(ofEvent).output(done),
  /** What belongs to events that are removed. */
  removalCount: base.input(ofEvents).output(
    z.object({
      highlights: z.number(),
      evidence: z.number(),
      participations: z.number(),
      sections: z.number(),
    }),
  ),
  /** Removes events with those merged into them, their tags, evidence and participations. */
  remove: base.input(ofEvents).output(undoable),
}
