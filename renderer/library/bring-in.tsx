import { FileDown } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useProject } from '../api/project-session.tsx'
import { goTo, usePlace } from '../app/place.ts'
import { useNotices } from '../ui/notices.tsx'
import { droppedFiles } from './dropped-files.ts'
import { startImport } from './import-run.ts'
import { setLibraryView } from './library-view.ts'
import { isLoneAddress, textFilesIn } from './pasted-files.ts'
import './window-drop.css'

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target.closest('[role="dialog"], [role="alertdialog"]')) return true
  return target.matches('textarea, select, input:not([type="checkbox"])')
}

const noNetwork =
  'That is an address. This app asks nothing of the network: save the page in your browser and drop the file here, or copy its text and paste that.'

/** Imports what is pasted while nobody types. */
export function usePastedFiles(take: ((files: File[]) => void) | null): void {
  const notices = useNotices()
  const onPaste = (event: ClipboardEvent) => {
    const data = event.clipboardData
    if (event.defaultPrevented || isTyping(event.target) || !data || !take) return
    if (data.files.length === 0 && isLoneAddress(data)) return notices.show({ tone: 'plain', text: noNetwork })
    const files = data.files.length > 0 ? [...data.files] : textFilesIn(data)
    if (files.length === 0) return
    event.preventDefault()
    take(files)
  }
  useWindowEvent('paste', onPaste)
}

/**
 * Takes what is dropped anywhere on the window: files and folders in every place, text in the Library. Leads to the
 * Library, where the tray shows what becomes of it.
 */
export function WindowDrop() {
  const { project, readOnlyReason } = useProject()
  const place = usePlace()
  const notices = useNotices()
  const [isOver, setIsOver] = useState(false)
  const isMeant = ({ dataTransfer }: DragEvent): boolean => {
    const types = dataTransfer?.types ?? []
    return types.includes('Files') || (place.name === 'library' && types.includes('text/plain'))
  }
  const onDrag = (event: DragEvent) => {
    if (!isMeant(event)) return
    event.preventDefault() // or the browser would open the file in place of the app
    setIsOver(true)
  }
  const onDrop = (event: DragEvent) => {
    setIsOver(false)
    if (!isMeant(event) || !event.dataTransfer) return
    event.preventDefault()
    if (readOnlyReason !== null)
      return notices.show({ tone: 'plain', text: `Nothing was imported. Read-only: ${readOnlyReason}` })
    if (event.dataTransfer.files.length === 0 && isLoneAddress(event.dataTransfer))
      return notices.show({ tone: 'plain', text: noNetwork })
    const { dataTransfer } = event
    const dropped =
      dataTransfer.files.length > 0 ? droppedFiles(dataTransfer) : Promise.resolve(textFilesIn(dataTransfer))
    void dropped.then((files) => {
      if (files.length === 0) return notices.show({ tone: 'plain', text: 'Nothing to import was found in there.' })
      if (place.name !== 'library' || place.detail.review !== undefined) goTo('library')
      setLibraryView({ showsRemoved: false })
      startImport(project.handle, files)
    })
  }
  useWindowEvent('dragenter', onDrag)
  useWindowEvent('dragover', onDrag)
  useWindowEvent('dragleave', (event) => event.relatedTarget === null && setIsOver(false))
  useWindowEvent('drop', onDrop)
  if (!isOver) return null
  return (
    <div className="window-drop">
      <p>
        <FileDown aria-hidden />
        Drop to import into this project
        <small>
          Web pages, PDF, Word, RTF, e-mail, EPUB, reference lists and more; folders and zips of them, too. The files
          themselves stay where they are.
        </small>
      </p>
    </div>
  )
}

function useWindowEvent<K extends keyof WindowEventMap>(name: K, listener: (event: WindowEventMap[K]) => void): void {
  const latest = useRef(listener)
  latest.current = listener
  useEffect(() => {
    const hear = (event: WindowEventMap[K]) => latest.current(event)
    window.addEventListener(name, hear)
    return () => window.removeEventListener(name, hear)
  }, [name])
}
