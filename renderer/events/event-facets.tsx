import type { EventTableRow } from '../../shared/rows/connections.ts'
import { FacetMenu, facetValues } from '../connections/facet-menu.tsx'
import { Button } from '../ui/button.tsx'
import {
  type EventFilter,
  evidenceLabelOf,
  evidenceOf,
  noEventFilter,
  statusesOf,
  statusLabelOf,
  typeLabelOf,
  typesOf,
} from './event-filter.ts'

/** What the table of events can be narrowed by. */
export function EventFacets(props: {
  events: readonly EventTableRow[]
  filter: EventFilter
  onFilter(filter: EventFilter): void
}) {
  const { events, filter, onFilter } = props
  const narrows = filter.types.size + filter.statuses.size + filter.evidence.size > 0
  return (
    <>
      <FacetMenu
        label="Type"
        values={facetValues(events, typesOf, typeLabelOf)}
        chosen={filter.types}
        onChoose={(types) => onFilter({ ...filter, types })}
      />
      <FacetMenu
        label="Status"
        values={facetValues(events, statusesOf, statusLabelOf)}
        chosen={filter.statuses}
        onChoose={(statuses) => onFilter({ ...filter, statuses })}
      />
      <FacetMenu
        label="Evidence"
        values={facetValues(events, evidenceOf, evidenceLabelOf)}
        chosen={filter.evidence}
        onChoose={(evidence) => onFilter({ ...filter, evidence })}
      />
      {narrows && (
        <Button variant="quiet" onPress={() => onFilter({ ...noEventFilter, text: filter.text })}>
          Show all
        </Button>
      )}
    </>
  )
}
