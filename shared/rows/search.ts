import { z } from 'zod'
import { directions } from '../model/block.ts'
import { targetSchema } from '../model/highlight.ts'
import { tagRow } from '../rows.ts'
import { coderRow } from './project.ts'

/** Where a search looks. `notes` are those on articles, highlights, actors, events and themes. */
export const searchPlaces = ['articles', 'highlights', 'notes', 'dossier'] as const
export type SearchPlace = (typeof searchPlaces)[number]

/** What a search finds. */
export const foundKinds = ['article', 'highlight', 'note', 'section'] as const
export type FoundKind = (typeof foundKinds)[number]

/** Best first; by the date of publication, those without one last; by title or outlet in the order of the alphabet. */
export const searchSorts = ['relevance', 'newest', 'oldest', 'title', 'outlet'] as const
export type SearchSort = (typeof searchSorts)[number]

/** By what results can be narrowed. A year or month counts all that may lie in it. */
export const searchFacets = [
  'kind',
  'outlet',
  'language',
  'year',
  'month',
  'actor',
  'event',
  'theme',
  'coder',
  'status',
] as const
export type SearchFacet = (typeof searchFacets)[number]

/** The values chosen of each facet: one of them must hold, of every facet that is named. */
export const chosenFacets = z.partialRecord(z.enum(searchFacets), z.array(z.string()).max(200))
export type ChosenFacets = z.infer<typeof chosenFacets>

export const facetRow = z.object({
  facet: z.enum(searchFacets),
  values: z.array(
    z.object({
      /** What to choose it by: an id for actors, events, themes and coders; empty for what has none. */
      value: z.string(),
      /** What to show; for a value that says itself (a year, a kind, a language) the value. */
      label: z.string(),
      /** How many of the results have it, those counted that a choice within the same facet leaves out. */
      count: z.number(),
      isChosen: z.boolean(),
    }),
  ),
  /** How many values there are beyond those listed. */
  more: z.number(),
})
export type FacetRow = z.infer<typeof facetRow>

/** A run of marked text within a snippet. */
export const snippetMark = z.object({ startUtf16: z.number(), endUtf16: z.number() })

/** Words in their context. */
export const snippetRow = z.object({
  /** Which text of the item it is from. */
  part: z.enum(['title', 'text', 'translation', 'note']),
  /** The source's own words, on one line, cut at word ends; an ellipsis stands where it was cut. */
  snippet: z.string(),
  marks: z.array(snippetMark),
  direction: z.enum(directions).nullable(),
  /** Where to open the article: its block and the place of the first hit there; null where the text is in no article. */
  blockId: z.string().nullable(),
  startUtf16: z.number().nullable(),
  endUtf16: z.number().nullable(),
})
export type SnippetRow = z.infer<typeof snippetRow>

/** Something found. Its best place stands in the row itself, further ones in `more`. */
export const foundRow = snippetRow.extend({
  kind: z.enum(foundKinds),
  /** The record that was found; for a note, the one that bears it. */
  record: z.object({ collection: z.string(), id: z.string() }),
  articleId: z.string().nullable(),
  highlightId: z.string().nullable(),
  sectionId: z.string().nullable(),
  /** The title of the article or section, the name of an actor, event or theme. */
  title: z.string().nullable(),
  outlet: z.string().nullable(),
  /** EDTF: of the article, or of the event that bears the note. */
  publishedAt: z.string().nullable(),
  language: z.string().nullable(),
  /** Who marked the highlight. */
  coder: coderRow.nullable(),
  /** Of a highlight. */
  tags: z.array(tagRow),
  more: z.array(snippetRow),
  /** How many places in it were hit, those not shown included. */
  hits: z.number(),
})
export type FoundRow = z.infer<typeof foundRow>

/** How a search was answered. */
export const searchAnswer = z.object({
  total: z.number(),
  rows: z.array(foundRow),
  facets: z.array(facetRow),
  /** Ids of articles whose text could not be read, and so was not searched. */
  unreadable: z.array(z.string()),
  /** Whether all that was asked for could be searched. */
  isComplete: z.boolean(),
  /** From the index, by reading the texts, or the one for some and the other for the rest: the results are the same. */
  answeredBy: z.enum(['index', 'scan', 'both']),
})
export type SearchAnswer = z.infer<typeof searchAnswer>

/** How near to each other the tags of a retrieval must stand. */
export const withins = ['highlight', 'sentence', 'paragraph', 'article'] as const
export type Within = (typeof withins)[number]

/** A highlight that meets a retrieval. */
export const retrievedHighlightRow = z.object({
  id: z.string(),
  target: z.array(targetSchema),
  exact: z.string(),
  /** The source's words before and behind it, at most 32 units each. */
  prefix: z.string(),
  suffix: z.string(),
  tags: z.array(tagRow),
  coder: coderRow.nullable(),
  note: z.string(),
})

/** Highlights that meet a retrieval together, in the order of the text, and the text they stand in. */
export const retrievedPassageRow = z.object({
  articleId: z.string(),
  title: z.string().nullable(),
  outlet: z.string().nullable(),
  /** EDTF. */
  publishedAt: z.string().nullable(),
  language: z.string().nullable(),
  direction: z.enum(directions),
  /** The sentences or paragraphs, whole, each with the marks of the highlights in it; empty for `article` and where the text cannot be read. */
  context: z.array(
    z.object({
      blockId: z.string(),
      startUtf16: z.number(),
      endUtf16: z.number(),
      text: z.string(),
      direction: z.enum(directions).nullable(),
      marks: z.array(snippetMark.extend({ highlightId: z.string() })),
    }),
  ),
  highlights: z.array(retrievedHighlightRow),
})
export type RetrievedPassageRow = z.infer<typeof retrievedPassageRow>

export const retrievalAnswer = z.object({
  /** How many places meet it, and how many highlights they hold together. */
  total: z.number(),
  highlights: z.number(),
  rows: z.array(retrievedPassageRow),
  unreadable: z.array(z.string()),
  isComplete: z.boolean(),
})
export type RetrievalAnswer = z.infer<typeof retrievalAnswer>

/** How far the index is. Without one, searches read the texts. */
export const searchIndexState = z.object({
  state: z.enum(['none', 'building', 'ready']),
  /** Items in it, of all that are to be. */
  indexed: z.number(),
  of: z.number(),
})
export type SearchIndexState = z.infer<typeof searchIndexState>
