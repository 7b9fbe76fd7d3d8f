import { z } from 'zod'
import { directions } from '../model/block.ts'
import { anchorStates, quoteSchema, targetSchema } from '../model/highlight.ts'
import { tagKinds } from '../model/tag.ts'
import { tagRow } from '../rows.ts'
import { coderRow } from './project.ts'

/** A highlight as the reader shows it. */
export const highlightDetailRow = z.object({
  id: z.string(),
  articleId: z.string(),
  /** The text that the target is in; another one than the article's present text where it could not be carried over. */
  bodyHash: z.string(),
  target: z.array(targetSchema),
  quote: quoteSchema,
  tags: z.array(tagRow),
  note: z.string(),
  /** The passage in another language, by a person; `language` is a BCP 47 tag, empty where nobody said. */
  translation: z.object({ text: z.string(), language: z.string() }).nullable(),
  coder: coderRow.nullable(),
  /** ISO 8601 UTC. */
  createdAt: z.string(),
  anchor: z.enum(anchorStates),
  /** How many sections of the dossier cite it. */
  sections: z.number(),
})
export type HighlightDetailRow = z.infer<typeof highlightDetailRow>

/** A tag to apply: a record, or the name of one to be found among names and aliases, or else made. */
export const tagChoice = z.union([
  z.object({ kind: z.enum(tagKinds), id: z.string() }),
  z.object({ kind: z.enum(tagKinds), name: z.string().trim().min(1) }),
])
export type TagChoice = z.infer<typeof tagChoice>

export const tagSuggestionRow = tagRow.extend({
  /** What tells it from others: the kind of an actor, the date of an event, the path of a theme. */
  detail: z.string().nullable(),
  /** The alias that fitted, where it was not the name. */
  matched: z.string().nullable(),
  /** How many highlights bear it. */
  uses: z.number(),
  inArticle: z.boolean(),
  /** How it fits what is typed: it is its name or an alias, a part of one, or nearly so (a slip of the hand). Null where nothing is typed. */
  fit: z.enum(['same', 'part', 'nearly']).nullable(),
})
export type TagSuggestionRow = z.infer<typeof tagSuggestionRow>

/** A highlight as it is listed away from its article. */
export const passageRow = z.object({
  highlightId: z.string(),
  articleId: z.string(),
  articleTitle: z.string().nullable(),
  outlet: z.string().nullable(),
  publishedAt: z.string().nullable(),
  exact: z.string(),
  direction: z.enum(directions),
  note: z.string(),
})
export type PassageRow = z.infer<typeof passageRow>

/** A passage that the dossier may cite. */
export const citablePassageRow = passageRow.extend({
  language: z.string().nullable(),
  tags: z.array(tagRow),
  coder: z.string().nullable(),
  /** How many sections of the dossier cite it. */
  sections: z.number(),
})
export type CitablePassageRow = z.infer<typeof citablePassageRow>
