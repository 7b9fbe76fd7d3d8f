import { useEffect, useState } from 'react'
import { failureIn, failureText } from '../../api/failure.ts'
import { useProject } from '../../api/project-session.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Waiting } from '../../ui/empty-state.tsx'
import { type DossierFormat, dossierWords, writeDossier } from './use-export.ts'
import './pages.css'

type Pages =
  | { state: 'making'; words: string }
  | { state: 'made'; url: string; format: DossierFormat; words: string; note: string | null; deliver(): void }
  | { state: 'failed'; words: string }

/** The dossier as it will be: its pages, or, where this browser shows no PDF or none can be made, the same as one long page. */
export function PagesDialog({ keepTyping, onClose }: { keepTyping(): Promise<void>; onClose(): void }) {
  const { project } = useProject()
  const [pages, setPages] = useState<Pages>({ state: 'making', words: 'Keeping what is typed…' })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the pages are made once, when the dialog opens
  useEffect(() => {
    const abort = new AbortController()
    const make = async (format: DossierFormat, note: string | null): Promise<void> => {
      const onStep = (words: string) => !abort.signal.aborted && setPages({ state: 'making', words })
      const { file, row } = await writeDossier(project, format, { onStep, signal: abort.signal })
      if (abort.signal.aborted) return
      const { previewUrl: url, deliver } = file
      setPages({ state: 'made', url, format, words: dossierWords(row), note, deliver })
    }
    const begin = async () => {
      await keepTyping()
      if (abort.signal.aborted) return
      if (!navigator.pdfViewerEnabled)
        return make('html', 'This browser shows no PDF in a window, so this is the dossier as one long page.')
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
            <Button variant="primary" onPress={pages.deliver}>
              Save as {pages.format === 'pdf' ? 'PDF' : 'HTML'}
            </Button>
          </>
        )
      }
    >
      <div className="dossier-pages">
        {pages.state === 'making' && <Waiting what={pages.words} />}
        {pages.state === 'failed' && <p role="alert">{pages.words}</p>}
        {pages.state === 'made' && (
          <>
            {pages.note && <p className="dossier-pages-note">{pages.note}</p>}
            <iframe
              title="The dossier"
              src={pages.url}
              // A PDF is shown by the browser's own viewer, which a sandbox would stop; HTML runs nothing here.
              {...(pages.format === 'html' ? { sandbox: '' } : {})}
            />
          </>
        )}
      </div>
    </Dialog>
  )
}
