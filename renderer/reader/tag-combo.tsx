import { Plus } from 'lucide-react'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { type TagKind, tagKinds } from '../../shared/model/tag.ts'
import type { TagChoice, TagSuggestionRow } from '../../shared/rows/highlight.ts'
import type { TagRow } from '../../shared/rows.ts'
import { api } from '../api/connection.ts'
import { useProject } from '../api/project-session.tsx'
import { useAnswer } from '../api/use-answer.ts'
import { TagChip } from '../ui/tag-chip.tsx'
import './tag-combo.css'

type Option = { suggestion: TagSuggestionRow } | { make: TagKind }

const kindWords: Record<TagKind, string> = { actor: 'an actor', event: 'an event', theme: 'a theme' }

/** One field that finds an actor, event or theme by what is typed, or makes a new one. Enter takes the option that is lit. */
export function TagCombo(props: {
  /** Null: all kinds. */
  kind: TagKind | null
  articleId: string
  /** Tags that are on the highlight already, and not offered. */
  present: readonly TagRow[]
  onChoose(choice: TagChoice): void
  onCancel(): void
}) {
  const { kind, articleId, present, onChoose, onCancel } = props
  const { project } = useProject()
  const id = useId()
  const [text, setText] = useState('')
  const [lit, setLit] = useState(0)
  const query = text.trim()
  const kinds = kind ? [kind] : [...tagKinds]
  const answer = useAnswer(['tag', 'suggest', query, articleId, kind], () =>
    api.tag.suggest({ project: project.handle, query, articleId, kinds, limit: 8 }),
  )
  const options = useKept(answer.data ? optionsFor(answer.data, query, kinds, present) : null) ?? []
  const choose = (option: Option) =>
    onChoose(
      'make' in option
        ? { kind: option.make, name: query }
        : { kind: option.suggestion.kind, id: option.suggestion.id },
    )
  const enterWhenReady = useEnterWhenReady(answer.data !== undefined, () => {
    const option = options[Math.min(lit, options.length - 1)]
    if (option) choose(option)
  })

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) setLit((lit + step + options.length) % Math.max(options.length, 1))
    else if (event.key === 'Enter') enterWhenReady()
    else if (event.key === 'Escape') onCancel()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  const label = `Find or make ${kind ? kindWords[kind] : 'an actor, event or theme'}`
  return (
    <div className="reader-combo">
      <input
        // biome-ignore lint/a11y/noAutofocus: the field appears because the person asked to type
        autoFocus
        dir="auto"
        role="combobox"
        aria-label={label}
        aria-expanded
        aria-autocomplete="list"
        aria-controls={id}
        aria-activedescendant={options.length > 0 ? `${id}-${Math.min(lit, options.length - 1)}` : undefined}
        placeholder={label}
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          setLit(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div id={id} role="listbox" aria-label={label} className="reader-options">
        {options.map((option, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys
          <div
            key={'make' in option ? option.make : option.suggestion.id}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            className="reader-option"
            aria-selected={index === Math.min(lit, options.length - 1)}
            onPointerMove={() => setLit(index)}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(option)}
          >
            <OptionContent option={option} query={query} />
          </div>
        ))}
      </div>
      {options.length === 0 && (
        <p className="reader-combo-hint">{answer.data ? 'None yet. Type a name to make one.' : 'Looking…'}</p>
      )}
    </div>
  )
}

function OptionContent({ option, query }: { option: Option; query: string }) {
  if ('make' in option)
    return (
      <>
        <Plus aria-hidden />
        <span>
          Create {option.make} ‘<bdi>{query}</bdi>’
        </span>
      </>
    )
  const { kind, name, detail, matched, uses } = option.suggestion
  return (
    <>
      <TagChip kind={kind} name={name} />
      <span className="reader-option-detail">
        {matched && <bdi>also ‘{matched}’</bdi>}
        {detail && <bdi>{detail}</bdi>}
      </span>
      {uses > 0 && (
        <span className="reader-option-uses" title={`On ${uses} ${uses === 1 ? 'highlight' : 'highlights'}`}>
          {uses}
        </span>
      )}
    </>
  )
}

function optionsFor(
  found: readonly TagSuggestionRow[],
  query: string,
  kinds: readonly TagKind[],
  present: readonly TagRow[],
): Option[] {
  const wanted = query.toLocaleLowerCase()
  const bears = (row: TagSuggestionRow) =>
    row.name.toLocaleLowerCase() === wanted || row.matched?.toLocaleLowerCase() === wanted
  const missing = kinds.filter((kind) => query !== '' && !found.some((row) => row.kind === kind && bears(row)))
  return [
    ...found
      .filter((row) => !present.some(({ kind, id }) => kind === row.kind && id === row.id))
      .map((suggestion) => ({ suggestion })),
    ...missing.map((make) => ({ make })),
  ]
}

/** The latest value that was there: what is shown while the next is on its way. */
function useKept<T>(value: T | null): T | null {
  const kept = useRef(value)
  if (value !== null) kept.current = value
  return kept.current
}

/** Enter counts once the answer to what was typed is there: quick typing never takes an option that is out of date. */
function useEnterWhenReady(isReady: boolean, enter: () => void): () => void {
  const [isWaiting, setIsWaiting] = useState(false)
  const latest = useRef(enter)
  latest.current = enter
  useEffect(() => {
    if (!isWaiting || !isReady) return
    setIsWaiting(false)
    latest.current()
  }, [isWaiting, isReady])
  return () => setIsWaiting(true)
}
