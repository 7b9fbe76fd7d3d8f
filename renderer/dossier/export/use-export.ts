import { useState } from 'react'
import type { DossierRow } from '../../../shared/rows.ts'
import { api } from '../../api/connection.ts'
import { failureText } from '../../api/failure.ts'
import { type OutgoingFile, prepareFile } from '../../api/files.ts'
import { useProject } from '../../api/project-session.tsx'
import { useNotices } from '../../ui/notices.tsx'
import { stepWords } from './step-words.ts'

/** What the dossier can be written as. */
export type DossierFormat = 'pdf' | 'html'

/** Writes the dossier into a file for the person; calls back with what is being done. */
export async function writeDossier(
  project: { handle: string; title: string },
  format: DossierFormat,
  options: { onStep(words: string): void; signal?: AbortSignal },
): Promise<{ file: OutgoingFile; row: DossierRow }> {
  const name = project.title.replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ').trim() || 'dossier'
  const file = await prepareFile(`${name}.${format}`)
  const call = { project: project.handle, file: file.path, overwrite: true }
  const stream = await api.dossier.export(call, options.signal ? { signal: options.signal } : {})
  for (;;) {
    const next = await stream.next()
    if (next.done) return { file, row: next.value }
    options.onStep(stepWords[next.value.step])
  }
}

/** Exports the dossier, with words for how far it has got. */
export function useExport(keepTyping: () => Promise<void>) {
  const { project } = useProject()
  const notices = useNotices()
  const [progress, setProgress] = useState<string | null>(null)
  const run = async (format: DossierFormat) => {
    if (progress !== null) return
    setProgress('Keeping what is typed…')
    try {
      await keepTyping()
      const { file, row } = await writeDossier(project, format, { onStep: setProgress })
      file.deliver()
      notices.show({ tone: 'ok', text: `The dossier is written: ${dossierWords(row)}.` })
    } catch (error) {
      notices.show({ tone: 'danger', text: failureText(error) })
    } finally {
      setProgress(null)
    }
  }
  return { progress, run }
}

/** How much is in a written dossier. */
export function dossierWords({ pages, quotes, sources }: DossierRow): string {
  const many = (count: number, one: string) => `${count} ${count === 1 ? one : `${one}s`}`
  return [pages === null ? null : many(pages, 'page'), many(quotes, 'quotation'), many(sources, 'source')]
    .filter((part) => part !== null)
    .join(', ')
}
