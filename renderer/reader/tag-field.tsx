import { Check, Plus, Quote } from 'lucide-react'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import type { TagKind } from '../../shared/model/tag.ts'
import type { TagChoice } from '../../shared/rows/highlight.ts'
import type { TagRow } from '../../shared/rows.ts'
import { api } from '../api/connection.ts'
import { useProject } from '../api/project-session.tsx'
import { queryClient } from '../api/queries.ts'
import { useAnswer } from '../api/use-answer.ts'
import { shortcutWords } from '../commands/command.ts'
import { TagChip } from '../ui/tag-chip.tsx'
import { choiceOf, choiceOfKind, type TagOption, tagOptions } from './tag-options.ts'
import './tag-field.css'

const kindKeys: Record<string, TagKind> = { KeyA: 'actor', KeyE: 'event', KeyT: 'theme' }
const keyWords: Record<TagKind, string> = {
  actor: shortcutWords({ code: 'KeyA', alt: true }),
  event: shortcutWords({ code: 'KeyE', alt: true }),
  theme: shortcutWords({ code: 'KeyT', alt: true }),
}

/**
 * One field that finds an actor, event or theme by any of its names, or makes a new one. Enter takes the line that is lit
 * and leaves the field empty for the next; Enter with nothing typed and nothing lit, or Esc, ends.
 */
export function TagField(props: {
  /** The kind that was asked for: its own come first; null for none. */
  kind: TagKind | null
  articleId: string
  /** Tags that are on the highlight already. */
  present: readonly TagRow[]
  /** The tags last used, the latest first. */
  recent: readonly TagRow[]
  /** The marked words as the name of a theme; null where they are too long for one. */
  inVivo: string | null
  /** False while the keys belong to the text: letters then are commands. */
  hasFocus: boolean
  onFocus?(): void
  onChoose(choice: TagChoice): void
  onDone(): void
}) {
  const { articleId, present, recent, inVivo, hasFocus, onFocus, onChoose, onDone } = props
  const { project } = useProject()
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const [kind, setKind] = useState(props.kind)
  const [lit, setLit] = useState<number | null>(null)
  const query = text.trim()

  useEffect(() => setKind(props.kind), [props.kind])
  useEffect(() => {
    if (hasFocus) field.current?.focus({ preventScroll: true })
  }, [hasFocus])

  const questionFor = (about: string) => ({
    queryKey: ['tag', 'suggest', about, articleId],
    queryFn: () => api.tag.suggest({ project: project.handle, query: about, articleId, limit: 24 }),
  })
  const optionsFor = (about: string, found: Awaited<ReturnType<typeof api.tag.suggest>>) =>
    tagOptions({ query: about, found, recent, present, kind, inVivo })
  // One question at a time: what is typed while it is answered is asked for next, without the letters on the way.
  const [asked, setAsked] = useState('')
  const answer = useAnswer(['tag', 'suggest', asked, articleId], questionFor(asked).queryFn)
  useEffect(() => {
    if (!answer.isFetching) setAsked(query)
  }, [answer.isFetching, query])
  const isLooking = query !== '' || lit !== null
  // An answer kept from before is asked for again where a change has touched it, and does not count until then.
  const fresh = answer.data && !answer.isFetching && asked === query ? optionsFor(query, answer.data) : null
  const { options, isCurrent } = useStill(fresh, isLooking ? `${kind} ${query}` : null)
  const litIndex = lit === null ? (query === '' ? -1 : 0) : Math.min(lit, options.length - 1)

  const take = (choice: TagChoice | null) => {
    setText('')
    setLit(null)
    if (choice) onChoose(choice)
  }
  /** Quick typing never takes a line that belongs to an earlier word: what is typed now is asked for first. */
  const enter = async (choose: (options: readonly TagOption[]) => TagChoice | null) => {
    if (isCurrent) return take(choose(options))
    setText('')
    setLit(null)
    const found = await queryClient.fetchQuery({ ...questionFor(query), staleTime: Number.POSITIVE_INFINITY })
    const choice = choose(optionsFor(query, found))
    if (choice) onChoose(choice)
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const asKind = event.altKey && !event.ctrlKey && !event.metaKey ? kindKeys[event.code] : undefined
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (asKind) {
      setKind(asKind)
      if (query !== '') void enter((found) => choiceOfKind(found, asKind, query))
    } else if (step !== 0) {
      const count = Math.max(options.length, 1)
      setLit(litIndex === -1 ? (step === 1 ? 0 : count - 1) : (litIndex + step + count) % count)
    } else if (event.key === 'Enter') {
      if (query === '' && litIndex === -1) onDone()
      else void enter((found) => choiceAt(found, litIndex))
    } else if (event.key === 'Escape') onDone()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  const label = 'Find or make an actor, event or theme'
  return (
    <div className="reader-combo">
      <input
        ref={field}
        dir="auto"
        role="combobox"
        aria-label={label}
        aria-expanded
        aria-autocomplete="list"
        aria-controls={id}
        aria-activedescendant={options.length > 0 && litIndex !== -1 ? `${id}-${litIndex}` : undefined}
        placeholder={kind ? placeholders[kind] : 'Actor, event or theme'}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onFocus={onFocus}
        onChange={(event) => {
          setText(event.target.value)
          setLit(null)
        }}
        onKeyDown={onKeyDown}
      />
      <div id={id} role="listbox" aria-label={label} aria-busy={!isCurrent} className="reader-options">
        {options.map((option, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys
          <div
            key={keyOf(option)}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            className="reader-option"
            data-what={option.what}
            aria-selected={index === litIndex}
            ref={index === litIndex ? intoView : null}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(choiceOf(option))}
          >
            <OptionContent option={option} />
          </div>
        ))}
      </div>
      {options.length === 0 && (
        <p className="reader-combo-hint">{isCurrent ? 'None yet. Type a name to make one.' : 'Looking…'}</p>
      )}
      <p className="visually-hidden" role="status">
        {query !== '' && isCurrent ? spokenCount(options) : ''}
      </p>
    </div>
  )
}

