import { lazy, Suspense, useSyncExternalStore } from 'react'
import { useCommands } from '../commands/command-registry.tsx'
import { codebookState, toggleCodebook } from './codebook-state.ts'

// Trees with drag and drop are large: they are loaded when the codebook is first opened.
const OpenCodebook = lazy(async () => ({ default: (await import('./open-codebook.tsx')).OpenCodebook }))

/** The codebook beside whatever place is shown, while it is open. */
export function CodebookPanel() {
  const isOpen = useSyncExternalStore(codebookState.subscribe, codebookState.isOpen)
  useCommands([
    {
      id: 'codebook.toggle',
      label: 'Show or hide the codebook (themes)',
      group: 'Go to',
      shortcut: { code: 'KeyB' },
      run: toggleCodebook,
    },
  ])
  if (!isOpen) return null
  return (
    <Suspense>
      <OpenCodebook />
    </Suspense>
  )
}
