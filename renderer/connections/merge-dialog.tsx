import { X } from 'lucide-react'
import { useState } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import type { TagKind } from '../../shared/model/tag.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { RecordPicker } from './record-picker.tsx'

/** A record that may be merged, with what tells it from others. */
export interface Mergeable {
  id: string
  name: string
  detail: string
}

/** Asks which of several records is kept, and says what becomes of the others. */
export function MergeDialog(props: {
  kind: TagKind
  /** Those chosen in the table; more can be added. */
  first: readonly string[]
  all: readonly Mergeable[]
  /** What moves, in a sentence. */
  consequence(kept: Mergeable, others: readonly Mergeable[]): string
  onMerge(from: string[], into: string): Promise<void>
  onClose(): void
}) {
  const { kind, first, all, consequence, onMerge, onClose } = props
  const [ids, setIds] = useState<readonly string[]>(first)
  const [keptId, setKeptId] = useState(first[0] ?? '')
  const records = ids.flatMap((id) => all.find((record) => record.id === id) ?? [])
  const kept = records.find(({ id }) => id === keptId) ?? records[0]
  const others = records.filter(({ id }) => id !== kept?.id)
  const merge = async () => {
    if (kept && others.length)
      await onMerge(
        others.map(({ id }) => id),
        kept.id,
      )
  }
  return (
    <Dialog
      title={`Merge ${kind}s`}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" isDisabled={others.length === 0} onPress={() => void merge()}>
            Merge
          </Button>
        </>
      }
    >
      <RadioGroup className="connections-merge" value={kept?.id ?? null} onChange={setKeptId}>
        <Label>{records.length > 1 ? 'Which one is kept?' : `This ${kind}`}</Label>
        {records.map(({ id, name, detail }) => (
          <div key={id} className="connections-merge-row">
            <Radio value={id} className="connections-radio">
              <bdi>{name}</bdi>
              <small>
                <bdi>{detail}</bdi>
              </small>
            </Radio>
            {records.length > 1 && (
              <IconButton label={`Leave ‘${name}’ out`} onPress={() => setIds(ids.filter((other) => other !== id))}>
                <X aria-hidden />
              </IconButton>
            )}
          </div>
        ))}
      </RadioGroup>
      <RecordPicker
        kind={kind}
        autoFocus={records.length < 2}
        label={`${records.length > 1 ? 'Another' : 'Which'} ${kind} is the same?`}
        placeholder={`Type part of a name`}
        without={ids}
        onPick={(picked) => 'id' in picked && setIds([...ids, picked.id])}
      />
      <p className="connections-consequence" aria-live="polite">
        {kept && others.length > 0 ? consequence(kept, others) : `Choose the ${kind} that is the same as this one.`}
      </p>
    </Dialog>
  )
}

/** The names in a sentence: ‘A’, ‘B’ and ‘C’. */
export function namesInWords(names: readonly string[]): string {
  const quoted = names.map((name) => `‘\u2068${name}\u2069’`)
  return quoted.length < 2 ? (quoted[0] ?? '') : `${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1)}`
}
