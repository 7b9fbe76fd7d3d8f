import { z } from 'zod'
import { textField, textOrNull } from './field.ts'
import { idOf } from './ids.ts'
import { defineRecord, type RecordOf } from './record.ts'

/** The colours a theme can have, told apart by colour-blind readers; each screen draws them in its own scheme. */
export const themeColours = ['#0f5c6e', '#8a4b08', '#4a6b1f', '#7a3b78', '#1d4f91', '#a3291f', '#8f6f00'] as const

/** A code of the codebook that is neither actor nor event; themes nest. */
export const themeType = defineRecord(
  'theme',
  1,
  z.object({
    name: z.string().min(1),
    parent: idOf('theme').nullable().catch(null),
    /** What it covers and what it does not: for whoever tags with it. */
    description: textField,
    /** What people remark on it. */
    note: textField,
    colour: textOrNull,
    mergedInto: idOf('theme').nullable().catch(null),
  }),
)
export type Theme = RecordOf<'theme', z.infer<typeof themeType.fields>>
