import { z } from 'zod'

/** The labels of the actions that undo and redo would take back now; null where there is none. */
export const historyState = z.object({ undo: z.string().nullable(), redo: z.string().nullable() })
export type HistoryState = z.infer<typeof historyState>

/** A field that was left alone, since somebody changed it after the action that was taken back. */
export const leftFieldRow = z.object({
  collection: z.string(),
  id: z.string(),
  field: z.string(),
  coder: z.string().nullable(),
})
export type LeftFieldRow = z.infer<typeof leftFieldRow>

export const takenBackRow = z.object({ label: z.string().nullable(), left: z.array(leftFieldRow) })
export type TakenBackRow = z.infer<typeof takenBackRow>

export const nameRow = z.object({
  kind: z.enum(['article', 'actor', 'event', 'theme', 'section']),
  id: z.string(),
  name: z.string(),
  /** What tells it from others, or the alias that fitted. */
  detail: z.string().nullable(),
})
export type NameRow = z.infer<typeof nameRow>
