import type { LexicalEditor } from 'lexical'
import { useCallback, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { SectionContent } from '../../shared/dossier/section-content.ts'
import type { SectionRow } from '../../shared/rows/dossier.ts'
import { onKeepNow } from '../api/keep-now.ts'
import { insertCitation, insertQuotation } from './editor/insert-evidence.ts'
import { KnownRecords } from './editor/passages.tsx'
import { EvidencePanel } from './evidence/evidence-panel.tsx'
import { useSectionTags } from './evidence/use-section-tags.ts'
import { PagesDialog } from './export/pages-dialog.tsx'
import { useExport } from './export/use-export.ts'
import { Outline } from './outline/outline.tsx'
import { RemoveSectionDialog } from './outline/remove-section-dialog.tsx'
import { SectionNoteDialog } from './outline/section-note-dialog.tsx'
import { useOutline } from './outline/use-outline.ts'
import { SectionDesk } from './section-desk.tsx'
import { contentFacts } from './text/content-facts.ts'
import { useDossierCommands } from './use-dossier-commands.ts'
import { useNoteNumbers } from './use-note-numbers.ts'

/** Outline, text and evidence side by side. */
export function DossierDesk({ sections, current }: { sections: readonly SectionRow[]; current: SectionRow | null }) {
  const outlining = useOutline(sections, current)
  const [editor, setEditor] = useState<LexicalEditor | null>(null)
  const [content, setContent] = useState<SectionContent | null>(null)
  const [isWritable, setIsWritable] = useState(false)
  const [isEvidenceShown, setIsEvidenceShown] = useState(true)
  const [isPreviewing, setIsPreviewing] = useState(false)
  const searchField = useRef<HTMLInputElement>(null)
  const flush = useRef<() => Promise<void>>(async () => undefined)
  const keepTyping = useCallback(() => flush.current(), [])
  useEffect(() => onKeepNow(keepTyping), [keepTyping])
  const exporting = useExport(keepTyping)
  const noteNumber = useNoteNumbers(sections, current, content)

  // biome-ignore lint/correctness/useExhaustiveDependencies: another section begins without a text
  useEffect(() => setContent(null), [current?.id])

  const showEvidence = () => {
    flushSync(() => setIsEvidenceShown(true)) // the next key belongs to the search already
    searchField.current?.focus()
  }
  useDossierCommands({
    outlining,
    current,
    showEvidence,
    preview: () => setIsPreviewing(true),
    exportAs: (format) => void exporting.run(format),
    print: () => void exporting.print(),
    isExporting: exporting.progress !== null,
  })
  const evidenceUse = {
    isDisabled: !editor || !isWritable,
    insert: (id: string) => editor && insertQuotation(editor, id),
    cite: (id: string) => editor && insertCitation(editor, id),
  }
  return (
    <KnownRecords noteNumber={noteNumber}>
      <div className="dossier" data-evidence={isEvidenceShown || undefined}>
        <Outline
          sections={sections}
          current={current}
          outlining={outlining}
          wordsNow={content && contentFacts(content).words}
        />
        {current ? (
          <SectionDesk
            key={current.id}
            section={current}
            content={content}
            exporting={exporting}
            flush={flush}
            isEvidenceShown={isEvidenceShown}
            onEvidence={() => (isEvidenceShown ? setIsEvidenceShown(false) : showEvidence())}
            onPreview={() => setIsPreviewing(true)}
            onEditor={setEditor}
            onWritable={setIsWritable}
            onContent={setContent}
          />
        ) : (
          <div />
        )}
        {isEvidenceShown && <Evidence searchField={searchField} use={evidenceUse} content={content} />}
      </div>
      <RemoveSectionDialog outlining={outlining} />
      <SectionNoteDialog outlining={outlining} currentId={current?.id ?? null} />
      {isPreviewing && <PagesDialog keepTyping={keepTyping} onClose={() => setIsPreviewing(false)} />}
    </KnownRecords>
  )
}

function Evidence({
  content,
  ...rest
}: Omit<Parameters<typeof EvidencePanel>[0], 'sectionTags'> & {
  content: SectionContent | null
}) {
  return <EvidencePanel {...rest} sectionTags={useSectionTags(content)} />
}
