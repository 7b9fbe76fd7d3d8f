import { z } from 'zod'
import { tagKinds } from '../model/tag.ts'
import { chosenFacets, searchPlaces, searchSorts, withins } from '../rows/search.ts'
import { base, ofProject, overwrite } from './base.ts'

/** The records in the order they are to stand in; all of them, in the list's own order, for null. */
const chosen = z.array(z.string()).max(200_000).nullable().default(null)

/** A list that can be taken out as CSV. */
export const listChoice = z.discriminatedUnion('list', [
  z.object({ list: z.enum(['articles', 'highlights', 'actors', 'events', 'themes']), ids: chosen }),
  /** What the sources say of events; `ids` are those of events. */
  z.object({ list: z.literal('evidence'), ids: chosen }),
  /** The highlights that `evidence.search` finds, however many. */
  z.object({
    list: z.literal('citable'),
    query: z.string().max(1000).default(''),
    articleId: z.string().nullable().default(null),
    tags: z.array(z.object({ kind: z.enum(tagKinds), id: z.string() })).default([]),
  }),
  /** All that `search.query` finds. */
  z.object({
    list: z.literal('search'),
    query: z.string().max(2000),
    in: z
      .array(z.enum(searchPlaces))
      .min(1)
      .default([...searchPlaces]),
    facets: chosenFacets.default({}),
    sort: z.enum(searchSorts).default('relevance'),
    lastWord: z.enum(['whole', 'prefix']).default('whole'),
  }),
  /** The highlights that `search.passages` retrieves, place by place. */
  z.object({ list: z.literal('passages'), query: z.string().max(2000), within: z.enum(withins).default('highlight') }),
])
export type ListChoice = z.infer<typeof listChoice>

const counts = {
  /** How many rows stand under the head. */
  rows: z.number(),
  /** How many articles could not be read, and so may be missing from what a search found. */
  unreadable: z.number(),
}

export const listApi = {
  /** Writes a list as CSV: UTF-8 with a byte order mark, CRLF, formulas guarded. */
  exportCsv: base
    .input(ofProject.extend({ what: listChoice, file: z.string(), overwrite }))
    .output(z.object({ file: z.string(), ...counts })),
  /** The same as text. */
  csv: base.input(ofProject.extend({ what: listChoice })).output(z.object({ text: z.string(), ...counts })),
}
