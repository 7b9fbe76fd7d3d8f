import type { LexicalEditor } from 'lexical'
import { Columns2, PanelRight } from 'lucide-react'
import { type RefObject, useCallback, useEffect } from 'react'
import type { SectionContent } from '../../shared/dossier/section-content.ts'
import type { SectionRow } from '../../shared/rows/dossier.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { Waiting } from '../ui/empty-state.tsx'
import { SectionEditor } from './editor/section-editor.tsx'
import { SectionHeading } from './editor/section-heading.tsx'
import { SectionState } from './editor/section-state.tsx'
import { Toolbar } from './editor/toolbar.tsx'
import { ExportMenu } from './export/export-menu.tsx'
import type { useExport } from './export/use-export.ts'
import { ConflictPanel } from './session/conflict-panel.tsx'
import { DraftStatusWords } from './session/draft-status.tsx'
import { SectionBanners } from './session/section-banners.tsx'
import { useSection } from './session/use-section.ts'
import { contentFacts } from './text/content-facts.ts'
import { useFoundWords } from './use-found-words.ts'

interface Props {
  section: SectionRow
  /** The text in the editor, as it was a moment ago. */
  content: SectionContent | null
  exporting: ReturnType<typeof useExport>
  /** Is set to what keeps the typing. */
  flush: RefObject<() => Promise<void>>
  isEvidenceShown: boolean
  onEvidence(): void
  onPreview(): void
  onEditor(editor: LexicalEditor | null): void
  onWritable(isWritable: boolean): void
  onContent(content: SectionContent | null): void
}

/** One section: tools, text and how far it is kept. */
export function SectionDesk(props: Props) {
  const { section, content, exporting, flush, isEvidenceShown, onEvidence, onPreview, onWritable } = props
  const opened = useSection(section.id)
  const session = opened?.session ?? null
  useFoundWords(section.id)
  const isWritable = opened?.view.mode === 'editing' && !opened.view.isUnknown
  useEffect(() => {
    flush.current = async () => session?.flush()
  }, [flush, session])
  useEffect(() => onWritable(isWritable), [isWritable, onWritable])
  const toolbar = useCallback(
    (editor: LexicalEditor) => (
      <Toolbar
        editor={editor}
        isDisabled={!isWritable}
        end={
          <div className="push dossier-row">
            <IconButton
              label={isEvidenceShown ? 'Hide the evidence' : 'Show the evidence'}
              isOn={isEvidenceShown}
              aria-pressed={isEvidenceShown}
              onPress={onEvidence}
            >
              <PanelRight aria-hidden />
            </IconButton>
            <span className="dossier-pages-button">
              <Button aria-label="Pages" onPress={onPreview} isDisabled={exporting.progress !== null}>
                <Columns2 aria-hidden /> <span>Pages</span>
              </Button>
            </span>
            <ExportMenu progress={exporting.progress} onExport={(format) => void exporting.run(format)} />
          </div>
        }
      />
    ),
    [isWritable, isEvidenceShown, onEvidence, onPreview, exporting],
  )
  return (
    <section className="dossier-desk" aria-label={section.title || 'Untitled section'}>
      <SectionEditor
        label={`Text of ‘${section.title}’`}
        toolbar={toolbar}
        onEditor={props.onEditor}
        head={
          <>
            {opened && <SectionBanners {...opened} />}
            {opened && <ConflictPanel {...opened} present={content} />}
            <SectionHeading section={section} />
            {(!opened || opened.view.mode === 'opening') && opened?.view.failure == null && (
              <Waiting what="Fetching the text…" />
            )}
          </>
        }
      >
        {opened && <SectionState {...opened} onContent={props.onContent} />}
      </SectionEditor>
      <footer className="dossier-foot">
        {content && <Facts content={content} />}
        <span role="status" className="dossier-progress">
          {exporting.progress}
        </span>
        {exporting.progress !== null && (
          <Button variant="quiet" onPress={exporting.cancel}>
            Cancel
          </Button>
        )}
        {opened && isWritable && <DraftStatusWords status={opened.view.status} />}
        {opened?.view.mode === 'elsewhere' && <span>Read-only here</span>}
      </footer>
    </section>
  )
}

function Facts({ content }: { content: SectionContent }) {
  const { words, citations } = contentFacts(content)
  return (
    <span>
      {words.toLocaleString('en')} {words === 1 ? 'word' : 'words'} · {citations}{' '}
      {citations === 1 ? 'citation' : 'citations'} in this section
    </span>
  )
}
