import type { Target } from '../../shared/model/highlight.ts'
import type { HighlightDetailRow, TagChoice } from '../../shared/rows/highlight.ts'
import type { TagRow } from '../../shared/rows.ts'
import { usePutHighlight } from '../api/article-highlights.ts'
import { api } from '../api/connection.ts'
import { useProject } from '../api/project-session.tsx'
import { useAct } from '../api/use-answer.ts'
import { useNotices } from '../ui/notices.tsx'
import type { Written } from './note-field.tsx'
import type { WrittenKind } from './written-field.tsx'

/** What changes highlights; each gives whether it was done, and says why where it was not. */
export function useHighlightActs(articleId: string) {
  const { handle } = useProject().project
  const act = useAct()
  const put = usePutHighlight(articleId)
  const done = async (change: () => Promise<HighlightDetailRow>): Promise<boolean> => {
    const row = await act(change)
    if (row) put(row)
    return row !== undefined
  }
  const notices = useNotices()

  const setPrivateNote = async (highlightId: string, text: string, before: string): Promise<boolean> => {
    if (text === before) return true
    const set = (next: string) => act(() => api.privateNote.set({ project: handle, highlightId, text: next }))
    const isDone = Boolean(await set(text))
    if (isDone && text === '')
      notices.show({
        tone: 'plain',
        text: 'The private note is removed.',
        action: { label: 'Undo', run: () => void set(before) },
      })
    return isDone
  }
  const setTranslation = async (highlightId: string, { text, language }: Written): Promise<boolean> => {
    const translation = text === '' ? null : { text, language }
    return done(() => api.highlight.setTranslation({ project: handle, highlightId, translation }))
  }
  const setNote = (highlightId: string, note: string): Promise<boolean> =>
    done(() => api.highlight.setNote({ project: handle, highlightId, note }))

  return {
    async add(target: Target[], tags: TagChoice[], note: string): Promise<string | null> {
      const made = await act(() => api.highlight.addAt({ project: handle, articleId, target, tags, note }))
      if (made) put(made)
      return made?.id ?? null
    },
    async addTag(highlightId: string, tag: TagChoice): Promise<boolean> {
      return done(() => api.highlight.addTag({ project: handle, highlightId, tag }))
    },
    async removeTag(highlightId: string, { kind, id }: TagRow): Promise<boolean> {
      return done(() => api.highlight.removeTag({ project: handle, highlightId, tag: { kind, id } }))
    },
    /** `before` is the private note that was there, to take a removal back to. */
    write(highlightId: string, kind: WrittenKind, written: Written, before: string): Promise<boolean> {
      if (kind === 'translation') return setTranslation(highlightId, written)
      return kind === 'note' ? setNote(highlightId, written.text) : setPrivateNote(highlightId, written.text, before)
    },
  }
}
