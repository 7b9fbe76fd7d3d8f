import { api } from '../api/connection.ts'
import { useProject } from '../api/project-session.tsx'
import { useAnswer } from '../api/use-answer.ts'

/** The person's own note on a highlight, empty where there is none. One question an article, whoever asks. */
export function usePrivateNote(articleId: string, highlightId: string | null): string {
  const { handle } = useProject().project
  const answer = useAnswer(['privateNote', 'listFor', articleId], () =>
    api.privateNote.listFor({ project: handle, articleId }),
  )
  return answer.data?.find((note) => note.highlightId === highlightId)?.text ?? ''
}
