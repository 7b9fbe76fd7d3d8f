import type { ReprintGroupRow } from '../../shared/rows/reprint.ts'
import { api } from '../api/connection.ts'
import { useProject } from '../api/project-session.tsx'
import { useAnswer } from '../api/use-answer.ts'

const noGroups: ReadonlyMap<string, ReprintGroupRow> = new Map()
const byArticle = new WeakMap<readonly ReprintGroupRow[], ReadonlyMap<string, ReprintGroupRow>>()

/** The group of each article that is one of several copies of a report, by article; empty until they are found. */
export function useReprintGroups(): ReadonlyMap<string, ReprintGroupRow> {
  const { project } = useProject()
  const { data } = useAnswer(['reprint', 'groups'], () => api.reprint.groups({ project: project.handle }))
  if (!data) return noGroups
  const known = byArticle.get(data)
  const groups = known ?? new Map(data.flatMap((group) => group.articleIds.map((id) => [id, group] as const)))
  if (!known) byArticle.set(data, groups)
  return groups
}
