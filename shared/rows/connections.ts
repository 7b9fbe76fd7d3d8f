import { z } from 'zod'
import * as vocabulary from '../model/vocabulary.ts'
import { actorRow, eventRow, themeRow } from '../rows.ts'
import { passageRow } from './highlight.ts'

const named = z.object({ id: z.string(), name: z.string() })
const titled = z.object({ id: z.string(), title: z.string() })
const role = z.enum(vocabulary.participationRoles)

export const actorTableRow = actorRow.extend({
  description: z.string(),
  wikidataId: z.string().nullable(),
  colour: z.string().nullable(),
  parent: named.nullable(),
  /** Highlights that bear its tag, and the articles they stand in; those of actors merged into it count. */
  mentions: z.number(),
  articles: z.number(),
  /** Events it takes part in. */
  events: z.number(),
})
export type ActorTableRow = z.infer<typeof actorTableRow>

export const actorDetailRow = actorTableRow.extend({
  /** By script, then as they were added; those of merged actors, too. */
  aliases: z.array(
    z.object({
      id: z.string(),
      text: z.string(),
      language: z.string().nullable(),
      kind: z.enum(vocabulary.aliasKinds).nullable(),
    }),
  ),
  merged: z.array(named),
  offices: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      organisation: z.string().nullable(),
      from: z.string().nullable(),
      to: z.string().nullable(),
    }),
  ),
  passages: z.array(passageRow),
  participations: z.array(
    z.object({
      id: z.string(),
      role,
      capacity: z.string().nullable(),
      event: titled.extend({ date: z.string().nullable() }),
    }),
  ),
})
export type ActorDetailRow = z.infer<typeof actorDetailRow>

/** Two actors that may be one: why, and by which of their names. */
export const similarActorsRow = z.object({
  /** The same Wikidata item; the same name; the same words in another order; an abbreviation and what it stands for; another spelling. */
  reason: z.enum(['wikidata', 'sameName', 'sameWords', 'abbreviation', 'spelling']),
  actors: z.tuple([named.extend({ matched: z.string() }), named.extend({ matched: z.string() })]),
})
export type SimilarActorsRow = z.infer<typeof similarActorsRow>

export const eventTableRow = eventRow.extend({
  typeLabel: z.string().nullable(),
  /** The first and the last moment that the date may mean, ISO 8601 UTC; null where it is open or unknown. */
  dateMin: z.string().nullable(),
  dateMax: z.string().nullable(),
  place: z.object({ name: z.string(), precision: z.enum(vocabulary.placePrecisions) }).nullable(),
  status: z.string().nullable(),
  confidence: z.string().nullable(),
  participants: z.array(z.object({ participationId: z.string(), actorId: z.string(), name: z.string(), role })),
  /** Highlights by what they say of it; unjudged are those that only bear its tag. */
  evidence: z.object({
    supports: z.number(),
    contradicts: z.number(),
    mentions: z.number(),
    unjudged: z.number(),
  }),
  /** Articles that those highlights stand in. */
  articles: z.number(),
})
export type EventTableRow = z.infer<typeof eventTableRow>

export const evidenceRow = passageRow.extend({
  /** Null where the highlight only bears the event's tag. */
  evidenceId: z.string().nullable(),
  stance: z.enum(vocabulary.stances).nullable(),
  attribution: z.string().nullable(),
  asserts: z.record(z.string(), z.string()),
  /** Admiralty grade of the claim, 1–6. */
  credibility: z.number().nullable(),
  /** Admiralty grade of the source, A–F. */
  reliability: z.string().nullable(),
})
export type EvidenceRow = z.infer<typeof evidenceRow>

/** How an event stands to another: `isFrom` where it is the one that follows, responds, violates or is part. */
export const relatedEventRow = z.object({
  id: z.string(),
  kind: z.enum(vocabulary.relationKinds),
  isFrom: z.boolean(),
  event: titled.extend({ date: z.string().nullable() }),
})
export type RelatedEventRow = z.infer<typeof relatedEventRow>

export const eventDetailRow = eventTableRow.extend({
  channel: z.string().nullable(),
  strategy: z.string().nullable(),
  initiatedBy: z.string().nullable(),
  phase: z.string().nullable(),
  outcome: z.string().nullable(),
  notes: z.string(),
  merged: z.array(titled),
  participations: z.array(
    z.object({
      id: z.string(),
      actor: named.extend({ kind: z.string().nullable() }),
      role,
      capacity: z.string().nullable(),
    }),
  ),
  related: z.array(relatedEventRow),
  evidenceRows: z.array(evidenceRow),
})
export type EventDetailRow = z.infer<typeof eventDetailRow>

export const themeTreeRow = themeRow.extend({
  /** 0 for a theme that stands at the top. */
  depth: z.number(),
  description: z.string(),
  note: z.string(),
  colour: z.string().nullable(),
  /** The themes found to be this one. */
  merged: z.array(named),
  /** Highlights that bear its tag. */
  highlights: z.number(),
  /** Highlights that bear its tag or that of a theme below it. */
  highlightsBelow: z.number(),
})
export type ThemeTreeRow = z.infer<typeof themeTreeRow>
