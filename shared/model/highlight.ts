import { z } from 'zod'
import { textField } from './field.ts'
import { idOf } from './ids.ts'
import { defineRecord, type RecordOf } from './record.ts'
import { hashSchema } from './version.ts'

/** A run of text within one block. Offsets are UTF-16 units, the end is exclusive. */
export const targetSchema = z.object({
  blockId: z.string().regex(/^b[1-9][0-9]{0,6}$/),
  startUtf16: z.number().int().nonnegative(),
  endUtf16: z.number().int().positive(),
})
export type Target = z.infer<typeof targetSchema>

/** The words of a passage and those around them, as the source has them (W3C TextQuoteSelector; at most 32 units each side). */
export const quoteSchema = z.object({ exact: z.string().min(1), prefix: z.string(), suffix: z.string() })
export type Quote = z.infer<typeof quoteSchema>

export const anchorStates = ['exact', 're-anchored', 'orphan'] as const

/** A marked passage of one article. Its tags are fields of their own: `tag:<kind>:<id>` = true. */
export const highlightType = defineRecord(
  'highlight',
  1,
  z.object({
    articleId: idOf('article'),
    bodyHash: hashSchema,
    target: z.array(targetSchema).min(1),
    quote: quoteSchema,
    note: textField,
    translation: z.object({ text: z.string(), language: z.string() }).nullable().catch(null),
    coderId: idOf('coder'),
    /** ISO 8601 UTC. */
    createdAt: z.string().catch(''),
    anchor: z.enum(anchorStates).catch('exact'),
  }),
)
export type Highlight = RecordOf<'highlight', z.infer<typeof highlightType.fields>>
