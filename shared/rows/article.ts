import { z } from 'zod'
import { articleStatuses, describedFields, offerSchema } from '../model/article.ts'
import { directions } from '../model/block.ts'
import { candidateSources } from '../model/extraction.ts'
import { blockRow } from '../rows.ts'

const stars = {
  /** Whether whoever is at work has starred it. */
  starred: z.boolean(),
  /** The names of all who have. */
  starredBy: z.array(z.string()),
}

export const articleTableRow = z.object({
  id: z.string(),
  title: z.string().nullable(),
  outlet: z.string().nullable(),
  byline: z.string().nullable(),
  /** EDTF. */
  publishedAt: z.string().nullable(),
  /** A date that was found but is doubtful, and so was not stored. EDTF. */
  publishedAtOffered: z.string().nullable(),
  place: z.string().nullable(),
  language: z.string().nullable(),
  direction: z.enum(directions),
  url: z.string().nullable(),
  words: z.number(),
  /** How many highlights it has. */
  highlights: z.number(),
  status: z.enum(articleStatuses),
  /** Admiralty grade, A–F. */
  reliability: z.string().nullable(),
  /** ISO 8601 UTC. */
  importedAt: z.string(),
  note: z.string(),
  ...stars,
  removed: z.boolean(),
})
export type ArticleTableRow = z.infer<typeof articleTableRow>

/** A field of an article with where its value came from, and what the importer found but doubted. */
export const describedFieldRow = z.object({
  value: z.string().nullable(),
  /** Null where nobody recorded it. */
  source: z.enum([...candidateSources, 'edited']).nullable(),
  /** 0–1; null where a person set it. */
  confidence: z.number().nullable(),
  offer: offerSchema.nullable(),
})
export type DescribedFieldRow = z.infer<typeof describedFieldRow>

export const readerBlockRow = blockRow.extend({
  /** Kept out of sight until asked for. */
  hidden: z.boolean(),
})
export type ReaderBlockRow = z.infer<typeof readerBlockRow>

/** An article with its text. */
export const articleReadingRow = z.object({
  id: z.string(),
  removed: z.boolean(),
  status: z.enum(articleStatuses),
  reliability: z.string().nullable(),
  place: z.string().nullable(),
  note: z.string(),
  ...stars,
  importedAt: z.string(),
  words: z.number(),
  direction: z.enum(directions),
  fields: z.record(z.enum(describedFields), describedFieldRow),
  file: z.object({
    name: z.string(),
    extension: z.string(),
    hash: z.string(),
    /** ISO 8601 UTC. */
    retrievedAt: z.string(),
    /** Who says so; null where it is the time of the import. */
    retrievedAtSource: z.enum([...candidateSources, 'edited']).nullable(),
  }),
  bodyHash: z.string(),
  /** What a person should know about how the text was made, in words. */
  warnings: z.array(z.string()),
  blocks: z.array(readerBlockRow),
})
export type ArticleReadingRow = z.infer<typeof articleReadingRow>
