import { z } from 'zod'

/** How many records would be new, changed, removed, and in conflict. A record in conflict counts there alone. */
const tally = z.object({ added: z.number(), changed: z.number(), removed: z.number(), conflicting: z.number() })
export type Tally = z.infer<typeof tally>

/** What a merge would bring, or brought. */
export const mergePreviewRow = z.object({
  file: z.string(),
  title: z.string(),
  /** When the file was written; ISO 8601 UTC. */
  sharedAt: z.string(),
  /** Actions in it that are not here. */
  actions: z.number(),
  total: tally,
  /** By kind of record; only kinds of which there are any. */
  kinds: z.array(tally.extend({ collection: z.string() })),
  /** By the person who did it. A record that two people changed counts for both. */
  coders: z.array(tally.extend({ id: z.string(), name: z.string().nullable(), actions: z.number() })),
  /** Texts and originals of articles that are not here. */
  contents: z.number(),
})
export type MergePreviewRow = z.infer<typeof mergePreviewRow>

/** A merge that is done. */
export const mergeRow = mergePreviewRow.extend({
  /** The backup that was taken before; null where nothing was new. */
  backup: z.string().nullable(),
  /** All conflicts of the project that are open now, earlier ones too. */
  openConflicts: z.number(),
})
export type MergeRow = z.infer<typeof mergeRow>

/** What a shared file is, and the projects on this machine that it is a copy of. */
export const sharedFileRow = z.object({
  file: z.string(),
  projectId: z.string(),
  title: z.string(),
  /** ISO 8601 UTC. */
  sharedAt: z.string(),
  known: z.array(z.object({ folder: z.string(), title: z.string() })),
})
export type SharedFileRow = z.infer<typeof sharedFileRow>

/** One of the values that people gave a field without knowing of each other's, or a removal beside later changes. */
export const conflictValueRow = z.object({
  stamp: z.string(),
  /** Who set it; null where the log does not say. */
  coder: z.string().nullable(),
  /** When; ISO 8601 UTC, by the clock of that person's machine. */
  at: z.string(),
  /** The value as a person reads it. */
  words: z.string(),
  /** Whether it is the one that the app shows now. */
  isShown: z.boolean(),
})
export type ConflictValueRow = z.infer<typeof conflictValueRow>

export const conflictRow = z.object({
  /**
   * `field`: several values of one field. `removal`: removed by one person, changed by another, and still there. `use`:
   * removed by one person, and gone, while another made something that belongs to it.
   */
  kind: z.enum(['field', 'removal', 'use']),
  collection: z.string(),
  id: z.string(),
  /** Null unless it is about one field. */
  field: z.string().nullable(),
  /** The record by its name or title. */
  record: z.string(),
  /** The field as a person reads it; for a removal, the fields that were changed; for a use, what was made. */
  what: z.string(),
  /** The value shown first. Otherwise the removal last, before it what it did not know of. */
  values: z.array(conflictValueRow),
  /** What settling it is said to know of. */
  heads: z.array(z.string()),
})
export type ConflictRow = z.infer<typeof conflictRow>

export const conflictListRow = z.object({
  total: z.number(),
  /** At most 500 of them. */
  rows: z.array(conflictRow),
})
export type ConflictListRow = z.infer<typeof conflictListRow>
