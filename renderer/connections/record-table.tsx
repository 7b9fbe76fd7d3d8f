import { ArrowDown, ArrowUp } from 'lucide-react'
import { type ReactNode, useEffect, useMemo } from 'react'
import {
  Cell,
  Column,
  ResizableTableContainer,
  Row,
  type Selection,
  type SortDescriptor,
  Table,
  TableBody,
  TableHeader,
  TableLayout,
  Virtualizer,
} from 'react-aria-components'
import { focusTable } from './panel-keys.ts'
import { useWidth } from './use-width.ts'

/** One column of a table of records. */
export interface RecordColumn<Record> {
  id: string
  label: string
  /** Its share of the width. */
  share: number
  minPx: number
  isRowHeader?: boolean
  /** Numbers stand at the end. */
  isNumber?: boolean
  /** Left out where the table is narrower. */
  fromPx?: number
  sortBy(record: Record): string | number | null
  cell(record: Record): ReactNode
}

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })

/** Records in rows: sorted by a column, moved through with the arrow keys, chosen one or (Ctrl, Shift) several. */
export function RecordTable<Record extends { id: string }>(props: {
  label: string
  columns: readonly RecordColumn<Record>[]
  records: readonly Record[]
  selected: ReadonlySet<string>
  onSelect(ids: ReadonlySet<string>): void
  /** Enter or a double click on a row. */
  onOpen(id: string): void
  sort: SortDescriptor
  onSort(sort: SortDescriptor): void
  empty: ReactNode
}) {
  const { label, columns, records, selected, onSelect, onOpen, sort, onSort, empty } = props
  const [ref, widthPx] = useWidth()
  const shown = columns.filter((column) => widthPx >= (column.fromPx ?? 0))
  const sorted = useMemo(() => sortedBy(records, columns, sort), [records, columns, sort])
  const isReady = widthPx > 0 && records.length > 0
  useEffect(() => {
    if (isReady && document.activeElement === document.body) focusTable() // come by a shortcut: go on with the arrow keys
  }, [isReady])
  const take = (keys: Selection) =>
    onSelect(new Set(keys === 'all' ? sorted.map((record) => record.id) : [...keys].map(String)))
  return (
    <div className="connections-table-frame" ref={ref}>
      {widthPx > 0 && (
        <Virtualizer layout={TableLayout} layoutOptions={{ headingHeight: 32, estimatedRowHeight: 54 }}>
          <ResizableTableContainer className="connections-table-scroll">
            <Table
              key={shown.length}
              className="connections-table"
              aria-label={label}
              selectionMode="multiple"
              selectionBehavior="replace"
              selectedKeys={selected}
              onSelectionChange={take}
              onRowAction={(key) => onOpen(String(key))}
              sortDescriptor={sort}
              onSortChange={onSort}
            >
              <TableHeader columns={shown} dependencies={[sort]}>
                {(column) => (
                  <Column
                    id={column.id}
                    isRowHeader={column.isRowHeader ?? false}
                    allowsSorting
                    defaultWidth={`${column.share}fr`}
                    minWidth={column.minPx}
                    className={column.isNumber ? 'connections-column number' : 'connections-column'}
                  >
                    {column.label}
                    {sort.column === column.id &&
                      (sort.direction === 'descending' ? <ArrowDown aria-hidden /> : <ArrowUp aria-hidden />)}
                  </Column>
                )}
              </TableHeader>
              <TableBody items={sorted} dependencies={[shown.length]} renderEmptyState={() => empty}>
                {(record) => (
                  <Row
                    id={record.id}
                    columns={shown}
                    textValue="" /* no finding by first letter: bare letters are commands here, and / filters */
                    className="connections-row"
                  >
                    {(column) => (
                      <Cell className={column.isNumber ? 'connections-cell number' : 'connections-cell'}>
                        {column.cell(record)}
                      </Cell>
                    )}
                  </Row>
                )}
              </TableBody>
            </Table>
          </ResizableTableContainer>
        </Virtualizer>
      )}
    </div>
  )
}

/** Records in the order in which the table shows them. */
export function sortedBy<Record>(
  records: readonly Record[],
  columns: readonly RecordColumn<Record>[],
  sort: SortDescriptor,
): readonly Record[] {
  const column = columns.find(({ id }) => id === sort.column)
  if (!column) return records
  const sign = sort.direction === 'descending' ? -1 : 1
  const keyed = records.map((record) => ({ record, key: column.sortBy(record) }))
  keyed.sort((a, b) => {
    if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null) // unknown ones last, either way
    if (typeof a.key === 'number' && typeof b.key === 'number') return sign * (a.key - b.key)
    return sign * collator.compare(String(a.key), String(b.key))
  })
  return keyed.map(({ record }) => record)
}
