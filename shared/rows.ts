import { z } from 'zod'
import { describedFields, offerSchema } from './model/article.ts'
import { blockTypes, directions } from './model/block.ts'
import { candidateSources } from './model/extraction.ts'
import { targetSchema } from './model/highlight.ts'
import { tagKinds } from './model/tag.ts'
import { carriedRow } from './rows/carried.ts'

// The rows that calls answer with, and that the command line prints as they are: every key present, null where unknown.

const failureRow = z.object({ code: z.string(), message: z.string() }).catchall(z.unknown())
export type FailureRow = z.infer<typeof failureRow>

export const projectRow = z.object({ project: z.string(), id: z.string(), title: z.string() })
export type ProjectRow = z.infer<typeof projectRow>

const described = {
  title: z.string().nullable(),
  outlet: z.string().nullable(),
  byline: z.string().nullable(),
  publishedAt: z.string().nullable(),
  language: z.string().nullable(),
  words: z.number().nullable(),
}

/** Something a person should know about a text, though nothing failed. */
const warningRow = z.object({ code: z.string(), message: z.string() })

const importOutcome = {
  /** `newVersion`: another text of an article that is there already, now its present one. `matched`: an entry of a reference list whose article is there already, and which adds to what is known of it. */
  status: z.enum(['imported', 'duplicate', 'matched', 'newVersion', 'failed']),
  /** The new article; for a duplicate or a match, the article that is there already. */
  articleId: z.string().nullable(),
  ...described,
  /** A date that was found but is doubtful, and so was not stored. EDTF. */
  publishedAtOffered: z.string().nullable(),
  /** Everything that was found but is doubtful. */
  offered: z.array(offerSchema.extend({ field: z.enum(describedFields) })),
  warnings: z.array(warningRow),
  /** For a newer version, what became of the article's highlights. */
  carried: carriedRow.nullable(),
  error: failureRow.nullable(),
}

/** What became of one of several things in a file. */
export const importPartRow = z.object({ name: z.string(), ...importOutcome })
export type ImportPartRow = z.infer<typeof importPartRow>

/** What became of a file. Where it holds several articles, these are the status and the fields of the first that did not fail. */
export const importRow = z.object({
  file: z.string(),
  ...importOutcome,
  /** One for each thing in a file that holds several; none for a file that is one article. */
  parts: z.array(importPartRow),
})
export type ImportRow = z.infer<typeof importRow>

export const blockRow = z.object({
  id: z.string(),
  type: z.enum(blockTypes),
  text: z.string(),
  level: z.number().optional(),
  language: z.string().optional(),
  direction: z.enum(directions).optional(),
  page: z.number().optional(),
})

const extractOutcome = {
  status: z.enum(['imported', 'failed']),
  ...described,
  warnings: z.array(warningRow),
  error: failureRow.nullable(),
  /** The blocks a reader sees, joined by blank lines. */
  text: z.string().nullable(),
  blocks: z.array(blockRow).nullable(),
  /** The best candidate for each piece of metadata, with where it was found and how sure it is, 0–1. */
  fields: z.record(z.enum([...describedFields, 'retrievedAt']), offerSchema.nullable()).nullable(),
  publishedAtSource: z.enum(candidateSources).nullable(),
  /** 0–1. */
  publishedAtConfidence: z.number().nullable(),
}

export const extractPartRow = z.object({ name: z.string(), ...extractOutcome })
export type ExtractPartRow = z.infer<typeof extractPartRow>

/** What an import would make of a file. Where it holds several articles, these are the fields of the first that did not fail. */
export const extractRow = z.object({ file: z.string(), ...extractOutcome, parts: z.array(extractPartRow) })
export type ExtractRow = z.infer<typeof extractRow>

export const articleRow = z.object({
  id: z.string(),
  title: z.string().nullable(),
  outlet: z.string().nullable(),
  byline: z.string().nullable(),
  publishedAt: z.string().nullable(),
  language: z.string().nullable(),
  words: z.number(),
  /** How many highlights it has. */
  highlights: z.number(),
})
export type ArticleRow = z.infer<typeof articleRow>

export const tagRow = z.object({ kind: z.enum(tagKinds), id: z.string(), name: z.string() })
export type TagRow = z.infer<typeof tagRow>

export const highlightRow = z.object({
  id: z.string(),
  articleId: z.string(),
  exact: z.string(),
  tags: z.array(tagRow),
  coder: z.string().nullable(),
  note: z.string(),
})
export type HighlightRow = z.infer<typeof highlightRow>

/** A place where a passage was found, to tell it from others: up to 32 characters on either side. */
export const placeRow = z.object({ blockId: z.string(), prefix: z.string(), suffix: z.string() })
export type PlaceRow = z.infer<typeof placeRow>

export const highlightRefusalRow = z.object({
  error: z.enum(['notFound', 'ambiguous', 'ambiguousName', 'articleMissing', 'bodyUnreadable']),
  articleId: z.string(),
  exact: z.string(),
  places: z.array(placeRow),
  /** For an ambiguous name: which one, and the records that bear it. */
  name: z.string().nullable(),
  candidates: z.array(tagRow),
})
export type HighlightRefusalRow = z.infer<typeof highlightRefusalRow>

export const addedHighlightRow = highlightRow.extend({ target: z.array(targetSchema) })
export const highlightResultRow = z.union([addedHighlightRow, highlightRefusalRow])
export type HighlightResultRow = z.infer<typeof highlightResultRow>

/** A passage to mark, by its words. Names are found among names, titles and aliases, or made. */
export const highlightRequest = z.object({
  articleId: z.string(),
  exact: z.string().min(1),
  prefix: z.string().optional(),
  suffix: z.string().optional(),
  actors: z.array(z.string().trim().min(1)).default([]),
  events: z.array(z.string().trim().min(1)).default([]),
  themes: z.array(z.string().trim().min(1)).default([]),
  note: z.string().default(''),
})
export type HighlightRequest = z.infer<typeof highlightRequest>

export const actorRow = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.string().nullable(),
  aliases: z.array(z.string()),
})
export const eventRow = z.object({
  id: z.string(),
  title: z.string(),
  type: z.string().nullable(),
  date: z.string().nullable(),
})
export const themeRow = z.object({ id: z.string(), name: z.string(), parent: z.string().nullable() })

export const dossierRow = z.object({
  file: z.string(),
  /** Null for HTML. */
  pages: z.number().nullable(),
  quotes: z.number(),
  sources: z.number(),
})
export type DossierRow = z.infer<typeof dossierRow>

export const shareRow = z.object({
  file: z.string(),
  bytes: z.number(),
  sha256: z.string(),
  articles: z.number(),
  highlights: z.number(),
})
export type ShareRow = z.infer<typeof shareRow>

export const checkRow = z.object({
  severity: z.enum(['fault', 'note']),
  code: z.string(),
  /** Relative to the project's folder. */
  path: z.string().nullable(),
  /** Counted from 1. */
  line: z.number().nullable(),
  message: z.string(),
})
export type CheckRow = z.infer<typeof checkRow>
