import { ChevronDown } from 'lucide-react'
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { shortcutWords } from '../commands/command.ts'
import { useAllCommands } from '../commands/command-registry.tsx'
import './project.css'

/** The project's title, and behind it the commands of the group Project. */
export function ProjectMenu({ title }: { title: string }) {
  const commands = useAllCommands().filter((command) => command.group === 'Project')
  return (
    <MenuTrigger>
      <AriaButton className="project-title" aria-label={`Project menu: ${title}`}>
        <bdi>{title}</bdi>
        <ChevronDown aria-hidden />
      </AriaButton>
      <Popover className="popover">
        <Menu className="menu" items={commands}>
          {(command) => (
            <MenuItem
              className="menu-item"
              textValue={command.label}
              isDisabled={command.isEnabled === false}
              onAction={() => void command.run()}
            >
              {command.label}
              {command.shortcut && <kbd>{shortcutWords(command.shortcut)}</kbd>}
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
