import { useState } from 'react'
import type { SectionRow } from '../../../shared/rows/dossier.ts'
import { api } from '../../api/connection.ts'
import { keepNow } from '../../api/keep-now.ts'
import { useProject } from '../../api/project-session.tsx'
import { queryClient } from '../../api/queries.ts'
import { useAct } from '../../api/use-answer.ts'
import { goTo } from '../../app/place.ts'
import { useTakeBack } from '../../history/use-take-back.ts'
import { useNotices } from '../../ui/notices.tsx'

/** What can be done to the outline. */
export interface Outlining {
  renaming: string | null
  /** The section that somebody is about to remove. */
  removing: SectionRow | null
  /** The section whose note is open. */
  noting: SectionRow | null
  /** Opens the note on a section. */
  note(id: string): void
  /** Closes the note; what was typed in it is kept. */
  stopNoting(): void
  /** Adds a section below another (below the current one where none is named) and goes there. */
  add(after?: string): Promise<void>
  rename(id: string): void
  stopRenaming(): void
  move(id: string, way: 'up' | 'down'): Promise<void>
  askToRemove(id: string): void
  stopRemoving(): void
  remove(): Promise<void>
}

const focusSoon = (id: string) => setTimeout(() => document.getElementById(`outline-${id}`)?.focus(), 60)

/** The outline's doings. */
export function useOutline(sections: readonly SectionRow[], current: SectionRow | null): Outlining {
  const { project } = useProject()
  const act = useAct()
  const notices = useNotices()
  const takeBack = useTakeBack()
  const [renaming, setRenaming] = useState<string | null>(null)
  const [removing, setRemoving] = useState<SectionRow | null>(null)
  const [notingId, setNotingId] = useState<string | null>(null)
  const { handle } = project

  const add = async (after = current?.id) => {
    const place = after === undefined ? {} : { after }
    const made = await act(() => api.section.create({ project: handle, title: 'New section', ...place }))
    if (!made) return
    await queryClient.refetchQueries({ queryKey: ['section', 'list'] }) // it is there when the address names it
    goTo('dossier', made.id)
    setRenaming(made.id)
  }
  const move = async (id: string, way: 'up' | 'down') => {
    const at = sections.findIndex((section) => section.id === id)
    if (at < 0 || (way === 'up' ? at === 0 : at === sections.length - 1)) return
    const after = (way === 'up' ? sections[at - 2]?.id : sections[at + 1]?.id) ?? null
    await act(() => api.section.move({ project: handle, sectionId: id, after }))
    focusSoon(id)
  }
  const remove = async () => {
    if (!removing) return
    setRemoving(null)
    const at = sections.findIndex(({ id }) => id === removing.id)
    const next = sections[at + 1] ?? sections[at - 1] ?? null
    await keepNow()
    const removed = await act(() => api.section.remove({ project: handle, sectionId: removing.id }))
    if (!removed) return
    const { action: stamp } = removed
    if (current?.id === removing.id) goTo('dossier', next?.id ?? null)
    if (next) focusSoon(next.id)
    notices.show({
      tone: 'plain',
      text: `Removed the section ‘${removing.title}’. Its highlights are untouched.`,
      ...(stamp !== null && { action: { label: 'Undo', run: () => void takeBack(stamp) } }),
    })
  }
  return {
    renaming,
    removing,
    noting: sections.find(({ id }) => id === notingId) ?? null,
    note: setNotingId,
    stopNoting: () => {
      if (notingId) focusSoon(notingId)
      setNotingId(null)
    },
    add,
    rename: setRenaming,
    stopRenaming: () => {
      if (renaming) focusSoon(renaming)
      setRenaming(null)
    },
    move,
    askToRemove: (id) => setRemoving(sections.find((section) => section.id === id) ?? null),
    stopRemoving: () => setRemoving(null),
    remove,
  }
}
