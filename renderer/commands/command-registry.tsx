import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import { type Command, isPressed } from './command.ts'

/** The one list of commands: whatever is on the screen adds its own while it is there. */
class CommandList {
  /** The command whose keys were pressed last, and when, in milliseconds of the page's clock. */
  lastByKey: { id: string; atMs: number } | null = null
  readonly #sets = new Map<object, readonly Command[]>()
  readonly #listeners = new Set<() => void>()
  #all: readonly Command[] = []

  subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
    }
  }

  all = (): readonly Command[] => this.#all

  set(owner: object, commands: readonly Command[] | null): void {
    if (commands) this.#sets.set(owner, commands)
    else this.#sets.delete(owner)
    this.#all = [...this.#sets.values()].flat()
    for (const listener of this.#listeners) listener()
  }
}

const CommandContext = createContext<CommandList | null>(null)

function useList(): CommandList {
  const list = useContext(CommandContext)
  if (!list) throw new Error('no command list here')
  return list
}

/** Undo and redo take back typing while somebody types, and bare letters are letters. */
function worksWhileTyping({ shortcut, group }: Command): boolean {
  return shortcut?.mod === true && group !== 'Edit'
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.closest('[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]')) return true
  if (target.getAttribute('aria-readonly') === 'true') return false
  if (target instanceof HTMLInputElement) return !/^(checkbox|radio|button)$/.test(target.type)
  return target.isContentEditable || /^(TEXTAREA|SELECT)$/.test(target.tagName)
}

/** Such a field lets no key out: its keys are heard on the way in. */
function isInComboBox(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.getAttribute('role') === 'combobox'
}

/** Holds the list and runs the command whose shortcut is pressed. Bare letters do nothing while somebody types. */
export function CommandProvider({ children }: { children: ReactNode }) {
  const [list] = useState(() => new CommandList())
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (isInComboBox(event.target) !== (event.eventPhase === Event.CAPTURING_PHASE)) return
      if (event.defaultPrevented || event.isComposing) return
      const pressed = list
        .all()
        .find((command) => command.isEnabled !== false && command.shortcut && isPressed(command.shortcut, event))
      if (!pressed || (isTyping(event.target) && !worksWhileTyping(pressed))) return
      event.preventDefault()
      event.stopPropagation()
      list.lastByKey = { id: pressed.id, atMs: performance.now() }
      void pressed.run()
    }
    window.addEventListener('keydown', onKeyDown)
    window.addEventListener('keydown', onKeyDown, { capture: true })
    return () => {
      window.removeEventListener('keydown', onKeyDown)
      window.removeEventListener('keydown', onKeyDown, { capture: true })
    }
  }, [list])
  return <CommandContext value={list}>{children}</CommandContext>
}

/** Adds commands for as long as the component is on the screen. Give a fresh array each render; the latest counts. */
export function useCommands(commands: readonly Command[]): void {
  const list = useList()
  const owner = useRef({})
  const shape = JSON.stringify(commands.map(({ id, label, isEnabled }) => [id, label, isEnabled ?? true]))
  const latest = useRef(commands)
  latest.current = commands
  // biome-ignore lint/correctness/useExhaustiveDependencies: shape stands for what menus show of the commands
  useEffect(() => {
    const live = latest.current.map((command, index) => ({
      ...command,
      run: () => (latest.current[index] ?? command).run(),
    }))
    list.set(owner.current, live)
    return () => list.set(owner.current, null)
  }, [list, shape])
}

/** The system may hear the same keys as the page, a moment later. */
const sameKeysMs = 400

/** Runs a command that was chosen outside the page. Undo and redo in a text are the text's own. */
export function useRunById(): (id: string, how: { byKey: boolean }) => void {
  const list = useList()
  return useCallback(
    (id, { byKey }) => {
      const last = list.lastByKey
      if (byKey && last?.id === id && performance.now() - last.atMs < sameKeysMs) return
      const command = list.all().find((each) => each.id === id)
      if (command?.group === 'Edit' && isTyping(document.activeElement))
        document.execCommand(id === 'history.redo' ? 'redo' : 'undo')
      else if (command && command.isEnabled !== false) void command.run()
    },
    [list],
  )
}

/** All commands there are now. */
export function useAllCommands(): readonly Command[] {
  const list = useList()
  return useSyncExternalStore(list.subscribe, list.all)
}
