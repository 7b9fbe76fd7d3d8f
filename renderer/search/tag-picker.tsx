import { type KeyboardEvent, useState } from 'react'
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import type { TagRow } from '../../shared/rows.ts'
import { api } from '../api/connection.ts'
import { useProject } from '../api/project-session.tsx'
import { queryClient } from '../api/queries.ts'
import { useAnswer } from '../api/use-answer.ts'
import { TagChip, TagIcon } from '../ui/tag-chip.tsx'

/** Tags that are chosen, and a field to choose more of them by any of their names. */
export function TagPicker(props: {
  label: string
  tags: readonly TagRow[]
  autoFocus?: boolean
  onChange(tags: readonly TagRow[]): void
}) {
  const { label, tags, autoFocus = false, onChange } = props
  const { project } = useProject()
  const [query, setQuery] = useState('')
  const [picks, setPicks] = useState(0) // a fresh field after each pick, its list closed
  const queryKey = ['tag', 'suggest', 'all', query] as const
  const queryFn = () => api.tag.suggest({ project: project.handle, query, limit: 40 })
  const found = useAnswer(queryKey, queryFn)
  const isNew = ({ kind, id }: TagRow) => !tags.some((tag) => tag.kind === kind && tag.id === id)
  const rows = (found.data ?? []).filter(isNew)
  const pick = (row: TagRow | undefined) => {
    setQuery('')
    setPicks(picks + 1)
    if (row) onChange([...tags, { kind: row.kind, id: row.id, name: row.name }])
  }
  /** Enter with no line lit takes the best one for what is typed, as the field for tags in Read does. */
  const onKeyDown = async (event: KeyboardEvent<HTMLInputElement>) => {
    const isLit = event.currentTarget.hasAttribute('aria-activedescendant')
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || isLit || query.trim() === '') return
    const best = (await queryClient.fetchQuery({ queryKey, queryFn })).find(isNew)
    if (best) pick(best)
  }
  return (
    <div className="search-picker">
      <ComboBox
        key={picks}
        className="field"
        items={rows.map((row) => ({ ...row, key: `${row.kind} ${row.id}` }))}
        inputValue={query}
        onInputChange={setQuery}
        selectedKey={null}
        onSelectionChange={(key) => key !== null && pick(rows.find(({ kind, id }) => `${kind} ${id}` === key))}
        menuTrigger="input"
        autoFocus={picks > 0 || autoFocus}
        allowsEmptyCollection
        allowsCustomValue
      >
        <Label>{label}</Label>
        <div className="search-picked">
          {tags.map((tag) => (
            <TagChip
              key={`${tag.kind} ${tag.id}`}
              kind={tag.kind}
              name={tag.name}
              onRemove={() => onChange(tags.filter((other) => other !== tag))}
            />
          ))}
          <Input placeholder="An actor, event or theme" dir="auto" onKeyDown={(event) => void onKeyDown(event)} />
        </div>
        <Popover className="popover search-picker-list">
          <ListBox
            className="menu"
            renderEmptyState={() => <p className="connections-none">Nothing goes by that name.</p>}
          >
            {(row: (typeof rows)[number] & { key: string }) => (
              <ListBoxItem id={row.key} className="menu-item" textValue={row.name}>
                <TagIcon kind={row.kind} />
                <bdi>{row.name}</bdi>
                <span className="connections-detail">
                  {row.kind}
                  {(row.matched ?? row.detail) && (
                    <>
                      {' · '}
                      <bdi>{row.matched ?? row.detail}</bdi>
                    </>
                  )}
                </span>
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
    </div>
  )
}
