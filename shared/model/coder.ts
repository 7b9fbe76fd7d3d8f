import { z } from 'zod'
import { defineRecord, type RecordOf } from './record.ts'

/** Colours told apart by colour-blind readers (Okabe and Ito's palette, darkened for text on paper). */
export const coderColours = ['#0f5c6e', '#8a4b08', '#4a6b1f', '#7a3b78', '#1d4f91', '#a3291f', '#5c574e'] as const

/** A person who works on the project. */
export const coderType = defineRecord(
  'coder',
  1,
  z.object({ name: z.string().min(1), colour: z.string().catch(coderColours[0]) }),
)
export type Coder = RecordOf<'coder', z.infer<typeof coderType.fields>>
