import { useEffect } from 'react'
import { api } from '../api/connection.ts'
import { useProject } from '../api/project-session.tsx'
import { useNotices } from '../ui/notices.tsx'
import { arrivedWords } from './arrived-words.ts'

/** Says once, when a project has been opened, what was found wrong in its folder; `onCheck` shows all of it. */
export function useOpeningReport(onCheck: () => void): void {
  const { project } = useProject()
  const notices = useNotices()
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each opening, whoever is to show the rest
  useEffect(() => {
    let isCurrent = true
    const tellArrived = async () => {
      const byCoder = await api.project.arrivedSince({ project: project.handle })
      const actions = byCoder.reduce((sum, each) => sum + each.actions, 0)
      if (actions > 0 && isCurrent)
        notices.show({ tone: 'plain', text: `Since you last had this open: ${arrivedWords({ actions, byCoder })}` })
    }
    tellArrived().catch(() => undefined) // the history tells it all
    const tell = async () => {
      const rows = await api.project.report({ project: project.handle })
      const [first] = rows
      if (!first || !isCurrent) return
      const text =
        rows.length === 1
          ? first.message
          : `${first.message} And ${rows.length - 1} more: ‘Check the project’ lists all.`
      const tone = rows.some(({ severity }) => severity === 'fault') ? 'danger' : 'plain'
      notices.show({ tone, text, action: { label: 'Check the project', run: onCheck } })
    }
    tell().catch(() => undefined) // what cannot be asked now, ‘Check the project’ tells
    return () => {
      isCurrent = false
    }
  }, [project.handle])
}
