import type { ReactNode } from 'react'
import type { SnippetRow } from '../../shared/rows/search.ts'

/** Words with runs of them marked. Marks do not overlap. */
export function Marked({ text, marks }: { text: string; marks: readonly { startUtf16: number; endUtf16: number }[] }) {
  const parts: ReactNode[] = []
  let from = 0
  for (const { startUtf16, endUtf16 } of marks) {
    if (startUtf16 < from) continue
    parts.push(text.slice(from, startUtf16), <mark key={startUtf16}>{text.slice(startUtf16, endUtf16)}</mark>)
    from = endUtf16
  }
  return (
    <>
      {parts}
      {text.slice(from)}
    </>
  )
}

const partWords: Partial<Record<SnippetRow['part'], string>> = {
  title: 'in the title',
  translation: 'in the translation',
  note: 'in the note',
}

/** The words around a hit as a way to open it there. */
export function Snippet(props: { snippet: SnippetRow; language: string | null; href: string; withPart: boolean }) {
  const { snippet, language, href, withPart } = props
  const part = withPart ? partWords[snippet.part] : undefined
  const isSource = snippet.part === 'text' || snippet.part === 'title'
  return (
    <div className="search-hit-place">
      {part && <span className="search-part">{part}</span>}
      <a
        className={`search-snippet${isSource ? ' source-text' : ''}`}
        href={href}
        tabIndex={-1}
        draggable={false}
        dir={snippet.direction ?? 'auto'}
        lang={isSource ? (language ?? undefined) : undefined}
      >
        <Marked text={snippet.snippet} marks={snippet.marks} />
      </a>
    </div>
  )
}
