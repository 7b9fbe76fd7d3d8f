import { Check } from 'lucide-react'
import { memo, useState } from 'react'
import { Checkbox, CheckboxGroup, Label } from 'react-aria-components'
import type { ArticleTableRow } from '../../shared/rows/article.ts'
import type { ChosenFacets, FacetRow, SearchFacet } from '../../shared/rows/search.ts'
import { dateWords } from '../../shared/text/date-words.ts'
import { languageWords, statusWords } from '../library/library-words.ts'
import { Button } from '../ui/button.tsx'
import { setSearchView, toggleSearchFacet } from './search-view.ts'

const facetWords: Record<SearchFacet, string> = {
  kind: 'Found as',
  outlet: 'Outlet',
  language: 'Language',
  year: 'Year',
  month: 'Month',
  actor: 'Actor',
  event: 'Event',
  theme: 'Theme',
  coder: 'Coder',
  status: 'Status of the article',
}

const kindWords: Record<string, string> = {
  article: 'Articles',
  highlight: 'Highlights',
  note: 'Notes',
  section: 'Sections of the dossier',
}

const shownAtFirst = 6

/** A value of a facet as it is shown. */
function valueWords(facet: SearchFacet, value: string, label: string): string {
  if (value === '') return facet === 'year' || facet === 'month' ? 'No date' : `No ${facet}`
  if (facet === 'kind') return kindWords[value] ?? label
  if (facet === 'status') return statusWords[value as ArticleTableRow['status']] ?? label // core gives the statuses there are
  if (facet === 'language') return languageWords(value)
  return facet === 'month' ? dateWords(value, 'short') : label
}

/** What the results can be narrowed to, with how many each choice gives. */
export const SearchFacets = memo(function SearchFacets(props: { facets: readonly FacetRow[]; chosen: ChosenFacets }) {
  const { facets, chosen } = props
  const isAnyChosen = Object.values(chosen).some((values) => values.length > 0)
  return (
    <aside className="panel start library-facets" aria-label="Narrow down">
      {isAnyChosen && (
        <Button variant="quiet" onPress={() => setSearchView({ facets: {} })}>
          Clear all choices
        </Button>
      )}
      {facets.map((row) => (
        <Facet key={row.facet} row={row} />
      ))}
    </aside>
  )
})

function Facet({ row }: { row: FacetRow }) {
  const { facet, values, more } = row
  const [showsAll, setShowsAll] = useState(false)
  const isUseful = values.length > 1 || values.some(({ isChosen }) => isChosen)
  if (!isUseful) return null
  const shown = showsAll ? values : values.filter(({ isChosen }, index) => index < shownAtFirst || isChosen)
  return (
    <CheckboxGroup
      className="library-facet"
      value={values.filter(({ isChosen }) => isChosen).map(({ value }) => value)}
    >
      <Label className="library-facet-name">{facetWords[facet]}</Label>
      {shown.map(({ value, label, count }) => (
        <Checkbox
          key={value}
          className="library-choice"
          value={value}
          data-none={count === 0 || undefined}
          onChange={() => toggleSearchFacet(facet, value)}
        >
          {({ isSelected }) => (
            <>
              <span className="library-check">{isSelected && <Check aria-hidden />}</span>
              <bdi className={value === '' ? 'library-none' : ''}>{valueWords(facet, value, label)}</bdi>
              <span className="library-count">{count.toLocaleString('en')}</span>
            </>
          )}
        </Checkbox>
      ))}
      {shown.length < values.length && (
        <Button variant="quiet" onPress={() => setShowsAll(true)}>
          Show {more > 0 ? `${values.length} of ${values.length + more}` : `all ${values.length}`}
        </Button>
      )}
    </CheckboxGroup>
  )
}
