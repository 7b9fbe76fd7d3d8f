import type { Shortcut } from './command.ts'

export const paletteShortcut: Shortcut = { code: 'KeyK', mod: true }

let isOpen = false
const listeners = new Set<() => void>()

function set(open: boolean): void {
  isOpen = open
  for (const listener of listeners) listener()
}

/** Opens the palette from wherever it is asked for. */
export const openPalette = (): void => set(true)
export const closePalette = (): void => set(false)

/** For `useSyncExternalStore`. */
export const paletteState = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  isOpen: (): boolean => isOpen,
}
