import type { SearchIndexState } from '../../shared/rows/search.ts'

/** How the answer came about, where that is worth saying: how many there are, what could not be read, how far the index is. */
export function SearchStanding(props: {
  count: string
  isCurrent: boolean
  answeredBy: 'index' | 'scan' | 'both' | null
  index: SearchIndexState | undefined
  unreadable: number
}) {
  const { count, isCurrent, answeredBy, index, unreadable } = props
  const isBuilding = index?.state === 'building' && answeredBy !== 'index'
  return (
    <div className="search-standing">
      <p role="status">
        <strong>{count}</strong>
        {!isCurrent && <span> · searching…</span>}
      </p>
      {isBuilding && (
        <p>
          The index is being built ({index.indexed.toLocaleString('en')} of {index.of.toLocaleString('en')}); until then
          the texts themselves are read. The results are the same, they only take longer.
        </p>
      )}
      {unreadable > 0 && (
        <p className="search-unreadable">
          The text of {unreadable === 1 ? 'an article' : `${unreadable} articles`} cannot be read and was not searched.
          ‘Check the project’ says which, and what to do.
        </p>
      )}
    </div>
  )
}
