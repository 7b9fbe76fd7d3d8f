import { z } from 'zod'
import * as rows from '../rows/reprint.ts'
import { base, ids, ofProject, undoable } from './base.ts'

const ofArticle = ofProject.extend({ articleId: z.string() })

export const reprintApi = {
  /** The reports that more than one article prints. The first time in a project it reads every text. */
  groups: base.input(ofProject).output(z.array(rows.reprintGroupRow)),
  /** The group that an article belongs to; null where it is the only one of its report. */
  of: base.input(ofArticle).output(rows.reprintDetailRow.nullable()),
  /** Says that articles print one report. */
  join: base.input(ofProject.extend({ articleIds: ids })).output(undoable),
  /** Says that an article is a report of its own. */
  split: base.input(ofArticle).output(undoable),
  /** Makes an article the one that stands for its group. */
  chooseLead: base.input(ofArticle).output(undoable),
  /** From how many articles and how many reports the evidence of each event comes; of those events that have any. */
  eventOrigins: base.input(ofProject).output(z.array(rows.eventOriginsRow)),
}
