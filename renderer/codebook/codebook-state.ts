// Whether the codebook is open, and at which theme: one panel for the whole window, asked for from several places.

let isOpen = false
let wanted: string | null = null
const listeners = new Set<() => void>()

function tell(): void {
  for (const listener of listeners) listener()
}

/** Opens the codebook, at a theme if one is named. */
export function openCodebook(themeId: string | null = null): void {
  isOpen = true
  wanted = themeId ?? wanted
  tell()
}

export function closeCodebook(): void {
  isOpen = false
  tell()
}

/** Opens it, or closes it where it is open. */
export function toggleCodebook(): void {
  if (isOpen) closeCodebook()
  else openCodebook()
}

/** The theme that it was asked to show; kept until another is. */
export const themeWanted = (): string | null => wanted

/** For `useSyncExternalStore`. */
export const codebookState = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  isOpen: (): boolean => isOpen,
}