const placeholders: Record<TagKind, string> = {
  actor: 'Actor (or event, theme)',
  event: 'Event (or actor, theme)',
  theme: 'Theme (or actor, event)',
}

function choiceAt(options: readonly TagOption[], index: number): TagChoice | null {
  const option = options[Math.min(Math.max(index, 0), options.length - 1)]
  return option ? choiceOf(option) : null
}

const keyOf = (option: TagOption): string =>
  option.what === 'known' ? `${option.digit ?? ''}${option.tag.id}` : option.what === 'make' ? option.kind : option.what

const intoView = (element: HTMLElement | null) => element?.scrollIntoView({ block: 'nearest' })

function spokenCount(options: readonly TagOption[]): string {
  const known = options.filter(({ what }) => what === 'known').length
  return known === 0 ? 'No such name yet.' : `${known} found.`
}

function OptionContent({ option }: { option: TagOption }) {
  if (option.what === 'inVivo')
    return (
      <>
        <Quote aria-hidden />
        <span className="reader-option-name">
          Theme ‘<bdi>{option.name}</bdi>’, as it stands
        </span>
        <kbd>i</kbd>
      </>
    )
  if (option.what === 'make')
    return (
      <>
        <Plus aria-hidden />
        <span className="reader-option-name">
          Create {option.kind} ‘<bdi>{option.name}</bdi>’
        </span>
        <kbd>{keyWords[option.kind]}</kbd>
      </>
    )
  const { tag, detail, matched, uses, digit, isPresent, isNearly } = option
  return (
    <>
      {digit !== null && <kbd>{digit}</kbd>}
      <TagChip kind={tag.kind} name={tag.name} />
      <span className="reader-option-detail">
        {isNearly && <span>Did you mean it?</span>}
        {matched && <bdi>also ‘{matched}’</bdi>}
        {detail && <bdi>{detail}</bdi>}
      </span>
      {isPresent ? (
        <span className="reader-option-uses">
          <Check aria-hidden /> on it
        </span>
      ) : (
        uses > 0 && (
          <span className="reader-option-uses" title={`On ${uses} ${uses === 1 ? 'highlight' : 'highlights'}`}>
            {uses}
          </span>
        )
      )}
    </>
  )
}

/**
 * The lines as they were first shown for what is typed: what is lit is what Enter takes, though the order may be another by
 * now (a tag that was just put on comes before others). Without a key, the latest there were.
 */
function useStill(fresh: TagOption[] | null, key: string | null): { options: TagOption[]; isCurrent: boolean } {
  const shown = useRef<{ key: string | null; options: TagOption[] }>({ key: null, options: [] })
  if (fresh && (key === null || shown.current.key !== key)) shown.current = { key, options: fresh }
  return { options: shown.current.options, isCurrent: key === null ? fresh !== null : shown.current.key === key }
}
