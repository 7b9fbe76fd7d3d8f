import { articleStatuses } from '../../shared/model/article.ts'
import type { ArticleTableRow } from '../../shared/rows/article.ts'
import { api } from '../api/connection.ts'
import { useProject } from '../api/project-session.tsx'
import { useAct } from '../api/use-answer.ts'
import type { Command } from '../commands/command.ts'
import { statusWords } from './library-words.ts'

type Judged = Pick<ArticleTableRow, 'id' | 'starred'>
type Status = ArticleTableRow['status']

/** What a person says of articles with one key: the star and the status. */
export function useArticleJudging() {
  const { handle } = useProject().project
  const act = useAct()
  return {
    /** Stars all of them, or takes the stars off where all have one. */
    star(articles: readonly Judged[]) {
      const starred = !articles.every((article) => article.starred)
      const articleIds = articles.filter((article) => article.starred !== starred).map(({ id }) => id)
      if (articleIds.length > 0) void act(() => api.article.star({ project: handle, articleIds, starred }))
    },
    setStatus(articles: readonly Pick<Judged, 'id'>[], status: Status) {
      const articleIds = articles.map(({ id }) => id)
      if (articleIds.length > 0) void act(() => api.article.edit({ project: handle, articleIds, set: { status } }))
    },
  }
}

/** The commands for that, the same keys in Library and Read. */
export function judgingCommands(
  group: 'Library' | 'Read',
  articles: readonly Judged[],
  isEnabled: boolean,
  { star, setStatus }: ReturnType<typeof useArticleJudging>,
): Command[] {
  const what = articles.length > 1 ? 'the selected articles' : 'the article'
  const allStarred = articles.length > 0 && articles.every(({ starred }) => starred)
  return [
    {
      id: 'article.star',
      label: allStarred ? `Take the star off ${what}` : `Star ${what}`,
      group,
      shortcut: { code: 'KeyS', shift: true },
      isEnabled,
      run: () => star(articles),
    },
    ...articleStatuses.map((status, index) => ({
      id: `article.status-${status}`,
      label: `Status of ${what}: ${statusWords[status]}`,
      group,
      shortcut: { code: `Digit${index + 1}`, shift: true },
      isEnabled,
      run: () => setStatus(articles, status),
    })),
  ]
}
