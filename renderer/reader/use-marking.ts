import { useRef, useState } from 'react'
import type { Target } from '../../shared/model/highlight.ts'
import type { TagKind } from '../../shared/model/tag.ts'
import type { TagChoice } from '../../shared/rows/highlight.ts'
import type { Written } from './note-field.tsx'
import type { useHighlightActs } from './use-highlight-acts.ts'
import type { WrittenKind } from './written-field.tsx'

/** What the popover shows: its tools with the field at rest, the field in use, or a box to write in. */
export type MarkMode = 'tools' | 'tag' | 'note' | 'private' | 'translation'

/** Words that are being marked, or a highlight that is being worked on. */
export interface Marking {
  target: Target[]
  /** Null until the words are marked. */
  highlightId: string | null
  mode: MarkMode
  /** The kind of tag that was asked for. */
  kind: TagKind | null
  /** Whether it began from words that were not marked yet. */
  isNew: boolean
}

/** The highlight that words were made into, by the words. */
interface Made {
  words: string
  highlightId: Promise<string | null>
}

const nothingMade: Made = { words: '', highlightId: Promise.resolve(null) }
const wordsKey = (target: readonly Target[]): string => JSON.stringify(target)

/**
 * The popover's state. The first tag or note makes the highlight, the next go onto it, in the order in which they were
 * chosen however quickly that was; `onMarked` is told of a new one.
 */
export function useMarking(acts: ReturnType<typeof useHighlightActs>, onMarked: (highlightId: string) => void) {
  const [marking, setMarking] = useState<Marking | null>(null)
  /** The highlight of the words that are worked on, once it is there. */
  const made = useRef<Made>(nothingMade)

  const begin = (next: Marking) => {
    if (next.target !== marking?.target)
      made.current = { words: wordsKey(next.target), highlightId: Promise.resolve(next.highlightId) }
    setMarking(next)
  }

  /** Does something with the highlight; where it is none yet, it is made with what is given at first. */
  const onHighlight = (
    target: Target[],
    first: { tags: TagChoice[]; note: string },
    act: (highlightId: string, isNew: boolean) => Promise<unknown>,
  ): Promise<string | null> => {
    const words = wordsKey(target)
    const before = made.current.words === words ? made.current.highlightId : nothingMade.highlightId
    const highlightId = before.then(async (known) => {
      const id = known ?? (await acts.add(target, first.tags, first.note))
      if (id === null) return null
      if (known === null) {
        setMarking((now) => (now?.target === target ? { ...now, highlightId: id } : now))
        onMarked(id)
      }
      await act(id, known === null)
      return id
    })
    made.current = { words, highlightId }
    return highlightId
  }

  return {
    marking,
    begin,
    end: () => {
      made.current = nothingMade
      setMarking(null)
    },
    mark: (target: Target[]) => onHighlight(target, { tags: [], note: '' }, async () => undefined),
    tag: (target: Target[], choice: TagChoice) =>
      onHighlight(target, { tags: [choice], note: '' }, async (id, isNew) => !isNew && acts.addTag(id, choice)),
    write: (target: Target[], kind: WrittenKind, written: Written, before: string) =>
      onHighlight(
        target,
        { tags: [], note: kind === 'note' ? written.text : '' },
        async (id, isNew) => !(isNew && kind === 'note') && acts.write(id, kind, written, before),
      ),
  }
}
