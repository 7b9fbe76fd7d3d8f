import { Check, ChevronDown } from 'lucide-react'
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { Button } from '../ui/button.tsx'

/** One value that records can be narrowed to, and how many have it. */
export interface FacetValue {
  id: string
  label: string
  count: number
}

/** A menu that narrows a table to records with one of the ticked values; none ticked: all of them. */
export function FacetMenu(props: {
  label: string
  values: readonly FacetValue[]
  chosen: ReadonlySet<string>
  onChoose(ids: ReadonlySet<string>): void
}) {
  const { label, values, chosen, onChoose } = props
  const only = chosen.size === 1 ? values.find(({ id }) => chosen.has(id))?.label : null
  return (
    <MenuTrigger>
      <Button isOn={chosen.size > 0} variant="quiet" isDisabled={values.length === 0}>
        <span className="connections-facet-label">
          {chosen.size === 0 ? label : `${label}: ${only ?? `${chosen.size} chosen`}`}
        </span>
        <ChevronDown aria-hidden />
      </Button>
      <Popover className="popover connections-facets" placement="bottom start">
        <Menu
          className="menu"
          aria-label={label}
          selectionMode="multiple"
          selectedKeys={chosen}
          onSelectionChange={(keys) =>
            onChoose(new Set(keys === 'all' ? values.map(({ id }) => id) : [...keys].map(String)))
          }
        >
          {values.map(({ id, label: name, count }) => (
            <MenuItem key={id} id={id} className="menu-item" textValue={name}>
              <span className="connections-tick">{chosen.has(id) && <Check aria-hidden />}</span>
              {name}
              <span className="connections-facet-count">{count}</span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

/** The values that occur, the most frequent first. */
export function facetValues<Record>(
  records: readonly Record[],
  valuesOf: (record: Record) => readonly string[],
  labelOf: (id: string) => string,
): FacetValue[] {
  const counts = new Map<string, number>()
  for (const record of records) for (const id of valuesOf(record)) counts.set(id, (counts.get(id) ?? 0) + 1)
  return [...counts]
    .map(([id, count]) => ({ id, label: labelOf(id), count }))
    .sort((a, b) => b.count - a.count || a.label.localeCompare(b.label))
}
