import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Search } from 'lucide-react'
import { type KeyboardEvent, type RefObject, useDeferredValue, useEffect, useRef, useState } from 'react'
import { GridList } from 'react-aria-components'
import type { TagRow } from '../../../shared/rows.ts'
import { api } from '../../api/connection.ts'
import { failureText } from '../../api/failure.ts'
import { useProject } from '../../api/project-session.tsx'
import { ExportListButton } from '../../lists/export-list-button.tsx'
import { useKnown } from '../editor/passages.tsx'
import { EvidenceCard } from './evidence-card.tsx'
import { FilterButtons } from './filter-buttons.tsx'
import './evidence.css'

/** What can be done with a passage: put its words into the text, or let a sentence rest on it. */
export interface EvidenceUse {
  isDisabled: boolean
  insert(highlightId: string): void
  cite(highlightId: string): void
}

const mostShown = 100

/** The passages of the project, to be found and put into the text. Enter inserts, Shift+Enter cites. */
export function EvidencePanel({
  searchField,
  use,
  sectionTags,
}: {
  searchField: RefObject<HTMLInputElement | null>
  use: EvidenceUse
  /** What the passages that the section cites are tagged with, the most frequent first. */
  sectionTags: readonly TagRow[]
}) {
  const { project } = useProject()
  const { gradeOf } = useKnown()
  const [typed, setTyped] = useState('')
  const [filter, setFilter] = useState<TagRow | null>(null)
  const query = useDeferredValue(typed)
  const list = useRef<HTMLDivElement>(null)
  const tags = filter ? [{ kind: filter.kind, id: filter.id }] : []
  const found = useQuery({
    queryKey: ['evidence', 'search', query, tags],
    queryFn: () => api.evidence.search({ project: project.handle, query, tags, limit: mostShown }),
    placeholderData: keepPreviousData,
  })
  const rows = found.data?.rows ?? []
  const total = found.data?.total ?? 0
  const takeRow = (id: string | undefined, isCiting: boolean) => {
    if (id === undefined || use.isDisabled) return
    if (isCiting) use.cite(id)
    else use.insert(id)
  }
  // What is on the screen may still answer what was typed before: the first passage is taken once the answer is there.
  const isSettled = query === typed && !found.isPlaceholderData && !found.isFetching
  const wanted = useRef<{ isCiting: boolean } | null>(null)
  const takeFirst = () => {
    if (!isSettled || wanted.current === null) return
    takeRow(rows[0]?.highlightId, wanted.current.isCiting)
    wanted.current = null
  }
  useEffect(takeFirst)
  const onSearchKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      event.preventDefault()
      wanted.current = { isCiting: event.shiftKey }
      takeFirst()
    } else if (event.key === 'ArrowDown') {
      event.preventDefault()
      list.current?.querySelector<HTMLElement>('[role="row"]')?.focus()
    } else if (event.key === 'Escape' && typed !== '') {
      event.stopPropagation()
      setTyped('')
    }
  }
  const onListKey = (event: KeyboardEvent) => {
    const row = event.target instanceof HTMLElement && event.target.matches('[role="row"]') ? event.target : null
    if (!row || event.key !== 'Enter') return
    event.preventDefault()
    event.stopPropagation()
    takeRow(row.dataset.key, event.shiftKey)
  }
  return (
    <aside className="panel end dossier-evidence" aria-label="Evidence">
      <header>
        <div className="dossier-evidence-head">
          <h2>Evidence</h2>
          <span role="status">{found.data ? countWords(total, rows.length) : 'Searching…'}</span>
          <ExportListButton
            group="Dossier"
            noun="passages"
            isDisabled={total === 0}
            list={() => ({ list: 'citable', query: typed, articleId: null, tags })}
          />
        </div>
        <label className="dossier-search">
          <Search aria-hidden />
          <span className="visually-hidden">Search the evidence</span>
          <input
            ref={searchField}
            type="search"
            dir="auto"
            placeholder="Words, names, outlets"
            value={typed}
            onChange={(event) => {
              wanted.current = null
              setTyped(event.currentTarget.value)
            }}
            onKeyDown={onSearchKey}
          />
        </label>
        <FilterButtons tags={sectionTags} chosen={filter} onChoose={setFilter} />
      </header>
      {found.error ? (
        <p className="dossier-evidence-none">{failureText(found.error)}</p>
      ) : rows.length === 0 && found.data ? (
        <p className="dossier-evidence-none">{noneWords(typed, filter)}</p>
      ) : (
        <div ref={list} onKeyDownCapture={onListKey} className="dossier-cards-frame">
          <GridList
            aria-label="Passages"
            className="dossier-cards"
            selectionMode="none"
            items={rows}
            dependencies={[use.isDisabled]}
          >
            {(row) => (
              <EvidenceCard id={row.highlightId} passage={{ ...row, grade: gradeOf(row.articleId) }} use={use} />
            )}
          </GridList>
        </div>
      )}
      <p className="dossier-evidence-keys">
        <kbd>↵</kbd> inserts · <kbd>Shift ↵</kbd> cites
      </p>
    </aside>
  )
}

function countWords(total: number, shown: number): string {
  if (total > shown) return `the first ${shown} of ${total}`
  return total === 1 ? '1 passage' : `${total} passages`
}

function noneWords(query: string, filter: TagRow | null): string {
  if (query === '' && !filter) return 'No passage is highlighted yet. Mark one in Read; it then stands here.'
  return filter
    ? `No passage tagged ‘${filter.name}’ fits. Search among all passages instead.`
    : 'No passage holds all these words. Try fewer of them.'
}
