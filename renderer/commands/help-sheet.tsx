import { useState } from 'react'
import { Dialog } from '../ui/dialog.tsx'
import { type Command, shortcutWords } from './command.ts'
import { useAllCommands, useCommands } from './command-registry.tsx'
import './palette.css'

/** All keys that work here now. */
export function HelpSheet() {
  const [isOpen, setIsOpen] = useState(false)
  useCommands([
    {
      id: 'help.keys',
      label: 'Keyboard shortcuts',
      group: 'Help',
      shortcut: { code: 'Slash', shift: true },
      run: () => setIsOpen(true),
    },
  ])
  const commands = useAllCommands().filter((command) => command.shortcut)
  const groups = [...new Set(commands.map((command) => command.group))]
  return (
    <Dialog title="Keyboard shortcuts" size="large" isOpen={isOpen} onClose={() => setIsOpen(false)}>
      <div className="help-sheet">
        {groups.map((group) => (
          <HelpGroup key={group} group={group} commands={commands.filter((command) => command.group === group)} />
        ))}
      </div>
    </Dialog>
  )
}

function HelpGroup({ group, commands }: { group: string; commands: readonly Command[] }) {
  return (
    <section>
      <h3>{group}</h3>
      <dl>
        {commands.map(({ id, label, shortcut }) => (
          <div key={id}>
            <dt>{label}</dt>
            <dd>{shortcut && <kbd>{shortcutWords(shortcut)}</kbd>}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
