import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import type { TagKind } from '../../shared/model/tag.ts'
import { normaliseName } from '../../shared/text/normalise.ts'
import { api } from '../api/connection.ts'
import { useProject } from '../api/project-session.tsx'
import { useAnswer } from '../api/use-answer.ts'
import { TagIcon } from '../ui/tag-chip.tsx'

/** A record that was found, or the name of one that is to be made. */
export type Picked = { id: string; name: string } | { name: string }

const newKey = '-new'

/** Finds an actor, event or theme by typing part of a name or alias; with `canMake`, a name nobody bears makes a new one. */
export function RecordPicker(props: {
  kind: TagKind
  label: string
  isLabelHidden?: boolean
  placeholder?: string
  /** Ids not to offer. */
  without?: readonly string[]
  canMake?: boolean
  isDisabled?: boolean
  autoFocus?: boolean
  onPick(picked: Picked): void
}) {
  const { kind, label, isLabelHidden = false, placeholder = '', without = [], canMake = false, onPick } = props
  const { project } = useProject()
  const [query, setQuery] = useState('')
  const found = useAnswer(['tag', 'suggest', kind, query], () =>
    api.tag.suggest({ project: project.handle, query, kinds: [kind], limit: 30 }),
  )
  const rows = (found.data ?? []).filter(({ id }) => !without.includes(id))
  const isKnown = rows.some((row) =>
    [row.name, row.matched ?? ''].some((name) => normaliseName(name) === normaliseName(query)),
  )
  const offersNew = canMake && query.trim() !== '' && found.isSuccess && !isKnown
  const items = [
    ...rows.map((row) => ({ key: row.id, name: row.name, detail: row.matched ?? row.detail ?? '', isNew: false })),
    ...(offersNew ? [{ key: newKey, name: query.trim(), detail: '', isNew: true }] : []),
  ]
  const [picks, setPicks] = useState(0) // a fresh field after each pick, its list closed
  const pick = (key: string) => {
    const row = rows.find(({ id }) => id === key)
    setQuery('')
    setPicks(picks + 1)
    if (row) onPick({ id: row.id, name: row.name })
    else if (key === newKey && query.trim()) onPick({ name: query.trim() })
  }
  return (
    <ComboBox
      key={picks}
      className="field"
      items={items}
      inputValue={query}
      onInputChange={setQuery}
      selectedKey={null}
      onSelectionChange={(key) => key !== null && pick(String(key))}
      menuTrigger="input"
      autoFocus={picks > 0 || (props.autoFocus ?? false)}
      allowsEmptyCollection
      allowsCustomValue
      isDisabled={props.isDisabled ?? false}
    >
      <Label className={isLabelHidden ? 'visually-hidden' : ''}>{label}</Label>
      <div className="connections-picker-field">
        <Input placeholder={placeholder} dir="auto" />
        <Button className="connections-picker-button" aria-label={`Show the ${kind}s`}>
          <ChevronDown aria-hidden />
        </Button>
      </div>
      <Popover className="popover connections-picker">
        <ListBox
          className="menu"
          renderEmptyState={() => <p className="connections-none">{emptyWords(query, kind)}</p>}
        >
          {(item: (typeof items)[number]) => (
            <ListBoxItem id={item.key} key={item.key} className="menu-item" textValue={item.name}>
              <TagIcon kind={kind} />
              <span>
                {item.isNew ? 'New ' : ''}
                {item.isNew && `${kind} `}
                <bdi>{item.isNew ? `‘${item.name}’` : item.name}</bdi>
              </span>
              {item.detail && (
                <span className="connections-detail">
                  <bdi>{item.detail}</bdi>
                </span>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}

function emptyWords(query: string, kind: string): string {
  return query.trim() === ''
    ? `Type part of a name to find ${kind === 'theme' ? 'a' : 'an'} ${kind}.`
    : `No ${kind} has this name.`
}
