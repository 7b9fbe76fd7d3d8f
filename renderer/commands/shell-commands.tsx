import { useEffect } from 'react'
import { keepNow } from '../api/keep-now.ts'
import { shell } from '../shell/shell.ts'
import { workUnderWay } from '../shell/work-under-way.ts'
import { useAllCommands, useCommands, useRunById } from './command-registry.tsx'

/** Keeps the window's surroundings in step with the commands there are, and does what is asked from there. */
export function ShellCommands({ onClose }: { onClose(): Promise<void> }) {
  const commands = useAllCommands()
  const runById = useRunById()
  const { openWindow } = shell
  useCommands(openWindow ? [{ id: 'window.open', label: 'New window', group: 'Project', run: openWindow }] : [])
  useEffect(() => shell.showCommands(commands), [commands])
  useEffect(
    () =>
      shell.listen({
        run: runById,
        async close() {
          await keepNow()
          const busy = workUnderWay()
          if (busy.length === 0) await onClose().catch(() => undefined) // core closes what is left when it ends
          return busy
        },
      }),
    [runById, onClose],
  )
  return null
}
