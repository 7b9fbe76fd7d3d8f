import { TOGGLE_LINK_COMMAND } from '@lexical/link'
import { INSERT_ORDERED_LIST_COMMAND, INSERT_UNORDERED_LIST_COMMAND, REMOVE_LIST_COMMAND } from '@lexical/list'
import { $createHeadingNode, $createQuoteNode } from '@lexical/rich-text'
import { $setBlocksType } from '@lexical/selection'
import { $createParagraphNode, $getSelection, FORMAT_TEXT_COMMAND, type LexicalEditor } from 'lexical'
import { Bold, Italic, Link, List, ListOrdered, Quote, Underline } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Toolbar as AriaToolbar } from 'react-aria-components'
import { shortcutWords } from '../../commands/command.ts'
import { IconButton } from '../../ui/button.tsx'
import { Select } from '../../ui/fields.tsx'
import { LinkDialog } from './link-dialog.tsx'
import { type BlockKind, useToolbarState } from './use-toolbar-state.ts'

const textBlocks = [
  { id: 'paragraph', label: 'Paragraph' },
  { id: 'h2', label: 'Heading' },
  { id: 'h3', label: 'Subheading' },
  { id: 'h4', label: 'Small heading' },
  { id: 'quote', label: 'Quote' },
] as const
type TextBlock = (typeof textBlocks)[number]['id']

function setBlock(editor: LexicalEditor, block: TextBlock): void {
  editor.update(() => {
    $setBlocksType($getSelection(), () => {
      if (block === 'paragraph') return $createParagraphNode()
      return block === 'quote' ? $createQuoteNode() : $createHeadingNode(block)
    })
  })
  editor.focus()
}

/** The tools above the text; each has its key or its sign in Markdown too. */
export function Toolbar({ editor, isDisabled, end }: { editor: LexicalEditor; isDisabled: boolean; end: ReactNode }) {
  const state = useToolbarState(editor)
  const [isLinking, setIsLinking] = useState(false)
  const shown: TextBlock | '' = textBlocks.find(({ id }) => id === state.block)?.id ?? ''
  const choices = shown === '' ? [{ id: '' as const, label: blockWords(state.block) }, ...textBlocks] : textBlocks
  const format = (how: 'bold' | 'italic' | 'underline') => editor.dispatchCommand(FORMAT_TEXT_COMMAND, how)
  const toggleList = (kind: 'bullet' | 'number') => {
    if (state.block === kind) editor.dispatchCommand(REMOVE_LIST_COMMAND, undefined)
    else if (kind === 'bullet') editor.dispatchCommand(INSERT_UNORDERED_LIST_COMMAND, undefined)
    else editor.dispatchCommand(INSERT_ORDERED_LIST_COMMAND, undefined)
    editor.focus()
  }
  const tool = (label: string, icon: ReactNode, run: () => void, isOn = false, key?: string) => (
    <IconButton
      label={label}
      aria-pressed={isOn}
      isOn={isOn}
      isDisabled={isDisabled}
      onPress={run}
      {...(key ? { shortcut: shortcutWords({ code: key, mod: true }) } : {})}
    >
      {icon}
    </IconButton>
  )
  return (
    <div className="bar dossier-toolbar">
      <AriaToolbar aria-label="Format" className="dossier-tools">
        <Select
          label="Kind of block"
          isLabelHidden
          value={shown}
          choices={choices}
          isDisabled={isDisabled}
          onChange={(block) => block !== '' && setBlock(editor, block)}
        />
        {tool('Bold', <Bold aria-hidden />, () => format('bold'), state.isBold, 'KeyB')}
        {tool('Italic', <Italic aria-hidden />, () => format('italic'), state.isItalic, 'KeyI')}
        {tool('Underline', <Underline aria-hidden />, () => format('underline'), state.isUnderlined, 'KeyU')}
        {tool('List', <List aria-hidden />, () => toggleList('bullet'), state.block === 'bullet')}
        {tool('Numbered list', <ListOrdered aria-hidden />, () => toggleList('number'), state.block === 'number')}
        {tool(
          'Quote',
          <Quote aria-hidden />,
          () => setBlock(editor, state.block === 'quote' ? 'paragraph' : 'quote'),
          state.block === 'quote',
        )}
        {tool(
          state.link ? 'Change the link' : 'Link',
          <Link aria-hidden />,
          () => setIsLinking(true),
          state.link !== null,
        )}
      </AriaToolbar>
      {end}
      {isLinking && (
        <LinkDialog
          address={state.link}
          onClose={(address) => {
            setIsLinking(false)
            if (address !== undefined) editor.dispatchCommand(TOGGLE_LINK_COMMAND, address)
            setTimeout(() => editor.focus())
          }}
        />
      )}
    </div>
  )
}

function blockWords(block: BlockKind): string {
  if (block === 'bullet') return 'List'
  return block === 'number' ? 'Numbered list' : 'Quotation'
}
