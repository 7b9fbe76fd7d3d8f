import { useCallback, useMemo } from 'react'
import type { SectionContent } from '../../shared/dossier/section-content.ts'
import type { SectionRow } from '../../shared/rows/dossier.ts'
import { api } from '../api/connection.ts'
import { useProject } from '../api/project-session.tsx'
import { useAnswer } from '../api/use-answer.ts'
import { noteKey, noteNumbers, readContent } from './text/content-facts.ts'

/** Gives the number that a citation in the current section will have in the finished dossier. */
export function useNoteNumbers(
  sections: readonly SectionRow[],
  current: SectionRow | null,
  content: SectionContent | null,
): (highlightIds: readonly string[]) => number | null {
  const { project } = useProject()
  const at = sections.findIndex(({ id }) => id === current?.id)
  const ids = sections.slice(0, Math.max(at, 0)).map(({ id }) => id)
  // Under 'dossier', not 'section': asked again when text goes into the log, not with each draft.
  const before = useAnswer(['dossier', 'contents', ids], () =>
    Promise.all(
      ids.map(async (sectionId) => {
        const text = await api.section.read({ project: project.handle, sectionId })
        return readContent(text.draft?.content ?? text.content)
      }),
    ),
  )
  const numbers = useMemo(
    () =>
      before.data && content
        ? noteNumbers([...before.data, content].filter((each): each is SectionContent => each !== null))
        : null,
    [before.data, content],
  )
  return useCallback((highlightIds) => numbers?.get(noteKey(highlightIds)) ?? null, [numbers])
}
