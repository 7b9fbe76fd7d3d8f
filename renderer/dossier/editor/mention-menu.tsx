import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { LexicalTypeaheadMenuPlugin, MenuOption } from '@lexical/react/LexicalTypeaheadMenuPlugin'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { $createTextNode, $getRoot, type TextNode } from 'lexical'
import { Plus } from 'lucide-react'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { createPortal } from 'react-dom'
import { api } from '../../api/connection.ts'
import { useProject } from '../../api/project-session.tsx'
import { useAct } from '../../api/use-answer.ts'
import { TagIcon } from '../../ui/tag-chip.tsx'
import { $createMentionNode } from '../nodes/mention-node.ts'
import { mentionMatch } from '../text/mention-trigger.ts'

type Kind = 'actor' | 'event'

class Choice extends MenuOption {
  readonly id: string | null
  readonly name: string
  readonly detail: string | null
  /** Words that stand for the name: its form in the script that was typed. */
  readonly shownAs: string | null

  constructor(id: string | null, name: string, detail: string | null, shownAs: string | null = null) {
    super(id ?? 'new')
    this.id = id
    this.name = name
    this.detail = detail
    this.shownAs = shownAs
  }
}

const mostShown = 8

/** `@` offers actors and `#` events, to be found or made by typing. */
export function MentionMenu({ kind }: { kind: Kind }) {
  const [editor] = useLexicalComposerContext()
  const { project } = useProject()
  const act = useAct()
  const [query, setQuery] = useState<string | null>(null)
  const sign = kind === 'actor' ? '@' : '#'
  const trigger = useCallback((text: string) => mentionMatch(sign, text), [sign])
  const found = useQuery({
    queryKey: ['tag', 'suggest', kind, query],
    queryFn: () => api.tag.suggest({ project: project.handle, query: query ?? '', kinds: [kind], limit: mostShown }),
    enabled: query !== null,
    placeholderData: keepPreviousData,
  })
  // Nothing new is offered before it is known what there is: a quick Enter would make a second one of the same name.
  const isKnown = found.isSuccess && !found.isPlaceholderData
  const options = useMemo(
    () => choicesFor(found.data ?? [], isKnown ? (query ?? '') : null),
    [found.data, isKnown, query],
  )
  useComboboxRole(query !== null && options.length > 0)

  const place = (id: string, find: () => TextNode | null, shownAs: string | null = null) =>
    editor.update(() => {
      const typed = find()
      const mention = $createMentionNode(kind, id)
      mention.setShownAs(shownAs)
      if (!typed) return
      typed.replace(mention)
      const next = mention.getNextSibling()
      if (next?.getTextContent().startsWith(' ')) mention.selectNext(1, 1)
      else {
        const space = $createTextNode(' ')
        mention.insertAfter(space)
        space.selectEnd()
      }
    })
  const choose = async (choice: Choice, typed: TextNode | null) => {
    if (choice.id !== null) return place(choice.id, () => typed, choice.shownAs)
    const words = typed?.getTextContent() ?? ''
    const { handle } = project
    const made = await act(() =>
      kind === 'actor'
        ? api.actor.create({ project: handle, name: choice.name })
        : api.event.create({ project: handle, title: choice.name }),
    )
    if (made) place(made.id, () => $stillThere(typed, words))
  }
  return (
    <LexicalTypeaheadMenuPlugin<Choice>
      onQueryChange={setQuery}
      triggerFn={trigger}
      options={options}
      anchorClassName="dossier-typeahead-anchor"
      onSelectOption={(choice, typed, close) => {
        void choose(choice, typed)
        close()
      }}
      menuRenderFn={(anchor, { selectedIndex, selectOptionAndCleanUp, setHighlightedIndex }) =>
        anchor.current && options.length > 0
          ? createPortal(
              <div className="popover dossier-typeahead" role="presentation">
                {options.map((choice, index) => (
                  // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are Lexical's, which keeps the focus in the text
                  <div
                    key={choice.key}
                    ref={choice.setRefElement}
                    id={`typeahead-item-${index}`}
                    className="menu-item"
                    role="option"
                    tabIndex={-1}
                    aria-selected={selectedIndex === index}
                    data-focused={selectedIndex === index || undefined}
                    onMouseEnter={() => setHighlightedIndex(index)}
                    onMouseDown={(event) => event.preventDefault()}
                    onClick={() => selectOptionAndCleanUp(choice)}
                  >
                    {choice.id === null ? <Plus aria-hidden /> : <TagIcon kind={kind} />}
                    <span>
                      {choice.id === null ? `New ${kind}: ` : ''}
                      <bdi>{choice.name}</bdi>
                    </span>
                    {choice.detail && <small dir="auto">{choice.detail}</small>}
                  </div>
                ))}
              </div>,
              anchor.current,
            )
          : null
      }
    />
  )
}

/** The words that a record was made of. Typing that went on meanwhile has put them into another node. */
function $stillThere(typed: TextNode | null, words: string): TextNode | null {
  if (typed?.isAttached()) return typed
  const node = $getRoot()
    .getAllTextNodes()
    .find((each) => each.getTextContent().includes(words))
  if (!node || words === '') return null
  const start = node.getTextContent().indexOf(words)
  const parts = node.splitText(start, start + words.length)
  return parts[start === 0 ? 0 : 1] ?? null
}

/** What is offered for a query; nothing new where that is null, because it is not known yet what there is. */
function choicesFor(
  rows: readonly { id: string; name: string; detail: string | null; matched: string | null }[],
  query: string | null,
): Choice[] {
  const typed = query?.trim() ?? ''
  const choices = rows.map(
    ({ id, name, detail, matched }) => new Choice(id, name, matched ?? detail, otherScript(name, matched)),
  )
  const isKnown = rows.some(({ name, matched }) =>
    [name, matched].some((each) => each?.toLowerCase() === typed.toLowerCase()),
  )
  // Words that run on after a name are prose: a record is made of what fits nothing only while it is short.
  const mayBeNew = typed !== '' && !isKnown && !/\s$/u.test(query ?? '')
  return mayBeNew ? [...choices, new Choice(null, typed, null)] : choices
}

/** The alias where it is written in another script than the name. */
function otherScript(name: string, matched: string | null): string | null {
  const isLatin = (words: string) => /\p{Script=Latin}/u.test(words)
  return matched !== null && isLatin(name) !== isLatin(matched) ? matched : null
}

/** Tells a screen reader that the text offers a list now; Lexical names the list and the option itself. */
function useComboboxRole(isOpen: boolean): void {
  const [editor] = useLexicalComposerContext()
  useEffect(() => {
    if (!isOpen) return
    const root = editor.getRootElement()
    root?.setAttribute('aria-haspopup', 'listbox')
    root?.setAttribute('aria-autocomplete', 'list')
    return () => {
      root?.removeAttribute('aria-haspopup')
      root?.removeAttribute('aria-autocomplete')
    }
  }, [editor, isOpen])
}
