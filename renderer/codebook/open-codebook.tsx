import { Merge, Plus, Trash2, X } from 'lucide-react'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { ThemeTreeRow } from '../../shared/rows/connections.ts'
import { api } from '../api/connection.ts'
import { useProject } from '../api/project-session.tsx'
import { useAct, useAnswer } from '../api/use-answer.ts'
import { counted } from '../connections/date-text.tsx'
import { FilterField } from '../connections/filter-field.tsx'
import { useUndoNotice } from '../connections/use-undo-notice.ts'
import { HistoryButton } from '../history/history-button.tsx'
import { IconButton } from '../ui/button.tsx'
import { Waiting } from '../ui/empty-state.tsx'
import { closeCodebook, codebookState, themeWanted } from './codebook-state.ts'
import { NewThemeField } from './new-theme-field.tsx'
import { ThemeDetails } from './theme-details.tsx'
import { MergeThemes, RemoveThemes } from './theme-dialogs.tsx'
import { ThemeTree } from './theme-tree.tsx'
import '../connections/connections.css'
import '../reader/mark-hues.css'
import './codebook.css'

const noThemes: ThemeTreeRow[] = []

/** The codebook: its themes as a tree, and what the chosen one covers. */
export function OpenCodebook() {
  const { project, readOnlyReason } = useProject()
  const isReadOnly = readOnlyReason !== null
  const act = useAct()
  const say = useUndoNotice()
  const panel = useRef<HTMLElement>(null)
  const filterField = useRef<HTMLInputElement>(null)
  const answer = useAnswer(['theme', 'tree'], () => api.theme.tree({ project: project.handle }))
  const rows = answer.data ?? noThemes
  const [filter, setFilter] = useState('')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [asked, setAsked] = useState<'merge' | 'remove' | 'new' | null>(null)
  const wanted = useSyncExternalStore(codebookState.subscribe, themeWanted)
  useEffect(() => {
    if (wanted) setChosen(new Set([wanted]))
  }, [wanted])
  useEffect(() => {
    const before = document.activeElement
    filterField.current?.focus()
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true })
    }
  }, [])

  const there = rows.filter(({ id }) => chosen.has(id))
  const theme = there.length === 1 ? there[0] : undefined
  const choose = (id: string) => setChosen(new Set([id]))
  const move = async (themeIds: readonly string[], parent: string | null) => {
    for (const themeId of themeIds) {
      const moved = await act(() => api.theme.move({ project: project.handle, themeId, parent }))
      if (!moved) return
      const above = rows.find(({ id }) => id === parent)?.name
      const name = rows.find(({ id }) => id === themeId)?.name
      if (moved.action)
        say(above ? `‘${name}’ stands below ‘${above}’ now.` : `‘${name}’ stands at the top now.`, moved.action)
    }
  }
  return (
    <aside className="panel start codebook" aria-label="Codebook" ref={panel}>
      <header className="codebook-head">
        <h2>
          Codebook <span className="codebook-count">{counted(rows.length, 'theme')}</span>
        </h2>
        <IconButton
          label={theme ? `New theme below ‘${theme.name}’` : 'New theme'}
          isDisabled={isReadOnly}
          onPress={() => setAsked('new')}
        >
          <Plus aria-hidden />
        </IconButton>
        <IconButton
          label="Merge with another theme…"
          isDisabled={isReadOnly || there.length === 0}
          onPress={() => setAsked('merge')}
        >
          <Merge aria-hidden />
        </IconButton>
        <IconButton
          label={there.length > 1 ? 'Remove these themes…' : 'Remove this theme…'}
          shortcut="Del"
          isDisabled={isReadOnly || there.length === 0}
          onPress={() => setAsked('remove')}
        >
          <Trash2 aria-hidden />
        </IconButton>
        {theme && <HistoryButton kind="theme" id={theme.id} name={theme.name} />}
        <IconButton label="Close the codebook" shortcut="b" onPress={closeCodebook}>
          <X aria-hidden />
        </IconButton>
      </header>
      <FilterField label="Find a theme" value={filter} onChange={setFilter} inputRef={filterField} />
      {asked === 'new' && (
        <NewThemeField
          parent={theme ?? null}
          onMade={(id) => {
            if (!theme) choose(id)
          }}
          onClose={() => setAsked(null)}
        />
      )}
      {answer.data ? (
        <ThemeTree
          rows={rows}
          filter={filter}
          chosen={chosen}
          isReadOnly={isReadOnly}
          onChoose={setChosen}
          onOpen={(id) => {
            choose(id)
            requestAnimationFrame(() => panel.current?.querySelector<HTMLElement>('.codebook-form input')?.focus())
          }}
          onMove={(themeIds, parent) => void move(themeIds, parent)}
          onRemove={() => setAsked('remove')}
        />
      ) : (
        <Waiting what="Fetching the themes…" />
      )}
      {theme && (
        <ThemeDetails
          key={theme.id}
          theme={theme}
          rows={rows}
          isReadOnly={isReadOnly}
          onChoose={choose}
          onMove={(parent) => void move([theme.id], parent)}
        />
      )}
      {there.length > 1 && <p className="codebook-none">{there.length} themes are chosen.</p>}
      {there.length === 0 && answer.data && (
        <p className="codebook-none">
          {rows.length === 0
            ? 'A theme is any other code than an actor or an event. Make one here, or while tagging a passage.'
            : 'Choose a theme to see what it covers and what bears it. Drag it onto another, or press Alt with the arrows, to move it.'}
        </p>
      )}
      {asked === 'merge' && (
        <MergeThemes
          ids={there.map(({ id }) => id)}
          rows={rows}
          onMerged={(kept) => {
            choose(kept)
            setAsked(null)
          }}
          onClose={() => setAsked(null)}
        />
      )}
      {asked === 'remove' && there.length > 0 && (
        <RemoveThemes
          ids={there.map(({ id }) => id)}
          rows={rows}
          onRemoved={() => {
            setChosen(new Set())
            setAsked(null)
          }}
          onClose={() => setAsked(null)}
        />
      )}
    </aside>
  )
}
