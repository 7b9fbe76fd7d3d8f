import { useMemo } from 'react'
import type { SectionContent } from '../../../shared/dossier/section-content.ts'
import type { TagRow } from '../../../shared/rows.ts'
import { useKnown, usePassages } from '../editor/passages.tsx'
import { contentFacts } from '../text/content-facts.ts'

/** What a section is about: the actors and events it names, then the tags of what it cites, most frequent first. */
export function useSectionTags(content: SectionContent | null): readonly TagRow[] {
  const { nameOf } = useKnown()
  const facts = useMemo(() => (content ? contentFacts(content) : null), [content])
  const passages = usePassages(facts?.highlightIds ?? [])
  return useMemo(() => {
    if (!facts) return []
    const found = new Map<string, { tag: TagRow; weight: number }>()
    const add = (tag: TagRow, weight: number) => {
      const key = `${tag.kind} ${tag.id}`
      const known = found.get(key)
      if (known) known.weight += weight
      else found.set(key, { tag, weight })
    }
    const named = (kind: 'actor' | 'event', ids: readonly string[]) => {
      for (const id of ids) {
        const name = nameOf(kind, id)
        if (name !== null) add({ kind, id, name }, 2)
      }
    }
    named('actor', facts.actorIds)
    named('event', facts.eventIds)
    for (const id of facts.highlightIds) for (const tag of passages?.get(id)?.tags ?? []) add(tag, 1)
    return [...found.values()].sort((one, other) => other.weight - one.weight).map(({ tag }) => tag)
  }, [facts, passages, nameOf])
}
