import { AsyncIteratorClass } from '@orpc/server'
import type { ChangeEvent } from '../../../shared/rows/project.ts'

interface Listener {
  tab: string
  push(event: ChangeEvent): void
  end(): void
}

/** What happens in one open project, told to each tab that listens. */
export class ProjectChanges {
  readonly #listeners = new Set<Listener>()
  readonly #onTabGone: (tab: string) => void

  /** `onTabGone` is called when a tab no longer listens. */
  constructor(onTabGone: (tab: string) => void) {
    this.#onTabGone = onTabGone
  }

  /** Tells all tabs. */
  tell(event: ChangeEvent): void {
    for (const listener of [...this.#listeners]) listener.push(event)
  }

  /** Whether a tab other than this one listens. */
  isHeardBesides(tab: string | undefined): boolean {
    return [...this.#listeners].some((listener) => listener.tab !== tab)
  }

  /** The events from now on, `ready` first, until the caller stops, the signal is given or the project is closed. */
  listen(tab: string, signal?: AbortSignal): AsyncGenerator<ChangeEvent, void> {
    const waiting: ChangeEvent[] = [{ type: 'ready' }]
    let isOver = signal?.aborted ?? false
    let wake: () => void = () => undefined
    const listener: Listener = {
      tab,
      push(event) {
        waiting.push(event)
        wake()
      },
      end: () => {
        isOver = true
        signal?.removeEventListener('abort', listener.end)
        const wasThere = this.#listeners.delete(listener)
        wake()
        if (wasThere && ![...this.#listeners].some((other) => other.tab === tab)) this.#onTabGone(tab)
      },
    }
    if (!isOver) {
      this.#listeners.add(listener)
      signal?.addEventListener('abort', listener.end)
    }
    const next = async (): Promise<IteratorResult<ChangeEvent, void>> => {
      while (waiting.length === 0 && !isOver)
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      const event = isOver ? undefined : waiting.shift()
      return event ? { done: false, value: event } : { done: true, value: undefined }
    }
    return new AsyncIteratorClass<ChangeEvent, void>(next, async () => listener.end())
  }

  /** Ends all streams. */
  end(): void {
    for (const listener of [...this.#listeners]) listener.end()
  }
}
