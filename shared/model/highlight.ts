import { z } from 'zod'
import { textField } from './field.ts'
import { idOf } from './ids.ts'
import type { Fields, Json } from './json.ts'
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
    translation: z.object({ text: z.string(), language: z.string() }).nullable().default(null).catch(null),
    coderId: idOf('coder'),
    /** ISO 8601 UTC. */
    createdAt: z.string().catch(''),
    anchor: z.enum(anchorStates).default('exact').catch('exact'),
    /** The text it was carried over from; null where it stands where it was made. */
    carriedFrom: hashSchema.nullable().default(null).catch(null),
  }),
)
export type Highlight = RecordOf<'highlight', z.infer<typeof highlightType.fields>>

/** Where a highlight stood in an older version of its article: the field `kept:<bodyHash>`, one for each version it was carried from. */
const keptSchema = z.object({ target: z.array(targetSchema).min(1), quote: quoteSchema, anchor: z.enum(anchorStates) })
export type KeptPlace = z.infer<typeof keptSchema>

/** The name of the field that keeps where a highlight stood in the text with that hash. */
export function keptFieldName(bodyHash: string): string {
  return `kept:${bodyHash}`
}

/** Where a highlight stood in the text with that hash, or null where it never did. */
export function keptPlaceOf(fields: Fields, bodyHash: string): KeptPlace | null {
  const stored = fields[keptFieldName(bodyHash)]
  return stored === undefined ? null : (keptSchema.safeParse(stored).data ?? null)
}

const articleIdPattern = /^ar_[0-9a-z]{4,32}$/
const coderIdPattern = /^c_[0-9a-z]{4,32}$/
const hashPattern = /^[0-9a-f]{64}$/
const blockIdPattern = /^b[1-9][0-9]{0,6}$/

const isText = (value: unknown): value is string => typeof value === 'string'
const matches = (pattern: RegExp, value: Json | undefined) => isText(value) && pattern.test(value)
const asObject = (value: Json | undefined) =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null

function isTarget(value: Json): boolean {
  const part = asObject(value)
  if (!part || !matches(blockIdPattern, part.blockId)) return false
  const { startUtf16, endUtf16 } = part
  return (
    Number.isSafeInteger(startUtf16) &&
    Number(startUtf16) >= 0 &&
    Number.isSafeInteger(endUtf16) &&
    Number(endUtf16) > 0
  )
}

/**
 * Whether the validator above would take these fields. It says the same as the validator (a test holds them together)
 * in a twentieth of the time and without making a copy: large projects ask it of 100,000 highlights when they open.
 */
export function isHighlight({ articleId, bodyHash, target, quote, coderId }: Fields): boolean {
  const words = asObject(quote)
  return (
    matches(articleIdPattern, articleId) &&
    matches(hashPattern, bodyHash) &&
    Array.isArray(target) &&
    target.length > 0 &&
    target.every(isTarget) &&
    words !== null &&
    isText(words.exact) &&
    words.exact !== '' &&
    isText(words.prefix) &&
    isText(words.suffix) &&
    matches(coderIdPattern, coderId)
  )
}
