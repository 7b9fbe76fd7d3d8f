import { z } from 'zod'
import { citationStyles } from '../model/dossier.ts'

export const dossierSettingsRow = z.object({
  title: z.string().nullable(),
  subtitle: z.string(),
  author: z.string().nullable(),
  notice: z.string(),
  citationStyle: z.enum(citationStyles),
  /** What stands on the cover where no title or author is set: the project's title, the coders' names. */
  shownTitle: z.string(),
  shownAuthor: z.string(),
})
export type DossierSettingsRow = z.infer<typeof dossierSettingsRow>

export const sectionRow = z.object({
  id: z.string(),
  title: z.string(),
  /** Sections sort by it as text. */
  order: z.string(),
  words: z.number(),
  /** What the authors noted on it, for themselves; empty for nothing. */
  note: z.string(),
  /** How many highlights it cites. */
  highlights: z.number(),
  /** The tab that edits it now. */
  tab: z.string().nullable(),
  /** ISO 8601 UTC; null where nothing is typed that is not in the log. */
  draftSavedAt: z.string().nullable(),
})
export type SectionRow = z.infer<typeof sectionRow>

/** The heads of a section's text: the stamps of the values it has, more than one where two people wrote at once. */
export const headStamps = z.array(z.string().regex(/^[0-9a-z]{10}-[0-9a-z]{4}-[0-9a-z]{8}$/)).max(1000)

export const sectionTextRow = z.object({
  id: z.string(),
  title: z.string(),
  /** Serialised state of the editor; null where nothing was written yet. */
  content: z.json(),
  heads: headStamps,
  /** Other texts of it that somebody wrote at the same time. */
  conflicts: z.array(z.object({ stamp: z.string(), coder: z.string().nullable(), content: z.json() })),
  /** Typing that is not in the log yet, and the heads it began from. */
  draft: z.object({ content: z.json(), heads: headStamps, savedAt: z.string() }).nullable(),
  /** The tab that edits it now. */
  tab: z.string().nullable(),
})
export type SectionTextRow = z.infer<typeof sectionTextRow>

export const dossierPreviewRow = z.object({ html: z.string(), quotes: z.number(), sources: z.number() })
export type DossierPreviewRow = z.infer<typeof dossierPreviewRow>
