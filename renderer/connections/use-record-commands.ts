import { useCommands } from '../commands/command-registry.tsx'

/** The commands of a place of records, about those that are chosen. */
export function useRecordCommands(about: {
  kind: 'actor' | 'event'
  isReadOnly: boolean
  /** Ids of those that are chosen. */
  ids: readonly string[]
  isEmpty: boolean
  ask(question: 'create' | 'merge' | 'remove'): void
  open(id: string): void
  focusFilter(): void
}): void {
  const { kind, isReadOnly, ids, isEmpty, ask, open, focusFilter } = about
  const group = kind === 'actor' ? 'Actors' : 'Events'
  const canChange = ids.length > 0 && !isReadOnly
  useCommands([
    {
      id: `${kind}.create`,
      label: `New ${kind}…`,
      group,
      shortcut: { code: 'KeyN' },
      isEnabled: !isReadOnly,
      run: () => ask('create'),
    },
    {
      id: `${kind}.open`,
      label: `Edit the chosen ${kind}`,
      group,
      shortcut: { code: 'KeyE' },
      isEnabled: ids.length === 1,
      run: () => ids[0] && open(ids[0]),
    },
    {
      id: `${kind}.merge`,
      label: `Merge the chosen ${kind} with another…`,
      group,
      shortcut: { code: 'KeyM' },
      isEnabled: canChange,
      run: () => ask('merge'),
    },
    {
      id: `${kind}.remove`,
      label: `Remove the chosen ${kind}s…`,
      group,
      shortcut: { code: 'Delete' },
      isEnabled: canChange,
      run: () => ask('remove'),
    },
    {
      id: `${kind}.filter`,
      label: `Filter the ${kind}s`,
      group,
      shortcut: { code: 'Slash' },
      isEnabled: !isEmpty,
      run: focusFilter,
    },
  ])
}
