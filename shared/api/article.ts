import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { articleStatuses, describedFields } from '../model/article.ts'
import { reliabilityGrades } from '../model/vocabulary.ts'
import * as articleRows from '../rows/article.ts'
import { reviewRow, settledField } from '../rows/review.ts'
import * as rows from '../rows.ts'
import { base, done, fileSource, ids, ofProject, overwrite, undoable } from './base.ts'

const importEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('result'), done: z.number(), total: z.number(), row: rows.importRow }),
])

const grades = Object.keys(reliabilityGrades) as (keyof typeof reliabilityGrades)[] // the keys of a constant object
const ofArticle = ofProject.extend({ articleId: z.string() })
const ofArticles = ofProject.extend({ articleIds: ids })
const ofField = ofArticle.extend({ field: z.enum(describedFields) })

export const articleApi = {
  /** Imports files, one result a file as it is done; cancelling keeps what is done. Ends with how many failed. */
  import: base
    .input(ofProject.extend({ files: z.array(fileSource).min(1) }))
    .output(eventIterator(importEvent, z.object({ failed: z.number() }))),
  /** What an import would make of a file, without a project. */
  extract: base.input(z.object({ source: fileSource })).output(rows.extractRow),
  list: base.input(ofProject).output(z.array(rows.articleRow)),
  /** The articles with all that the Library shows: those that are there, or those that were removed. */
  table: base
    .input(ofProject.extend({ removed: z.boolean().default(false) }))
    .output(z.array(articleRows.articleTableRow)),
  /** One article with its text and where each piece of its metadata came from. */
  read: base.input(ofArticle).output(articleRows.articleReadingRow),
  /** Sets a piece of metadata by hand, or clears it with null. */
  editMetadata: base.input(ofField.extend({ value: z.string().trim().min(1).nullable() })).output(done),
  /** Takes a value that the importer found but doubted. */
  acceptOffer: base.input(ofField).output(done),
  /** Sets such a value aside. */
  declineOffer: base.input(ofField).output(done),
  /** The articles whose metadata wait for a person: doubtful, or missing where a citation needs them. */
  review: base.input(ofProject).output(z.array(reviewRow)),
  /** Settles such fields, of several articles at once, as one action. */
  settle: base.input(ofProject.extend({ settled: z.array(settledField).min(1) })).output(undoable),
  /** Sets what a person says of articles, of several at once. */
  edit: base
    .input(
      ofArticles.extend({
        set: z.strictObject({
          status: z.enum(articleStatuses).optional(),
          reliability: z.enum(grades).nullable().optional(),
          place: z.string().trim().min(1).nullable().optional(),
          note: z.string().optional(),
        }),
      }),
    )
    .output(done),
  /** Puts the star of whoever is at work on articles, or takes it off. */
  star: base.input(ofArticles.extend({ starred: z.boolean() })).output(done),
  /** What goes with articles that are removed, and how often the dossier cites it, in how many of its sections. */
  removalCount: base
    .input(ofArticles)
    .output(z.object({ highlights: z.number(), evidence: z.number(), citations: z.number(), sections: z.number() })),
  /** Removes articles with their highlights and evidence. Their text and originals stay in the folder. */
  remove: base.input(ofArticles).output(undoable.extend({ highlights: z.number() })),
  /** What would come back with removed articles, and how often the dossier cites it. */
  restorationCount: base
    .input(ofArticles)
    .output(z.object({ highlights: z.number(), evidence: z.number(), citations: z.number(), sections: z.number() })),
  /** Brings removed articles back with what went with them. */
  restore: base.input(ofArticles).output(z.object({ highlights: z.number() })),
  /** Takes blocks that are out of sight into the text for good. */
  showBlock: base.input(ofArticle.extend({ blockIds: ids })).output(done),
  /** Puts blocks of the text out of sight. They stay where they are and can be shown again. */
  hideBlock: base.input(ofArticle.extend({ blockIds: ids })).output(done),
  /** Writes the original of an article, byte for byte as it was imported. */
  saveOriginal: base
    .input(ofArticle.extend({ file: z.string(), overwrite }))
    .output(z.object({ file: z.string(), bytes: z.number() })),
}
