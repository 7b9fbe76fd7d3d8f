import { z } from 'zod'
import { textField, textOrNull } from './field.ts'
import { idOf } from './ids.ts'
import { defineRecord, type RecordOf } from './record.ts'

/** A code of the codebook that is neither actor nor event; themes nest. */
export const themeType = defineRecord(
  'theme',
  1,
  z.object({
    name: z.string().min(1),
    parent: idOf('theme').nullable().catch(null),
    description: textField,
    colour: textOrNull,
    mergedInto: idOf('theme').nullable().catch(null),
  }),
)
export type Theme = RecordOf<'theme', z.infer<typeof themeType.fields>>
