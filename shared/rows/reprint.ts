import { z } from 'zod'

/** One report that several articles print. */
export const reprintGroupRow = z.object({
  /** The copy that stands for all. */
  leadId: z.string(),
  /** Whether a person chose it. */
  isLeadChosen: z.boolean(),
  /** All copies, the lead first. */
  articleIds: z.array(z.string()),
})
export type ReprintGroupRow = z.infer<typeof reprintGroupRow>

/** A news agency that a report names as its own, and where. */
export const agencyCueRow = z.object({
  agency: z.string(),
  where: z.enum(['outlet', 'byline', 'dateline', 'credit']),
})
export type AgencyCueRow = z.infer<typeof agencyCueRow>

export const reprintCopyRow = z.object({
  articleId: z.string(),
  title: z.string().nullable(),
  outlet: z.string().nullable(),
  byline: z.string().nullable(),
  /** EDTF. */
  publishedAt: z.string().nullable(),
  language: z.string().nullable(),
  words: z.number(),
  /** How much of the shorter of the two, this and the lead, stands in the other as well, 0–1; null where a text cannot be read or is too short to say. */
  share: z.number().nullable(),
  agencies: z.array(agencyCueRow),
  /** Whether a person said that it and the lead are one. */
  isJoined: z.boolean(),
})
export type ReprintCopyRow = z.infer<typeof reprintCopyRow>

/** A group with what differs between its copies, the lead first. */
export const reprintDetailRow = reprintGroupRow.omit({ articleIds: true }).extend({ copies: z.array(reprintCopyRow) })
export type ReprintDetailRow = z.infer<typeof reprintDetailRow>

/** From how many articles the evidence of an event comes, and from how many reports: copies of one count once. */
export const eventOriginsRow = z.object({ eventId: z.string(), articles: z.number(), origins: z.number() })
export type EventOriginsRow = z.infer<typeof eventOriginsRow>
