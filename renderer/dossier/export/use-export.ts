import { useRef, useState } from 'react'
import type { DossierRow } from '../../../shared/rows.ts'
import { api } from '../../api/connection.ts'
import { failureText } from '../../api/failure.ts'
import { useProject } from '../../api/project-session.tsx'
import { deliveredNotice } from '../../shell/delivered-notice.ts'
import { shell } from '../../shell/shell.ts'
import { beginWork } from '../../shell/work-under-way.ts'
import { type Notice, useNotices } from '../../ui/notices.tsx'
import { stepWords } from './step-words.ts'

/** What the dossier can be written as. */
export type DossierFormat = 'pdf' | 'html'

/** What a written dossier of the project is called. */
export function dossierFileName(project: { title: string }, format: DossierFormat): string {
  const name = project.title.replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ').trim() || 'dossier'
  return `${name}.${format}`
}

/** How to follow a call that takes its time. */
export interface Following {
  onStep(words: string): void
  signal?: AbortSignal
}

/** Writes the dossier, as the ending of `file` says; calls back with what is being done. */
export async function writeDossier(project: string, file: string, { onStep, signal }: Following): Promise<DossierRow> {
  const stream = await api.dossier.export({ project, file, overwrite: true }, signal ? { signal } : {})
  return lastOf(stream, onStep)
}

async function lastOf<T>(
  stream: AsyncIterator<{ step: keyof typeof stepWords }, T>,
  onStep: Following['onStep'],
): Promise<T> {
  for (;;) {
    const next = await stream.next()
    if (next.done) return next.value
    onStep(stepWords[next.value.step])
  }
}

/** Exports the dossier, with words for how far it has got. */
export function useExport(keepTyping: () => Promise<void>) {
  const { project } = useProject()
  const notices = useNotices()
  const [progress, setProgress] = useState<string | null>(null)
  const abort = useRef<AbortController | null>(null)
  const working = async (work: (signal: AbortSignal) => Promise<Notice | null>) => {
    if (progress !== null) return
    setProgress('Getting ready…')
    const end = beginWork('The dossier is being written.')
    abort.current = new AbortController()
    const { signal } = abort.current
    try {
      const done = await work(signal)
      if (done) notices.show(done)
    } catch (error) {
      if (!signal.aborted) notices.show({ tone: 'danger', text: failureText(error) })
    } finally {
      end()
      setProgress(null)
    }
  }
  const run = (format: DossierFormat) =>
    working(async (signal) => {
      const file = await shell.prepareFile(dossierFileName(project, format))
      if (!file) return null
      await keepTyping()
      const row = await writeDossier(project.handle, file.path, { onStep: setProgress, signal })
      return deliveredNotice(`The dossier is written: ${dossierWords(row)}.`, file.deliver())
    })
  const print = () =>
    working(async (signal) => {
      await keepTyping()
      const { isPrinted } = await lastOf(await api.dossier.print({ project: project.handle }, { signal }), setProgress)
      return isPrinted ? { tone: 'ok', text: 'The dossier is with the printer.' } : null
    })
  /** Stops what is under way. Nothing half written is left. */
  const cancel = () => abort.current?.abort()
  return { progress, run, print, cancel }
}

/** How much is in a written dossier. */
export function dossierWords({ pages, quotes, sources }: DossierRow): string {
  const many = (count: number, one: string) => `${count} ${count === 1 ? one : `${one}s`}`
  return [pages === null ? null : many(pages, 'page'), many(quotes, 'quotation'), many(sources, 'source')]
    .filter((part) => part !== null)
    .join(', ')
}
