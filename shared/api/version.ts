import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { targetSchema } from '../model/highlight.ts'
import { carriedRow } from '../rows/carried.ts'
import * as rows from '../rows/version.ts'
import { base, fileSource, ids, ofProject, undoable } from './base.ts'

const ofArticle = ofProject.extend({ articleId: z.string() })
const ofHighlights = ofProject.extend({ highlightIds: ids })
const carrying = z.object({ type: z.literal('carrying'), done: z.number(), total: z.number() })

export const versionApi = {
  /** The versions of an article, the present one first. */
  list: base.input(ofArticle).output(z.array(rows.versionRow)),
  /** One of them, as it was read and marked. */
  read: base.input(ofArticle.extend({ versionId: z.string() })).output(rows.versionReadingRow),
  /** What changed between two of them, word by word. */
  compare: base.input(ofArticle.extend({ from: z.string(), to: z.string() })).output(rows.comparisonRow),
  /** Makes a file the present version of an article; ends with what became of its highlights. Cancelling changes nothing. */
  import: base
    .input(ofArticle.extend({ file: fileSource }))
    .output(eventIterator(carrying, undoable.extend({ carried: carriedRow }))),
  /** Highlights that wait for a person, of one article or of all. */
  unsettled: base.input(ofProject.extend({ articleId: z.string().nullable() })).output(z.array(rows.unsettledRow)),
  /** Says that highlights stand where they should. */
  confirm: base.input(ofHighlights).output(undoable),
  /** Puts a highlight at a place in the present text. */
  place: base
    .input(ofProject.extend({ highlightId: z.string(), target: z.array(targetSchema).min(1).max(10_000) }))
    .output(undoable),
  /** Takes highlights out of the present text: they wait to be placed or dropped. */
  takeOut: base.input(ofHighlights).output(undoable),
  /** Carries over the highlights of an article that were made on an older text of it. */
  carryOver: base.input(ofArticle).output(undoable.extend({ carried: carriedRow })),
}
