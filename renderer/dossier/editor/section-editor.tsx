import { LexicalComposer } from '@lexical/react/LexicalComposer'
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { ContentEditable } from '@lexical/react/LexicalContentEditable'
import { LexicalErrorBoundary } from '@lexical/react/LexicalErrorBoundary'
import { HistoryPlugin } from '@lexical/react/LexicalHistoryPlugin'
import { LinkPlugin } from '@lexical/react/LexicalLinkPlugin'
import { ListPlugin } from '@lexical/react/LexicalListPlugin'
import { MarkdownShortcutPlugin } from '@lexical/react/LexicalMarkdownShortcutPlugin'
import { RichTextPlugin } from '@lexical/react/LexicalRichTextPlugin'
import { TablePlugin } from '@lexical/react/LexicalTablePlugin'
import type { LexicalEditor } from 'lexical'
import { type ReactNode, useEffect } from 'react'
import { sectionNodes } from '../nodes/section-nodes.ts'
import { linkAddress } from '../text/link-address.ts'
import { acceptDroppedEvidence } from './drop-evidence.ts'
import { editorTheme } from './editor-theme.ts'
import { sectionMarkdown } from './markdown.ts'
import { MentionMenu } from './mention-menu.tsx'
import { showNodesByReact } from './node-views.tsx'
import './editor.css'

showNodesByReact()

const initialConfig = {
  namespace: 'dossier',
  nodes: sectionNodes,
  theme: editorTheme,
  editable: false,
  onError: (error: Error) => {
    throw error
  },
}

/** Where a section's text is written. */
export function SectionEditor(props: {
  label: string
  /** Above the text, within what scrolls. */
  head: ReactNode
  toolbar(editor: LexicalEditor): ReactNode
  onEditor(editor: LexicalEditor | null): void
  children: ReactNode
}) {
  const { label, head, toolbar, onEditor, children } = props
  return (
    <LexicalComposer initialConfig={initialConfig}>
      <EditorHandle toolbar={toolbar} onEditor={onEditor} />
      <div className="dossier-scroll">
        <div className="dossier-page">
          {head}
          <div className="dossier-paper">
            <RichTextPlugin
              contentEditable={
                <ContentEditable
                  className="dossier-text"
                  aria-label={label}
                  aria-placeholder="Write, or insert evidence"
                  placeholder={
                    <p className="dossier-placeholder" aria-hidden>
                      Write here. @ names an actor, # an event; evidence stands at the side.
                    </p>
                  }
                />
              }
              ErrorBoundary={LexicalErrorBoundary}
            />
          </div>
        </div>
      </div>
      <HistoryPlugin />
      <ListPlugin />
      <LinkPlugin validateUrl={(url) => linkAddress(url) !== null} />
      <TablePlugin hasCellMerge={false} hasCellBackgroundColor={false} />
      <MarkdownShortcutPlugin transformers={sectionMarkdown} />
      <MentionMenu kind="actor" />
      <MentionMenu kind="event" />
      {children}
    </LexicalComposer>
  )
}

function EditorHandle(props: {
  toolbar(editor: LexicalEditor): ReactNode
  onEditor(editor: LexicalEditor | null): void
}) {
  const { toolbar, onEditor } = props
  const [editor] = useLexicalComposerContext()
  useEffect(() => {
    onEditor(editor)
    return () => onEditor(null)
  }, [editor, onEditor])
  useEffect(() => acceptDroppedEvidence(editor), [editor])
  return toolbar(editor)
}
