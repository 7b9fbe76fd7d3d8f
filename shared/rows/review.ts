import { z } from 'zod'
import { describedFields, offerSchema } from '../model/article.ts'
import { directions } from '../model/block.ts'

/** An article with metadata that wait for a person: values that the importer found but doubts, and those it did not find. */
export const reviewRow = z.object({
  articleId: z.string(),
  title: z.string().nullable(),
  outlet: z.string().nullable(),
  url: z.string().nullable(),
  /** Host of the address without `www.`, or null. */
  host: z.string().nullable(),
  direction: z.enum(directions),
  fileName: z.string(),
  /** At least one; the present value is null unless an offer stands beside it. */
  open: z.array(
    z.object({
      field: z.enum(describedFields),
      value: z.string().nullable(),
      /** Null where nothing was found. */
      offer: offerSchema.nullable(),
    }),
  ),
})
export type ReviewRow = z.infer<typeof reviewRow>

/** What a person decides of one field: takes the offer, says that there is none or leaves the value as it is, or writes it. */
export const settledField = z.object({
  articleId: z.string(),
  field: z.enum(describedFields),
  by: z.discriminatedUnion('how', [
    z.object({ how: z.literal('accept') }),
    z.object({ how: z.literal('decline') }),
    z.object({ how: z.literal('set'), value: z.string().trim().min(1) }),
  ]),
})
export type SettledField = z.infer<typeof settledField>
