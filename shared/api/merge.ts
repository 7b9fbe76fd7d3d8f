import { z } from 'zod'
import { headStamps } from '../rows/dossier.ts'
import * as rows from '../rows/merge.ts'
import { base, done, ofProject } from './base.ts'

export const sharedFileApi = {
  /** Of which project a shared file (.mnb) is, and whether that project is on this machine already. */
  inspect: base.input(z.object({ file: z.string() })).output(rows.sharedFileRow),
}

export const mergeApi = {
  /** What merging a colleague's file into the project would bring. Changes nothing. */
  preview: base.input(ofProject.extend({ file: z.string() })).output(rows.mergePreviewRow),
  /** Takes in everything a colleague's file holds that is not here, after a backup. */
  run: base.input(ofProject.extend({ file: z.string() })).output(rows.mergeRow),
}

const ofRecord = ofProject.extend({ collection: z.string(), id: z.string(), heads: headStamps })

export const conflictApi = {
  /** How many conflicts are open. */
  count: base.input(ofProject).output(z.object({ conflicts: z.number() })),
  /** The conflicts that are open, with all values side by side. */
  list: base.input(ofProject).output(rows.conflictListRow),
  /**
   * Ends a conflict: one of the values of a field stands, or a removed record is kept or goes. `heads` are those the
   * person was shown; what came since stays in conflict.
   */
  settle: base
    .input(
      z.discriminatedUnion('choice', [
        ofRecord.extend({ choice: z.literal('value'), field: z.string(), stamp: z.string() }),
        ofRecord.extend({ choice: z.literal('keep') }),
        ofRecord.extend({ choice: z.literal('remove') }),
      ]),
    )
    .output(done),
}
