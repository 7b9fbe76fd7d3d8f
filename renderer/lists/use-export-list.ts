import type { ListChoice } from '../../shared/api/list.ts'
import { api } from '../api/connection.ts'
import { useProject } from '../api/project-session.tsx'
import { useAct } from '../api/use-answer.ts'
import { deliveredNotice } from '../shell/delivered-notice.ts'
import { shell } from '../shell/shell.ts'
import { useNotices } from '../ui/notices.tsx'

/** A list as it stands on the screen. */
export interface ShownList {
  what: ListChoice
  /** What the rows are, for the name of the file: `articles`. */
  noun: string
}

/** Writes a list as a CSV file where the person wants it, and says how many rows it has. */
export function useExportList(): (list: ShownList) => Promise<void> {
  const { project } = useProject()
  const act = useAct()
  const notices = useNotices()
  return async ({ what, noun }) => {
    await act(async () => {
      const file = await shell.prepareFile(csvFileName(project.title, noun))
      if (!file) return
      const { rows, unreadable } = await api.list.exportCsv({
        project: project.handle,
        what,
        file: file.path,
        overwrite: true,
      })
      const count = `${rows.toLocaleString('en')} ${rows === 1 ? 'row' : 'rows'}`
      const missing =
        unreadable > 0 ? ` The text of ${unreadable} of the articles cannot be read and was not searched.` : ''
      notices.show(deliveredNotice(`The list of ${noun} is written as CSV: ${count}.${missing}`, file.deliver()))
    })
  }
}

function csvFileName(title: string, noun: string): string {
  const name = `${title}, ${noun}`.replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ').trim()
  return `${name}.csv`
}
