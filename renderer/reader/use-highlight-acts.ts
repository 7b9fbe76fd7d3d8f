import type { Target } from '../../shared/model/highlight.ts'
import type { HighlightDetailRow, TagChoice } from '../../shared/rows/highlight.ts'
import type { TagRow } from '../../shared/rows.ts'
import { usePutHighlight } from '../api/article-highlights.ts'
import { api } from '../api/connection.ts'
import { useProject } from '../api/project-session.tsx'
import { useAct } from '../api/use-answer.ts'

/** What changes highlights; each gives whether it was done, and says why where it was not. */
export function useHighlightActs(articleId: string) {
  const { handle } = useProject().project
  const act = useAct()
  const put = usePutHighlight(articleId)
  const done = async (change: () => Promise<HighlightDetailRow>): Promise<boolean> => {
    const row = await act(change)
    if (row) put(row)
    return row !== undefined
  }
  return {
    async add(target: Target[], tags: TagChoice[], note: string): Promise<string | null> {
      const made = await act(() => api.highlight.addAt({ project: handle, articleId, target, tags, note }))
      if (made) put(made)
      return made?.id ?? null
    },
    async addTag(highlightId: string, tag: TagChoice): Promise<boolean> {
      return done(() => api.highlight.addTag({ project: handle, highlightId, tag }))
    },
    async removeTag(highlightId: string, { kind, id }: TagRow): Promise<boolean> {
      return done(() => api.highlight.removeTag({ project: handle, highlightId, tag: { kind, id } }))
    },
    async setNote(highlightId: string, note: string): Promise<boolean> {
      return done(() => api.highlight.setNote({ project: handle, highlightId, note }))
    },
  }
}
