import { useEffect } from 'react'
import { useProject } from '../api/project-session.tsx'
import { useNotices } from '../ui/notices.tsx'
import { arrivedWords } from './arrived-words.ts'

/** Says calmly what colleagues' changes came into the folder while the project is open, unless a merge tells it already. */
export function useArrivedNotices({ isToldElsewhere }: { isToldElsewhere: boolean }): void {
  const { onChange } = useProject()
  const notices = useNotices()
  useEffect(
    () =>
      onChange((event) => {
        if (event.type === 'arrived' && !isToldElsewhere) notices.show({ tone: 'plain', text: arrivedWords(event) })
      }),
    [onChange, notices, isToldElsewhere],
  )
}
