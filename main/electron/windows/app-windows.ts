import { screen, type WebContents } from 'electron'
import type { DesktopEvent } from '../../../shared/desktop-bridge.ts'
import { fragmentFor, type Opening } from '../openings.ts'
import { AppWindow } from './app-window.ts'
import { type Bounds, besideBounds, boundsOnScreen, type WindowState } from './window-state.ts'

/** All windows of the app, and which of them is for what. */
export class AppWindows {
  readonly #preload: string
  readonly #onChange: () => void
  readonly #windows: AppWindow[] = []
  #lastBounds: Bounds | null = null
  #lastClosed: WindowState | null = null

  /** `onChange` is called when another window came to the front, or none is left. */
  constructor(preload: string, onChange: () => void) {
    this.#preload = preload
    this.#onChange = onChange
  }

  /** The window in front, or the one that was last. */
  get current(): AppWindow | null {
    return this.#windows.find((window) => window.isFocused) ?? this.#windows.at(-1) ?? null
  }

  /** How all windows stand; where the last is closed already, how it stood. */
  get states(): WindowState[] {
    if (this.#windows.length > 0) return this.#windows.map(({ state }) => state)
    return this.#lastClosed ? [this.#lastClosed] : []
  }

  /** The window whose page that is, or null. */
  of(contents: WebContents): AppWindow | null {
    return this.#windows.find((window) => window.contents === contents) ?? null
  }

  /** Tells every page. */
  tellAll(event: DesktopEvent): void {
    for (const window of this.#windows) window.tell(event)
  }

  /** Opens the windows of the last sitting again. */
  restore(states: readonly WindowState[]): void {
    for (const { bounds, isMaximized, project } of states) {
      const opening = project === null ? null : { kind: 'project' as const, path: project }
      this.#add(boundsOnScreen(bounds, workAreas()), { isMaximized, opening })
    }
  }

  /** Opens one more window. */
  add(opening: Opening | null = null): void {
    const beside = this.current ? besideBounds(this.current.state.bounds) : this.#lastBounds
    this.#add(boundsOnScreen(beside, workAreas()), { isMaximized: false, opening })
  }

  /** Shows what was asked for from outside: in the window that has it, in one without a project, or in a new one. */
  show(opening: Opening): void {
    const showing = this.#windows.find(({ project }) => opening.kind === 'project' && project?.folder === opening.path)
    const empty = this.#windows.find(({ project, isPromised }) => project === null && !isPromised)
    if (showing) showing.focus()
    else if (!empty) this.add(opening)
    else {
      empty.open(fragmentFor(opening))
      empty.focus()
    }
  }

  /** Closes all windows, one after the other. False where the person rather goes on with one. */
  async closeAll(): Promise<boolean> {
    for (const window of [...this.#windows]) if (!(await window.close())) return false
    return true
  }

  #add(bounds: Bounds, { isMaximized, opening }: { isMaximized: boolean; opening: Opening | null }): void {
    const window: AppWindow = new AppWindow({
      preload: this.#preload,
      bounds,
      isMaximized,
      fragment: fragmentFor(opening),
      onChange: () => {
        // The one last in front is the last in the list.
        this.#windows.push(...this.#windows.splice(this.#windows.indexOf(window), 1))
        this.#onChange()
      },
      onClosing: (state) => {
        this.#lastBounds = state.bounds
        this.#lastClosed = state
      },
      onClosed: () => {
        this.#windows.splice(this.#windows.indexOf(window), 1)
        this.#onChange()
      },
    })
    this.#windows.push(window)
  }
}

function workAreas(): Bounds[] {
  const primary = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id)
  return [primary, ...others].map(({ workArea }) => workArea)
}
