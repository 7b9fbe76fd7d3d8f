import { z } from 'zod'
import { directions } from '../model/block.ts'
import { quoteSchema, targetSchema } from '../model/highlight.ts'
import { articleReadingRow } from './article.ts'
import { highlightDetailRow } from './highlight.ts'

/** One state of an article's text. */
export const versionRow = z.object({
  id: z.string(),
  bodyHash: z.string(),
  fileName: z.string(),
  /** ISO 8601 UTC. */
  retrievedAt: z.string(),
  isCurrent: z.boolean(),
  /** Highlights that stand in this text, or stood there before they were carried over. */
  highlights: z.number(),
})
export type VersionRow = z.infer<typeof versionRow>

/** An older state of an article as it was read and marked. */
export const versionReadingRow = z.object({
  article: articleReadingRow,
  highlights: z.array(highlightDetailRow),
})
export type VersionReadingRow = z.infer<typeof versionReadingRow>

/** A run of words in one text, in the other, or in both. */
export const changedRun = z.object({ kind: z.enum(['same', 'removed', 'added']), text: z.string() })
export type ChangedRun = z.infer<typeof changedRun>

/** A block of two texts side by side: one that is in only one of them has no id in the other. */
export const comparedBlockRow = z.object({
  oldId: z.string().nullable(),
  newId: z.string().nullable(),
  kind: z.enum(['same', 'changed', 'moved', 'removed', 'added']),
  direction: z.enum(directions),
  language: z.string().nullable(),
  runs: z.array(changedRun),
})
export type ComparedBlockRow = z.infer<typeof comparedBlockRow>

export const comparisonRow = z.object({
  from: versionRow,
  to: versionRow,
  /** Words that were removed and added, and those that both have. */
  words: z.object({ same: z.number(), removed: z.number(), added: z.number() }),
  blocks: z.array(comparedBlockRow),
})
export type ComparisonRow = z.infer<typeof comparisonRow>

/** A highlight that waits for a person after a newer version came in. */
export const unsettledRow = z.object({
  highlight: highlightDetailRow,
  articleTitle: z.string().nullable(),
  /**
   * `confirm`: it stands at words like its own. `orphan`: its words are nowhere in the present text. `behind`: it was
   * made on an older text, by somebody who had no newer one, and was not carried over yet.
   */
  kind: z.enum(['confirm', 'orphan', 'behind']),
  /** Its words in the older text, with those around them; for `confirm`, those it had before. */
  before: quoteSchema,
  beforeTarget: z.array(targetSchema),
  /** For `confirm`: what changed from those words to the present ones. */
  runs: z.array(changedRun),
  direction: z.enum(directions),
  language: z.string().nullable(),
})
export type UnsettledRow = z.infer<typeof unsettledRow>
