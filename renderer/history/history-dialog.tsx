import { useState, useSyncExternalStore } from 'react'
import type { HistoryFilter } from '../../shared/rows/history.ts'
import { useCommands } from '../commands/command-registry.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { HistoryFilters } from './history-filters.tsx'
import { HistoryList } from './history-list.tsx'
import { closeHistory, type HistoryAbout, historyState, openHistory } from './history-state.ts'
import './history.css'

/** Who did what when, with the ways back; over whatever place is on the screen. */
export function HistoryDialog() {
  const shown = useSyncExternalStore(historyState.subscribe, historyState.shown)
  useCommands([{ id: 'project.history', label: 'History…', group: 'Project', run: () => openHistory() }])
  return shown && <OpenHistory key={shown.record?.id} about={shown} />
}

function OpenHistory({ about }: { about: HistoryAbout }) {
  const [record, setRecord] = useState(about.record)
  const [filter, setFilter] = useState<Omit<HistoryFilter, 'recordId'>>({ coderId: null, kind: null })
  return (
    <Dialog
      title={record ? `History of ‘${record.name}’` : 'History of the project'}
      size="large"
      isOpen
      onClose={closeHistory}
      actions={
        <>
          <p className="history-foot">
            Everything ever done is kept. Going back is a new action, which can be undone too.
          </p>
          <Button variant="primary" onPress={closeHistory}>
            Close
          </Button>
        </>
      }
    >
      <HistoryFilters filter={filter} onFilter={setFilter} record={record} onRecord={setRecord} />
      <HistoryList
        key={JSON.stringify([filter, record?.id])}
        filter={{ ...filter, recordId: record?.id ?? null }}
        isNarrowed={record !== null || filter.coderId !== null || filter.kind !== null}
      />
    </Dialog>
  )
}
