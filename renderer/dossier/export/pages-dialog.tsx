import { useEffect, useState } from 'react'
import { failureIn, failureText } from '../../api/failure.ts'
import { useProject } from '../../api/project-session.tsx'
import { useAct } from '../../api/use-answer.ts'
import { deliveredNotice } from '../../shell/delivered-notice.ts'
import { type PreviewFile, shell } from '../../shell/shell.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Waiting } from '../../ui/empty-state.tsx'
import { useNotices } from '../../ui/notices.tsx'
import { PdfPages } from './pdf-pages.tsx'
import { type DossierFormat, dossierFileName, dossierWords, writeDossier } from './use-export.ts'
import './pages.css'

type Pages =
  | { state: 'making'; words: string }
  | { state: 'made'; file: PreviewFile; format: DossierFormat; words: string; note: string | null }
  | { state: 'failed'; words: string }

/** The dossier as it will be: its pages, or, where this machine can make no PDF, the same as one long page. */
export function PagesDialog({ keepTyping, onClose }: { keepTyping(): Promise<void>; onClose(): void }) {
  const { project } = useProject()
  const [pages, setPages] = useState<Pages>({ state: 'making', words: 'Keeping what is typed…' })
  const notices = useNotices()
  const act = useAct()
  const keep = (file: PreviewFile) =>
    act(async () => {
      const delivered = await file.keep()
      if (delivered) notices.show(deliveredNotice('The dossier is saved.', delivered))
    })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the pages are made once, when the dialog opens
  useEffect(() => {
    const abort = new AbortController()
    const make = async (format: DossierFormat, note: string | null): Promise<void> => {
      const onStep = (words: string) => !abort.signal.aborted && setPages({ state: 'making', words })
      const file = await shell.preparePreview(dossierFileName(project, format))
      const row = await writeDossier(project.handle, file.path, { onStep, signal: abort.signal })
      if (abort.signal.aborted) return
      setPages({ state: 'made', file, format, words: dossierWords(row), note })
    }
    const begin = async () => {
      await keepTyping()
      if (abort.signal.aborted) return
      await make('pdf', null).catch((error: unknown) => {
        const failure = failureIn(error)
        if (failure?.code !== 'noChromium' && failure?.code !== 'printFailed') throw error
        return make('html', `${failureText(error)} Below is the dossier as one long page.`)
      })
    }
    begin().catch((error: unknown) => {
      if (!abort.signal.aborted) setPages({ state: 'failed', words: failureText(error) })
    })
    return () => abort.abort()
  }, [])
  return (
    <Dialog
      title="Pages"
      size="large"
      isOpen
      onClose={onClose}
      actions={
        pages.state === 'made' && (
          <>
            <span className="dossier-pages-words">{pages.words}</span>
            <Button onPress={onClose}>Close</Button>
            <Button variant="primary" onPress={() => void keep(pages.file)}>
              Save as {pages.format === 'pdf' ? 'PDF' : 'HTML'}
            </Button>
          </>
        )
      }
    >
      <div className="dossier-pages">
        {pages.state === 'making' && <Waiting what={pages.words} />}
        {pages.state === 'failed' && <p role="alert">{pages.words}</p>}
        {pages.state === 'made' && pages.note && <p className="dossier-pages-note">{pages.note}</p>}
        {pages.state === 'made' &&
          (pages.format === 'pdf' ? (
            <PdfPages address={pages.file.url} />
          ) : (
            <iframe title="The dossier" src={pages.file.url} sandbox="" />
          ))}
      </div>
    </Dialog>
  )
}
