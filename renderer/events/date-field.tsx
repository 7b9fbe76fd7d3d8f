import { levelOneWords } from '../../shared/text/date-words.ts'
import { edtfFromWords } from '../connections/edtf-from-words.ts'
import { SavedText } from '../connections/saved-text.tsx'
import { storedDate } from '../connections/stored-date.ts'

const examples =
  'A day 2025-10-19, a month 2025-10, a span 2025-10-18/2025-10-19. Put ~ behind for about, ? for uncertain. ‘18–19 October 2025’ is understood too.'

/** The date of an event in EDTF, or typed in words, with a reading that follows what is typed. */
export function DateField(props: {
  value: string | null
  onSave(date: string | null): Promise<unknown>
  isReadOnly: boolean
}) {
  const { value, onSave, isReadOnly } = props
  return (
    <SavedText
      label="Date"
      value={value ?? ''}
      placeholder="No date"
      isReadOnly={isReadOnly}
      onSave={(text) => onSave(text && storedDate(text))}
      reading={(text) => <DateReading text={text} />}
    />
  )
}

/** Says what a date being typed means, or how dates are written. */
export function DateReading({ text }: { text: string }) {
  if (text.trim() === '') return <p className="events-hint">{examples}</p>
  const words = levelOneWords(text)
  if (words)
    return (
      <p className="events-reading" role="status">
        {words}
      </p>
    )
  const understood = edtfFromWords(text)
  if (understood)
    return (
      <p className="events-reading" role="status">
        {levelOneWords(understood)} <small>stored as {understood}</small>
      </p>
    )
  return <p className="events-hint">Not read as a date yet. {examples}</p>
}
