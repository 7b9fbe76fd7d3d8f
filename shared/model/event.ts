import { z } from 'zod'
import { choiceOrNull, textField, textOrNull } from './field.ts'
import { idOf } from './ids.ts'
import { defineRecord, type RecordOf } from './record.ts'
import * as vocabulary from './vocabulary.ts'

export const eventTypeIds = vocabulary.eventTypes.map((type) => type.id)

/** Something that happened, was announced, planned or denied. */
export const eventType = defineRecord(
  'event',
  1,
  z.object({
    title: z.string().min(1),
    type: choiceOrNull(eventTypeIds),
    /** EDTF, level 1. */
    date: textOrNull,
    place: z
      .object({ name: z.string(), precision: z.enum(vocabulary.placePrecisions) })
      .nullable()
      .catch(null),
    channel: choiceOrNull(vocabulary.channels),
    strategy: choiceOrNull(vocabulary.strategies),
    initiatedBy: choiceOrNull(vocabulary.initiators),
    phase: choiceOrNull(vocabulary.phases),
    outcome: choiceOrNull(vocabulary.outcomes),
    status: choiceOrNull(vocabulary.eventStatuses),
    confidence: choiceOrNull(vocabulary.confidences),
    notes: textField,
    /** The event this one was found to be. */
    mergedInto: idOf('event').nullable().catch(null),
  }),
)
export type Event = RecordOf<'event', z.infer<typeof eventType.fields>>

/** The part an actor has in an event. */
export const participationType = defineRecord(
  'participation',
  1,
  z.object({
    eventId: idOf('event'),
    actorId: idOf('actor'),
    role: z.enum(vocabulary.participationRoles),
    capacity: textOrNull,
  }),
)
export type Participation = RecordOf<'participation', z.infer<typeof participationType.fields>>

/** What a highlight says of an event, and who says it. */
export const evidenceType = defineRecord(
  'evidence',
  1,
  z.object({
    eventId: idOf('event'),
    highlightId: idOf('highlight'),
    stance: z.enum(vocabulary.stances),
    attribution: textOrNull,
    asserts: z.record(z.string(), z.string()).catch({}),
    /** Admiralty grade of the claim, 1–6. */
    credibility: z.number().int().min(1).max(6).nullable().catch(null),
  }),
)
export type Evidence = RecordOf<'evidence', z.infer<typeof evidenceType.fields>>

/** How one event stands to another. */
export const relationType = defineRecord(
  'relation',
  1,
  z.object({ from: idOf('event'), to: idOf('event'), kind: z.enum(vocabulary.relationKinds) }),
)
export type Relation = RecordOf<'relation', z.infer<typeof relationType.fields>>

/** What a person decided where sources disagree about a field of an event. */
export const resolutionType = defineRecord(
  'resolution',
  1,
  z.object({ eventId: idOf('event'), field: z.string().min(1), value: z.string(), reason: textField }),
)
export type Resolution = RecordOf<'resolution', z.infer<typeof resolutionType.fields>>
