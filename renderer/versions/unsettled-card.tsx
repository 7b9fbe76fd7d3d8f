import { Check, Eye, MapPin, Trash2, X } from 'lucide-react'
import type { UnsettledRow } from '../../shared/rows/version.ts'
import { Button } from '../ui/button.tsx'
import { ChangedText } from './changed-text.tsx'

/** One highlight that waits for a person, with its old words and what can be done. */
export function UnsettledCard(props: {
  row: UnsettledRow
  isActive: boolean
  isDisabled: boolean
  /** The words selected in the text, where an orphan can be placed; null where none are. */
  placeWords: string | null
  onShow(): void
  onConfirm(): void
  onTakeOut(): void
  onPlace(): void
  onDrop(): void
}) {
  const { row, isActive, isDisabled } = props
  const { kind, highlight, before, runs, direction, language } = row
  return (
    <li data-kind={kind} data-active={isActive || undefined} data-highlight={highlight.id}>
      <p className="unsettled-kind">{kindWords[kind]}</p>
      <blockquote className="source-text changed-text" dir={direction} lang={language ?? undefined}>
        {kind === 'confirm' ? <ChangedText runs={runs} /> : before.exact}
      </blockquote>
      {highlight.sections > 0 && <p className="unsettled-cited">{citedWords(row)}</p>}
      {kind === 'orphan' && props.placeWords === null && (
        <p className="unsettled-hint">Select its words in the text to place it there.</p>
      )}
      <div className="unsettled-actions">
        {kind === 'confirm' && (
          <>
            <Button isDisabled={isDisabled} onPress={props.onConfirm}>
              <Check aria-hidden /> Confirm
            </Button>
            <Button onPress={props.onShow}>
              <Eye aria-hidden /> Show
            </Button>
            <Button isDisabled={isDisabled} onPress={props.onTakeOut}>
              <X aria-hidden /> Not here
            </Button>
          </>
        )}
        {kind === 'orphan' && (
          <>
            {props.placeWords !== null && (
              <Button isDisabled={isDisabled} onPress={props.onPlace}>
                <MapPin aria-hidden />
                <span>
                  Place at “<bdi>{props.placeWords}</bdi>”
                </span>
              </Button>
            )}
            <Button variant="danger" isDisabled={isDisabled} onPress={props.onDrop}>
              <Trash2 aria-hidden /> Drop
            </Button>
          </>
        )}
      </div>
    </li>
  )
}

const kindWords = {
  confirm: 'Please confirm: its words changed',
  orphan: 'No place in the newer text',
  behind: 'Marked on the older text, not carried over yet',
}

function citedWords({ kind, highlight }: UnsettledRow): string {
  const sections = highlight.sections === 1 ? 'a section' : `${highlight.sections} sections`
  return kind === 'confirm'
    ? `Quoted in ${sections} of the dossier, with the new words now.`
    : `Quoted in ${sections} of the dossier, with the words of the older text.`
}
