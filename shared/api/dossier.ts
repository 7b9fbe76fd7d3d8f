import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import * as dossierRows from '../rows/dossier.ts'
import * as rows from '../rows.ts'
import { base, done, made, ofProject, overwrite, tab, undoable } from './base.ts'

const exportEvent = z.object({ type: z.literal('step'), step: z.enum(['composing', 'citing', 'printing', 'writing']) })
const textOrNull = z.string().trim().min(1).nullable()
const ofSection = ofProject.extend({ sectionId: z.string() })
const inTab = ofSection.extend({ tab })
const heads = dossierRows.headStamps

export const dossierApi = {
  /** What stands on the cover and how the dossier cites. */
  settings: base.input(ofProject).output(dossierRows.dossierSettingsRow),
  editSettings: base
    .input(
      ofProject.extend({
        set: z.strictObject({
          title: textOrNull.optional(),
          subtitle: z.string().optional(),
          author: textOrNull.optional(),
          notice: z.string().optional(),
        }),
      }),
    )
    .output(done),
  /** Stores the dossier that is composed from the highlights as sections to go on from, where none is written yet. */
  startFromFirst: base.input(ofProject).output(z.object({ sections: z.number() })),
  /** The dossier as one page of HTML, as it would be exported. */
  preview: base.input(ofProject).output(dossierRows.dossierPreviewRow),
  /** Writes the dossier as PDF or HTML, by the ending of `file`. */
  export: base
    .input(ofProject.extend({ file: z.string(), overwrite }))
    .output(eventIterator(exportEvent, rows.dossierRow)),
  /** Puts the dossier on paper by the system's print dialog, in shells that have one. Not printed: the person changed their mind. */
  print: base.input(ofProject).output(eventIterator(exportEvent, z.object({ isPrinted: z.boolean() }))),
}

export const sectionApi = {
  /** The outline: the sections in their order. */
  list: base.input(ofProject).output(z.array(dossierRows.sectionRow)),
  /** The text of a section, with what is typed and not in the log yet. */
  read: base.input(ofSection).output(dossierRows.sectionTextRow),
  /** Makes a section after another: at the start for null, at the end where none is named. */
  create: base.input(ofProject.extend({ title: z.string(), after: z.string().nullable().optional() })).output(made),
  rename: base.input(ofSection.extend({ title: z.string() })).output(done),
  /** Notes something on a section that is never printed; empty takes the note away. */
  setNote: base.input(ofSection.extend({ note: z.string() })).output(done),
  /** Puts a section after another, or first. */
  move: base.input(ofSection.extend({ after: z.string().nullable() })).output(done),
  remove: base.input(ofSection).output(undoable),
  /** Gives a tab the section to edit, unless another has it; with `force`, in any case. */
  take: base
    .input(inTab.extend({ force: z.boolean().default(false) }))
    .output(z.object({ taken: z.boolean(), text: dossierRows.sectionTextRow })),
  /** Keeps what is typed, durably; answers with the heads to go on from. */
  keepDraft: base.input(inTab.extend({ content: z.json(), heads })).output(z.object({ savedAt: z.string(), heads })),
  /** Puts what is typed into the log. */
  commitDraft: base.input(inTab).output(z.object({ heads })),
  /** Gives the section back; what is typed goes into the log. */
  release: base.input(inTab).output(done),
}
