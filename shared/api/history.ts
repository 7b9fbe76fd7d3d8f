import { z } from 'zod'
import * as historyRows from '../rows/history.ts'
import * as rows from '../rows.ts'
import { base, ofProject } from './base.ts'

export const historyApi = {
  /** What undo and redo would take back now. */
  state: base.input(ofProject).output(historyRows.historyState),
  /** Takes back the last action of this sitting. */
  undo: base.input(ofProject).output(historyRows.takenBackRow),
  /** Takes back the last undo. */
  redo: base.input(ofProject).output(historyRows.takenBackRow),
}

export const searchApi = {
  /** The blocks in which all words of the query stand, in the order of the articles. */
  query: base
    .input(ofProject.extend({ query: z.string() }))
    .output(z.object({ rows: z.array(rows.searchRow), unreadable: z.array(z.string()) })),
  /** Articles, actors, events, themes and sections by their names, best first. */
  names: base
    .input(ofProject.extend({ query: z.string().max(1000), limit: z.number().int().positive().max(200).default(20) }))
    .output(z.array(historyRows.nameRow)),
}
