import { z } from 'zod'
import * as historyRows from '../rows/history.ts'
import { base, ofProject } from './base.ts'

const stamp = z.string()

export const historyApi = {
  /** What undo and redo would take back now. */
  state: base.input(ofProject).output(historyRows.historyState),
  /** Takes back the coder's last action, of whatever sitting; or the one with that stamp, whoever did it. Label null: it is taken back already. */
  undo: base.input(ofProject.extend({ stamp: stamp.optional() })).output(historyRows.takenBackRow),
  /** Takes back the last undo. */
  redo: base.input(ofProject).output(historyRows.takenBackRow),
  /** Who did what when, newest first, a page at a time. */
  list: base
    .input(
      ofProject.extend({
        /** Only what is older than this action. */
        before: stamp.nullable().default(null),
        limit: z.number().int().positive().max(500).default(100),
        filter: historyRows.historyFilter.default({ coderId: null, kind: null, recordId: null }),
      }),
    )
    .output(historyRows.historyPage),
  /** The old and the new value of each field that an action changed. */
  detail: base.input(ofProject.extend({ stamp })).output(historyRows.actionDetailRow),
  /** What going back to the state after an action would touch. */
  goBackPreview: base.input(ofProject.extend({ stamp })).output(historyRows.goBackRow),
  /** Brings all records to the state after an action, as a new action. */
  goBack: base.input(ofProject.extend({ stamp })).output(historyRows.goBackRow),
}
