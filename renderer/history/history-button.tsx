import { History } from 'lucide-react'
import type { Command } from '../commands/command.ts'
import { useCommands } from '../commands/command-registry.tsx'
import { IconButton } from '../ui/button.tsx'
import { openHistory } from './history-state.ts'

/**
 * Opens the history of one record: who did what with it, and when. With `group`, also as a command of that group while it
 * is on the screen; without, where there are many of them.
 */
export function HistoryButton(props: { kind: string; id: string; name: string; group?: Command['group'] }) {
  const { kind, id, name, group } = props
  const label = `History of this ${kind}…`
  const open = () => openHistory({ id, name })
  useCommands(group ? [{ id: `${kind}.history`, label, group, run: open }] : [])
  return (
    <IconButton label={label} onPress={open}>
      <History aria-hidden />
    </IconButton>
  )
}
