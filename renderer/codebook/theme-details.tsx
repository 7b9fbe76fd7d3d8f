import { Check, X } from 'lucide-react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import type { ThemeTreeRow } from '../../shared/rows/connections.ts'
import { type Api, api } from '../api/connection.ts'
import { useProject } from '../api/project-session.tsx'
import { useAct } from '../api/use-answer.ts'
import { MergedList } from '../connections/merged-list.tsx'
import { RecordPicker } from '../connections/record-picker.tsx'
import { SavedText } from '../connections/saved-text.tsx'
import { IconButton } from '../ui/button.tsx'
import { TagChip } from '../ui/tag-chip.tsx'
import { themeHues } from './theme-hue.ts'
import { isWithin } from './theme-nodes.ts'
import { ThemePassages } from './theme-passages.tsx'

type Changes = Parameters<Api['theme']['edit']>[0]['set']

/** One theme of the codebook, to read and to change. */
export function ThemeDetails(props: {
  theme: ThemeTreeRow
  rows: readonly ThemeTreeRow[]
  isReadOnly: boolean
  onChoose(themeId: string): void
  onMove(parent: string | null): void
}) {
  const { theme, rows, isReadOnly, onChoose, onMove } = props
  const { project } = useProject()
  const act = useAct()
  const save = (set: Changes) => api.theme.edit({ project: project.handle, themeId: theme.id, set })
  const parent = rows.find(({ id }) => id === theme.parent)
  return (
    <div className="codebook-details" key={theme.id}>
      <div className="codebook-form">
        <SavedText
          label="Name"
          value={theme.name}
          isRequired
          isReadOnly={isReadOnly}
          onSave={(name) => save({ name: name ?? theme.name })}
        />
        <SavedText
          label="What it covers"
          value={theme.description}
          lines={2}
          isReadOnly={isReadOnly}
          onSave={(description) => save({ description: description ?? '' })}
        />
        <SavedText
          label="Note"
          value={theme.note}
          lines={2}
          isReadOnly={isReadOnly}
          onSave={(note) => save({ note: note ?? '' })}
        />
        <RadioGroup
          className="codebook-colours"
          orientation="horizontal"
          value={themeHues.find(({ colour }) => colour === theme.colour)?.colour ?? ''}
          isDisabled={isReadOnly}
          onChange={(colour) => void act(() => save({ colour: colour === '' ? null : colour }))}
        >
          <Label>Colour</Label>
          <div>
            {[{ colour: '', name: 'As all themes', hue: 'theme' }, ...themeHues].map(({ colour, name, hue }) => (
              <Radio key={hue} value={colour} className="codebook-colour" aria-label={name}>
                {({ isSelected }) => (
                  <i data-hue={hue} title={name}>
                    {isSelected && <Check aria-hidden />}
                  </i>
                )}
              </Radio>
            ))}
          </div>
        </RadioGroup>
        {parent ? (
          <div className="codebook-parent">
            <span className="connections-label">Below</span>
            <TagChip kind="theme" name={parent.name} />
            <IconButton label="To the top" isDisabled={isReadOnly} onPress={() => onMove(null)}>
              <X aria-hidden />
            </IconButton>
          </div>
        ) : (
          <RecordPicker
            kind="theme"
            label="Below"
            placeholder="Find a theme to put it under"
            without={rows.filter(({ id }) => isWithin(rows, id, theme.id)).map(({ id }) => id)}
            isDisabled={isReadOnly}
            onPick={(picked) => 'id' in picked && onMove(picked.id)}
          />
        )}
      </div>
      <ThemePassages
        key={theme.id}
        theme={theme}
        hasBelow={rows.some((row) => row.parent === theme.id)}
        isReadOnly={isReadOnly}
        onDivided={onChoose}
      />
      <MergedList
        kind="theme"
        merged={theme.merged}
        isReadOnly={isReadOnly}
        onSplit={(id) => void act(() => api.theme.split({ project: project.handle, themeId: id }))}
      />
    </div>
  )
}
