/** A key with what has to be held down with it. `code` is the key's place on the board (`KeyH`), so it works on any layout. */
export interface Shortcut {
  code: string
  /** Ctrl, or Cmd on a Mac. */
  mod?: boolean
  shift?: boolean
  alt?: boolean
}

/** One thing that the app can do: menus, shortcuts, the palette and the help sheet all read this. */
export interface Command {
  /** Noun and verb: `article.import`. */
  id: string
  label: string
  group: 'Project' | 'Edit' | 'Go to' | 'Library' | 'Read' | 'Events' | 'Actors' | 'Dossier' | 'Search' | 'Help'
  shortcut?: Shortcut
  /** False while it makes no sense; it is then shown as such or left out. */
  isEnabled?: boolean
  run(): void | Promise<void>
}

const isMac = /Mac|iPhone|iPad/.test(navigator.platform)

const keyNames: Record<string, string> = {
  BracketLeft: '[',
  BracketRight: ']',
  Slash: '/',
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Backspace: '⌫',
  Delete: 'Del',
  Enter: '↵',
}

/** How a shortcut is written on this machine: `Ctrl+Shift+Z`, `⌘⇧Z`. */
export function shortcutWords({ code, mod, shift, alt }: Shortcut): string {
  const key = keyNames[code] ?? code.replace(/^(Key|Digit)/, '')
  if (code === 'Slash' && shift) return '?'
  const parts = isMac ? [mod && '⌘', alt && '⌥', shift && '⇧'] : [mod && 'Ctrl', alt && 'Alt', shift && 'Shift']
  const single = !mod && !alt && !shift && key.length === 1 ? key.toLowerCase() : key
  return [...parts.filter(Boolean), single].join(isMac ? '' : '+')
}

/** Whether a key event is this shortcut. */
export function isPressed(shortcut: Shortcut, event: KeyboardEvent): boolean {
  const mod = isMac ? event.metaKey : event.ctrlKey
  const other = isMac ? event.ctrlKey : event.metaKey
  return (
    event.code === shortcut.code &&
    mod === (shortcut.mod ?? false) &&
    !other &&
    event.shiftKey === (shortcut.shift ?? false) &&
    event.altKey === (shortcut.alt ?? false)
  )
}
