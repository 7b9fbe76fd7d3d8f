import { Diamond, FileText, Newspaper, Search, Tag, Terminal, UserRound } from 'lucide-react'
import { useState, useSyncExternalStore } from 'react'
import {
  Autocomplete,
  Collection,
  Dialog,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  SearchField,
} from 'react-aria-components'
import { api } from '../api/connection.ts'
import { useProject } from '../api/project-session.tsx'
import { useAnswer } from '../api/use-answer.ts'
import { goTo, type PlaceName } from '../app/place.ts'
import { openCodebook } from '../codebook/codebook-state.ts'
import { isPressed, shortcutWords } from './command.ts'
import { useAllCommands, useCommands } from './command-registry.tsx'
import { closePalette, openPalette, paletteShortcut, paletteState } from './palette-state.ts'
import './palette.css'

const icons = { article: Newspaper, actor: UserRound, event: Diamond, theme: Tag, section: FileText }
const placeOf: Record<Exclude<keyof typeof icons, 'theme'>, PlaceName> = {
  article: 'read',
  actor: 'actors',
  event: 'events',
  section: 'dossier',
}

/** One field that finds records by name, runs every command and leads to a full search. */
export function Palette() {
  const isOpen = useSyncExternalStore(paletteState.subscribe, paletteState.isOpen)
  useCommands([
    { id: 'palette.open', label: 'Find and run…', group: 'Help', shortcut: paletteShortcut, run: openPalette },
  ])
  return (
    <ModalOverlay className="overlay" isOpen={isOpen} onOpenChange={(open) => !open && closePalette()} isDismissable>
      <Modal className="modal medium">
        <Dialog className="palette" aria-label="Find and run">
          <PaletteContent />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function PaletteContent() {
  const { project } = useProject()
  const [query, setQuery] = useState('')
  const commands = useAllCommands().filter((command) => command.isEnabled !== false && command.id !== 'palette.open')
  const wanted = query.trim()
  const names = useAnswer(
    ['search', 'names', wanted],
    () => api.search.names({ project: project.handle, query: wanted }),
    wanted !== '',
  )
  const found = wanted === '' ? [] : (names.data ?? [])
  const words = wanted.toLowerCase().split(/\s+/)
  const fitting = commands.filter(({ label, group }) =>
    words.every((word) => `${group} ${label}`.toLowerCase().includes(word)),
  )
  const run = (act: () => void | Promise<void>) => {
    closePalette()
    void act()
  }
  return (
    <Autocomplete inputValue={query} onInputChange={setQuery}>
      <SearchField
        aria-label="Find and run"
        autoFocus
        onKeyDown={(event) => {
          if (wanted !== '' && isPressed({ code: 'Enter', mod: true }, event.nativeEvent)) {
            event.preventDefault()
            run(() => goTo('search', null, { q: wanted }))
          } else event.continuePropagation()
        }}
      >
        <Input placeholder="A name, a title, or what you want to do" dir="auto" />
      </SearchField>
      <Menu
        className="menu palette-list"
        aria-label="Found"
        renderEmptyState={() => (
          <p className="palette-empty">
            {wanted === '' ? 'Type a name, a command, or words to search for.' : 'Looking it up…'}
          </p>
        )}
      >
        {found.length > 0 && (
          <MenuSection>
            <Header>Records</Header>
            <Collection items={found.map((row) => ({ ...row, key: `${row.kind}:${row.id}` }))}>
              {({ key, kind, id, name, detail }) => {
                const Icon = icons[kind]
                return (
                  <MenuItem
                    id={key}
                    className="menu-item"
                    textValue={name}
                    onAction={() => run(() => (kind === 'theme' ? openCodebook(id) : goTo(placeOf[kind], id)))}
                  >
                    <Icon aria-hidden />
                    <bdi>{name}</bdi>
                    {detail && <span className="palette-detail">{detail}</span>}
                  </MenuItem>
                )
              }}
            </Collection>
          </MenuSection>
        )}
        {fitting.length > 0 && (
          <MenuSection>
            <Header>Commands</Header>
            <Collection items={fitting}>
              {(command) => (
                <MenuItem
                  id={command.id}
                  className="menu-item"
                  textValue={command.label}
                  onAction={() => run(command.run)}
                >
                  <Terminal aria-hidden />
                  {command.label}
                  {command.shortcut && <kbd>{shortcutWords(command.shortcut)}</kbd>}
                </MenuItem>
              )}
            </Collection>
          </MenuSection>
        )}
        {wanted !== '' && names.isFetched && (
          <MenuSection>
            <Header>Search</Header>
            <MenuItem
              id="search"
              className="menu-item"
              textValue={`Search everything for ${wanted}`}
              onAction={() => run(() => goTo('search', null, { q: wanted }))}
            >
              <Search aria-hidden />
              <span>
                Search everything for ‘<bdi>{wanted}</bdi>’
              </span>
              <kbd>{shortcutWords({ code: 'Enter', mod: true })}</kbd>
            </MenuItem>
          </MenuSection>
        )}
      </Menu>
    </Autocomplete>
  )
}
