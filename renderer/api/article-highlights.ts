import { type QueryKey, useQuery } from '@tanstack/react-query'
import { useCallback, useEffect } from 'react'
import { compareInText } from '../../shared/reader/text-order.ts'
import type { HighlightDetailRow } from '../../shared/rows/highlight.ts'
import { api } from './connection.ts'
import { useProject } from './project-session.tsx'
import { queryClient } from './queries.ts'

// An article may have thousands of highlights. They are fetched once; from then on each change of the project says which
// highlights it touched, and those alone are asked for again.

/** More than so many that changed at once are fetched as all are. */
const mostOneByOne = 200

/** Collections whose changes show on a highlight: names and merges of what it is tagged with, coders, who cites it. */
const shownOnHighlights = ['coder', 'actor', 'event', 'theme', 'section', 'article']

const keyOf = (articleId: string): QueryKey => ['marks', articleId]

/** The highlights of an article in text order, kept in step; undefined until they are known. */
export function useArticleHighlights(articleId: string): HighlightDetailRow[] | undefined {
  const { project, onChange } = useProject()
  const { handle } = project
  const { data } = useQuery({
    queryKey: keyOf(articleId),
    queryFn: () => api.highlight.listFor({ project: handle, articleId }),
  })
  useEffect(
    () =>
      onChange((event) => {
        if (event.type === 'ready') return void queryClient.invalidateQueries({ queryKey: keyOf(articleId) })
        if (event.type !== 'committed' && event.type !== 'arrived') return
        const { highlight: touched = [], ...others } = event.collections
        // What an action on highlights makes besides them is new, or goes with them: no other highlight shows it.
        const isOfHighlights = event.type === 'committed' && event.label.startsWith('highlight.')
        const isShownElsewhere = shownOnHighlights.some((collection) => collection in others)
        if (touched.length > mostOneByOne || (isShownElsewhere && !isOfHighlights))
          void queryClient.invalidateQueries({ queryKey: keyOf(articleId) })
        else if (touched.length > 0)
          void api.highlight.details({ project: handle, highlightIds: touched }).then(
            (rows) => putHighlights(articleId, touched, rows),
            () => queryClient.invalidateQueries({ queryKey: keyOf(articleId) }),
          )
      }),
    [onChange, handle, articleId],
  )
  return data
}

/** Puts highlights as they are now in the place of what was known of them; ids without a row are those that are gone. */
export function putHighlights(articleId: string, ids: readonly string[], rows: readonly HighlightDetailRow[]): void {
  queryClient.setQueryData<HighlightDetailRow[]>(keyOf(articleId), (known) => {
    if (!known) return known
    const touched = new Set(ids)
    const before = new Map(known.filter(({ id }) => touched.has(id)).map((row) => [row.id, row]))
    const here = rows.filter((row) => row.articleId === articleId)
    const isSame = (row: HighlightDetailRow) => JSON.stringify(before.get(row.id)) === JSON.stringify(row)
    if (here.length === before.size && here.every(isSame)) return known
    const rest = known.filter(({ id }) => !touched.has(id))
    for (const row of here) {
      const next = rest.findIndex((each) => compareInText(each, row) > 0)
      rest.splice(next === -1 ? rest.length : next, 0, row)
    }
    return rest
  })
}

/** For whoever has just changed a highlight and was told what it is now. */
export function usePutHighlight(articleId: string): (row: HighlightDetailRow) => void {
  return useCallback((row) => putHighlights(articleId, [row.id], [row]), [articleId])
}
