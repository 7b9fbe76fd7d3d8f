import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { CLEAR_HISTORY_COMMAND, type EditorState, type LexicalEditor } from 'lexical'
import { useEffect } from 'react'
import type { SectionContent } from '../../../shared/dossier/section-content.ts'
import type { SectionSession, SectionView } from '../session/section-session.ts'
import { contentFrom, editorStateFrom } from '../text/section-text.ts'
import { keepToModel } from './keep-to-model.ts'

const fromOutside = 'dossier-from-outside'
const factsEveryMs = 250
const leaveMs = 2_000

/** What the editor's text is as a section's content. */
export function contentOf(state: EditorState): SectionContent {
  return contentFrom(JSON.parse(JSON.stringify(state.toJSON())))
}

/** Puts a section's content into an editor, with nothing to undo. */
export function showContent(editor: LexicalEditor, content: SectionContent | null): void {
  editor.setEditorState(editor.parseEditorState(JSON.stringify(editorStateFrom(content))), { tag: fromOutside })
  editor.dispatchCommand(CLEAR_HISTORY_COMMAND, undefined)
}

/** Leads between the editor and the session: shows what the session has, and gives it what is typed. */
export function SectionState(props: {
  session: SectionSession
  view: SectionView
  onContent(content: SectionContent): void
}) {
  const { session, view, onContent } = props
  const [editor] = useLexicalComposerContext()
  const { revision, mode, isUnknown } = view
  const isEditable = mode === 'editing' && !isUnknown

  useEffect(() => editor.setEditable(isEditable), [editor, isEditable])
  useEffect(() => keepToModel(editor), [editor])

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null
    const tell = () => {
      timer = null
      onContent(contentOf(editor.getEditorState()))
    }
    let last = ''
    const stop = editor.registerUpdateListener(({ editorState, dirtyElements, dirtyLeaves, tags }) => {
      const isFromOutside = tags.has(fromOutside)
      if (dirtyElements.size === 0 && dirtyLeaves.size === 0 && !isFromOutside) return
      // Lexical also touches nodes for reasons of its own: only another content is typing.
      const now = JSON.stringify(contentOf(editorState))
      if (!isFromOutside && now !== last) session.typed(() => contentOf(editor.getEditorState()))
      last = now
      timer ??= setTimeout(tell, factsEveryMs)
    })
    return () => {
      stop()
      if (timer) clearTimeout(timer)
    }
  }, [editor, session, onContent])

  // biome-ignore lint/correctness/useExhaustiveDependencies: a revision stands for a text that replaces what is shown
  useEffect(() => {
    if (revision > 0) showContent(editor, view.content)
  }, [editor, revision])

  useEffect(() => keepWhenLeaving(editor, session), [editor, session])
  return null
}

/** Keeps the typing when the window goes out of sight, and puts it into the log when the text is left for a while. */
function keepWhenLeaving(editor: LexicalEditor, session: SectionSession): () => void {
  let leave: ReturnType<typeof setTimeout> | null = null
  const stay = () => {
    if (leave) clearTimeout(leave)
    leave = null
  }
  const onFocusOut = () => {
    stay()
    leave = setTimeout(() => void session.commit(), leaveMs)
  }
  const keep = () => void session.flush()
  const onVisibility = () => document.visibilityState === 'hidden' && keep()
  const stopRoot = editor.registerRootListener((root, before) => {
    before?.removeEventListener('focusout', onFocusOut)
    before?.removeEventListener('focusin', stay)
    root?.addEventListener('focusout', onFocusOut)
    root?.addEventListener('focusin', stay)
  })
  window.addEventListener('pagehide', keep)
  document.addEventListener('visibilitychange', onVisibility)
  return () => {
    stay()
    stopRoot()
    window.removeEventListener('pagehide', keep)
    document.removeEventListener('visibilitychange', onVisibility)
  }
}
