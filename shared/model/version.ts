import { z } from 'zod'
import { textField, textOrNull } from './field.ts'
import { idOf } from './ids.ts'
import { importWarningSchema } from './import-warning.ts'
import { defineRecord, type RecordOf } from './record.ts'

/** A SHA-256 in lower-case hex. */
export const hashSchema = z.string().regex(/^[0-9a-f]{64}$/)

/** One state of an article's text: the body made from it and the original it came from, byte for byte. */
export const versionType = defineRecord(
  'version',
  1,
  z.object({
    articleId: idOf('article'),
    bodyHash: hashSchema,
    fileHash: hashSchema,
    fileName: textField,
    /** Ending of the stored original, without a dot: `html`, `html.gz`. */
    fileExtension: z
      .string()
      .regex(/^[a-z0-9]{1,10}(\.gz)?$/)
      .catch('bin'),
    /** Which article of the original it is, where the original holds several. */
    part: textOrNull,
    /** What the importer had to say about how the text was made. */
    warnings: z.array(importWarningSchema).default([]).catch([]),
    /** ISO 8601 UTC. */
    retrievedAt: z.string().catch(''),
  }),
)
export type Version = RecordOf<'version', z.infer<typeof versionType.fields>>
