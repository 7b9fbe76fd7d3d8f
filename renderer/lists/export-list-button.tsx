import { Sheet } from 'lucide-react'
import type { Command } from '../commands/command.ts'
import { useCommands } from '../commands/command-registry.tsx'
import { IconButton } from '../ui/button.tsx'
import { type ShownList, useExportList } from './use-export-list.ts'

/** Takes the list beside it out as CSV: exactly what is shown, in the order shown. It is a command of that place too. */
export function ExportListButton(props: {
  group: Command['group']
  noun: string
  isDisabled?: boolean
  /** Asked when it is pressed: the list as it is then. */
  list(): ShownList['what']
}) {
  const { group, noun, isDisabled = false, list } = props
  const exportList = useExportList()
  const run = () => void exportList({ what: list(), noun })
  const label = `Export the ${noun} shown as CSV`
  useCommands([{ id: `list.exportCsv-${noun}`, label, group, isEnabled: !isDisabled, run }])
  return (
    <IconButton label={label} isDisabled={isDisabled} onPress={run}>
      <Sheet aria-hidden />
    </IconButton>
  )
}
