import { useQuery } from '@tanstack/react-query'
import type { Direction } from '../../shared/model/block.ts'
import { api } from '../api/connection.ts'
import { useProject } from '../api/project-session.tsx'

interface BlockText {
  text: string
  direction: Direction | undefined
}

/** The blocks of an article by their ids; null while they are on their way, or where the text is another by now. A body never changes, so it is asked for once. */
export function useArticleText({
  articleId,
  bodyHash,
}: {
  articleId: string
  bodyHash: string
}): ReadonlyMap<string, BlockText> | null {
  const { project } = useProject()
  const { data } = useQuery({
    queryKey: ['bodyText', bodyHash],
    queryFn: async () => {
      const article = await api.article.read({ project: project.handle, articleId })
      if (article.bodyHash !== bodyHash) return null
      return new Map(article.blocks.map(({ id, text, direction }) => [id, { text, direction }]))
    },
  })
  return data ?? null
}
