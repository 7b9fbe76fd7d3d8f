import { z } from 'zod'
import { targetSchema } from '../model/highlight.ts'
import { tagKinds } from '../model/tag.ts'
import * as highlightRows from '../rows/highlight.ts'
import * as rows from '../rows.ts'
import { base, ids, ofProject, undoable } from './base.ts'
import { highlightExtentApi } from './highlight-extent.ts'

const { highlightDetailRow, tagChoice } = highlightRows
const ofHighlight = ofProject.extend({ highlightId: z.string() })
const ofHighlights = ofProject.extend({ highlightIds: ids })
const tag = z.object({ kind: z.enum(tagKinds), id: z.string() })

export const highlightApi = {
  list: base.input(ofProject).output(z.array(rows.highlightRow)),
  /** Marks a passage found by its words, exactly once, or says why not. */
  add: base.input(ofProject.extend({ request: rows.highlightRequest })).output(rows.highlightResultRow),
  /** The highlights of one article in the order of its text. */
  listFor: base.input(ofProject.extend({ articleId: z.string() })).output(z.array(highlightDetailRow)),
  /** These highlights as they are now, in no order; one that is not there is left out. */
  details: base.input(ofHighlights).output(z.array(highlightDetailRow)),
  /** Marks a passage by its place; ends within a character are moved out to its edge. */
  addAt: base
    .input(
      ofProject.extend({
        articleId: z.string(),
        target: z.array(targetSchema).min(1).max(10_000),
        tags: z.array(tagChoice).default([]),
        note: z.string().default(''),
      }),
    )
    .output(highlightDetailRow),
  ...highlightExtentApi,
  addTag: base.input(ofHighlight.extend({ tag: tagChoice })).output(highlightDetailRow),
  removeTag: base.input(ofHighlight.extend({ tag })).output(highlightDetailRow),
  /** Makes these its tags, and no others. */
  setTags: base.input(ofHighlight.extend({ tags: z.array(tagChoice) })).output(highlightDetailRow),
  /** Writes the passage in another language, or takes that away with null. */
  setTranslation: base
    .input(
      ofHighlight.extend({
        translation: z.object({ text: z.string().trim().min(1), language: z.string().trim().max(100) }).nullable(),
      }),
    )
    .output(highlightDetailRow),
  setNote: base.input(ofHighlight.extend({ note: z.string() })).output(highlightDetailRow),
  /** The evidence that goes with highlights that are removed, and how many sections of the dossier cite them. */
  removalCount: base.input(ofHighlights).output(z.object({ evidence: z.number(), sections: z.number() })),
  remove: base.input(ofHighlights).output(undoable),
  /** The passages word for word in quotation marks, each with its citation, as plain text and as HTML; those that may not be quoted are left out. */
  quotation: base
    .input(ofHighlights)
    .output(z.object({ text: z.string(), html: z.string(), quoted: z.number(), refused: z.array(z.string()) })),
}

export const tagApi = {
  /** Actors, events and themes that fit what is typed, best first; with nothing typed, the article's and the last used. */
  suggest: base
    .input(
      ofProject.extend({
        query: z.string().max(1000),
        articleId: z.string().nullable().default(null),
        kinds: z.array(z.enum(tagKinds)).default([...tagKinds]),
        limit: z.number().int().positive().max(200).default(20),
      }),
    )
    .output(z.array(highlightRows.tagSuggestionRow)),
  /** The tags last used, the latest first. */
  recent: base
    .input(ofProject.extend({ limit: z.number().int().positive().max(200).default(9) }))
    .output(z.array(rows.tagRow)),
}

export const evidenceApi = {
  /** These highlights as the dossier shows them; one that is not there is left out. */
  get: base.input(ofHighlights).output(z.array(highlightRows.citablePassageRow)),
  /** Highlights in which, with their notes, tags and sources, all words of the query stand. */
  search: base
    .input(
      ofProject.extend({
        query: z.string().max(1000).default(''),
        articleId: z.string().nullable().default(null),
        tags: z.array(tag).default([]),
        limit: z.number().int().positive().max(1000).default(100),
      }),
    )
    .output(z.object({ total: z.number(), rows: z.array(highlightRows.citablePassageRow) })),
}
