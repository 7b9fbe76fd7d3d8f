import { ArrowDown, ArrowUp, Ellipsis, History, Pencil, Plus, StickyNote, Trash2 } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import type { SectionRow } from '../../../shared/rows/dossier.ts'
import { tab } from '../../api/tab.ts'
import { placeHref } from '../../app/place.ts'
import { openHistory } from '../../history/history-state.ts'
import type { Outlining } from './use-outline.ts'

interface Props {
  section: SectionRow
  isCurrent: boolean
  isFirst: boolean
  isLast: boolean
  isRenaming: boolean
  canWrite: boolean
  outlining: Outlining
  /** The new title, or null where it is left as it was. */
  onRename(title: string | null): void
}

/** A section in the outline. F2 renames, Alt+↑ and Alt+↓ move, Del removes. */
export function OutlineRow(props: Props) {
  const { section, isCurrent, isRenaming, canWrite, outlining, onRename } = props
  const { id, title, words } = section
  const onKeyDown = (event: KeyboardEvent) => {
    const run = canWrite ? keyed(event, outlining, section) : null
    if (!run) return
    event.preventDefault()
    event.stopPropagation()
    void run()
  }
  const isElsewhere = section.tab !== null && section.tab !== tab
  return (
    <li className="dossier-outline-row" data-current={isCurrent || undefined}>
      {isRenaming ? (
        <TitleInput title={title} onDone={onRename} />
      ) : (
        <a
          id={`outline-${id}`}
          href={placeHref('dossier', id)}
          aria-current={isCurrent ? 'true' : undefined}
          onKeyDown={onKeyDown}
          onDoubleClick={() => canWrite && outlining.rename(id)}
        >
          <bdi>{title || 'Untitled section'}</bdi>
          <span className="dossier-count" title={isElsewhere ? 'Being edited in another window' : `${words} words`}>
            {isElsewhere ? 'in use' : words}
            <span className="visually-hidden">{isElsewhere ? ' in another window' : ' words'}</span>
          </span>
        </a>
      )}
      {section.note !== '' && !isRenaming && <NoteSign section={section} outlining={outlining} />}
      {canWrite && !isRenaming && <RowMenu {...props} />}
    </li>
  )
}

/** Says that there is a note on the section, and opens it. */
function NoteSign({ section: { id, title, note }, outlining }: Pick<Props, 'section' | 'outlining'>) {
  return (
    <span className="dossier-row-note" title={note}>
      <AriaButton aria-label={`Note on ‘${title || 'Untitled section'}’`} onPress={() => outlining.note(id)}>
        <StickyNote aria-hidden />
      </AriaButton>
    </span>
  )
}

function keyed(event: KeyboardEvent, outlining: Outlining, { id }: SectionRow) {
  if (event.key === 'F2') return () => outlining.rename(id)
  if (event.key === 'Delete') return () => outlining.askToRemove(id)
  if (event.altKey && event.key === 'ArrowUp') return () => outlining.move(id, 'up')
  if (event.altKey && event.key === 'ArrowDown') return () => outlining.move(id, 'down')
  return null
}

function RowMenu({ section: { id, title }, isFirst, isLast, outlining }: Props) {
  return (
    <MenuTrigger>
      <AriaButton className="dossier-row-more" aria-label={`More for ‘${title || 'Untitled section'}’`}>
        <Ellipsis aria-hidden />
      </AriaButton>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu" disabledKeys={[...(isFirst ? ['up'] : []), ...(isLast ? ['down'] : [])]}>
          <MenuItem className="menu-item" id="rename" onAction={() => outlining.rename(id)}>
            <Pencil aria-hidden /> Rename <kbd>F2</kbd>
          </MenuItem>
          <MenuItem className="menu-item" id="up" onAction={() => void outlining.move(id, 'up')}>
            <ArrowUp aria-hidden /> Move up <kbd>Alt+↑</kbd>
          </MenuItem>
          <MenuItem className="menu-item" id="down" onAction={() => void outlining.move(id, 'down')}>
            <ArrowDown aria-hidden /> Move down <kbd>Alt+↓</kbd>
          </MenuItem>
          <MenuItem className="menu-item" id="add" onAction={() => void outlining.add(id)}>
            <Plus aria-hidden /> Add a section below
          </MenuItem>
          <MenuItem className="menu-item" id="note" onAction={() => outlining.note(id)}>
            <StickyNote aria-hidden /> Note on this section…
          </MenuItem>
          <MenuItem
            className="menu-item"
            id="history"
            onAction={() => openHistory({ id, name: title || 'Untitled section' })}
          >
            <History aria-hidden /> History of this section…
          </MenuItem>
          <MenuItem className="menu-item" id="remove" onAction={() => outlining.askToRemove(id)}>
            <Trash2 aria-hidden /> Remove… <kbd>Del</kbd>
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

/** A title while it is typed. Enter and leaving keep it, Esc leaves it as it was. */
function TitleInput({ title, onDone }: { title: string; onDone(title: string | null): void }) {
  return (
    <input
      className="dossier-title-input"
      aria-label="Title of the section"
      dir="auto"
      defaultValue={title}
      // biome-ignore lint/a11y/noAutofocus: the person has just asked to type here
      autoFocus
      onFocus={(event) => event.currentTarget.select()}
      onBlur={(event) => onDone(event.currentTarget.value.trim() || null)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur()
        if (event.key !== 'Escape') return
        event.currentTarget.value = ''
        event.currentTarget.blur()
      }}
    />
  )
}
