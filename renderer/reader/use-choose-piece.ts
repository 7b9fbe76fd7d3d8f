import type { ReaderBlockRow } from '../../shared/rows/article.ts'
import { api } from '../api/connection.ts'
import { useProject } from '../api/project-session.tsx'
import { useAct } from '../api/use-answer.ts'
import { useStable } from './use-stable.ts'

/** Takes a hidden block into the article's text for good, or a shown one out of it; undo takes it back. */
export function useChoosePiece(articleId: string): (block: ReaderBlockRow) => void {
  const { handle } = useProject().project
  const act = useAct()
  const { choose } = useStable({
    choose: ({ id, hidden }: ReaderBlockRow) => {
      const input = { project: handle, articleId, blockIds: [id] }
      void act(() => (hidden ? api.article.showBlock(input) : api.article.hideBlock(input)))
    },
  })
  return choose
}
