import { z } from 'zod'
import { textField, textOrNull } from './field.ts'
import { defineRecord, type RecordOf } from './record.ts'

export const citationStyles = ['chicago-notes-bibliography'] as const

/** The cover of the dossier and how it cites. One record a project. */
export const dossierType = defineRecord(
  'dossier',
  1,
  z.object({
    title: textOrNull,
    subtitle: textField,
    author: textOrNull,
    /** A line that stands on every page, such as ‘Draft’ or ‘Confidential’; empty for none. */
    notice: textField,
    citationStyle: z.enum(citationStyles).catch('chicago-notes-bibliography'),
  }),
)
export type Dossier = RecordOf<'dossier', z.infer<typeof dossierType.fields>>

/** One section of the dossier. `content` is the serialised state of its Lexical editor. */
export const sectionType = defineRecord(
  'section',
  1,
  z.object({
    title: textField,
    /** Fractional order key: sections sort by it as text. */
    order: z.string().catch('m'),
    content: z.unknown(),
    /** What the authors tell each other about it. It is not part of the dossier and is never printed. */
    note: textField,
  }),
)
export type Section = RecordOf<'section', z.infer<typeof sectionType.fields>>
