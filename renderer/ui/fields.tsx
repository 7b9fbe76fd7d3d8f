import { ChevronDown } from 'lucide-react'
import {
  Button as AriaButton,
  Select as AriaSelect,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
  Text,
  TextArea,
} from 'react-aria-components'
import './fields.css'

/** A line, or with `lines` a box, of text with its label above it. */
export function TextField(
  props: Omit<AriaTextFieldProps, 'className'> & {
    label: string
    hint?: string
    error?: string | null
    lines?: number
    placeholder?: string
    isLabelHidden?: boolean
  },
) {
  const { label, hint, error, lines, placeholder = '', isLabelHidden = false, ...rest } = props
  return (
    <AriaTextField {...rest} className="field" isInvalid={Boolean(error)}>
      <Label className={isLabelHidden ? 'visually-hidden' : 'react-aria-Label'}>{label}</Label>
      {lines ? (
        <TextArea rows={lines} placeholder={placeholder} dir="auto" />
      ) : (
        <Input placeholder={placeholder} dir="auto" />
      )}
      {hint && <Text slot="description">{hint}</Text>}
      <FieldError>{error}</FieldError>
    </AriaTextField>
  )
}

/** One of a list of choices; the empty id stands for none. */
export function Select<Id extends string>(props: {
  label: string
  value: Id | ''
  choices: readonly { id: Id | ''; label: string }[]
  onChange(id: Id | ''): void
  isLabelHidden?: boolean
  isDisabled?: boolean
}) {
  const { label, value, choices, onChange, isLabelHidden = false, isDisabled = false } = props
  return (
    <AriaSelect
      className="field"
      selectedKey={value === '' ? '-' : value}
      isDisabled={isDisabled}
      onSelectionChange={(key) => onChange(choices.find((choice) => choice.id === (key === '-' ? '' : key))?.id ?? '')}
    >
      <Label className={isLabelHidden ? 'visually-hidden' : 'react-aria-Label'}>{label}</Label>
      <AriaButton className="select-button">
        <SelectValue />
        <ChevronDown aria-hidden />
      </AriaButton>
      <Popover className="popover">
        <ListBox className="menu">
          {choices.map((choice) => (
            <ListBoxItem
              key={choice.id}
              id={choice.id === '' ? '-' : choice.id}
              className="menu-item"
              textValue={choice.label}
            >
              {choice.label}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}
