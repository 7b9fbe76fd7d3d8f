import { Check, Tags } from 'lucide-react'
import { memo, useState } from 'react'
import { Checkbox, CheckboxGroup, Label } from 'react-aria-components'
import { articleStatuses } from '../../shared/model/article.ts'
import { toggleCodebook } from '../codebook/codebook-state.ts'
import { Button } from '../ui/button.tsx'
import { type ChosenFacets, type FacetName, type FacetValue, toggleFacet } from './facets.ts'
import { setLibraryView, showRemoved } from './library-view.ts'
import { facetValueWords, facetWords } from './library-words.ts'
import './facets-panel.css'

const shownAtFirst = 7
const order: readonly FacetName[] = [
  'star',
  'status',
  'highlights',
  'outlet',
  'language',
  'year',
  'month',
  'date',
  'reliability',
]
const fixedOrder: Partial<Record<FacetName, readonly string[]>> = {
  star: ['own', 'others', 'none'],
  status: articleStatuses,
  highlights: ['some', 'none'],
  date: ['known', 'offered', 'none'],
}

function arranged(name: FacetName, values: readonly FacetValue[]): FacetValue[] {
  const fixed = fixedOrder[name]
  if (fixed) return values.toSorted((a, b) => fixed.indexOf(a.value) - fixed.indexOf(b.value))
  if (name === 'month' || name === 'year') return values.toSorted((a, b) => b.value.localeCompare(a.value))
  const noneLast = (a: FacetValue, b: FacetValue) => Number(a.value === '') - Number(b.value === '')
  if (name === 'reliability') return values.toSorted((a, b) => noneLast(a, b) || a.value.localeCompare(b.value))
  return values.toSorted((a, b) => noneLast(a, b) || b.total - a.total || a.value.localeCompare(b.value))
}

const mostMonths = 18

/** Where there are many months, those of the years chosen. */
function monthsWorthShowing(months: readonly FacetValue[], facets: ChosenFacets): readonly FacetValue[] {
  if (months.length <= mostMonths) return months
  const kept = [...(facets.year ?? []), ...(facets.month ?? [])]
  return months.filter(({ value }) => value !== '' && kept.some((year) => value.startsWith(year)))
}

/** What the table can be narrowed down to, with how many articles each choice leaves. */
export const FacetsPanel = memo(function FacetsPanel(props: {
  facets: ChosenFacets
  showsRemoved: boolean
  values: Record<FacetName, FacetValue[]>
  /** How many articles are there, and how many were removed. */
  present: number
  removed: number
}) {
  const { facets, showsRemoved, values, present, removed } = props
  return (
    <aside className="panel start library-facets" aria-label="Narrow down">
      <div className="library-views">
        <ViewButton label="All articles" count={present} isOn={!showsRemoved} onPress={() => showRemoved(false)} />
        {(removed > 0 || showsRemoved) && (
          <ViewButton label="Removed" count={removed} isOn={showsRemoved} onPress={() => showRemoved(true)} />
        )}
      </div>
      <Button variant="quiet" onPress={toggleCodebook}>
        <Tags aria-hidden /> Codebook <kbd>b</kbd>
      </Button>
      {order.map((name) => (
        <Facet
          key={name}
          name={name}
          values={arranged(name, name === 'month' ? monthsWorthShowing(values.month, facets) : values[name])}
          facets={facets}
        />
      ))}
    </aside>
  )
})

function ViewButton(props: { label: string; count: number; isOn: boolean; onPress(): void }) {
  return (
    <button type="button" className="library-view" aria-pressed={props.isOn} onClick={props.onPress}>
      {props.label} <span className="library-count">{props.count.toLocaleString('en')}</span>
    </button>
  )
}

function Facet({ name, values, facets }: { name: FacetName; values: readonly FacetValue[]; facets: ChosenFacets }) {
  const [showsAll, setShowsAll] = useState(false)
  const chosen = facets[name] ?? []
  if (values.length === 0) return null
  if (name === 'year' && values.filter(({ value }) => value !== '').length < 2) return null
  const isUseless = values.length < 2 && chosen.length === 0
  if (isUseless && name !== 'status' && name !== 'language' && name !== 'outlet') return null
  const shown = showsAll ? values : values.filter(({ value }, index) => index < shownAtFirst || chosen.includes(value))
  const toggle = (value: string) => setLibraryView({ facets: toggleFacet(facets, name, value) })
  return (
    <CheckboxGroup className="library-facet" value={[...chosen]}>
      <Label className="library-facet-name">{facetWords[name]}</Label>
      {shown.map(({ value, count }) => (
        <Checkbox
          key={value}
          className="library-choice"
          value={value}
          data-none={count === 0 || undefined}
          onChange={() => toggle(value)}
        >
          {({ isSelected }) => (
            <>
              <span className="library-check">{isSelected && <Check aria-hidden />}</span>
              <bdi className={value === '' ? 'library-none' : ''}>{facetValueWords(name, value)}</bdi>
              <span className="library-count">{count.toLocaleString('en')}</span>
            </>
          )}
        </Checkbox>
      ))}
      {shown.length < values.length && (
        <Button variant="quiet" onPress={() => setShowsAll(true)}>
          Show all {values.length}
        </Button>
      )}
    </CheckboxGroup>
  )
}
