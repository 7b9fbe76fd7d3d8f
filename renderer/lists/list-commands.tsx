import { useCommands } from '../commands/command-registry.tsx'
import { useExportList } from './use-export-list.ts'

const whole = [
  { list: 'highlights', noun: 'highlights', label: 'all highlights' },
  { list: 'themes', noun: 'themes', label: 'the codebook of themes' },
  { list: 'evidence', noun: 'evidence', label: 'the evidence of all events' },
] as const

/** Commands that take whole lists out as CSV, wherever the person is. */
export function ListCommands() {
  const exportList = useExportList()
  useCommands(
    whole.map(({ list, noun, label }) => ({
      id: `list.exportAll-${list}`,
      label: `Export ${label} as CSV`,
      group: 'Project' as const,
      run: () => void exportList({ what: { list, ids: null }, noun }),
    })),
  )
  return null
}
