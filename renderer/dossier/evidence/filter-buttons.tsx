import { ToggleButton } from 'react-aria-components'
import type { TagRow } from '../../../shared/rows.ts'
import { TagIcon } from '../../ui/tag-chip.tsx'

const mostShown = 5

/** Narrows the evidence to one of the section's tags. */
export function FilterButtons({
  tags,
  chosen,
  onChoose,
}: {
  tags: readonly TagRow[]
  chosen: TagRow | null
  onChoose(tag: TagRow | null): void
}) {
  const first = tags.slice(0, mostShown)
  const shown = chosen && !first.some(({ id }) => id === chosen.id) ? [chosen, ...first] : first
  if (shown.length === 0) return null
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form
    <div className="dossier-filters" role="group" aria-label="Only passages tagged as in this section">
      {shown.map((tag) => (
        <ToggleButton
          key={`${tag.kind} ${tag.id}`}
          className={`tag ${tag.kind} dossier-filter`}
          isSelected={chosen?.id === tag.id}
          onChange={(isOn) => onChoose(isOn ? tag : null)}
        >
          <TagIcon kind={tag.kind} />
          <bdi>{tag.name}</bdi>
        </ToggleButton>
      ))}
    </div>
  )
}
