import { z } from 'zod'
import { nameRow } from '../rows/history.ts'
import {
  chosenFacets,
  retrievalAnswer,
  searchAnswer,
  searchIndexState,
  searchPlaces,
  searchSorts,
  withins,
} from '../rows/search.ts'
import { base, ofProject } from './base.ts'

/** In the language of docs/search.md: words, "phrases", prefix*, AND OR NOT NEAR, fields. */
const query = z.string().max(2000)
const page = {
  offset: z.number().int().nonnegative().default(0),
  limit: z.number().int().positive().max(1000).default(50),
}

export const searchApi = {
  /**
   * What a query finds, a page at a time, with facets over all of it. An empty query finds everything. A query that is
   * wrong fails with `querySyntax`, which says where.
   */
  query: base
    .input(
      ofProject.extend({
        query,
        in: z
          .array(z.enum(searchPlaces))
          .min(1)
          .default([...searchPlaces]),
        facets: chosenFacets.default({}),
        sort: z.enum(searchSorts).default('relevance'),
        /** `prefix` while a person types: the last word, if nothing closes it, stands for all that begin with it. */
        lastWord: z.enum(['whole', 'prefix']).default('whole'),
        ...page,
      }),
    )
    .output(searchAnswer),
  /**
   * Marked passages by their tags. A place meets the query when its highlights together do: `actor:Oman AND
   * theme:guarantees` within a paragraph finds paragraphs with one highlight of each, and gives both.
   */
  passages: base
    .input(ofProject.extend({ query, within: z.enum(withins).default('highlight'), ...page }))
    .output(retrievalAnswer),
  /** How far the index is. */
  index: base.input(ofProject).output(searchIndexState),
  /** Articles, actors, events, themes and sections by their names, best first. */
  names: base
    .input(ofProject.extend({ query: z.string().max(1000), limit: z.number().int().positive().max(200).default(20) }))
    .output(z.array(nameRow)),
}
