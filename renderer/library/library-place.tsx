import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { api } from '../api/connection.ts'
import { failureText } from '../api/failure.ts'
import { useProject } from '../api/project-session.tsx'
import { useAct, useAnswer } from '../api/use-answer.ts'
import { useReprintGroups } from '../reprints/use-reprint-groups.ts'
import { Waiting } from '../ui/empty-state.tsx'
import { useNotices } from '../ui/notices.tsx'
import { ArticleGrid } from './article-grid.tsx'
import { usePastedFiles } from './bring-in.tsx'
import { DetailsPanel } from './details-panel.tsx'
import { narrowDown } from './facets.ts'
import { FacetsPanel } from './facets-panel.tsx'
import { FolderChooser } from './folder-chooser.tsx'
import { startImport, useImportRun } from './import-run.ts'
import { ImportTray } from './import-tray.tsx'
import { FacetChips, LibraryBar } from './library-bar.tsx'
import { useLibraryCommands } from './library-commands.ts'
import { EmptyLibrary, NothingFound } from './library-empty.tsx'
import { selectOnly, setLibraryView, useLibraryView } from './library-view.ts'
import { countWords } from './library-words.ts'
import { RemoveDialog } from './remove-dialog.tsx'
import { ReviewStrip } from './review-strip.tsx'
import { useSelectionInAddress } from './selection-in-address.ts'
import { sortArticles } from './sort-articles.ts'
import { useArticleJudging } from './use-article-judging.ts'
import './library-place.css'

const nothing: never[] = []

/** The articles of the project: import them, find them, see what is known of each. */
export function LibraryPlace() {
  const { project, readOnlyReason } = useProject()
  const { handle } = project
  const view = useLibraryView(handle)
  const run = useImportRun(handle)
  const act = useAct()
  const judging = useArticleJudging()
  const notices = useNotices()
  const present = useAnswer(['article', 'table', false], () => api.article.table({ project: handle }))
  const gone = useAnswer(['article', 'table', true], () => api.article.table({ project: handle, removed: true }))
  const all = (view.showsRemoved ? gone.data : present.data) ?? nothing
  const filter = useDeferredValue(view.filter) // typing goes first
  const groups = useReprintGroups()
  const offered = useMemo(
    () => (view.oneOfEach ? all.filter(({ id }) => (groups.get(id)?.leadId ?? id) === id) : all),
    [all, groups, view.oneOfEach],
  )
  const narrowed = useMemo(() => narrowDown(offered, filter, view.facets), [offered, filter, view.facets])
  const shown = useMemo(() => sortArticles(narrowed.articles, view.sort), [narrowed, view.sort])
  const selected = useMemo(() => shown.filter(({ id }) => view.selected.has(id)), [shown, view.selected])
  const [isAsking, setIsAsking] = useState(false)
  const grid = useRef<{ focus(): void }>(null)
  const chooser = useRef<HTMLInputElement>(null)
  const folderChooser = useRef<HTMLInputElement>(null)
  const filterField = useRef<HTMLInputElement>(null)
  const canWrite = readOnlyReason === null
  const bringIn = (files: File[]) => {
    setLibraryView({ showsRemoved: false })
    startImport(handle, files)
  }
  const take = canWrite ? bringIn : null
  const choose = () => chooser.current?.click()
  const chooseFolder = () => folderChooser.current?.click()

  useSelectionInAddress(view)
  usePastedFiles(take)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the keyboard starts in the table, once
  useEffect(() => {
    if (document.activeElement === document.body) grid.current?.focus()
  }, [present.isPending])

  /** Leaves the keyboard on the row that comes after those that go away. */
  const stepOver = () => {
    const leaving = new Set(selected.map(({ id }) => id))
    const after = shown.findLastIndex(({ id }) => leaving.has(id))
    const next = shown.slice(after + 1)[0] ?? shown.slice(0, after + 1).findLast(({ id }) => !leaving.has(id))
    setLibraryView({ selected: new Set(), active: next?.id ?? null, anchor: next?.id ?? null })
    requestAnimationFrame(() => grid.current?.focus())
  }
  const restore = async () => {
    const articleIds = selected.map(({ id }) => id)
    const restored = await act(() => api.article.restore({ project: handle, articleIds }))
    if (!restored) return
    stepOver()
    const text = `Restored ${countWords(articleIds.length, 'article')} with ${countWords(restored.highlights, 'highlight')}.`
    notices.show({ tone: 'ok', text })
  }
  const selectAll = () => {
    setLibraryView({ selected: new Set(shown.map(({ id }) => id)), active: view.active ?? shown[0]?.id ?? null })
    grid.current?.focus()
  }

  useLibraryCommands({
    view,
    selected,
    removedCount: gone.data?.length ?? 0,
    canWrite,
    choose,
    chooseFolder,
    selectAll,
    askToRemove: () => setIsAsking(true),
    restore: () => void restore(),
    goToFilter: () => filterField.current?.focus(),
  })

  if (present.isError) return <p className="library-problem">{failureText(present.error)}</p>
  if (!present.data) return <Waiting what="Opening the library…" />
  const isEmpty = present.data.length === 0 && !view.showsRemoved
  const removedCount = gone.data?.length ?? 0
  return (
    <div className="library">
      <input
        ref={chooser}
        type="file"
        multiple
        hidden
        aria-label="Files to import"
        onChange={(event) => {
          take?.([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
      <FolderChooser ref={folderChooser} take={take} />
      {view.showsFacets && (!isEmpty || removedCount > 0) && (
        <FacetsPanel
          facets={view.facets}
          showsRemoved={view.showsRemoved}
          values={narrowed.values}
          present={present.data.length}
          removed={removedCount}
        />
      )}
      <div className="library-main">
        <LibraryBar
          view={view}
          shown={shown.length}
          all={all.length}
          filterField={filterField}
          shownIds={() => shown.map(({ id }) => id)}
          onImport={canWrite ? choose : null}
          onLeaveFilter={() => grid.current?.focus()}
        />
        <FacetChips view={view} />
        {!view.showsRemoved && <ReviewStrip />}
        {isEmpty ? (
          <EmptyLibrary onImport={canWrite ? choose : null} />
        ) : shown.length === 0 ? (
          <NothingFound showsRemoved={view.showsRemoved && all.length === 0} />
        ) : (
          <ArticleGrid
            ref={grid}
            articles={shown}
            view={view}
            label={view.showsRemoved ? 'Removed articles' : 'Articles'}
            judging={canWrite && !view.showsRemoved ? judging : null}
          />
        )}
        {run && <ImportTray run={run} />}
      </div>
      {selected.length > 0 && (
        <DetailsPanel
          articles={selected}
          onRemove={() => setIsAsking(true)}
          onRestore={() => void restore()}
          onClose={() => {
            selectOnly(null)
            grid.current?.focus()
          }}
        />
      )}
      {isAsking && <RemoveDialog articles={selected} onClose={() => setIsAsking(false)} onRemoved={stepOver} />}
    </div>
  )
}
