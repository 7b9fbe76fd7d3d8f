import { FileDown } from 'lucide-react'
import { type DragEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { droppedFiles } from './dropped-files.ts'

// Articles come in by drop and by paste, too; both become files, as if they had been chosen.

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target.closest('[role="dialog"], [role="alertdialog"]')) return true
  return target.matches('textarea, select, input:not([type="checkbox"])')
}

/** The files in what was dropped or pasted; loose text becomes a file of its own. */
function filesIn(data: DataTransfer | null): File[] {
  if (!data) return []
  if (data.files.length > 0) return [...data.files]
  const html = data.getData('text/html')
  if (html.trim()) return [new File([html], 'pasted text.html', { type: 'text/html' })]
  const text = data.getData('text/plain')
  return text.trim() ? [new File([text], 'pasted text.txt', { type: 'text/plain' })] : []
}

/** Imports what is pasted while nobody types. */
export function usePastedFiles(take: ((files: File[]) => void) | null): void {
  const latest = useRef(take)
  latest.current = take
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target)) return
      const files = filesIn(event.clipboardData)
      if (files.length === 0 || !latest.current) return
      event.preventDefault()
      latest.current(files)
    }
    window.addEventListener('paste', onPaste)
    return () => window.removeEventListener('paste', onPaste)
  }, [])
}

/** Takes files dropped anywhere on what it holds, and says so while they hover over it. */
export function DropArea(props: { take: ((files: File[]) => void) | null; className: string; children: ReactNode }) {
  const { take, className, children } = props
  const [isOver, setIsOver] = useState(false)
  const depth = useRef(0)
  const leave = () => {
    depth.current = 0
    setIsOver(false)
  }
  const onDragEnter = (event: DragEvent) => {
    const { types } = event.dataTransfer
    if (!take || !(types.includes('Files') || types.includes('text/plain'))) return
    event.preventDefault()
    depth.current++
    setIsOver(true)
  }
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    leave()
    const { dataTransfer } = event
    if (dataTransfer.files.length === 0) take?.(filesIn(dataTransfer))
    else void droppedFiles(dataTransfer).then((files) => take?.(files))
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the import button does the same from the keyboard
    <div
      className={className}
      onDragEnter={onDragEnter}
      onDragOver={(event) => event.preventDefault()}
      onDragLeave={() => --depth.current <= 0 && leave()}
      onDrop={onDrop}
    >
      {children}
      {isOver && (
        <div className="library-drop">
          <p>
            <FileDown aria-hidden />
            Drop to import into this project
            <small>
              Web pages, PDF, Word, RTF, e-mail, EPUB, reference lists and more; folders and zips of them, too. The
              files themselves stay where they are.
            </small>
          </p>
        </div>
      )}
    </div>
  )
}
