import { z } from 'zod'
import { directions } from '../model/block.ts'

/** How far looking for names is, in articles. */
export const mentionProgress = z.object({ type: z.literal('progress'), done: z.number(), total: z.number() })

/** A place in the present text of an article. */
export const mentionPlace = z.object({
  articleId: z.string(),
  bodyHash: z.string(),
  blockId: z.string(),
  startUtf16: z.number().int().nonnegative(),
  endUtf16: z.number().int().positive(),
})
export type MentionPlace = z.infer<typeof mentionPlace>

/** `new`: nobody has said anything; `marked`: a highlight that covers it bears the actor's tag; `rejected`: somebody said it is not this actor. */
export const mentionStates = ['new', 'marked', 'rejected'] as const
export type MentionState = (typeof mentionStates)[number]

export const mentionRow = mentionPlace.omit({ articleId: true, bodyHash: true }).extend({
  /** The source's own words. */
  exact: z.string(),
  /** The name of the actor that they are. */
  name: z.string(),
  state: z.enum(mentionStates),
  /** Where it is rejected: the records that say so. */
  rejectionIds: z.array(z.string()),
  /** Other actors that go by the same name. */
  others: z.array(z.object({ id: z.string(), name: z.string() })),
})
export type MentionRow = z.infer<typeof mentionRow>

/** An article that names the actor, with the places in the order of its text. */
export const mentioningArticleRow = z.object({
  articleId: z.string(),
  bodyHash: z.string(),
  title: z.string().nullable(),
  outlet: z.string().nullable(),
  publishedAt: z.string().nullable(),
  direction: z.enum(directions),
  mentions: z.array(mentionRow),
})
export type MentioningArticleRow = z.infer<typeof mentioningArticleRow>

export const mentionListRow = z.object({
  actor: z.object({ id: z.string(), name: z.string() }),
  /** Those with the latest date first. */
  articles: z.array(mentioningArticleRow),
  /** Articles that were not looked through yet: what is listed is not all. */
  behind: z.number(),
  /** Ids of articles whose text cannot be read. */
  unreadable: z.array(z.string()),
})
export type MentionListRow = z.infer<typeof mentionListRow>

export const mentionCountRow = z.object({
  new: z.number(),
  marked: z.number(),
  rejected: z.number(),
  behind: z.number(),
  unreadable: z.number(),
})
export type MentionCountRow = z.infer<typeof mentionCountRow>

export const acceptedRow = z.object({
  /** The stamp of the action, for `history.undo`; null where nothing was there to do. */
  action: z.string().nullable(),
  /** New highlights, and highlights of exactly these places that got the tag. */
  marked: z.number(),
  tagged: z.number(),
  /** Places that were marked with it already, and places whose text is another by now. */
  already: z.number(),
  gone: z.number(),
})
export type AcceptedRow = z.infer<typeof acceptedRow>

export const rejectedRow = z.object({ action: z.string().nullable(), rejected: z.number(), gone: z.number() })
