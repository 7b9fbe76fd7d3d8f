import { z } from 'zod'
import { directions } from './block.ts'
import { candidateSources } from './extraction.ts'
import { choiceOrNull, textField, textOrNull } from './field.ts'
import { idOf } from './ids.ts'
import type { Fields } from './json.ts'
import { defineRecord, type RecordOf } from './record.ts'

export const articleStatuses = ['unread', 'reading', 'read', 'set-aside'] as const

/** One imported source. Its text is in the body that its current version names. */
export const articleType = defineRecord(
  'article',
  1,
  z.object({
    versionId: idOf('version'),
    title: textOrNull,
    byline: textOrNull,
    outlet: textOrNull,
    /** EDTF: a day, a month, a time with its offset, an interval. */
    publishedAt: textOrNull,
    place: textOrNull,
    language: textOrNull,
    direction: z.enum(directions).catch('ltr'),
    url: textOrNull,
    /** Admiralty grade of the source, A–F. */
    reliability: choiceOrNull(['A', 'B', 'C', 'D', 'E', 'F']),
    status: z.enum(articleStatuses).default('unread').catch('unread'),
    note: textField,
    /** ISO 8601 UTC. */
    importedAt: z.string().catch(''),
    words: z.number().int().nonnegative().catch(0),
  }),
)
export type Article = RecordOf<'article', z.infer<typeof articleType.fields>>

/** Fields of an article whose origin is recorded, each in a field `provenance:<name>` or, while doubtful, `offered:<name>`. */
export const describedFields = ['title', 'byline', 'outlet', 'publishedAt', 'place', 'language', 'url'] as const
export type DescribedField = (typeof describedFields)[number]

/** Without these a source cannot be cited: what no importer found of them waits for a person. */
export const citedFields = ['title', 'outlet', 'publishedAt'] as const satisfies readonly DescribedField[]

/** Where a field's value came from: the place in the source and the importer's confidence (0–1), or a person. */
export const provenanceSchema = z.union([
  z.object({ source: z.enum(candidateSources), confidence: z.number().min(0).max(1) }),
  z.object({ source: z.literal('edited') }),
])
export type Provenance = z.infer<typeof provenanceSchema>

/** A doubtful value, shown to the person and not used until they take it. */
export const offerSchema = z.object({
  value: z.string(),
  source: z.enum(candidateSources),
  confidence: z.number().min(0).max(1),
})
export type Offer = z.infer<typeof offerSchema>

/** Where the stored value of a field came from, or null where nobody recorded it. */
export function provenanceOf(fields: Fields, name: DescribedField | 'retrievedAt'): Provenance | null {
  const stored = fields[`provenance:${name}`]
  return stored === undefined ? null : (provenanceSchema.safeParse(stored).data ?? null)
}

/** The value that the importer found but doubted, or null. */
export function offerOf(fields: Fields, name: DescribedField): Offer | null {
  const stored = fields[`offered:${name}`]
  return stored === undefined ? null : (offerSchema.safeParse(stored).data ?? null)
}
