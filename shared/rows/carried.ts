import { z } from 'zod'

/** What became of an article's highlights in another text of it. */
export const carriedRow = z.object({
  /** At their words, word for word. */
  exact: z.number(),
  /** At words like theirs: a person is asked to look. */
  toConfirm: z.number(),
  /** Nowhere: a person is asked to place or drop them. */
  orphans: z.number(),
  /** Sections of the dossier that cite one whose words changed or that is nowhere. */
  sections: z.number(),
})
export type CarriedRow = z.infer<typeof carriedRow>
