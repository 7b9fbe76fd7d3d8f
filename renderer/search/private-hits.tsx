import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { LockKeyhole } from 'lucide-react'
import { type Ref, useState } from 'react'
import { plainWordsOf } from '../../shared/search/plain-words.ts'
import { api } from '../api/connection.ts'
import { failureText } from '../api/failure.ts'
import { placeHref } from '../app/place.ts'
import { SourceWords } from '../connections/passage-card.tsx'
import { Button } from '../ui/button.tsx'
import type { SearchView } from './search-view.ts'
import { useDebounced } from './use-debounced.ts'
import '../connections/connections.css'
import './private-hits.css'

const settleMs = 120
const mostHits = 100
/** How many are shown at first, so that the other results stay in sight and few keys away. */
const hitsAtFirst = 2

/** What the person's private notes have of the words typed; null where they are not asked: see `PrivateHits`. */
export function usePrivateHits(project: string, { typed, places, facets }: SearchView) {
  const isForNotes = places.includes('notes') && Object.keys(facets).length === 0
  const words = plainWordsOf(useDebounced(typed, settleMs))
  const answer = useQuery({
    queryKey: ['privateNote', 'search', words],
    queryFn: () => api.privateNote.search({ project, query: words ?? '', limit: mostHits }),
    placeholderData: keepPreviousData,
    enabled: isForNotes && words !== null,
  })
  const isAsked = isForNotes && words !== null && plainWordsOf(typed) !== null
  return isAsked ? { found: answer.data ?? null, failure: answer.error ? failureText(answer.error) : null } : null
}

/**
 * The passages whose private note has the words typed, apart from the results, since nobody else has them and no list
 * that is exported takes them along. Only for plain words, where notes are searched and nothing is narrowed down: of
 * fields and facets private notes know nothing.
 */
export function PrivateHits({ hits, ref }: { hits: ReturnType<typeof usePrivateHits>; ref?: Ref<HTMLElement> }) {
  const [areAllShown, setAllShown] = useState(false)
  if (hits?.failure) return <p className="search-failure">{hits.failure}</p>
  if (!hits?.found || hits.found.total === 0) return null
  const { total, rows } = hits.found
  const shown = areAllShown ? rows : rows.slice(0, hitsAtFirst)
  return (
    <section ref={ref} className="search-private" aria-labelledby="search-private-heading">
      <header>
        <LockKeyhole aria-hidden />
        <h3 id="search-private-heading">In your private notes ({total})</h3>
        <span>On this machine only; in no export</span>
        {rows.length > hitsAtFirst && (
          <Button variant="quiet" aria-expanded={areAllShown} onPress={() => setAllShown(!areAllShown)}>
            {areAllShown ? 'Show fewer' : total > rows.length ? `Show the first ${rows.length}` : `Show all ${total}`}
          </Button>
        )}
      </header>
      <ul>
        {shown.map((row) => (
          <li key={row.highlightId}>
            <a href={placeHref('read', row.articleId, { highlight: row.highlightId })}>
              <span className="search-private-note" dir="auto">
                {row.privateNote}
              </span>
              <span className="search-private-passage source-text" dir={row.direction}>
                {row.exact}
              </span>
              <span className="search-private-source">
                <SourceWords passage={row} />
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
