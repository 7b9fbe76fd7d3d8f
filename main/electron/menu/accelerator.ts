import type { MenuCommand } from '../../../shared/desktop-bridge.ts'

const names: Readonly<Record<string, string>> = {
  BracketLeft: '[',
  BracketRight: ']',
  Slash: '/',
  Comma: ',',
  Period: '.',
  Escape: 'Esc',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  Backspace: 'Backspace',
  Delete: 'Delete',
  Enter: 'Enter',
}

/** A shortcut as Electron writes it: `CmdOrCtrl+Shift+Z`; null where Electron has no name for the key. */
export function acceleratorFrom({ code, mod, shift, alt }: NonNullable<MenuCommand['shortcut']>): string | null {
  const key = names[code] ?? /^(?:Key([A-Z])|Digit([0-9])|(F[0-9]{1,2}))$/.exec(code)?.slice(1).find(Boolean)
  if (!key) return null
  const parts = [mod && 'CmdOrCtrl', alt && 'Alt', shift && 'Shift', key]
  return parts.filter(Boolean).join('+')
}
