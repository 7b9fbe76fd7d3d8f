import { ChevronDown } from 'lucide-react'
import {
  Button as AriaButton,
  Select as AriaSelect,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
  Text,
} from 'react-aria-components'
import { eventTypes } from '../../shared/model/vocabulary.ts'

export type EventTypeId = (typeof eventTypes)[number]['id']

const none = '-'

/** The type of an event, chosen from the vocabulary; each with a line that says what belongs to it. */
export function TypeSelect(props: {
  value: string | null
  onChange(type: EventTypeId | null): void
  isDisabled?: boolean
}) {
  const { value, onChange, isDisabled = false } = props
  const gloss = eventTypes.find(({ id }) => id === value)?.gloss
  return (
    <AriaSelect
      className="field"
      selectedKey={value ?? none}
      isDisabled={isDisabled}
      onSelectionChange={(key) => onChange(eventTypes.find(({ id }) => id === key)?.id ?? null)}
    >
      <Label>Type</Label>
      <AriaButton className="select-button">
        <SelectValue>{({ selectedText }) => selectedText}</SelectValue>
        <ChevronDown aria-hidden />
      </AriaButton>
      {gloss && <Text slot="description">{sentence(gloss)}</Text>}
      <Popover className="popover events-types">
        <ListBox className="menu">
          <ListBoxItem id={none} className="menu-item" textValue="No type yet">
            No type yet
          </ListBoxItem>
          {eventTypes.map((type) => (
            <ListBoxItem key={type.id} id={type.id} className="menu-item events-type" textValue={type.label}>
              <span>{type.label}</span>
              {type.gloss && <small>{sentence(type.gloss)}</small>}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}

const sentence = (gloss: string): string => gloss.charAt(0).toUpperCase() + gloss.slice(1)
