import { X } from 'lucide-react'
import type { HistoryFilter, HistoryKind } from '../../shared/rows/history.ts'
import { api } from '../api/connection.ts'
import { useProject } from '../api/project-session.tsx'
import { useAnswer } from '../api/use-answer.ts'
import { Button } from '../ui/button.tsx'
import { Select } from '../ui/fields.tsx'
import { RecordSearch } from './record-search.tsx'

const kinds: { id: HistoryKind | ''; label: string }[] = [
  { id: '', label: 'Everything' },
  { id: 'article', label: 'Articles' },
  { id: 'highlight', label: 'Highlights' },
  { id: 'actor', label: 'Actors' },
  { id: 'event', label: 'Events and evidence' },
  { id: 'theme', label: 'Themes' },
  { id: 'dossier', label: 'The dossier' },
  { id: 'project', label: 'The project and its people' },
  { id: 'removal', label: 'Removals' },
]

type Filter = Omit<HistoryFilter, 'recordId'>
type Record = { id: string; name: string }

/** Narrows the history to a person, a kind of record, or one record. */
export function HistoryFilters(props: {
  filter: Filter
  onFilter(filter: Filter): void
  record: Record | null
  onRecord(record: Record | null): void
}) {
  const { filter, onFilter, record, onRecord } = props
  const { project } = useProject()
  const coders = useAnswer(['coder', 'list'], () => api.coder.list({ project: project.handle }))
  return (
    <div className="history-filters">
      <Select
        label="By whom"
        value={filter.coderId ?? ''}
        choices={[{ id: '', label: 'Everybody' }, ...(coders.data ?? []).map(({ id, name }) => ({ id, label: name }))]}
        onChange={(id) => onFilter({ ...filter, coderId: id === '' ? null : id })}
      />
      <Select
        label="What"
        value={filter.kind ?? ''}
        choices={kinds}
        onChange={(id) => onFilter({ ...filter, kind: id === '' ? null : id })}
      />
      {record ? (
        <div className="field">
          <span className="react-aria-Label">Only about</span>
          <Button aria-label={`Not only about ‘${record.name}’`} onPress={() => onRecord(null)}>
            <bdi className="history-about">{record.name}</bdi>
            <X aria-hidden />
          </Button>
        </div>
      ) : (
        <RecordSearch onPick={onRecord} />
      )}
    </div>
  )
}
