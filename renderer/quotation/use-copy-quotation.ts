import { api } from '../api/connection.ts'
import { failureText } from '../api/failure.ts'
import { useProject } from '../api/project-session.tsx'
import { useNotices } from '../ui/notices.tsx'

const blobOf = (type: string, text: string): Blob => new Blob([text], { type })

/** Copies highlights as quotations with their citations, as plain and as rich text at once, and says so. */
export function useCopyQuotation(): (highlightIds: readonly string[]) => Promise<void> {
  const { project } = useProject()
  const notices = useNotices()
  return async (highlightIds) => {
    if (highlightIds.length === 0) return
    const quotation = api.highlight.quotation({ project: project.handle, highlightIds: [...highlightIds] })
    try {
      // Promises, so that the browser still knows that somebody has just asked for it when core answers.
      const item = new ClipboardItem({
        'text/plain': quotation.then(({ text }) => blobOf('text/plain', text)),
        'text/html': quotation.then(({ html }) => blobOf('text/html', html)),
      })
      const [copied] = await Promise.all([quotation, navigator.clipboard.write([item])])
      notices.show({ tone: 'ok', text: copiedWords(copied) })
    } catch {
      const text = await quotation.then(
        () => 'The system did not let the app use the clipboard. Nothing was copied. Try again.',
        (failure: unknown) => failureText(failure),
      )
      notices.show({ tone: 'danger', text })
    }
  }
}

function copiedWords({ quoted, refused }: { quoted: number; refused: readonly string[] }): string {
  const what =
    quoted === 1
      ? 'The quotation is copied with its citation.'
      : `${quoted} quotations are copied with their citations.`
  if (refused.length === 0) return what
  const some =
    refused.length === 1 ? 'One highlight was left out: its' : `${refused.length} highlights were left out: their`
  return `${what} ${some} words are not those of the article any more, or the article cannot be read.`
}
