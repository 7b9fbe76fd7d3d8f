import { useState } from 'react'
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { api } from '../api/connection.ts'
import { useProject } from '../api/project-session.tsx'
import { useAnswer } from '../api/use-answer.ts'

/** Finds an article, actor, event, theme or section by part of its name. */
export function RecordSearch({ onPick }: { onPick(record: { id: string; name: string }): void }) {
  const { project } = useProject()
  const [query, setQuery] = useState('')
  const wanted = query.trim()
  const found = useAnswer(
    ['search', 'names', wanted],
    () => api.search.names({ project: project.handle, query: wanted }),
    wanted !== '',
  )
  const items = wanted === '' ? [] : (found.data ?? [])
  return (
    <ComboBox
      className="field history-search"
      items={items}
      inputValue={query}
      onInputChange={setQuery}
      selectedKey={null}
      onSelectionChange={(key) => {
        const row = items.find(({ id }) => id === key)
        if (row) onPick({ id: row.id, name: row.name })
      }}
      menuTrigger="input"
      allowsEmptyCollection={wanted !== ''}
      allowsCustomValue
    >
      <Label>Only about</Label>
      <Input placeholder="An article, actor, event, theme or section" dir="auto" />
      <Popover className="popover">
        <ListBox
          className="menu"
          renderEmptyState={() => (
            <p className="history-none">{found.isFetching ? 'Looking…' : 'Nothing goes by that name.'}</p>
          )}
        >
          {(row: (typeof items)[number]) => (
            <ListBoxItem id={row.id} key={row.id} className="menu-item" textValue={row.name}>
              <bdi>{row.name}</bdi>
              <span className="history-faint">{row.kind}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
