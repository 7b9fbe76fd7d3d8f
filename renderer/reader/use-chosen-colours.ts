import { useMemo } from 'react'
import type { Colouring } from '../../shared/reader/reader-settings.ts'
import { api } from '../api/connection.ts'
import { useProject } from '../api/project-session.tsx'
import { useAnswer } from '../api/use-answer.ts'

/** The colours that people chose for themes or actors, whichever the colours stand for, by id. Asked for only then. */
export function useChosenColours(colouring: Colouring): ReadonlyMap<string, string> {
  const { handle } = useProject().project
  const themes = useAnswer(['theme', 'tree'], () => api.theme.tree({ project: handle }), colouring === 'theme')
  const actors = useAnswer(['actor', 'table'], () => api.actor.table({ project: handle }), colouring === 'actor')
  const rows = colouring === 'theme' ? themes.data : colouring === 'actor' ? actors.data : undefined
  return useMemo(() => new Map(rows?.flatMap(({ id, colour }) => (colour ? [[id, colour] as const] : []))), [rows])
}
