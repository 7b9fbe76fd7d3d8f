import type { Candidate } from '../../../../shared/model/extraction.ts'
import { candidate, surest } from './candidate.ts'
import { textOf } from './json-value.ts'
import type { PageClues } from './page-clues.ts'

/**
 * The place that a page's metadata name: as its dateline or where it was written, or, doubtful, what the article is
 * about. The dateline in the text itself is read for every format alike.
 */
export function readPlace({ jsonLd, meta }: PageClues): Candidate | null {
  const named = (key: string) => jsonLd.articles.map((article) => textOf(article[key])).find(Boolean) ?? null
  return surest([
    candidate(asPlace(named('dateline')), 'json-ld', 0.85),
    candidate(asPlace(named('locationCreated')), 'json-ld', 0.85),
    candidate(asPlace(named('contentLocation')), 'json-ld', 0.45),
    candidate(asPlace(meta.first('dateline')), 'meta', 0.85),
    candidate(asPlace(meta.first('geo.placename')), 'meta', 0.4),
  ])
}

function asPlace(value: string | null): string | null {
  const place = value?.replace(/\s+/g, ' ').trim() ?? ''
  return place.length <= 60 && /\p{L}{2}/u.test(place) && !/^https?:/i.test(place) ? place : null
}
